//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn sign_in() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn mailbox() -> PageError {
    PageError::NotFound
}
