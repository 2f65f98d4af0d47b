//! Looking for people in the name of a verified organisation, over HTTP.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{
    super::{
        Web, address,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        switch,
    },
    Fields, field,
};
use crate::{
    domain::{
        achievement::{self, Achievement},
        finding::{REGION_MAX, Wanted},
        organisation::Organisation,
        tier::Tier,
    },
    services::{
        Viewer,
        finding::{self, Written},
    },
    ui::{
        frame::Frame,
        pages::finding::{
            person::{self as person_page, Problem},
            search as search_page, sent as sent_page,
        },
    },
};

/// What is looked for, as an address says it.
#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    of: String,
    #[serde(default)]
    module: String,
    #[serde(default)]
    tier: String,
    #[serde(default)]
    badge: String,
    #[serde(default)]
    tongue: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    region: String,
    #[serde(default)]
    look: String,
    #[serde(default)]
    page: i64,
}

impl Asked {
    fn wanted(&self) -> Wanted {
        Wanted {
            module: achievement::module(&self.module),
            tier: Tier::ALL.into_iter().find(|tier| tier.id() == self.tier),
            badge: Achievement::from_slug(&self.badge).filter(|badge| badge.module().is_none()),
            language: self.tongue.parse().ok(),
            country: self.country.parse().ok(),
            region: self.region.chars().take(REGION_MAX).collect(),
        }
    }
}

/// In whose name: the organisation that is asked for, else the first.
async fn place(
    frame: &Frame,
    viewer: &Viewer,
    of: &str,
) -> Result<(Vec<Organisation>, Option<Organisation>), PageError> {
    let places = finding::places(&frame.app, viewer).await?;
    if of.is_empty() {
        let first = places.first().cloned();
        return Ok((places, first));
    }
    let found = places.iter().find(|place| place.id.0 == of).cloned();
    if found.is_none() && !places.is_empty() {
        return Err(PageError::NotFound);
    }
    Ok((places, found))
}

/// The search, and what it found. Each result that is opened is noted for whoever is in it.
pub async fn search(SignedIn { frame, viewer }: SignedIn, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (places, Some(place)) = place(&frame, &viewer, &asked.of).await? else {
        return Ok(page(&frame, || search_page::nobody(&frame)));
    };
    let (wanted, number) = (asked.wanted(), asked.page.clamp(0, 500));
    let found = if asked.look == "yes" {
        Some(finding::search(&frame.app, &viewer, &place.id, &wanted, number).await?)
    } else {
        None
    };
    let data = search_page::Data { places, place, wanted, found, number };
    Ok(page(&frame, || search_page::page(&frame, &data)))
}

/// In whose name.
#[derive(Deserialize)]
pub struct Of {
    #[serde(default)]
    of: String,
}

async fn show(
    frame: &Frame,
    viewer: &Viewer,
    place: Organisation,
    id: &str,
    typed: String,
    problem: Option<Problem>,
) -> Result<Response, PageError> {
    let found = finding::person(&frame.app, viewer, &place.id, id).await?;
    let status = match problem {
        None => StatusCode::OK,
        Some(Problem::Words(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(Problem::TooMany) => StatusCode::TOO_MANY_REQUESTS,
    };
    let data = person_page::Data { found, place, typed, problem };
    Ok(page_with(status, frame, || person_page::page(frame, &data)))
}

/// Somebody's page.
pub async fn person(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Query(of): Query<Of>,
) -> Result<Response, PageError> {
    let (_, found) = place(&frame, &viewer, &of.of).await?;
    show(&frame, &viewer, found.ok_or(PageError::NotFound)?, &id, String::new(), None).await
}

/// Writes to somebody.
pub async fn write(
    State(web): State<Web>,
    Path(id): Path<String>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let (_, found) = place(&frame, &viewer, field(&fields, "of")).await?;
    let place = found.ok_or(PageError::NotFound)?;
    let typed = field(&fields, "message").to_owned();
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(show(&frame, &viewer, place, &id, typed, None).await?));
    }
    let from = address::client(&headers, peer);
    let back = format!("/find/people/{id}?of={}", place.id.0);
    match finding::write(&frame.app, &viewer, &place.id, &id, &typed, &from).await? {
        Written::Done => Ok(done(&frame, &back, Some("find-sent"))),
        Written::Before => Ok(done(&frame, &back, Some("find-sent-before"))),
        Written::Wrong(error) => show(&frame, &viewer, place, &id, typed, Some(Problem::Words(error))).await,
        Written::TooMany => show(&frame, &viewer, place, &id, typed, Some(Problem::TooMany)).await,
    }
}

/// What the organisation wrote, and what came of it.
pub async fn sent(SignedIn { frame, viewer }: SignedIn, Query(of): Query<Of>) -> Result<Response, PageError> {
    let (_, Some(place)) = place(&frame, &viewer, &of.of).await? else {
        return Ok(page(&frame, || search_page::nobody(&frame)));
    };
    let sent = finding::sent(&frame.app, &viewer, &place.id).await?;
    Ok(page(&frame, || sent_page::page(&frame, &place, &sent)))
}
