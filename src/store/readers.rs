//! The connections that read an SQLite database.

use std::ops::{Deref, DerefMut};

use sqlx::{ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::sync::{Mutex, MutexGuard, Semaphore, SemaphorePermit};

use super::error::StoreError;

/// Connections that take turns.
///
/// They are to a file of this machine and live as long as the program. sqlx's own pool asks each connection before and
/// after every use whether it still lives, and every question costs as much as the reading itself.
pub struct Readers {
    connections: Vec<Mutex<SqliteConnection>>,
    free: Semaphore,
}

/// A connection, until it is dropped.
pub struct Reader<'r> {
    connection: MutexGuard<'r, SqliteConnection>,
    // Given back after the connection: who gets it finds one that is free.
    _permit: SemaphorePermit<'r>,
}

impl Readers {
    /// Opens `count` of them.
    pub(super) async fn open(options: &SqliteConnectOptions, count: usize) -> Result<Self, StoreError> {
        let mut connections = Vec::with_capacity(count);
        for _ in 0..count {
            connections.push(Mutex::new(options.connect().await?));
        }
        Ok(Self { connections, free: Semaphore::new(count) })
    }

    /// One that is free, or the first that will be.
    pub(super) async fn get(&self) -> Result<Reader<'_>, StoreError> {
        let permit = self.free.acquire().await.map_err(|_| StoreError::Closed)?;
        loop {
            // There are as many permits as connections: one is free, though it may change while we look.
            if let Some(connection) = self.connections.iter().find_map(|connection| connection.try_lock().ok()) {
                return Ok(Reader { connection, _permit: permit });
            }
            tokio::task::yield_now().await;
        }
    }
}

impl Deref for Reader<'_> {
    type Target = SqliteConnection;
    fn deref(&self) -> &SqliteConnection {
        &self.connection
    }
}

impl DerefMut for Reader<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }
}
