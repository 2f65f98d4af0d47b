//! Before handing in: what is open, and the button.

use leptos::prelude::*;

use super::attempt::{Head, head, words};
use crate::{
    domain::{attempt::PER_STEP, time::Moment},
    services::assessment::OpenAttempt,
    ui::{frame::Frame, islands::autosave::Autosave, shell::Page},
};

/// Stands in a text for the numbers.
const MARK: &str = "{numbers}";

/// The page.
#[must_use]
pub fn page(frame: &Frame, attempt: &OpenAttempt, now: Moment) -> Page {
    let id = &attempt.attempt.id;
    let total = attempt.questions.len();
    let open: Vec<u8> = (0u8..).take(total).filter(|position| !attempt.responses.contains_key(position)).collect();
    let first = open.first().map_or(1, |position| usize::from(*position) / PER_STEP + 1);
    let title = frame.t("submit-title");
    let Head { way, module, .. } = head(frame, attempt);
    let form = view! {
        <form class="quiz form" method="post" action=format!("/attempts/{id}/submit")>
            {state(frame, id, &open, total)}
            <p>{frame.t("submit-text")}</p>
            <p class="saved" role="status"></p>
            <p class="actions">
                <button class="button">{frame.t("submit-now")}</button>
                <a class="button secondary" href=format!("/attempts/{id}?step={first}")>{frame.t("submit-back")}</a>
            </p>
        </form>
    };
    let body = view! {
        <header class="page-header">
            {way}
            <h1>{title.clone()}</h1>
        </header>
        <Autosave attempt=id.clone() now=now.timestamp_millis() words=words(frame)>{form}</Autosave>
    };
    let page = Page::new(title, body.into_any()).with_islands();
    match module {
        Some(module) => page.of_module(module),
        None => page,
    }
}

/// Which questions are open, with links to them.
fn state(frame: &Frame, id: &str, open: &[u8], total: usize) -> AnyView {
    if open.is_empty() {
        let text = frame.t1("submit-all", "total", total);
        return view! { <div class="notice notice-success"><p>{text}</p></div> }.into_any();
    }
    // A language puts the numbers where it needs them; the links take their place.
    let text = frame.tv("submit-open", &[("count", open.len().into()), ("numbers", MARK.into())]);
    let (before, after) = text.split_once(MARK).unwrap_or((&text, ""));
    let links = open
        .iter()
        .enumerate()
        .map(|(index, position)| {
            let href = format!("/attempts/{id}?step={}#q{position}", usize::from(*position) / PER_STEP + 1);
            let name = frame.t1("attempt-question", "number", position + 1);
            view! {
                {(index > 0).then_some(", ")}
                <a href=href aria-label=name>{position + 1}</a>
            }
        })
        .collect_view();
    let none = (open.len() == total).then(|| view! { <p>{frame.t("submit-none")}</p> });
    view! {
        <div class="notice notice-warning">
            {none}
            <p>{before.to_owned()}{links}{after.to_owned()}</p>
        </div>
    }
    .into_any()
}
