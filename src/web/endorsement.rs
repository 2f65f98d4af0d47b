//! Endorsements over HTTP: giving and withdrawing them, the consent of who holds an award, their pages and documents.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use serde::Deserialize;

use super::{
    Web, address,
    credentials::{FRESH, STEADY},
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    negotiate::{HTML, JSON, Keep, LD, VC, VC_LD, choose, json, serve, vary},
    switch,
};
use crate::{
    domain::{
        badge_address::{self, BadgeAddress},
        endorsement::Target,
        open_badges::{
            endorsement::withdrawn_endorsement,
            endorser::{endorser_document, endorser_key_document, ob2_endorser},
        },
        organisation::OrganisationId,
        role::Role,
    },
    services::{
        Viewer,
        endorsement::{self, CommentProblem, Given, Seen},
        holding,
    },
    ui::{
        frame::Frame,
        pages::endorsement::{give as give_page, show as show_page},
    },
};

/// A form as its fields.
type Fields = Vec<(String, String)>;

fn field(form: &Fields, name: &str) -> String {
    form.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default()
}

/// What is to be recognised: chosen, or as the address of a badge.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    of: String,
    badge: Option<String>,
}

/// The form; without something to recognise, where that is chosen.
pub async fn form(SignedIn { frame, viewer }: SignedIn, Query(wanted): Query<Wanted>) -> Result<Response, PageError> {
    if endorsement::choices(&frame.app, &viewer).await?.is_empty() {
        return Ok(page(&frame, || give_page::nobody(&frame)));
    }
    let target = match (&wanted.badge, wanted.of.as_str()) {
        (Some(text), _) => match badge_address::read(frame.app.issuer.base.as_str(), text) {
            BadgeAddress::Ours(id) => Some(Target::Award(id)),
            BadgeAddress::Elsewhere(_) | BadgeAddress::Unclear => None,
        },
        (None, "") => return Ok(page(&frame, || give_page::choose(&frame, None))),
        (None, of) => Some(Target::parse(of).ok_or(PageError::NotFound)?),
    };
    let shown = match target {
        Some(target) => show_form(&frame, &viewer, target, None).await,
        None => Err(PageError::NotFound),
    };
    match (shown, &wanted.badge) {
        (Err(PageError::NotFound), Some(text)) => {
            Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || give_page::choose(&frame, Some(text))))
        }
        (shown, _) => shown,
    }
}

/// What was typed, and what is wrong with it.
struct Entered {
    organisation: String,
    comment: String,
    problem: Option<CommentProblem>,
}

async fn show_form(
    frame: &Frame,
    viewer: &Viewer,
    target: Target,
    entered: Option<Entered>,
) -> Result<Response, PageError> {
    let choices = endorsement::choices(&frame.app, viewer).await?;
    let asked = endorsement::asked(&frame.app, viewer, target).await?;
    let Entered { organisation, comment, problem } =
        entered.unwrap_or(Entered { organisation: String::new(), comment: String::new(), problem: None });
    let status = match problem {
        None => StatusCode::OK,
        Some(CommentProblem::Comment(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(CommentProblem::TooMany) => StatusCode::TOO_MANY_REQUESTS,
    };
    let name = endorsement::target_name(&frame.app, &asked.target, asked.achieved.as_ref(), frame.language);
    let data = give_page::Data {
        target: asked.target,
        name,
        achieved: asked.achieved,
        choices,
        organisation,
        comment,
        problem,
    };
    Ok(page_with(status, frame, || give_page::page(frame, &data)))
}

/// Gives one.
pub async fn give(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let target = Target::parse(&field(&fields, "of")).ok_or(PageError::Malformed)?;
    let (organisation, comment) = (field(&fields, "organisation"), field(&fields, "comment"));
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        let entered = Entered { organisation, comment, problem: None };
        return Ok(switched.onto(show_form(&frame, &viewer, target, Some(entered)).await?));
    }
    let id = OrganisationId(organisation.clone());
    let from = address::client(&headers, peer);
    let given = endorsement::give(&frame.app, &viewer, &id, target.clone(), &comment, &from).await?;
    let home = format!("/my/organisations/{}#recognitions", id.0);
    match given {
        Given::Done(_) if matches!(target, Target::Award(_)) => Ok(done(&frame, &home, Some("endorsed-waiting"))),
        Given::Done(id) => Ok(done(&frame, &format!("/endorsements/{id}"), Some("endorsed"))),
        Given::Before => Ok(done(&frame, &home, Some("endorsed-before"))),
        Given::Wrong(problem) => {
            let entered = Entered { organisation, comment, problem: Some(problem) };
            show_form(&frame, &viewer, target, Some(entered)).await
        }
    }
}

/// Why one is withdrawn.
#[derive(Deserialize)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}

/// Withdraws one.
pub async fn withdraw(
    Path((organisation, id)): Path<(String, String)>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Reason>,
) -> Result<Response, PageError> {
    let home = format!("/my/organisations/{organisation}#recognitions");
    // Without a reason that can be shown, there is none: it need not be given.
    let reason = holding::reason(&form.reason).unwrap_or_default();
    endorsement::withdraw(&frame.app, &viewer, &OrganisationId(organisation), &id, reason).await?;
    Ok(done(&frame, &home, Some("endorsement-withdrawn")))
}

/// Whether one is to be seen.
#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    shown: String,
}

