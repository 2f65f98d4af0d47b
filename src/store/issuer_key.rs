//! The public halves of the issuer's keys: old ones stay, so that old badges keep verifying.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::time::{Moment, from_millis};

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// Proofs of Open Badges 3.0, as Multikey text: `z6Mk…`.
    Ed25519,
    /// JWS and JWT, as PEM.
    Rsa,
}

impl KeyKind {
    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ed25519 => "ed25519",
            Self::Rsa => "rsa",
        }
    }
}

/// A public key of the issuer.
#[derive(Clone, Debug)]
pub struct StoredKey {
    /// Its id, part of its address.
    pub id: String,
    /// What it is for.
    pub kind: KeyKind,
    /// In the text of its kind.
    pub public_key: String,
    /// When it was first used.
    pub created_at: Moment,
}

/// Publishes a key; one that is there stays.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, key: &StoredKey) -> Result<(), StoreError> {
    sql(
        "INSERT INTO issuer_key (id, kind, public_key, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING",
    )
    .text(&key.id)
    .text(key.kind.id())
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
    sql("SELECT id, kind, public_key, created_at FROM issuer_key ORDER BY created_at, id")
        .all(conn, |row| {
            let kind = match row.text(1)?.as_str() {
                "ed25519" => KeyKind::Ed25519,
                "rsa" => KeyKind::Rsa,
                _ => return Err(StoreError::Corrupt("issuer_key.kind")),
            };
            Ok(StoredKey { id: row.text(0)?, kind, public_key: row.text(2)?, created_at: from_millis(row.int(3)?) })
        })
        .await
}
