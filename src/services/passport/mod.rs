//! The Soft Skills Passport: choosing, making a version, and who may see it. `telling` puts it into words, `file` makes
//! the PDF.

pub mod file;
pub mod telling;

use super::{App, ServiceError, Viewer, record};
use crate::{
    domain::{
        award::{Award, Visibility},
        passport::{self as rules, Chosen, Edition, Problems},
        policy::KeepPassport,
    },
    store::{StoreError, award, award_form, passport},
};

/// What the page about one's own passport needs.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The versions, newest first.
    pub editions: Vec<Edition>,
    /// Badges that count, private ones too.
    pub held: Vec<Award>,
}

impl Overview {
    /// What the form begins with.
    #[must_use]
    pub fn chosen(&self) -> Chosen {
        match self.editions.first() {
            Some(last) => rules::again(last, &self.held),
            None => rules::fresh(&self.held),
        }
    }
}

/// The viewer's versions and badges.
///
/// # Errors
/// The store's.
pub async fn overview(app: &App, viewer: &Viewer) -> Result<Overview, ServiceError> {
    viewer.own::<KeepPassport>()?;
    let editions = passport::of(&mut app.db.read(), &viewer.account.id).await?;
    let mut held = award::of(&mut app.db.read(), &viewer.account.id).await?;
    let now = app.clock.now();
    held.retain(|award| award.counts(now));
    Ok(Overview { editions, held })
}

/// Makes a version. Returns its id.
///
/// # Errors
/// The store's.
pub async fn make(app: &App, viewer: &Viewer, chosen: &Chosen) -> Result<Result<String, Problems>, ServiceError> {
    let allowed = viewer.own::<KeepPassport>()?;
    let Overview { editions, held } = overview(app, viewer).await?;
    let content = match rules::content(chosen, &held, &viewer.account.name, editions.len()) {
        Ok(content) => content,
        Err(problems) => return Ok(Err(problems)),
    };
    let id = app.rng.uuid();
    let mut whole = award_form::all_of(&mut app.db.read(), &viewer.account.id).await?;
    whole.retain(|whole| content.badges.iter().any(|badge| badge.id == whole.award.id));
    let record = if whole.is_empty() {
        None
    } else {
        Some(record::signed(app.clone(), viewer.clone(), id.clone(), whole).await?)
    };
    let (now, visibility, made) = (app.clock.now(), chosen.visibility, id.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let what = (&content, record.as_deref());
                match passport::insert(&mut tx, &allowed, &made, what, visibility, now).await {
                    // Two clicks at once: one of them has made it.
                    Err(StoreError::Duplicate(_)) => Err(ServiceError::NotFound),
                    other => Ok(other?),
                }
            })
        })
        .await?;
    Ok(Ok(id))
}

/// Sets who may see a version of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn set_visibility(app: &App, viewer: &Viewer, id: &str, visibility: Visibility) -> Result<(), ServiceError> {
    let (allowed, id) = (viewer.own::<KeepPassport>()?, id.to_owned());
    let changed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                Ok::<_, ServiceError>(passport::set_visibility(&mut tx, &allowed, &id, visibility).await?)
            })
        })
        .await?;
    if changed { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Deletes a version of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or gone already.
pub async fn remove(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let (allowed, id) = (viewer.own::<KeepPassport>()?, id.to_owned());
    let removed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(passport::remove(&mut tx, &allowed, &id).await?) })
        })
        .await?;
    if removed { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Whether somebody may see a version.
fn may_see(edition: &Edition, viewer: Option<&Viewer>) -> bool {
    edition.visibility != Visibility::Private || viewer.is_some_and(|viewer| viewer.account.id == edition.account)
}

/// A version as somebody sees it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The version.
    pub edition: Edition,
    /// The learner's badges of now: some of the version may have been withdrawn since.
    pub held: Vec<Award>,
    /// The id of the newest version, when there is a newer one; `None` inside when it is not theirs to see.
    pub newer: Option<Option<String>>,
    /// Whether it is the viewer's own.
    pub own: bool,
}

/// A version, for whoever may see it.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn shown(app: &App, viewer: Option<&Viewer>, id: &str) -> Result<Shown, ServiceError> {
    let edition = passport::find(&mut app.db.read(), id).await?.filter(|edition| may_see(edition, viewer));
    let edition = edition.ok_or(ServiceError::NotFound)?;
    let held = award::of(&mut app.db.read(), &edition.account).await?;
    let own = viewer.is_some_and(|viewer| viewer.account.id == edition.account);
    let newer = passport::newer(&mut app.db.read(), &edition).await?;
    let newer = newer.map(|(id, visibility)| (own || visibility != Visibility::Private).then_some(id));
    Ok(Shown { edition, held, newer, own })
}

/// The signed learner record of a version, for whoever may see that.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn learner_record(app: &App, viewer: Option<&Viewer>, id: &str) -> Result<String, ServiceError> {
    let edition = passport::find(&mut app.db.read(), id).await?.filter(|edition| may_see(edition, viewer));
    edition.ok_or(ServiceError::NotFound)?;
    passport::record(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)
}
