//! Publishing a course.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page_with},
};
use crate::{
    domain::course::CourseId,
    services::course::{
        self,
        publish::{self as publishing, Published},
    },
    ui::pages::authoring::{course_path, publish as publish_page},
};

async fn show(web: &Web, signed: &SignedIn, id: &CourseId, changed: bool) -> Result<Response, PageError> {
    let (_, course) = course::own(&web.app, &signed.viewer, id).await?;
    let (_, obstacles) = publishing::compose(&web.app, &signed.viewer, &course).await?;
    let learners = course::learners(&web.app, id).await?;
    let status = if changed { StatusCode::CONFLICT } else { StatusCode::OK };
    let data = publish_page::Data { course: &course, obstacles: &obstacles, changed, learners };
    Ok(page_with(status, &signed.frame, || publish_page::page(&signed.frame, &data)))
}

/// What will be, and what is in the way.
pub async fn confirm(State(web): State<Web>, signed: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    show(&web, &signed, &CourseId(id), false).await
}

/// The revision that was seen.
#[derive(Deserialize)]
pub struct Seen {
    revision: i64,
}

/// Publishes.
pub async fn publish(
    State(web): State<Web>,
    signed: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Seen>,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    match publishing::publish(&web.app, &signed.viewer, &id, form.revision).await? {
        Published::Done => Ok(done(&signed.frame, &course_path(&id), Some("course-published"))),
        Published::Blocked(_) => show(&web, &signed, &id, false).await,
        Published::Changed => show(&web, &signed, &id, true).await,
    }
}
