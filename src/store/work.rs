//! What learners do for assignments: their drafts, what they handed in, and the files of both.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
    upload::Stored,
};
use crate::domain::{
    account::AccountId,
    assignment::{HandIn, Work},
    policy::{Allowed, TakeCourse},
    time::{Moment, from_millis},
    upload::Upload,
};

fn read(row: &Row) -> Result<Work, StoreError> {
    Ok(Work {
        id: row.text(0)?,
        assignment: row.text(1)?,
        enrolment: row.text(2)?,
        body: row.text(3)?,
        revision: row.int(4)?,
        submitted_at: moment(row.opt_int(5)?),
        marked_at: moment(row.opt_int(6)?),
        again_at: moment(row.opt_int(7)?),
        percent: row.opt_int(8)?.and_then(|percent| u8::try_from(percent).ok()),
    })
}

/// The work for an assignment in an enrolment. Who asks must take the course, or have it.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, assignment: &str, enrolment: &str) -> Result<Option<Work>, StoreError> {
    sql("SELECT id, assignment_id, enrolment_id, body, revision, submitted_at, marked_at, again_at, percent \
         FROM work WHERE assignment_id = $1 AND enrolment_id = $2")
    .text(assignment)
    .text(enrolment)
    .first(conn, read)
    .await
}

/// All works in an enrolment, oldest first. Who asks must be the learner.
///
/// # Errors
/// The engine's.
pub async fn of_enrolment(conn: &mut Conn<'_>, enrolment: &str) -> Result<Vec<Work>, StoreError> {
    sql("SELECT id, assignment_id, enrolment_id, body, revision, submitted_at, marked_at, again_at, percent \
         FROM work WHERE enrolment_id = $1 ORDER BY changed_at, id LIMIT 500")
    .text(enrolment)
    .all(conn, read)
    .await
}

/// A work for an assignment by its id. Who asks must have the course.
///
/// # Errors
/// The engine's.
pub async fn by_id(conn: &mut Conn<'_>, assignment: &str, id: &str) -> Result<Option<Work>, StoreError> {
    sql("SELECT id, assignment_id, enrolment_id, body, revision, submitted_at, marked_at, again_at, percent \
         FROM work WHERE id = $1 AND assignment_id = $2")
    .text(id)
    .text(assignment)
    .first(conn, read)
    .await
}

/// Holds the work of a learner until the transaction ends, made empty (as `id`) if there is none, and reads it as it
/// then is. `None` when the enrolment is not theirs, or they left.
///
/// # Errors
/// The engine's.
pub async fn hold(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeCourse>,
    id: &str,
    (assignment, enrolment): (&str, &str),
    now: Moment,
) -> Result<Option<Work>, StoreError> {
    sql("INSERT INTO work (id, assignment_id, enrolment_id, body, revision, changed_at) \
         SELECT $1, $2, e.id, '', 0, $3 FROM enrolment e WHERE e.id = $4 AND e.learner_id = $5 AND e.left_at IS NULL \
         ON CONFLICT (assignment_id, enrolment_id) DO UPDATE SET revision = work.revision \
         RETURNING id, assignment_id, enrolment_id, body, revision, submitted_at, marked_at, again_at, percent")
    .text(id)
    .text(assignment)
    .int(millis(now))
    .text(enrolment)
    .text(&allowed.owner().0)
    .first(conn, read)
    .await
}

/// Stores the text of a work that this transaction holds.
///
/// # Errors
/// The engine's.
pub async fn save(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<TakeCourse>,
    id: &str,
    body: &str,
    now: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE work SET body = $1, revision = revision + 1, changed_at = $2 WHERE id = $3")
        .text(body)
        .int(millis(now))
        .text(id)
        .run(conn)
        .await?;
    Ok(())
}

/// Hands in a work that this transaction holds, as it is, with its files.
///
/// # Errors
/// The engine's.
pub async fn hand_in(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<TakeCourse>,
    work: &str,
    (id, version): (&str, &str),
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO hand_in (id, work_id, number, version_id, body, submitted_at) \
         SELECT $1, id, COALESCE((SELECT MAX(number) FROM hand_in WHERE work_id = $2), 0) + 1, $3, body, $4 \
         FROM work WHERE id = $2")
    .text(id)
    .text(work)
    .text(version)
    .int(millis(now))
    .run(conn)
    .await?;
    sql("INSERT INTO hand_in_file (hand_in_id, upload_id) SELECT $1, upload_id FROM work_file WHERE work_id = $2")
        .text(id)
        .text(work)
        .run(conn)
        .await?;
    sql("UPDATE work SET submitted_at = $1, marked_at = NULL, again_at = NULL WHERE id = $2")
        .int(millis(now))
        .text(work)
        .run(conn)
        .await?;
    Ok(())
}

