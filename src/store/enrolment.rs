//! Who takes which course.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    course::{Author, CourseId, Enrolled, Enroller, Enrolment},
    policy::{Allowed, TakeCourse},
    time::{Moment, from_millis},
};

fn read(row: &Row) -> Result<Enrolment, StoreError> {
    Ok(Enrolment {
        id: row.text(0)?,
        course: CourseId(row.text(1)?),
        learner: AccountId(row.text(2)?),
        version: row.text(3)?,
        cohort: row.opt_text(4)?,
        enrolled_at: from_millis(row.int(5)?),
        enrolled_by: row.opt_text(6)?.map(AccountId),
        completed_at: moment(row.opt_int(7)?),
        left_at: moment(row.opt_int(8)?),
    })
}

/// Enrols somebody in the newest version of a course, as the enrolment `id` if they are new to it. Who left comes back to
/// what they had done.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    enroller: &Enroller,
    id: &str,
    course: &CourseId,
    cohort: Option<&str>,
    now: Moment,
) -> Result<Enrolled, StoreError> {
    let made =
        sql("INSERT INTO enrolment (id, course_id, learner_id, version_id, cohort_id, enrolled_at, enrolled_by) \
         SELECT $1, c.id, $2, v.id, $3, $4, $5 FROM course c JOIN course_version v ON v.course_id = c.id \
         AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course_id = $6) \
         WHERE c.id = $6 AND c.archived_at IS NULL AND (c.space = 'real' OR c.owner_id = $2) \
         AND (CAST($7 AS TEXT) IS NULL OR (c.owner_id = $7 AND c.space = $8)) \
         ON CONFLICT (course_id, learner_id) DO UPDATE SET left_at = NULL, version_id = excluded.version_id, \
         cohort_id = excluded.cohort_id, enrolled_at = excluded.enrolled_at, enrolled_by = excluded.enrolled_by \
         WHERE enrolment.left_at IS NOT NULL")
        .text(id)
        .text(&enroller.learner().0)
        .opt_text(cohort)
        .int(millis(now))
        .text(&enroller.by().0)
        .text(&course.0)
        .opt_text(enroller.author().map(|author| author.owner().0.as_str()))
        .opt_text(enroller.author().map(|author| author.space().id()))
        .run(conn)
        .await?;
    if made == 1 {
        return Ok(Enrolled::New);
    }
    let there = find(conn, course, enroller.learner()).await?;
    Ok(if there.is_some_and(|enrolment| enrolment.left_at.is_none()) { Enrolled::Already } else { Enrolled::Closed })
}

/// Somebody's enrolment in a course, also one that they left, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(
    conn: &mut Conn<'_>,
    course: &CourseId,
    learner: &AccountId,
) -> Result<Option<Enrolment>, StoreError> {
    sql("SELECT id, course_id, learner_id, version_id, cohort_id, enrolled_at, enrolled_by, completed_at, left_at \
         FROM enrolment WHERE course_id = $1 AND learner_id = $2")
    .text(&course.0)
    .text(&learner.0)
    .first(conn, read)
    .await
}

/// The enrolment with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn by_id(conn: &mut Conn<'_>, id: &str) -> Result<Option<Enrolment>, StoreError> {
    sql("SELECT id, course_id, learner_id, version_id, cohort_id, enrolled_at, enrolled_by, completed_at, left_at \
         FROM enrolment WHERE id = $1")
    .text(id)
    .first(conn, read)
    .await
}

/// What somebody takes, newest first, without what they left.
///
/// # Errors
/// The engine's.
pub async fn of_learner(conn: &mut Conn<'_>, learner: &AccountId, limit: i64) -> Result<Vec<Enrolment>, StoreError> {
    sql("SELECT id, course_id, learner_id, version_id, cohort_id, enrolled_at, enrolled_by, completed_at, left_at \
         FROM enrolment WHERE learner_id = $1 AND left_at IS NULL ORDER BY enrolled_at DESC, id LIMIT $2")
    .text(&learner.0)
    .int(limit)
    .all(conn, read)
    .await
}

