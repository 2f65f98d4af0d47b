//! Badges that a mentor makes and gives by hand.

pub mod badge;
pub mod form;
pub mod give;
pub mod take;

use leptos::prelude::*;

use crate::{
    domain::made::MadeId,
    store::made::Listed,
    ui::{frame::Frame, pages::authoring, shell::Page},
};

/// Where a mentor's badges are.
pub const BADGES: &str = "/workspace/badges";

/// The address of one of them.
#[must_use]
pub fn path(id: &MadeId) -> String {
    format!("{BADGES}/{}", id.0)
}

/// The list.
#[must_use]
pub fn page(frame: &Frame, made: &[Listed]) -> Page {
    let title = frame.t("giving-title");
    let rows = made
        .iter()
        .map(|one| {
            let retired = one.retired_at.map(|_| view! { " "<span class="status">{frame.t("giving-retired")}</span> });
            view! {
                <li>
                    <a href=path(&one.made.id.made)>{one.made.wording.name.clone()}</a>
                    " "<span class="muted">{frame.t1("giving-held", "n", one.held)}</span>{retired}
                </li>
            }
        })
        .collect_view();
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("giving-lead")}</p>
        </header>
        {authoring::tabs(frame, BADGES)}
        {if made.is_empty() {
            view! { <div class="empty"><h2>{frame.t("giving-none")}</h2><p>{frame.t("giving-none-text")}</p></div> }.into_any()
        } else {
            view! { <ul class="list">{rows}</ul> }.into_any()
        }}
        <p class="actions"><a class="button" href=format!("{BADGES}/new")>{frame.t("giving-new")}</a></p>
    };
    Page::new(title, body.into_any())
}
