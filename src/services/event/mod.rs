//! Events: finding and holding them. [`guests`] is who comes, [`attendance`] who was there.

pub mod attendance;
pub mod guests;

use super::{
    App, ServiceError, Viewer, made,
    notifying::{self, Notice},
};
use crate::{
    domain::{
        event::{Details, Event, EventId, Guest, Holder, Host, Kind, free},
        made::{MadeId, Wording},
        notification,
        organisation::{Membership, Rank},
        policy::{
            self, ActForSite, Allowed, HoldEvent, HoldTraining, Permission, RecordAttendance, Relation, RunEvent,
        },
    },
    store::{audit, event, event_guest, made as made_store, organisation_member},
};

/// Events on a page.
pub const PER_PAGE: i64 = 25;
/// Events of one's own that are listed.
const MINE: i64 = 50;
/// How many are told that an event is called off.
const TOLD: i64 = 5000;

/// In whose name the viewer can hold an event.
#[derive(Clone, Debug)]
pub enum Choice {
    /// The consortium's.
    Site,
    /// Their own.
    Myself,
    /// An organisation's that they manage: the membership, its name and address.
    Organisation(Membership, String, Option<String>),
}

impl Choice {
    /// The value of a form field.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Site => "site",
            Self::Myself => "myself",
            Self::Organisation(membership, ..) => &membership.organisation.0,
        }
    }
}

/// What the viewer may hold.
#[derive(Clone, Debug, Default)]
pub struct May {
    /// In whose names, for events that are no C1 training.
    pub choices: Vec<Choice>,
    /// Whether they may hold a C1 training.
    pub training: bool,
    /// Whether they can give a badge in their own name or the consortium's.
    pub badge: bool,
}

impl May {
    /// Whether there is anything.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.training || !self.choices.is_empty()
    }
}

/// What the viewer may hold.
///
/// # Errors
/// The store's.
pub async fn may(app: &App, viewer: &Viewer) -> Result<May, ServiceError> {
    let site = viewer.own::<ActForSite>().is_ok();
    let mentor = made::For::Myself.owner(viewer).is_ok();
    let mut choices = Vec::new();
    if site {
        choices.push(Choice::Site);
    }
    if viewer.own::<HoldEvent>().is_ok() {
        choices.push(Choice::Myself);
    }
    for (listed, rank) in super::organisation::mine(app, viewer).await? {
        let organisation = listed.organisation;
        if rank == Rank::Manager && organisation.is_verified() {
            let membership =
                Membership { account: viewer.account.id.clone(), organisation: organisation.id, rank, verified: true };
            choices.push(Choice::Organisation(
                membership,
                organisation.name,
                Some(organisation.website.as_str().to_owned()),
            ));
        }
    }
    let badge = site || mentor || choices.iter().any(|choice| matches!(choice, Choice::Organisation(..)));
    Ok(May { choices, training: viewer.own::<HoldTraining>().is_ok(), badge })
}

/// What the viewer wants to hold.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What sort.
    pub kind: Kind,
    /// In whose name; for a C1 training it is the consortium's or the trainer's.
    pub choice: Choice,
    /// What it says.
    pub details: Details,
    /// The badge of those who come.
    pub badge: Option<Wording>,
}

fn host(viewer: &Viewer, kind: Kind, choice: &Choice) -> Result<(Host, Option<String>, made::For), ServiceError> {
    let name = || Some(viewer.account.name.clone());
    if kind == Kind::C1 {
        let allowed = viewer.own::<HoldTraining>()?;
        return Ok(match viewer.own::<ActForSite>() {
            Ok(site) => (Host::Site(site), None, made::For::Site),
            Err(_) => (Host::Trainer(allowed), name(), made::For::Myself),
        });
    }
    Ok(match choice {
        Choice::Site => (Host::Site(viewer.own::<ActForSite>()?), None, made::For::Site),
        Choice::Myself => (Host::Person(viewer.own::<HoldEvent>()?), name(), made::For::Myself),
        Choice::Organisation(membership, name, url) => {
            let allowed = policy::permit_member::<HoldEvent>(&viewer.account.roles, membership)
                .filter(|allowed| *allowed.actor() == viewer.account.id && membership.verified)
                .ok_or(ServiceError::NotFound)?;
            let whose =
                made::For::Organisation { membership: membership.clone(), name: name.clone(), url: url.clone() };
            (Host::Organisation(allowed), Some(name.clone()), whose)
        }
    })
}

