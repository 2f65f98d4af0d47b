//! Attempts at an assessment of a module, or at a quiz of a course.

use super::{
    Conn, Db, StoreError, millis, moment,
    sql::{Row, Sql, sql},
};
use crate::domain::{
    account::AccountId,
    achievement::module,
    attempt::{Attempt, AttemptResult, Drawn, Subject},
    policy::{Allowed, TakeAssessment},
    time::{Moment, from_millis},
};

/// An attempt with the questions that were drawn for it.
#[derive(Clone, Debug)]
pub struct StoredAttempt {
    /// The attempt.
    pub attempt: Attempt,
    /// Its questions, in their order.
    pub drawn: Vec<Drawn>,
    /// The version of the courses from which they were drawn; for a quiz the id of the course's version.
    pub version: String,
}

/// Starts an attempt. `false` when one is open in this module or quiz already.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeAssessment>,
    attempt: &StoredAttempt,
    max_points: i64,
) -> Result<bool, StoreError> {
    Ok(insertion(allowed, attempt, max_points)?.run(conn).await? == 1)
}

/// The same, alone.
///
/// # Errors
/// The engine's.
pub async fn insert_at_once(
    db: &Db,
    allowed: &Allowed<TakeAssessment>,
    attempt: &StoredAttempt,
    max_points: i64,
) -> Result<bool, StoreError> {
    Ok(db.run(insertion(allowed, attempt, max_points)?).await? == 1)
}

fn insertion(allowed: &Allowed<TakeAssessment>, attempt: &StoredAttempt, max_points: i64) -> Result<Sql, StoreError> {
    let drawn = serde_json::to_string(&attempt.drawn).map_err(|_| StoreError::Corrupt("attempt.drawn"))?;
    let enrolment = match &attempt.attempt.subject {
        Subject::Module(_) => None,
        Subject::Quiz { enrolment, .. } => Some(enrolment.as_str()),
    };
    let insertion = sql("INSERT INTO attempt \
         (id, account_id, module, content_version, drawn, started_at, deadline_at, max_points, enrolment_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (account_id, module) WHERE submitted_at IS NULL DO NOTHING");
    Ok(insertion
        .text(&attempt.attempt.id)
        .text(&allowed.owner().0)
        .text(attempt.attempt.subject.id())
        .text(&attempt.version)
        .text(drawn)
        .int(millis(attempt.attempt.started_at))
        .opt_int(attempt.attempt.deadline_at.map(millis))
        .int(max_points)
        .opt_text(enrolment))
}

fn read(row: &Row) -> Result<Attempt, StoreError> {
    let subject = match row.opt_text(7)? {
        Some(enrolment) => Subject::Quiz { quiz: row.text(2)?, enrolment },
        None => Subject::Module(module(&row.text(2)?).ok_or(StoreError::Corrupt("attempt.module"))?),
    };
    Ok(Attempt {
        id: row.text(0)?,
        account: AccountId(row.text(1)?),
        subject,
        started_at: from_millis(row.int(3)?),
        deadline_at: moment(row.opt_int(4)?),
        result: read_result(row, 5)?,
    })
}

/// When it was submitted, and the percentage.
fn read_result(row: &Row, at: usize) -> Result<Option<AttemptResult>, StoreError> {
    let Some(submitted) = moment(row.opt_int(at)?) else { return Ok(None) };
    let percent = row.opt_int(at + 1)?.unwrap_or(0);
    let percent = u8::try_from(percent).map_err(|_| StoreError::Corrupt("attempt.percent"))?;
    Ok(Some(AttemptResult { at: submitted, percent }))
}

fn read_stored(row: &Row) -> Result<StoredAttempt, StoreError> {
    let drawn = serde_json::from_str(&row.text(8)?).map_err(|_| StoreError::Corrupt("attempt.drawn"))?;
    Ok(StoredAttempt { attempt: read(row)?, drawn, version: row.text(9)? })
}

/// One of the owner's attempts.
///
/// # Errors
/// The engine's.
pub async fn find(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeAssessment>,
    id: &str,
) -> Result<Option<StoredAttempt>, StoreError> {
    sql("SELECT id, account_id, module, started_at, deadline_at, submitted_at, percent, enrolment_id, drawn, content_version \
         FROM attempt WHERE id = $1 AND account_id = $2")
    .text(id)
    .text(&allowed.owner().0)
    .first(conn, read_stored)
    .await
}

