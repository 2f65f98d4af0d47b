//! An employer's home on one page.

use leptos::prelude::*;

use crate::{
    domain::{looked_at::LookedAt, time::Moment},
    services::{Viewer, employer::Home},
    store::checklist_request::Listed,
    ui::{
        frame::Frame,
        pages::{
            confirmations::row,
            finding::{called, standing},
            organisation::given::target,
        },
        shell::Page,
    },
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, viewer: &Viewer, home: &Home, now: Moment) -> Page {
    let title = frame.t("employer-title");
    let (waiting, done): (Vec<_>, Vec<_>) = home.asked.iter().partition(|one| one.request.is_open(now));
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("employer-lead")}</p>
        </header>
        {ways(frame, home)}
        {checklists(frame, viewer, &waiting, &done, now)}
        {written(frame, home)}
        {looked_at(frame, &home.looked_at)}
        {given(frame, home)}
    };
    Page::new(title, body.into_any())
}

/// What can be done from here.
fn ways(frame: &Frame, home: &Home) -> AnyView {
    if home.places.is_empty() {
        return view! {
            <div class="notice">
                <p>{frame.t("employer-no-organisation")}" "<a href="/my/organisations">{frame.t("organisations-title")}</a></p>
            </div>
            <p class="actions"><a class="button" href="/verify">{frame.t("employer-verify")}</a></p>
        }
        .into_any();
    }
    let places = home
        .places
        .iter()
        .map(|place| view! { <li><a href=format!("/my/organisations/{}", place.id.0)>{place.name.clone()}</a></li> })
        .collect_view();
    view! {
        <p class="actions">
            <a class="button" href="/find">{frame.t("find-title")}</a>
            <a class="button secondary" href="/verify">{frame.t("employer-verify")}</a>
            {home.may_recognise.then(|| view! { <a class="button secondary" href="/my/endorse">{frame.t("recognition-give")}</a> })}
        </p>
        <section><h2>{frame.t("employer-organisations")}</h2><ul class="list">{places}</ul></section>
    }
    .into_any()
}

fn checklists(frame: &Frame, viewer: &Viewer, waiting: &[&Listed], done: &[&Listed], now: Moment) -> AnyView {
    let rows = |listed: &[&Listed]| listed.iter().map(|one| row(frame, one, now)).collect_view();
    let first = if waiting.is_empty() {
        view! { <p>{frame.t("confirmations-none")}</p> }.into_any()
    } else {
        view! { <ul class="list">{rows(waiting)}</ul> }.into_any()
    };
    let unverified = viewer.account.email_verified_at.is_none();
    view! {
        <section>
            <h2>{frame.t("employer-checklists")}</h2>
            {unverified.then(|| view! { <p><a href="/verify-email">{frame.t("confirmations-unverified")}</a></p> })}
            {first}
            {(!done.is_empty()).then(|| view! {
                <details>
                    <summary>{frame.t("confirmations-done")}</summary>
                    <ul class="list">{rows(done)}</ul>
                </details>
            })}
        </section>
    }
    .into_any()
}

fn written(frame: &Frame, home: &Home) -> AnyView {
    if home.places.is_empty() {
        return ().into_any();
    }
    let rows = home
        .written
        .iter()
        .map(|message| {
            let href = format!("/find/messages?of={}", message.organisation.0.0);
            view! {
                <li>
                    <a href=href>{called(frame, message.learner.as_deref())}</a>
                    <span class="cluster">
                        <span class="muted">{frame.day(message.sent_at)}</span>
                        {standing(frame, message.standing)}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("find-sent-title")}</h2>
            {if home.written.is_empty() {
                view! { <p>{frame.t("find-sent-none")}</p> }.into_any()
            } else {
                view! { <ul class="list">{rows}</ul> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn looked_at(frame: &Frame, looked_at: &[LookedAt]) -> AnyView {
    let rows = looked_at
        .iter()
        .map(|one| {
            // verifier-verdict-own … verifier-verdict-invalid
            let verdict = frame.t(&format!("verifier-verdict-{}", one.verdict));
            let badge = match &one.path {
                Some(path) => view! { <a href=path.clone()>{one.badge.clone()}</a> }.into_any(),
                None => view! { <strong>{one.badge.clone()}</strong> }.into_any(),
            };
            let label = format!("{}: {}", frame.t("employer-forget"), one.badge);
            view! {
                <li>
                    <div>
                        <p>{badge}</p>
                        <p class="muted">{one.issuer.clone()}" · "{frame.moment(one.at)}</p>
                        <p>{verdict}</p>
                    </div>
                    <form method="post" action=format!("/employer/looked-at/{}/forget", one.id)>
                        <button class="link-button" aria-label=label>{frame.t("employer-forget")}</button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! {
        <section id="looked-at">
            <h2>{frame.t("employer-looked-at")}</h2>
            <p>{frame.t("employer-looked-at-lead")}</p>
            {(!looked_at.is_empty()).then(|| view! {
                <ul class="list">{rows}</ul>
                <form method="post" action="/employer/looked-at/forget">
                    <p class="actions"><button class="button secondary">{frame.t("employer-forget-all")}</button></p>
                </form>
            })}
        </section>
    }
    .into_any()
}

fn given(frame: &Frame, home: &Home) -> AnyView {
    if home.given.is_empty() {
        return ().into_any();
    }
    let rows = home
        .given
        .iter()
        .map(|listed| {
            let one = &listed.endorsement;
            let (name, href) = target(frame, &one.target);
            view! {
                <li>
                    <a href=href>{name}</a>
                    <span class="cluster">
                        <a href=format!("/my/organisations/{}#recognitions", one.organisation.0)>{listed.organisation.clone()}</a>
                        <span class="muted">{frame.day(one.given_at)}</span>
                    </span>
                </li>
            }
        })
        .collect_view();
    view! { <section><h2>{frame.t("given-title")}</h2><ul class="list">{rows}</ul></section> }.into_any()
}
