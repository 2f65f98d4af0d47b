//! Lessons of a course's author.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use serde::Deserialize;

use super::{
    super::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page},
    },
    base, shown,
};
use crate::{
    domain::course::{CourseId, PartKind},
    services::{course_picture, taking},
    ui::pages::course::lesson as lesson_page,
};

/// A lesson.
pub async fn lesson(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let taken = taking::of(&web.app, &viewer, &CourseId(course.clone())).await?;
    let lesson = taken.version.document.lessons.get(&id).ok_or(PageError::NotFound)?;
    let kind = PartKind::OwnLesson(id.clone());
    let parts = taken.version.document.outline.parts.iter().zip(&taken.states);
    let read = parts.into_iter().any(|(part, state)| part.kind == kind && state.done);
    let shown = shown(&course, &taken);
    let pictures = course_picture::shown_in(&web.app, &taken.enrolment.course, &lesson.body).await?;
    let data = lesson_page::Data { shown: &shown, id: &id, lesson, pictures: &pictures, read };
    Ok(page(&frame, || lesson_page::page(&frame, &data)))
}

/// Whether it was read.
#[derive(Deserialize)]
pub struct Mark {
    read: String,
}

/// Marks a lesson as read and goes on to the next part, or takes the mark back.
pub async fn mark_read(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
    Form(mark): Form<Mark>,
) -> Result<Response, PageError> {
    let read = match mark.read.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(PageError::Malformed),
    };
    let course_id = CourseId(course.clone());
    taking::mark_read(&web.app, &viewer, &course_id, &id, read).await?;
    if !read {
        let here = format!("{}/lessons/{id}", base(&course));
        return Ok(done(&frame, &here, Some("lesson-unmarked")));
    }
    let taken = taking::of(&web.app, &viewer, &course_id).await?;
    let shown = shown(&course, &taken);
    let kind = PartKind::OwnLesson(id);
    let next = shown.document.outline.parts.iter().skip_while(|part| part.kind != kind).nth(1);
    let path = next.map_or_else(|| base(&course), |part| shown.href(&part.kind));
    Ok(done(&frame, &path, Some("course-lesson-marked")))
}
