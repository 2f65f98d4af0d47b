//! Naming an employer, who gets a link.

use super::{advance, hold_latest, overview};
use crate::{
    adapters::texts::Value,
    domain::{
        account::NameError,
        checklist::{self as rules, ANSWER_WITHIN, Event, Request, may_begin, same_mailbox},
        email::Email,
        policy::KeepChecklist,
    },
    services::{
        App, ServiceError, Viewer, mailing, secret,
        throttle::{self, Limited, TooMany},
    },
    store::{award, checklist_request},
};

/// Whom to ask, as typed.
#[derive(Clone, Debug, Default)]
pub struct Employer {
    /// The address.
    pub email: String,
    /// The organisation.
    pub organisation: String,
}

/// What is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotAsked {
    /// The address.
    pub email: Option<EmailProblem>,
    /// The organisation.
    pub organisation: Option<NameError>,
    /// Too many questions today.
    pub too_many: bool,
    /// One's own address has not been verified.
    pub unverified: bool,
}

/// Why an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    /// It is not one.
    Form,
    /// It is one's own.
    Own,
}

/// Asks an employer: they get a mail with a link that works for thirty days.
///
/// # Errors
/// [`ServiceError::NotFound`] when the checklist is not ready.
pub async fn ask(
    app: &App,
    viewer: &Viewer,
    form: &Employer,
    address: &str,
) -> Result<Result<(), NotAsked>, ServiceError> {
    let allowed = viewer.own::<KeepChecklist>()?;
    let mut problems = NotAsked { unverified: viewer.account.email_verified_at.is_none(), ..NotAsked::default() };
    let email = Email::parse(&form.email);
    problems.email = match &email {
        None => Some(EmailProblem::Form),
        Some(email) if same_mailbox(email, &viewer.account.email) => Some(EmailProblem::Own),
        Some(_) => None,
    };
    let organisation = rules::line(&form.organisation).map_err(|e| problems.organisation = Some(e)).ok();
    let (Some(email), Some(organisation), true) = (email, organisation, problems == NotAsked::default()) else {
        return Ok(Err(problems));
    };
    // Only a question that can be asked is counted against the employer.
    let now = overview(app, viewer).await?;
    if now.checklist.is_none_or(|checklist| checklist.status.after(Event::Ask).is_none()) {
        return Err(ServiceError::NotFound);
    }
    // By who asks, and by who is asked: nobody is to be pestered.
    for (limited, account) in [(Limited::Ask, viewer.account.id.0.clone()), (Limited::Asked, email.key())] {
        if throttle::count(app, limited, &account, address).await? == Err(TooMany) {
            return Ok(Err(NotAsked { too_many: true, ..NotAsked::default() }));
        }
    }
    let (inner, learner, now, token) = (app.clone(), viewer.account.clone(), app.clock.now(), app.rng.token());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = hold_latest(&mut tx, allowed.owner(), now).await?;
                if may_begin(&award::holdings(&mut tx, allowed.owner(), now).await?).is_err() {
                    return Err(ServiceError::NotFound);
                }
                advance(&mut tx, &held, Event::Ask, now).await?;
                let request = Request {
                    id: inner.rng.uuid(),
                    checklist: held.id.clone(),
                    version: held.version,
                    email: Some(email.clone()),
                    organisation,
                    asked_at: now,
                    expires_at: now + ANSWER_WITHIN,
                    closed: None,
                };
                checklist_request::insert(&mut tx, &allowed, &request, &secret::hash(&token)).await?;
                let link = format!("{}/confirm/{token}", inner.config.base_url);
                let args = [
                    ("name", Value::from(learner.name.as_str())),
                    ("organisation", Value::from(request.organisation.as_str())),
                    ("days", ANSWER_WITHIN.num_days().into()),
                    ("link", link.into()),
                ];
                mailing::queue(&inner, &mut tx, &email, learner.language, "confirm", &args).await
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}
