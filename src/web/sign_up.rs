//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn send() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn done() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn reminder() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn send_again() -> PageError {
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
