//! Self-checks: one row a module and phase. Reading them takes their owner's permission, too.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    policy::{Allowed, Reflect},
    self_check::{Filled, Phase, Ratings, SelfChecks},
    time::{Moment, from_millis},
};

/// Stores a self-check in the place of the one before.
///
/// # Errors
/// The engine's.
pub async fn save(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Reflect>,
    module: &str,
    phase: Phase,
    ratings: &Ratings,
    at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO self_check (account_id, module, phase, ratings, answered_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (account_id, module, phase) DO UPDATE SET \
         ratings = excluded.ratings, answered_at = excluded.answered_at")
    .text(&allowed.owner().0)
    .text(module)
    .text(phase.id())
    .text(ratings.to_string())
    .int(millis(at))
    .run(conn)
    .await?;
    Ok(())
}

/// Both self-checks of a module.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, allowed: &Allowed<Reflect>, module: &str) -> Result<SelfChecks, StoreError> {
    let rows = sql("SELECT phase, ratings, answered_at FROM self_check WHERE account_id = $1 AND module = $2")
        .text(&allowed.owner().0)
        .text(module)
        .all(conn, |row| filled(&row.text(0)?, &row.text(1)?, row.int(2)?))
        .await?;
    let mut found = SelfChecks::default();
    for (phase, filled) in rows {
        match phase {
            Phase::Before => found.before = Some(filled),
            Phase::After => found.after = Some(filled),
        }
    }
    Ok(found)
}

/// All self-checks of somebody, with their modules.
///
/// # Errors
/// The engine's.
pub async fn all_of(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Reflect>,
) -> Result<Vec<(String, Phase, Filled)>, StoreError> {
    sql("SELECT module, phase, ratings, answered_at FROM self_check WHERE account_id = $1 ORDER BY module, phase DESC")
        .text(&allowed.owner().0)
        .all(conn, |row| {
            let (phase, filled) = filled(&row.text(1)?, &row.text(2)?, row.int(3)?)?;
            Ok((row.text(0)?, phase, filled))
        })
        .await
}

fn filled(phase: &str, ratings: &str, at: i64) -> Result<(Phase, Filled), StoreError> {
    let phase = phase.parse().map_err(|()| StoreError::Corrupt("self_check.phase"))?;
    let ratings = ratings.parse().map_err(|()| StoreError::Corrupt("self_check.ratings"))?;
    Ok((phase, Filled { ratings, at: from_millis(at) }))
}
