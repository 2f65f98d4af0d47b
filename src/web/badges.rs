//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn tree() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn mine() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn own() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn set_showing() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn revoke() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn verify_form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn verify() -> PageError {
    PageError::NotFound
}
