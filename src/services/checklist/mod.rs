//! The checklist of the Good Employee Badge, as its owner works with it.

mod ask;
mod data;

pub use ask::{EmailProblem, Employer, NotAsked, ask};
pub use data::data;

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        account::AccountId,
        award::Holdings,
        checklist::{
            Checklist, Event, NotYet, Number, Outcome, Rating, Ratings, Request, SignedPaper, Statement, Status,
            Strokes, may_begin, statements, unrated,
        },
        policy::KeepChecklist,
        time::Moment,
    },
    store::{Conn, award, checklist, checklist_request, signed_paper},
};

/// All that the owner's pages show.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The newest checklist.
    pub checklist: Option<Checklist>,
    /// Its ratings.
    pub ratings: Ratings,
    /// The newest question about it.
    pub request: Option<Request>,
    /// The employer's ratings, once confirmed.
    pub employer: Ratings,
    /// The signature that the employer drew on their screen.
    pub drawn: Option<Strokes>,
    /// The newest paper that was signed.
    pub paper: Option<SignedPaper>,
    /// What the viewer holds.
    pub held: Holdings,
    /// Whether a new one may be begun.
    pub may_begin: Result<(), NotYet>,
    /// All statements.
    pub statements: Vec<Statement>,
}

impl Overview {
    /// How many statements of a module are rated, and how many there are.
    #[must_use]
    pub fn rated(&self, module: &str) -> (usize, usize) {
        let own: Vec<_> = self.statements.iter().filter(|s| s.module == module).collect();
        (own.iter().filter(|s| self.ratings.contains_key(&s.id())).count(), own.len())
    }

    /// The checklist that is worked with, not one that is done or given up.
    #[must_use]
    pub fn open(&self) -> Option<&Checklist> {
        self.checklist.as_ref().filter(|c| c.status.is_open())
    }
}

/// What the viewer's checklist page shows. A question whose time is over counts as expired at once.
///
/// # Errors
/// The store's.
pub async fn overview(app: &App, viewer: &Viewer) -> Result<Overview, ServiceError> {
    viewer.own::<KeepChecklist>()?;
    let me = &viewer.account.id;
    let held = award::holdings(&mut app.db.read(), me, app.clock.now()).await?;
    let mut found = checklist::latest(&mut app.db.read(), me).await?;
    let (mut ratings, mut request, mut employer, mut paper) = (Ratings::new(), None, Ratings::new(), None);
    let mut drawn = None;
    if let Some(checklist) = &mut found {
        ratings = checklist::ratings(&mut app.db.read(), &checklist.id).await?;
        request = checklist_request::latest(&mut app.db.read(), &checklist.id).await?;
        paper = signed_paper::latest(&mut app.db.read(), &checklist.id).await?;
        if let Some(request) = &request {
            employer = checklist_request::ratings(&mut app.db.read(), &request.id).await?;
            drawn = checklist_request::drawn(&mut app.db.read(), &request.id).await?;
            checklist.status = status_now(checklist.status, Some(request), app.clock.now());
        }
    }
    Ok(Overview {
        may_begin: may_begin(&held),
        checklist: found,
        ratings,
        request,
        employer,
        drawn,
        paper,
        held,
        statements: statements(app.course.catalogue().framework()),
    })
}

/// The status, time considered.
#[must_use]
pub fn status_now(status: Status, request: Option<&Request>, now: Moment) -> Status {
    let over = request.is_some_and(|request| request.outcome(now) == Some(Outcome::Expired));
    if status == Status::Waiting && over { Status::Expired } else { status }
}

/// Begins a checklist; the ratings of an earlier one come along. An open one is left as it is.
///
/// # Errors
/// [`ServiceError::NotFound`] when they may not yet, or not any more.
pub async fn begin(app: &App, viewer: &Viewer) -> Result<(), ServiceError> {
    let allowed = viewer.own::<KeepChecklist>()?;
    let (app, id) = (app.clone(), app.rng.uuid());
    let number = Number::from_random(app.rng.bytes());
    let db = app.db.clone();
    db.write(move |mut tx| {
        Box::pin(async move {
            let held = award::holdings(&mut tx, allowed.owner(), app.clock.now()).await?;
            if may_begin(&held).is_err() {
                return Err(ServiceError::NotFound);
            }
            let earlier = checklist::latest(&mut tx, allowed.owner()).await?;
            if checklist::insert(&mut tx, &allowed, &id, &number, app.clock.now()).await?
                && let Some(earlier) = earlier
            {
                for (statement, rating) in checklist::ratings(&mut tx, &earlier.id).await? {
                    checklist::rate(&mut tx, &allowed, &id, &statement, rating).await?;
                }
            }
            Ok(())
        })
    })
    .await
}

