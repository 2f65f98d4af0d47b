//! Quizzes that authors put together for their courses.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    course::{Author, CourseId},
    course_quiz::{CourseQuiz, QuizDraft},
    time::Moment,
};

fn written(draft: &QuizDraft) -> Result<String, StoreError> {
    serde_json::to_string(draft).map_err(|_| StoreError::Corrupt("course_quiz.draft"))
}

fn read(row: &Row) -> Result<CourseQuiz, StoreError> {
    Ok(CourseQuiz {
        id: row.text(0)?,
        course: CourseId(row.text(1)?),
        draft: serde_json::from_str(&row.text(2)?).map_err(|_| StoreError::Corrupt("course_quiz.draft"))?,
        revision: row.int(3)?,
    })
}

/// Makes a quiz in a course of the author's, with revision 1. `false` when the course is not theirs.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, author: &Author, quiz: &CourseQuiz, now: Moment) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO course_quiz (id, course_id, title, draft, revision, created_at, changed_at) \
         SELECT $1, id, $2, $3, 1, $4, $4 FROM course WHERE id = $5 AND owner_id = $6 AND space = $7")
    .text(&quiz.id)
    .text(&quiz.draft.title)
    .text(written(&quiz.draft)?)
    .int(millis(now))
    .text(&quiz.course.0)
    .text(&author.owner().0)
    .text(author.space().id())
    .run(conn)
    .await?;
    Ok(made == 1)
}

/// A quiz of a course. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, course: &CourseId, id: &str) -> Result<Option<CourseQuiz>, StoreError> {
    sql("SELECT id, course_id, draft, revision FROM course_quiz WHERE id = $1 AND course_id = $2")
        .text(id)
        .text(&course.0)
        .first(conn, read)
        .await
}

/// All quizzes of a course, oldest first. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn of_course(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<CourseQuiz>, StoreError> {
    sql("SELECT id, course_id, draft, revision FROM course_quiz WHERE course_id = $1 ORDER BY created_at, id LIMIT 500")
        .text(&course.0)
        .all(conn, read)
        .await
}

/// Ids and titles of the quizzes of a course, oldest first. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn titles(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<(String, String)>, StoreError> {
    sql("SELECT id, title FROM course_quiz WHERE course_id = $1 ORDER BY created_at, id LIMIT 500")
        .text(&course.0)
        .all(conn, |row| Ok((row.text(0)?, row.text(1)?)))
        .await
}

/// Stores a changed quiz over the one with the revision `quiz.revision`. `false` when there is another one by now, or
/// the course is not the author's.
///
/// # Errors
/// The engine's.
pub async fn save(conn: &mut Conn<'_>, author: &Author, quiz: &CourseQuiz, now: Moment) -> Result<bool, StoreError> {
    let saved = sql("UPDATE course_quiz SET title = $1, draft = $2, revision = revision + 1, changed_at = $3 \
         WHERE id = $4 AND course_id = $5 AND revision = $6 \
         AND EXISTS (SELECT 1 FROM course c WHERE c.id = $5 AND c.owner_id = $7 AND c.space = $8)")
    .text(&quiz.draft.title)
    .text(written(&quiz.draft)?)
    .int(millis(now))
    .text(&quiz.id)
    .text(&quiz.course.0)
    .int(quiz.revision)
    .text(&author.owner().0)
    .text(author.space().id())
    .run(conn)
    .await?;
    Ok(saved == 1)
}
