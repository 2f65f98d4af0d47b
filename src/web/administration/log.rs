//! What was done by whom.

use axum::{extract::Query, response::Response};
use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;

use crate::{
    domain::act::Act,
    services::audit::{self, Question},
    ui::pages::administration::log as log_page,
    web::{
        errors::PageError,
        frame::{SignedIn, page},
    },
};

/// What is asked for, as it stands in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    act: String,
    from: String,
    to: String,
    page: String,
}

/// A day of our time, as browsers send it.
fn day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.trim().parse().ok()?;
    (1970..=9999).contains(&day.year()).then_some(day)
}

/// The log.
pub async fn log(SignedIn { frame, viewer }: SignedIn, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let question = Question {
        name: asked.q.trim().chars().take(100).collect(),
        act: Act::named(&asked.act),
        from: day(&asked.from),
        to: day(&asked.to),
        page: asked.page.parse::<i64>().unwrap_or(0).clamp(0, 10_000),
    };
    let (found, more) = audit::log(&frame.app, &viewer, &question).await?;
    Ok(page(&frame, || log_page::page(&frame, &question, &found, more)))
}
