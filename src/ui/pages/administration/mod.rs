//! What administrators see of the site as a whole.

pub mod content;
pub mod health;
pub mod log;
pub mod queue;
pub mod settings;

use leptos::prelude::*;

use crate::{
    store::administration::Waiting,
    ui::{frame::Frame, shell::Page},
};

/// The way back from a page of the administration.
#[must_use]
pub fn above(frame: &Frame) -> Vec<(String, String)> {
    vec![("/administration".to_owned(), frame.t("nav-administration"))]
}

/// The overview: where everything is, and what waits.
#[must_use]
pub fn page(frame: &Frame, waiting: &Waiting) -> Page {
    let title = frame.t("nav-administration");
    let entry = |href: &'static str, title: String, text: String, waits: Option<(&'static str, i64)>| {
        let waits = waits.filter(|(_, n)| *n > 0).map(|(key, n)| {
            // administration-waiting, administration-failed
            let class = if key == "administration-failed" { "status status-bad" } else { "status status-warn" };
            view! { " "<span class=class>{frame.t1(key, "n", n)}</span> }
        });
        view! { <li><a href=href>{title}</a>{waits}<br/><span class="muted">{text}</span></li> }
    };
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("administration-lead")}</p>
        </header>
        <section aria-labelledby="people">
            <h2 id="people">{frame.t("administration-people")}</h2>
            <ul class="list">
                {entry("/people", frame.t("nav-people"), frame.t("administration-people-text"), None)}
                {entry(
                    "/organisations",
                    frame.t("nav-organisations"),
                    frame.t("administration-organisations-text"),
                    Some(("administration-waiting", waiting.organisations)),
                )}
                {entry("/events", frame.t("nav-events"), frame.t("administration-events-text"), None)}
                {entry(
                    "/review",
                    frame.t("nav-review"),
                    frame.t("administration-review-text"),
                    Some(("administration-waiting", waiting.papers)),
                )}
            </ul>
        </section>
        <section aria-labelledby="site">
            <h2 id="site">{frame.t("administration-site")}</h2>
            <ul class="list">
                {entry("/administration/log", frame.t("log-title"), frame.t("administration-log-text"), None)}
                {entry(
                    "/administration/queue",
                    frame.t("queue-title"),
                    frame.t("administration-queue-text"),
                    Some(("administration-failed", waiting.failed)),
                )}
                {entry("/administration/content", frame.t("versions-title"), frame.t("administration-content-text"), None)}
                {entry("/administration/settings", frame.t("settings-title"), frame.t("administration-settings-text"), None)}
                {entry("/administration/health", frame.t("health-title"), frame.t("administration-health-text"), None)}
            </ul>
        </section>
    };
    Page::new(title, body.into_any())
}

/// The head of a page of the administration.
#[must_use]
pub fn head(frame: &Frame, title: &str, lead: String) -> AnyView {
    use crate::ui::components::breadcrumb::breadcrumb;
    view! {
        <header class="page-header">
            {breadcrumb(frame, above(frame), title.to_owned())}
            <h1>{title.to_owned()}</h1>
            <p class="lead">{lead}</p>
        </header>
    }
    .into_any()
}
