//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn set_up_form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn set_up() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn list() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn set_role() -> PageError {
    PageError::NotFound
}
