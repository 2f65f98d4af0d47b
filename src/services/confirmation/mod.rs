//! What an employer does with a checklist: look at it, confirm it, decline it, and take a confirmation back.

mod answer;
mod receipt;
mod told;

pub use answer::{Answered, Problems, Typed, confirm, decline};
pub use receipt::{receipt, retract};
pub use told::told;

use super::{App, ServiceError, Viewer, secret};
use crate::{
    domain::{
        account::Account,
        checklist::{self as rules, Checklist, Outcome, Ratings, Request, Statement, Status, statements},
        email::Email,
        policy::ConfirmChecklist,
        time::Moment,
    },
    store::{
        account, checklist,
        checklist_request::{self, Decider, Listed},
    },
};

/// How somebody comes to a question.
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// By the link in the mail; who is signed in matters only for confirming one's own.
    Link(&'a str, Option<&'a Viewer>),
    /// By the list of the account that holds the address.
    Account(&'a str, &'a Viewer),
}

/// A question with what it is about.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub request: Request,
    /// The checklist.
    pub checklist: Checklist,
    /// Whose it is.
    pub learner: Account,
    /// How they rate themselves.
    pub own: Ratings,
    /// All statements.
    pub statements: Vec<Statement>,
    /// The viewer is the learner, or the address has become theirs: nobody confirms their own.
    pub own_hand: bool,
}

impl Asked {
    /// Whether it can be answered now.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.request.is_open(now)
            && self.checklist.status == Status::Waiting
            && self.checklist.version == self.request.version
    }
}

/// The question that somebody may see.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn asked(app: &App, way: Way<'_>) -> Result<Asked, ServiceError> {
    let (found, viewer) = match way {
        Way::Link(token, viewer) => {
            (checklist_request::by_token(&mut app.db.read(), &secret::hash(token)).await?, viewer)
        }
        Way::Account(id, viewer) => {
            let found = checklist_request::find(&mut app.db.read(), id).await?;
            let verified = viewer.account.email_verified_at.is_some();
            (found.filter(|request| verified && is_of(request, &viewer.account.email)), Some(viewer))
        }
    };
    complete(app, found.ok_or(ServiceError::NotFound)?, viewer).await
}

fn is_of(request: &Request, email: &Email) -> bool {
    request.email.as_ref().is_some_and(|asked| asked.key() == email.key())
}

async fn complete(app: &App, request: Request, viewer: Option<&Viewer>) -> Result<Asked, ServiceError> {
    let checklist = checklist::find(&mut app.db.read(), &request.checklist).await?.ok_or(ServiceError::NotFound)?;
    let learner = account::by_id(&mut app.db.read(), &checklist.account).await?.ok_or(ServiceError::NotFound)?;
    Ok(Asked {
        own: checklist::ratings(&mut app.db.read(), &checklist.id).await?,
        statements: statements(app.course.catalogue().framework()),
        own_hand: viewer.is_some_and(|viewer| viewer.on::<ConfirmChecklist>(&learner).is_err())
            || request.email.as_ref().is_some_and(|email| rules::same_mailbox(email, &learner.email)),
        request,
        checklist,
        learner,
    })
}

/// The permission to answer.
fn decider(way: Way<'_>, asked: &Asked) -> Result<Decider, ServiceError> {
    match way {
        Way::Link(token, _) => Ok(Decider::Link(secret::hash(token))),
        Way::Account(_, viewer) => {
            Ok(Decider::Account(viewer.on::<ConfirmChecklist>(&asked.learner)?, viewer.account.email.clone()))
        }
    }
}

/// What the viewer was asked, and answered; by their verified address.
///
/// # Errors
/// The store's.
pub async fn list(app: &App, viewer: &Viewer) -> Result<Vec<Listed>, ServiceError> {
    if viewer.account.email_verified_at.is_none() {
        return Ok(Vec::new());
    }
    Ok(checklist_request::of_address(&mut app.db.read(), &viewer.account.email).await?)
}

/// What a number on paper says to anyone who has the paper: whether it counts, and nothing of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Public {
    /// Where the checklist stands.
    pub status: Status,
    /// Its version.
    pub version: u32,
    /// It is the viewer's own.
    pub own: bool,
}

/// The checklist with a number, as strangers may know it.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn public(app: &App, viewer: Option<&Viewer>, number: &rules::Number) -> Result<Public, ServiceError> {
    let found = checklist::by_number(&mut app.db.read(), number).await?.ok_or(ServiceError::NotFound)?;
    let request = checklist_request::latest(&mut app.db.read(), &found.id).await?;
    let status = super::checklist::status_now(found.status, request.as_ref(), app.clock.now());
    Ok(Public { status, version: found.version, own: viewer.is_some_and(|v| v.account.id == found.account) })
}

/// What became of a question, for who may not answer it any more.
#[must_use]
pub fn outcome(asked: &Asked, now: Moment) -> Outcome {
    asked.request.outcome(now).unwrap_or(Outcome::Void)
}
