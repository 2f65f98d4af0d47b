//! Wallets that have registered. Only the hash of a wallet's secret is stored.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    time::Moment,
    wallet::{Client, registration::Registration},
};

/// Keeps a new wallet.
///
/// Not behind a permission: anyone may register one (RFC 7591), and it can do nothing until a learner connects it.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, client: &Client, secret_hash: &str, now: Moment) -> Result<(), StoreError> {
    sql("INSERT INTO wallet_client (id, secret_hash, document, created_at, seen_at) VALUES ($1, $2, $3, $4, $4)")
        .text(&client.id)
        .text(secret_hash)
        .text(client.registration.to_json())
        .int(millis(now))
        .run(conn)
        .await?;
    Ok(())
}

/// A stored document as what it was.
pub(super) fn registration(document: &str) -> Result<Registration, StoreError> {
    Registration::from_json(document).ok_or(StoreError::Corrupt("wallet_client.document"))
}

/// The wallet with this id, and the hash of its secret.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<(Client, String)>, StoreError> {
    sql("SELECT id, document, secret_hash FROM wallet_client WHERE id = $1")
        .text(id)
        .first(conn, |row| Ok((Client { id: row.text(0)?, registration: registration(&row.text(1)?)? }, row.text(2)?)))
        .await
}

/// Notes that a learner was asked for this wallet.
///
/// # Errors
/// The engine's.
pub async fn touch(conn: &mut Conn<'_>, id: &str, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE wallet_client SET seen_at = $1 WHERE id = $2").int(millis(now)).text(id).run(conn).await?;
    Ok(())
}

/// Forgets wallets that nobody is connected with, and for which nobody was asked since `before`.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, before: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM wallet_client WHERE seen_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM wallet_grant WHERE wallet_grant.client_id = wallet_client.id)")
    .int(millis(before))
    .run(conn)
    .await?;
    Ok(())
}
