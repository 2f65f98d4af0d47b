//! Forms whose session had ended: kept, and carried out once their owner has signed in again in the same browser.

use std::net::SocketAddr;

use axum::{
    extract::ConnectInfo,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::{Web, address, cookies, errors::PageError, frame::done};
use crate::{
    services::{
        parked::{self, For, KEPT_FOR, Parked},
        throttle::TooMany,
    },
    ui::frame::Frame,
};

/// How many waiting forms a browser remembers: one for each tab that was open, and some.
const TOKENS_MAX: usize = 8;

/// The fields of a body, in their order.
pub fn fields(body: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(body).into_owned().collect()
}

/// The last value of a field.
pub fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().rev().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

/// The secrets that the browser holds.
fn tokens(web: &Web, headers: &HeaderMap) -> Vec<String> {
    let cookie = cookies::get(headers, &web.app.config, cookies::PARKED).unwrap_or_default();
    cookie.split('.').filter(|token| !token.is_empty()).take(TOKENS_MAX).map(str::to_owned).collect()
}

fn remember(web: &Web, tokens: &[String], response: &mut Response) {
    let cookie = if tokens.is_empty() {
        cookies::remove(&web.app.config, cookies::PARKED)
    } else {
        cookies::set(&web.app.config, cookies::PARKED, &tokens.join("."), KEPT_FOR.num_seconds())
    };
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The forms that wait in this browser and that `wanted` picks, in the order they were sent.
pub async fn waiting(
    web: &Web,
    headers: &HeaderMap,
    wanted: impl Fn(&Parked) -> bool,
) -> Result<Vec<Parked>, PageError> {
    let tokens = tokens(web, headers);
    if tokens.is_empty() {
        return Ok(Vec::new());
    }
    let mut forms = parked::waiting(&web.app, &tokens).await?;
    forms.retain(wanted);
    Ok(forms)
}

/// The forms of a person that were sent to a path. They say themselves whose they are; nobody else's are touched.
pub async fn waiting_of(web: &Web, headers: &HeaderMap, owner: &str, path: &str) -> Result<Vec<Parked>, PageError> {
    let theirs = |form: &Parked| field(&fields(form.body.as_bytes()), OWNER) == Some(owner);
    waiting(web, headers, |form| form.path == path && theirs(form)).await
}

/// The field of a form that says whose it is.
pub const OWNER: &str = "owner";

/// Where a form came from.
pub struct Sender<'a> {
    /// The site.
    pub web: &'a Web,
    /// The frame of the request.
    pub frame: &'a Frame,
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// Its other end.
    pub peer: ConnectInfo<SocketAddr>,
}

/// To the sign-in page, and on to `next` from there.
pub fn sign_in_path(next: &str) -> String {
    let next = percent_encoding::utf8_percent_encode(next, percent_encoding::NON_ALPHANUMERIC);
    format!("/sign-in?next={next}")
}

/// Keeps a form, and leads on to `to`, where a flash says so.
pub async fn park(
    sender: &Sender<'_>,
    whose: For<'_>,
    body: &[u8],
    to: &str,
    flash: &str,
) -> Result<Response, PageError> {
    let Sender { web, frame, headers, peer } = sender;
    if body.len() > parked::BODY_MAX {
        return Ok(StatusCode::PAYLOAD_TOO_LARGE.into_response());
    }
    let body = String::from_utf8(body.to_vec()).map_err(|_| PageError::Malformed)?;
    let path = frame.here.split('?').next().unwrap_or_default();
    let token = match parked::park(&web.app, whose, path, body, &address::client(headers, peer.0)).await? {
        Ok(token) => token,
        Err(TooMany) => return Ok(StatusCode::TOO_MANY_REQUESTS.into_response()),
    };
    let mut tokens = tokens(web, headers);
    tokens.push(token);
    let newest = tokens.len().saturating_sub(TOKENS_MAX);
    let mut response = done(frame, to, Some(flash));
    remember(web, tokens.get(newest..).unwrap_or_default(), &mut response);
    Ok(response)
}

/// Keeps a form that its page made for `owner`, unless it is the viewer's own: then `None`, and it is carried out.
///
/// Without a session it waits at `resume`. With somebody else's it must not become theirs: they are told on `here`.
pub async fn park_unless_own(
    sender: &Sender<'_>,
    body: &[u8],
    resume: &str,
    here: &str,
) -> Result<Option<Response>, PageError> {
    let fields = fields(body);
    let owner = field(&fields, OWNER).unwrap_or_default();
    let response = match &sender.frame.viewer {
        Some(viewer) if owner.is_empty() || viewer.account.id.0 == owner => return Ok(None),
        Some(_) => park(sender, For::Account(owner), body, here, "form-of-another").await?,
        None if owner.is_empty() => done(sender.frame, &sign_in_path(here), None),
        None => park(sender, For::Account(owner), body, &sign_in_path(resume), "answers-kept").await?,
    };
    Ok(Some(response))
}

/// Forgets forms that were carried out.
pub async fn forget(
    web: &Web,
    headers: &HeaderMap,
    forms: &[Parked],
    response: &mut Response,
) -> Result<(), PageError> {
    let mut tokens = tokens(web, headers);
    for form in forms {
        parked::forget(&web.app, &form.token).await?;
        tokens.retain(|token| *token != form.token);
    }
    remember(web, &tokens, response);
    Ok(())
}
