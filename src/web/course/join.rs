//! The link with which learners join a course.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page},
    },
    base,
};
use crate::{services::enrolment, ui::pages::course::join as join_page};

/// What is behind the link. Who takes the course already gets there at once.
pub async fn join_form(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(code): Path<String>,
) -> Result<Response, PageError> {
    let offer = enrolment::offer(&web.app, &viewer, &code).await?;
    if offer.taken {
        return Ok(done(&frame, &base(&offer.course.0), None));
    }
    Ok(page(&frame, || join_page::page(&frame, &offer.version, &offer.mentor, format!("/join/{code}"))))
}

/// Joins.
pub async fn join(SignedIn { frame, viewer }: SignedIn, Path(code): Path<String>) -> Result<Response, PageError> {
    let course = enrolment::join(&frame.app, &viewer, &code).await?;
    Ok(done(&frame, &base(&course.0), Some("course-joined")))
}
