//! A mentor's first page.

use axum::{extract::Query, response::Response};
use serde::Deserialize;

use crate::{
    services::following::{self, Question},
    store::following::Sort,
    ui::pages::mentoring::board,
    web::{
        errors::PageError,
        frame::{SignedIn, page},
    },
};

/// What is asked for, as it stands in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cohort: String,
    q: String,
    need: String,
    sort: String,
    page: String,
}

/// The page.
pub async fn show(SignedIn { frame, viewer }: SignedIn, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let question = Question {
        cohort: asked.cohort,
        search: asked.q.trim().chars().take(100).collect(),
        need: asked.need.parse().ok(),
        sort: Sort::ALL.into_iter().find(|sort| sort.id() == asked.sort).unwrap_or_default(),
        page: asked.page.parse::<i64>().unwrap_or(0).clamp(0, 10_000),
    };
    let found = following::board(&frame.app, &viewer, &question).await?;
    Ok(page(&frame, || board::page(&frame, &question, &found)))
}
