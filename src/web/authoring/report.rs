//! How a course goes, and how the questions of a quiz work.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use serde::Deserialize;

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, page},
};
use crate::{
    domain::course::CourseId,
    services::{item_analysis, report as reports},
    ui::pages::authoring::{analysis as analysis_page, report as report_page},
};

/// What is asked for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    cohort: String,
}

/// The report on a course.
pub async fn report(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(course): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let report = reports::of(&web.app, &viewer, &CourseId(course), &asked.cohort).await?;
    Ok(page(&frame, || report_page::page(&frame, &report, &asked.cohort)))
}

/// The analysis of a quiz.
pub async fn analysis(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, quiz)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let analysis = item_analysis::of(&web.app, &viewer, &CourseId(course), &quiz).await?;
    Ok(page(&frame, || analysis_page::page(&frame, &analysis)))
}