/// Twelve letters and digits that are not mistaken for each other: 59 bits, so that nobody comes in by guessing.
fn code(app: &App) -> String {
    const SIGNS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
    (0..12).filter_map(|_| SIGNS.get(usize::try_from(app.rng.below(31)).ok()?).map(|sign| char::from(*sign))).collect()
}

/// Holds an event: stores it, and the badge of those who will come.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not; the store's.
pub async fn hold(app: &App, viewer: &Viewer, wanted: Wanted) -> Result<EventId, ServiceError> {
    let (host, holder_name, whose) = host(viewer, wanted.kind, &wanted.choice)?;
    let badge = match wanted.badge {
        Some(wording) => Some((whose.owner(viewer)?, MadeId(app.rng.uuid()), wording)),
        None => None,
    };
    let (id, code, now) = (EventId(app.rng.uuid()), code(app), app.clock.now());
    let note = app.rng.uuid();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if let Some(((owner, maker), made, wording)) = &badge {
                    made_store::insert(&mut tx, owner, made, maker, wording, now).await?;
                }
                let new = event::New {
                    id: &id,
                    kind: wanted.kind,
                    holder_name: holder_name.as_deref(),
                    details: &wanted.details,
                    code: &code,
                    made: badge.as_ref().map(|(_, made, _)| made),
                };
                event::insert(&mut tx, &host, &new, now).await?;
                audit::note(&mut tx, &note, Some(host.actor()), "hold event", &id.0, now).await?;
                Ok(id)
            })
        })
        .await
}

/// How the viewer stands to what an event is about: it is theirs, their organisation's, or none of both.
async fn relation(app: &App, viewer: &Viewer, event: &Event, leads: bool) -> Result<Relation, ServiceError> {
    let entered = event.organiser.as_ref() == Some(&viewer.account.id);
    // Whoever may hold no C1 training (any more) has no say in one that they entered.
    let entered = entered && (event.kind != Kind::C1 || viewer.own::<HoldTraining>().is_ok());
    if entered || (leads && event.is_led_by(&viewer.account)) {
        return Ok(Relation::Own);
    }
    if let Holder::Organisation(organisation, _) = &event.holder {
        let membership = organisation_member::find(&mut app.db.read(), &viewer.account.id, organisation).await?;
        if membership.is_some_and(|membership| membership.rank == Rank::Manager) {
            return Ok(Relation::Manager);
        }
    }
    Ok(Relation::Other)
}

async fn allowed<A: Permission>(
    app: &App,
    viewer: &Viewer,
    event: &Event,
    leads: bool,
) -> Result<Allowed<A, EventId>, ServiceError> {
    let relation = relation(app, viewer, event, leads).await?;
    let account = &viewer.account;
    policy::permit_event(&account.id, &account.roles, &event.id, relation).ok_or(ServiceError::NotFound)
}

/// The permission to change an event.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not.
pub async fn to_run(app: &App, viewer: &Viewer, event: &Event) -> Result<Allowed<RunEvent, EventId>, ServiceError> {
    allowed(app, viewer, event, false).await
}

/// The permission to write down who came: also the trainer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not.
pub async fn to_record(
    app: &App,
    viewer: &Viewer,
    event: &Event,
) -> Result<Allowed<RecordAttendance, EventId>, ServiceError> {
    allowed(app, viewer, event, true).await
}

/// An event.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn find(app: &App, id: &EventId) -> Result<Event, ServiceError> {
    event::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)
}

