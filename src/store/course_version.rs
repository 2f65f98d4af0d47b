//! Published versions of courses. They never change.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    course::{Author, CourseId, Document, Version},
    time::{Moment, from_millis},
};

fn read(row: &Row) -> Result<Version, StoreError> {
    Ok(Version {
        id: row.text(0)?,
        course: CourseId(row.text(1)?),
        number: u32::try_from(row.int(2)?).map_err(|_| StoreError::Corrupt("course_version.number"))?,
        document: serde_json::from_str(&row.text(3)?).map_err(|_| StoreError::Corrupt("course_version.document"))?,
        published_at: from_millis(row.int(4)?),
    })
}

/// Publishes a version of the author's course, with the next number. The course must be held
/// ([`super::course::hold`]).
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    author: &Author,
    id: &str,
    course: &CourseId,
    document: &Document,
    now: Moment,
) -> Result<(), StoreError> {
    let document = serde_json::to_string(document).map_err(|_| StoreError::Corrupt("course_version.document"))?;
    sql("INSERT INTO course_version (id, course_id, number, document, published_at) \
         SELECT $1, id, COALESCE((SELECT MAX(number) FROM course_version WHERE course_id = $2), 0) + 1, $3, $4 \
         FROM course WHERE id = $2 AND owner_id = $5")
    .text(id)
    .text(&course.0)
    .text(document)
    .int(millis(now))
    .text(&author.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// The version with this id.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Version>, StoreError> {
    sql("SELECT id, course_id, number, document, published_at FROM course_version WHERE id = $1")
        .text(id)
        .first(conn, read)
        .await
}

/// The newest version of a course.
///
/// # Errors
/// The engine's.
pub async fn latest(conn: &mut Conn<'_>, course: &CourseId) -> Result<Option<Version>, StoreError> {
    sql("SELECT id, course_id, number, document, published_at FROM course_version WHERE course_id = $1 \
         ORDER BY number DESC LIMIT 1")
    .text(&course.0)
    .first(conn, read)
    .await
}

/// Id, number and date of the newest version of a course, without what it holds.
///
/// # Errors
/// The engine's.
pub async fn newest(conn: &mut Conn<'_>, course: &CourseId) -> Result<Option<(String, u32, Moment)>, StoreError> {
    sql("SELECT id, number, published_at FROM course_version WHERE course_id = $1 ORDER BY number DESC LIMIT 1")
        .text(&course.0)
        .first(conn, |row| Ok((row.text(0)?, u32::try_from(row.int(1)?).unwrap_or(u32::MAX), from_millis(row.int(2)?))))
        .await
}
