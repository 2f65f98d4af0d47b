//! The employer's side of the checklist: by the link in a mail, or by the list of an account.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{
    Web,
    checklist::ratings,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    switch,
};
use crate::{
    domain::checklist::{self as rules},
    services::{
        ServiceError, Viewer,
        confirmation::{self, Answered, Asked, Problems, Typed, Way},
        holding, signed_paper,
    },
    ui::{
        frame::Frame,
        pages::{confirm as confirm_page, confirmations, receipt as receipt_page},
    },
};

/// A form as its fields.
type Fields = Vec<(String, String)>;

fn dead(frame: &Frame) -> Response {
    page_with(StatusCode::NOT_FOUND, frame, || confirm_page::dead(frame))
}

/// The form while the question is open, else what became of it.
async fn show(frame: &Frame, way: Way<'_>, path: String, entered: Option<Entered>) -> Result<Response, PageError> {
    let asked = match confirmation::asked(&frame.app, way).await {
        Ok(asked) => asked,
        Err(ServiceError::NotFound) => return Ok(dead(frame)),
        Err(error) => return Err(error.into()),
    };
    if asked.own_hand {
        return Ok(page_with(StatusCode::FORBIDDEN, frame, || confirm_page::own_hand(frame)));
    }
    let now = frame.app.clock.now();
    if !asked.is_open(now) {
        let outcome = confirmation::outcome(&asked, now);
        return Ok(page(frame, || confirm_page::closed(frame, &asked, outcome)));
    }
    let fresh = || Entered { typed: fresh(&asked, frame.viewer.as_ref()), ..Entered::default() };
    let Entered { mut typed, problems, reason } = entered.unwrap_or_else(fresh);
    let wrong = reason.is_some() || problems != Problems::default();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    if reason.is_some() {
        typed = self::fresh(&asked, frame.viewer.as_ref());
    }
    let pages = signed_paper::beside(&frame.app, &asked.request).await?;
    let data = confirm_page::Data { asked, typed, problems, reason, pages, path };
    Ok(page_with(status, frame, || confirm_page::page(frame, &data)))
}

/// What a form begins with: the learner's ratings, the organisation they named, and the name of who is signed in.
fn fresh(asked: &Asked, viewer: Option<&Viewer>) -> Typed {
    Typed {
        ratings: asked.own.clone().into_iter().collect(),
        organisation: asked.request.organisation.clone(),
        name: viewer.map(|viewer| viewer.account.name.clone()).unwrap_or_default(),
        ..Typed::default()
    }
}

/// What was typed, and why it was not taken if it was not.
#[derive(Default)]
struct Entered {
    typed: Typed,
    problems: Problems,
    reason: Option<String>,
}

fn typed(form: &Fields) -> Typed {
    let field = |name: &str| form.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default();
    Typed {
        ratings: ratings(form),
        remark: field("remark"),
        name: field("name"),
        organisation: field("organisation"),
        function: field("function"),
        strokes: field("strokes"),
        declared: field("declared") == "yes",
    }
}

/// The form with what was typed, for whom the language was changed; nothing is stored.
async fn shown_again(frame: &Frame, way: Way<'_>, path: String, form: &Fields) -> Result<Response, PageError> {
    show(frame, way, path, Some(Entered { typed: typed(form), ..Entered::default() })).await
}

async fn confirm(frame: &Frame, way: Way<'_>, path: String, form: &Fields) -> Result<Response, PageError> {
    let typed = typed(form);
    match confirmation::confirm(&frame.app, way, &typed).await {
        Ok(Answered::Wrong(problems)) => show(frame, way, path, Some(Entered { typed, problems, reason: None })).await,
        Ok(Answered::OwnHand) => Ok(page_with(StatusCode::FORBIDDEN, frame, || confirm_page::own_hand(frame))),
        // Done, or done before: the page tells which.
        Ok(Answered::Done | Answered::Closed) => Ok(done(frame, &path, None)),
        Err(ServiceError::NotFound) => Ok(dead(frame)),
        Err(error) => Err(error.into()),
    }
}

