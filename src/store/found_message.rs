//! Messages of organisations to people they found, and the answers.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    email::Email,
    finding::{Message, Standing},
    organisation::OrganisationId,
    policy::{Allowed, BeFound, FindPeople, JoinOrganisation},
    time::{Moment, from_millis},
};

/// Stores one. `false` when the organisation wrote to them before and that is not closed.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<FindPeople, OrganisationId>,
    id: &str,
    to: &AccountId,
    message: &str,
    at: Moment,
) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO found_message \
         (id, account_id, organisation_id, sender_id, message, sent_at, name_shown_at) \
         SELECT $1, f.account_id, $2, $3, $4, $5, f.name_shown_at FROM findable f WHERE f.account_id = $6 \
         ON CONFLICT (account_id, organisation_id) WHERE closed_at IS NULL DO NOTHING")
    .text(id)
    .text(&allowed.owner().0)
    .text(&allowed.actor().0)
    .text(message)
    .int(millis(at))
    .text(&to.0)
    .run(conn)
    .await?;
    Ok(made == 1)
}

fn read(row: &Row) -> Result<Message, StoreError> {
    let (answered, declined) = (moment(row.opt_int(9)?), row.opt_int(11)?);
    let closed = row.opt_int(12)?.is_some();
    let answer = row.opt_text(8)?.zip(answered);
    let known = row.opt_int(5)?.is_some() || answer.is_some();
    let email = Some(row.text(7)?).filter(|_| row.opt_int(10).ok().flatten().is_some() && !closed);
    Ok(Message {
        id: row.text(0)?,
        organisation: (OrganisationId(row.text(1)?), row.text(2)?),
        sender: row.opt_text(3)?,
        message: row.text(4)?,
        learner: Some(row.text(6)?).filter(|_| known && !closed),
        email: email.as_deref().and_then(Email::parse),
        standing: match (closed, declined, &answer) {
            (true, _, _) => Standing::Closed,
            (_, Some(_), _) => Standing::Declined,
            (_, None, Some(_)) => Standing::Answered,
            (_, None, None) => Standing::Waiting,
        },
        answer: answer.filter(|_| !closed),
        sent_at: from_millis(row.int(13)?),
    })
}

/// What organisations wrote to somebody, newest first.
///
/// # Errors
/// The engine's.
pub async fn of_learner(conn: &mut Conn<'_>, allowed: &Allowed<BeFound>) -> Result<Vec<Message>, StoreError> {
    sql("SELECT m.id, m.organisation_id, o.name, s.name, m.message, m.name_shown_at, a.name, a.email, m.answer, \
         m.answered_at, m.revealed_at, m.declined_at, m.closed_at, m.sent_at \
         FROM found_message m JOIN organisation o ON o.id = m.organisation_id JOIN account a ON a.id = m.account_id \
         LEFT JOIN account s ON s.id = m.sender_id WHERE m.account_id = $1 ORDER BY m.sent_at DESC, m.id LIMIT 100")
    .text(&allowed.owner().0)
    .all(conn, read)
    .await
}

/// One of those.
///
/// # Errors
/// The engine's.
pub async fn to_learner(
    conn: &mut Conn<'_>,
    allowed: &Allowed<BeFound>,
    id: &str,
) -> Result<Option<Message>, StoreError> {
    sql("SELECT m.id, m.organisation_id, o.name, s.name, m.message, m.name_shown_at, a.name, a.email, m.answer, \
         m.answered_at, m.revealed_at, m.declined_at, m.closed_at, m.sent_at \
         FROM found_message m JOIN organisation o ON o.id = m.organisation_id JOIN account a ON a.id = m.account_id \
         LEFT JOIN account s ON s.id = m.sender_id WHERE m.id = $1 AND m.account_id = $2")
    .text(id)
    .text(&allowed.owner().0)
    .first(conn, read)
    .await
}

/// What an organisation wrote, newest first.
///
/// # Errors
/// The engine's.
pub async fn of_organisation(
    conn: &mut Conn<'_>,
    allowed: &Allowed<FindPeople, OrganisationId>,
) -> Result<Vec<Message>, StoreError> {
    sql("SELECT m.id, m.organisation_id, o.name, s.name, m.message, m.name_shown_at, a.name, a.email, m.answer, \
         m.answered_at, m.revealed_at, m.declined_at, m.closed_at, m.sent_at \
         FROM found_message m JOIN organisation o ON o.id = m.organisation_id JOIN account a ON a.id = m.account_id \
         LEFT JOIN account s ON s.id = m.sender_id \
         WHERE m.organisation_id = $1 ORDER BY m.sent_at DESC, m.id LIMIT 100")
    .text(&allowed.owner().0)
    .all(conn, read)
    .await
}

