//! Mails of sample mode: kept on a page instead of being sent.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::time::{Moment, from_millis};

/// A mail in the mailbox.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Its id.
    pub id: String,
    /// To whom.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// When.
    pub at: Moment,
}

/// Puts a mail into the box; the same mail twice stays one.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, mail: &Mail) -> Result<(), StoreError> {
    sql("INSERT INTO mailbox (id, recipient, subject, body, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING")
        .text(&mail.id)
        .text(&mail.recipient)
        .text(&mail.subject)
        .text(&mail.body)
        .int(millis(mail.at))
        .run(conn)
        .await?;
    Ok(())
}

/// The newest mails.
///
/// # Errors
/// The engine's.
pub async fn newest(conn: &mut Conn<'_>) -> Result<Vec<Mail>, StoreError> {
    sql("SELECT id, recipient, subject, body, created_at FROM mailbox ORDER BY created_at DESC, id LIMIT 50")
        .all(conn, |row| {
            Ok(Mail {
                id: row.text(0)?,
                recipient: row.text(1)?,
                subject: row.text(2)?,
                body: row.text(3)?,
                at: from_millis(row.int(4)?),
            })
        })
        .await
}
