//! What somebody was told, how they want to be told, and the links that stop mails.

use axum::{
    Form,
    extract::{Path, Query, State},
    response::Response,
};
use serde::Deserialize;

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page},
    switch,
};
use crate::{
    domain::notification::{Kind, Way},
    services::notifying,
    ui::{frame::Frame, pages::notifications},
};

/// A page of the list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Number {
    page: String,
}

/// The list.
pub async fn list(SignedIn { frame, viewer }: SignedIn, Query(number): Query<Number>) -> Result<Response, PageError> {
    let number = number.page.parse::<i64>().unwrap_or(0).clamp(0, 10_000);
    let (found, more) = notifying::list(&frame.app, &viewer, number).await?;
    Ok(page(&frame, || notifications::page(&frame, &found, number, more)))
}

/// The settings.
pub async fn settings(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let ways = notifying::ways(&frame.app, &viewer).await?;
    Ok(page(&frame, || notifications::settings(&frame, &ways)))
}

/// Changes them.
pub async fn choose(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let chosen: Vec<(Kind, Way)> =
        form.iter().filter_map(|(kind, way)| Some((kind.parse().ok()?, way.parse().ok()?))).collect();
    if switched.is() {
        let mut ways = notifying::ways(&web.app, &viewer).await?;
        ways.extend(chosen);
        return Ok(switched.onto(page(&frame, || notifications::settings(&frame, &ways))));
    }
    notifying::choose(&web.app, &viewer, chosen).await?;
    Ok(done(&frame, "/my/notifications/settings", Some("saved")))
}

/// Asks whether a kind of mail is to be stopped.
pub async fn stop_form(Path((secret, kind)): Path<(String, String)>, frame: Frame) -> Result<Response, PageError> {
    notifying::stoppable(&frame.app, &secret, &kind).await?;
    let path = format!("/notifications/stop/{secret}/{kind}");
    Ok(page(&frame, || notifications::stop(&frame, &path, &kind)))
}

/// Stops it; mail programs do so by themselves, too (RFC 8058).
pub async fn stop(Path((secret, kind)): Path<(String, String)>, frame: Frame) -> Result<Response, PageError> {
    notifying::stop(&frame.app, &secret, &kind).await?;
    Ok(page(&frame, || notifications::stopped(&frame)))
}
