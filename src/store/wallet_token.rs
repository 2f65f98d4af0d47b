//! The tokens of connected wallets. Only their hashes are stored.

use super::{Conn, StoreError, millis, moment, sql::sql, wallet_code};
use crate::domain::{
    account::AccountId,
    time::{Moment, from_millis},
    wallet::{Consent, scope::Scopes},
};

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Reads.
    Access,
    /// Brings new tokens, once.
    Refresh,
}

impl Kind {
    const fn id(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Refresh => "refresh",
        }
    }
}

/// A token that reads.
#[derive(Clone, Debug)]
pub struct Access {
    /// The connection.
    pub grant: String,
    /// Whose badges.
    pub account: AccountId,
    /// What may be read with it.
    pub consent: Consent,
    /// When the connection last read something.
    pub read_at: Option<Moment>,
}

/// A token that brings new ones.
#[derive(Clone, Debug)]
pub struct Refresh {
    /// The connection.
    pub grant: String,
    /// The wallet.
    pub client: String,
    /// What was allowed.
    pub scopes: Scopes,
    /// Until when it works.
    pub expires_at: Moment,
    /// When it was used.
    pub used_at: Option<Moment>,
}

/// Keeps a new token.
///
/// Not behind a permission: a code or a refresh token is one, used up in the same transaction.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    (kind, token_hash): (Kind, &str),
    grant: &str,
    scopes: &Scopes,
    now: Moment,
    expires_at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO wallet_token (token_hash, grant_id, kind, scopes, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6)")
    .text(token_hash)
    .text(grant)
    .text(kind.id())
    .text(scopes.to_string())
    .int(millis(now))
    .int(millis(expires_at))
    .run(conn)
    .await?;
    Ok(())
}

/// What a token may read, while it lives.
///
/// # Errors
/// The engine's.
pub async fn access(conn: &mut Conn<'_>, token_hash: &str, now: Moment) -> Result<Option<Access>, StoreError> {
    sql("SELECT g.id, g.account_id, t.scopes, g.reach, g.read_at FROM wallet_token t \
         JOIN wallet_grant g ON g.id = t.grant_id WHERE t.token_hash = $1 AND t.kind = 'access' AND t.expires_at > $2")
    .text(token_hash)
    .int(millis(now))
    .first(conn, |row| {
        Ok(Access {
            grant: row.text(0)?,
            account: AccountId(row.text(1)?),
            consent: wallet_code::consent(row, 2)?,
            read_at: moment(row.opt_int(4)?),
        })
    })
    .await
}

/// Holds a refresh token until the transaction ends, and reads it as it then is.
///
/// # Errors
/// The engine's.
pub async fn hold_refresh(conn: &mut Conn<'_>, token_hash: &str) -> Result<Option<Refresh>, StoreError> {
    sql("UPDATE wallet_token SET created_at = created_at WHERE token_hash = $1 AND kind = 'refresh' \
         RETURNING grant_id, (SELECT g.client_id FROM wallet_grant g WHERE g.id = wallet_token.grant_id), scopes, \
         expires_at, used_at")
    .text(token_hash)
    .first(conn, |row| {
        Ok(Refresh {
            grant: row.text(0)?,
            client: row.text(1)?,
            scopes: Scopes::parse(&row.text(2)?),
            expires_at: from_millis(row.int(3)?),
            used_at: moment(row.opt_int(4)?),
        })
    })
    .await
}

/// Uses up a refresh token that is held.
///
/// # Errors
/// The engine's.
pub async fn spend(conn: &mut Conn<'_>, token_hash: &str, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE wallet_token SET used_at = $1 WHERE token_hash = $2")
        .int(millis(now))
        .text(token_hash)
        .run(conn)
        .await?;
    Ok(())
}

/// The connection and the wallet that a token of either kind belongs to.
///
/// # Errors
/// The engine's.
pub async fn belongs_to(conn: &mut Conn<'_>, token_hash: &str) -> Result<Option<(String, String)>, StoreError> {
    sql("SELECT g.id, g.client_id FROM wallet_token t JOIN wallet_grant g ON g.id = t.grant_id WHERE t.token_hash = $1")
        .text(token_hash)
        .first(conn, |row| Ok((row.text(0)?, row.text(1)?)))
        .await
}

/// Removes what has expired.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM wallet_token WHERE expires_at <= $1").int(millis(now)).run(conn).await?;
    Ok(())
}
