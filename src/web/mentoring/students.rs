//! One learner, as their mentor follows them.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{Fields, field};
use crate::{
    services::{
        Viewer,
        following::{self, NotNudged},
        guidance::BadWords,
    },
    ui::{
        frame::Frame,
        pages::mentoring::student::{self, Entered},
    },
    web::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page_with},
        switch,
    },
};

async fn shown(
    frame: &Frame,
    viewer: &Viewer,
    id: &str,
    status: StatusCode,
    entered: Entered,
) -> Result<Response, PageError> {
    let data = following::student(&frame.app, viewer, id).await?;
    let now = frame.app.clock.now();
    Ok(page_with(status, frame, || student::page(frame, &data, &entered, now)))
}

fn back(frame: &Frame, id: &str, flash: &str) -> Response {
    done(frame, &format!("/mentor/students/{id}"), Some(flash))
}

/// The page.
pub async fn show(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    shown(&frame, &viewer, &id, StatusCode::OK, Entered::default()).await
}

/// A message.
pub async fn write(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let message = field(&form, "message").to_owned();
    if switched.is() {
        let entered = Entered { message: Some(message), note: None, fine: true };
        return Ok(switched.onto(shown(&frame, &viewer, &id, StatusCode::OK, entered).await?));
    }
    match following::write(&web.app, &viewer, &id, &message).await? {
        // flash-message-sent
        Ok(()) => Ok(back(&frame, &id, "message-sent")),
        Err(BadWords) => {
            let entered = Entered { message: Some(message), ..Entered::default() };
            shown(&frame, &viewer, &id, StatusCode::UNPROCESSABLE_ENTITY, entered).await
        }
    }
}

/// A nudge.
pub async fn nudge(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    // flash-nudged, flash-nudge-muted, flash-nudge-soon
    let flash = match following::nudge(&frame.app, &viewer, &id).await? {
        Ok(()) => "nudged",
        Err(NotNudged::Muted) => "nudge-muted",
        Err(NotNudged::TooSoon) => "nudge-soon",
    };
    Ok(back(&frame, &id, flash))
}

/// Nothing to answer.
pub async fn settle(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    following::settle(&frame.app, &viewer, &id).await?;
    Ok(back(&frame, &id, "saved"))
}

/// A note.
pub async fn note(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let note = field(&form, "note").to_owned();
    match following::note(&frame.app, &viewer, &id, &note).await? {
        // flash-note-kept
        Ok(()) => Ok(back(&frame, &id, "note-kept")),
        Err(BadWords) => {
            let entered = Entered { note: Some(note), ..Entered::default() };
            shown(&frame, &viewer, &id, StatusCode::UNPROCESSABLE_ENTITY, entered).await
        }
    }
}

/// No note.
pub async fn forget_note(
    SignedIn { frame, viewer }: SignedIn,
    Path((id, note)): Path<(String, String)>,
) -> Result<Response, PageError> {
    following::forget_note(&frame.app, &viewer, &id, &note).await?;
    // flash-note-gone
    Ok(back(&frame, &id, "note-gone"))
}

/// Another cohort.
pub async fn move_to(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    following::move_to(&frame.app, &viewer, &id, field(&form, "cohort")).await?;
    Ok(back(&frame, &id, "saved"))
}

/// The end.
pub async fn end(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    following::end(&frame.app, &viewer, &id).await?;
    Ok(done(&frame, "/mentor", Some("guidance-ended")))
}
