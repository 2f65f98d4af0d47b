//! Made achievements: finding them for pages and documents, making them, writing them anew.

use super::{App, ServiceError, Viewer, achievement_facts};
use crate::{
    domain::{
        achievement::Achievement,
        language::Language,
        made::{Fault, Made, MadeId, Maker, Named, Part, Typed, VersionId, Wording},
        open_badges::achievement::AchievementFacts,
        organisation::Membership,
        policy::{self, ActForSite, MakeAchievement},
    },
    store::{
        audit,
        made::{self, Listed, Owner},
    },
};

/// For whom somebody makes badges.
#[derive(Clone, Debug)]
pub enum For {
    /// A mentor, for themselves.
    Myself,
    /// A manager, for their organisation, with its public name and its own site.
    Organisation { membership: Membership, name: String, url: Option<String> },
    /// An administrator, for the consortium.
    Site,
}

impl For {
    /// The permission, and who is named as the maker.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] when the policy says no.
    pub(super) fn owner(&self, viewer: &Viewer) -> Result<(Owner, Maker), ServiceError> {
        Ok(match self {
            Self::Myself => {
                (Owner::Person(viewer.own::<MakeAchievement>()?), Maker::Person(Some(viewer.account.name.clone())))
            }
            Self::Organisation { membership, name, url } => {
                let allowed = policy::permit_member::<MakeAchievement>(&viewer.account.roles, membership)
                    .filter(|allowed| *allowed.actor() == viewer.account.id)
                    .ok_or(ServiceError::NotFound)?;
                (Owner::Organisation(allowed), Maker::Organisation { name: name.clone(), url: url.clone() })
            }
            Self::Site => (Owner::Site(viewer.own::<ActForSite>()?), Maker::Site),
        })
    }
}

/// The version that an address names.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn find(app: &App, named: &Named) -> Result<Made, ServiceError> {
    let conn = &mut app.db.read();
    let made = match named {
        Named::Newest(id) => made::newest(conn, id).await?.map(|(made, _)| made),
        Named::Version(id) => made::version(conn, id).await?,
    };
    made.ok_or(ServiceError::NotFound)
}

/// What a made achievement says in badge documents.
#[must_use]
pub fn facts(app: &App, made: &Made) -> AchievementFacts {
    achievement_facts::of_made(made, &app.issuer.base, &app.texts, &app.issuer.facts.name)
}

/// What somebody made, the newest first.
///
/// # Errors
/// [`ServiceError::NotFound`] when they may make none.
pub async fn list(app: &App, viewer: &Viewer, whose: &For) -> Result<Vec<Listed>, ServiceError> {
    let (owner, _) = whose.owner(viewer)?;
    Ok(made::of(&mut app.db.read(), &owner).await?)
}

/// One of them in its newest version, and whether it is awarded no more.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn own(app: &App, viewer: &Viewer, whose: &For, id: &MadeId) -> Result<(Made, bool), ServiceError> {
    let (owner, _) = whose.owner(viewer)?;
    if !made::is_of(&mut app.db.read(), &owner, id).await? {
        return Err(ServiceError::NotFound);
    }
    let (made, retired) = made::newest(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    Ok((made, retired.is_some()))
}

/// Checks words against the names that are the site's own.
///
/// # Errors
/// What is wrong with them.
pub fn check(app: &App, typed: &Typed) -> Result<Wording, Vec<(Part, Fault)>> {
    let own: Vec<String> = Achievement::all()
        .flat_map(|achievement| Language::ALL.iter().map(move |&language| (achievement, language)))
        .filter_map(|(achievement, language)| app.issuer.translation(achievement, language))
        .map(|facts| facts.name.clone())
        .collect();
    Wording::of(typed, own.iter().map(String::as_str), "SoftSkills4EU")
}

/// Makes an achievement. It can be awarded at once; see [`super::awarding::made`].
///
/// # Errors
/// [`ServiceError::NotFound`] when they may make none.
pub async fn make(app: &App, viewer: &Viewer, whose: &For, wording: Wording) -> Result<MadeId, ServiceError> {
    let (owner, maker) = whose.owner(viewer)?;
    let (id, note, now) = (MadeId(app.rng.uuid()), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                made::insert(&mut tx, &owner, &id, &maker, &wording, now).await?;
                audit::note(&mut tx, &note, Some(owner.actor()), "make achievement", &id.0, now).await?;
                Ok(id)
            })
        })
        .await
}

/// What came of writing an achievement anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// This version holds now.
    Saved(VersionId),
    /// Somebody else wrote it meanwhile, and this is what it says now. Nothing was changed.
    Meanwhile(Box<Made>),
}

/// Writes one of somebody's achievements anew. `base` is the wording that they began from: when it is another by now,
/// nothing is overwritten. A version that somebody holds stays as it is, and the next one is made.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn write(
    app: &App,
    viewer: &Viewer,
    whose: &For,
    id: &MadeId,
    base: Wording,
    wording: Wording,
) -> Result<Written, ServiceError> {
    let (owner, maker) = whose.owner(viewer)?;
    let (id, note, now) = (id.clone(), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !made::lock(&mut tx, &id).await? || !made::is_of(&mut tx, &owner, &id).await? {
                    return Err(ServiceError::NotFound);
                }
                let (present, _) = made::newest(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                if present.wording == wording {
                    return Ok(Written::Saved(present.id));
                }
                if present.wording != base {
                    return Ok(Written::Meanwhile(Box::new(present)));
                }
                made::write(&mut tx, &owner, &id, &maker, &wording, now).await?;
                audit::note(&mut tx, &note, Some(owner.actor()), "write achievement", &id.0, now).await?;
                let (made, _) = made::newest(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                Ok(Written::Saved(made.id))
            })
        })
        .await
}

/// Ends awarding one of somebody's achievements, or lets it begin again.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn retire(app: &App, viewer: &Viewer, whose: &For, id: &MadeId, end: bool) -> Result<(), ServiceError> {
    let (owner, _) = whose.owner(viewer)?;
    let (id, note, now) = (id.clone(), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !made::lock(&mut tx, &id).await? || !made::is_of(&mut tx, &owner, &id).await? {
                    return Err(ServiceError::NotFound);
                }
                made::retire(&mut tx, &owner, &id, end.then_some(now)).await?;
                let act = if end { "retire achievement" } else { "resume achievement" };
                Ok(audit::note(&mut tx, &note, Some(owner.actor()), act, &id.0, now).await?)
            })
        })
        .await
}
