//! Invitations into a cohort, sent by mail. Only the hash of a link's secret is stored.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    email::Email,
    language::Language,
    policy::{AcceptMentor, Allowed, GuideStudents, KeepAccount},
    time::{Moment, from_millis},
};

/// What became of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The learner accepted.
    Accepted,
    /// The learner said no.
    Declined,
    /// The mentor took it back.
    Withdrawn,
    /// Nobody answered in time.
    Expired,
}

impl Outcome {
    /// As stored, and in texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }
}

/// An invitation.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// Into which cohort.
    pub cohort: String,
    /// The cohort's name.
    pub cohort_name: String,
    /// Who invites.
    pub mentor: AccountId,
    /// Their name.
    pub mentor_name: String,
    /// Who is invited, as the mentor wrote it.
    pub name: String,
    /// Their address.
    pub email: Email,
    /// The language of the mail.
    pub language: Language,
    /// When.
    pub invited_at: Moment,
    /// Until when it can be answered.
    pub expires_at: Moment,
    /// When it was answered, and how.
    pub closed: Option<(Moment, Outcome)>,
}

impl Invitation {
    /// Whether it can be answered.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.closed.is_none() && now < self.expires_at
    }
}

/// Invites somebody. An open invitation of the same mentor to the same address is replaced: its link stops working.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    new: &Invitation,
    token_hash: &str,
) -> Result<(), StoreError> {
    sql("UPDATE invitation SET closed_at = $1, outcome = 'withdrawn' \
         WHERE mentor_id = $2 AND email_key = $3 AND closed_at IS NULL")
    .int(millis(new.invited_at))
    .text(&allowed.owner().0)
    .text(new.email.key())
    .run(conn)
    .await?;
    sql("INSERT INTO invitation \
         (id, cohort_id, mentor_id, token_hash, email, email_key, name, language, invited_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .text(&new.id)
    .text(&new.cohort)
    .text(&allowed.owner().0)
    .text(token_hash)
    .text(new.email.as_typed())
    .text(new.email.key())
    .text(&new.name)
    .text(new.language.tag())
    .int(millis(new.invited_at))
    .int(millis(new.expires_at))
    .run(conn)
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Invitation, StoreError> {
    let outcome = match row.opt_text(11)?.as_deref() {
        Some("accepted") => Some(Outcome::Accepted),
        Some("declined") => Some(Outcome::Declined),
        Some("withdrawn") => Some(Outcome::Withdrawn),
        Some("expired") => Some(Outcome::Expired),
        Some(_) => return Err(StoreError::Corrupt("invitation.outcome")),
        None => None,
    };
    Ok(Invitation {
        id: row.text(0)?,
        cohort: row.text(1)?,
        cohort_name: row.text(2)?,
        mentor: AccountId(row.text(3)?),
        mentor_name: row.text(4)?,
        name: row.text(5)?,
        email: Email::parse(&row.text(6)?).ok_or(StoreError::Corrupt("invitation.email"))?,
        language: row.text(7)?.parse().unwrap_or(Language::En),
        invited_at: from_millis(row.int(8)?),
        expires_at: from_millis(row.int(9)?),
        closed: moment(row.opt_int(10)?).zip(outcome),
    })
}

/// The invitation with this link.
///
/// # Errors
/// The engine's.
pub async fn by_token(conn: &mut Conn<'_>, token_hash: &str) -> Result<Option<Invitation>, StoreError> {
    sql("SELECT i.id, i.cohort_id, c.name, i.mentor_id, m.name, i.name, i.email, i.language, i.invited_at, i.expires_at, \
         i.closed_at, i.outcome FROM invitation i JOIN cohort c ON c.id = i.cohort_id JOIN account m ON m.id = i.mentor_id \
         WHERE i.token_hash = $1")
    .text(token_hash)
    .first(conn, read)
    .await
}

/// The invitations of a cohort, the newest first.
///
/// # Errors
/// The engine's.
pub async fn of_cohort(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    cohort: &str,
    limit: i64,
    offset: i64,
) -> Result<Vec<Invitation>, StoreError> {
    sql("SELECT i.id, i.cohort_id, c.name, i.mentor_id, m.name, i.name, i.email, i.language, i.invited_at, i.expires_at, \
         i.closed_at, i.outcome FROM invitation i JOIN cohort c ON c.id = i.cohort_id JOIN account m ON m.id = i.mentor_id \
         WHERE i.cohort_id = $1 AND i.mentor_id = $2 ORDER BY i.invited_at DESC, i.id LIMIT $3 OFFSET $4")
    .text(cohort)
    .text(&allowed.owner().0)
    .int(limit)
    .int(offset)
    .all(conn, read)
    .await
}

/// Invitations that wait for somebody with this verified address. At most 20.
///
/// # Errors
/// The engine's.
pub async fn waiting_for(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<AcceptMentor>,
    email: &Email,
    now: Moment,
) -> Result<Vec<Invitation>, StoreError> {
    sql("SELECT i.id, i.cohort_id, c.name, i.mentor_id, m.name, i.name, i.email, i.language, i.invited_at, i.expires_at, \
         i.closed_at, i.outcome FROM invitation i JOIN cohort c ON c.id = i.cohort_id JOIN account m ON m.id = i.mentor_id \
         WHERE i.email_key = $1 AND i.closed_at IS NULL AND i.expires_at > $2 ORDER BY i.invited_at LIMIT 20")
    .text(email.key())
    .int(millis(now))
    .all(conn, read)
    .await
}

/// Answers an invitation once. `false` when it was answered, taken back, or its time is over.
///
/// # Errors
/// The engine's.
pub async fn answer(conn: &mut Conn<'_>, id: &str, outcome: Outcome, now: Moment) -> Result<bool, StoreError> {
    let closed = sql("UPDATE invitation SET closed_at = $1, outcome = $2 \
         WHERE id = $3 AND closed_at IS NULL AND expires_at > $1")
    .int(millis(now))
    .text(outcome.id())
    .text(id)
    .run(conn)
    .await?;
    Ok(closed == 1)
}

/// The mentor takes an invitation back.
///
/// # Errors
/// The engine's.
pub async fn withdraw(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    id: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let closed = sql("UPDATE invitation SET closed_at = $1, outcome = 'withdrawn' \
         WHERE id = $2 AND mentor_id = $3 AND closed_at IS NULL")
    .int(millis(now))
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(closed == 1)
}

/// Closes what nobody answered in time.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE invitation SET closed_at = $1, outcome = 'expired' WHERE closed_at IS NULL AND expires_at <= $1")
        .int(millis(now))
        .run(conn)
        .await?;
    Ok(())
}

/// Forgets who was invited at an address whose account goes.
///
/// # Errors
/// The engine's.
pub async fn forget_address(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepAccount>,
    email: &Email,
) -> Result<(), StoreError> {
    sql("DELETE FROM invitation WHERE email_key = $1").text(email.key()).run(conn).await?;
    Ok(())
}
