//! Wallets that are connected to accounts.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
    wallet, wallet_code,
};
use crate::domain::{
    account::AccountId,
    policy::{Allowed, ConnectWallet},
    time::{Moment, from_millis},
    wallet::{Client, Connection, Consent},
};

/// Connects a wallet, in the place of an earlier connection of the same wallet, whose tokens end.
///
/// Not behind a permission: the code was given with one, and this runs in the transaction that uses it up.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    id: &str,
    (account, client): (&AccountId, &str),
    consent: &Consent,
    now: Moment,
    expires_at: Moment,
) -> Result<(), StoreError> {
    sql("DELETE FROM wallet_grant WHERE account_id = $1 AND client_id = $2")
        .text(&account.0)
        .text(client)
        .run(conn)
        .await?;
    sql("INSERT INTO wallet_grant (id, account_id, client_id, scopes, reach, granted_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .text(id)
    .text(&account.0)
    .text(client)
    .text(consent.scopes.to_string())
    .text(consent.reach.id())
    .int(millis(now))
    .int(millis(expires_at))
    .run(conn)
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Connection, StoreError> {
    Ok(Connection {
        id: row.text(0)?,
        account: AccountId(row.text(1)?),
        client: Client { id: row.text(2)?, registration: wallet::registration(&row.text(3)?)? },
        consent: wallet_code::consent(row, 4)?,
        granted_at: from_millis(row.int(6)?),
        expires_at: from_millis(row.int(7)?),
        read_at: moment(row.opt_int(8)?),
    })
}

/// The connections of an account, the newest first.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId, now: Moment) -> Result<Vec<Connection>, StoreError> {
    sql("SELECT g.id, g.account_id, g.client_id, c.document, g.scopes, g.reach, g.granted_at, g.expires_at, g.read_at \
         FROM wallet_grant g JOIN wallet_client c ON c.id = g.client_id \
         WHERE g.account_id = $1 AND g.expires_at > $2 ORDER BY g.granted_at DESC, g.id LIMIT 100")
    .text(&account.0)
    .int(millis(now))
    .all(conn, read)
    .await
}

/// Cuts off one of the owner's wallets: its tokens go with it, at once.
///
/// # Errors
/// The engine's.
pub async fn end(conn: &mut Conn<'_>, allowed: &Allowed<ConnectWallet>, id: &str) -> Result<bool, StoreError> {
    let ended = sql("DELETE FROM wallet_grant WHERE id = $1 AND account_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(ended == 1)
}

/// Ends a connection: the wallet wants it (RFC 7009), or a secret of it was shown twice.
///
/// Not behind a permission: whoever calls this holds a secret of the connection.
///
/// # Errors
/// The engine's.
pub async fn end_by_secret(conn: &mut Conn<'_>, id: &str) -> Result<(), StoreError> {
    sql("DELETE FROM wallet_grant WHERE id = $1").text(id).run(conn).await?;
    Ok(())
}

/// Lets a connection live on: it was renewed.
///
/// # Errors
/// The engine's.
pub async fn prolong(conn: &mut Conn<'_>, id: &str, expires_at: Moment) -> Result<(), StoreError> {
    sql("UPDATE wallet_grant SET expires_at = $1 WHERE id = $2").int(millis(expires_at)).text(id).run(conn).await?;
    Ok(())
}

/// Notes that the wallet has read something.
///
/// # Errors
/// The engine's.
pub async fn note_read(conn: &mut Conn<'_>, id: &str, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE wallet_grant SET read_at = $1 WHERE id = $2").int(millis(now)).text(id).run(conn).await?;
    Ok(())
}

/// Removes connections that are over.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM wallet_grant WHERE expires_at <= $1").int(millis(now)).run(conn).await?;
    Ok(())
}
