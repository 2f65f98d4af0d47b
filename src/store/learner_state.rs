//! What is known of a learner at a glance, kept up to date where it changes, so that a mentor's overview of thousands reads
//! one row a learner.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    account::AccountId,
    tier::Tier,
    time::{Moment, from_millis},
};

/// Where a learner stands in one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleStanding {
    /// The module.
    pub module: String,
    /// The best result, in whole percent.
    pub best: u8,
    /// Submitted attempts.
    pub attempts: u32,
    /// Results under the lowest tier in a row.
    pub below: u32,
}

/// Notes that somebody was here.
///
/// # Errors
/// The engine's.
pub async fn seen(conn: &mut Conn<'_>, account: &AccountId, now: Moment) -> Result<(), StoreError> {
    sql("INSERT INTO learner_state (account_id, seen_at) VALUES ($1, $2) \
         ON CONFLICT (account_id) DO UPDATE SET seen_at = excluded.seen_at")
    .text(&account.0)
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}

/// Notes a result. Called in the transaction that stores it.
///
/// # Errors
/// The engine's.
pub async fn result(
    conn: &mut Conn<'_>,
    account: &AccountId,
    module: &str,
    percent: u8,
    at: Moment,
) -> Result<(), StoreError> {
    let below = i64::from(Tier::reached(percent).is_none());
    sql("INSERT INTO module_standing (account_id, module, best, attempts, below, last_at) VALUES ($1, $2, $3, 1, $4, $5) \
         ON CONFLICT (account_id, module) DO UPDATE SET attempts = module_standing.attempts + 1, \
         best = CASE WHEN module_standing.best > $3 THEN module_standing.best ELSE $3 END, \
         below = CASE WHEN $4 = 0 THEN 0 ELSE module_standing.below + 1 END, last_at = $5")
    .text(&account.0)
    .text(module)
    .int(percent)
    .int(below)
    .int(millis(at))
    .run(conn)
    .await?;
    sql("INSERT INTO learner_state (account_id, below, excellent, total) \
         SELECT account_id, MAX(below), SUM(CASE WHEN best >= $2 THEN 1 ELSE 0 END), SUM(best) \
         FROM module_standing WHERE account_id = $1 GROUP BY account_id \
         ON CONFLICT (account_id) DO UPDATE \
         SET below = excluded.below, excellent = excluded.excellent, total = excluded.total")
    .text(&account.0)
    .int(Tier::Excellent.min_percent())
    .run(conn)
    .await?;
    Ok(())
}

/// As the lists of mentors carry them: `module:best:attempts:below`, parted by commas.
pub(super) fn standings(packed: &str) -> Vec<ModuleStanding> {
    packed
        .split(',')
        .filter_map(|one| {
            let mut parts = one.split(':');
            Some(ModuleStanding {
                module: parts.next()?.to_owned(),
                best: parts.next()?.parse().ok()?,
                attempts: parts.next()?.parse().ok()?,
                below: parts.next()?.parse().ok()?,
            })
        })
        .collect()
}

/// Where somebody stands in each module they were assessed in.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<ModuleStanding>, StoreError> {
    let count = |value: i64| u32::try_from(value).map_err(|_| StoreError::Corrupt("module_standing"));
    sql("SELECT module, best, attempts, below FROM module_standing WHERE account_id = $1")
        .text(&account.0)
        .all(conn, |row| {
            Ok(ModuleStanding {
                module: row.text(0)?,
                best: u8::try_from(row.int(1)?).map_err(|_| StoreError::Corrupt("module_standing.best"))?,
                attempts: count(row.int(2)?)?,
                below: count(row.int(3)?)?,
            })
        })
        .await
}

/// When somebody was last here.
///
/// # Errors
/// The engine's.
pub async fn seen_at(conn: &mut Conn<'_>, account: &AccountId) -> Result<Option<Moment>, StoreError> {
    let at = sql("SELECT seen_at FROM learner_state WHERE account_id = $1")
        .text(&account.0)
        .first(conn, |row| row.opt_int(0))
        .await?;
    Ok(at.flatten().map(from_millis))
}
