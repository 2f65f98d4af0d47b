//! Who belongs to an organisation: inviting, joining, ranks, leaving.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::home;
use crate::{
    domain::{
        account::AccountId,
        organisation::{OrganisationId, Rank},
    },
    services::{
        ServiceError,
        organisation::{self, Accepted, Invited},
    },
    ui::pages::organisation::{inside as inside_page, small},
    web::{
        address,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
    },
};

/// An invitation.
#[derive(Deserialize)]
pub struct Invite {
    #[serde(default)]
    email: String,
    #[serde(default)]
    rank: String,
}

/// Invites somebody.
pub async fn invite(
    Path(id): Path<String>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Invite>,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let rank: Rank = form.rank.parse().map_err(|()| PageError::Malformed)?;
    let from = address::client(&headers, peer);
    let (status, error) = match organisation::invite(&frame.app, &viewer, &id, &form.email, rank, &from).await? {
        Invited::Sent => return Ok(done(&frame, &home(&id), Some("organisation-invited"))),
        Invited::Email => (StatusCode::UNPROCESSABLE_ENTITY, frame.t("email-wrong")),
        Invited::Member => (StatusCode::UNPROCESSABLE_ENTITY, frame.t("organisation-invite-member")),
        Invited::TooMany => (StatusCode::TOO_MANY_REQUESTS, frame.t("organisation-invite-too-many")),
    };
    let inside = organisation::inside(&frame.app, &viewer, &id).await?;
    let problem = inside_page::InviteProblem { email: form.email, rank, error };
    Ok(page_with(status, &frame, || inside_page::page(&frame, &inside, Some(&problem))))
}

/// Takes an invitation back.
pub async fn take_back(
    Path((id, invitation)): Path<(String, String)>,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    organisation::withdraw_invitation(&frame.app, &viewer, &id, &invitation).await?;
    Ok(done(&frame, &home(&id), Some("organisation-invitation-taken-back")))
}

/// The page of an invitation's link.
pub async fn invitation(
    Path(token): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    match organisation::invitation(&frame.app, &token).await {
        Ok((invitation, to)) => Ok(page(&frame, || small::invitation(&frame, &viewer, &invitation, &to))),
        Err(ServiceError::NotFound) => Ok(page_with(StatusCode::NOT_FOUND, &frame, || small::dead_invitation(&frame))),
        Err(error) => Err(error.into()),
    }
}

/// An answer to an invitation.
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    answer: String,
}

/// Accepts or declines it.
pub async fn answer(
    Path(token): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Answer>,
) -> Result<Response, PageError> {
    let answered = match form.answer.as_str() {
        "accept" => organisation::accept(&frame.app, &viewer, &token).await,
        "decline" => {
            organisation::decline(&frame.app, &viewer, &token).await?;
            return Ok(done(&frame, "/my/organisations", Some("invitation-declined")));
        }
        _ => return Err(PageError::Malformed),
    };
    match answered {
        Ok(Accepted::Joined(id)) => Ok(done(&frame, &home(&id), Some("invitation-accepted"))),
        Ok(Accepted::Unverified) => Ok(done(&frame, "/verify-email", None)),
        Err(ServiceError::NotFound) => Ok(page_with(StatusCode::NOT_FOUND, &frame, || small::dead_invitation(&frame))),
        Err(error) => Err(error.into()),
    }
}

/// A rank.
#[derive(Deserialize)]
pub struct NewRank {
    #[serde(default)]
    rank: String,
}

/// Changes somebody's rank.
pub async fn set_rank(
    Path((id, person)): Path<(String, String)>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<NewRank>,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let rank: Rank = form.rank.parse().map_err(|()| PageError::Malformed)?;
    let flash = match organisation::set_rank(&frame.app, &viewer, &id, AccountId(person), rank).await? {
        Ok(()) => "organisation-rank-set",
        Err(organisation::NotChanged::LastManager) => "organisation-last-manager",
    };
    Ok(done(&frame, &home(&id), Some(flash)))
}

/// Takes somebody out.
pub async fn remove(
    Path((id, person)): Path<(String, String)>,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let flash = match organisation::remove(&frame.app, &viewer, &id, AccountId(person)).await? {
        Ok(()) => "organisation-member-removed",
        Err(organisation::NotChanged::LastManager) => "organisation-last-manager",
    };
    Ok(done(&frame, &home(&id), Some(flash)))
}

/// The viewer leaves.
pub async fn leave(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    match organisation::leave(&frame.app, &viewer, &id).await? {
        Ok(()) => Ok(done(&frame, "/my/organisations", Some("organisation-left"))),
        Err(organisation::NotChanged::LastManager) => Ok(done(&frame, &home(&id), Some("organisation-last-manager"))),
    }
}
