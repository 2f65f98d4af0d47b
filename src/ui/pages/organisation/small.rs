//! The pages that ask before something happens: an address, an invitation, the end of an organisation.

use leptos::prelude::*;

use super::breadcrumb;
use crate::{
    domain::organisation::{Filing, Organisation},
    services::Viewer,
    store::organisation_invitation::Invitation,
    ui::{frame::Frame, pages::notice, shell::Page},
};

/// Whether the address of an organisation is its own: a button, so that a program that looks into links does nothing.
#[must_use]
pub fn address(frame: &Frame, filing: &Filing) -> Page {
    let title = frame.t("organisation-address-title");
    let args = [
        ("name", filing.facts.name.as_str().into()),
        ("email", filing.facts.email.as_typed().into()),
        ("website", filing.facts.website.as_str().into()),
    ];
    let body = view! {
        <div class="narrow">
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{frame.tv("organisation-address-lead", &args)}</p>
            </header>
            <p>{frame.t("organisation-address-stranger")}</p>
            <form method="post">
                <p class="actions"><button class="button">{frame.t("organisation-address-button")}</button></p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}

/// The address is confirmed.
#[must_use]
pub fn confirmed(frame: &Frame) -> Page {
    notice::page(frame, "organisation-address-done", "/my/organisations", "organisations-title")
}

/// A link to an address that leads nowhere.
#[must_use]
pub fn dead_address(frame: &Frame) -> Page {
    notice::page(frame, "organisation-address-dead", "/my/organisations", "organisations-title")
}

/// Whether to join.
#[must_use]
pub fn invitation(frame: &Frame, viewer: &Viewer, invitation: &Invitation, organisation: &Organisation) -> Page {
    let title = frame.t1("invitation-title", "name", organisation.name.as_str());
    // invitation-as-member, invitation-as-manager
    let rank = frame.t(&format!("invitation-as-{}", invitation.rank.id()));
    let verified = viewer.account.email_verified_at.is_some();
    let args = [("name", viewer.account.name.as_str().into()), ("email", viewer.account.email.as_typed().into())];
    let website = organisation.website.as_str().to_owned();
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{rank}</p></header>
            <dl class="facts">
                <div><dt>{frame.t("organisation-website")}</dt><dd>{website}</dd></div>
                <div><dt>{frame.t("invitation-account")}</dt><dd>{frame.tv("invitation-account-is", &args)}</dd></div>
            </dl>
            <p>{frame.t("invitation-seen")}</p>
            {(!verified).then(|| view! {
                <div class="notice notice-warning">
                    <p><a href="/verify-email">{frame.t("organisation-unverified")}</a></p>
                </div>
            })}
            <form method="post">
                <p class="actions">
                    <button class="button" name="answer" value="accept">{frame.t("invitation-accept")}</button>
                    <button class="button secondary" name="answer" value="decline">{frame.t("invitation-decline")}</button>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}

/// An invitation that leads nowhere.
#[must_use]
pub fn dead_invitation(frame: &Frame) -> Page {
    notice::page(frame, "invitation-dead", "/my/organisations", "organisations-title")
}

/// Whether to close an organisation.
#[must_use]
pub fn close(frame: &Frame, organisation: &Organisation) -> Page {
    let title = frame.t1("organisation-close-title", "name", organisation.name.as_str());
    let back = format!("/my/organisations/{}", organisation.id.0);
    let body = view! {
        <div class="narrow">
            {breadcrumb(frame, Some((back.clone(), organisation.name.clone())))}
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t("organisation-close-lead")}</p></header>
            <form method="post" action=format!("{back}/close")>
                <p class="actions">
                    <button class="button danger">{frame.t("organisation-close-button")}</button>
                    <a class="button secondary" href=back.clone()>{frame.t("cancel")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
