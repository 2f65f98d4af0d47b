//! What people were told, how they want to be told, and what the daily mail still has to say.

use std::collections::BTreeMap;

use super::{Conn, StoreError, millis, moment, sql::sql};
use crate::domain::{
    account::AccountId,
    notification::{Kind, Way},
    policy::{Allowed, KeepAccount},
    time::{Moment, from_millis},
};

/// Something somebody is told.
#[derive(Clone, Debug)]
pub struct Notification {
    /// What it is about.
    pub kind: Kind,
    /// The values of its text, as JSON: an object of texts and numbers.
    pub args: String,
    /// Where it leads, as a path.
    pub link: String,
    /// When.
    pub created_at: Moment,
    /// When it was seen.
    pub seen_at: Option<Moment>,
}

/// How somebody wants to be told about this kind.
///
/// # Errors
/// The engine's.
pub async fn way(conn: &mut Conn<'_>, account: &AccountId, kind: Kind) -> Result<Way, StoreError> {
    let chosen = sql("SELECT way FROM notification_setting WHERE account_id = $1 AND kind = $2")
        .text(&account.0)
        .text(kind.id())
        .first(conn, |row| row.text(0))
        .await?;
    Ok(chosen.and_then(|way| way.parse().ok()).unwrap_or_default())
}

/// Everything that somebody chose.
///
/// # Errors
/// The engine's.
pub async fn ways(conn: &mut Conn<'_>, account: &AccountId) -> Result<BTreeMap<Kind, Way>, StoreError> {
    let chosen = sql("SELECT kind, way FROM notification_setting WHERE account_id = $1")
        .text(&account.0)
        .all(conn, |row| Ok((row.text(0)?.parse().ok(), row.text(1)?.parse().ok())))
        .await?;
    Ok(chosen.into_iter().filter_map(|(kind, way)| Some((kind?, way?))).collect())
}

/// Chooses how somebody is told about a kind. `by_link` is the permission of who has the link of a mail.
///
/// # Errors
/// The engine's.
pub async fn choose(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    kind: Kind,
    way: Way,
    now: Moment,
) -> Result<(), StoreError> {
    choose_by_link(conn, allowed.owner(), kind, way, now).await
}

/// The same for whom a link of a mail names. The link is the permission.
///
/// # Errors
/// The engine's.
pub async fn choose_by_link(
    conn: &mut Conn<'_>,
    account: &AccountId,
    kind: Kind,
    way: Way,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO notification_setting (account_id, kind, way, chosen_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, kind) DO UPDATE SET way = excluded.way, chosen_at = excluded.chosen_at")
    .text(&account.0)
    .text(kind.id())
    .text(way.id())
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}

/// Tells somebody something; `digest_due_at` is when the daily mail has to say it.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    id: &str,
    account: &AccountId,
    new: &Notification,
    digest_due_at: Option<Moment>,
) -> Result<(), StoreError> {
    sql("INSERT INTO notification (id, account_id, kind, args, link, created_at, digest_due_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .text(id)
    .text(&account.0)
    .text(new.kind.id())
    .text(&new.args)
    .text(&new.link)
    .int(millis(new.created_at))
    .opt_int(digest_due_at.map(millis))
    .run(conn)
    .await?;
    Ok(())
}

/// What the owner was told, the newest first.
///
/// # Errors
/// The engine's.
pub async fn of(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Notification>, StoreError> {
    let rows = sql("SELECT kind, args, link, created_at, seen_at FROM notification WHERE account_id = $1 \
         ORDER BY created_at DESC, id LIMIT $2 OFFSET $3")
    .text(&allowed.owner().0)
    .int(limit)
    .int(offset)
    .all(conn, |row| {
        // A kind that a later version knew is left out.
        let Ok(kind) = row.text(0)?.parse() else { return Ok(None) };
        Ok(Some(Notification {
            kind,
            args: row.text(1)?,
            link: row.text(2)?,
            created_at: from_millis(row.int(3)?),
            seen_at: moment(row.opt_int(4)?),
        }))
    })
    .await?;
    Ok(rows.into_iter().flatten().collect())
}

/// How much the owner has not seen.
///
/// # Errors
/// The engine's.
pub async fn unseen(conn: &mut Conn<'_>, account: &AccountId) -> Result<i64, StoreError> {
    let count = sql("SELECT COUNT(*) FROM notification WHERE account_id = $1 AND seen_at IS NULL")
        .text(&account.0)
        .first(conn, |row| row.int(0))
        .await?;
    Ok(count.unwrap_or(0))
}

/// The owner has seen everything.
///
/// # Errors
/// The engine's.
pub async fn seen(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE notification SET seen_at = $1 WHERE account_id = $2 AND seen_at IS NULL")
        .int(millis(now))
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}

/// Whom the daily mail has something to say to by now.
///
/// # Errors
/// The engine's.
pub async fn due(conn: &mut Conn<'_>, now: Moment, limit: i64) -> Result<Vec<AccountId>, StoreError> {
    sql("SELECT DISTINCT account_id FROM notification WHERE digest_due_at IS NOT NULL AND digest_due_at <= $1 LIMIT $2")
        .int(millis(now))
        .int(limit)
        .all(conn, |row| Ok(AccountId(row.text(0)?)))
        .await
}

/// Takes what the daily mail has to say to somebody, so that nobody says it twice. The oldest first.
///
/// # Errors
/// The engine's.
pub async fn take_due(
    conn: &mut Conn<'_>,
    account: &AccountId,
    now: Moment,
) -> Result<Vec<(Kind, String, String)>, StoreError> {
    let mut rows =
        sql("UPDATE notification SET digest_due_at = NULL WHERE account_id = $1 AND digest_due_at IS NOT NULL \
         AND digest_due_at <= $2 RETURNING kind, args, link, created_at")
        .text(&account.0)
        .int(millis(now))
        .all(conn, |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?, row.int(3)?)))
        .await?;
    rows.sort_by_key(|(.., at)| *at);
    Ok(rows.into_iter().filter_map(|(kind, args, link, _)| Some((kind.parse().ok()?, args, link))).collect())
}

/// The secret of somebody's links that stop mails; `fresh` becomes it when there is none yet.
///
/// # Errors
/// The engine's.
pub async fn key(conn: &mut Conn<'_>, account: &AccountId, fresh: &str) -> Result<String, StoreError> {
    let key = sql("INSERT INTO notification_key (account_id, secret) VALUES ($1, $2) \
         ON CONFLICT (account_id) DO UPDATE SET secret = notification_key.secret RETURNING secret")
    .text(&account.0)
    .text(fresh)
    .first(conn, |row| row.text(0))
    .await?;
    Ok(key.unwrap_or_else(|| fresh.to_owned()))
}

/// Whose links have this secret.
///
/// # Errors
/// The engine's.
pub async fn by_key(conn: &mut Conn<'_>, secret: &str) -> Result<Option<AccountId>, StoreError> {
    sql("SELECT account_id FROM notification_key WHERE secret = $1")
        .text(secret)
        .first(conn, |row| Ok(AccountId(row.text(0)?)))
        .await
}

/// Removes what is older than anybody looks back for.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, account: &AccountId, before: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM notification WHERE account_id = $1 AND created_at < $2")
        .text(&account.0)
        .int(millis(before))
        .run(conn)
        .await?;
    Ok(())
}
