//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn intro() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn start() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn step() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn save_step() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn save_answers() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn confirm() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn submit() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn result() -> PageError {
    PageError::NotFound
}