/// The result of one of the owner's attempts, if it is submitted: all of it that can change.
///
/// # Errors
/// The engine's.
pub async fn result(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeAssessment>,
    id: &str,
) -> Result<Option<Option<AttemptResult>>, StoreError> {
    sql("SELECT submitted_at, percent FROM attempt WHERE id = $1 AND account_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .first(conn, |row| read_result(row, 0))
        .await
}

/// Whether there is an open attempt with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn is_open(conn: &mut Conn<'_>, id: &str) -> Result<bool, StoreError> {
    let found = sql("SELECT 1 FROM attempt WHERE id = $1 AND submitted_at IS NULL");
    Ok(found.text(id).first(conn, |_| Ok(())).await?.is_some())
}

/// The owner's last attempts in a module or quiz, newest first.
///
/// # Errors
/// The engine's.
pub async fn history(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeAssessment>,
    subject: &str,
    limit: i64,
) -> Result<Vec<Attempt>, StoreError> {
    sql("SELECT id, account_id, module, started_at, deadline_at, submitted_at, percent, enrolment_id \
         FROM attempt WHERE account_id = $1 AND module = $2 ORDER BY started_at DESC LIMIT $3")
    .text(&allowed.owner().0)
    .text(subject)
    .int(limit)
    .all(conn, read)
    .await
}

/// What a module page says about a person's attempts: module, best percentage, how many, the open one, the last time.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Of which module.
    pub module: String,
    /// The best result in whole percent.
    pub best_percent: Option<u8>,
    /// How many were submitted.
    pub submitted: u32,
    /// The open one.
    pub open: Option<String>,
    /// When the last was started or submitted.
    pub last_at: Option<Moment>,
}

/// A summary for each module with attempts (at most five rows).
///
/// # Errors
/// The engine's.
pub async fn summaries(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Summary>, StoreError> {
    sql("SELECT module, MAX(percent), COUNT(submitted_at), MAX(CASE WHEN submitted_at IS NULL THEN id END), \
         MAX(COALESCE(submitted_at, saved_at, started_at)) FROM attempt WHERE account_id = $1 AND enrolment_id IS NULL GROUP BY module")
    .text(&account.0)
    .all(conn, |row| {
        Ok(Summary {
            module: row.text(0)?,
            best_percent: row.opt_int(1)?.and_then(|p| u8::try_from(p).ok()),
            submitted: u32::try_from(row.int(2)?).unwrap_or(u32::MAX),
            open: row.opt_text(3)?,
            last_at: moment(row.opt_int(4)?),
        })
    })
    .await
}

/// Closes an open attempt; the lock under which it is graded. `None` when it was closed before or is not theirs.
///
/// # Errors
/// The engine's.
pub async fn close(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeAssessment>,
    id: &str,
    at: Moment,
) -> Result<Option<()>, StoreError> {
    let closed = sql("UPDATE attempt SET submitted_at = $1 WHERE id = $2 AND account_id = $3 AND submitted_at IS NULL")
        .int(millis(at))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok((closed == 1).then_some(()))
}

/// Stores the result of an attempt that this transaction has closed.
///
/// # Errors
/// The engine's.
pub async fn set_result(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeAssessment>,
    id: &str,
    points: i64,
    percent: u8,
) -> Result<(), StoreError> {
    sql("UPDATE attempt SET points = $1, percent = $2 WHERE id = $3 AND account_id = $4")
        .int(points)
        .int(i64::from(percent))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}

/// Every attempt of a person, for "download my data", newest first.
///
/// # Errors
/// The engine's.
pub async fn all_of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<StoredAttempt>, StoreError> {
    sql("SELECT id, account_id, module, started_at, deadline_at, submitted_at, percent, enrolment_id, drawn, content_version \
         FROM attempt WHERE account_id = $1 ORDER BY started_at DESC LIMIT 1000")
    .text(&account.0)
    .all(conn, read_stored)
    .await
}
