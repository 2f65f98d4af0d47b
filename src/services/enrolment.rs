//! Taking courses: joining, leaving, going on in a newer version.

use std::sync::Arc;

use super::{App, ServiceError, Viewer, completion};
use crate::{
    domain::{
        course::{Course, CourseId, Enrolled, Enroller, Space, Version},
        policy::TakeCourse,
    },
    store::{account, course, course_version, enrolment},
};

/// The course behind the link with this code.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link leads nowhere (any more); the store's.
pub async fn by_link(app: &App, viewer: &Viewer, code: &str) -> Result<Course, ServiceError> {
    viewer.own::<TakeCourse>()?;
    let course = course::by_join_code(&mut app.db.read(), code).await?.ok_or(ServiceError::NotFound)?;
    let open = course.space == Space::Real && course.archived_at.is_none() && course.published_at.is_some();
    if open { Ok(course) } else { Err(ServiceError::NotFound) }
}

/// What is behind a link.
pub struct Offer {
    /// Which course.
    pub course: CourseId,
    /// As it is now.
    pub version: Arc<Version>,
    /// Who made it.
    pub mentor: String,
    /// Whether the viewer takes it already.
    pub taken: bool,
}

/// What the link with this code offers.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link leads nowhere (any more); the store's.
pub async fn offer(app: &App, viewer: &Viewer, code: &str) -> Result<Offer, ServiceError> {
    let course = by_link(app, viewer, code).await?;
    let (newest, ..) = course_version::newest(&mut app.db.read(), &course.id).await?.ok_or(ServiceError::NotFound)?;
    let version = app.versions.of(&mut app.db.read(), &newest).await?;
    let owner = course.owner.as_ref().ok_or(ServiceError::NotFound)?;
    let mentor = account::by_id(&mut app.db.read(), owner).await?.ok_or(ServiceError::NotFound)?.name;
    let there = enrolment::find(&mut app.db.read(), &course.id, &viewer.account.id).await?;
    let taken = there.is_some_and(|enrolment| enrolment.left_at.is_none());
    Ok(Offer { course: course.id, version, mentor, taken })
}

/// Joins the course behind a link.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link leads nowhere (any more); the store's.
pub async fn join(app: &App, viewer: &Viewer, code: &str) -> Result<CourseId, ServiceError> {
    let course = by_link(app, viewer, code).await?;
    let enroller = Enroller::Learner(viewer.own::<TakeCourse>()?);
    let (id, now, to) = (app.rng.uuid(), app.clock.now(), course.id.clone());
    let (learner, here) = (viewer.account.clone(), app.clone());
    let enrolled = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let enrolled = enrolment::insert(&mut tx, &enroller, &id, &to, None, now).await?;
                if enrolled.is_new() {
                    completion::note(&here, &mut tx, &learner).await?;
                }
                Ok::<_, ServiceError>(enrolled)
            })
        })
        .await?;
    if enrolled == Enrolled::Closed { Err(ServiceError::NotFound) } else { Ok(course.id) }
}

/// Leaves a course. What was done there is kept, for coming back.
///
/// # Errors
/// [`ServiceError::NotFound`] when they do not take it; the store's.
pub async fn leave(app: &App, viewer: &Viewer, course: &CourseId) -> Result<(), ServiceError> {
    let allowed = viewer.own::<TakeCourse>()?;
    let (course, now) = (course.clone(), app.clock.now());
    let left = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(enrolment::leave(&mut tx, &allowed, &course, now).await?) })
        })
        .await?;
    if left { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Goes on in the newest version of a course.
///
/// # Errors
/// [`ServiceError::NotFound`] when they do not take it; the store's.
pub async fn take_newest(app: &App, viewer: &Viewer, course: &CourseId) -> Result<(), ServiceError> {
    let allowed = viewer.own::<TakeCourse>()?;
    let (course, learner, here) = (course.clone(), viewer.account.clone(), app.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let (newest, ..) = course_version::newest(&mut tx, &course).await?.ok_or(ServiceError::NotFound)?;
                if !enrolment::take_version(&mut tx, &allowed, &course, &newest).await? {
                    return Err(ServiceError::NotFound);
                }
                completion::note(&here, &mut tx, &learner).await?;
                Ok(())
            })
        })
        .await
}
