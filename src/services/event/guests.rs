//! Who comes to an event: signing up, leaving, and moving up from the waiting list.

use crate::{
    domain::{
        account::AccountId,
        event::{Event, EventId, free},
        notification::Kind,
        policy::{Allowed, AttendEvent, KeepAccount},
    },
    services::{
        App, ServiceError, Viewer,
        notifying::{self, Notice},
    },
    store::{Conn, event, event_guest},
};

/// How many can move up at once.
const AT_ONCE: u32 = 500;

/// What came of signing up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedUp {
    /// There is a place.
    Seated,
    /// They wait for one.
    Waiting,
    /// They were signed up before.
    Already,
    /// It is over or called off.
    Closed,
}

/// Signs the viewer up.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such event; the store's.
pub async fn sign_up(app: &App, viewer: &Viewer, id: &EventId) -> Result<SignedUp, ServiceError> {
    let allowed = viewer.own::<AttendEvent>()?;
    let (id, now) = (id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let event = event::hold(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                if !event.is_open(now) {
                    return Ok(SignedUp::Closed);
                }
                let (seated, _) = event_guest::counts(&mut tx, &id).await?;
                let seat = free(event.details.capacity, seated) != Some(0);
                if !event_guest::insert(&mut tx, &allowed, &id, seat, now).await? {
                    return Ok(SignedUp::Already);
                }
                Ok(if seat { SignedUp::Seated } else { SignedUp::Waiting })
            })
        })
        .await
}

/// Gives the viewer's place back, or ends their waiting; who waits longest moves up.
///
/// # Errors
/// [`ServiceError::NotFound`] when they are not signed up, or it is over; the store's.
pub async fn leave(app: &App, viewer: &Viewer, id: &EventId) -> Result<(), ServiceError> {
    let allowed = viewer.own::<AttendEvent>()?;
    let (inner, id, now) = (app.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let event = event::hold(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                if event.is_over(now) {
                    return Err(ServiceError::NotFound);
                }
                let seated = event_guest::leave(&mut tx, &allowed, &id).await?.ok_or(ServiceError::NotFound)?;
                if seated {
                    move_up(&inner, &mut tx, &event).await?;
                }
                Ok(())
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(())
}

/// Gives the free places of an event, which is held, to those who wait, and tells them.
///
/// # Errors
/// The store's.
pub(super) async fn move_up(app: &App, tx: &mut Conn<'_>, event: &Event) -> Result<(), ServiceError> {
    let now = app.clock.now();
    if !event.is_open(now) {
        return Ok(());
    }
    let (seated, waiting) = event_guest::counts(tx, &event.id).await?;
    let places = free(event.details.capacity, seated).unwrap_or(waiting).min(waiting).min(AT_ONCE);
    if places == 0 {
        return Ok(());
    }
    for guest in event_guest::waiting(tx, &event.id, i64::from(places)).await? {
        event_guest::seat(tx, &event.id, &guest.id, now).await?;
        let args = vec![("event", event.details.title.as_str().into()), ("date", date(app, event, &guest).into())];
        let notice = Notice { kind: Kind::Place, link: format!("/events/{}", event.id.0), args };
        notifying::tell(app, tx, &guest, notice).await?;
    }
    Ok(())
}

fn date(app: &App, event: &Event, guest: &crate::domain::account::Account) -> String {
    app.texts.day(guest.language, event.details.begins_at)
}

/// Whoever deletes their account gives their places back.
///
/// # Errors
/// The store's.
pub async fn let_go(
    app: &App,
    tx: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    address: &crate::domain::email::Email,
) -> Result<(), ServiceError> {
    let guest: &AccountId = allowed.owner();
    let now = app.clock.now();
    let mut events: Vec<Event> =
        event_guest::of(tx, guest, 500).await?.into_iter().map(|(event, _)| event).filter(|e| e.is_open(now)).collect();
    // In one order for everybody, so that two who leave at once do not wait for each other.
    events.sort_by(|a, b| a.id.cmp(&b.id));
    for event in events {
        let Some(event) = event::hold(tx, &event.id).await? else { continue };
        if event_guest::take_off(tx, &event.id, guest).await? == Some(true) {
            move_up(app, tx, &event).await?;
        }
    }
    event::forget_trainer(tx, allowed, address).await?;
    event::forget_holder(tx, allowed).await?;
    Ok(())
}
