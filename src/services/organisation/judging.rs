//! The administrator's side: which organisations wait, and verifying them, declining them, or taking a verification back.

use super::{App, ServiceError, Viewer, home, tell_managers};
use crate::{
    adapters::texts::Value,
    domain::{
        account::Account,
        organisation::{Filing, Organisation, OrganisationId, Outcome},
        policy::{self, Allowed, JudgeOrganisation},
    },
    store::{
        account, audit,
        organisation::{self, Listed},
        organisation_filing,
        organisation_member::{self, Member},
    },
};

/// Organisations on a page.
pub const PER_PAGE: i64 = 50;

/// Which organisations a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that wait to be verified.
    Waiting,
    /// Those that are verified.
    Verified,
    /// All.
    All,
}

impl Which {
    /// Every list, in the order of their links.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Verified, Self::All];

    /// As in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Verified => "verified",
            Self::All => "all",
        }
    }
}

fn judge(viewer: &Viewer, id: &OrganisationId) -> Result<Allowed<JudgeOrganisation, OrganisationId>, ServiceError> {
    policy::permit_organisation(&viewer.account.id, &viewer.account.roles, id).ok_or(ServiceError::NotFound)
}

/// A page of organisations (from 0), and whether there are more.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn list(app: &App, viewer: &Viewer, which: Which, page: i64) -> Result<(Vec<Listed>, bool), ServiceError> {
    viewer.own::<JudgeOrganisation>()?;
    let (limit, offset) = (PER_PAGE + 1, page.max(0) * PER_PAGE);
    let mut read = app.db.read();
    let mut found = match which {
        Which::Waiting => organisation::waiting(&mut read, limit, offset).await?,
        Which::Verified => organisation::verified(&mut read, limit, offset).await?,
        Which::All => organisation::all(&mut read, limit, offset).await?,
    };
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    Ok((found, more))
}

/// Everything that helps to decide.
#[derive(Debug)]
pub struct Review {
    /// The organisation.
    pub organisation: Organisation,
    /// Everything that was filed, newest first.
    pub history: Vec<Filing>,
    /// Whether the newest one is still to be decided or was.
    pub newest: Option<Filing>,
    /// Who filed the newest.
    pub filer: Option<Account>,
    /// Who belongs to it.
    pub members: Vec<Member>,
    /// Others on the same website.
    pub others: Vec<Organisation>,
}

/// An organisation as the administrator sees it.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator, or when there is none.
pub async fn review(app: &App, viewer: &Viewer, id: &OrganisationId) -> Result<Review, ServiceError> {
    judge(viewer, id)?;
    let organisation = organisation::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let newest = organisation_filing::newest(&mut app.db.read(), id).await?;
    let filer = match newest.as_ref().and_then(|filing| filing.filed_by.as_ref()) {
        Some(filer) => account::by_id(&mut app.db.read(), filer).await?,
        None => None,
    };
    let host = newest.as_ref().map_or_else(|| organisation.website.host(), |filing| filing.facts.website.host());
    Ok(Review {
        history: organisation_filing::history(&mut app.db.read(), id).await?,
        members: organisation_member::of_organisation(&mut app.db.read(), id).await?,
        others: organisation::on_host(&mut app.db.read(), host, id).await?,
        organisation,
        newest,
        filer,
    })
}

/// What is decided about a filing.
#[derive(Clone, Debug)]
pub enum Decision {
    /// It is true.
    Verify,
    /// It is not, or cannot be seen to be; the managers are told why.
    Decline(String),
}

/// Decides about a filing. `false` when it was decided, replaced or closed meanwhile.
///
/// With the first verification everybody in the organisation becomes an employer.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn decide(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    filing: String,
    decision: Decision,
) -> Result<bool, ServiceError> {
    let permission = judge(viewer, id)?;
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let (id, now) = (permission.owner(), inner.clock.now());
                if organisation::hold(&mut tx, id).await?.is_none_or(|held| held.closed_at.is_some()) {
                    return Ok(false);
                }
                let Some(newest) = organisation_filing::newest(&mut tx, id).await?.filter(|f| f.id == filing) else {
                    return Ok(false);
                };
                let (outcome, reason, act, mail) = match &decision {
                    Decision::Verify => (Outcome::Verified, None, "verify organisation", "organisation-verified"),
                    Decision::Decline(reason) => {
                        (Outcome::Declined, Some(reason.as_str()), "decline organisation", "organisation-declined")
                    }
                };
                if !organisation_filing::decide(&mut tx, &permission, &filing, outcome, reason, now).await? {
                    return Ok(false);
                }
                if outcome == Outcome::Verified {
                    organisation::verify(&mut tx, &permission, &newest.facts, now).await?;
                    organisation_member::make_employers(&mut tx, &permission, now).await?;
                }
                audit::note(&mut tx, &inner.rng.uuid(), Some(permission.actor()), act, &id.0, now).await?;
                let args = [
                    ("organisation", Value::from(newest.facts.name.as_str())),
                    ("reason", reason.unwrap_or_default().into()),
                    ("link", home(&inner, id).into()),
                ];
                tell_managers(&inner, &mut tx, id, mail, &args).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}

/// Takes a verification back: the organisation's page is gone at once. `false` when it is not verified.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator, or when there is none.
pub async fn withdraw(app: &App, viewer: &Viewer, id: &OrganisationId, reason: String) -> Result<bool, ServiceError> {
    let permission = judge(viewer, id)?;
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let (id, now) = (permission.owner(), inner.clock.now());
                let held = organisation::hold(&mut tx, id).await?.ok_or(ServiceError::NotFound)?;
                if !organisation::withdraw(&mut tx, &permission, &reason, now).await? {
                    return Ok(false);
                }
                let (note, actor) = (inner.rng.uuid(), Some(permission.actor()));
                audit::note(&mut tx, &note, actor, "withdraw verification", &id.0, now).await?;
                let args = [
                    ("organisation", Value::from(held.name.as_str())),
                    ("reason", reason.as_str().into()),
                    ("link", home(&inner, id).into()),
                ];
                tell_managers(&inner, &mut tx, id, "organisation-withdrawn", &args).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}
