//! Inviting a whole list.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Multipart, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::{Fields, field};
use crate::{
    services::{
        cohorts,
        inviting::{self, Imported},
    },
    ui::pages::mentoring::roster::{self, Data},
    web::{
        Web, address,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        switch,
    },
};

/// The empty form.
pub async fn show(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    let cohort = cohorts::find(&frame.app, &viewer, &id).await?;
    Ok(page(&frame, || roster::page(&frame, &cohort, &Data::default())))
}

/// Says what each line says; nothing is done.
pub async fn check(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Path(id): Path<String>,
    mut parts: Multipart,
) -> Result<Response, PageError> {
    let (mut form, mut file) = (Fields::new(), None);
    while let Some(part) = parts.next_field().await.map_err(|_| PageError::Malformed)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| PageError::Malformed)?;
        match name.as_str() {
            "file" if !bytes.is_empty() => file = Some(bytes),
            _ => form.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let pasted = field(&form, "list").to_owned();
    let (text, no_text) = match file {
        // A file goes before what was pasted.
        Some(bytes) => match String::from_utf8(bytes.to_vec()) {
            Ok(text) => (text, false),
            Err(_) => (pasted, true),
        },
        None => (pasted, false),
    };
    if switched.is() {
        let cohort = cohorts::find(&web.app, &viewer, &id).await?;
        let data = Data { text, ..Data::default() };
        return Ok(switched.onto(page(&frame, || roster::page(&frame, &cohort, &data))));
    }
    let (cohort, read) = inviting::dry_run(&web.app, &viewer, &id, &text).await?;
    let sound = !no_text && read.as_ref().is_ok_and(|rows| rows.iter().all(|row| row.found.is_ok()));
    let status = if sound { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let data = Data { text, read: (!no_text).then_some(read), no_text, too_many: false };
    Ok(page_with(status, &frame, || roster::page(&frame, &cohort, &data)))
}

/// Invites everybody of the list, or nobody.
pub async fn send(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let text = field(&form, "list");
    let from = address::client(&headers, peer);
    let (status, data) = match inviting::import(&web.app, &viewer, &id, text, &from).await? {
        Imported::All(_) => return Ok(done(&frame, &format!("/mentor/cohorts/{id}"), Some("invited-all"))),
        Imported::Nobody(read) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Data { text: text.to_owned(), read: Some(read), ..Data::default() })
        }
        Imported::TooMany => {
            (StatusCode::TOO_MANY_REQUESTS, Data { text: text.to_owned(), too_many: true, ..Data::default() })
        }
    };
    let cohort = cohorts::find(&web.app, &viewer, &id).await?;
    Ok(page_with(status, &frame, || roster::page(&frame, &cohort, &data)))
}
