//! An employer's home: what waits, what they did, and what they looked at.

use super::{App, ServiceError, Viewer, confirmation, endorsement as recognitions};
use crate::{
    domain::{
        finding::Message,
        looked_at::{LookedAt, short},
        organisation::Organisation,
        policy::{JoinOrganisation, KeepAccount},
        role::Role,
    },
    store::{checklist_request, endorsement, found_message, looked_at},
};

/// How much of each list stands on the page.
const SHOWN: i64 = 50;

/// What stands on the page.
#[derive(Debug)]
pub struct Home {
    /// The verified organisations that the viewer belongs to.
    pub places: Vec<Organisation>,
    /// Whether they may recognise something.
    pub may_recognise: bool,
    /// Checklists that they were asked about, on paper or not.
    pub asked: Vec<checklist_request::Listed>,
    /// What their verified organisations wrote to people.
    pub written: Vec<Message>,
    /// What their organisations recognise.
    pub given: Vec<endorsement::Listed>,
    /// Badges that they looked at.
    pub looked_at: Vec<LookedAt>,
}

/// The page of an employer. The same questions to the database for everybody.
///
/// # Errors
/// The store's.
pub async fn home(app: &App, viewer: &Viewer) -> Result<Home, ServiceError> {
    let (member, own) = (viewer.own::<JoinOrganisation>()?, viewer.own::<KeepAccount>()?);
    Ok(Home {
        places: super::finding::places(app, viewer).await?,
        may_recognise: !recognitions::choices(app, viewer).await?.is_empty(),
        asked: confirmation::list(app, viewer).await?,
        written: found_message::of_member(&mut app.db.read(), &member).await?,
        given: endorsement::given_by_member(&mut app.db.read(), &member).await?,
        looked_at: looked_at::of(&mut app.db.read(), &own, SHOWN).await?,
    })
}

/// A badge that was verified or checked.
#[derive(Clone, Debug)]
pub struct Verified {
    /// Its name.
    pub badge: String,
    /// Who issued it.
    pub issuer: String,
    /// Where it is on this site, if it is of this site.
    pub path: Option<String>,
    /// What came of it.
    pub verdict: &'static str,
}

/// Notes what an employer verified; of anybody else nothing is kept.
///
/// # Errors
/// The store's.
pub async fn note(app: &App, viewer: Option<&Viewer>, verified: Vec<Verified>) -> Result<(), ServiceError> {
    let Some(viewer) = viewer.filter(|viewer| viewer.account.roles.contains(&Role::Employer)) else { return Ok(()) };
    let own = viewer.own::<KeepAccount>()?;
    let now = app.clock.now();
    let new: Vec<LookedAt> = verified
        .into_iter()
        .take(10)
        .map(|one| LookedAt {
            id: app.rng.uuid(),
            badge: short(&one.badge),
            issuer: short(&one.issuer),
            path: one.path,
            verdict: one.verdict.to_owned(),
            at: now,
        })
        .collect();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                for one in &new {
                    looked_at::insert(&mut tx, &own, one).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Forgets one of the badges that the viewer looked at, or all.
///
/// # Errors
/// The store's.
pub async fn forget(app: &App, viewer: &Viewer, id: Option<String>) -> Result<(), ServiceError> {
    let own = viewer.own::<KeepAccount>()?;
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                looked_at::forget(&mut tx, &own, id.as_deref()).await?;
                Ok(())
            })
        })
        .await
}

/// What the viewer looked at, for the download of their data.
///
/// # Errors
/// The store's.
pub async fn looked_at(app: &App, viewer: &Viewer) -> Result<Vec<LookedAt>, ServiceError> {
    Ok(looked_at::of(&mut app.db.read(), &viewer.own::<KeepAccount>()?, 10_000).await?)
}
