//! Making an account, and showing that an address is one's own.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{
    Web, address,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    session::{device, signed_in},
};
use crate::{
    services::{
        sign_in,
        sign_up::{self, Problems, SignUp},
        throttle::TooMany,
    },
    ui::{
        frame::Frame,
        pages::{notice, reminder, sign_up as sign_up_page, verify_email},
    },
};

/// The form.
pub async fn form(frame: Frame) -> Response {
    if frame.viewer.is_some() {
        return done(&frame, "/my", None);
    }
    page(&frame, || sign_up_page::page(&frame, &SignUp::default(), &Problems::default()))
}

/// What was typed.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// Makes the account.
pub async fn send(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    frame: Frame,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let form = SignUp { name: typed.name, email: typed.email, password: typed.password };
    let from = address::client(&headers, peer);
    match sign_up::sign_up(&web.app, form.clone(), frame.language, &from).await? {
        Ok(()) => Ok(done(&frame, "/sign-up/done", None)),
        Err(problems) => {
            let status =
                if problems.too_many { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
            Ok(page_with(status, &frame, || sign_up_page::page(&frame, &form, &problems)))
        }
    }
}

/// "Look in your mail."
pub async fn done_page(frame: Frame) -> Response {
    page(&frame, || notice::page(&frame, "sign-up-done", "/sign-in", "nav-sign-in"))
}

/// The page of a link from a mail: a button, so that a program that looks into links does not use it up.
pub async fn verify_form(frame: Frame) -> Response {
    page(&frame, || verify_email::page(&frame))
}

/// Uses the link, and signs in: whoever reads the mail holds the account.
pub async fn verify(
    State(web): State<Web>,
    headers: HeaderMap,
    frame: Frame,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    match sign_up::verify(&web.app, &token).await? {
        None => Ok(page_with(StatusCode::NOT_FOUND, &frame, || {
            notice::page(&frame, "verify-dead", "/verify-email", "verify-again")
        })),
        Some(account) => {
            let session = sign_in::start_session(&web.app, &account, device(&headers)).await?;
            Ok(signed_in(&frame, &session, "/my", Some("email-verified")))
        }
    }
}

/// Where the link can be sent again.
pub async fn reminder_page(SignedIn { frame, viewer }: SignedIn) -> Response {
    page(&frame, || reminder::page(&frame, &viewer, false))
}

/// Sends the link again.
pub async fn send_again(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    match sign_up::send_again(&web.app, &viewer.account, &address::client(&headers, peer)).await? {
        Ok(()) => Ok(done(&frame, "/verify-email", Some("link-sent"))),
        Err(TooMany) => Ok(page_with(StatusCode::TOO_MANY_REQUESTS, &frame, || reminder::page(&frame, &viewer, true))),
    }
}
