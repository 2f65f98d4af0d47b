//! Links that work once: verify an address, reset a password, change an address, set the first password.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{account::AccountId, email::Email, time::Moment};

/// What a link is for. One purpose each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Shows that an address is theirs.
    VerifyEmail,
    /// Sets a new password.
    ResetPassword,
    /// Puts a new address in the place of the old.
    ChangeEmail,
    /// The first password of an account made by the command line.
    SetPassword,
}

impl Purpose {
    const fn id(self) -> &'static str {
        match self {
            Self::VerifyEmail => "verify-email",
            Self::ResetPassword => "reset-password",
            Self::ChangeEmail => "change-email",
            Self::SetPassword => "set-password",
        }
    }
}

/// Stores a link by the hash of its secret. Older links of the same purpose stop working.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    token_hash: &str,
    purpose: Purpose,
    account: &AccountId,
    email: Option<&Email>,
    now: Moment,
    expires_at: Moment,
) -> Result<(), StoreError> {
    sql("DELETE FROM link_token WHERE account_id = $1 AND purpose = $2")
        .text(&account.0)
        .text(purpose.id())
        .run(conn)
        .await?;
    sql("INSERT INTO link_token (token_hash, purpose, account_id, email, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6)")
    .text(token_hash)
    .text(purpose.id())
    .text(&account.0)
    .opt_text(email.map(Email::as_typed))
    .int(millis(now))
    .int(millis(expires_at))
    .run(conn)
    .await?;
    Ok(())
}

/// Whose link this is, while it works, without using it up.
///
/// # Errors
/// The engine's.
pub async fn peek(
    conn: &mut Conn<'_>,
    token_hash: &str,
    purpose: Purpose,
    now: Moment,
) -> Result<Option<AccountId>, StoreError> {
    sql("SELECT account_id FROM link_token WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3")
        .text(token_hash)
        .text(purpose.id())
        .int(millis(now))
        .first(conn, |row| Ok(AccountId(row.text(0)?)))
        .await
}

/// Uses a link up: whose it is and the address it carries. `None` when it is unknown, used or expired.
///
/// # Errors
/// The engine's.
pub async fn take(
    conn: &mut Conn<'_>,
    token_hash: &str,
    purpose: Purpose,
    now: Moment,
) -> Result<Option<(AccountId, Option<Email>)>, StoreError> {
    sql("UPDATE link_token SET used_at = $1 \
         WHERE token_hash = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > $1 RETURNING account_id, email")
    .int(millis(now))
    .text(token_hash)
    .text(purpose.id())
    .first(conn, |row| Ok((AccountId(row.text(0)?), row.opt_text(1)?.as_deref().and_then(Email::parse))))
    .await
}

/// Removes links that have expired.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM link_token WHERE expires_at <= $1").int(millis(now)).run(conn).await?;
    Ok(())
}