/// What the verified organisations wrote that somebody belongs to, newest first.
///
/// # Errors
/// The engine's.
pub async fn of_member(conn: &mut Conn<'_>, allowed: &Allowed<JoinOrganisation>) -> Result<Vec<Message>, StoreError> {
    sql("SELECT m.id, m.organisation_id, o.name, s.name, m.message, m.name_shown_at, a.name, a.email, m.answer, \
         m.answered_at, m.revealed_at, m.declined_at, m.closed_at, m.sent_at \
         FROM organisation_member b JOIN found_message m ON m.organisation_id = b.organisation_id \
         JOIN organisation o ON o.id = m.organisation_id JOIN account a ON a.id = m.account_id \
         LEFT JOIN account s ON s.id = m.sender_id \
         WHERE b.account_id = $1 AND o.verified_at IS NOT NULL AND o.closed_at IS NULL \
         ORDER BY m.sent_at DESC, m.id LIMIT 50")
    .text(&allowed.owner().0)
    .all(conn, read)
    .await
}

/// What an organisation and somebody have open between them.
///
/// # Errors
/// The engine's.
pub async fn between(
    conn: &mut Conn<'_>,
    allowed: &Allowed<FindPeople, OrganisationId>,
    learner: &AccountId,
) -> Result<Option<Message>, StoreError> {
    sql("SELECT m.id, m.organisation_id, o.name, s.name, m.message, m.name_shown_at, a.name, a.email, m.answer, \
         m.answered_at, m.revealed_at, m.declined_at, m.closed_at, m.sent_at \
         FROM found_message m JOIN organisation o ON o.id = m.organisation_id JOIN account a ON a.id = m.account_id \
         LEFT JOIN account s ON s.id = m.sender_id \
         WHERE m.organisation_id = $1 AND m.account_id = $2 AND m.closed_at IS NULL")
    .text(&allowed.owner().0)
    .text(&learner.0)
    .first(conn, read)
    .await
}

/// The learner answers, with or without their address; who wrote is returned. `None` when there is nothing to answer.
///
/// # Errors
/// The engine's.
pub async fn answer(
    conn: &mut Conn<'_>,
    allowed: &Allowed<BeFound>,
    id: &str,
    answer: &str,
    reveal: bool,
    at: Moment,
) -> Result<Option<Option<AccountId>>, StoreError> {
    sql("UPDATE found_message SET answer = $1, answered_at = $2, revealed_at = $3 WHERE id = $4 AND account_id = $5 \
         AND answered_at IS NULL AND declined_at IS NULL AND closed_at IS NULL RETURNING sender_id")
    .text(answer)
    .int(millis(at))
    .opt_int(reveal.then(|| millis(at)))
    .text(id)
    .text(&allowed.owner().0)
    .first(conn, |row| Ok(row.opt_text(0)?.map(AccountId)))
    .await
}

/// The learner does not want a message, or no more of it: what was revealed is hidden again. `false` when there is none.
///
/// # Errors
/// The engine's.
pub async fn decline(
    conn: &mut Conn<'_>,
    allowed: &Allowed<BeFound>,
    id: &str,
    at: Moment,
) -> Result<bool, StoreError> {
    let written = sql("UPDATE found_message SET declined_at = $1, revealed_at = NULL \
         WHERE id = $2 AND account_id = $3 AND declined_at IS NULL AND closed_at IS NULL")
    .int(millis(at))
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Closes what is open of a learner who stops being found. What they declined stays declined.
///
/// # Errors
/// The engine's.
pub async fn close_all(conn: &mut Conn<'_>, allowed: &Allowed<BeFound>, at: Moment) -> Result<(), StoreError> {
    sql("UPDATE found_message SET closed_at = $1, revealed_at = NULL \
         WHERE account_id = $2 AND closed_at IS NULL AND declined_at IS NULL")
    .int(millis(at))
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}
