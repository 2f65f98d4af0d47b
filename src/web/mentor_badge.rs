//! The way to the Mentor Badge.

use axum::response::Response;

use super::{
    errors::PageError,
    frame::{SignedIn, page},
};
use crate::{services::mentor_badge, ui::pages::mentor_badge as way_page};

/// What is done of it, and what is missing.
pub async fn show(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let way = mentor_badge::way(&frame.app, &viewer).await?;
    Ok(page(&frame, || way_page::page(&frame, &way)))
}
