//! What mentor and learner write to each other.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    policy::{AcceptMentor, Allowed, FollowStudent},
    time::{Moment, from_millis},
};

/// Who wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The mentor.
    Mentor,
    /// The learner.
    Learner,
}

impl Author {
    const fn id(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Learner => "learner",
        }
    }
}

/// A message of the thread.
#[derive(Clone, Debug)]
pub struct Message {
    /// Who wrote it.
    pub author: Author,
    /// Whether it is a nudge.
    pub nudge: bool,
    /// What it says.
    pub body: String,
    /// When.
    pub sent_at: Moment,
    /// When the other one saw it.
    pub read_at: Option<Moment>,
}

async fn insert(conn: &mut Conn<'_>, id: &str, bond: &str, message: &Message) -> Result<(), StoreError> {
    sql("INSERT INTO guidance_message (id, guidance_id, author, kind, body, sent_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .text(id)
        .text(bond)
        .text(message.author.id())
        .text(if message.nudge { "nudge" } else { "message" })
        .text(&message.body)
        .int(millis(message.sent_at))
        .run(conn)
        .await?;
    Ok(())
}

/// A mentor writes; whatever the learner waited for is answered by it, unless it is a nudge.
///
/// # Errors
/// The engine's.
pub async fn by_mentor(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<FollowStudent>,
    id: &str,
    bond: &str,
    message: &Message,
) -> Result<(), StoreError> {
    insert(conn, id, bond, message).await?;
    if !message.nudge {
        sql("UPDATE guidance SET waiting_since = NULL WHERE id = $1").text(bond).run(conn).await?;
    }
    Ok(())
}

/// A learner writes, and waits for an answer from now on.
///
/// # Errors
/// The engine's.
pub async fn by_learner(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<AcceptMentor>,
    id: &str,
    bond: &str,
    message: &Message,
) -> Result<(), StoreError> {
    insert(conn, id, bond, message).await?;
    sql("UPDATE guidance SET waiting_since = COALESCE(waiting_since, $1) WHERE id = $2")
        .int(millis(message.sent_at))
        .text(bond)
        .run(conn)
        .await?;
    Ok(())
}

/// A mentor needs to answer nothing to what was written.
///
/// # Errors
/// The engine's.
pub async fn settle(conn: &mut Conn<'_>, allowed: &Allowed<FollowStudent>) -> Result<(), StoreError> {
    sql("UPDATE guidance SET waiting_since = NULL WHERE mentor_id = $1 AND learner_id = $2 AND ended_at IS NULL")
        .text(&allowed.actor().0)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}

/// Notes that what the other one wrote has been seen.
///
/// # Errors
/// The engine's.
pub async fn seen(conn: &mut Conn<'_>, bond: &str, by: Author, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE guidance_message SET read_at = $1 WHERE guidance_id = $2 AND author <> $3 AND read_at IS NULL")
        .int(millis(now))
        .text(bond)
        .text(by.id())
        .run(conn)
        .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Message, StoreError> {
    Ok(Message {
        author: if row.text(0)? == "mentor" { Author::Mentor } else { Author::Learner },
        nudge: row.text(1)? == "nudge",
        body: row.text(2)?,
        sent_at: from_millis(row.int(3)?),
        read_at: moment(row.opt_int(4)?),
    })
}

/// The newest messages of a bond, the newest first.
///
/// # Errors
/// The engine's.
pub async fn thread(conn: &mut Conn<'_>, bond: &str, limit: i64, offset: i64) -> Result<Vec<Message>, StoreError> {
    sql("SELECT author, kind, body, sent_at, read_at FROM guidance_message WHERE guidance_id = $1 \
         ORDER BY sent_at DESC, id LIMIT $2 OFFSET $3")
    .text(bond)
    .int(limit)
    .int(offset)
    .all(conn, read)
    .await
}

/// Everything in a person's threads, as mentor or learner, for their data: to whom or from whom, and what.
///
/// # Errors
/// The engine's.
pub async fn all_of(
    conn: &mut Conn<'_>,
    allowed: &Allowed<AcceptMentor>,
) -> Result<Vec<(String, Message)>, StoreError> {
    sql("SELECT m.author, m.kind, m.body, m.sent_at, m.read_at, a.name FROM guidance g \
         JOIN guidance_message m ON m.guidance_id = g.id JOIN account a ON a.id = g.mentor_id \
         WHERE g.learner_id = $1 ORDER BY m.sent_at LIMIT 10000")
    .text(&allowed.owner().0)
    .all(conn, |row| Ok((row.text(5)?, read(row)?)))
    .await
}
