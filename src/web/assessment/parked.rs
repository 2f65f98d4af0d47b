//! Forms of an attempt whose session had ended: kept, and carried out once their owner has signed in again.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{
    super::{
        Web, address, cookies,
        errors::PageError,
        frame::{SignedIn, done, page_with},
    },
    attempt_path, form, result_path,
    steps::shown_again,
};
use crate::{
    services::{
        assessment,
        parked::{self, KEPT_FOR, Parked},
        saving,
        throttle::TooMany,
    },
    ui::frame::Frame,
};

/// How many waiting forms a browser remembers: one for each tab that was open, and some.
const TOKENS_MAX: usize = 8;

/// Where waiting forms are carried out.
pub fn resume_path(id: &str) -> String {
    format!("/attempts/{id}/resume")
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

/// The attempt's forms that wait in this browser, in the order they were sent.
async fn waiting(web: &Web, headers: &HeaderMap, id: &str) -> Result<Vec<Parked>, PageError> {
    let tokens = tokens(web, headers);
    if tokens.is_empty() {
        return Ok(Vec::new());
    }
    let mut forms = parked::waiting(&web.app, &tokens).await?;
    forms.retain(|form| form.path == attempt_path(id) || is_submit(form, id));
    Ok(forms)
}

fn is_submit(form: &Parked, id: &str) -> bool {
    form.path == format!("/attempts/{id}/submit")
}

/// Whether a form of the attempt waits in this browser.
pub async fn waits(web: &Web, headers: &HeaderMap, id: &str) -> Result<bool, PageError> {
    Ok(!waiting(web, headers, id).await?.is_empty())
}

/// Keeps a form that came without a session, and leads to signing in.
pub async fn park(
    web: &Web,
    frame: &Frame,
    headers: &HeaderMap,
    peer: ConnectInfo<SocketAddr>,
    id: &str,
    body: &[u8],
) -> Result<Response, PageError> {
    if body.len() > parked::BODY_MAX {
        return Ok(StatusCode::PAYLOAD_TOO_LARGE.into_response());
    }
    let body = String::from_utf8(body.to_vec()).map_err(|_| PageError::Malformed)?;
    let path = frame.here.split('?').next().unwrap_or_default();
    let token = match parked::park(&web.app, id, path, body, &address::client(headers, peer.0)).await? {
        Ok(token) => token,
        Err(TooMany) => return Ok(StatusCode::TOO_MANY_REQUESTS.into_response()),
    };
    let mut tokens = tokens(web, headers);
    tokens.push(token);
    let newest = tokens.len().saturating_sub(TOKENS_MAX);
    let next = percent_encoding::utf8_percent_encode(&resume_path(id), percent_encoding::NON_ALPHANUMERIC).to_string();
    let mut response = done(frame, &format!("/sign-in?next={next}"), Some("answers-kept"));
    remember(web, tokens.get(newest..).unwrap_or_default(), &mut response);
    Ok(response)
}

/// Carries out what waits for this attempt: first the answers of all its forms, then handing in, if one did.
/// Only its owner gets here; from others the forms are kept.
pub async fn resume(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let attempt = assessment::as_stored(&web.app, &viewer, &id).await?;
    let forms = waiting(&web, &headers, &id).await?;
    let mut target = (attempt_path(&id), None);
    let mut mistakes = None;
    for parked in &forms {
        let fields = form::fields(parked.body.as_bytes());
        match form::changes(&fields, &attempt) {
            Ok(changes) => {
                let sequence = parked.at.timestamp_millis();
                let answers = changes.into_iter().map(|(n, response)| (n, response, sequence)).collect();
                // Refused only when the attempt is closed by now; then the result page says so.
                let _closed = saving::save_as_of(&web.app, &viewer, &id, answers, parked.at).await?;
                target = (form::go(&fields, attempt.questions.len()).path(&id), Some("answers-saved"));
            }
            Err(form::Unread::Mistakes(typed)) => mistakes = Some(typed),
            // Never written by a page of ours.
            Err(form::Unread::NotOurs) => {}
        }
    }
    let mut response = if let Some(typed) = mistakes {
        // The page holds what was typed, so nothing is lost with the form.
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, shown_again(&frame, &attempt, &typed))
    } else if forms.iter().any(|form| is_submit(form, &id)) {
        assessment::submit(&web.app, &viewer, &id).await?;
        done(&frame, &result_path(&id), Some("assessment-submitted"))
    } else {
        done(&frame, &target.0, target.1)
    };
    let mut tokens = tokens(&web, &headers);
    for parked in &forms {
        parked::forget(&web.app, &parked.token).await?;
        tokens.retain(|token| *token != parked.token);
    }
    remember(&web, &tokens, &mut response);
    Ok(response)
}
