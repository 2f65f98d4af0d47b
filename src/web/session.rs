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
pub async fn end() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn forgot_form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn forgot() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn reset_form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn reset() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn set_form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn set() -> PageError {
    PageError::NotFound
}