async fn decline(frame: &Frame, way: Way<'_>, path: String, reason: String) -> Result<Response, PageError> {
    let Some(text) = rules::remark(&reason).filter(|text| !text.is_empty()) else {
        return show(frame, way, path, Some(Entered { reason: Some(reason), ..Entered::default() })).await;
    };
    match confirmation::decline(&frame.app, way, text).await {
        Ok(Answered::OwnHand) => Ok(page_with(StatusCode::FORBIDDEN, frame, || confirm_page::own_hand(frame))),
        Ok(_) => Ok(done(frame, &path, None)),
        Err(ServiceError::NotFound) => Ok(dead(frame)),
        Err(error) => Err(error.into()),
    }
}

/// The page of the link in the mail.
pub async fn by_link(Path(token): Path<String>, frame: Frame) -> Result<Response, PageError> {
    show(&frame, Way::Link(&token, frame.viewer.as_ref()), format!("/confirm/{token}"), None).await
}

/// Confirms by the link.
pub async fn confirm_by_link(
    State(web): State<Web>,
    Path(token): Path<String>,
    mut frame: Frame,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let (way, path) = (Way::Link(&token, frame.viewer.as_ref()), format!("/confirm/{token}"));
    if switched.is() {
        return Ok(switched.onto(shown_again(&frame, way, path, &form).await?));
    }
    confirm(&frame, way, path, &form).await
}

/// A reason.
#[derive(Deserialize)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}

/// Declines by the link.
pub async fn decline_by_link(
    Path(token): Path<String>,
    frame: Frame,
    Form(form): Form<Reason>,
) -> Result<Response, PageError> {
    decline(&frame, Way::Link(&token, frame.viewer.as_ref()), format!("/confirm/{token}"), form.reason).await
}

/// Everything that the viewer was asked.
pub async fn list(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let listed = confirmation::list(&frame.app, &viewer).await?;
    let now = frame.app.clock.now();
    Ok(page(&frame, || confirmations::page(&frame, &viewer, &listed, now)))
}

/// One of them.
pub async fn by_account(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    show(&frame, Way::Account(&id, &viewer), format!("/my/confirmations/{id}"), None).await
}

/// Confirms it.
pub async fn confirm_by_account(
    State(web): State<Web>,
    Path(id): Path<String>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let (way, path) = (Way::Account(&id, &viewer), format!("/my/confirmations/{id}"));
    if switched.is() {
        return Ok(switched.onto(shown_again(&frame, way, path, &form).await?));
    }
    confirm(&frame, way, path, &form).await
}

/// Declines it.
pub async fn decline_by_account(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Reason>,
) -> Result<Response, PageError> {
    decline(&frame, Way::Account(&id, &viewer), format!("/my/confirmations/{id}"), form.reason).await
}

async fn show_receipt(
    frame: &Frame,
    token: &str,
    problem: Option<(String, holding::ReasonError)>,
) -> Result<Response, PageError> {
    let asked = match confirmation::receipt(&frame.app, token).await {
        Ok(asked) => asked,
        Err(ServiceError::NotFound) => return Ok(dead(frame)),
        Err(error) => return Err(error.into()),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let path = format!("/confirmation/{token}");
    let data = receipt_page::Data { asked, path, problem, now: frame.app.clock.now() };
    Ok(page_with(status, frame, || receipt_page::page(frame, &data)))
}

/// The receipt of a confirmation.
pub async fn receipt(Path(token): Path<String>, frame: Frame) -> Result<Response, PageError> {
    show_receipt(&frame, &token, None).await
}

/// Takes the confirmation back.
pub async fn retract(Path(token): Path<String>, frame: Frame, Form(form): Form<Reason>) -> Result<Response, PageError> {
    let reason = match holding::reason(&form.reason) {
        Ok(reason) => reason,
        Err(error) => return show_receipt(&frame, &token, Some((form.reason, error))).await,
    };
    match confirmation::retract(&frame.app, &token, reason).await {
        Ok(true) => Ok(done(&frame, &format!("/confirmation/{token}"), Some("confirmation-retracted"))),
        Ok(false) => Ok(done(&frame, &format!("/confirmation/{token}"), None)),
        Err(ServiceError::NotFound) => Ok(dead(&frame)),
        Err(error) => Err(error.into()),
    }
}
