//! What can go wrong below the services.

use std::sync::Arc;

/// An error of the database.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine refused or could not be reached; the text is for the log, never for a reader.
    #[error("database: {0}")]
    Engine(Arc<dyn std::error::Error + Send + Sync>),
    /// A unique key was violated.
    #[error("already there: {0}")]
    Duplicate(String),
    /// The writer has stopped, or a batch of writes could not be begun.
    #[error("the database takes no writes at the moment")]
    Closed,
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(String),
    /// A stored value is not what the domain expects.
    #[error("stored value of {0} cannot be read")]
    Corrupt(&'static str),
    /// Online backup is SQLite's; PostgreSQL has its own tools.
    #[error("this is not a SQLite database: use pg_dump and pg_restore")]
    NotSqlite,
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(inner) = &error
            && inner.is_unique_violation()
        {
            return Self::Duplicate(inner.constraint().unwrap_or("unique key").to_owned());
        }
        Self::Engine(Arc::new(error))
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
        match error.sqlite_error().map(|inner| inner.extended_code) {
            Some(SQLITE_CONSTRAINT_PRIMARYKEY | SQLITE_CONSTRAINT_UNIQUE) => Self::Duplicate(error.to_string()),
            _ => Self::Engine(Arc::new(error)),
        }
    }
}
