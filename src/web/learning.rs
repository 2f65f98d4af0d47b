//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn catalogue() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn module() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn lesson() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn mark_read() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn practice() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn practise() -> PageError {
    PageError::NotFound
}
