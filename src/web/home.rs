//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn landing() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn about() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn privacy() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn accessibility() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn mine() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn set_language() -> PageError {
    PageError::NotFound
}
