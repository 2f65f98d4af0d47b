//! What people did in the practice space.

use std::collections::BTreeMap;

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    account::AccountId,
    course::Author,
    mentor_badge::Step,
    time::{Moment, from_millis},
};

/// Notes a step; the first time counts. Whether it is new.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, author: &Author, step: Step, at: Moment) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO practice_step (account_id, step, done_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .text(&author.owner().0)
        .text(step.id())
        .int(millis(at))
        .run(conn)
        .await?;
    Ok(made == 1)
}

/// The steps of somebody, and when they did them.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId) -> Result<BTreeMap<Step, Moment>, StoreError> {
    let found = sql("SELECT step, done_at FROM practice_step WHERE account_id = $1")
        .text(&account.0)
        .all(conn, |row| Ok((row.text(0)?.parse::<Step>(), from_millis(row.int(1)?))))
        .await?;
    Ok(found.into_iter().filter_map(|(step, at)| Some((step.ok()?, at))).collect())
}
