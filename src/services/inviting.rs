//! Inviting learners into a cohort: one, or a whole list.

use super::{
    App, ServiceError, Viewer, audit, cohorts, mailing, secret,
    throttle::{self, Limited, TooMany},
};
use crate::{
    adapters::texts::Value,
    domain::{
        account::{self, NameError},
        act::Act,
        email::Email,
        mentoring::INVITED_FOR,
        policy::GuideStudents,
        roster::{self, Invitee, ListProblem, Row},
    },
    store::{
        Conn,
        cohort::Cohort,
        invitation::{self, Invitation},
    },
};

/// Somebody to invite, as typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// Why nobody was invited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// The name.
    pub name: Option<NameError>,
    /// The address is none.
    pub email: bool,
    /// The address is one's own.
    pub own: bool,
    /// Too many invitations today.
    pub too_many: bool,
}

/// Invites one person.
///
/// # Errors
/// [`ServiceError::NotFound`] when the cohort is not theirs.
pub async fn invite(
    app: &App,
    viewer: &Viewer,
    cohort: &str,
    typed: &Typed,
    address: &str,
) -> Result<Result<(), Problems>, ServiceError> {
    let cohort = cohorts::find(app, viewer, cohort).await?;
    let mut problems = Problems { name: account::name(&typed.name).err(), ..Problems::default() };
    let email = Email::parse(&typed.email);
    problems.email = email.is_none();
    problems.own = email.as_ref().is_some_and(|email| email.key() == viewer.account.email.key());
    let (Some(email), Ok(name), false) = (email, account::name(&typed.name), problems.own) else {
        return Ok(Err(problems));
    };
    if throttle::count(app, Limited::Invite, &viewer.account.id.0, address).await? == Err(TooMany) {
        return Ok(Err(Problems { too_many: true, ..Problems::default() }));
    }
    send(app, viewer, cohort, vec![Invitee { name, email, language: None }]).await?;
    Ok(Ok(()))
}

/// What a list says, line by line; nothing is done yet.
///
/// # Errors
/// [`ServiceError::NotFound`] when the cohort is not theirs.
pub async fn dry_run(
    app: &App,
    viewer: &Viewer,
    cohort: &str,
    text: &str,
) -> Result<(Cohort, Result<Vec<Row>, ListProblem>), ServiceError> {
    Ok((cohorts::find(app, viewer, cohort).await?, roster::read(text)))
}

/// What became of a list.
#[derive(Debug)]
pub enum Imported {
    /// So many were invited: all of them.
    All(usize),
    /// Nobody was, as lines are wrong.
    Nobody(Result<Vec<Row>, ListProblem>),
    /// Nobody was, as there were too many invitations today.
    TooMany,
}

/// Invites everybody of a list in one transaction, or nobody.
///
/// # Errors
/// [`ServiceError::NotFound`] when the cohort is not theirs.
pub async fn import(
    app: &App,
    viewer: &Viewer,
    cohort: &str,
    text: &str,
    address: &str,
) -> Result<Imported, ServiceError> {
    let (cohort, rows) = dry_run(app, viewer, cohort, text).await?;
    let rows = match rows {
        Ok(rows) if rows.iter().all(|row| row.found.is_ok()) => rows,
        wrong => return Ok(Imported::Nobody(wrong)),
    };
    if throttle::count(app, Limited::InviteList, &viewer.account.id.0, address).await? == Err(TooMany) {
        return Ok(Imported::TooMany);
    }
    let invitees: Vec<_> = rows.into_iter().filter_map(|row| row.found.ok()).collect();
    let count = invitees.len();
    send(app, viewer, cohort, invitees).await?;
    Ok(Imported::All(count))
}

async fn send(app: &App, viewer: &Viewer, cohort: Cohort, invitees: Vec<Invitee>) -> Result<(), ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let (inner, mentor, now) = (app.clone(), viewer.account.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                for invitee in invitees {
                    let token = inner.rng.token();
                    let invitation = Invitation {
                        id: inner.rng.uuid(),
                        cohort: cohort.id.clone(),
                        cohort_name: cohort.name.clone(),
                        mentor: mentor.id.clone(),
                        mentor_name: mentor.name.clone(),
                        name: invitee.name,
                        email: invitee.email,
                        language: invitee.language.unwrap_or(mentor.language),
                        invited_at: now,
                        expires_at: now + INVITED_FOR,
                        closed: None,
                    };
                    invitation::insert(&mut tx, &allowed, &invitation, &secret::hash(&token)).await?;
                    tell(&inner, &mut tx, &invitation, &token).await?;
                }
                let (actor, named) = (Some(allowed.actor()), Some(cohort.name.as_str()));
                audit::note(&inner, &mut tx, actor, Act::Invite, &cohort.id, named).await
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(())
}

async fn tell(app: &App, tx: &mut Conn<'_>, invitation: &Invitation, token: &str) -> Result<(), ServiceError> {
    let link = format!("{}/invitations/{token}", app.config.base_url);
    let args = [
        ("name", Value::from(invitation.name.as_str())),
        ("mentor", Value::from(invitation.mentor_name.as_str())),
        ("days", INVITED_FOR.num_days().into()),
        ("link", link.into()),
    ];
    mailing::queue(app, tx, &invitation.email, invitation.language, "invited", &args).await
}

/// Takes an invitation back: its link stops working.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or answered.
pub async fn withdraw(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let (inner, id, now) = (app.clone(), id.to_owned(), app.clock.now());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let done = invitation::withdraw(&mut tx, &allowed, &id, now).await?;
                if done {
                    let act = Act::WithdrawInvitation;
                    audit::note(&inner, &mut tx, Some(allowed.actor()), act, &id, None).await?;
                }
                Ok::<_, ServiceError>(done)
            })
        })
        .await?;
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}
