//! How the site runs, and what was done on it: for administrators.

mod log;

use axum::{Form, extract::Query, response::Response};
use serde::Deserialize;

pub use log::log;

use crate::{
    services::administration,
    ui::pages::administration as pages,
    web::{
        errors::PageError,
        frame::{SignedIn, done, page},
    },
};

/// Where everything of the administration is.
pub async fn overview(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let waiting = administration::overview(&frame.app, &viewer).await?;
    Ok(page(&frame, || pages::page(&frame, &waiting)))
}

/// A page of a list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Number {
    page: String,
}

/// Mails and other work.
pub async fn queue(SignedIn { frame, viewer }: SignedIn, Query(number): Query<Number>) -> Result<Response, PageError> {
    let number = number.page.parse::<i64>().unwrap_or(0).clamp(0, 10_000);
    let (queue, failed, more) = administration::queue(&frame.app, &viewer, number).await?;
    let now = frame.app.clock.now();
    Ok(page(&frame, || pages::queue::page(&frame, &queue, &failed, number, more, now)))
}

/// Which job is tried again; all when it is empty.
#[derive(Deserialize)]
pub struct Retry {
    #[serde(default)]
    job: String,
}

/// Has failed work tried again.
pub async fn retry(SignedIn { frame, viewer }: SignedIn, Form(form): Form<Retry>) -> Result<Response, PageError> {
    let count = administration::retry(&frame.app, &viewer, &form.job).await?;
    Ok(done(&frame, "/administration/queue", (count > 0).then_some("jobs-retried")))
}

/// The versions of the courses.
pub async fn content(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let (used, version, since) = administration::content(&frame.app, &viewer).await?;
    Ok(page(&frame, || pages::content::page(&frame, &used, &version, since)))
}

/// The settings.
pub async fn settings(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let settings = administration::settings(&frame.app, &viewer)?;
    Ok(page(&frame, || pages::settings::page(&frame, &settings)))
}

/// How the site is.
pub async fn health(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let health = administration::health(&frame.app, &viewer).await?;
    Ok(page(&frame, || pages::health::page(&frame, &health)))
}
