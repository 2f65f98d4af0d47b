//! A learner's side: accepting a mentor, saying what they may see, writing to them, and leaving.

use serde_json::{Value as Json, json};

use super::{
    App, ServiceError, Viewer, audit,
    notifying::{self, Notice},
    secret,
};
use crate::{
    adapters::texts::Value,
    domain::{
        account::AccountId,
        act::Act,
        mentoring::{Shares, words},
        notification::Kind,
        policy::{AcceptMentor, Allowed},
        time::iso,
    },
    store::{
        Conn, account, guidance,
        guidance::Bond,
        guidance_message::{self, Author, Message},
        invitation::{self, Invitation, Outcome},
        join_link::{self, JoinLink},
    },
};

/// Messages of a thread that are shown.
pub const SHOWN: i64 = 100;

/// All that a learner's page of mentors shows.
pub struct Mentors {
    /// The mentors they accepted.
    pub bonds: Vec<Bond>,
    /// Invitations that wait for them.
    pub invitations: Vec<Invitation>,
}

/// The viewer's mentors and the invitations to their verified address. Two queries.
///
/// # Errors
/// The store's.
pub async fn mentors(app: &App, viewer: &Viewer) -> Result<Mentors, ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let bonds = guidance::of_learner(&mut app.db.read(), &allowed).await?;
    Ok(Mentors { bonds, invitations: waiting(app, viewer).await? })
}

/// The invitations that wait for the viewer.
///
/// # Errors
/// The store's.
pub async fn waiting(app: &App, viewer: &Viewer) -> Result<Vec<Invitation>, ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    if viewer.account.email_verified_at.is_none() {
        return Ok(Vec::new());
    }
    let now = app.clock.now();
    Ok(invitation::waiting_for(&mut app.db.read(), &allowed, &viewer.account.email, now).await?)
}

/// The invitation of a mailed link, while it can be answered.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn invited(app: &App, token: &str) -> Result<Invitation, ServiceError> {
    let found = invitation::by_token(&mut app.db.read(), &secret::hash(token)).await?;
    found.filter(|invitation| invitation.is_open(app.clock.now())).ok_or(ServiceError::NotFound)
}

/// The viewer's mentors and what was written with each, for their data.
///
/// # Errors
/// The store's.
pub async fn data(app: &App, viewer: &Viewer) -> Result<Json, ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let bonds = guidance::of_learner(&mut app.db.read(), &allowed).await?;
    let messages = guidance_message::all_of(&mut app.db.read(), &allowed).await?;
    let bonds = bonds.iter().map(|bond| {
        let shared: Vec<_> = bond.shares.iter().map(|share| share.id()).collect();
        json!({ "mentor": bond.mentor, "cohort": bond.cohort.1, "since": iso(bond.accepted_at), "shared": shared })
    });
    let messages = messages.iter().map(|(mentor, message)| {
        let own = message.author == Author::Learner;
        json!({ "mentor": mentor, "own": own, "text": message.body, "sent": iso(message.sent_at) })
    });
    Ok(json!({ "accepted": bonds.collect::<Vec<_>>(), "messages": messages.collect::<Vec<_>>() }))
}

/// Why a mentor was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAccepted {
    /// Nothing is shared: then the mentor could not follow them.
    Nothing,
    /// It is oneself.
    Oneself,
    /// The link does not work any more.
    Dead,
}

/// Accepts an invitation. The link is the right to answer it, whatever the address of the account; a mentor accepted
/// before stays, with what was shared before.
///
/// # Errors
/// The store's.
pub async fn accept(
    app: &App,
    viewer: &Viewer,
    token: &str,
    shares: Shares,
) -> Result<Result<(), NotAccepted>, ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let Ok(found) = invited(app, token).await else { return Ok(Err(NotAccepted::Dead)) };
    if let Err(problem) = may(viewer, &found.mentor, &shares) {
        return Ok(Err(problem));
    }
    let (inner, name, now) = (app.clone(), viewer.account.name.clone(), app.clock.now());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                if !invitation::answer(&mut tx, &found.id, Outcome::Accepted, now).await? {
                    return Ok::<_, ServiceError>(Err(NotAccepted::Dead));
                }
                let bond = New { mentor: found.mentor, cohort: found.cohort, join_code: None, shares };
                begin(&inner, &mut tx, &allowed, &name, bond).await?;
                Ok(Ok(()))
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}

