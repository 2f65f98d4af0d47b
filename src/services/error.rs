//! What a use case can fail with, beyond what it says itself.

use crate::{adapters::hasher::HasherError, store::StoreError};

/// A failure that a page turns into "not found" or "something went wrong".
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// There is no such thing, or it is not theirs to see.
    #[error("not found")]
    NotFound,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The password pool.
    #[error(transparent)]
    Hasher(#[from] HasherError),
    /// Something that cannot be: the text says what, for the log.
    #[error("{0}")]
    Broken(&'static str),
}
