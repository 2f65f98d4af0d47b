//! How a quiz of a course was answered: the first attempt of each learner, for the course's author.

use super::{Conn, StoreError, sql::sql};
use crate::domain::{
    attempt::Drawn,
    course::{Author, CourseId},
    time::{Moment, from_millis},
};

/// An attempt.
#[derive(Clone, Debug)]
pub struct Sat {
    /// Its id.
    pub id: String,
    /// Its questions, in their order.
    pub drawn: Vec<Drawn>,
    /// When it began.
    pub started_at: Moment,
    /// When it was handed in.
    pub submitted_at: Moment,
}

/// The first attempt of each learner who takes the course, the newest first, at most a thousand.
///
/// # Errors
/// The engine's.
pub async fn attempts(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    quiz: &str,
) -> Result<Vec<Sat>, StoreError> {
    sql("SELECT t.id, t.drawn, t.started_at, t.submitted_at FROM course c JOIN enrolment e ON e.course_id = c.id \
         JOIN attempt t ON t.enrolment_id = e.id \
         WHERE c.id = $1 AND c.owner_id = $2 AND e.left_at IS NULL AND t.module = $3 AND t.submitted_at IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM attempt f WHERE f.enrolment_id = e.id AND f.module = $3 \
           AND f.submitted_at IS NOT NULL AND f.started_at < t.started_at) \
         ORDER BY t.submitted_at DESC, t.id LIMIT 1000")
    .text(&course.0)
    .text(&author.owner().0)
    .text(quiz)
    .all(conn, |row| {
        Ok(Sat {
            id: row.text(0)?,
            drawn: serde_json::from_str(&row.text(1)?).map_err(|_| StoreError::Corrupt("attempt.drawn"))?,
            started_at: from_millis(row.int(2)?),
            submitted_at: from_millis(row.int(3)?),
        })
    })
    .await
}

/// The answers in those attempts: attempt, place in it (from 0), what was answered. At most 100,000.
///
/// # Errors
/// The engine's.
pub async fn answers(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    quiz: &str,
) -> Result<Vec<(String, usize, String)>, StoreError> {
    sql("SELECT w.attempt_id, w.position, w.response FROM course c JOIN enrolment e ON e.course_id = c.id \
         JOIN attempt t ON t.enrolment_id = e.id JOIN answer w ON w.attempt_id = t.id \
         WHERE c.id = $1 AND c.owner_id = $2 AND e.left_at IS NULL AND t.module = $3 AND t.submitted_at IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM attempt f WHERE f.enrolment_id = e.id AND f.module = $3 \
           AND f.submitted_at IS NOT NULL AND f.started_at < t.started_at) LIMIT 100000")
    .text(&course.0)
    .text(&author.owner().0)
    .text(quiz)
    .all(conn, |row| Ok((row.text(0)?, usize::try_from(row.int(1)?).unwrap_or(usize::MAX), row.text(2)?)))
    .await
}