fn may(viewer: &Viewer, mentor: &AccountId, shares: &Shares) -> Result<(), NotAccepted> {
    if *mentor == viewer.account.id {
        return Err(NotAccepted::Oneself);
    }
    if shares.is_empty() { Err(NotAccepted::Nothing) } else { Ok(()) }
}

/// A bond that begins.
struct New {
    mentor: AccountId,
    cohort: String,
    join_code: Option<String>,
    shares: Shares,
}

async fn begin(
    app: &App,
    tx: &mut Conn<'_>,
    allowed: &Allowed<AcceptMentor>,
    learner: &str,
    new: New,
) -> Result<bool, ServiceError> {
    let New { mentor, cohort, join_code, shares } = new;
    let id = app.rng.uuid();
    let now = app.clock.now();
    let new = guidance::NewBond {
        id: &id,
        mentor: &mentor,
        cohort: &cohort,
        join_code: join_code.as_deref(),
        shares: &shares,
    };
    let made = guidance::insert(tx, allowed, &new, now).await?;
    if made {
        audit::note(app, tx, Some(allowed.actor()), Act::AcceptMentor, &mentor.0, None).await?;
    }
    if made && let Some(mentor) = account::by_id(tx, &mentor).await? {
        let link = format!("/mentor/students/{}", allowed.owner().0);
        let args = vec![("learner", Value::from(learner))];
        notifying::tell(app, tx, &mentor, Notice { kind: Kind::Accepted, link, args }).await?;
    }
    Ok(made)
}

/// Says no to an invitation, by the mailed link.
///
/// # Errors
/// [`ServiceError::NotFound`] when it cannot be answered any more.
pub async fn decline(app: &App, token: &str) -> Result<(), ServiceError> {
    let found = invited(app, token).await?;
    let now = app.clock.now();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                Ok::<_, ServiceError>(invitation::answer(&mut tx, &found.id, Outcome::Declined, now).await?)
            })
        })
        .await?;
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Answers an invitation to the viewer's verified address, without its link: they see it on their own page.
///
/// # Errors
/// [`ServiceError::NotFound`] when none waits for them.
pub async fn answer_waiting(
    app: &App,
    viewer: &Viewer,
    id: &str,
    shares: Option<Shares>,
) -> Result<Result<(), NotAccepted>, ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let found = waiting(app, viewer).await?.into_iter().find(|one| one.id == id).ok_or(ServiceError::NotFound)?;
    if let Some(shares) = &shares
        && let Err(problem) = may(viewer, &found.mentor, shares)
    {
        return Ok(Err(problem));
    }
    let (inner, name, now) = (app.clone(), viewer.account.name.clone(), app.clock.now());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let outcome = if shares.is_some() { Outcome::Accepted } else { Outcome::Declined };
                if !invitation::answer(&mut tx, &found.id, outcome, now).await? {
                    return Ok::<_, ServiceError>(Err(NotAccepted::Dead));
                }
                if let Some(shares) = shares {
                    let bond = New { mentor: found.mentor, cohort: found.cohort, join_code: None, shares };
                    begin(&inner, &mut tx, &allowed, &name, bond).await?;
                }
                Ok(Ok(()))
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}

/// The link with this code, while somebody can join by it.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn joinable(app: &App, code: &str) -> Result<JoinLink, ServiceError> {
    let found = join_link::find(&mut app.db.read(), code).await?;
    found.filter(|link| link.works(app.clock.now())).ok_or(ServiceError::NotFound)
}

/// Joins by a link. The last place is given once, and nobody takes two.
///
/// # Errors
/// The store's.
pub async fn join(
    app: &App,
    viewer: &Viewer,
    code: &str,
    shares: Shares,
) -> Result<Result<(), NotAccepted>, ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let Ok(link) = joinable(app, code).await else { return Ok(Err(NotAccepted::Dead)) };
    if let Err(problem) = may(viewer, &link.mentor, &shares) {
        return Ok(Err(problem));
    }
    let (inner, name, now) = (app.clone(), viewer.account.name.clone(), app.clock.now());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                join_link::hold(&mut tx, &link.code).await?;
                let link = join_link::find(&mut tx, &link.code).await?.filter(|link| link.works(now));
                let Some(link) = link else { return Ok::<_, ServiceError>(Err(NotAccepted::Dead)) };
                let bond = New { mentor: link.mentor, cohort: link.cohort, join_code: Some(link.code), shares };
                begin(&inner, &mut tx, &allowed, &name, bond).await?;
                Ok(Ok(()))
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}

