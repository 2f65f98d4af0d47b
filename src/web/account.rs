//! One's own account.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    Web, address, cookies,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
};
use crate::{
    domain::language::Language,
    services::{
        account_data::{self, Badges},
        organisation,
        profile::{self, NotChanged},
        sign_in,
    },
    ui::{
        frame::Frame,
        pages::{
            account::{self as account_page, Problem},
            delete_account, notice, verify_email,
        },
    },
};

async fn show(
    web: &Web,
    signed: &SignedIn,
    status: StatusCode,
    problem: Option<Problem>,
) -> Result<Response, PageError> {
    let sessions = sign_in::sessions(&web.app, &signed.viewer).await?;
    let frame = &signed.frame;
    Ok(page_with(status, frame, || account_page::page(frame, &signed.viewer, &sessions, problem.as_ref())))
}

/// Everything about the account.
pub async fn account(State(web): State<Web>, signed: SignedIn) -> Result<Response, PageError> {
    show(&web, &signed, StatusCode::OK, None).await
}

/// Name and language.
#[derive(Deserialize)]
pub struct Profile {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
}

/// Sets name and language.
pub async fn set_profile(
    State(web): State<Web>,
    signed: SignedIn,
    Form(form): Form<Profile>,
) -> Result<Response, PageError> {
    let language: Language = form.language.parse().map_err(|()| PageError::Malformed)?;
    match profile::set(&web.app, &signed.viewer, &form.name, language).await? {
        Ok(()) => Ok(done(&signed.frame, "/account", Some("profile-saved"))),
        Err(error) => {
            let problem = Problem::Name { typed: form.name, error };
            show(&web, &signed, StatusCode::UNPROCESSABLE_ENTITY, Some(problem)).await
        }
    }
}

fn status(problem: NotChanged) -> StatusCode {
    if problem == NotChanged::TooMany { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// A change of password.
#[derive(Deserialize)]
pub struct Password {
    #[serde(default)]
    present: String,
    #[serde(default)]
    password: String,
}

/// Changes the password; other sessions end.
pub async fn change_password(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    signed: SignedIn,
    Form(form): Form<Password>,
) -> Result<Response, PageError> {
    let from = address::client(&headers, peer);
    match profile::change_password(&web.app, &signed.viewer, form.present, form.password, &from).await? {
        Ok(()) => Ok(done(&signed.frame, "/account", Some("password-changed"))),
        Err(problem) => show(&web, &signed, status(problem), Some(Problem::Password(problem))).await,
    }
}

/// A change of address.
#[derive(Deserialize)]
pub struct EmailChange {
    #[serde(default)]
    email: String,
    #[serde(default)]
    present: String,
}

/// Sends a link to the new address.
pub async fn change_email(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    signed: SignedIn,
    Form(form): Form<EmailChange>,
) -> Result<Response, PageError> {
    let from = address::client(&headers, peer);
    match profile::change_email(&web.app, &signed.viewer, form.present, &form.email, &from).await? {
        Ok(()) => Ok(done(&signed.frame, "/account", Some("email-link-sent"))),
        Err(problem) => {
            let shown = Problem::Email { typed: form.email, problem };
            show(&web, &signed, status(problem), Some(shown)).await
        }
    }
}

/// The page of the link in the mail to a new address.
pub async fn confirm_email_form(frame: Frame) -> Response {
    page(&frame, || verify_email::change(&frame))
}

/// Uses the link.
pub async fn confirm_email(
    State(web): State<Web>,
    frame: Frame,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    if profile::confirm_email(&web.app, &token).await? {
        Ok(done(&frame, "/account", Some("email-changed")))
    } else {
        Ok(page_with(StatusCode::NOT_FOUND, &frame, || notice::page(&frame, "change-dead", "/account", "nav-account")))
    }
}

/// Ends one of the sessions.
pub async fn end_session(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    sign_in::end_session(&web.app, &viewer, &id).await?;
    Ok(done(&frame, "/account", Some("session-ended")))
}

/// "Download my data".
pub async fn download(State(web): State<Web>, SignedIn { viewer, .. }: SignedIn) -> Result<Response, PageError> {
    let zip = account_data::download(&web.app, &viewer).await?;
    let mut response = zip.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"softskills4eu-my-data.zip\""),
    );
    Ok(response)
}

/// "Delete my account": what it means.
pub async fn delete_form(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let left = organisation::left_alone(&frame.app, &viewer).await?;
    Ok(page(&frame, || delete_account::page(&frame, false, &left)))
}

/// The decision.
#[derive(Deserialize)]
pub struct Delete {
    #[serde(default)]
    password: String,
    #[serde(default)]
    badges: String,
}

/// Deletes the account.
pub async fn delete(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Delete>,
) -> Result<Response, PageError> {
    let badges = match form.badges.as_str() {
        "keep" => Badges::Keep,
        "revoke" => Badges::Revoke,
        _ => return Err(PageError::Malformed),
    };
    if !account_data::delete(&web.app, &viewer, form.password, badges).await? {
        let left = organisation::left_alone(&web.app, &viewer).await?;
        return Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || delete_account::page(&frame, true, &left)));
    }
    let mut response = done(&frame, "/", Some("account-deleted"));
    if let Some(cookie) = cookies::remove(&web.app.config, cookies::SESSION) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
