//! Pictures of a course.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::Response,
};

use super::super::{Web, errors::PageError, frame::SignedIn, uploads::served};
use crate::{
    domain::course::CourseId,
    services::{course_picture, uploads},
};

/// A picture, for the course's author and learners. It never changes, so a browser may keep it for an hour.
pub async fn picture(
    State(web): State<Web>,
    SignedIn { viewer, .. }: SignedIn,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let stored = course_picture::file(&web.app, &viewer, &CourseId(course), &id).await?;
    let bytes = uploads::bytes(&web.app, &stored).await?;
    let mut response = served(&stored.upload, bytes)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
    Ok(response)
}
