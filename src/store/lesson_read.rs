//! Which lessons a learner has marked as read.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    account::AccountId,
    policy::{Allowed, Learn},
    time::{Moment, from_millis},
};

/// Marks a topic as read; the first time counts.
///
/// # Errors
/// The engine's.
pub async fn mark(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Learn>,
    module: &str,
    topic: &str,
    at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO lesson_read (account_id, module, topic, read_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        .text(&allowed.owner().0)
        .text(module)
        .text(topic)
        .int(millis(at))
        .run(conn)
        .await?;
    Ok(())
}

/// Takes the mark back.
///
/// # Errors
/// The engine's.
pub async fn unmark(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Learn>,
    module: &str,
    topic: &str,
) -> Result<(), StoreError> {
    sql("DELETE FROM lesson_read WHERE account_id = $1 AND module = $2 AND topic = $3")
        .text(&allowed.owner().0)
        .text(module)
        .text(topic)
        .run(conn)
        .await?;
    Ok(())
}

/// Module, topic and time of everything read (at most one row a topic).
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<(String, String, Moment)>, StoreError> {
    sql("SELECT module, topic, read_at FROM lesson_read WHERE account_id = $1")
        .text(&account.0)
        .all(conn, |row| Ok((row.text(0)?, row.text(1)?, from_millis(row.int(2)?))))
        .await
}
