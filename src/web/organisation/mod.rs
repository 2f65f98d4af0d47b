//! Organisations over HTTP: one's own, the public page, and the administrator's.

pub mod judge;
pub mod people;

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::{
    Web, address,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    switch,
};
use crate::{
    domain::organisation::{Organisation, OrganisationId},
    services::{
        ServiceError, Viewer,
        organisation::{self, Changed, Problems, Typed},
        throttle::TooMany,
    },
    ui::{
        frame::Frame,
        pages::organisation::{
            form as form_page, inside as inside_page, list as list_page, public as public_page, small,
        },
    },
};

/// A form as its fields.
type Fields = Vec<(String, String)>;

fn field(form: &Fields, name: &str) -> String {
    form.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default()
}

fn typed(form: &Fields) -> Typed {
    Typed {
        name: field(form, "name"),
        country: field(form, "country"),
        website: field(form, "website"),
        email: field(form, "email"),
        description: field(form, "description"),
    }
}

fn home(id: &OrganisationId) -> String {
    format!("/my/organisations/{}", id.0)
}

/// Where the viewer belongs.
pub async fn list(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let mine = organisation::mine(&frame.app, &viewer).await?;
    Ok(page(&frame, || list_page::page(&frame, &mine)))
}

fn form(frame: &Frame, typed: Typed, problems: Problems, changed: Option<&Organisation>) -> Response {
    let status = match problems {
        Problems { too_many: true, .. } => StatusCode::TOO_MANY_REQUESTS,
        problems if problems != Problems::default() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let changed = changed.map(|of| (of.id.0.clone(), of.name.clone(), of.is_verified()));
    let data = form_page::Data { typed, problems, changed };
    page_with(status, frame, || form_page::page(frame, &data))
}

/// The form that registers one.
pub async fn new(SignedIn { frame, .. }: SignedIn) -> Response {
    form(&frame, Typed::default(), Problems::default(), None)
}

/// Registers one.
pub async fn register(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let typed = typed(&fields);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(form(&frame, typed, Problems::default(), None)));
    }
    let from = address::client(&headers, peer);
    match organisation::register(&frame.app, &viewer, &typed, &from).await? {
        Ok(id) => Ok(done(&frame, &home(&id), Some("organisation-registered"))),
        Err(problems) => Ok(form(&frame, typed, problems, None)),
    }
}

/// The form that changes one: with what is filed, else with what counts.
pub async fn details(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let inside = managed(&frame, &viewer, &OrganisationId(id)).await?;
    let open = inside.filing.as_ref().map(|filing| &filing.facts);
    let of = &inside.organisation;
    let typed = Typed {
        name: open.map_or(&of.name, |facts| &facts.name).clone(),
        country: open.map_or(of.country, |facts| facts.country).code().to_owned(),
        website: open.map_or(&of.website, |facts| &facts.website).as_str().to_owned(),
        email: open
            .map(|facts| &facts.email)
            .or(of.email.as_ref())
            .map(|e| e.as_typed().to_owned())
            .unwrap_or_default(),
        description: of.description.clone(),
    };
    Ok(form(&frame, typed, Problems::default(), Some(&inside.organisation)))
}

/// An organisation that the viewer manages.
async fn managed(frame: &Frame, viewer: &Viewer, id: &OrganisationId) -> Result<organisation::Inside, PageError> {
    organisation::allowed_in::<crate::domain::policy::ManageOrganisation>(&frame.app, viewer, id).await?;
    Ok(organisation::inside(&frame.app, viewer, id).await?)
}

/// Changes one.
pub async fn change(
    State(web): State<Web>,
    Path(id): Path<String>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let inside = managed(&frame, &viewer, &id).await?;
    let typed = typed(&fields);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(form(&frame, typed, Problems::default(), Some(&inside.organisation))));
    }
    let from = address::client(&headers, peer);
    match organisation::change(&frame.app, &viewer, &id, &typed, &from).await? {
        Ok(Changed::Done) => Ok(done(&frame, &home(&id), Some("organisation-changed"))),
        Ok(Changed::Filed) => Ok(done(&frame, &home(&id), Some("organisation-filed"))),
        Err(problems) => Ok(form(&frame, typed, problems, Some(&inside.organisation))),
    }
}

/// An organisation from inside.
pub async fn inside(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let inside = organisation::inside(&frame.app, &viewer, &OrganisationId(id)).await?;
    Ok(page(&frame, || inside_page::page(&frame, &inside, None)))
}

/// Sends the link to its address again.
pub async fn send_again(
    Path(id): Path<String>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let flash = match organisation::send_again(&frame.app, &viewer, &id, &address::client(&headers, peer)).await? {
        Ok(()) => "link-sent",
        Err(TooMany) => "organisation-too-many",
    };
    Ok(done(&frame, &home(&id), Some(flash)))
}

/// Whether to close one.
pub async fn close_form(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let inside = managed(&frame, &viewer, &OrganisationId(id)).await?;
    Ok(page(&frame, || small::close(&frame, &inside.organisation)))
}

/// Closes one.
pub async fn close(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    organisation::close(&frame.app, &viewer, &OrganisationId(id)).await?;
    Ok(done(&frame, "/my/organisations", Some("organisation-closed")))
}

/// The page of the link to an organisation's address.
pub async fn address_form(Path(token): Path<String>, frame: Frame) -> Result<Response, PageError> {
    match organisation::to_confirm(&frame.app, &token).await {
        Ok(filing) if filing.confirmed_at.is_some() => Ok(page(&frame, || small::confirmed(&frame))),
        Ok(filing) => Ok(page(&frame, || small::address(&frame, &filing))),
        Err(ServiceError::NotFound) => Ok(page_with(StatusCode::NOT_FOUND, &frame, || small::dead_address(&frame))),
        Err(error) => Err(error.into()),
    }
}

/// Uses that link.
pub async fn confirm_address(Path(token): Path<String>, frame: Frame) -> Result<Response, PageError> {
    match organisation::confirm(&frame.app, &token).await {
        Ok(_) => Ok(done(&frame, &format!("/organisation-address/{token}"), None)),
        Err(ServiceError::NotFound) => Ok(page_with(StatusCode::NOT_FOUND, &frame, || small::dead_address(&frame))),
        Err(error) => Err(error.into()),
    }
}

/// The public page of a verified organisation.
pub async fn public(Path(id): Path<String>, frame: Frame) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let found = organisation::public(&frame.app, &id).await?;
    let own = match &frame.viewer {
        Some(viewer) => organisation::membership(&frame.app, viewer, &id).await.is_ok(),
        None => false,
    };
    let data = public_page::Data { organisation: found, own };
    Ok(page(&frame, || public_page::page(&frame, &data)))
}
