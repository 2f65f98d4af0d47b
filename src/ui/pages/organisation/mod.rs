//! Organisations: the list of one's own, the form, the page from inside, the public page, and the administrator's.

pub mod form;
pub mod given;
pub mod inside;
pub mod judge;
pub mod list;
mod people;
pub mod public;
pub mod small;

use leptos::prelude::*;

use crate::{domain::organisation::Standing, ui::frame::Frame};

/// Where an organisation stands, as a chip: organisation-standing-unconfirmed, -waiting, -declined, -verified, -withdrawn,
/// -closed.
fn chip(frame: &Frame, standing: Standing<'_>) -> AnyView {
    let kind = match standing {
        Standing::Verified => "status status-good",
        Standing::Unconfirmed | Standing::Waiting => "status status-warn",
        Standing::Declined(_) | Standing::Withdrawn(_) => "status status-bad",
        Standing::Closed => "status",
    };
    view! { <span class=kind>{frame.t(&format!("organisation-standing-{}", standing.id()))}</span> }.into_any()
}

/// The way back to one's own organisations.
fn breadcrumb(frame: &Frame, on: Option<(String, String)>) -> AnyView {
    let on = on.map(|(href, name)| view! { <li><a href=href>{name}</a></li> });
    view! {
        <nav class="breadcrumb" aria-label=frame.t("organisation-breadcrumb")>
            <ol><li><a href="/my/organisations">{frame.t("organisations-title")}</a></li>{on}</ol>
        </nav>
    }
    .into_any()
}

/// A text of several lines, as paragraphs.
fn paragraphs(text: &str) -> Vec<AnyView> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| view! { <p>{line.to_owned()}</p> }.into_any()).collect()
}
