//! Verifying a badge: for people at `/verify`, for programs at `/api/verify`. Neither needs an account.

pub(super) mod given;

use std::net::SocketAddr;

use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use self::given::Given;
use super::{
    Web, address,
    errors::PageError,
    frame::{page, page_with},
    negotiate::{JSON, Keep, serve},
    router::badge_documents,
};
use crate::{
    adapters::fetch::{Fetch, Fetching},
    domain::{
        email::Email,
        verification::{Document, Report, Unfetched, presented::Unread},
    },
    services::{
        employer::{self, Verified},
        throttle::{self, Limited, TooMany},
        verification::{self, Answer, NoBadge},
    },
    ui::{components::findings, frame::Frame, pages::verify as verify_page},
};

/// The largest document of this site that is read; pictures of badges are larger than the other documents.
const OWN_MAX: usize = 2 * 1024 * 1024;

/// This site's own documents, asked of its own routes without a network: as anyone sees them, or as the reader does.
pub(super) struct Own {
    web: Web,
    cookies: Option<HeaderValue>,
}

impl Own {
    /// As anyone sees them.
    pub(super) const fn to_strangers(web: Web) -> Self {
        Self { web, cookies: None }
    }

    /// As the reader with these cookies sees them.
    pub(super) const fn to_reader(web: Web, cookies: Option<HeaderValue>) -> Self {
        Self { web, cookies }
    }

    async fn get(&self, url: &str) -> Result<Document, Unfetched> {
        let url = url::Url::parse(url).map_err(|_| Unfetched::Address)?;
        let mut request = Request::get(url.path()).header(header::ACCEPT, JSON);
        if let Some(cookies) = &self.cookies {
            request = request.header(header::COOKIE, cookies);
        }
        let mut request = request.body(Body::empty()).map_err(|_| Unfetched::Address)?;
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 0))));
        let routes = badge_documents().with_state(self.web.clone());
        let Ok(response) = routes.oneshot(request).await;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND => return Err(Unfetched::NotFound),
            StatusCode::GONE => return Err(Unfetched::Gone),
            _ => return Err(Unfetched::Refused),
        }
        let body = axum::body::to_bytes(response.into_body(), OWN_MAX).await.map_err(|_| Unfetched::TooLarge)?;
        Ok(Document { body: body.to_vec(), open_line: false })
    }
}

impl Fetch for Own {
    fn fetch<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        Box::pin(self.get(url))
    }
}

/// The form.
pub async fn form(frame: Frame) -> Response {
    page(&frame, || verify_page::page(&frame, &verify_page::Data::default()))
}

/// Verifies what was pasted or uploaded, and shows what was found, above the form.
pub async fn submit(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    frame: Frame,
    request: Request,
) -> Result<Response, PageError> {
    let from = address::client(request.headers(), peer);
    let cookies = request.headers().get(header::COOKIE).cloned();
    let given = match given::from_form(request).await {
        Ok(given) => given,
        Err(status) => return Ok(status.into_response()),
    };
    let mut data = verify_page::Data {
        typed: verify_page::Typed { badge: given.text.clone(), email: given.email.clone() },
        ..verify_page::Data::default()
    };
    let Ok(email) = expected(&given) else {
        data.wrong_email = true;
        return Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || verify_page::page(&frame, &data)));
    };
    let own = Own::to_reader(web, cookies);
    let answer = match throttle::count(&frame.app, Limited::Verify, &from, &from).await? {
        Ok(()) => verification::verify(&frame.app, &own, given.presented(), email.as_deref()).await?,
        Err(TooMany) => Err(NoBadge::TooMany),
    };
    let status = match answer {
        Ok(answer) => {
            employer::note(&frame.app, frame.viewer.as_ref(), noted(&frame, &answer)).await?;
            data.answer = Some(answer);
            StatusCode::OK
        }
        Err(none) => {
            let status = status_of(&none);
            data.none = Some(none);
            status
        }
    };
    Ok(page_with(status, &frame, || verify_page::page(&frame, &data)))
}

