//! A mentor's cohorts: names, invitations, links.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{Fields, field};
use crate::{
    services::{
        Viewer, cohort_report,
        cohorts::{self, BadName},
        inviting::{self, Typed},
    },
    ui::{
        frame::Frame,
        pages::mentoring::{
            cohort::{self, Entered},
            cohort_report as report_page, cohorts as list_page,
        },
    },
    web::{
        Web, address,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        switch,
    },
};

/// All of them.
pub async fn list(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let found = cohorts::list(&frame.app, &viewer).await?;
    Ok(page(&frame, || list_page::page(&frame, &found, None)))
}

/// How one does.
pub async fn report(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    let report = cohort_report::of(&frame.app, &viewer, &id).await?;
    Ok(page(&frame, || report_page::page(&frame, &report)))
}

/// A new one.
pub async fn create(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let name = field(&form, "name");
    if switched.is() {
        let found = cohorts::list(&web.app, &viewer).await?;
        return Ok(switched.onto(page(&frame, || list_page::page(&frame, &found, (!name.is_empty()).then_some(name)))));
    }
    match cohorts::create(&web.app, &viewer, name).await? {
        Ok(id) => Ok(done(&frame, &format!("/mentor/cohorts/{id}"), Some("cohort-made"))),
        Err(BadName) => {
            let found = cohorts::list(&web.app, &viewer).await?;
            Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || list_page::page(&frame, &found, Some(name))))
        }
    }
}

/// A page of invitations.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Number {
    page: String,
}

/// One cohort.
pub async fn show(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Query(number): Query<Number>,
) -> Result<Response, PageError> {
    let number = number.page.parse::<i64>().unwrap_or(0).clamp(0, 10_000);
    let whole = cohorts::whole(&frame.app, &viewer, &id, number).await?;
    let now = frame.app.clock.now();
    Ok(page(&frame, || cohort::page(&frame, &whole, &Entered::default(), number, now)))
}

async fn again(
    frame: &Frame,
    viewer: &Viewer,
    id: &str,
    status: StatusCode,
    entered: Entered,
) -> Result<Response, PageError> {
    let whole = cohorts::whole(&frame.app, viewer, id, 0).await?;
    let now = frame.app.clock.now();
    Ok(page_with(status, frame, || cohort::page(frame, &whole, &entered, 0, now)))
}

/// Invites one person.
pub async fn invite(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { mut frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let invitee = Typed { name: field(&form, "name").to_owned(), email: field(&form, "email").to_owned() };
    if switched.is() {
        let entered = Entered { invitee, ..Entered::default() };
        return Ok(switched.onto(again(&frame, &viewer, &id, StatusCode::OK, entered).await?));
    }
    match inviting::invite(&web.app, &viewer, &id, &invitee, &address::client(&headers, peer)).await? {
        Ok(()) => Ok(done(&frame, &format!("/mentor/cohorts/{id}"), Some("invited"))),
        Err(problems) => {
            let status =
                if problems.too_many { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
            again(&frame, &viewer, &id, status, Entered { invitee, problems, ..Entered::default() }).await
        }
    }
}

/// Takes an invitation back.
pub async fn withdraw(
    SignedIn { frame, viewer }: SignedIn,
    Path((id, invitation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    inviting::withdraw(&frame.app, &viewer, &invitation).await?;
    Ok(done(&frame, &format!("/mentor/cohorts/{id}"), Some("invitation-withdrawn")))
}

/// Another name.
pub async fn rename(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let name = field(&form, "cohort-name").to_owned();
    match cohorts::rename(&frame.app, &viewer, &id, &name).await? {
        Ok(()) => Ok(done(&frame, &format!("/mentor/cohorts/{id}"), Some("saved"))),
        Err(BadName) => {
            let entered = Entered { name: Some(name), ..Entered::default() };
            again(&frame, &viewer, &id, StatusCode::UNPROCESSABLE_ENTITY, entered).await
        }
    }
}

/// Puts it away, or takes it out again.
pub async fn away(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    cohorts::archive(&frame.app, &viewer, &id, field(&form, "away") == "yes").await?;
    Ok(done(&frame, "/mentor/cohorts", Some("saved")))
}

/// A new link.
pub async fn make_link(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let (places, days) = (field(&form, "places"), field(&form, "days"));
    match cohorts::make_link(&frame.app, &viewer, &id, places, days).await? {
        Ok(code) => Ok(done(&frame, &format!("/mentor/cohorts/{id}/links/{code}"), Some("link-made"))),
        Err(link_problems) => {
            let link = Some((places.to_owned(), days.to_owned()));
            let entered = Entered { link, link_problems, ..Entered::default() };
            again(&frame, &viewer, &id, StatusCode::UNPROCESSABLE_ENTITY, entered).await
        }
    }
}

/// A link with its QR code, to be shown to a room.
pub async fn show_link(
    SignedIn { frame, viewer }: SignedIn,
    Path((id, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let whole = cohorts::whole(&frame.app, &viewer, &id, 0).await?;
    let link = whole.links.iter().find(|link| link.code == code).ok_or(PageError::NotFound)?;
    let address = format!("{}/mentors/{}", frame.app.config.base_url, link.code);
    let qr = crate::adapters::qr::svg(&address, &frame.t("join-qr")).ok_or(PageError::NotFound)?;
    Ok(page(&frame, || cohort::link_page(&frame, &whole, link, qr)))
}

/// Closes a link.
pub async fn close_link(
    SignedIn { frame, viewer }: SignedIn,
    Path((id, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    cohorts::close_link(&frame.app, &viewer, &code).await?;
    Ok(done(&frame, &format!("/mentor/cohorts/{id}"), Some("link-closed")))
}
