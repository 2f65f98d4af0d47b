//! Events.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::{Account, AccountId},
    email::Email,
    event::{Details, Event, EventId, Holder, Host, Kind},
    made::MadeId,
    organisation::OrganisationId,
    policy::{Allowed, KeepAccount, RunEvent},
    time::{Moment, from_millis},
};

/// A new event.
pub struct New<'n> {
    /// Its id.
    pub id: &'n EventId,
    /// What sort.
    pub kind: Kind,
    /// The name of its holder, if it is a person or an organisation.
    pub holder_name: Option<&'n str>,
    /// What it says.
    pub details: &'n Details,
    /// Its code.
    pub code: &'n str,
    /// The badge of those who come.
    pub made: Option<&'n MadeId>,
}

/// Stores an event.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, host: &Host, new: &New<'_>, at: Moment) -> Result<(), StoreError> {
    let details = new.details;
    sql("INSERT INTO event (id, kind, holder, holder_name, organisation_id, organiser_id, title, description, begins_at, \
         ends_at, place, link, trainer, trainer_email, trainer_key, capacity, code, made_id, created_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19)")
    .text(&new.id.0)
    .text(new.kind.id())
    .text(host.kind())
    .opt_text(new.holder_name)
    .opt_text(host.organisation().map(|id| id.0.as_str()))
    .text(&host.actor().0)
    .text(&details.title)
    .text(&details.description)
    .int(millis(details.begins_at))
    .int(millis(details.ends_at))
    .text(&details.place)
    .opt_text(details.link.as_deref())
    .text(&details.trainer)
    .opt_text(details.trainer_email.as_ref().map(Email::as_typed))
    .opt_text(details.trainer_email.as_ref().map(Email::key))
    .opt_int(details.capacity)
    .text(new.code)
    .opt_text(new.made.map(|id| id.0.as_str()))
    .int(millis(at))
    .run(conn)
    .await?;
    Ok(())
}

pub(super) fn read(row: &Row, first: usize) -> Result<Event, StoreError> {
    let (name, organisation) = (row.opt_text(first + 3)?, row.opt_text(first + 4)?);
    let capacity = row.opt_int(first + 14)?.map(u32::try_from).transpose();
    Ok(Event {
        id: EventId(row.text(first)?),
        kind: row.text(first + 1)?.parse().map_err(|()| StoreError::Corrupt("event.kind"))?,
        holder: match (row.text(first + 2)?.as_str(), organisation) {
            ("site", _) => Holder::Site,
            ("person", _) => Holder::Person(name),
            ("organisation", Some(id)) => Holder::Organisation(OrganisationId(id), name.unwrap_or_default()),
            _ => return Err(StoreError::Corrupt("event.holder")),
        },
        organiser: row.opt_text(first + 5)?.map(AccountId),
        details: Details {
            title: row.text(first + 6)?,
            description: row.text(first + 7)?,
            begins_at: from_millis(row.int(first + 8)?),
            ends_at: from_millis(row.int(first + 9)?),
            place: row.text(first + 10)?,
            link: row.opt_text(first + 11)?,
            trainer: row.text(first + 12)?,
            trainer_email: row.opt_text(first + 13)?.as_deref().and_then(Email::parse),
            capacity: capacity.map_err(|_| StoreError::Corrupt("event.capacity"))?,
        },
        code: row.text(first + 15)?,
        made: row.opt_text(first + 16)?.map(MadeId),
        cancelled_at: moment(row.opt_int(first + 17)?),
    })
}

/// An event.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &EventId) -> Result<Option<Event>, StoreError> {
    sql("SELECT id, kind, holder, holder_name, organisation_id, organiser_id, title, description, begins_at, ends_at, place, \
         link, trainer, trainer_email, capacity, code, made_id, cancelled_at FROM event WHERE id = $1")
    .text(&id.0)
    .first(conn, |row| read(row, 0))
    .await
}

/// The same, held until the transaction ends: who gets a place is decided one after another.
///
/// # Errors
/// The engine's.
pub async fn hold(conn: &mut Conn<'_>, id: &EventId) -> Result<Option<Event>, StoreError> {
    sql("UPDATE event SET created_at = created_at WHERE id = $1 RETURNING id, kind, holder, holder_name, organisation_id, \
         organiser_id, title, description, begins_at, ends_at, place, link, trainer, trainer_email, capacity, code, \
         made_id, cancelled_at")
    .text(&id.0)
    .first(conn, |row| read(row, 0))
    .await
}

