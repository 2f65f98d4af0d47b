//! The pages of links in mails: a button uses the link, so that a program that looks into links does not.

use leptos::prelude::*;

use crate::ui::{frame::Frame, shell::Page};

/// To show that an address is one's own.
#[must_use]
pub fn page(frame: &Frame) -> Page {
    confirm(frame, "verify")
}

/// To put a new address in the place of the old.
#[must_use]
pub fn change(frame: &Frame) -> Page {
    confirm(frame, "change")
}

/// Texts: `verify-title`, `verify-lead`, `verify-button`, and the same for `change`.
fn confirm(frame: &Frame, name: &str) -> Page {
    let title = frame.t(&format!("{name}-title"));
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t(&format!("{name}-lead"))}</p></header>
            <form method="post"><p class="actions"><button class="button">{frame.t(&format!("{name}-button"))}</button></p></form>
        </div>
    };
    Page::new(title, body.into_any())
}
