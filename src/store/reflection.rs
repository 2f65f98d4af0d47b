//! Answers to the questions at the end of lessons. Reading them takes their writer's permission, too.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    policy::{Allowed, Reflect},
    time::{Moment, from_millis},
};

/// A question: its lesson, and its place there from 1.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The module.
    pub module: &'a str,
    /// The topic.
    pub topic: &'a str,
    /// The number of the question.
    pub question: u8,
}

/// An answer as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReflection {
    /// The module.
    pub module: String,
    /// The topic.
    pub topic: String,
    /// The number of the question.
    pub question: u8,
    /// The question as it was asked.
    pub asked: String,
    /// The answer.
    pub body: String,
    /// When it was saved.
    pub saved_at: Moment,
}

/// The answers to a lesson's questions, by number (one row a question).
///
/// # Errors
/// The engine's.
pub async fn of_lesson(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Reflect>,
    module: &str,
    topic: &str,
) -> Result<Vec<(u8, String)>, StoreError> {
    sql("SELECT question, body FROM reflection WHERE account_id = $1 AND module = $2 AND topic = $3 ORDER BY question")
        .text(&allowed.owner().0)
        .text(module)
        .text(topic)
        .all(conn, |row| Ok((number(row.int(0)?)?, row.text(1)?)))
        .await
}

/// The answers to the questions of all lessons of a module: topic, number, answer.
///
/// # Errors
/// The engine's.
pub async fn of_module(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Reflect>,
    module: &str,
) -> Result<Vec<(String, u8, String)>, StoreError> {
    sql("SELECT topic, question, body FROM reflection WHERE account_id = $1 AND module = $2 ORDER BY topic, question")
        .text(&allowed.owner().0)
        .text(module)
        .all(conn, |row| Ok((row.text(0)?, number(row.int(1)?)?, row.text(2)?)))
        .await
}

/// Everything that somebody wrote.
///
/// # Errors
/// The engine's.
pub async fn all_of(conn: &mut Conn<'_>, allowed: &Allowed<Reflect>) -> Result<Vec<StoredReflection>, StoreError> {
    sql("SELECT module, topic, question, asked, body, saved_at FROM reflection WHERE account_id = $1 \
         ORDER BY module, topic, question")
    .text(&allowed.owner().0)
    .all(conn, |row| {
        Ok(StoredReflection {
            module: row.text(0)?,
            topic: row.text(1)?,
            question: number(row.int(2)?)?,
            asked: row.text(3)?,
            body: row.text(4)?,
            saved_at: from_millis(row.int(5)?),
        })
    })
    .await
}

fn number(stored: i64) -> Result<u8, StoreError> {
    u8::try_from(stored).map_err(|_| StoreError::Corrupt("reflection.question"))
}

/// Puts the answer `new` in the place of `old`; empty is none. `false` when another answer than `old` stands there.
///
/// # Errors
/// The engine's.
pub async fn replace(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Reflect>,
    place: Place<'_>,
    asked: &str,
    (old, new): (&str, &str),
    at: Moment,
) -> Result<bool, StoreError> {
    let statement = match (old.is_empty(), new.is_empty()) {
        (true, _) => sql("INSERT INTO reflection (account_id, module, topic, question, asked, body, saved_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"),
        (false, true) => sql("DELETE FROM reflection \
                 WHERE account_id = $1 AND module = $2 AND topic = $3 AND question = $4 AND body = $5"),
        (false, false) => sql("UPDATE reflection SET asked = $5, body = $6, saved_at = $7 \
                 WHERE account_id = $1 AND module = $2 AND topic = $3 AND question = $4 AND body = $8"),
    };
    let statement =
        statement.text(&allowed.owner().0).text(place.module).text(place.topic).int(i64::from(place.question));
    let statement = match (old.is_empty(), new.is_empty()) {
        (false, true) => statement.text(old),
        (true, _) => statement.text(asked).text(new).int(millis(at)),
        (false, false) => statement.text(asked).text(new).int(millis(at)).text(old),
    };
    Ok(statement.run(conn).await? == 1)
}