/// The event with this code.
///
/// # Errors
/// The engine's.
pub async fn by_code(conn: &mut Conn<'_>, code: &str) -> Result<Option<Event>, StoreError> {
    sql("SELECT id, kind, holder, holder_name, organisation_id, organiser_id, title, description, begins_at, ends_at, place, \
         link, trainer, trainer_email, capacity, code, made_id, cancelled_at FROM event WHERE code = $1")
    .text(code)
    .first(conn, |row| read(row, 0))
    .await
}

/// Changes what an event says.
///
/// # Errors
/// The engine's.
pub async fn change(
    conn: &mut Conn<'_>,
    allowed: &Allowed<RunEvent, EventId>,
    details: &Details,
    at: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE event SET title = $1, description = $2, begins_at = $3, ends_at = $4, place = $5, link = $6, \
         trainer = $7, trainer_email = $8, trainer_key = $9, capacity = $10, changed_at = $11 WHERE id = $12")
    .text(&details.title)
    .text(&details.description)
    .int(millis(details.begins_at))
    .int(millis(details.ends_at))
    .text(&details.place)
    .opt_text(details.link.as_deref())
    .text(&details.trainer)
    .opt_text(details.trainer_email.as_ref().map(Email::as_typed))
    .opt_text(details.trainer_email.as_ref().map(Email::key))
    .opt_int(details.capacity)
    .int(millis(at))
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// Calls an event off. Whether it was not before.
///
/// # Errors
/// The engine's.
pub async fn cancel(conn: &mut Conn<'_>, allowed: &Allowed<RunEvent, EventId>, at: Moment) -> Result<bool, StoreError> {
    let done = sql("UPDATE event SET cancelled_at = $1 WHERE id = $2 AND cancelled_at IS NULL")
        .int(millis(at))
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(done == 1)
}

/// Events that are on or come, the next first.
///
/// # Errors
/// The engine's.
pub async fn coming(conn: &mut Conn<'_>, now: Moment, limit: i64, offset: i64) -> Result<Vec<Event>, StoreError> {
    sql("SELECT id, kind, holder, holder_name, organisation_id, organiser_id, title, description, begins_at, ends_at, place, \
         link, trainer, trainer_email, capacity, code, made_id, cancelled_at FROM event \
         WHERE ends_at >= $1 AND cancelled_at IS NULL ORDER BY ends_at, id LIMIT $2 OFFSET $3")
    .int(millis(now))
    .int(limit)
    .int(offset)
    .all(conn, |row| read(row, 0))
    .await
}

/// C1 trainings that are on or come, the next first.
///
/// # Errors
/// The engine's.
pub async fn trainings(conn: &mut Conn<'_>, now: Moment, limit: i64) -> Result<Vec<Event>, StoreError> {
    sql("SELECT id, kind, holder, holder_name, organisation_id, organiser_id, title, description, begins_at, ends_at, place, \
         link, trainer, trainer_email, capacity, code, made_id, cancelled_at FROM event \
         WHERE kind = 'c1' AND ends_at >= $1 AND cancelled_at IS NULL ORDER BY ends_at LIMIT $2")
    .int(millis(now))
    .int(limit)
    .all(conn, |row| read(row, 0))
    .await
}

/// The events that somebody entered or leads, the newest first.
///
/// # Errors
/// The engine's.
pub async fn run_by(conn: &mut Conn<'_>, account: &Account, limit: i64) -> Result<Vec<Event>, StoreError> {
    let key = account.email_verified_at.is_some().then(|| account.email.key());
    sql("SELECT id, kind, holder, holder_name, organisation_id, organiser_id, title, description, begins_at, ends_at, place, \
         link, trainer, trainer_email, capacity, code, made_id, cancelled_at FROM event \
         WHERE organiser_id = $1 OR trainer_key = $2 OR organisation_id IN \
         (SELECT organisation_id FROM organisation_member WHERE account_id = $1 AND rank = 'manager') \
         ORDER BY begins_at DESC, id LIMIT $3")
    .text(&account.id.0)
    .opt_text(key)
    .int(limit)
    .all(conn, |row| read(row, 0))
    .await
}

/// Takes the address of somebody who leaves out of the events that they lead.
///
/// # Errors
/// The engine's.
pub async fn forget_trainer(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepAccount>,
    address: &Email,
) -> Result<(), StoreError> {
    sql("UPDATE event SET trainer_email = NULL, trainer_key = NULL WHERE trainer_key = $1")
        .text(address.key())
        .run(conn)
        .await?;
    Ok(())
}

/// Takes the name of somebody who leaves off the events that they held.
///
/// # Errors
/// The engine's.
pub async fn forget_holder(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>) -> Result<(), StoreError> {
    sql("UPDATE event SET holder_name = NULL WHERE organiser_id = $1 AND holder = 'person'")
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}
