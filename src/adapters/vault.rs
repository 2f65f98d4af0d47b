//! Files are kept encrypted: AES-256-GCM, a new nonce for each, bound to what the file is. The keys lie in a file beside
//! those that sign badges, which only its owner may read: one a line, the newest first. New files get the newest key; the
//! older ones open what was sealed with them.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{PoisonError, RwLock},
};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::{
    keys::{named, refuse_if_open, write_private},
    rng::Rng,
};

/// What every sealed file begins with: the form and its version.
const MARK: &[u8; 4] = b"SSF1";
/// Signs of the name of a key.
const ID: usize = 8;

/// The file of the keys that belongs to a signing key's file: `issuer.key` has `issuer.files.key` beside it.
#[must_use]
pub fn vault_file(signing_key: &Path) -> PathBuf {
    signing_key.with_extension("files.key")
}

/// A file that cannot be opened: another key, or not what was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a stored file cannot be opened with the keys of this site")]
pub struct NotOpened;

/// One key. It has no `Debug`, so that it cannot end up in a log.
#[derive(Clone)]
struct Key {
    id: String,
    secret: [u8; 32],
}

/// The keys of files.
pub struct Vault {
    file: PathBuf,
    keys: RwLock<Vec<Key>>,
}

impl Vault {
    /// Reads the keys, or makes the first.
    ///
    /// # Errors
    /// When the file cannot be read or written, is readable by others, or does not hold keys; the error names the file.
    pub fn load_or_create(file: &Path, rng: &Rng) -> io::Result<Self> {
        if !file.exists() {
            write_private(file, &line(&fresh(rng))).map_err(|error| named(file, error))?;
        }
        Ok(Self { file: file.to_path_buf(), keys: RwLock::new(read(file)?) })
    }

    /// The name of the key that new files get.
    #[must_use]
    pub fn newest(&self) -> String {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        keys.first().map(|key| key.id.clone()).unwrap_or_default()
    }

    /// Encrypts. It opens only as `about`, such as the id of the file.
    ///
    /// # Errors
    /// [`NotOpened`] when there is no key, which cannot be.
    pub fn seal(&self, rng: &Rng, about: &str, mut bytes: Vec<u8>) -> Result<(Vec<u8>, String), NotOpened> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let key = keys.first().ok_or(NotOpened)?;
        let nonce: [u8; NONCE_LEN] = rng.bytes();
        cipher(key)?
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(about.as_bytes()), &mut bytes)
            .map_err(|_| NotOpened)?;
        Ok(([MARK, key.id.as_bytes(), &nonce, &bytes].concat(), key.id.clone()))
    }

    /// Decrypts.
    ///
    /// # Errors
    /// [`NotOpened`] when it was changed, is another file, or its key is not here.
    pub fn open(&self, about: &str, sealed: &[u8]) -> Result<Vec<u8>, NotOpened> {
        let rest = sealed.strip_prefix(MARK).ok_or(NotOpened)?;
        let (id, rest) = rest.split_at_checked(ID).ok_or(NotOpened)?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE_LEN>().ok_or(NotOpened)?;
        let key = self.key(id).ok_or(NotOpened)?;
        let mut bytes = rest.to_vec();
        let plain = cipher(&key)?
            .open_in_place(Nonce::assume_unique_for_key(*nonce), Aad::from(about.as_bytes()), &mut bytes)
            .map_err(|_| NotOpened)?
            .len();
        bytes.truncate(plain);
        Ok(bytes)
    }

    /// A key by its name. One that another process added since is read from the file.
    fn key(&self, id: &[u8]) -> Option<Key> {
        let find = || {
            let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
            keys.iter().find(|key| key.id.as_bytes() == id).cloned()
        };
        find().or_else(|| {
            *self.keys.write().unwrap_or_else(PoisonError::into_inner) = read(&self.file).ok()?;
            find()
        })
    }

    /// Puts a new key before the others; `keep` says which of these stay.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn rotate(&self, rng: &Rng) -> io::Result<()> {
        let mut keys = read(&self.file)?;
        keys.insert(0, fresh(rng));
        self.write(keys)
    }

    /// Forgets the keys that no file needs any more. The newest stays.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn forget_all_but_newest(&self) -> io::Result<()> {
        let mut keys = read(&self.file)?;
        keys.truncate(1);
        self.write(keys)
    }

    fn write(&self, keys: Vec<Key>) -> io::Result<()> {
        let mut next = self.file.clone().into_os_string();
        next.push(".next");
        let next = PathBuf::from(next);
        match fs::remove_file(&next) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(named(&next, error)),
            _ => {}
        }
        let text = keys.iter().map(line).collect::<Vec<_>>().join("\n");
        write_private(&next, &text).map_err(|error| named(&next, error))?;
        fs::rename(&next, &self.file).map_err(|error| named(&self.file, error))?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        Ok(())
    }
}

