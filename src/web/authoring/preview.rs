//! A course as learners will see it, from its draft.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, page},
};
use crate::{
    domain::course::{CourseId, Document},
    services::{
        Viewer,
        course::{self, publish},
        course_picture,
    },
    store::assignment as assignments,
    ui::pages::{
        authoring::course_path,
        course::{Shown, assignment as assignment_page, lesson as lesson_page, overview},
    },
};

/// The draft of a course as a version.
pub async fn document(web: &Web, viewer: &Viewer, id: &CourseId) -> Result<Document, PageError> {
    let (_, course) = course::own(&web.app, viewer, id).await?;
    let (composed, _) = publish::compose(&web.app, viewer, &course).await?;
    Ok(composed.document)
}

/// The preview of a document.
pub fn shown<'a>(id: &CourseId, document: &'a Document) -> Shown<'a> {
    Shown { base: format!("{}/preview", course_path(id)), document, states: &[], preview: true }
}

/// The course.
pub async fn course(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    let document = document(&web, &viewer, &id).await?;
    Ok(page(&frame, || overview::page(&frame, &shown(&id, &document), None)))
}

/// One of its author's lessons.
pub async fn lesson(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let document = document(&web, &viewer, &course).await?;
    let lesson = document.lessons.get(&id).ok_or(PageError::NotFound)?;
    let shown = shown(&course, &document);
    let pictures = course_picture::shown_in(&web.app, &course, &lesson.body).await?;
    let data = lesson_page::Data { shown: &shown, id: &id, lesson, pictures: &pictures, read: false };
    Ok(page(&frame, || lesson_page::page(&frame, &data)))
}

/// One of its author's assignments.
pub async fn assignment(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let document = document(&web, &viewer, &course).await?;
    let text = document.assignments.get(&id).ok_or(PageError::NotFound)?;
    let found = assignments::find(&mut web.app.db.read(), &course, &id).await?.ok_or(PageError::NotFound)?;
    let shown = shown(&course, &document);
    let data = assignment_page::Data { shown: &shown, id: &id, text, draft: &found.draft, mine: None };
    Ok(page(&frame, || assignment_page::page(&frame, &data)))
}
