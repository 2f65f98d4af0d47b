//! Publishing: a draft becomes a version that never changes. Versions that learners take, and their attempts, stay.

use super::own;
use crate::{
    domain::course::{Course, CourseId, Document, PartKind},
    services::{App, ServiceError, Viewer},
    store::{course, course_version, enrolment},
};

/// Why a draft cannot be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It has no part that is required, so nobody could ever finish it.
    NothingRequired,
    /// A part names something that is not there.
    Gone(PartKind),
}

/// What a draft would be as a version.
///
/// # Errors
/// The store's.
pub async fn compose(app: &App, course: &Course) -> Result<Result<Document, Vec<Obstacle>>, ServiceError> {
    let outline = course.draft.clone();
    let framework = app.course.catalogue().framework();
    let mut obstacles = Vec::new();
    if !outline.parts.iter().any(|part| part.required) {
        obstacles.push(Obstacle::NothingRequired);
    }
    for part in &outline.parts {
        let there = match &part.kind {
            PartKind::Module(module) => framework.module(module).is_some(),
            PartKind::Lesson { module, topic } => framework.topic(module, topic).is_some(),
            PartKind::OwnLesson(_) | PartKind::Quiz(_) | PartKind::Assignment(_) => false,
        };
        if !there {
            obstacles.push(Obstacle::Gone(part.kind.clone()));
        }
    }
    if !obstacles.is_empty() {
        return Ok(Err(obstacles));
    }
    Ok(Ok(Document {
        outline,
        lessons: Default::default(),
        quizzes: Default::default(),
        assignments: Default::default(),
    }))
}

/// Publishes the draft as it is now. Who has not begun yet goes on in the new version; the others stay in theirs until
/// they take the new one.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn publish(app: &App, viewer: &Viewer, id: &CourseId) -> Result<Result<(), Vec<Obstacle>>, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let document = match compose(app, &course).await? {
        Ok(document) => document,
        Err(obstacles) => return Ok(Err(obstacles)),
    };
    let (id, version, now) = (id.clone(), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                course::hold(&mut tx, &author, &id).await?.ok_or(ServiceError::NotFound)?;
                course_version::insert(&mut tx, &author, &version, &id, &document, now).await?;
                course::set_published(&mut tx, &author, &id, now).await?;
                enrolment::bring_along(&mut tx, &author, &id, &version).await?;
                Ok(Ok(()))
            })
        })
        .await
}
