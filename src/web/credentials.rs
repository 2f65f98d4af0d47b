//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn issuer() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn did() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn key() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn achievement() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn credential() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn check() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn picture() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn status() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn ob2_issuer() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn ob2_badge() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn ob2_assertion() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn ob2_revocations() -> PageError {
    PageError::NotFound
}
