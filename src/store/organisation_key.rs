//! The public halves of the keys with which organisations sign: old ones stay, so that old endorsements keep verifying.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    endorsement::Target,
    organisation::OrganisationId,
    time::{Moment, from_millis},
};

/// A public key of an organisation.
#[derive(Clone, Debug)]
pub struct StoredKey {
    /// Its id, part of its address.
    pub id: String,
    /// As Multikey text.
    pub public_key: String,
    /// When it was first used.
    pub created_at: Moment,
}

/// Publishes a key; one that is there stays.
///
/// Not behind a permission: the system does so before it signs.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, organisation: &OrganisationId, key: &StoredKey) -> Result<(), StoreError> {
    sql("INSERT INTO organisation_key (id, organisation_id, public_key, created_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (organisation_id, id) DO NOTHING")
    .text(&key.id)
    .text(&organisation.0)
    .text(&key.public_key)
    .int(millis(key.created_at))
    .run(conn)
    .await?;
    Ok(())
}

/// All of an organisation's, oldest first.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, organisation: &OrganisationId) -> Result<Vec<StoredKey>, StoreError> {
    sql("SELECT id, public_key, created_at FROM organisation_key WHERE organisation_id = $1 ORDER BY created_at, id LIMIT 200")
        .text(&organisation.0)
        .all(conn, |row| {
            Ok(StoredKey { id: row.text(0)?, public_key: row.text(1)?, created_at: from_millis(row.int(2)?) })
        })
        .await
}

/// The keys of every organisation that endorses something: whose, id and Multikey text.
///
/// # Errors
/// The engine's.
pub async fn of_target(
    conn: &mut Conn<'_>,
    target: &Target,
) -> Result<Vec<(OrganisationId, String, String)>, StoreError> {
    sql("SELECT organisation_id, id, public_key FROM organisation_key WHERE organisation_id IN \
         (SELECT organisation_id FROM endorsement WHERE kind = $1 AND target = $2 AND withdrawn_at IS NULL) LIMIT 1000")
    .text(target.kind())
    .text(target.text())
    .all(conn, |row| Ok((OrganisationId(row.text(0)?), row.text(1)?, row.text(2)?)))
    .await
}
