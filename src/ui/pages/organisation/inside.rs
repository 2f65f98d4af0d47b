//! An organisation as those see it who belong to it: where it stands, what is said of it, and who is in it.

use leptos::prelude::*;

use super::{breadcrumb, chip, given, paragraphs, people};
use crate::{
    domain::organisation::{Filing, Rank, Standing, standing},
    services::organisation::Inside,
    ui::{
        components::{countries::country_name, field::error_summary},
        frame::Frame,
        shell::Page,
    },
};

/// What went wrong with an invitation.
pub struct InviteProblem {
    /// The address as typed.
    pub email: String,
    /// The rank as chosen.
    pub rank: Rank,
    /// Why it was not sent.
    pub error: String,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, inside: &Inside, problem: Option<&InviteProblem>) -> Page {
    let organisation = &inside.organisation;
    let title = organisation.name.clone();
    let manages = inside.membership.rank == Rank::Manager;
    let standing = standing(organisation, inside.filing.as_ref());
    let errors: Vec<_> = problem.map(|problem| ("email", problem.error.clone())).into_iter().collect();
    let body = view! {
        {error_summary(frame, &errors)}
        {breadcrumb(frame, None)}
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p>{chip(frame, standing)}</p>
        </header>
        {state(frame, inside, standing, manages)}
        {facts(frame, inside, manages)}
        {given::given(frame, inside, manages)}
        {people::members(frame, inside, manages)}
        {manages.then(|| people::invitations(frame, inside, problem))}
        {people::leaving(frame, inside, manages)}
    };
    Page::new(title, body.into_any())
}

/// What the standing means, and what comes next.
fn state(frame: &Frame, inside: &Inside, standing: Standing<'_>, manages: bool) -> AnyView {
    let id = &inside.organisation.id.0;
    match standing {
        Standing::Unconfirmed => unconfirmed(frame, inside, manages),
        Standing::Waiting => view! {
            <div class="notice"><p>{frame.t("organisation-waiting-text")}</p></div>
        }
        .into_any(),
        Standing::Declined(reason) | Standing::Withdrawn(reason) => {
            let withdrawn = matches!(standing, Standing::Withdrawn(_));
            let text = if withdrawn { "organisation-withdrawn-text" } else { "organisation-declined-text" };
            view! {
                <div class="notice notice-error">
                    <p>{frame.t(text)}</p>
                    <blockquote>{paragraphs(reason)}</blockquote>
                    {manages.then(|| view! {
                        <p>
                            {frame.t("organisation-again")}" "
                            <a href=format!("/my/organisations/{id}/details")>{frame.t("organisation-change")}</a>
                        </p>
                    })}
                </div>
            }
            .into_any()
        }
        Standing::Verified => {
            let since = inside.organisation.verified_at.map(|at| frame.day(at)).unwrap_or_default();
            view! {
                <p>
                    {frame.t1("organisation-verified-text", "date", since)}" "
                    <a href=format!("/organisations/{id}")>{frame.t("organisation-public-link")}</a>
                </p>
                {inside.filing.as_ref().map(|filing| pending(frame, inside, filing, manages))}
            }
            .into_any()
        }
        Standing::Closed => ().into_any(),
    }
}

fn unconfirmed(frame: &Frame, inside: &Inside, manages: bool) -> AnyView {
    let email = inside.filing.as_ref().map(|filing| filing.facts.email.as_typed().to_owned()).unwrap_or_default();
    view! {
        <div class="notice notice-warning">
            <p>{frame.t1("organisation-unconfirmed-text", "email", email)}</p>
            {manages.then(|| view! {
                <form method="post" action=format!("/my/organisations/{}/send-again", inside.organisation.id.0)>
                    <button class="link-button">{frame.t("verify-send-again")}</button>
                </form>
            })}
        </div>
    }
    .into_any()
}

/// A change of what was verified: it waits, or was declined.
fn pending(frame: &Frame, inside: &Inside, filing: &Filing, manages: bool) -> AnyView {
    match &filing.decided {
        None if filing.is_waiting() => view! {
            <div class="notice">
                <p>{frame.t1("organisation-change-waiting", "name", filing.facts.name.as_str())}</p>
            </div>
        }
        .into_any(),
        None => view! {
            <div>
                <p>{frame.t("organisation-change-unconfirmed")}</p>
                {unconfirmed(frame, inside, manages)}
            </div>
        }
        .into_any(),
        Some(decided) => decided
            .reason
            .as_deref()
            .map(|reason| {
                view! {
                    <div class="notice notice-warning">
                        <p>{frame.t("organisation-change-declined")}</p>
                        <blockquote>{paragraphs(reason)}</blockquote>
                    </div>
                }
            })
            .into_any(),
    }
}

fn facts(frame: &Frame, inside: &Inside, manages: bool) -> AnyView {
    let organisation = &inside.organisation;
    let website = organisation.website.as_str().to_owned();
    let email = organisation.email.as_ref().map(|email| email.as_typed().to_owned());
    view! {
        <section>
            <h2>{frame.t("organisation-facts")}</h2>
            <dl class="facts">
                <div><dt>{frame.t("organisation-country")}</dt><dd>{country_name(frame, organisation.country)}</dd></div>
                <div><dt>{frame.t("organisation-website")}</dt><dd>{website}</dd></div>
                <div><dt>{frame.t("organisation-email")}</dt><dd>{email}</dd></div>
                <div><dt>{frame.t("organisation-description")}</dt><dd class="stack">{paragraphs(&organisation.description)}</dd></div>
            </dl>
            {manages.then(|| view! {
                <p class="actions">
                    <a class="button secondary" href=format!("/my/organisations/{}/details", organisation.id.0)>
                        {frame.t("organisation-change")}
                    </a>
                </p>
            })}
        </section>
    }
    .into_any()
}
