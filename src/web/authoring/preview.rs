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
    domain::{
        course::{CourseId, Document},
        own_text::Pictures,
    },
    services::{
        Viewer,
        course::{self, publish},
    },
    ui::pages::{
        authoring::course_path,
        course::{Shown, lesson as lesson_page, overview},
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
    let (shown, pictures) = (shown(&course, &document), Pictures::new());
    let data = lesson_page::Data { shown: &shown, id: &id, lesson, pictures: &pictures, read: false };
    Ok(page(&frame, || lesson_page::page(&frame, &data)))
}