/// An event as its page shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The event.
    pub event: Event,
    /// How many have a place.
    pub seated: u32,
    /// How many wait.
    pub waiting: u32,
    /// How many can still come; `None` is any number.
    pub free: Option<u32>,
    /// How the viewer stands to it.
    pub guest: Option<Guest>,
    /// Whether the viewer may change it.
    pub runs: bool,
    /// Whether the viewer may write down who came.
    pub records: bool,
    /// The name of the badge of those who come.
    pub badge: Option<String>,
}

/// An event as its page shows it.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn show(app: &App, viewer: Option<&Viewer>, id: &EventId) -> Result<Shown, ServiceError> {
    let event = find(app, id).await?;
    let (seated, waiting) = event_guest::counts(&mut app.db.read(), id).await?;
    let (guest, runs, records) = match viewer {
        Some(viewer) => (
            event_guest::find(&mut app.db.read(), id, &viewer.account.id).await?,
            to_run(app, viewer, &event).await.is_ok(),
            to_record(app, viewer, &event).await.is_ok(),
        ),
        None => (None, false, false),
    };
    let badge = match &event.made {
        Some(made) => made_store::newest(&mut app.db.read(), made).await?.map(|(made, _)| made.wording.name),
        None => None,
    };
    let free = free(event.details.capacity, seated);
    Ok(Shown { event, seated, waiting, free, guest, runs, records, badge })
}

/// A page of events that come (from 0), and whether there are more.
///
/// # Errors
/// The store's.
pub async fn coming(app: &App, page: i64) -> Result<(Vec<Event>, bool), ServiceError> {
    let offset = page.max(0) * PER_PAGE;
    let mut found = event::coming(&mut app.db.read(), app.clock.now(), PER_PAGE + 1, offset).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    Ok((found, more))
}

/// The events of somebody.
#[derive(Clone, Debug)]
pub struct Mine {
    /// Those they are signed up for.
    pub attending: Vec<(Event, Guest)>,
    /// Those they hold or lead.
    pub running: Vec<Event>,
    /// What they may hold.
    pub may: May,
}

/// The viewer's events. Three queries.
///
/// # Errors
/// The store's.
pub async fn mine(app: &App, viewer: &Viewer) -> Result<Mine, ServiceError> {
    let attending = event_guest::of(&mut app.db.read(), &viewer.account.id, MINE).await?;
    let running = event::run_by(&mut app.db.read(), &viewer.account, MINE).await?;
    Ok(Mine { attending, running, may: may(app, viewer).await? })
}

/// Changes what an event says. More places go to those who wait.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not.
pub async fn change(app: &App, viewer: &Viewer, id: &EventId, details: Details) -> Result<(), ServiceError> {
    let allowed = to_run(app, viewer, &find(app, id).await?).await?;
    let (inner, id, now) = (app.clone(), id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                event::hold(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                event::change(&mut tx, &allowed, &details, now).await?;
                let event = event::find(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                guests::move_up(&inner, &mut tx, &event).await?;
                let note = inner.rng.uuid();
                Ok::<_, ServiceError>(
                    audit::note(&mut tx, &note, Some(allowed.actor()), "change event", &id.0, now).await?,
                )
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(())
}

/// Calls an event off, and tells everybody who is signed up.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not, or it is over.
pub async fn cancel(app: &App, viewer: &Viewer, id: &EventId) -> Result<(), ServiceError> {
    let found = find(app, id).await?;
    let allowed = to_run(app, viewer, &found).await?;
    let now = app.clock.now();
    if found.is_over(now) {
        return Err(ServiceError::NotFound);
    }
    let (inner, id) = (app.clone(), id.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let event = event::hold(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                if !event::cancel(&mut tx, &allowed, now).await? {
                    return Ok::<_, ServiceError>(());
                }
                for guest in event_guest::everybody(&mut tx, &allowed, TOLD).await? {
                    let args = vec![("event", event.details.title.as_str().into())];
                    let notice =
                        Notice { kind: notification::Kind::Cancelled, link: format!("/events/{}", id.0), args };
                    notifying::tell(&inner, &mut tx, &guest, notice).await?;
                }
                let note = inner.rng.uuid();
                audit::note(&mut tx, &note, Some(allowed.actor()), "cancel event", &id.0, now).await?;
                Ok(())
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(())
}
