//! Who was there: the list, the code, and the badges that follow in the same transaction.

use std::collections::BTreeSet;

use crate::{
    domain::{
        account::{Account, AccountId},
        event::{Event, EventId, Guest, Kind, Recorder},
        language::Language,
        open_badges::evidence::EvidenceFacts,
        policy::AttendEvent,
    },
    services::{
        App, ServiceError, Viewer, awarding,
        credential::Reason,
        mentor_badge::{self, Proof},
        throttle::{self, Limited, TooMany},
    },
    store::{Conn, account, audit, event, event_guest},
};

/// Guests on a page of the list.
pub const PER_PAGE: i64 = 100;

/// A page of the list of an event (from 0), and whether there are more.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not see it.
pub async fn list(
    app: &App,
    viewer: &Viewer,
    id: &EventId,
    page: i64,
) -> Result<(Event, Vec<(Account, Guest)>, bool), ServiceError> {
    let event = super::find(app, id).await?;
    let allowed = super::to_record(app, viewer, &event).await?;
    let offset = page.max(0) * PER_PAGE;
    let mut found = event_guest::list(&mut app.db.read(), &allowed, PER_PAGE + 1, offset).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    Ok((event, found, more))
}

/// Writes down that these people came, who are signed up. Returns of how many that was new.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not, or the event has not begun; the store's.
pub async fn record(
    app: &App,
    viewer: &Viewer,
    id: &EventId,
    guests: BTreeSet<AccountId>,
) -> Result<usize, ServiceError> {
    let allowed = super::to_record(app, viewer, &super::find(app, id).await?).await?;
    let (inner, id, now) = (app.clone(), id.clone(), app.clock.now());
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let came = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let event = event::hold(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                if !event.has_begun(now) {
                    return Err(ServiceError::NotFound);
                }
                let mut came = Vec::new();
                // All of them are held before the first badge, in one order, so that nothing waits for this in a circle.
                for guest in guests.into_iter().take(most) {
                    account::lock(&mut tx, &guest).await?;
                    if let Some(account) = event_guest::one(&mut tx, &allowed, &guest).await? {
                        came.push((account, Recorder::List(allowed.clone(), guest)));
                    }
                }
                let mut new = 0;
                for (guest, recorder) in &came {
                    new += usize::from(attend(&inner, &mut tx, &event, guest, recorder).await?);
                }
                Ok(new)
            })
        })
        .await?;
    awarding::announce(app);
    Ok(came)
}

/// What came of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// It is written down that the viewer came.
    Done(EventId),
    /// It was before.
    Already(EventId),
    /// The event is not going on now.
    NotNow(Box<Event>),
    /// There is no such code.
    Unknown,
    /// Too many tries.
    TooMany,
}

/// A code as it was typed or scanned: without blanks, in small letters.
#[must_use]
pub fn tidied(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).take(40).collect()
}

/// The viewer claims that they are at the event with this code, while it is going on.
///
/// # Errors
/// The store's.
pub async fn claim(app: &App, viewer: &Viewer, code: &str, address: &str) -> Result<Claimed, ServiceError> {
    let allowed = viewer.own::<AttendEvent>()?;
    if throttle::count(app, Limited::Claim, &viewer.account.id.0, address).await? == Err(TooMany) {
        return Ok(Claimed::TooMany);
    }
    let Some(found) = event::by_code(&mut app.db.read(), &tidied(code)).await? else { return Ok(Claimed::Unknown) };
    let (inner, me, now) = (app.clone(), viewer.account.clone(), app.clock.now());
    let claimed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let event = event::hold(&mut tx, &found.id).await?.ok_or(ServiceError::NotFound)?;
                if !event.is_on(now) {
                    return Ok(Claimed::NotNow(Box::new(event)));
                }
                account::lock(&mut tx, &me.id).await?;
                // Whoever stands in the room without having signed up is welcome, too.
                event_guest::insert(&mut tx, &allowed, &event.id, true, now).await?;
                let new = attend(&inner, &mut tx, &event, &me, &Recorder::Code(allowed)).await?;
                Ok::<_, ServiceError>(if new { Claimed::Done(event.id) } else { Claimed::Already(event.id) })
            })
        })
        .await?;
    awarding::announce(app);
    Ok(claimed)
}

/// Writes it down, and awards what follows: the badge of the event, and perhaps the Mentor Badge. Whether it was new.
async fn attend(
    app: &App,
    tx: &mut Conn<'_>,
    event: &Event,
    guest: &Account,
    recorder: &Recorder,
) -> Result<bool, ServiceError> {
    let now = app.clock.now();
    if !event_guest::attend(tx, recorder, &event.id, now).await? {
        return Ok(false);
    }
    let act = format!("attendance by {}", recorder.way().id());
    let object = format!("{}/{}", event.id.0, guest.id.0);
    audit::note(tx, &app.rng.uuid(), Some(recorder.actor()), &act, &object, now).await?;
    if let Some(made) = &event.made {
        let date = event.details.begins_at.format("%Y-%m-%d").to_string();
        let evidence = EvidenceFacts {
            name: event.details.title.clone(),
            narrative: app.texts.say(Language::En, "event-evidence", &[("date", date.into())]),
            genre: Some("Event".into()),
            url: Some(format!("{}/events/{}", app.issuer.base.as_str(), event.id.0)),
        };
        awarding::made(app, tx, guest, made, Reason { narrative: None, evidence: vec![evidence] }).await?;
    }
    if event.kind == Kind::C1 {
        mentor_badge::look(app, tx, guest, Proof::New).await?;
    }
    Ok(true)
}
