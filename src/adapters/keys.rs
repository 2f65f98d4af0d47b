//! The key that signs badges: 32 random bytes in a file that only its owner may read.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use super::rng::Rng;

/// Reads the key, or makes one on the first start.
///
/// # Errors
/// When the file cannot be read or written, is readable by others, or does not hold a key.
pub fn load_or_create(path: &Path, rng: &Rng) -> io::Result<[u8; 32]> {
    match fs::read_to_string(path) {
        Ok(text) => {
            refuse_if_open(path)?;
            let bytes = hex::decode(text.trim()).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
            bytes.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "does not hold 64 hexadecimal digits"))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let bytes: [u8; 32] = rng.bytes();
            write_private(path, &hex::encode(bytes))?;
            Ok(bytes)
        }
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn refuse_if_open(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    if fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "can be read by others: set its mode to 0600"));
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_if_open(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn write_private(path: &Path, text: &str) -> io::Result<()> {
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

    #[test]
    fn made_once_kept_private_and_refused_when_open() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("issuer.key");
        let made = load_or_create(&path, &Rng::seeded(1)).unwrap();
        assert_eq!(load_or_create(&path, &Rng::seeded(2)).unwrap(), made);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(load_or_create(&path, &Rng::seeded(1)).is_err());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&path, "not a key").unwrap();
        assert!(load_or_create(&path, &Rng::seeded(1)).is_err());
    }
}