/// What an employer's list says of an answer.
fn noted(frame: &Frame, answer: &Answer) -> Vec<Verified> {
    let base = &frame.app.config.base_url;
    let told = |report: &Report| {
        let facts = &report.facts;
        let issuer = facts.issuer.name.clone().or_else(|| facts.issuer.url.clone()).or_else(|| facts.issuer.id.clone());
        let verdict = findings::headline_name(frame, report);
        // What a badge says of its own address holds only for a genuine one.
        let id = facts.id.as_deref().filter(|_| verdict == "own");
        Verified {
            badge: facts.name.clone().unwrap_or_else(|| frame.t("verifier-unnamed")),
            issuer: issuer.unwrap_or_default(),
            path: id
                .and_then(|id| id.strip_prefix(base.as_str()))
                .filter(|path| path.starts_with("/credentials/"))
                .map(str::to_owned),
            verdict,
        }
    };
    answer.badges.iter().map(told).collect()
}

/// The address to compare with, if one was typed.
fn expected(given: &Given) -> Result<Option<String>, ()> {
    if given.email.trim().is_empty() {
        return Ok(None);
    }
    Email::parse(&given.email).map(|email| Some(email.as_typed().to_owned())).ok_or(())
}

const fn status_of(none: &NoBadge) -> StatusCode {
    match none {
        NoBadge::Busy => StatusCode::SERVICE_UNAVAILABLE,
        NoBadge::TooMany => StatusCode::TOO_MANY_REQUESTS,
        NoBadge::Unread(_) | NoBadge::Unfetched(..) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// The same for programs: JSON in, JSON out, in the language that the request asks for.
pub async fn api(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    frame: Frame,
    request: Request,
) -> Result<Response, PageError> {
    let from = address::client(request.headers(), peer);
    let refuse = |status: StatusCode, reason: &str, message: String| {
        (status, axum::Json(json!({"verdict": "unread", "reason": reason, "message": message}))).into_response()
    };
    if throttle::count(&frame.app, Limited::Verify, &from, &from).await?.is_err() {
        let message = findings::no_badge(&frame, &NoBadge::TooMany);
        let mut response = refuse(StatusCode::TOO_MANY_REQUESTS, "too_many", message);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("900"));
        return Ok(response);
    }
    let given = match given::from_program(request).await {
        Ok(given) => given,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => {
            let message = findings::unread(&frame, Unread::TooLarge);
            return Ok(refuse(StatusCode::PAYLOAD_TOO_LARGE, "too_large", message));
        }
        Err(status) => return Ok(refuse(status, "broken", findings::unread(&frame, Unread::Broken))),
    };
    let Ok(email) = expected(&given) else {
        return Ok(refuse(StatusCode::UNPROCESSABLE_ENTITY, "email", frame.t("badge-check-email-wrong")));
    };
    let own = Own::to_strangers(web);
    Ok(match verification::verify(&frame.app, &own, given.presented(), email.as_deref()).await? {
        Ok(answer) => axum::Json(told(&frame, &answer)).into_response(),
        Err(none) => {
            let reason = match &none {
                NoBadge::Unread(why) => findings::name_of(why),
                NoBadge::Unfetched(why, _) => findings::name_of(why),
                NoBadge::Busy => "busy".to_owned(),
                NoBadge::TooMany => "too_many".to_owned(),
            };
            refuse(status_of(&none), &reason, findings::no_badge(&frame, &none))
        }
    })
}

/// The answer with its sentences.
fn told(frame: &Frame, answer: &Answer) -> Value {
    let mut value = serde_json::to_value(answer).unwrap_or_default();
    let badges = value.get_mut("badges").and_then(Value::as_array_mut);
    for (told, report) in badges.into_iter().flatten().zip(&answer.badges) {
        let checks = told.get_mut("checks").and_then(Value::as_array_mut);
        for (told, check) in checks.into_iter().flatten().zip(&report.checks) {
            if let Some(told) = told.as_object_mut() {
                told.insert("message".to_owned(), findings::sentence(frame, report, check).into());
            }
        }
        if let Some(told) = told.as_object_mut() {
            told.insert("message".to_owned(), findings::headline(frame, report).into());
        }
    }
    value
}

/// The description of the interface (OpenAPI 3.1).
pub async fn openapi(State(web): State<Web>, headers: HeaderMap) -> Response {
    let text =
        include_str!("../../../assets/openapi.json").replace("https://badges.example.org", &web.app.config.base_url);
    serve(&headers, JSON, text, Keep::For(3600))
}