/// What was handed in for a work, the newest first, at most fifty.
///
/// # Errors
/// The engine's.
pub async fn handed_in(conn: &mut Conn<'_>, work: &str) -> Result<Vec<HandIn>, StoreError> {
    sql("SELECT id, number, version_id, body, submitted_at FROM hand_in WHERE work_id = $1 ORDER BY number DESC LIMIT 50")
        .text(work)
        .all(conn, |row| {
            Ok(HandIn {
                id: row.text(0)?,
                number: u32::try_from(row.int(1)?).map_err(|_| StoreError::Corrupt("hand_in.number"))?,
                version: row.text(2)?,
                body: row.text(3)?,
                submitted_at: from_millis(row.int(4)?),
            })
        })
        .await
}

/// Puts a file to a work that this transaction holds.
///
/// # Errors
/// The engine's.
pub async fn add_file(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<TakeCourse>,
    work: &str,
    upload: &str,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO work_file (work_id, upload_id, added_at) VALUES ($1, $2, $3)")
        .text(work)
        .text(upload)
        .int(millis(now))
        .run(conn)
        .await?;
    Ok(())
}

/// Takes a file from a work that this transaction holds. `Some(true)` when it was never handed in either, so that it can
/// go; `None` when it was none of the work's.
///
/// # Errors
/// The engine's.
pub async fn take_file(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<TakeCourse>,
    work: &str,
    upload: &str,
) -> Result<Option<bool>, StoreError> {
    let gone =
        sql("DELETE FROM work_file WHERE work_id = $1 AND upload_id = $2").text(work).text(upload).run(conn).await?;
    if gone == 0 {
        return Ok(None);
    }
    let kept = sql("SELECT 1 FROM hand_in_file WHERE upload_id = $1").text(upload).first(conn, |_| Ok(())).await?;
    Ok(Some(kept.is_none()))
}

fn file(row: &Row) -> Result<Stored, StoreError> {
    Ok(Stored {
        upload: Upload {
            id: row.text(0)?,
            account: row.opt_text(1)?.map(AccountId),
            purpose: row.text(2)?.parse().map_err(|()| StoreError::Corrupt("upload.purpose"))?,
            kind: row.text(3)?.parse().map_err(|()| StoreError::Corrupt("upload.kind"))?,
            name: row.text(4)?,
            size: u64::try_from(row.int(5)?).map_err(|_| StoreError::Corrupt("upload.size"))?,
            created_at: from_millis(row.int(6)?),
            expires_at: moment(row.opt_int(7)?),
        },
        blob: row.text(8)?,
    })
}

/// The files of a draft, oldest first.
///
/// # Errors
/// The engine's.
pub async fn files(conn: &mut Conn<'_>, work: &str) -> Result<Vec<Stored>, StoreError> {
    sql("SELECT u.id, u.account_id, u.purpose, u.kind, u.name, u.size, u.created_at, u.expires_at, u.blob \
         FROM work_file f JOIN upload u ON u.id = f.upload_id \
         WHERE f.work_id = $1 AND u.stored_at IS NOT NULL AND u.removed_at IS NULL ORDER BY f.added_at, u.id LIMIT 50")
    .text(work)
    .all(conn, file)
    .await
}

/// The files that were handed in, oldest first.
///
/// # Errors
/// The engine's.
pub async fn handed_in_files(conn: &mut Conn<'_>, hand_in: &str) -> Result<Vec<Stored>, StoreError> {
    sql("SELECT u.id, u.account_id, u.purpose, u.kind, u.name, u.size, u.created_at, u.expires_at, u.blob \
         FROM hand_in_file f JOIN upload u ON u.id = f.upload_id \
         WHERE f.hand_in_id = $1 AND u.stored_at IS NOT NULL AND u.removed_at IS NULL ORDER BY u.created_at, u.id LIMIT 50")
    .text(hand_in)
    .all(conn, file)
    .await
}

/// Notes that somebody is reminded of an assignment. `false` when they were since `since`: another server did.
///
/// # Errors
/// The engine's.
pub async fn remind(
    conn: &mut Conn<'_>,
    id: &str,
    (assignment, enrolment): (&str, &str),
    since: Moment,
    now: Moment,
) -> Result<bool, StoreError> {
    let noted = sql("INSERT INTO work (id, assignment_id, enrolment_id, body, revision, changed_at, reminded_at) \
         VALUES ($1, $2, $3, '', 0, $4, $4) ON CONFLICT (assignment_id, enrolment_id) DO UPDATE SET reminded_at = $4 \
         WHERE work.submitted_at IS NULL AND (work.reminded_at IS NULL OR work.reminded_at < $5)")
    .text(id)
    .text(assignment)
    .text(enrolment)
    .int(millis(now))
    .int(millis(since))
    .run(conn)
    .await?;
    Ok(noted == 1)
}
