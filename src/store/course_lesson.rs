//! Lessons that authors wrote for their courses.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    course::{Author, CourseId},
    course_lesson::CourseLesson,
    time::Moment,
};

fn read(row: &Row) -> Result<CourseLesson, StoreError> {
    Ok(CourseLesson {
        id: row.text(0)?,
        course: CourseId(row.text(1)?),
        title: row.text(2)?,
        body: row.text(3)?,
        revision: row.int(4)?,
    })
}

/// Makes a lesson in a course of the author's, with revision 1. `false` when the course is not theirs.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    author: &Author,
    lesson: &CourseLesson,
    now: Moment,
) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO course_lesson (id, course_id, title, body, revision, created_at, changed_at) \
         SELECT $1, id, $2, $3, 1, $4, $4 FROM course WHERE id = $5 AND owner_id = $6 AND space = $7")
    .text(&lesson.id)
    .text(&lesson.title)
    .text(&lesson.body)
    .int(millis(now))
    .text(&lesson.course.0)
    .text(&author.owner().0)
    .text(author.space().id())
    .run(conn)
    .await?;
    Ok(made == 1)
}

/// A lesson of a course. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, course: &CourseId, id: &str) -> Result<Option<CourseLesson>, StoreError> {
    sql("SELECT id, course_id, title, body, revision FROM course_lesson WHERE id = $1 AND course_id = $2")
        .text(id)
        .text(&course.0)
        .first(conn, read)
        .await
}

/// All lessons of a course, oldest first. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn of_course(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<CourseLesson>, StoreError> {
    sql("SELECT id, course_id, title, body, revision FROM course_lesson WHERE course_id = $1 \
         ORDER BY created_at, id LIMIT 500")
    .text(&course.0)
    .all(conn, read)
    .await
}

/// Ids and titles of the lessons of a course, oldest first. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn titles(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<(String, String)>, StoreError> {
    sql("SELECT id, title FROM course_lesson WHERE course_id = $1 ORDER BY created_at, id LIMIT 500")
        .text(&course.0)
        .all(conn, |row| Ok((row.text(0)?, row.text(1)?)))
        .await
}

/// Stores a changed lesson over the one with the revision `lesson.revision`. `false` when there is another one by now,
/// or the course is not the author's.
///
/// # Errors
/// The engine's.
pub async fn save(
    conn: &mut Conn<'_>,
    author: &Author,
    lesson: &CourseLesson,
    now: Moment,
) -> Result<bool, StoreError> {
    let saved = sql("UPDATE course_lesson SET title = $1, body = $2, revision = revision + 1, changed_at = $3 \
         WHERE id = $4 AND course_id = $5 AND revision = $6 \
         AND EXISTS (SELECT 1 FROM course c WHERE c.id = $5 AND c.owner_id = $7 AND c.space = $8)")
    .text(&lesson.title)
    .text(&lesson.body)
    .int(millis(now))
    .text(&lesson.id)
    .text(&lesson.course.0)
    .int(lesson.revision)
    .text(&author.owner().0)
    .text(author.space().id())
    .run(conn)
    .await?;
    Ok(saved == 1)
}
