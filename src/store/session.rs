//! Sessions: who is signed in where. Only the hash of a session's secret is stored.

use super::{Conn, StoreError, account, millis, sql::sql};
use crate::domain::{
    account::{Account, AccountId},
    policy::{Allowed, KeepAccount},
    time::{Moment, from_millis},
};

/// A session as its holder sees it in the list.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its public id (not the secret).
    pub id: String,
    /// The browser, as it named itself.
    pub device: String,
    /// Since when.
    pub created_at: Moment,
    /// Last used, to a few minutes.
    pub seen_at: Moment,
}

/// Starts a session for somebody who has just shown who they are.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    session: &Session,
    token_hash: &str,
    account: &AccountId,
    expires_at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO session (id, token_hash, account_id, device, created_at, seen_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .text(&session.id)
    .text(token_hash)
    .text(&account.0)
    .text(&session.device)
    .int(millis(session.created_at))
    .int(millis(session.seen_at))
    .int(millis(expires_at))
    .run(conn)
    .await?;
    Ok(())
}

/// The session with this secret, unless it has expired, and whose it is.
///
/// # Errors
/// The engine's.
pub async fn find(
    conn: &mut Conn<'_>,
    token_hash: &str,
    now: Moment,
) -> Result<Option<(Session, Account)>, StoreError> {
    sql("SELECT s.id, s.device, s.created_at, s.seen_at, \
         a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
         FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = $1 AND s.expires_at > $2")
    .text(token_hash)
    .int(millis(now))
    .first(conn, |row| Ok((read(row)?, account::read(row, 4)?)))
    .await
}

fn read(row: &super::sql::Row) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.text(0)?,
        device: row.text(1)?,
        created_at: from_millis(row.int(2)?),
        seen_at: from_millis(row.int(3)?),
    })
}

/// Notes that a session was used, and lets it live on.
///
/// # Errors
/// The engine's.
pub async fn touch(conn: &mut Conn<'_>, id: &str, now: Moment, expires_at: Moment) -> Result<(), StoreError> {
    sql("UPDATE session SET seen_at = $1, expires_at = $2 WHERE id = $3")
        .int(millis(now))
        .int(millis(expires_at))
        .text(id)
        .run(conn)
        .await?;
    Ok(())
}

/// The owner's sessions, the last used first.
///
/// # Errors
/// The engine's.
pub async fn list(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    now: Moment,
) -> Result<Vec<Session>, StoreError> {
    sql("SELECT id, device, created_at, seen_at FROM session WHERE account_id = $1 AND expires_at > $2 \
         ORDER BY seen_at DESC LIMIT 50")
    .text(&allowed.owner().0)
    .int(millis(now))
    .all(conn, read)
    .await
}

/// Ends the session with this secret (signing out).
///
/// # Errors
/// The engine's.
pub async fn end_by_token(conn: &mut Conn<'_>, token_hash: &str) -> Result<(), StoreError> {
    sql("DELETE FROM session WHERE token_hash = $1").text(token_hash).run(conn).await?;
    Ok(())
}

/// Ends one of the owner's sessions.
///
/// # Errors
/// The engine's.
pub async fn end(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>, id: &str) -> Result<bool, StoreError> {
    let ended = sql("DELETE FROM session WHERE id = $1 AND account_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(ended == 1)
}

/// Ends all of a person's sessions but one (after a change of password, or of the one who holds the account).
///
/// # Errors
/// The engine's.
pub async fn end_others(conn: &mut Conn<'_>, account: &AccountId, keep: Option<&str>) -> Result<(), StoreError> {
    sql("DELETE FROM session WHERE account_id = $1 AND id <> $2")
        .text(&account.0)
        .text(keep.unwrap_or_default())
        .run(conn)
        .await?;
    Ok(())
}

/// Removes what has expired.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM session WHERE expires_at <= $1").int(millis(now)).run(conn).await?;
    Ok(())
}
