//! An employer's home over HTTP.

use axum::{extract::Path, response::Response};

use super::{
    errors::PageError,
    frame::{SignedIn, done, page},
};
use crate::{services::employer, ui::pages::employer as employer_page};

/// The list of what was looked at.
const LIST: &str = "/employer#looked-at";

/// The page.
pub async fn show(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let home = employer::home(&frame.app, &viewer).await?;
    let now = frame.app.clock.now();
    Ok(page(&frame, || employer_page::page(&frame, &viewer, &home, now)))
}

/// Forgets one of the badges that were looked at.
pub async fn forget(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    employer::forget(&frame.app, &viewer, Some(id)).await?;
    Ok(done(&frame, LIST, Some("looked-at-forgotten")))
}

/// Forgets all of them.
pub async fn forget_all(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    employer::forget(&frame.app, &viewer, None).await?;
    Ok(done(&frame, LIST, Some("looked-at-forgotten")))
}
