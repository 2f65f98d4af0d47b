//! Password hashing on a bounded pool: a burst of sign-ins must not stall every page.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version, password_hash::phc::PasswordHash,
};
use tokio::sync::Semaphore;

/// Hashes and checks passwords with argon2id, 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet).
#[derive(Clone)]
pub struct Hasher {
    argon: Argon2<'static>,
    at_once: Arc<Semaphore>,
    /// What an unknown address is checked against, so that it takes as long as a known one.
    decoy: Arc<str>,
}

/// The pool has shut down, or the parameters are refused: cannot happen while the program runs.
#[derive(Debug, thiserror::Error)]
#[error("passwords cannot be checked at the moment")]
pub struct HasherError;

impl Hasher {
    /// With OWASP's parameters, or, for tests, the weakest ones.
    ///
    /// # Errors
    /// When argon2 refuses its parameters.
    pub fn new(for_tests: bool) -> Result<Self, HasherError> {
        let (memory, passes) = if for_tests { (8, 1) } else { (19 * 1024, 2) };
        let params = Params::new(memory, passes, 1, None).map_err(|_| HasherError)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let decoy = argon.hash_password(b"nobody").map_err(|_| HasherError)?.to_string();
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Ok(Self { argon, at_once: Arc::new(Semaphore::new(cores)), decoy: decoy.into() })
    }

    /// The hash of a new password, with its salt and parameters.
    ///
    /// # Errors
    /// When the pool has shut down.
    pub async fn hash(&self, password: String) -> Result<String, HasherError> {
        let _permit = self.at_once.clone().acquire_owned().await.map_err(|_| HasherError)?;
        let argon = self.argon.clone();
        tokio::task::spawn_blocking(move || argon.hash_password(password.as_bytes()).map(|hash| hash.to_string()))
            .await
            .map_err(|_| HasherError)?
            .map_err(|_| HasherError)
    }

    /// Whether the password is the one that was hashed. `None` (no such account) takes as long and is never right.
    ///
    /// # Errors
    /// When the pool has shut down.
    pub async fn check(&self, password: String, hash: Option<String>) -> Result<bool, HasherError> {
        let _permit = self.at_once.clone().acquire_owned().await.map_err(|_| HasherError)?;
        let argon = self.argon.clone();
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.to_string());
        tokio::task::spawn_blocking(move || {
            let parsed = PasswordHash::new(&hash).map_err(|_| HasherError)?;
            Ok(argon.verify_password(password.as_bytes(), &parsed).is_ok() && known)
        })
        .await
        .map_err(|_| HasherError)?
    }
}

#[cfg(test)]
mod tests {
    use super::Hasher;

    #[tokio::test]
    async fn only_the_right_password_passes() {
        let hasher = Hasher::new(true).unwrap();
        let hash = hasher.hash("correct horse".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(hasher.check("correct horse".into(), Some(hash.clone())).await.unwrap());
        assert!(!hasher.check("wrong horse".into(), Some(hash)).await.unwrap());
        assert!(!hasher.check("nobody".into(), None).await.unwrap());
    }
}
