//! When there is no page: what happened, and what to do.

use leptos::prelude::*;

use crate::ui::{frame::Frame, shell::Page};

/// The page for a status. `reference` names the entry in the log.
#[must_use]
pub fn page(frame: &Frame, status: u16, reference: Option<&str>) -> Page {
    let kind = match status {
        403 => "forbidden",
        404 | 405 | 410 => "not-found",
        413 => "too-large",
        415 | 422 | 400 => "malformed",
        429 => "too-many",
        408 | 503 => "busy",
        400..500 => "malformed",
        _ => "failed",
    };
    let title = frame.t(&format!("error-{kind}-title"));
    let body = view! {
        <div class="empty">
            <p class="kicker">{status}</p>
            <h1>{title.clone()}</h1>
            <p>{frame.t(&format!("error-{kind}-text"))}</p>
            {reference.map(|reference| view! { <p class="small">{frame.t1("error-reference", "reference", reference)}</p> })}
            <p class="actions"><a class="button" href="/">{frame.t("error-home")}</a></p>
        </div>
    };
    Page::new(title, body.into_any())
}
