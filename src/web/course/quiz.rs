//! Quizzes of a course, up to their start.

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
use crate::{
    domain::course::CourseId,
    services::{assessment, quiz as quizzes},
    ui::pages::course::quiz as quiz_page,
};

/// What awaits you, earlier results, and the button that starts or goes on.
pub async fn quiz(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let opened = quizzes::open(&web.app, &viewer, &CourseId(course), &id).await?;
    let answered = match &opened.standing.open {
        Some(open) => Some(assessment::as_stored(&web.app, &viewer, &open.id).await?.responses.len()),
        None => None,
    };
    Ok(page(&frame, || quiz_page::page(&frame, &quiz_page::Data { opened: &opened, answered })))
}

/// Starts an attempt, or goes on with the open one.
pub async fn start(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let path = match quizzes::start(&web.app, &viewer, &CourseId(course.clone()), &id).await? {
        Some(attempt) => format!("/attempts/{attempt}"),
        // The page says that there are none left.
        None => format!("{}/quizzes/{id}", base(&course)),
    };
    Ok(done(&frame, &path, None))
}