/// Keeps ratings of the draft. What is no statement is left out.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no draft.
pub async fn rate(app: &App, viewer: &Viewer, given: Vec<(String, Rating)>) -> Result<(), ServiceError> {
    let allowed = viewer.own::<KeepChecklist>()?;
    let known: std::collections::BTreeSet<String> =
        statements(app.course.catalogue().framework()).iter().map(Statement::id).collect();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let draft = checklist::latest(&mut tx, allowed.owner()).await?.filter(|c| c.status == Status::Draft);
                let draft = draft.ok_or(ServiceError::NotFound)?;
                // Held, so that no rating comes after the learner called it complete.
                let draft = checklist::hold(&mut tx, &draft.id).await?.filter(|c| c.status == Status::Draft);
                let draft = draft.ok_or(ServiceError::NotFound)?;
                for (statement, rating) in given.iter().filter(|(statement, _)| known.contains(statement)) {
                    checklist::rate(&mut tx, &allowed, &draft.id, statement, *rating).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Declares the draft complete. `Err` inside: the statements that lack a rating.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no draft.
pub async fn finish(app: &App, viewer: &Viewer) -> Result<Result<(), Vec<Statement>>, ServiceError> {
    let all = statements(app.course.catalogue().framework());
    act(app, viewer, Event::Finish, move |ratings| {
        let open = unrated(&all, ratings);
        if open.is_empty() { Ok(()) } else { Err(open) }
    })
    .await
}

/// Makes the checklist a draft again, of a new version.
///
/// # Errors
/// [`ServiceError::NotFound`] when it cannot be changed.
pub async fn change(app: &App, viewer: &Viewer) -> Result<(), ServiceError> {
    act(app, viewer, Event::Change, |_| Ok(())).await?.map_err(|_| ServiceError::NotFound)
}

/// Takes back the question to the employer.
///
/// # Errors
/// [`ServiceError::NotFound`] when none waits.
pub async fn take_back(app: &App, viewer: &Viewer) -> Result<(), ServiceError> {
    act(app, viewer, Event::TakeBack, |_| Ok(())).await?.map_err(|_| ServiceError::NotFound)
}

/// Gives the checklist up for good.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none to give up.
pub async fn give_up(app: &App, viewer: &Viewer) -> Result<(), ServiceError> {
    act(app, viewer, Event::GiveUp, |_| Ok(())).await?.map_err(|_| ServiceError::NotFound)
}

async fn act(
    app: &App,
    viewer: &Viewer,
    event: Event,
    check: impl FnOnce(&Ratings) -> Result<(), Vec<Statement>> + Send + 'static,
) -> Result<Result<(), Vec<Statement>>, ServiceError> {
    let allowed = viewer.own::<KeepChecklist>()?;
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = hold_latest(&mut tx, allowed.owner(), now).await?;
                let ratings = checklist::ratings(&mut tx, &held.id).await?;
                if held.status.after(event).is_some()
                    && let Err(open) = check(&ratings)
                {
                    return Ok(Err(open));
                }
                advance(&mut tx, &held, event, now).await?;
                Ok(Ok(()))
            })
        })
        .await
}

/// The newest checklist, held, with what time has done to it.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn hold_latest(tx: &mut Conn<'_>, owner: &AccountId, now: Moment) -> Result<Checklist, ServiceError> {
    let found = checklist::latest(tx, owner).await?.ok_or(ServiceError::NotFound)?;
    let mut held = checklist::hold(tx, &found.id).await?.ok_or(ServiceError::NotFound)?;
    let request = checklist_request::latest(tx, &held.id).await?;
    if status_now(held.status, request.as_ref(), now) == Status::Expired && held.status == Status::Waiting {
        checklist_request::close(tx, &held.id, Outcome::Expired, now).await?;
        advance(tx, &held, Event::Expire, now).await?;
        held.status = Status::Expired;
        // What an employer was shown on paper goes to an administrator, not into nothing.
        let paper = signed_paper::latest(tx, &held.id).await?;
        if paper.is_some_and(|paper| paper.closed.is_none() && paper.review_at.is_some()) {
            advance(tx, &held, Event::Review, now).await?;
            held.status = Status::Review;
        }
    }
    Ok(held)
}

/// Moves a checklist that is held. What was asked about it is void when the learner moves on.
///
/// # Errors
/// [`ServiceError::NotFound`] when the event cannot happen now.
pub async fn advance(tx: &mut Conn<'_>, held: &Checklist, event: Event, now: Moment) -> Result<(), ServiceError> {
    let status = held.status.after(event).ok_or(ServiceError::NotFound)?;
    if matches!(event, Event::Change | Event::TakeBack | Event::GiveUp) {
        checklist_request::close(tx, &held.id, Outcome::Void, now).await?;
        signed_paper::withdraw(tx, &held.id, event == Event::TakeBack, now).await?;
    }
    let version = held.version + u32::from(event == Event::Change);
    Ok(checklist::set_status(tx, held, status, version, now).await?)
}
