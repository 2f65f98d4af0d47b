//! Not written yet.

use super::errors::PageError;

/// Not written yet.
pub async fn page() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn set_profile() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn change_password() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn change_email() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn confirm_email_form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn confirm_email() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn end_session() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn download() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn delete_form() -> PageError {
    PageError::NotFound
}

/// Not written yet.
pub async fn delete() -> PageError {
    PageError::NotFound
}
