//! A mentor's cohorts, and the links into them.

use chrono::TimeDelta;

use super::{App, ServiceError, Viewer, audit};
use crate::{
    domain::{act::Act, mentoring::cohort_name, policy::GuideStudents},
    store::{
        cohort::{self, Cohort},
        invitation::{self, Invitation},
        join_link::{self, JoinLink},
    },
};

/// Invitations on a page.
pub const PER_PAGE: i64 = 50;
/// The most places of one link.
pub const PLACES_MAX: u32 = 1000;
/// The most days a link works.
pub const DAYS_MAX: u32 = 180;

/// A cohort with all that its page shows.
pub struct Whole {
    /// The cohort.
    pub cohort: Cohort,
    /// A page of its invitations, the newest first.
    pub invitations: Vec<Invitation>,
    /// Whether there are more.
    pub more: bool,
    /// Its links.
    pub links: Vec<JoinLink>,
}

/// The viewer's cohorts.
///
/// # Errors
/// [`ServiceError::NotFound`] for whoever is no mentor.
pub async fn list(app: &App, viewer: &Viewer) -> Result<Vec<Cohort>, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    Ok(cohort::of(&mut app.db.read(), &allowed).await?)
}

/// One of the viewer's cohorts.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn find(app: &App, viewer: &Viewer, id: &str) -> Result<Cohort, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    cohort::find(&mut app.db.read(), &allowed, id).await?.ok_or(ServiceError::NotFound)
}

/// A cohort with a page (from 0) of its invitations. Three queries.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn whole(app: &App, viewer: &Viewer, id: &str, page: i64) -> Result<Whole, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let cohort = find(app, viewer, id).await?;
    let offset = page.max(0) * PER_PAGE;
    let mut invitations = invitation::of_cohort(&mut app.db.read(), &allowed, id, PER_PAGE + 1, offset).await?;
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = invitations.len() > kept;
    invitations.truncate(kept);
    let links = join_link::of_cohort(&mut app.db.read(), &allowed, id).await?;
    Ok(Whole { cohort, invitations, more, links })
}

/// The name of a cohort cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadName;

/// Makes a cohort, and returns its id.
///
/// # Errors
/// [`ServiceError::NotFound`] for whoever is no mentor.
pub async fn create(app: &App, viewer: &Viewer, name: &str) -> Result<Result<String, BadName>, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let Some(name) = cohort_name(name) else { return Ok(Err(BadName)) };
    let (inner, id, now) = (app.clone(), app.rng.uuid(), app.clock.now());
    let made = id.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                cohort::insert(&mut tx, &allowed, &id, &name, now).await?;
                audit::note(&inner, &mut tx, Some(allowed.actor()), Act::MakeCohort, &id, Some(&name)).await
            })
        })
        .await?;
    Ok(Ok(made))
}

/// Why a cohort did not get another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRenamed {
    /// It cannot be one.
    BadName,
    /// It got this name on another page meanwhile.
    Meanwhile(String),
}

/// Gives a cohort another name in the place of `seen`, the one that its mentor saw.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn rename(
    app: &App,
    viewer: &Viewer,
    id: &str,
    name: &str,
    seen: &str,
) -> Result<Result<(), NotRenamed>, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let Some(name) = cohort_name(name) else { return Ok(Err(NotRenamed::BadName)) };
    let (inner, id, seen) = (app.clone(), id.to_owned(), seen.to_owned());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if cohort::rename(&mut tx, &allowed, &id, &name, &seen).await? {
                    audit::note(&inner, &mut tx, Some(allowed.actor()), Act::RenameCohort, &id, Some(&name)).await?;
                    return Ok(Ok(()));
                }
                let there = cohort::find(&mut tx, &allowed, &id).await?.ok_or(ServiceError::NotFound)?;
                Ok(if there.name == name { Ok(()) } else { Err(NotRenamed::Meanwhile(there.name)) })
            })
        })
        .await
}

/// Puts a cohort away, or takes it out again.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn archive(app: &App, viewer: &Viewer, id: &str, away: bool) -> Result<(), ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let cohort = find(app, viewer, id).await?;
    let (inner, at) = (app.clone(), away.then(|| app.clock.now()));
    let act = if away { Act::ArchiveCohort } else { Act::UnarchiveCohort };
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !cohort::archive(&mut tx, &allowed, &cohort.id, at).await? {
                    return Err(ServiceError::NotFound);
                }
                audit::note(&inner, &mut tx, Some(allowed.actor()), act, &cohort.id, Some(&cohort.name)).await
            })
        })
        .await
}

/// What is wrong with a link that is to be made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BadLink {
    /// Places: not from 1 to [`PLACES_MAX`].
    pub places: bool,
    /// Days: not from 1 to [`DAYS_MAX`].
    pub days: bool,
}

/// Makes a link with which so many learners may join within so many days.
///
/// # Errors
/// [`ServiceError::NotFound`] when the cohort is not theirs.
pub async fn make_link(
    app: &App,
    viewer: &Viewer,
    cohort: &str,
    places: &str,
    days: &str,
) -> Result<Result<String, BadLink>, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let cohort = find(app, viewer, cohort).await?;
    let number = |text: &str, max| text.trim().parse::<u32>().ok().filter(|n| (1..=max).contains(n));
    let (Some(places), Some(days)) = (number(places, PLACES_MAX), number(days, DAYS_MAX)) else {
        return Ok(Err(BadLink {
            places: number(places, PLACES_MAX).is_none(),
            days: number(days, DAYS_MAX).is_none(),
        }));
    };
    let (inner, code, now) = (app.clone(), join_code(app), app.clock.now());
    let made = code.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let until = now + TimeDelta::days(i64::from(days));
                join_link::insert(&mut tx, &allowed, &code, &cohort.id, places, now, until).await?;
                let (actor, named) = (Some(allowed.actor()), Some(cohort.name.as_str()));
                audit::note(&inner, &mut tx, actor, Act::MakeJoinLink, &cohort.id, named).await
            })
        })
        .await?;
    Ok(Ok(made))
}

/// Twelve letters and digits that are not mistaken for each other: 59 bits, so that nobody comes in by guessing.
fn join_code(app: &App) -> String {
    const SIGNS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
    (0..12).filter_map(|_| SIGNS.get(usize::try_from(app.rng.below(31)).ok()?).map(|sign| char::from(*sign))).collect()
}

/// Closes a link.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn close_link(app: &App, viewer: &Viewer, code: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let link = join_link::find(&mut app.db.read(), code).await?.ok_or(ServiceError::NotFound)?;
    let (inner, now) = (app.clone(), app.clock.now());
    let closed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let closed = join_link::close(&mut tx, &allowed, &link.code, now).await?;
                if closed {
                    let (actor, named) = (Some(allowed.actor()), Some(link.cohort_name.as_str()));
                    audit::note(&inner, &mut tx, actor, Act::CloseJoinLink, &link.cohort, named).await?;
                }
                Ok::<_, ServiceError>(closed)
            })
        })
        .await?;
    if closed { Ok(()) } else { Err(ServiceError::NotFound) }
}
