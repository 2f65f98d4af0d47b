//! Who comes to an event, who waits for a place, and who was there.

use super::{
    Conn, StoreError, account, event, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::{Account, AccountId},
    event::{Event, EventId, Guest, Recorder, Way},
    policy::{Allowed, AttendEvent, RecordAttendance, RunEvent},
    time::Moment,
};

fn guest(row: &Row, first: usize) -> Result<Guest, StoreError> {
    let way = row.opt_text(first + 2)?.and_then(|way| way.parse::<Way>().ok()).unwrap_or(Way::List);
    Ok(Guest { seated_at: moment(row.opt_int(first)?), attended: moment(row.opt_int(first + 1)?).map(|at| (at, way)) })
}

/// Signs somebody up, with a place or waiting. Whether they were not signed up before.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<AttendEvent>,
    event: &EventId,
    seated: bool,
    at: Moment,
) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO event_guest (event_id, account_id, signed_up_at, seated_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT DO NOTHING")
    .text(&event.0)
    .text(&allowed.owner().0)
    .int(millis(at))
    .opt_int(seated.then(|| millis(at)))
    .run(conn)
    .await?;
    Ok(made == 1)
}

/// How somebody stands to an event.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, event: &EventId, account: &AccountId) -> Result<Option<Guest>, StoreError> {
    sql("SELECT seated_at, attended_at, way FROM event_guest WHERE event_id = $1 AND account_id = $2")
        .text(&event.0)
        .text(&account.0)
        .first(conn, |row| guest(row, 0))
        .await
}

/// How many have a place, and how many wait.
///
/// # Errors
/// The engine's.
pub async fn counts(conn: &mut Conn<'_>, event: &EventId) -> Result<(u32, u32), StoreError> {
    let found = sql("SELECT COUNT(seated_at), COUNT(*) FROM event_guest WHERE event_id = $1")
        .text(&event.0)
        .first(conn, |row| Ok((row.int(0)?, row.int(1)?)))
        .await?;
    let (seated, all) = found.unwrap_or_default();
    Ok((u32::try_from(seated).unwrap_or(u32::MAX), u32::try_from(all - seated).unwrap_or(u32::MAX)))
}

/// Takes somebody off who has not been there yet. Whether they had a place; `None` when they were not signed up.
///
/// # Errors
/// The engine's.
pub async fn leave(
    conn: &mut Conn<'_>,
    allowed: &Allowed<AttendEvent>,
    event: &EventId,
) -> Result<Option<bool>, StoreError> {
    take_off(conn, event, allowed.owner()).await
}

/// The same for whoever deletes their account.
///
/// # Errors
/// The engine's.
pub async fn take_off(conn: &mut Conn<'_>, event: &EventId, guest: &AccountId) -> Result<Option<bool>, StoreError> {
    sql("DELETE FROM event_guest WHERE event_id = $1 AND account_id = $2 AND attended_at IS NULL RETURNING seated_at")
        .text(&event.0)
        .text(&guest.0)
        .first(conn, |row| Ok(row.opt_int(0)?.is_some()))
        .await
}

/// Those who wait, the first first.
///
/// # Errors
/// The engine's.
pub async fn waiting(conn: &mut Conn<'_>, event: &EventId, limit: i64) -> Result<Vec<Account>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
         FROM event_guest g JOIN account a ON a.id = g.account_id \
         WHERE g.event_id = $1 AND g.seated_at IS NULL AND g.attended_at IS NULL \
         ORDER BY g.signed_up_at, g.account_id LIMIT $2")
    .text(&event.0)
    .int(limit)
    .all(conn, |row| account::read(row, 0))
    .await
}

/// Gives somebody who waits a place.
///
/// # Errors
/// The engine's.
pub async fn seat(conn: &mut Conn<'_>, event: &EventId, account: &AccountId, at: Moment) -> Result<(), StoreError> {
    sql("UPDATE event_guest SET seated_at = $1 WHERE event_id = $2 AND account_id = $3 AND seated_at IS NULL")
        .int(millis(at))
        .text(&event.0)
        .text(&account.0)
        .run(conn)
        .await?;
    Ok(())
}

