//! What learners did in the parts of a course that are its author's own.

use super::{Conn, StoreError, millis, moment, sql::sql};
use crate::domain::{
    account::AccountId,
    course::{PartKind, PartProgress},
    time::Moment,
};

/// Notes that a part was read or handed in, with its result if there is one. The first time and the best result stay.
///
/// Not behind a permission: the learner reads and hands in, and who marks an assignment brings its result, each through
/// a service that asked.
///
/// # Errors
/// The engine's.
pub async fn note(
    conn: &mut Conn<'_>,
    enrolment: &str,
    part: &PartKind,
    percent: Option<u8>,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO part_progress (enrolment_id, part, percent, done_at, changed_at) VALUES ($1, $2, $3, $4, $4) \
         ON CONFLICT (enrolment_id, part) DO UPDATE SET changed_at = excluded.changed_at, \
         done_at = COALESCE(part_progress.done_at, excluded.done_at), \
         percent = CASE WHEN excluded.percent > COALESCE(part_progress.percent, -1) THEN excluded.percent \
         ELSE part_progress.percent END")
    .text(enrolment)
    .text(part.to_string())
    .opt_int(percent.map(i64::from))
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}

/// Takes back that a part was read.
///
/// # Errors
/// The engine's.
pub async fn unread(conn: &mut Conn<'_>, enrolment: &str, part: &PartKind) -> Result<(), StoreError> {
    sql("DELETE FROM part_progress WHERE enrolment_id = $1 AND part = $2 AND percent IS NULL")
        .text(enrolment)
        .text(part.to_string())
        .run(conn)
        .await?;
    Ok(())
}

/// What was done in an enrolment, by part.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, enrolment: &str) -> Result<Vec<(PartKind, PartProgress)>, StoreError> {
    sql("SELECT part, percent, done_at FROM part_progress WHERE enrolment_id = $1")
        .text(enrolment)
        .all(conn, |row| {
            let part = row.text(0)?.parse().map_err(|_| StoreError::Corrupt("part_progress.part"))?;
            let percent = row.opt_int(1)?.and_then(|percent| u8::try_from(percent).ok());
            Ok((part, PartProgress { percent, done_at: moment(row.opt_int(2)?) }))
        })
        .await
}

/// What somebody did in all the courses they take: enrolment, part, progress. One query.
///
/// # Errors
/// The engine's.
pub async fn of_learner(
    conn: &mut Conn<'_>,
    learner: &AccountId,
) -> Result<Vec<(String, PartKind, PartProgress)>, StoreError> {
    sql("SELECT p.enrolment_id, p.part, p.percent, p.done_at FROM enrolment e \
         JOIN part_progress p ON p.enrolment_id = e.id WHERE e.learner_id = $1 AND e.left_at IS NULL LIMIT 5000")
    .text(&learner.0)
    .all(conn, |row| {
        let part = row.text(1)?.parse().map_err(|_| StoreError::Corrupt("part_progress.part"))?;
        let percent = row.opt_int(2)?.and_then(|percent| u8::try_from(percent).ok());
        Ok((row.text(0)?, part, PartProgress { percent, done_at: moment(row.opt_int(3)?) }))
    })
    .await
}

/// Sets the result of a part that a person marks: a mark that was put right replaces the one before.
///
/// # Errors
/// The engine's.
pub async fn set_result(
    conn: &mut Conn<'_>,
    enrolment: &str,
    part: &PartKind,
    percent: u8,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO part_progress (enrolment_id, part, percent, done_at, changed_at) VALUES ($1, $2, $3, $4, $4) \
         ON CONFLICT (enrolment_id, part) DO UPDATE SET changed_at = excluded.changed_at, percent = excluded.percent")
    .text(enrolment)
    .text(part.to_string())
    .int(percent)
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}
