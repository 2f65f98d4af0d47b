//! Pictures in the lessons of courses: which uploads they are, and how large.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    course::{Author, CourseId},
    time::Moment,
};

/// A picture of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoursePicture {
    /// Its upload.
    pub upload: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Adds a picture to a course of the author's; one that is there stays.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    picture: &CoursePicture,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO course_picture (course_id, upload_id, width, height, added_at) \
         SELECT id, $1, $2, $3, $4 FROM course WHERE id = $5 AND owner_id = $6 AND space = $7 ON CONFLICT DO NOTHING")
    .text(&picture.upload)
    .int(picture.width)
    .int(picture.height)
    .int(millis(now))
    .text(&course.0)
    .text(&author.owner().0)
    .text(author.space().id())
    .run(conn)
    .await?;
    Ok(())
}

/// The pictures of a course that are still there. Who asks must have the course, or take it.
///
/// # Errors
/// The engine's.
pub async fn of_course(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<CoursePicture>, StoreError> {
    sql("SELECT p.upload_id, p.width, p.height FROM course_picture p JOIN upload u ON u.id = p.upload_id \
         WHERE p.course_id = $1 AND u.removed_at IS NULL AND u.account_id IS NOT NULL ORDER BY p.added_at LIMIT 500")
    .text(&course.0)
    .all(conn, |row| {
        let pixels = |n: i64| u32::try_from(n).map_err(|_| StoreError::Corrupt("course_picture"));
        Ok(CoursePicture { upload: row.text(0)?, width: pixels(row.int(1)?)?, height: pixels(row.int(2)?)? })
    })
    .await
}

/// Whether an upload is a picture of a course.
///
/// # Errors
/// The engine's.
pub async fn is_of(conn: &mut Conn<'_>, course: &CourseId, upload: &str) -> Result<bool, StoreError> {
    let found = sql("SELECT 1 FROM course_picture WHERE course_id = $1 AND upload_id = $2")
        .text(&course.0)
        .text(upload)
        .first(conn, |_| Ok(()))
        .await?;
    Ok(found.is_some())
}

/// The pictures of a course that no other course has: they go with it. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn only_of(conn: &mut Conn<'_>, course: &CourseId) -> Result<Vec<String>, StoreError> {
    sql("SELECT upload_id FROM course_picture p WHERE course_id = $1 AND NOT EXISTS (SELECT 1 FROM course_picture o \
         WHERE o.upload_id = p.upload_id AND o.course_id <> $1) LIMIT 500")
    .text(&course.0)
    .all(conn, |row| row.text(0))
    .await
}
