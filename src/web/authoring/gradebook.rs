//! The gradebook of a course.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, page},
};
use crate::{
    domain::{course::CourseId, sheet::ODS},
    services::gradebook,
    store::gradebook::{Sort, Wanted},
    ui::pages::authoring::gradebook as gradebook_page,
};

/// What is asked for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    cohort: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: i64,
}

impl Asked {
    fn wanted(&self) -> Wanted {
        let sort = match self.sort.as_str() {
            "enrolled" => Sort::Enrolled,
            "completed" => Sort::Completed,
            part => part.parse().map(Sort::Part).unwrap_or_default(),
        };
        Wanted { search: self.q.trim().chars().take(100).collect(), cohort: self.cohort.clone(), sort }
    }
}

/// A page of it.
pub async fn gradebook(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(course): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (wanted, number) = (asked.wanted(), asked.page.clamp(0, 10_000));
    let book = gradebook::page(&web.app, &viewer, &CourseId(course), &wanted, number).await?;
    let data = gradebook_page::Data { book: &book, wanted: &wanted, number };
    Ok(page(&frame, || gradebook_page::page(&frame, &data)))
}

/// All of it, as a file.
pub async fn export(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, file)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let kind = match file.as_str() {
        "gradebook.csv" => "text/csv; charset=utf-8",
        "gradebook.ods" => ODS,
        _ => return Err(PageError::NotFound),
    };
    let everybody = (gradebook::MOST, 0);
    let book = gradebook::book(&web.app, &viewer, &CourseId(course), &asked.wanted(), everybody).await?;
    let sheet = gradebook_page::sheet(&frame, &book);
    let bytes = if kind == ODS { gradebook::ods(sheet).await? } else { gradebook::csv(sheet).await? };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    let way = format!("attachment; filename=\"{file}\"");
    let way = HeaderValue::from_str(&way).map_err(|_| PageError::NotFound)?;
    headers.insert(header::CONTENT_DISPOSITION, way);
    Ok(response)
}
