//! Forms that arrived without a session: kept for an hour, and sent once their owner has signed in again.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::time::{Moment, from_millis};

/// Parks a form under the hash of a secret that its browser keeps.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    token_hash: &str,
    path: &str,
    body: &str,
    expires_at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO parked_form (token_hash, path, body, expires_at) VALUES ($1, $2, $3, $4)")
        .text(token_hash)
        .text(path)
        .text(body)
        .int(millis(expires_at))
        .run(conn)
        .await?;
    Ok(())
}

/// A parked form, left where it is: its path, its body, and until when it is kept.
///
/// # Errors
/// The engine's.
pub async fn peek(
    conn: &mut Conn<'_>,
    token_hash: &str,
    now: Moment,
) -> Result<Option<(String, String, Moment)>, StoreError> {
    sql("SELECT path, body, expires_at FROM parked_form WHERE token_hash = $1 AND expires_at > $2")
        .text(token_hash)
        .int(millis(now))
        .first(conn, |row| Ok((row.text(0)?, row.text(1)?, from_millis(row.int(2)?))))
        .await
}

/// Takes a parked form out: its path and body.
///
/// # Errors
/// The engine's.
pub async fn take(conn: &mut Conn<'_>, token_hash: &str, now: Moment) -> Result<Option<(String, String)>, StoreError> {
    sql("DELETE FROM parked_form WHERE token_hash = $1 AND expires_at > $2 RETURNING path, body")
        .text(token_hash)
        .int(millis(now))
        .first(conn, |row| Ok((row.text(0)?, row.text(1)?)))
        .await
}

/// Removes what nobody came back for.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM parked_form WHERE expires_at <= $1").int(millis(now)).run(conn).await?;
    Ok(())
}
