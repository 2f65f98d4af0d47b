//! Signing in and out, and forgotten passwords.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use serde::Deserialize;

use super::{
    Web, address, cookies,
    errors::PageError,
    frame::{done, page, page_with},
};
use crate::{
    domain::email::Email,
    services::{
        sign_in::{self, NotIn, NotReset, SESSION_FOR},
        throttle::TooMany,
    },
    store::link_token::Purpose,
    ui::{
        frame::Frame,
        pages::{forgot_password, new_password, notice, sign_in as sign_in_page},
    },
};

/// Where to go on after signing in.
#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

/// The form.
pub async fn form(frame: Frame, Query(query): Query<Next>) -> Response {
    if frame.viewer.is_some() {
        return done(&frame, address::local(query.next.as_deref(), "/my"), None);
    }
    let form = sign_in_page::Typed { next: query.next.unwrap_or_default(), ..Default::default() };
    page(&frame, || sign_in_page::page(&frame, &form, None))
}

/// What was typed.
#[derive(Deserialize)]
pub struct SignIn {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// Signs in.
pub async fn send(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    frame: Frame,
    Form(form): Form<SignIn>,
) -> Result<Response, PageError> {
    let from = address::client(&headers, peer);
    let outcome = sign_in::sign_in(&web.app, &form.email, form.password, &from, device(&headers)).await?;
    match outcome {
        Ok((token, _)) => Ok(signed_in(&frame, &token, address::local(Some(&form.next), "/my"), None)),
        Err(problem) => {
            let status = match problem {
                NotIn::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
                NotIn::TooMany => StatusCode::TOO_MANY_REQUESTS,
            };
            let typed = sign_in_page::Typed { email: form.email, next: form.next };
            Ok(page_with(status, &frame, || sign_in_page::page(&frame, &typed, Some(problem))))
        }
    }
}

/// How the browser names itself.
pub fn device(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default()
}

/// On to a page, with a session.
pub fn signed_in(frame: &Frame, token: &str, next: &str, flash: Option<&str>) -> Response {
    let mut response = done(frame, next, flash);
    if let Some(cookie) = cookies::set(&frame.app.config, cookies::SESSION, token, SESSION_FOR.num_seconds()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Signs out.
pub async fn end(State(web): State<Web>, headers: HeaderMap, frame: Frame) -> Result<Response, PageError> {
    if let Some(token) = cookies::get(&headers, &web.app.config, cookies::SESSION) {
        sign_in::sign_out(&web.app, &token).await?;
    }
    let mut response = done(&frame, "/", Some("signed-out"));
    if let Some(cookie) = cookies::remove(&web.app.config, cookies::SESSION) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The form for a forgotten password.
pub async fn forgot_form(frame: Frame) -> Response {
    page(&frame, || forgot_password::page(&frame, "", None))
}

/// An address.
#[derive(Deserialize)]
pub struct Forgot {
    #[serde(default)]
    email: String,
}

/// Sends the link. The answer does not tell whether the address has an account.
pub async fn forgot(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    frame: Frame,
    Form(form): Form<Forgot>,
) -> Result<Response, PageError> {
    use forgot_password::Problem;
    let retry =
        |status, problem| Ok(page_with(status, &frame, || forgot_password::page(&frame, &form.email, Some(problem))));
    let Some(email) = Email::parse(&form.email) else {
        return retry(StatusCode::UNPROCESSABLE_ENTITY, Problem::NotAnAddress);
    };
    match sign_in::forgot(&web.app, &email, &address::client(&headers, peer)).await? {
        Err(TooMany) => retry(StatusCode::TOO_MANY_REQUESTS, Problem::TooMany),
        Ok(()) => Ok(page(&frame, || notice::page(&frame, "forgot-sent", "/sign-in", "nav-sign-in"))),
    }
}

/// The form for a new password.
pub async fn reset_form(
    State(web): State<Web>,
    frame: Frame,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    password_form(&web, &frame, Purpose::ResetPassword, &token).await
}

/// The form for the first password.
pub async fn set_form(State(web): State<Web>, frame: Frame, Path(token): Path<String>) -> Result<Response, PageError> {
    password_form(&web, &frame, Purpose::SetPassword, &token).await
}

async fn password_form(web: &Web, frame: &Frame, purpose: Purpose, token: &str) -> Result<Response, PageError> {
    if sign_in::link_works(&web.app, purpose, token).await? {
        Ok(page(frame, || new_password::page(frame, None)))
    } else {
        Ok(dead_link(frame))
    }
}

fn dead_link(frame: &Frame) -> Response {
    page_with(StatusCode::NOT_FOUND, frame, || notice::page(frame, "link-dead", "/forgot-password", "forgot-title"))
}

/// A new password.
#[derive(Deserialize)]
pub struct NewPassword {
    #[serde(default)]
    password: String,
}

/// Sets the new password by a link from a mail.
pub async fn reset(
    State(web): State<Web>,
    headers: HeaderMap,
    frame: Frame,
    Path(token): Path<String>,
    Form(form): Form<NewPassword>,
) -> Result<Response, PageError> {
    set_password(&web, &headers, &frame, Purpose::ResetPassword, &token, form).await
}

/// Sets the first password by a link from the command line.
pub async fn set(
    State(web): State<Web>,
    headers: HeaderMap,
    frame: Frame,
    Path(token): Path<String>,
    Form(form): Form<NewPassword>,
) -> Result<Response, PageError> {
    set_password(&web, &headers, &frame, Purpose::SetPassword, &token, form).await
}

async fn set_password(
    web: &Web,
    headers: &HeaderMap,
    frame: &Frame,
    purpose: Purpose,
    token: &str,
    form: NewPassword,
) -> Result<Response, PageError> {
    match sign_in::reset(&web.app, purpose, token, form.password).await? {
        Ok(account) => {
            let session = sign_in::start_session(&web.app, &account, device(headers)).await?;
            Ok(signed_in(frame, &session, "/my", Some("password-set")))
        }
        Err(NotReset::Link) => Ok(dead_link(frame)),
        Err(NotReset::Weak(weak)) => {
            Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, frame, || new_password::page(frame, Some(weak))))
        }
    }
}
