//! What an employer with an account was asked, and what they answered.

use leptos::prelude::*;

use crate::{
    domain::{checklist::Outcome, time::Moment},
    services::Viewer,
    store::checklist_request::Listed,
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, viewer: &Viewer, listed: &[Listed], now: Moment) -> Page {
    let title = frame.t("confirmations-title");
    let (waiting, done): (Vec<_>, Vec<_>) = listed.iter().partition(|one| one.request.is_open(now));
    let verified = viewer.account.email_verified_at.is_some();
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t1("confirmations-lead", "email", viewer.account.email.as_typed())}</p>
        </header>
        {(!verified).then(|| view! {
            <div class="notice notice-warning">
                <p><a href="/verify-email">{frame.t("confirmations-unverified")}</a></p>
            </div>
        })}
        {if waiting.is_empty() {
            view! {
                <div class="empty">
                    <h2>{frame.t("confirmations-none")}</h2>
                    <p>{frame.t("confirmations-none-text")}</p>
                </div>
            }
            .into_any()
        } else {
            let rows = waiting.iter().map(|one| row(frame, one, now)).collect_view();
            view! { <section><h2>{frame.t("confirmations-waiting")}</h2><ul class="list">{rows}</ul></section> }.into_any()
        }}
        {(!done.is_empty()).then(|| {
            let rows = done.iter().map(|one| row(frame, one, now)).collect_view();
            view! { <section><h2>{frame.t("confirmations-done")}</h2><ul class="list">{rows}</ul></section> }
        })}
    };
    Page::new(title, body.into_any())
}

/// One of them, with where it stands.
#[must_use]
pub fn row(frame: &Frame, one: &Listed, now: Moment) -> AnyView {
    let request = &one.request;
    let closed = request.closed.as_ref();
    let on = |key: &str| frame.t1(key, "date", closed.map(|c| frame.day(c.at)).unwrap_or_default());
    let text = match (request.outcome(now), closed.and_then(|c| c.retracted.as_ref())) {
        (_, Some((at, _))) => frame.t1("confirmations-retracted", "date", frame.day(*at)),
        (None, None) => frame.t1("confirmations-until", "until", frame.day(request.expires_at)),
        // confirmations-confirmed, confirmations-declined
        (Some(Outcome::Confirmed), None) => on("confirmations-confirmed"),
        (Some(Outcome::Declined), None) => on("confirmations-declined"),
        (Some(Outcome::Expired | Outcome::Void), None) => frame.t("confirmations-expired"),
    };
    view! {
        <li>
            <a href=format!("/my/confirmations/{}", request.id)>{one.learner.clone()}</a>
            <span class="muted">{text}</span>
        </li>
    }
    .into_any()
}