/// Changes what a mentor may see. Sharing nothing is allowed: the mentor then sees a name and the messages.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is no mentor of theirs.
pub async fn share(app: &App, viewer: &Viewer, bond: &str, shares: Shares) -> Result<(), ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let (bond, now) = (bond.to_owned(), app.clock.now());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(
                async move { Ok::<_, ServiceError>(guidance::share(&mut tx, &allowed, &bond, &shares, now).await?) },
            )
        })
        .await?;
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// No nudges from this mentor any more, or again.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is no mentor of theirs.
pub async fn mute(app: &App, viewer: &Viewer, bond: &str, mute: bool) -> Result<(), ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let (bond, at) = (bond.to_owned(), mute.then(|| app.clock.now()));
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(guidance::mute(&mut tx, &allowed, &bond, at).await?) })
        })
        .await?;
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Leaves a mentor: from now on they see nothing.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is no mentor of theirs.
pub async fn leave(app: &App, viewer: &Viewer, bond: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let (inner, bond, now) = (app.clone(), self::bond(app, viewer, bond).await?, app.clock.now());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let left = guidance::leave(&mut tx, &allowed, &bond.id, now).await?;
                if left {
                    let (actor, mentor) = (Some(allowed.actor()), &bond.guidance.mentor.0);
                    audit::note(&inner, &mut tx, actor, Act::LeaveMentor, mentor, None).await?;
                }
                Ok::<_, ServiceError>(left)
            })
        })
        .await?;
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// One of the viewer's bonds.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is no mentor of theirs.
pub async fn bond(app: &App, viewer: &Viewer, id: &str) -> Result<Bond, ServiceError> {
    let bonds = guidance::of_learner(&mut app.db.read(), &viewer.own()?).await?;
    bonds.into_iter().find(|bond| bond.id == id).ok_or(ServiceError::NotFound)
}

/// What the viewer and a mentor wrote, the newest first. What the mentor wrote counts as seen from now on.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is no mentor of theirs.
pub async fn thread(app: &App, viewer: &Viewer, id: &str) -> Result<(Bond, Vec<Message>), ServiceError> {
    let bond = bond(app, viewer, id).await?;
    let messages = guidance_message::thread(&mut app.db.read(), &bond.id, SHOWN, 0).await?;
    if messages.iter().any(|message| message.author == Author::Mentor && message.read_at.is_none()) {
        let (id, now) = (bond.id.clone(), app.clock.now());
        app.db
            .write(move |mut tx| {
                Box::pin(async move {
                    Ok::<_, ServiceError>(guidance_message::seen(&mut tx, &id, Author::Learner, now).await?)
                })
            })
            .await?;
    }
    Ok((bond, messages))
}

/// Nothing to send, or too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadWords;

/// Writes to a mentor, who gets a mail about it.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is no mentor of theirs.
pub async fn write(app: &App, viewer: &Viewer, id: &str, text: &str) -> Result<Result<(), BadWords>, ServiceError> {
    let allowed = viewer.own::<AcceptMentor>()?;
    let bond = bond(app, viewer, id).await?;
    let Some(body) = words(text) else { return Ok(Err(BadWords)) };
    let (inner, name, now) = (app.clone(), viewer.account.name.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let message = Message { author: Author::Learner, nudge: false, body, sent_at: now, read_at: None };
                let id = inner.rng.uuid();
                guidance_message::by_learner(&mut tx, &allowed, &id, &bond.id, &message).await?;
                if let Some(mentor) = account::by_id(&mut tx, &bond.guidance.mentor).await? {
                    let link = format!("/mentor/students/{}#messages", allowed.owner().0);
                    let args = vec![("from", Value::from(name.as_str()))];
                    notifying::tell(&inner, &mut tx, &mentor, Notice { kind: Kind::Message, link, args }).await?;
                }
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}
