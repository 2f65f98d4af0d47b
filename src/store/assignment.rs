//! Assignments that authors make for their courses.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    assignment::{Assignment, AssignmentDraft},
    course::{Author, CourseId},
    time::Moment,
};

fn written(draft: &AssignmentDraft) -> Result<String, StoreError> {
    serde_json::to_string(draft).map_err(|_| StoreError::Corrupt("course_assignment.draft"))
}

fn read(row: &Row) -> Result<Assignment, StoreError> {
    Ok(Assignment {
        id: row.text(0)?,
        course: CourseId(row.text(1)?),
        draft: serde_json::from_str(&row.text(2)?).map_err(|_| StoreError::Corrupt("course_assignment.draft"))?,
        revision: row.int(3)?,
    })
}

/// Makes an assignment in a course of the author's, with revision 1. `false` when the course is not theirs.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, author: &Author, new: &Assignment, now: Moment) -> Result<bool, StoreError> {
    let made =
        sql("INSERT INTO course_assignment (id, course_id, title, draft, due_at, revision, created_at, changed_at) \
         SELECT $1, id, $2, $3, $4, 1, $5, $5 FROM course WHERE id = $6 AND owner_id = $7 AND space = $8")
        .text(&new.id)
        .text(&new.draft.title)
        .text(written(&new.draft)?)
        .opt_int(new.draft.due_at().map(millis))
        .int(millis(now))
        .text(&new.course.0)
        .text(&author.owner().0)
        .text(author.space().id())
        .run(conn)
        .await?;
    Ok(made == 1)
}

/// An assignment of a course. Who asks must have the course, or take it.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, course: &CourseId, id: &str) -> Result<Option<Assignment>, StoreError> {
    sql("SELECT id, course_id, draft, revision FROM course_assignment WHERE id = $1 AND course_id = $2")
        .text(id)
        .text(&course.0)
        .first(conn, read)
        .await
}

/// All assignments of a course, oldest first. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn of_course(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<Assignment>, StoreError> {
    sql("SELECT id, course_id, draft, revision FROM course_assignment WHERE course_id = $1 \
         ORDER BY created_at, id LIMIT 500")
    .text(&course.0)
    .all(conn, read)
    .await
}

/// Ids and titles of the assignments of a course, and how many works of each wait to be marked, oldest first. Who asks
/// must have the course.
///
/// # Errors
/// The engine's.
pub async fn titles(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<(String, String, u32)>, StoreError> {
    sql("SELECT id, title, (SELECT COUNT(*) FROM work w JOIN enrolment e ON e.id = w.enrolment_id \
         WHERE w.assignment_id = a.id AND w.submitted_at IS NOT NULL AND w.marked_at IS NULL AND e.left_at IS NULL) \
         FROM course_assignment a WHERE course_id = $1 ORDER BY created_at, id LIMIT 500")
    .text(&course.0)
    .all(conn, |row| Ok((row.text(0)?, row.text(1)?, u32::try_from(row.int(2)?).unwrap_or(u32::MAX))))
    .await
}

/// Stores a changed assignment over the one with its revision. `false` when there is another one by now, or the course
/// is not the author's.
///
/// # Errors
/// The engine's.
pub async fn save(conn: &mut Conn<'_>, author: &Author, new: &Assignment, now: Moment) -> Result<bool, StoreError> {
    let saved = sql("UPDATE course_assignment SET title = $1, draft = $2, due_at = $3, revision = revision + 1, \
         changed_at = $4 WHERE id = $5 AND course_id = $6 AND revision = $7 \
         AND EXISTS (SELECT 1 FROM course c WHERE c.id = $6 AND c.owner_id = $8 AND c.space = $9)")
    .text(&new.draft.title)
    .text(written(&new.draft)?)
    .opt_int(new.draft.due_at().map(millis))
    .int(millis(now))
    .text(&new.id)
    .text(&new.course.0)
    .int(new.revision)
    .text(&author.owner().0)
    .text(author.space().id())
    .run(conn)
    .await?;
    Ok(saved == 1)
}

/// A learner who is to be reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Of which assignment.
    pub assignment: String,
    /// Its course.
    pub course: CourseId,
    /// Their enrolment.
    pub enrolment: String,
    /// Until when it can be handed in.
    pub due_at: Moment,
}

/// Who has not handed in what is due after `after` and not after `until`, and was not reminded of it since `since`: at
/// most 200. Not behind a permission: the system reminds.
///
/// # Errors
/// The engine's.
pub async fn due(conn: &mut Conn<'_>, after: Moment, until: Moment, since: Moment) -> Result<Vec<Due>, StoreError> {
    sql("SELECT a.id, a.course_id, e.id, a.due_at FROM course_assignment a \
         JOIN enrolment e ON e.course_id = a.course_id \
         LEFT JOIN work w ON w.assignment_id = a.id AND w.enrolment_id = e.id \
         WHERE a.due_at > $1 AND a.due_at <= $2 AND e.left_at IS NULL AND w.submitted_at IS NULL \
         AND (w.reminded_at IS NULL OR w.reminded_at < $3) LIMIT 200")
    .int(millis(after))
    .int(millis(until))
    .int(millis(since))
    .all(conn, |row| {
        Ok(Due {
            assignment: row.text(0)?,
            course: CourseId(row.text(1)?),
            enrolment: row.text(2)?,
            due_at: crate::domain::time::from_millis(row.int(3)?),
        })
    })
    .await
}