/// Who takes a course of the author's, newest first, a page of `limit` from `offset`, without who left.
///
/// # Errors
/// The engine's.
pub async fn of_course(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    limit: i64,
    offset: i64,
) -> Result<Vec<Enrolment>, StoreError> {
    sql("SELECT e.id, e.course_id, e.learner_id, e.version_id, e.cohort_id, e.enrolled_at, e.enrolled_by, \
         e.completed_at, e.left_at FROM enrolment e JOIN course c ON c.id = e.course_id \
         WHERE e.course_id = $1 AND c.owner_id = $2 AND e.left_at IS NULL \
         ORDER BY e.enrolled_at DESC, e.id LIMIT $3 OFFSET $4")
    .text(&course.0)
    .text(&author.owner().0)
    .int(limit)
    .int(offset)
    .all(conn, read)
    .await
}

/// How many learners take a course now. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn count(conn: &mut Conn<'_>, course: &CourseId) -> Result<u32, StoreError> {
    let found = sql("SELECT COUNT(*) FROM enrolment WHERE course_id = $1 AND left_at IS NULL")
        .text(&course.0)
        .first(conn, |row| row.int(0))
        .await?;
    Ok(u32::try_from(found.unwrap_or(0)).unwrap_or(u32::MAX))
}

/// Leaves a course. `false` when they do not take it.
///
/// # Errors
/// The engine's.
pub async fn leave(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeCourse>,
    course: &CourseId,
    now: Moment,
) -> Result<bool, StoreError> {
    let left = sql("UPDATE enrolment SET left_at = $1 WHERE course_id = $2 AND learner_id = $3 AND left_at IS NULL")
        .int(millis(now))
        .text(&course.0)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(left == 1)
}

/// Goes on in another version of the same course. What was done stays done where the parts are the same.
///
/// # Errors
/// The engine's.
pub async fn take_version(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeCourse>,
    course: &CourseId,
    version: &str,
) -> Result<bool, StoreError> {
    let moved =
        sql("UPDATE enrolment SET version_id = $1 WHERE course_id = $2 AND learner_id = $3 AND left_at IS NULL \
         AND EXISTS (SELECT 1 FROM course_version v WHERE v.id = $1 AND v.course_id = $2)")
        .text(version)
        .text(&course.0)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(moved == 1)
}

/// Brings everybody who has done nothing yet in a course of the author's to a version of it.
///
/// # Errors
/// The engine's.
pub async fn bring_along(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    version: &str,
) -> Result<u64, StoreError> {
    sql("UPDATE enrolment SET version_id = $1 WHERE course_id = $2 AND completed_at IS NULL \
         AND EXISTS (SELECT 1 FROM course c WHERE c.id = $2 AND c.owner_id = $3) \
         AND NOT EXISTS (SELECT 1 FROM part_progress p WHERE p.enrolment_id = enrolment.id) \
         AND NOT EXISTS (SELECT 1 FROM work w WHERE w.enrolment_id = enrolment.id AND w.revision > 0)")
    .text(version)
    .text(&course.0)
    .text(&author.owner().0)
    .run(conn)
    .await
}

/// Notes that all that is required is done. `false` when it was noted before.
///
/// Not behind a permission: what the learner did last, or who marked it, brings it, each through a service that asked.
///
/// # Errors
/// The engine's.
pub async fn complete(conn: &mut Conn<'_>, id: &str, now: Moment) -> Result<bool, StoreError> {
    let done = sql("UPDATE enrolment SET completed_at = $1 WHERE id = $2 AND completed_at IS NULL AND left_at IS NULL")
        .int(millis(now))
        .text(id)
        .run(conn)
        .await?;
    Ok(done == 1)
}
