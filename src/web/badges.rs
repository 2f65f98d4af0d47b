//! The tree of badges, and one's own badges.

use axum::{Form, extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;
use url::Url;

use super::{
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
};
use crate::{
    domain::{
        award::{Award, Visibility},
        time::Moment,
    },
    services::{backpack, collection, credential, endorsement, holding, record, reissuing},
    ui::{
        frame::Frame,
        pages::{
            badge_tree, my_badges,
            own_badge::{self, Problem},
            revoke_badge,
        },
    },
};

/// All eighteen; with an account, how far one is, and the made ones that one holds.
pub async fn tree(frame: Frame) -> Result<Response, PageError> {
    let reached = match &frame.viewer {
        Some(viewer) => {
            let mut made = holding::all(&frame.app, viewer).await?;
            made.retain(|award| award.revoked.is_none() && award.achievement.made().is_some());
            Some((holding::record(&frame.app, viewer).await?, made))
        }
        None => None,
    };
    Ok(page(&frame, || badge_tree::page(&frame, reached.as_ref())))
}

/// The viewer's badges.
pub async fn mine(signed: SignedIn) -> Result<Response, PageError> {
    let (app, viewer) = (&signed.frame.app, &signed.viewer);
    let data = my_badges::Data {
        awards: holding::all(app, viewer).await?,
        imported: backpack::all(app, viewer).await?,
        collections: collection::all(app, viewer).await?,
        record: format!("/clr/{}", record::id(&viewer.account.id)),
    };
    Ok(page(&signed.frame, || my_badges::page(&signed.frame, &data)))
}

async fn show(signed: &SignedIn, id: &str, problem: Option<Problem>) -> Result<Response, PageError> {
    let frame = &signed.frame;
    let (award, views) = holding::own(&frame.app, &signed.viewer, id).await?;
    let name = credential::name(&frame.app, &award.achievement, frame.language);
    let base = &frame.app.issuer.base;
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let data = own_badge::Data {
        url: base.credential(&award.id),
        linkedin: linkedin(frame, &name, &award),
        outdated: reissuing::outdated(&frame.app, &signed.viewer, &award).await?,
        name,
        recognitions: endorsement::of_award(&frame.app, &signed.viewer, &award.id).await?,
        award,
        views,
        problem,
    };
    Ok(page_with(status, frame, || own_badge::page(frame, &data)))
}

/// LinkedIn's form for a certificate, filled in (addtoprofile.linkedin.com: name, organisation, dates, URL and id).
fn linkedin(frame: &Frame, name: &str, award: &Award) -> Option<String> {
    let url = frame.app.issuer.base.credential(&award.id);
    let month = |at: Moment| (at.format("%Y").to_string(), at.format("%-m").to_string());
    let (year, number) = month(award.issued_at);
    let mut fields = vec![
        ("startTask", "CERTIFICATION_NAME".to_owned()),
        ("name", name.to_owned()),
        ("organizationName", frame.app.issuer.facts.name.clone()),
        ("issueYear", year),
        ("issueMonth", number),
        ("certUrl", url),
        ("certId", award.id.clone()),
    ];
    // What does not expire has no such fields: LinkedIn then says so.
    if let Some((year, number)) = award.expires_at.map(month) {
        fields.extend([("expirationYear", year), ("expirationMonth", number)]);
    }
    let url = Url::parse_with_params("https://www.linkedin.com/profile/add", fields).ok()?;
    // LinkedIn shows a plus as a plus.
    Some(url.as_str().replace('+', "%20"))
}

/// One of the viewer's badges: share it, keep it, choose who sees it, withdraw it.
pub async fn own(Path(id): Path<String>, signed: SignedIn) -> Result<Response, PageError> {
    show(&signed, &id, None).await
}

/// Who may see a badge.
#[derive(Deserialize)]
pub struct Showing {
    visibility: String,
    #[serde(default)]
    show_name: Option<String>,
}

/// Sets who sees a badge, and whether the name shows.
pub async fn set_showing(
    Path(id): Path<String>,
    signed: SignedIn,
    Form(form): Form<Showing>,
) -> Result<Response, PageError> {
    let visibility: Visibility = form.visibility.parse().map_err(|()| PageError::Malformed)?;
    holding::set_showing(&signed.frame.app, &signed.viewer, &id, visibility, form.show_name.is_some()).await?;
    Ok(done(&signed.frame, &format!("/my/badges/{id}"), Some("badge-showing-saved")))
}

/// Issues a badge anew for the holder's present name and address.
pub async fn renew(Path(id): Path<String>, signed: SignedIn) -> Result<Response, PageError> {
    reissuing::reissue(&signed.frame.app, &signed.viewer, &id).await?;
    Ok(done(&signed.frame, &format!("/my/badges/{id}"), Some("badge-renewed")))
}

/// A withdrawal, asked for and then confirmed.
#[derive(Deserialize)]
pub struct Withdrawal {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    sure: Option<String>,
}

/// Withdraws a badge; the first time it is asked for, a page tells what that means and asks again.
pub async fn revoke(
    Path(id): Path<String>,
    signed: SignedIn,
    Form(form): Form<Withdrawal>,
) -> Result<Response, PageError> {
    let frame = &signed.frame;
    let own = format!("/my/badges/{id}");
    let (award, _) = holding::own(&frame.app, &signed.viewer, &id).await?;
    if award.revoked.is_some() {
        // Withdrawn already, in another tab or by a second click.
        return Ok(done(frame, &own, None));
    }
    let reason = match holding::reason(&form.reason) {
        Ok(reason) => reason,
        Err(error) => return show(&signed, &id, Some(Problem { typed: form.reason, error })).await,
    };
    if form.sure.is_none() {
        let name = credential::name(&frame.app, &award.achievement, frame.language);
        return Ok(page(frame, || revoke_badge::page(frame, &award, &name, &reason)));
    }
    holding::revoke(&frame.app, &signed.viewer, &id, reason).await?;
    Ok(done(frame, &own, Some("badge-revoked")))
}
