//! Badges that employers looked at, each for themselves.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    looked_at::LookedAt,
    policy::{Allowed, KeepAccount},
    time::{Moment, from_millis},
};

/// Stores one.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>, new: &LookedAt) -> Result<(), StoreError> {
    sql("INSERT INTO looked_at (id, account_id, badge, issuer, address, verdict, at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .text(&new.id)
        .text(&allowed.owner().0)
        .text(&new.badge)
        .text(&new.issuer)
        .opt_text(new.path.clone())
        .text(&new.verdict)
        .int(millis(new.at))
        .run(conn)
        .await?;
    Ok(())
}

/// What somebody looked at, the newest first.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>, limit: i64) -> Result<Vec<LookedAt>, StoreError> {
    sql("SELECT id, badge, issuer, address, verdict, at FROM looked_at WHERE account_id = $1 \
         ORDER BY at DESC, id LIMIT $2")
    .text(&allowed.owner().0)
    .int(limit)
    .all(conn, |row| {
        Ok(LookedAt {
            id: row.text(0)?,
            badge: row.text(1)?,
            issuer: row.text(2)?,
            path: row.opt_text(3)?,
            verdict: row.text(4)?,
            at: from_millis(row.int(5)?),
        })
    })
    .await
}

/// Forgets one, or with `None` all of them. How many were forgotten.
///
/// # Errors
/// The engine's.
pub async fn forget(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>, id: Option<&str>) -> Result<u64, StoreError> {
    sql("DELETE FROM looked_at WHERE account_id = $1 AND ($2 = '' OR id = $2)")
        .text(&allowed.owner().0)
        .text(id.unwrap_or_default())
        .run(conn)
        .await
}

/// Forgets what is older.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, before: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM looked_at WHERE at < $1").int(millis(before)).run(conn).await?;
    Ok(())
}
