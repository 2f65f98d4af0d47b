//! Makes the [`Frame`] of a request: language, viewer, flash; and sends people to sign in where an account is needed.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{Method, StatusCode, header, request::Parts},
    response::{Html, IntoResponse, Redirect, Response},
};

use super::{Web, address, cookies, errors::PageError, offline};
use crate::{
    domain::language::Language,
    services::{Viewer, sign_in},
    ui::{
        frame::{Flash, Frame},
        shell::{self, Page},
    },
};

impl FromRequestParts<Web> for Frame {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, PageError> {
        let viewer = match cookies::get(&parts.headers, &web.app.config, cookies::SESSION) {
            Some(token) => sign_in::viewer(&web.app, &token).await?,
            None => None,
        };
        Ok(make(parts, web, viewer))
    }
}

/// The frame without asking the database who it is, for error pages.
pub fn make(parts: &Parts, web: &Web, viewer: Option<Viewer>) -> Frame {
    let languages = web.app.texts.languages();
    let chosen = viewer
        .as_ref()
        .map(|v| v.account.language)
        .or_else(|| cookies::get(&parts.headers, &web.app.config, cookies::LANGUAGE).and_then(|tag| tag.parse().ok()));
    let language = chosen.filter(|l| languages.contains(l)).or_else(|| {
        let header = parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        Language::preferred(header, &languages)
    });
    let flash = cookies::get(&parts.headers, &web.app.config, cookies::FLASH)
        .filter(|name| name.len() < 40 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        .map(Flash);
    let here = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
    Frame {
        app: web.app.clone(),
        language: language.unwrap_or(Language::En),
        viewer,
        here,
        // Only a page that is shown takes the flash away.
        flash: flash.filter(|_| parts.method == Method::GET),
        assets: web.assets.links.clone(),
    }
}

/// A frame with a viewer: without a session the browser is sent to sign in, and comes back here.
pub struct SignedIn {
    /// The frame.
    pub frame: Frame,
    /// Who it is.
    pub viewer: Viewer,
}

impl FromRequestParts<Web> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let frame = Frame::from_request_parts(parts, web).await.map_err(IntoResponse::into_response)?;
        match frame.viewer.clone() {
            Some(viewer) => Ok(Self { frame, viewer }),
            None => Err(to_sign_in(parts, &frame)),
        }
    }
}

impl OptionalFromRequestParts<Web> for SignedIn {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Option<Self>, PageError> {
        let frame = Frame::from_request_parts(parts, web).await?;
        Ok(frame.viewer.clone().map(|viewer| Self { frame, viewer }))
    }
}

/// To the sign-in page, and then back: to the page itself, or, after a form, to the page the form was on.
fn to_sign_in(parts: &Parts, frame: &Frame) -> Response {
    let from = parts.headers.get(header::REFERER).and_then(|from| from.to_str().ok());
    let form_page = from.and_then(|from| from.strip_prefix(frame.app.config.base_url.as_str()));
    let back = if parts.method == Method::GET { Some(frame.here.as_str()) } else { form_page };
    let next = percent_encoding::utf8_percent_encode(address::local(back, "/my"), percent_encoding::NON_ALPHANUMERIC);
    Redirect::to(&format!("/sign-in?next={next}")).into_response()
}

/// A page as a response.
pub fn page(frame: &Frame, make: impl FnOnce() -> Page) -> Response {
    page_with(StatusCode::OK, frame, make)
}

/// A page with a status: 422 for a form with mistakes.
pub fn page_with(status: StatusCode, frame: &Frame, make: impl FnOnce() -> Page) -> Response {
    let mut response = (status, Html(shell::render(frame, make))).into_response();
    let headers = response.headers_mut();
    // Pages differ by person and language, and hold personal data.
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    // An error of ours does not know who is there.
    if !status.is_server_error() {
        offline::say_for_whom(frame, headers);
    }
    if frame.flash.is_some()
        && let Some(cookie) = cookies::remove(&frame.app.config, cookies::FLASH)
    {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}

/// On to another page (303), with a text that is shown there once.
pub fn done(frame: &Frame, path: &str, flash: Option<&str>) -> Response {
    let mut response = Redirect::to(path).into_response();
    if let Some(cookie) = flash.and_then(|name| cookies::set(&frame.app.config, cookies::FLASH, name, 60)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
