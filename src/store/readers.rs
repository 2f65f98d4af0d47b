//! The connections that read an SQLite database.

use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use rusqlite::Connection;

use super::{error::StoreError, sqlite};

/// Connections that take turns. Nobody holds one while waiting for anything else, so there is soon one that is free.
pub struct Readers(Vec<Mutex<Connection>>);

impl Readers {
    /// Opens `count` of them.
    pub(super) fn open(path: &str, count: usize) -> Result<Self, StoreError> {
        (0..count).map(|_| sqlite::open_reader(path).map(Mutex::new)).collect::<Result<_, _>>().map(Self)
    }

    /// One that is free, or else the first.
    pub(super) fn get(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        let free = self.0.iter().find_map(|connection| match connection.try_lock() {
            Ok(connection) => Some(connection),
            // Whoever panicked while reading left nothing behind: a statement that is dropped is over.
            Err(TryLockError::Poisoned(held)) => Some(held.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        });
        match (free, self.0.first()) {
            (Some(free), _) => Ok(free),
            (None, Some(first)) => Ok(first.lock().unwrap_or_else(PoisonError::into_inner)),
            (None, None) => Err(StoreError::Closed),
        }
    }
}
