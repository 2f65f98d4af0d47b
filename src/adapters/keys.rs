//! The keys that sign badges, each in a file that only its owner may read: an Ed25519 key as 32 random bytes, and beside
//! it an RSA key for the forms that ask for one, and 32 random bytes from which the keys of organisations follow.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use aws_lc_rs::{encoding::AsDer as _, rsa};

use super::rng::Rng;
use crate::domain::open_badges::rs256::{RsaSecret, der_of, pem_of};

const PEM: &str = "PRIVATE KEY";

/// The secret halves. It has no `Debug`, so that it cannot end up in a log.
pub struct Secrets {
    /// RFC 8032.
    pub ed25519: [u8; 32],
    /// At least 2048 bits.
    pub rsa: RsaSecret,
    /// What the keys of organisations follow from.
    pub organisations: [u8; 32],
}

/// The file of the RSA key that belongs to an Ed25519 key's file: `issuer.key` has `issuer.rsa.pem` beside it.
#[must_use]
pub fn rsa_file(path: &Path) -> PathBuf {
    path.with_extension("rsa.pem")
}

/// The file from which the keys of organisations follow: `issuer.key` has `issuer.organisations.key` beside it.
#[must_use]
pub fn organisations_file(path: &Path) -> PathBuf {
    path.with_extension("organisations.key")
}

/// Reads the keys, or makes those that are missing: both on the first start, the RSA key alone where an earlier version
/// of the program made the other.
///
/// # Errors
/// When a file cannot be read or written, is readable by others, or does not hold a key; the error names the file.
pub fn load_or_create(path: &Path, rng: &Rng) -> io::Result<Secrets> {
    let ed25519 = one(path, read_ed25519, || Ok(make_ed25519(rng)))?;
    let rsa = one(&rsa_file(path), read_rsa, make_rsa)?;
    let organisations = one(&organisations_file(path), read_ed25519, || Ok(make_ed25519(rng)))?;
    Ok(Secrets { ed25519, rsa, organisations })
}

/// New keys that wait in files of their own, until [`Next::use_now`] puts them in the place of the old ones.
pub struct Next {
    /// The new keys.
    pub secrets: Secrets,
    moves: [(PathBuf, PathBuf); 3],
}

/// Makes new keys beside those in use.
///
/// # Errors
/// When they cannot be written.
pub fn make_next(path: &Path, rng: &Rng) -> io::Result<Next> {
    let moves = [path.to_path_buf(), rsa_file(path), organisations_file(path)].map(|target| {
        let mut next = target.clone().into_os_string();
        next.push(".next");
        (PathBuf::from(next), target)
    });
    let [(ed25519, _), (rsa, _), (organisations, _)] = &moves;
    for left in [ed25519, rsa, organisations] {
        match fs::remove_file(left) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(named(left, error)),
            _ => {}
        }
    }
    let secrets = Secrets {
        ed25519: one(ed25519, read_ed25519, || Ok(make_ed25519(rng)))?,
        rsa: one(rsa, read_rsa, make_rsa)?,
        organisations: one(organisations, read_ed25519, || Ok(make_ed25519(rng)))?,
    };
    Ok(Next { secrets, moves })
}

impl Next {
    /// Overwrites the old secret keys: nothing needs them any more, and whoever finds one could sign with it.
    ///
    /// # Errors
    /// When a file cannot be moved.
    pub fn use_now(&self) -> io::Result<()> {
        self.moves.iter().try_for_each(|(from, to)| fs::rename(from, to).map_err(|error| named(to, error)))
    }
}

/// Reads a key's file, or makes it.
fn one<T>(path: &Path, read: fn(&str) -> Option<T>, make: impl FnOnce() -> io::Result<String>) -> io::Result<T> {
    let text = match fs::read_to_string(path) {
        Ok(text) => {
            refuse_if_open(path).map_err(|error| named(path, error))?;
            text
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let text = make()?;
            write_private(path, &text).map_err(|error| named(path, error))?;
            text
        }
        Err(error) => return Err(named(path, error)),
    };
    read(&text).ok_or_else(|| named(path, io::Error::new(io::ErrorKind::InvalidData, "does not hold a key")))
}

pub(super) fn named(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn read_ed25519(text: &str) -> Option<[u8; 32]> {
    hex::decode(text.trim()).ok()?.try_into().ok()
}

fn make_ed25519(rng: &Rng) -> String {
    hex::encode(rng.bytes::<32>())
}

fn read_rsa(text: &str) -> Option<RsaSecret> {
    RsaSecret::from_pkcs8(&der_of(text, PEM)?).ok()
}

fn make_rsa() -> io::Result<String> {
    let failed = |_| io::Error::other("an RSA key could not be made");
    let key = rsa::KeyPair::generate(rsa::KeySize::Rsa2048).map_err(failed)?;
    Ok(pem_of(key.as_der().map_err(failed)?.as_ref(), PEM).trim_end().to_owned())
}

#[cfg(unix)]
pub(super) fn refuse_if_open(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    if fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "can be read by others: set its mode to 0600"));
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn refuse_if_open(_path: &Path) -> io::Result<()> {
    Ok(())
}

pub(super) fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    writeln!(file, "{text}")?;
    // A key that signed a badge must survive a power cut.
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn made_once_kept_private_and_refused_when_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("issuer.key");
        let made = load_or_create(&path, &Rng::seeded(1)).unwrap();
        let again = load_or_create(&path, &Rng::seeded(2)).unwrap();
        assert_eq!(again.ed25519, made.ed25519);
        assert_eq!(again.rsa.public(), made.rsa.public());
        for file in [path.clone(), rsa_file(&path), organisations_file(&path)] {
            assert_eq!(mode(&file), 0o600);
            fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
            assert!(load_or_create(&path, &Rng::seeded(1)).is_err());
            fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
            let text = fs::read_to_string(&file).unwrap();
            fs::write(&file, "not a key").unwrap();
            let error = load_or_create(&path, &Rng::seeded(1)).err().unwrap().to_string();
            assert!(error.contains(&*file.to_string_lossy()), "{error}");
            fs::write(&file, text).unwrap();
        }
    }

    #[test]
    fn an_rsa_key_joins_the_key_of_an_earlier_version() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("issuer.key");
        write_private(&path, &hex::encode([7; 32])).unwrap();
        assert_eq!(load_or_create(&path, &Rng::seeded(1)).unwrap().ed25519, [7; 32]);
        assert!(rsa_file(&path).exists());
    }

    #[test]
    fn new_keys_wait_until_they_are_used() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("issuer.key");
        let old = load_or_create(&path, &Rng::seeded(1)).unwrap();
        // One that was never used is thrown away.
        make_next(&path, &Rng::seeded(2)).unwrap();
        let next = make_next(&path, &Rng::seeded(3)).unwrap();
        assert_eq!(load_or_create(&path, &Rng::seeded(1)).unwrap().ed25519, old.ed25519);
        next.use_now().unwrap();
        let now = load_or_create(&path, &Rng::seeded(1)).unwrap();
        assert_eq!((now.ed25519, now.rsa.public()), (next.secrets.ed25519, next.secrets.rsa.public()));
        assert_ne!(now.rsa.public(), old.rsa.public());
        assert_eq!(now.organisations, next.secrets.organisations);
        assert_eq!((mode(&path), mode(&rsa_file(&path))), (0o600, 0o600));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}