fn cipher(key: &Key) -> Result<LessSafeKey, NotOpened> {
    Ok(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key.secret).map_err(|_| NotOpened)?))
}

fn fresh(rng: &Rng) -> Key {
    Key { id: hex::encode(rng.bytes::<{ ID / 2 }>()), secret: rng.bytes() }
}

fn line(key: &Key) -> String {
    format!("{} {}", key.id, hex::encode(key.secret))
}

fn read(file: &Path) -> io::Result<Vec<Key>> {
    let fail = |error: io::Error| named(file, error);
    let text = fs::read_to_string(file).map_err(fail)?;
    refuse_if_open(file).map_err(fail)?;
    let keys: Option<Vec<Key>> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let (id, secret) = line.trim().split_once(' ')?;
            let secret = hex::decode(secret).ok()?.try_into().ok()?;
            (id.len() == ID).then(|| Key { id: id.to_owned(), secret })
        })
        .collect();
    let keys = keys.filter(|keys| !keys.is_empty());
    keys.ok_or_else(|| fail(io::Error::new(ErrorKind::InvalidData, "does not hold the keys of files")))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn vault(folder: &Path) -> Vault {
        Vault::load_or_create(&vault_file(&folder.join("issuer.key")), &Rng::seeded(1)).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_as_what_it_is_and_as_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, rng) = (vault(folder.path()), Rng::seeded(2));
        let (sealed, key) = vault.seal(&rng, "one", b"signed".to_vec()).unwrap();
        let (again, _) = vault.seal(&rng, "one", b"signed".to_vec()).unwrap();
        assert_ne!(sealed, again, "a nonce of its own");
        assert_eq!(key, vault.newest());
        assert!(!sealed.windows(6).any(|bytes| bytes == b"signed"));
        assert_eq!(vault.open("one", &sealed).unwrap(), b"signed");
        assert_eq!(vault.open("two", &sealed), Err(NotOpened));
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert_eq!(vault.open("one", &changed), Err(NotOpened), "{place}");
        }
        for length in 0..sealed.len() {
            assert_eq!(vault.open("one", &sealed[..length]), Err(NotOpened), "{length}");
        }
    }

    #[test]
    fn keys_are_private_and_stay_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let file = vault_file(&folder.path().join("issuer.key"));
        let first = vault(folder.path());
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(vault(folder.path()).newest(), first.newest());
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        let error = Vault::load_or_create(&file, &Rng::seeded(1)).err().unwrap().to_string();
        assert!(error.contains("issuer.files.key") && error.contains("0600"), "{error}");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&file, "nothing").unwrap();
        assert!(Vault::load_or_create(&file, &Rng::seeded(1)).is_err());
    }

    #[test]
    fn a_new_key_seals_and_the_old_one_opens_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let (here, rng) = (vault(folder.path()), Rng::seeded(3));
        let elsewhere = vault(folder.path());
        let (old, _) = here.seal(&rng, "a", b"x".to_vec()).unwrap();
        here.rotate(&rng).unwrap();
        let (new, _) = here.seal(&rng, "a", b"y".to_vec()).unwrap();
        assert_eq!(here.open("a", &old).unwrap(), b"x");
        assert_eq!(elsewhere.open("a", &new).unwrap(), b"y", "a server that runs reads the new key");
        here.forget_all_but_newest().unwrap();
        assert_eq!(here.open("a", &old), Err(NotOpened));
        assert_eq!(here.open("a", &new).unwrap(), b"y");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
