//! The code of an event.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use crate::{
    services::event::attendance::{self, Claimed, tidied},
    ui::pages::event::{claim as claim_page, path},
    web::{
        Web, address,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        parked::field,
        switch,
    },
};

/// The form.
pub async fn claim_form(SignedIn { frame, .. }: SignedIn) -> Response {
    page(&frame, || claim_page::page(&frame, "", None))
}

/// The form with a code that was scanned: only sending it counts, so that no program that looks at links claims anything.
pub async fn claim_scanned(Path(code): Path<String>, SignedIn { frame, .. }: SignedIn) -> Response {
    let code = tidied(&code);
    page(&frame, || claim_page::page(&frame, &code, None))
}

/// Claims it.
pub async fn claim(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let typed = field(&fields, "code").unwrap_or_default().to_owned();
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || claim_page::page(&frame, &typed, None))));
    }
    let from = address::client(&headers, peer);
    let (status, error) = match attendance::claim(&frame.app, &viewer, &typed, &from).await? {
        Claimed::Done(id) => return Ok(done(&frame, &path(&id), Some("event-claimed"))),
        Claimed::Already(id) => return Ok(done(&frame, &path(&id), Some("event-claimed"))),
        Claimed::NotNow(event) if event.cancelled_at.is_some() => {
            (StatusCode::UNPROCESSABLE_ENTITY, frame.t("event-cancelled-text"))
        }
        Claimed::NotNow(event) => {
            let args = [
                ("from", frame.moment(event.details.begins_at).into()),
                ("to", frame.moment(event.details.ends_at).into()),
            ];
            (StatusCode::UNPROCESSABLE_ENTITY, frame.tv("event-claim-not-now", &args))
        }
        Claimed::Unknown => (StatusCode::UNPROCESSABLE_ENTITY, frame.t("event-claim-unknown")),
        Claimed::TooMany => (StatusCode::TOO_MANY_REQUESTS, frame.t("event-claim-too-many")),
    };
    Ok(page_with(status, &frame, || claim_page::page(&frame, &typed, Some(error))))
}
