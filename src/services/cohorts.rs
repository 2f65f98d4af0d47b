//! A mentor's cohorts, and the links into them.

use chrono::TimeDelta;

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{mentoring::cohort_name, policy::GuideStudents},
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
    let (id, now) = (app.rng.uuid(), app.clock.now());
    let made = id.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(cohort::insert(&mut tx, &allowed, &id, &name, now).await?) })
        })
        .await?;
    Ok(Ok(made))
}

/// Gives a cohort another name.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn rename(app: &App, viewer: &Viewer, id: &str, name: &str) -> Result<Result<(), BadName>, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let Some(name) = cohort_name(name) else { return Ok(Err(BadName)) };
    let id = id.to_owned();
    let changed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(cohort::rename(&mut tx, &allowed, &id, &name).await?) })
        })
        .await?;
    if changed { Ok(Ok(())) } else { Err(ServiceError::NotFound) }
}

/// Puts a cohort away, or takes it out again.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn archive(app: &App, viewer: &Viewer, id: &str, away: bool) -> Result<(), ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let (id, at) = (id.to_owned(), away.then(|| app.clock.now()));
    let changed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(cohort::archive(&mut tx, &allowed, &id, at).await?) })
        })
        .await?;
    if changed { Ok(()) } else { Err(ServiceError::NotFound) }
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
    let (code, now) = (join_code(app), app.clock.now());
    let made = code.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let until = now + TimeDelta::days(i64::from(days));
                Ok::<_, ServiceError>(
                    join_link::insert(&mut tx, &allowed, &code, &cohort.id, places, now, until).await?,
                )
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
    let (code, now) = (code.to_owned(), app.clock.now());
    let closed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(join_link::close(&mut tx, &allowed, &code, now).await?) })
        })
        .await?;
    if closed { Ok(()) } else { Err(ServiceError::NotFound) }
}
