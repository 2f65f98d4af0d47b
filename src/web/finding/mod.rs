//! Letting oneself be found, over HTTP: what is shown, who looked, and what organisations wrote.

pub mod employers;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    switch,
};
use crate::{
    domain::finding::{RegionError, Shown, WordsError, region},
    services::{Viewer, finding},
    ui::{
        frame::Frame,
        pages::finding::{looks as looks_page, message as message_page, mine as mine_page},
    },
};

/// A form as its fields.
type Fields = Vec<(String, String)>;

fn field<'a>(form: &'a Fields, name: &str) -> &'a str {
    form.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str()).unwrap_or_default()
}

fn all<'a>(form: &'a Fields, name: &'a str) -> impl Iterator<Item = &'a str> {
    form.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
}

/// What was typed, and what is wrong with it.
struct Entered {
    shown: Shown,
    region: String,
    problem: Option<RegionError>,
}

async fn show(frame: &Frame, viewer: &Viewer, entered: Option<Entered>) -> Result<Response, PageError> {
    let own = finding::own(&frame.app, viewer).await?;
    let Entered { shown, region, problem } = entered.unwrap_or_else(|| {
        let shown = own.as_ref().map(|own| own.shown.clone()).unwrap_or_default();
        Entered { region: shown.region.clone().unwrap_or_default(), shown, problem: None }
    });
    let data = mine_page::Data {
        choices: finding::choices(&frame.app, viewer).await?,
        messages: finding::messages(&frame.app, viewer).await?,
        name: viewer.account.name.clone(),
        own,
        shown,
        region,
        problem,
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(page_with(status, frame, || mine_page::page(frame, &data)))
}

/// What the viewer shows, and the form that changes it.
pub async fn mine(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    show(&frame, &viewer, None).await
}

/// Lets the viewer be found, showing what was chosen.
pub async fn keep(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let typed = field(&fields, "region").to_owned();
    let (place, problem) = match region(&typed) {
        Ok(place) => (place, None),
        Err(error) => (None, Some(error)),
    };
    let shown = Shown {
        name: field(&fields, "name") == "yes",
        country: field(&fields, "country").parse().ok(),
        region: place,
        languages: all(&fields, "tongue").filter_map(|code| code.parse().ok()).collect(),
        badges: all(&fields, "award").map(str::to_owned).collect(),
    };
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        let entered = Entered { shown, region: typed, problem: None };
        return Ok(switched.onto(show(&frame, &viewer, Some(entered)).await?));
    }
    if problem.is_some() {
        return show(&frame, &viewer, Some(Entered { shown, region: typed, problem })).await;
    }
    finding::keep(&frame.app, &viewer, shown).await?;
    Ok(done(&frame, "/my/found", Some("found-kept")))
}

/// Lets the viewer be found no more.
pub async fn stop(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    finding::stop(&frame.app, &viewer).await?;
    Ok(done(&frame, "/my/found", Some("found-stopped")))
}

/// A page of a list.
#[derive(Deserialize)]
pub struct Paged {
    #[serde(default)]
    page: i64,
}

/// Who looked.
pub async fn looks(SignedIn { frame, viewer }: SignedIn, Query(paged): Query<Paged>) -> Result<Response, PageError> {
    let number = paged.page.clamp(0, 1000);
    let (found, more) = finding::looks(&frame.app, &viewer, number).await?;
    Ok(page(&frame, || looks_page::page(&frame, &found, number, more)))
}

async fn show_message(
    frame: &Frame,
    viewer: &Viewer,
    id: &str,
    typed: (String, bool),
    problem: Option<WordsError>,
) -> Result<Response, PageError> {
    let (typed, reveal) = typed;
    let data = message_page::Data {
        message: finding::message(&frame.app, viewer, id).await?,
        email: viewer.account.email.as_typed().to_owned(),
        typed,
        reveal,
        problem,
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(page_with(status, frame, || message_page::page(frame, &data)))
}

/// What an organisation wrote.
pub async fn message(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    show_message(&frame, &viewer, &id, Default::default(), None).await
}

/// Answers it.
pub async fn answer(
    State(web): State<Web>,
    Path(id): Path<String>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let typed = (field(&fields, "answer").to_owned(), field(&fields, "reveal") == "yes");
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(show_message(&frame, &viewer, &id, typed, None).await?));
    }
    match finding::answer(&frame.app, &viewer, &id, &typed.0, typed.1).await? {
        Ok(()) => Ok(done(&frame, &format!("/my/found/messages/{id}"), Some("found-answered"))),
        Err(error) => show_message(&frame, &viewer, &id, typed, Some(error)).await,
    }
}

/// Declines it.
pub async fn decline(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    finding::decline(&frame.app, &viewer, &id).await?;
    Ok(done(&frame, &format!("/my/found/messages/{id}"), Some("found-declined")))
}
