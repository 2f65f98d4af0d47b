//! Courses that people make, as their authors work on them.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    course::{Author, Course, CourseId, Outline, Space, Status},
    policy::{Allowed, KeepAccount},
    time::{Moment, from_millis},
};

fn written(outline: &Outline) -> Result<String, StoreError> {
    serde_json::to_string(outline).map_err(|_| StoreError::Corrupt("course.draft"))
}

fn read(row: &Row) -> Result<Course, StoreError> {
    Ok(Course {
        id: CourseId(row.text(0)?),
        owner: row.opt_text(1)?.map(AccountId),
        space: row.text(2)?.parse().map_err(|()| StoreError::Corrupt("course.space"))?,
        draft: serde_json::from_str(&row.text(3)?).map_err(|_| StoreError::Corrupt("course.draft"))?,
        revision: row.int(4)?,
        created_at: from_millis(row.int(5)?),
        changed_at: from_millis(row.int(6)?),
        published_at: moment(row.opt_int(7)?),
        archived_at: moment(row.opt_int(8)?),
        join_code: row.opt_text(9)?,
    })
}

/// Makes a course of the author's, a draft with revision 1.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    author: &Author,
    id: &CourseId,
    draft: &Outline,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO course (id, owner_id, space, title, draft, revision, created_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, 1, $6, $6)")
    .text(&id.0)
    .text(&author.owner().0)
    .text(author.space().id())
    .text(&draft.title)
    .text(written(draft)?)
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}

/// The course with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &CourseId) -> Result<Option<Course>, StoreError> {
    sql("SELECT id, owner_id, space, draft, revision, created_at, changed_at, published_at, archived_at, join_code \
         FROM course WHERE id = $1")
    .text(&id.0)
    .first(conn, read)
    .await
}

/// The course with this code in its link, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn by_join_code(conn: &mut Conn<'_>, code: &str) -> Result<Option<Course>, StoreError> {
    sql("SELECT id, owner_id, space, draft, revision, created_at, changed_at, published_at, archived_at, join_code \
         FROM course WHERE join_code = $1")
    .text(code)
    .first(conn, read)
    .await
}

/// How a list of courses is put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Changed last first.
    #[default]
    Changed,
    /// Newest first.
    Created,
    /// By title.
    Title,
}

/// Which courses of an author.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Part of the title; empty for any.
    pub search: String,
    /// How far they are; `None` for all but archived ones.
    pub status: Option<Status>,
    /// Their order.
    pub sort: Sort,
}

/// A line of a list of courses.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The course.
    pub course: Course,
    /// How many learners take it now.
    pub learners: u32,
}

