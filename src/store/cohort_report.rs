//! How the learners of a cohort do in the modules of the platform: only of those who share their results with the mentor.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    policy::{Allowed, GuideStudents},
    tier::Tier,
    time::{Moment, from_millis},
};

/// A module in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleCount {
    /// Which.
    pub module: String,
    /// How many have a result, and how many of them reached each tier, the lowest first: each holds the ones above it.
    pub results: [u32; 4],
    /// The sum of the best results in whole percent.
    pub sum: u64,
}

/// How many learners of a cohort of the owner's share their results, and how many do not.
///
/// # Errors
/// The engine's.
pub async fn sharing(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    cohort: &str,
) -> Result<(u32, u32), StoreError> {
    let found = sql("SELECT COUNT(results_since), COUNT(*) - COUNT(results_since) FROM guidance \
         WHERE mentor_id = $1 AND cohort_id = $2 AND ended_at IS NULL")
    .text(&allowed.owner().0)
    .text(cohort)
    .first(conn, |row| {
        let count = |at| row.int(at).map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        Ok((count(0)?, count(1)?))
    })
    .await?;
    Ok(found.unwrap_or_default())
}

/// The results by module.
///
/// # Errors
/// The engine's.
pub async fn modules(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    cohort: &str,
) -> Result<Vec<ModuleCount>, StoreError> {
    sql("SELECT m.module, COUNT(*), COUNT(CASE WHEN m.best >= $3 THEN 1 END), COUNT(CASE WHEN m.best >= $4 THEN 1 END), \
         COUNT(CASE WHEN m.best >= $5 THEN 1 END), CAST(SUM(m.best) AS BIGINT) \
         FROM guidance g JOIN module_standing m ON m.account_id = g.learner_id \
         WHERE g.mentor_id = $1 AND g.cohort_id = $2 AND g.ended_at IS NULL AND g.results_since IS NOT NULL \
         GROUP BY m.module LIMIT 50")
    .text(&allowed.owner().0)
    .text(cohort)
    .int(Tier::Sufficient.min_percent())
    .int(Tier::Good.min_percent())
    .int(Tier::Excellent.min_percent())
    .all(conn, |row| {
        let count = |at| row.int(at).map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        let results = [count(1)?, count(2)?, count(3)?, count(4)?];
        Ok(ModuleCount { module: row.text(0)?, results, sum: u64::try_from(row.int(5)?).unwrap_or(0) })
    })
    .await
}

/// When assessments were handed in since `since`, at most 50,000.
///
/// # Errors
/// The engine's.
pub async fn submitted_since(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    cohort: &str,
    since: Moment,
) -> Result<Vec<Moment>, StoreError> {
    sql("SELECT t.submitted_at FROM guidance g JOIN attempt t ON t.account_id = g.learner_id \
         WHERE g.mentor_id = $1 AND g.cohort_id = $2 AND g.ended_at IS NULL AND g.results_since IS NOT NULL \
         AND t.enrolment_id IS NULL AND t.submitted_at >= $3 LIMIT 50000")
    .text(&allowed.owner().0)
    .text(cohort)
    .int(millis(since))
    .all(conn, |row| Ok(from_millis(row.int(0)?)))
    .await
}