/// The holder of an award decides whether one is seen.
pub async fn set_consent(
    Path((award, id)): Path<(String, String)>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Shown>,
) -> Result<Response, PageError> {
    let shown = match form.shown.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(PageError::Malformed),
    };
    endorsement::set_consent(&frame.app, &viewer, &award, &id, shown).await?;
    let flash = if shown { "recognition-shown" } else { "recognition-hidden" };
    Ok(done(&frame, &format!("/my/badges/{award}#recognitions"), Some(flash)))
}

/// Where the viewer can recognise something in the name of an organisation; `None` for who speaks for none.
pub(super) async fn way(frame: &Frame, target: &Target) -> Result<Option<String>, PageError> {
    let Some(viewer) = frame.viewer.as_ref().filter(|viewer| viewer.account.roles.contains(&Role::Employer)) else {
        return Ok(None);
    };
    let may = !endorsement::choices(&frame.app, viewer).await?.is_empty();
    Ok(may.then(|| format!("/my/endorse?of={}", target.text())))
}

/// What only two sides may see is kept by nobody.
const fn keep(inside: bool) -> Keep {
    if inside { Keep::Not } else { FRESH }
}

fn gone(frame: &Frame, id: &str, reason: Option<&str>, kind: &'static str) -> Result<Response, PageError> {
    let document = withdrawn_endorsement(&frame.app.issuer.base, id, reason);
    let mut response = json(&HeaderMap::new(), kind, &document, FRESH)?;
    *response.status_mut() = StatusCode::GONE;
    Ok(response)
}

/// An endorsement: a page for people, the signed document for programs.
pub async fn one(Path(id): Path<String>, headers: HeaderMap, frame: Frame) -> Result<Response, PageError> {
    let (id, kind) = match id.strip_suffix(".json") {
        Some(id) => (id, choose(&headers, &[VC_LD, VC, LD, JSON])),
        None => (id.as_str(), choose(&headers, &[HTML, VC_LD, VC, LD, JSON])),
    };
    let app = &frame.app;
    let mut response = match endorsement::seen(app, frame.viewer.as_ref(), id).await? {
        Seen::Gone(reason) if kind == HTML => {
            page_with(StatusCode::GONE, &frame, || show_page::gone(&frame, reason.as_deref()))
        }
        Seen::Gone(reason) => gone(&frame, id, reason.as_deref(), kind)?,
        Seen::Open(_, documents, inside) if kind != HTML => serve(&headers, kind, documents.ob3, keep(inside)),
        Seen::Open(listed, documents, inside) => {
            let achieved = endorsement::achieved(app, &listed.endorsement.target).await?;
            let target = endorsement::target_name(app, &listed.endorsement.target, achieved.as_ref(), frame.language);
            let recognition = endorsement::page(app, *listed, &documents).await?;
            let data = show_page::Data { recognition, target, inside };
            page(&frame, || show_page::page(&frame, &data))
        }
    };
    vary(&mut response);
    response.headers_mut().insert("x-robots-tag", header::HeaderValue::from_static("noindex"));
    Ok(response)
}

/// An endorsement in Open Badges 2.0.
pub async fn ob2(Path(id): Path<String>, headers: HeaderMap, frame: Frame) -> Result<Response, PageError> {
    let kind = choose(&headers, &[LD, JSON]);
    match endorsement::seen(&frame.app, frame.viewer.as_ref(), &id).await? {
        Seen::Gone(reason) => gone(&frame, &id, reason.as_deref(), kind),
        Seen::Open(_, documents, inside) => Ok(serve(&headers, kind, documents.ob2, keep(inside))),
    }
}

/// Who endorses: Profile and keys.
pub async fn endorser(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (facts, keys) = endorsement::endorser(&web.app, &OrganisationId(id)).await?;
    let document = endorser_document(&web.app.issuer.base, &facts, &keys);
    json(&headers, choose(&headers, &[LD, JSON]), &document, FRESH)
}

/// Who endorses, in Open Badges 2.0.
pub async fn ob2_of_endorser(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (facts, _) = endorsement::endorser(&web.app, &OrganisationId(id)).await?;
    json(&headers, choose(&headers, &[LD, JSON]), &ob2_endorser(&web.app.issuer.base, &facts), FRESH)
}

/// A key of who endorses, old ones too.
pub async fn key(
    State(web): State<Web>,
    Path((id, key)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let keys = endorsement::published(&web.app, &OrganisationId(id.clone())).await?;
    let found = keys.iter().find(|published| published.id == key).ok_or(PageError::NotFound)?;
    let document = endorser_key_document(&web.app.issuer.base, &id, found);
    json(&headers, choose(&headers, &[LD, JSON]), &document, STEADY)
}

/// What an organisation withdrew, signed by itself.
pub async fn status(State(web): State<Web>, Path(id): Path<String>, headers: HeaderMap) -> Result<Response, PageError> {
    let list = endorsement::status_list(&web.app, &OrganisationId(id)).await?;
    Ok(serve(&headers, choose(&headers, &[VC_LD, VC, LD, JSON]), list, FRESH))
}