/// Courses of somebody in both spaces, a page of `limit` from `offset`.
///
/// # Errors
/// The engine's.
pub async fn of_owner(
    conn: &mut Conn<'_>,
    owner: &AccountId,
    wanted: &Wanted,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>, StoreError> {
    let sort = match wanted.sort {
        Sort::Changed => 0,
        Sort::Created => 1,
        Sort::Title => 2,
    };
    let status = wanted.status.map_or("", Status::id);
    let pattern = format!("%{}%", wanted.search.to_lowercase().replace(['%', '_'], ""));
    sql("SELECT id, owner_id, space, draft, revision, created_at, changed_at, published_at, archived_at, join_code, \
         (SELECT COUNT(*) FROM enrolment e WHERE e.course_id = course.id AND e.left_at IS NULL) \
         FROM course WHERE owner_id = $1 AND LOWER(title) LIKE $2 AND ( \
         ($3 = '' AND archived_at IS NULL) OR ($3 = 'archived' AND archived_at IS NOT NULL) \
         OR ($3 = 'draft' AND archived_at IS NULL AND published_at IS NULL) \
         OR ($3 = 'published' AND archived_at IS NULL AND published_at IS NOT NULL)) \
         ORDER BY CASE WHEN $4 = 2 THEN LOWER(title) END, CASE WHEN $4 = 1 THEN created_at ELSE changed_at END DESC, id \
         LIMIT $5 OFFSET $6")
    .text(&owner.0)
    .text(pattern)
    .text(status)
    .int(sort)
    .int(limit)
    .int(offset)
    .all(conn, |row| Ok(Listed { course: read(row)?, learners: u32::try_from(row.int(10)?).unwrap_or(u32::MAX) }))
    .await
}

/// How many courses of somebody there are in a space.
///
/// # Errors
/// The engine's.
pub async fn count(conn: &mut Conn<'_>, owner: &AccountId, space: Space) -> Result<i64, StoreError> {
    let found = sql("SELECT COUNT(*) FROM course WHERE owner_id = $1 AND space = $2")
        .text(&owner.0)
        .text(space.id())
        .first(conn, |row| row.int(0))
        .await?;
    Ok(found.unwrap_or(0))
}

/// Stores a changed draft over the one with the revision `seen`. `false` when there is another one by now, or the course
/// is not the author's: nothing was stored.
///
/// # Errors
/// The engine's.
pub async fn save_draft(
    conn: &mut Conn<'_>,
    author: &Author,
    id: &CourseId,
    seen: i64,
    draft: &Outline,
    now: Moment,
) -> Result<bool, StoreError> {
    let saved = sql("UPDATE course SET title = $1, draft = $2, revision = revision + 1, changed_at = $3 \
         WHERE id = $4 AND owner_id = $5 AND space = $6 AND revision = $7")
    .text(&draft.title)
    .text(written(draft)?)
    .int(millis(now))
    .text(&id.0)
    .text(&author.owner().0)
    .text(author.space().id())
    .int(seen)
    .run(conn)
    .await?;
    Ok(saved == 1)
}

/// Notes that a lesson or quiz of a course of the author's was changed. The outline stays as it is.
///
/// # Errors
/// The engine's.
pub async fn touch(conn: &mut Conn<'_>, author: &Author, id: &CourseId, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE course SET changed_at = $1 WHERE id = $2 AND owner_id = $3")
        .int(millis(now))
        .text(&id.0)
        .text(&author.owner().0)
        .run(conn)
        .await?;
    Ok(())
}

/// Holds a course of the author's until the transaction ends, and reads it as it then is.
///
/// # Errors
/// The engine's.
pub async fn hold(conn: &mut Conn<'_>, author: &Author, id: &CourseId) -> Result<Option<Course>, StoreError> {
    sql("UPDATE course SET revision = revision WHERE id = $1 AND owner_id = $2 AND space = $3 \
         RETURNING id, owner_id, space, draft, revision, created_at, changed_at, published_at, archived_at, join_code")
    .text(&id.0)
    .text(&author.owner().0)
    .text(author.space().id())
    .first(conn, read)
    .await
}

/// Notes that a course was published, and brings it back if it was put away.
///
/// # Errors
/// The engine's.
pub async fn set_published(conn: &mut Conn<'_>, author: &Author, id: &CourseId, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE course SET published_at = COALESCE(published_at, $1), archived_at = NULL \
         WHERE id = $2 AND owner_id = $3")
    .int(millis(now))
    .text(&id.0)
    .text(&author.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// Puts a course away (`Some`), or brings it back. `false` when it is not the author's.
///
/// # Errors
/// The engine's.
pub async fn set_archived(
    conn: &mut Conn<'_>,
    author: &Author,
    id: &CourseId,
    at: Option<Moment>,
) -> Result<bool, StoreError> {
    let set = sql("UPDATE course SET archived_at = $1 WHERE id = $2 AND owner_id = $3")
        .opt_int(at.map(millis))
        .text(&id.0)
        .text(&author.owner().0)
        .run(conn)
        .await?;
    Ok(set == 1)
}

/// Sets or takes away the code of the link with which learners join.
///
/// # Errors
/// The engine's.
pub async fn set_join_code(
    conn: &mut Conn<'_>,
    author: &Author,
    id: &CourseId,
    code: Option<&str>,
) -> Result<bool, StoreError> {
    let set = sql("UPDATE course SET join_code = $1 WHERE id = $2 AND owner_id = $3")
        .opt_text(code)
        .text(&id.0)
        .text(&author.owner().0)
        .run(conn)
        .await?;
    Ok(set == 1)
}

/// Deletes a draft that was never published. `false` when it is none of the author's.
///
/// # Errors
/// The engine's.
pub async fn delete(conn: &mut Conn<'_>, author: &Author, id: &CourseId) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM course WHERE id = $1 AND owner_id = $2 AND space = $3 AND published_at IS NULL")
        .text(&id.0)
        .text(&author.owner().0)
        .text(author.space().id())
        .run(conn)
        .await?;
    Ok(gone == 1)
}

/// When an account goes: its courses that nobody else takes go with it, and the others stay for those who take them.
///
/// # Errors
/// The engine's.
pub async fn let_go(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>, now: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM course WHERE owner_id = $1 AND NOT EXISTS \
         (SELECT 1 FROM enrolment e WHERE e.course_id = course.id AND e.learner_id <> $1)")
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    sql("UPDATE course SET archived_at = COALESCE(archived_at, $1), join_code = NULL WHERE owner_id = $2")
        .int(millis(now))
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}
