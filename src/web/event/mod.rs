//! Events over HTTP.

mod claim;
mod running;

pub use claim::{claim, claim_form, claim_scanned};
pub use running::{attendance, cancel, cancel_form, code, edit, hold, new, record, save};

use axum::{
    extract::{Path, Query},
    http::header,
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    errors::PageError,
    frame::{SignedIn, done, page},
};
use crate::{
    domain::event::{EventId, ics},
    services::event::{
        self,
        guests::{self, SignedUp},
    },
    ui::{
        frame::Frame,
        pages::event::{list as list_page, path, show as show_page},
    },
};

/// Which page of a list.
#[derive(Deserialize)]
pub struct Numbered {
    #[serde(default)]
    page: i64,
}

/// The events that come.
pub async fn list(frame: Frame, Query(asked): Query<Numbered>) -> Result<Response, PageError> {
    let number = asked.page.clamp(0, 10_000);
    let (coming, more) = event::coming(&frame.app, number).await?;
    let mine = match &frame.viewer {
        Some(viewer) => Some(event::mine(&frame.app, viewer).await?),
        None => None,
    };
    let data = list_page::Data { coming, number, more, mine, now: frame.app.clock.now() };
    Ok(page(&frame, || list_page::page(&frame, &data)))
}

/// One event.
pub async fn show(Path(id): Path<String>, frame: Frame) -> Result<Response, PageError> {
    let shown = event::show(&frame.app, frame.viewer.as_ref(), &EventId(id)).await?;
    let now = frame.app.clock.now();
    Ok(page(&frame, || show_page::page(&frame, &shown, now)))
}

/// The event for a calendar.
pub async fn calendar(Path(id): Path<String>, frame: Frame) -> Result<Response, PageError> {
    let found = event::find(&frame.app, &EventId(id)).await?;
    let base = frame.app.config.base_url.as_str();
    let host = base.split("://").nth(1).and_then(|rest| rest.split(['/', ':']).next()).unwrap_or("localhost");
    let file = ics(&found, host, &format!("{base}{}", path(&found.id)), frame.app.clock.now());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"event.ics\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, file).into_response())
}

/// Signs the viewer up.
pub async fn sign_up(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let id = EventId(id);
    let flash = match guests::sign_up(&frame.app, &viewer, &id).await? {
        SignedUp::Seated => "event-signed-up",
        SignedUp::Waiting => "event-on-list",
        SignedUp::Already => "event-already",
        SignedUp::Closed => "event-closed",
    };
    Ok(done(&frame, &path(&id), Some(flash)))
}

/// Gives the viewer's place back.
pub async fn leave(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let id = EventId(id);
    guests::leave(&frame.app, &viewer, &id).await?;
    Ok(done(&frame, &path(&id), Some("event-left")))
}
