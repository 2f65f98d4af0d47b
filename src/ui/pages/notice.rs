//! A page that says one thing and leads on: `<name>-title`, `<name>-text`.

use leptos::prelude::*;

use crate::ui::{frame::Frame, shell::Page};

/// The notice `name` (forgot-sent, link-dead, sign-up-done, verify-dead, change-dead), with a link.
#[must_use]
pub fn page(frame: &Frame, name: &str, href: &'static str, link: &str) -> Page {
    let title = frame.t(&format!("{name}-title"));
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p class="lead">{frame.t(&format!("{name}-text"))}</p>
            <p class="actions"><a class="button" href=href>{frame.t(link)}</a></p>
        </div>
    };
    Page::new(title, body.into_any())
}
