//! The public halves of the issuer's keys: old ones stay, so that old badges keep verifying.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::time::{Moment, from_millis};

/// A public key of the issuer.
#[derive(Clone, Debug)]
pub struct StoredKey {
    /// Its id, part of its address.
    pub id: String,
    /// As Multikey text: `z6Mk…`.
    pub public_key: String,
    /// When it was first used.
    pub created_at: Moment,
}

/// Publishes a key; one that is there stays.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, key: &StoredKey) -> Result<(), StoreError> {
    sql("INSERT INTO issuer_key (id, public_key, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING")
        .text(&key.id)
        .text(&key.public_key)
        .int(millis(key.created_at))
        .run(conn)
        .await?;
    Ok(())
}

/// All of them, oldest first.
///
/// # Errors
/// The engine's.
pub async fn all(conn: &mut Conn<'_>) -> Result<Vec<StoredKey>, StoreError> {
    sql("SELECT id, public_key, created_at FROM issuer_key ORDER BY created_at, id")
        .all(conn, |row| {
            Ok(StoredKey { id: row.text(0)?, public_key: row.text(1)?, created_at: from_millis(row.int(2)?) })
        })
        .await
}
