//! Writing lessons of a course.

use super::{App, ServiceError, Viewer, course::own};
use crate::{
    domain::{
        course::{CourseId, MAX_PARTS, Part, PartKind},
        course_lesson::{CourseLesson, Unusable, problems, tidied},
    },
    store::{course, course_lesson},
};

/// A lesson of a course of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn of(app: &App, viewer: &Viewer, course: &CourseId, id: &str) -> Result<CourseLesson, ServiceError> {
    own(app, viewer, course).await?;
    course_lesson::find(&mut app.db.read(), course, id).await?.ok_or(ServiceError::NotFound)
}

/// Why a new part was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// The course has as many parts as it can.
    Full,
    /// The course was changed meanwhile, on another page or by somebody else.
    Changed,
}

/// Makes an empty lesson called `title` at the end of a course. `seen` is the revision of the course that its page showed.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn add(
    app: &App,
    viewer: &Viewer,
    id: &CourseId,
    seen: i64,
    title: String,
) -> Result<Result<String, NotAdded>, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let mut draft = course.draft;
    if draft.parts.len() >= MAX_PARTS {
        return Ok(Err(NotAdded::Full));
    }
    let lesson = CourseLesson { id: app.rng.uuid(), course: id.clone(), title, body: String::new(), revision: 1 };
    draft.parts.push(Part::new(PartKind::OwnLesson(lesson.id.clone())));
    let (id, now) = (id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !course::save_draft(&mut tx, &author, &id, seen, &draft, now).await? {
                    return Ok(Err(NotAdded::Changed));
                }
                course_lesson::insert(&mut tx, &author, &lesson, now).await?;
                Ok(Ok(lesson.id))
            })
        })
        .await
}

/// What became of a changed lesson.
#[derive(Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is stored, with this revision.
    As(i64),
    /// Nothing was stored: it cannot be.
    Unusable(Vec<Unusable>),
    /// Nothing was stored: another page or person changed it meanwhile. This is how it is now.
    Differs(CourseLesson),
}

/// Stores a lesson over the one with the revision `seen`.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    seen: i64,
    (title, body): (&str, &str),
) -> Result<Saved, ServiceError> {
    let (author, _) = own(app, viewer, course).await?;
    let there = course_lesson::find(&mut app.db.read(), course, id).await?.ok_or(ServiceError::NotFound)?;
    let (title, body) = tidied(title, body);
    let problems = problems(&title, &body);
    if !problems.is_empty() {
        return Ok(Saved::Unusable(problems));
    }
    if (there.title.as_str(), there.body.as_str()) == (title.as_str(), body.as_str()) {
        return Ok(Saved::As(there.revision));
    }
    let new = CourseLesson { title, body, revision: seen, ..there };
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if course_lesson::save(&mut tx, &author, &new, now).await? {
                    course::touch(&mut tx, &author, &new.course, now).await?;
                    return Ok(Saved::As(seen + 1));
                }
                let there = course_lesson::find(&mut tx, &new.course, &new.id).await?.ok_or(ServiceError::NotFound)?;
                Ok(Saved::Differs(there))
            })
        })
        .await
}
