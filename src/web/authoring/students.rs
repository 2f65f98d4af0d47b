//! The students of a course.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    parked::field,
    switch,
};
use crate::{
    domain::course::{CourseId, Enrolled},
    services::course::students,
    ui::pages::authoring::{course_path, students as students_page},
};

/// Who takes it.
pub async fn list(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let found = students::show(&frame.app, &viewer, &CourseId(id)).await?;
    Ok(page(&frame, || students_page::page(&frame, &found, None)))
}

/// Enrols a student.
pub async fn enrol(
    State(web): State<Web>,
    Path(id): Path<String>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    let who = field(&fields, "student").unwrap_or_default().to_owned();
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        let found = students::show(&frame.app, &viewer, &id).await?;
        return Ok(switched.onto(page(&frame, || students_page::page(&frame, &found, None))));
    }
    let enrolled = students::enrol(&frame.app, &viewer, &id, &who).await?;
    if enrolled == Enrolled::New {
        return Ok(done(&frame, &format!("{}/students", course_path(&id)), Some("student-enrolled")));
    }
    let found = students::show(&frame.app, &viewer, &id).await?;
    Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || {
        students_page::page(&frame, &found, Some((&enrolled, who.as_str())))
    }))
}
