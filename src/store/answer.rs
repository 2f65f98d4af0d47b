//! The answers of an attempt, one row a question.

use super::{Conn, Db, StoreError, millis, sql::sql};
use crate::domain::{
    attempt::GRACE,
    policy::{Allowed, TakeAssessment},
    time::Moment,
};

/// An answer as stored: which question, what, and the number its sender gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    /// The question's place in the attempt, from 0.
    pub position: u8,
    /// The response in its written form; empty when it was taken back.
    pub response: String,
    /// Milliseconds on the sender's clock: of two answers to a question the later given stays.
    pub sequence: i64,
}

/// Holds an open attempt for the answers of this transaction. `false` when it takes none: closed, out of time, or not
/// theirs. Grading waits for this transaction, so an answer that was called saved is graded.
///
/// # Errors
/// The engine's.
pub async fn open_for_saving(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TakeAssessment>,
    attempt: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let open = sql("UPDATE attempt SET saved_at = $1 WHERE id = $2 AND account_id = $3 AND submitted_at IS NULL \
         AND (deadline_at IS NULL OR deadline_at >= $4)")
    .int(millis(now))
    .text(attempt)
    .text(&allowed.owner().0)
    .int(millis(now - GRACE))
    .run(conn)
    .await?;
    Ok(open == 1)
}

/// Saves an answer unless a later one is there: then `false`. The attempt must be held by [`open_for_saving`].
///
/// # Errors
/// The engine's.
pub async fn save(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<TakeAssessment>,
    attempt: &str,
    answer: &StoredAnswer,
    now: Moment,
) -> Result<bool, StoreError> {
    let saved =
        sql("INSERT INTO answer (attempt_id, position, response, sequence, saved_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (attempt_id, position) DO UPDATE SET \
         response = excluded.response, sequence = excluded.sequence, saved_at = excluded.saved_at \
         WHERE answer.sequence <= excluded.sequence")
        .text(attempt)
        .int(i64::from(answer.position))
        .text(&answer.response)
        .int(answer.sequence)
        .int(millis(now))
        .run(conn)
        .await?;
    Ok(saved == 1)
}

/// Saves one answer, alone. `false` when the attempt takes none, or a later answer is there: [`open_for_saving`] and
/// [`save`] tell which.
///
/// # Errors
/// The engine's.
pub async fn save_at_once(
    db: &Db,
    allowed: &Allowed<TakeAssessment>,
    attempt: &str,
    answer: &StoredAnswer,
    now: Moment,
) -> Result<bool, StoreError> {
    if db.is_postgres() {
        let statement = sql(AT_ONCE)
            .text(attempt)
            .int(i64::from(answer.position))
            .text(&answer.response)
            .int(answer.sequence)
            .int(millis(now))
            .text(&allowed.owner().0)
            .int(millis(now - GRACE));
        return Ok(db.run(statement).await? == 1);
    }
    let (allowed, attempt, answer) = (allowed.clone(), attempt.to_owned(), answer.clone());
    // If only the first happened, the attempt was touched and no more.
    db.write_harmless(move |mut tx| {
        Box::pin(async move {
            let open = open_for_saving(&mut tx, &allowed, &attempt, now).await?;
            Ok(open && save(&mut tx, &allowed, &attempt, &answer, now).await?)
        })
    })
    .await
}

/// [`open_for_saving`] and [`save`] as one question, for PostgreSQL: the attempt is held until the answer is there, and
/// grading cannot come between. One row when it was saved.
const AT_ONCE: &str = "WITH held AS (UPDATE attempt SET saved_at = $5 WHERE id = $1 AND account_id = $6 \
     AND submitted_at IS NULL AND (deadline_at IS NULL OR deadline_at >= $7) RETURNING id) \
     INSERT INTO answer (attempt_id, position, response, sequence, saved_at) SELECT id, $2, $3, $4, $5 FROM held \
     ON CONFLICT (attempt_id, position) DO UPDATE SET \
     response = excluded.response, sequence = excluded.sequence, saved_at = excluded.saved_at \
     WHERE answer.sequence <= excluded.sequence";

/// The answers of an attempt, by question.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, attempt: &str) -> Result<Vec<StoredAnswer>, StoreError> {
    sql("SELECT position, response, sequence FROM answer WHERE attempt_id = $1 ORDER BY position")
        .text(attempt)
        .all(conn, |row| {
            Ok(StoredAnswer {
                position: u8::try_from(row.int(0)?).map_err(|_| StoreError::Corrupt("answer.position"))?,
                response: row.text(1)?,
                sequence: row.int(2)?,
            })
        })
        .await
}