/// The list of an event: those with a place first, in the order in which they signed up.
///
/// # Errors
/// The engine's.
pub async fn list(
    conn: &mut Conn<'_>,
    allowed: &Allowed<RecordAttendance, EventId>,
    limit: i64,
    offset: i64,
) -> Result<Vec<(Account, Guest)>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id), \
         g.seated_at, g.attended_at, g.way FROM event_guest g JOIN account a ON a.id = g.account_id \
         WHERE g.event_id = $1 ORDER BY CASE WHEN g.seated_at IS NULL THEN 1 ELSE 0 END, g.signed_up_at, g.account_id \
         LIMIT $2 OFFSET $3")
    .text(&allowed.owner().0)
    .int(limit)
    .int(offset)
    .all(conn, |row| Ok((account::read(row, 0)?, guest(row, 7)?)))
    .await
}

/// One of them.
///
/// # Errors
/// The engine's.
pub async fn one(
    conn: &mut Conn<'_>,
    allowed: &Allowed<RecordAttendance, EventId>,
    id: &AccountId,
) -> Result<Option<Account>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
         FROM event_guest g JOIN account a ON a.id = g.account_id WHERE g.event_id = $1 AND g.account_id = $2")
    .text(&allowed.owner().0)
    .text(&id.0)
    .first(conn, |row| account::read(row, 0))
    .await
}

/// Everybody who is signed up, to be told that it is called off.
///
/// # Errors
/// The engine's.
pub async fn everybody(
    conn: &mut Conn<'_>,
    allowed: &Allowed<RunEvent, EventId>,
    limit: i64,
) -> Result<Vec<Account>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
         FROM event_guest g JOIN account a ON a.id = g.account_id WHERE g.event_id = $1 \
         ORDER BY g.signed_up_at, g.account_id LIMIT $2")
    .text(&allowed.owner().0)
    .int(limit)
    .all(conn, |row| account::read(row, 0))
    .await
}

/// Writes down that somebody came, who has a place by that if they had none. Whether it was not written down before.
///
/// # Errors
/// The engine's.
pub async fn attend(conn: &mut Conn<'_>, recorder: &Recorder, event: &EventId, at: Moment) -> Result<bool, StoreError> {
    let done = sql(
        "UPDATE event_guest SET attended_at = $1, seated_at = COALESCE(seated_at, $1), way = $2, recorded_by = $3 \
         WHERE event_id = $4 AND account_id = $5 AND attended_at IS NULL",
    )
    .int(millis(at))
    .text(recorder.way().id())
    .text(&recorder.actor().0)
    .text(&event.0)
    .text(&recorder.guest().0)
    .run(conn)
    .await?;
    Ok(done == 1)
}

/// Since when somebody has attended a C1 training: the newest.
///
/// # Errors
/// The engine's.
pub async fn trained(conn: &mut Conn<'_>, account: &AccountId) -> Result<Option<Moment>, StoreError> {
    let found = sql("SELECT MAX(g.attended_at) FROM event_guest g JOIN event e ON e.id = g.event_id \
         WHERE g.account_id = $1 AND g.attended_at IS NOT NULL AND e.kind = 'c1'")
    .text(&account.0)
    .first(conn, |row| row.opt_int(0))
    .await?;
    Ok(moment(found.flatten()))
}

/// The events that somebody is signed up for, the newest first.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId, limit: i64) -> Result<Vec<(Event, Guest)>, StoreError> {
    sql("SELECT e.id, e.kind, e.holder, e.holder_name, e.organisation_id, e.organiser_id, e.title, e.description, \
         e.begins_at, e.ends_at, e.place, e.link, e.trainer, e.trainer_email, e.capacity, e.code, e.made_id, \
         e.cancelled_at, g.seated_at, g.attended_at, g.way FROM event_guest g JOIN event e ON e.id = g.event_id \
         WHERE g.account_id = $1 ORDER BY g.signed_up_at DESC LIMIT $2")
    .text(&account.0)
    .int(limit)
    .all(conn, |row| Ok((event::read(row, 0)?, guest(row, 18)?)))
    .await
}
