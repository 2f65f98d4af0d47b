//! The questions step by step, and handing in.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, Query, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{
    super::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        parked::Sender,
        switch,
    },
    form::{self, Fields, Unread},
    parked, result_path,
};
use crate::{
    domain::attempt::PER_STEP,
    services::{
        Viewer,
        assessment::{self, OpenAttempt},
        saving,
    },
    ui::{
        frame::Frame,
        pages::{
            attempt::{self as attempt_page, Typed},
            submit as submit_page,
        },
        shell::Page,
    },
};

/// Which step.
#[derive(Deserialize)]
pub struct Which {
    step: Option<String>,
}

/// A step of four questions; without a number the first one with an open question.
pub async fn step(
    State(web): State<Web>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response, PageError> {
    if parked::waits(&web, &headers, &id).await? {
        return Ok(done(&frame, &parked::resume_path(&id), None));
    }
    let attempt = assessment::open(&web.app, &viewer, &id).await?;
    if attempt.attempt.result.is_some() {
        return Ok(done(&frame, &result_path(&id), None));
    }
    let count = attempt.questions.len();
    let first_open = (0u8..).take(count).find(|position| !attempt.responses.contains_key(position)).unwrap_or(0);
    let step = match which.step {
        Some(text) => text.parse::<usize>().ok().filter(|step| (1..=count.div_ceil(PER_STEP)).contains(step)),
        None => Some(usize::from(first_open) / PER_STEP + 1),
    };
    let step = step.ok_or(PageError::NotFound)?;
    let now = web.app.clock.now();
    Ok(page(&frame, || attempt_page::page(&frame, &attempt_page::Data { attempt: &attempt, step, now, typed: None })))
}

/// The page with everything that was typed, at the first mistake.
pub fn shown_again(frame: &Frame, attempt: &OpenAttempt, typed: &Typed) -> impl FnOnce() -> Page {
    let step = typed.mistakes.first().map_or(1, |position| usize::from(*position) / PER_STEP + 1);
    let now = frame.app.clock.now();
    move || attempt_page::page(frame, &attempt_page::Data { attempt, step, now, typed: Some(typed) })
}

/// What became of a form.
enum Taken {
    /// Its answers are saved.
    Saved,
    /// The attempt was closed before.
    Closed {
        /// Whether the form had answers that do not count any more.
        late: bool,
    },
    /// Some answers cannot be; nothing was changed.
    Mistakes(Typed),
}

/// Saves what a form changes.
async fn take(web: &Web, viewer: &Viewer, attempt: &OpenAttempt, fields: &Fields) -> Result<Taken, PageError> {
    let changes = match form::changes(fields, attempt) {
        Ok(changes) => changes,
        Err(Unread::Mistakes(typed)) => return Ok(Taken::Mistakes(typed)),
        Err(Unread::NotOurs) => return Err(PageError::Malformed),
    };
    let late = !changes.is_empty();
    if attempt.attempt.result.is_some() {
        return Ok(Taken::Closed { late });
    }
    if !late {
        return Ok(Taken::Saved);
    }
    let now = web.app.clock.now().timestamp_millis();
    let answers = changes.into_iter().map(|(position, response)| (position, response, now)).collect();
    match saving::save(&web.app, viewer, &attempt.attempt.id, answers).await? {
        Ok(_) => Ok(Taken::Saved),
        Err(saving::Refused::Closed) => Ok(Taken::Closed { late }),
        Err(_) => Err(PageError::Malformed),
    }
}

/// Saves a step and leads on. Without a session the form is kept until its owner has signed in.
pub async fn save_step(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let Some(viewer) = frame.viewer.clone() else {
        return parked::park(&Sender { web: &web, frame: &frame, headers: &headers, peer }, &id, &body).await;
    };
    let attempt = assessment::open(&web.app, &viewer, &id).await?;
    let fields = form::fields(&body);
    // Sent for another language, the form saves like any other and leads back to its own step.
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let response = match take(&web, &viewer, &attempt, &fields).await? {
        Taken::Saved => done(&frame, &form::go(&fields, attempt.questions.len()).path(&id), None),
        Taken::Closed { late } => done(&frame, &result_path(&id), late.then_some("answers-late")),
        Taken::Mistakes(typed) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, shown_again(&frame, &attempt, &typed))
        }
    };
    Ok(switched.onto(response))
}

/// Asks before handing in, and says what is open.
pub async fn confirm(
    State(web): State<Web>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    if parked::waits(&web, &headers, &id).await? {
        return Ok(done(&frame, &parked::resume_path(&id), None));
    }
    let attempt = assessment::open(&web.app, &viewer, &id).await?;
    if attempt.attempt.result.is_some() {
        return Ok(done(&frame, &result_path(&id), None));
    }
    let now = web.app.clock.now();
    Ok(page(&frame, || submit_page::page(&frame, &attempt, now)))
}

/// Hands in, with the answers of the form, if it has any. A second time leads to the same result.
pub async fn submit(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    frame: Frame,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let Some(viewer) = frame.viewer.clone() else {
        return parked::park(&Sender { web: &web, frame: &frame, headers: &headers, peer }, &id, &body).await;
    };
    let attempt = assessment::open(&web.app, &viewer, &id).await?;
    let flash = match take(&web, &viewer, &attempt, &form::fields(&body)).await? {
        Taken::Mistakes(typed) => {
            return Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, shown_again(&frame, &attempt, &typed)));
        }
        Taken::Closed { late } => late.then_some("answers-late"),
        Taken::Saved => Some("assessment-submitted"),
    };
    assessment::submit_open(&web.app, &viewer, &attempt).await?;
    Ok(done(&frame, &result_path(&id), flash))
}
