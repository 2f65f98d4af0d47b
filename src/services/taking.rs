//! A course as its learners see it: how far they are, what is next, their lessons.

use std::{collections::BTreeMap, sync::Arc};

use super::{App, ServiceError, Viewer, completion};
use crate::{
    domain::{
        course::{CourseId, Enrolment, Facts, PartKind, State, Version, states},
        policy::TakeCourse,
        time::Moment,
    },
    store::{attempt, course_version, enrolment, lesson_read, part_progress},
};

/// A course that somebody takes, and how far they are.
pub struct Taken {
    /// That they take it.
    pub enrolment: Enrolment,
    /// In which version.
    pub version: Arc<Version>,
    /// Where they are in each part.
    pub states: Vec<State>,
}

impl Taken {
    /// How many of the required parts are done, and how many there are.
    #[must_use]
    pub fn required(&self) -> (usize, usize) {
        let required =
            || self.version.document.outline.parts.iter().zip(&self.states).filter(|(part, _)| part.required);
        (required().filter(|(_, state)| state.done).count(), required().count())
    }

    /// The first part that is not done, required ones first.
    #[must_use]
    pub fn next(&self) -> Option<&PartKind> {
        let parts = || self.version.document.outline.parts.iter().zip(&self.states).filter(|(_, state)| !state.done);
        parts().find(|(part, _)| part.required).or_else(|| parts().next()).map(|(part, _)| &part.kind)
    }
}

/// What the viewer did, as far as courses ask; without parts of any course.
async fn facts(app: &App, viewer: &Viewer) -> Result<Facts, ServiceError> {
    let me = &viewer.account.id;
    let read = lesson_read::of(&mut app.db.read(), me).await?;
    let best = attempt::summaries(&mut app.db.read(), me).await?;
    Ok(Facts {
        read: read.into_iter().map(|(module, topic, _)| (module, topic)).collect(),
        best: best.into_iter().filter_map(|s| Some((s.module, s.best_percent?))).collect(),
        parts: BTreeMap::new(),
    })
}

/// That the viewer takes a course.
///
/// # Errors
/// [`ServiceError::NotFound`] when they do not; the store's.
pub async fn enrolment(app: &App, viewer: &Viewer, course: &CourseId) -> Result<Enrolment, ServiceError> {
    let allowed = viewer.own::<TakeCourse>()?;
    let found = enrolment::find(&mut app.db.read(), course, allowed.owner()).await?;
    found.filter(|enrolment| enrolment.left_at.is_none()).ok_or(ServiceError::NotFound)
}

/// A course that the viewer takes.
///
/// # Errors
/// [`ServiceError::NotFound`] when they do not take it; the store's.
pub async fn of(app: &App, viewer: &Viewer, course: &CourseId) -> Result<Taken, ServiceError> {
    let enrolment = self::enrolment(app, viewer, course).await?;
    let version = app.versions.of(&mut app.db.read(), &enrolment.version).await?;
    let mut facts = facts(app, viewer).await?;
    facts.parts = part_progress::of(&mut app.db.read(), &enrolment.id).await?.into_iter().collect();
    let states = states(&version.document.outline, &facts);
    Ok(Taken { enrolment, version, states })
}

/// Number and date of the newest version, if it is not the one that the viewer is in.
///
/// # Errors
/// The store's.
pub async fn newer(app: &App, taken: &Taken) -> Result<Option<(u32, Moment)>, ServiceError> {
    let newest = course_version::newest(&mut app.db.read(), &taken.enrolment.course).await?;
    Ok(newest.filter(|(id, ..)| *id != taken.enrolment.version).map(|(_, number, at)| (number, at)))
}

/// All courses that the viewer takes, newest first. Four queries, and one for each version that is not at hand.
///
/// # Errors
/// The store's.
pub async fn mine(app: &App, viewer: &Viewer) -> Result<Vec<Taken>, ServiceError> {
    let allowed = viewer.own::<TakeCourse>()?;
    let enrolments = enrolment::of_learner(&mut app.db.read(), allowed.owner(), completion::MOST).await?;
    if enrolments.is_empty() {
        return Ok(Vec::new());
    }
    let mut facts = facts(app, viewer).await?;
    let mut progress: BTreeMap<String, BTreeMap<_, _>> = BTreeMap::new();
    for (enrolment, part, done) in part_progress::of_learner(&mut app.db.read(), allowed.owner()).await? {
        progress.entry(enrolment).or_default().insert(part, done);
    }
    let mut taken = Vec::with_capacity(enrolments.len());
    for enrolment in enrolments {
        let version = app.versions.of(&mut app.db.read(), &enrolment.version).await?;
        facts.parts = progress.remove(&enrolment.id).unwrap_or_default();
        let states = states(&version.document.outline, &facts);
        taken.push(Taken { enrolment, version, states });
    }
    Ok(taken)
}

/// Marks a lesson of a course's author as read, or takes the mark back.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs to read; the store's.
pub async fn mark_read(
    app: &App,
    viewer: &Viewer,
    course: &CourseId,
    lesson: &str,
    read: bool,
) -> Result<(), ServiceError> {
    let taken = of(app, viewer, course).await?;
    let part = PartKind::OwnLesson(lesson.to_owned());
    taken.version.document.outline.part(&part).ok_or(ServiceError::NotFound)?;
    let (enrolment, now, learner, here) = (taken.enrolment.id, app.clock.now(), viewer.account.clone(), app.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if read {
                    part_progress::note(&mut tx, &enrolment, &part, None, now).await?;
                    completion::note(&here, &mut tx, &learner).await?;
                } else {
                    part_progress::unread(&mut tx, &enrolment, &part).await?;
                }
                Ok(())
            })
        })
        .await
}
