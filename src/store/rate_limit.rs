//! Counters that survive a restart: how often something was tried in the current window.

use chrono::TimeDelta;

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::time::Moment;

/// Counts one try in `bucket` and says how many there have been since the window began.
///
/// # Errors
/// The engine's.
pub async fn count(conn: &mut Conn<'_>, bucket: &str, window: TimeDelta, now: Moment) -> Result<i64, StoreError> {
    let used = sql("INSERT INTO rate_limit (bucket, used, since) VALUES ($1, 1, $2) \
         ON CONFLICT (bucket) DO UPDATE SET \
         used = CASE WHEN rate_limit.since <= $3 THEN 1 ELSE rate_limit.used + 1 END, \
         since = CASE WHEN rate_limit.since <= $3 THEN $2 ELSE rate_limit.since END RETURNING used")
    .text(bucket)
    .int(millis(now))
    .int(millis(now - window))
    .first(conn, |row| row.int(0))
    .await?;
    Ok(used.unwrap_or(1))
}

/// Forgets a bucket (a sign-in that went well).
///
/// # Errors
/// The engine's.
pub async fn clear(conn: &mut Conn<'_>, bucket: &str) -> Result<(), StoreError> {
    sql("DELETE FROM rate_limit WHERE bucket = $1").text(bucket).run(conn).await?;
    Ok(())
}

/// Removes windows that began before `before`.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, before: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM rate_limit WHERE since < $1").int(millis(before)).run(conn).await?;
    Ok(())
}
