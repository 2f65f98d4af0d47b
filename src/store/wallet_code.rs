//! Codes: what a learner said yes to, until the wallet fetches its tokens for it. Stored as hashes.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    policy::{Allowed, ConnectWallet},
    time::{Moment, from_millis},
    wallet::{Consent, Reach, authorization::Request, scope::Scopes},
};

/// A code as it is stored.
#[derive(Clone, Debug)]
pub struct Code {
    /// Who said yes.
    pub account: AccountId,
    /// To which wallet.
    pub client: String,
    /// Where the learner was sent back to.
    pub redirect_uri: String,
    /// The hash of the wallet's secret for this code.
    pub challenge: String,
    /// To what.
    pub consent: Consent,
    /// Until when it works.
    pub expires_at: Moment,
    /// When it was used.
    pub used_at: Option<Moment>,
    /// The connection that it brought.
    pub grant: Option<String>,
}

/// Scopes and reach, from the two columns at `at`.
pub(super) fn consent(row: &Row, at: usize) -> Result<Consent, StoreError> {
    Ok(Consent {
        scopes: Scopes::parse(&row.text(at)?),
        reach: Reach::from_id(&row.text(at + 1)?).ok_or(StoreError::Corrupt("reach"))?,
    })
}

/// Keeps a yes.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ConnectWallet>,
    code_hash: &str,
    (client, request, consent): (&str, &Request, &Consent),
    now: Moment,
    expires_at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO wallet_code \
         (code_hash, account_id, client_id, redirect_uri, challenge, scopes, reach, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .text(code_hash)
    .text(&allowed.owner().0)
    .text(client)
    .text(&request.redirect_uri)
    .text(&request.challenge)
    .text(consent.scopes.to_string())
    .text(consent.reach.id())
    .int(millis(now))
    .int(millis(expires_at))
    .run(conn)
    .await?;
    Ok(())
}

/// Holds a code until the transaction ends, and reads it as it then is: of two uses at once, the second sees the first.
///
/// # Errors
/// The engine's.
pub async fn hold(conn: &mut Conn<'_>, code_hash: &str) -> Result<Option<Code>, StoreError> {
    sql("UPDATE wallet_code SET created_at = created_at WHERE code_hash = $1 \
         RETURNING account_id, client_id, redirect_uri, challenge, scopes, reach, expires_at, used_at, grant_id")
    .text(code_hash)
    .first(conn, |row| {
        Ok(Code {
            account: AccountId(row.text(0)?),
            client: row.text(1)?,
            redirect_uri: row.text(2)?,
            challenge: row.text(3)?,
            consent: consent(row, 4)?,
            expires_at: from_millis(row.int(6)?),
            used_at: moment(row.opt_int(7)?),
            grant: row.opt_text(8)?,
        })
    })
    .await
}

/// Uses up a code that is held; `grant` is the connection that it brought, if it brought one.
///
/// Not behind a permission: the learner's yes is in the code, and whoever shows it is the wallet.
///
/// # Errors
/// The engine's.
pub async fn spend(conn: &mut Conn<'_>, code_hash: &str, grant: Option<&str>, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE wallet_code SET used_at = $1, grant_id = $2 WHERE code_hash = $3")
        .int(millis(now))
        .opt_text(grant)
        .text(code_hash)
        .run(conn)
        .await?;
    Ok(())
}

/// Removes codes that expired before `before`: until then a second use of one is noticed.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, before: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM wallet_code WHERE expires_at < $1").int(millis(before)).run(conn).await?;
    Ok(())
}
