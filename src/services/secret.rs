//! Secrets in cookies and links: given out once, stored only as a hash.

use sha2::{Digest as _, Sha256};

/// What is stored of a secret. It has 256 bits of its own, so a plain hash is enough.
#[must_use]
pub fn hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}
