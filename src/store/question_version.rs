//! Every version of a question that an attempt may have been drawn from, as GIFT text.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::time::Moment;

/// A version of a question in one language.
#[derive(Clone, Debug)]
pub struct StoredQuestion {
    /// The version: a hash over the question in all its languages.
    pub version: String,
    /// The language of this text.
    pub language: String,
    /// Which question.
    pub question: String,
    /// Its module; empty for a question of somebody's own bank.
    pub module: String,
    /// Its topic.
    pub topic: String,
    /// The question with its key, in Moodle's GIFT format.
    pub gift: String,
}

/// Stores a version; one that is there stays.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, question: &StoredQuestion, at: Moment) -> Result<(), StoreError> {
    sql("INSERT INTO question_version (version, language, question_id, module, topic, gift, stored_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (version, language) DO NOTHING")
    .text(&question.version)
    .text(&question.language)
    .text(&question.question)
    .text(&question.module)
    .text(&question.topic)
    .text(&question.gift)
    .int(millis(at))
    .run(conn)
    .await?;
    Ok(())
}

/// Every stored version of the platform's questions with its language (for finding what is missing).
///
/// # Errors
/// The engine's.
pub async fn known(conn: &mut Conn<'_>) -> Result<Vec<(String, String)>, StoreError> {
    sql("SELECT version, language FROM question_version WHERE module <> ''")
        .all(conn, |row| Ok((row.text(0)?, row.text(1)?)))
        .await
}

/// A version in all its languages.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, version: &str) -> Result<Vec<StoredQuestion>, StoreError> {
    sql("SELECT version, language, question_id, module, topic, gift FROM question_version WHERE version = $1 LIMIT 20")
        .text(version)
        .all(conn, |row| {
            Ok(StoredQuestion {
                version: row.text(0)?,
                language: row.text(1)?,
                question: row.text(2)?,
                module: row.text(3)?,
                topic: row.text(4)?,
                gift: row.text(5)?,
            })
        })
        .await
}
