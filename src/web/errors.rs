//! Error pages, written for people: 404, 403, 413, 422, 429, 500 and their like, in their language.

use axum::{
    extract::{FromRequestParts as _, Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    Web,
    frame::{make, page_with},
    offline,
};
use crate::{
    services::ServiceError,
    store::StoreError,
    ui::{frame::Frame, pages},
};

/// Why there is no page. The page itself is made by [`pages`], which knows the language.
#[derive(Debug)]
pub enum PageError {
    /// There is no such thing, or it is not theirs to see.
    NotFound,
    /// The form is not one of ours.
    Malformed,
    /// Something is wrong on our side.
    Failed(ServiceError),
}

impl From<ServiceError> for PageError {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::NotFound => Self::NotFound,
            other => Self::Failed(other),
        }
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// The failure behind a 500, for the log; the reader gets its reference.
#[derive(Clone)]
struct Failure(std::sync::Arc<ServiceError>);

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Malformed => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
            Self::Failed(error) => {
                let status = match &error {
                    ServiceError::Store(StoreError::Closed | StoreError::Engine(_)) => StatusCode::SERVICE_UNAVAILABLE,
                    _ => StatusCode::INTERNAL_SERVER_ERROR,
                };
                let mut response = status.into_response();
                response.extensions_mut().insert(Failure(std::sync::Arc::new(error)));
                response
            }
        }
    }
}

/// For addresses that lead nowhere.
pub async fn not_found() -> PageError {
    PageError::NotFound
}

/// Puts a page where a handler or a layer answered with a bare error.
pub async fn pages(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let mut asked = parts.clone();
    asked.extensions = axum::http::Extensions::new();
    let wants_page = parts
        .headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_none_or(|accept| accept.contains("text/html") || accept.contains("*/*"));
    parts.extensions.insert(());
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    // The failure may be far from the handler that first met it: it is logged here, once, under its reference.
    let reference = response.extensions().get::<Failure>().map(|failure| {
        let reference: String = web.app.rng.uuid().chars().take(8).collect();
        tracing::error!(%reference, error = %failure.0, path = asked.uri.path(), "a request failed");
        reference
    });
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html") || kind.contains("json"));
    if is_page || !wants_page {
        return response;
    }
    // After a failure of the server the database may be what is away.
    let known = if status.is_server_error() { None } else { Frame::from_request_parts(&mut asked, &web).await.ok() };
    let nobody_asked = known.is_none();
    let frame = known.unwrap_or_else(|| make(&asked, &web, None));
    let mut page = page_with(status, &frame, || pages::error::page(&frame, status.as_u16(), reference.as_deref()));
    if nobody_asked {
        // Who it is was not looked up: what the device keeps for them stays.
        offline::say_nothing(page.headers_mut());
    }
    page
}
