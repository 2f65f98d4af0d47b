//! Whom the author of a course can enrol: learners whom they guide, and in the practice space invented students.

use super::{Conn, StoreError, millis, moment, sql::sql};
use crate::domain::{
    account::AccountId,
    course::{Author, CourseId},
    practice_student::PracticeStudent,
    time::{Moment, from_millis},
};

/// A learner whom the author guides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guided {
    /// Who.
    pub learner: AccountId,
    /// Their name.
    pub name: String,
    /// Since when they take the course, if they do.
    pub enrolled_at: Option<Moment>,
}

/// The learners whom the author guides, and whether they take the course.
///
/// # Errors
/// The engine's.
pub async fn guided(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    limit: i64,
) -> Result<Vec<Guided>, StoreError> {
    sql("SELECT g.learner_id, a.name, e.enrolled_at FROM guidance g JOIN account a ON a.id = g.learner_id \
         LEFT JOIN enrolment e ON e.course_id = $1 AND e.learner_id = g.learner_id AND e.left_at IS NULL \
         WHERE g.mentor_id = $2 AND g.ended_at IS NULL ORDER BY LOWER(a.name), g.learner_id LIMIT $3")
    .text(&course.0)
    .text(&author.owner().0)
    .int(limit)
    .all(conn, |row| {
        Ok(Guided { learner: AccountId(row.text(0)?), name: row.text(1)?, enrolled_at: moment(row.opt_int(2)?) })
    })
    .await
}

/// Enrols an invented student in a published course of the practice space. Whether that was new.
///
/// # Errors
/// The engine's.
pub async fn practise(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    student: PracticeStudent,
    at: Moment,
) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO practice_enrolment (course_id, student, enrolled_at) \
         SELECT c.id, $1, $2 FROM course c WHERE c.id = $3 AND c.owner_id = $4 AND c.space = 'practice' \
         AND c.published_at IS NOT NULL AND c.archived_at IS NULL ON CONFLICT DO NOTHING")
    .text(student.id())
    .int(millis(at))
    .text(&course.0)
    .text(&author.owner().0)
    .run(conn)
    .await?;
    Ok(made == 1)
}

/// The invented students of a course, and since when.
///
/// # Errors
/// The engine's.
pub async fn practising(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
) -> Result<Vec<(PracticeStudent, Moment)>, StoreError> {
    let found = sql("SELECT p.student, p.enrolled_at FROM practice_enrolment p JOIN course c ON c.id = p.course_id \
         WHERE p.course_id = $1 AND c.owner_id = $2 ORDER BY p.enrolled_at, p.student")
    .text(&course.0)
    .text(&author.owner().0)
    .all(conn, |row| Ok((row.text(0)?.parse::<PracticeStudent>(), from_millis(row.int(1)?))))
    .await?;
    Ok(found.into_iter().filter_map(|(student, at)| Some((student.ok()?, at))).collect())
}
