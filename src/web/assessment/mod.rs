//! The assessment: what awaits you, the questions step by step, handing in, the result.

mod autosave;
mod form;
mod parked;
mod steps;

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};

pub use autosave::save_answers;
pub use parked::resume;
pub use steps::{confirm, save_step, step, submit};

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page},
};
use crate::{
    domain::achievement,
    services::assessment::{self, Start},
    ui::pages::{assessment_intro, course::quiz_result, result as result_page},
};

fn attempt_path(id: &str) -> String {
    format!("/attempts/{id}")
}

fn result_path(id: &str) -> String {
    format!("/attempts/{id}/result")
}

/// What awaits you, earlier results, and the button that starts or goes on.
pub async fn intro(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(module): Path<String>,
) -> Result<Response, PageError> {
    let module = achievement::module(&module).ok_or(PageError::NotFound)?;
    let standing = assessment::standing(&web.app, &viewer, module).await?;
    let answered = match &standing.open {
        Some(open) => Some(assessment::as_stored(&web.app, &viewer, &open.id).await?.responses.len()),
        None => None,
    };
    let limit = web.app.rules.time_limit.map(|limit| limit.num_minutes());
    let data = assessment_intro::Data { module, standing: &standing, answered, limit };
    Ok(page(&frame, || assessment_intro::page(&frame, &data)))
}

/// Starts an attempt, or goes on with the open one.
pub async fn start(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(module): Path<String>,
) -> Result<Response, PageError> {
    let module = achievement::module(&module).ok_or(PageError::NotFound)?;
    let path = match assessment::start(&web.app, &viewer, module).await? {
        Start::Open(id) => attempt_path(&id),
        // The page says from when on.
        Start::NotBefore(_) => format!("/modules/{module}/assessment"),
    };
    Ok(done(&frame, &path, None))
}

/// The result of a submitted attempt; an open one is gone on with.
pub async fn result(
    State(web): State<Web>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    if parked::waits(&web, &headers, &id).await? {
        return Ok(done(&frame, &parked::resume_path(&id), None));
    }
    match assessment::review(&web.app, &viewer, &id, frame.language).await? {
        Some(review) => Ok(page(&frame, || match &review.quiz {
            Some(place) => quiz_result::page(&frame, &review, place),
            None => result_page::page(&frame, &review),
        })),
        None => Ok(done(&frame, &attempt_path(&id), None)),
    }
}
