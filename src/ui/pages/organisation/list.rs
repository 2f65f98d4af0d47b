//! The organisations that the viewer belongs to.

use leptos::prelude::*;

use super::chip;
use crate::{
    domain::organisation::{Rank, standing},
    store::organisation::Listed,
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, mine: &[(Listed, Rank)]) -> Page {
    let title = frame.t("organisations-title");
    let list = if mine.is_empty() {
        view! {
            <div class="empty">
                <h2>{frame.t("organisations-none")}</h2>
                <p>{frame.t("organisations-none-text")}</p>
                <p>{frame.t("organisations-none-join")}</p>
                <p class="actions">
                    <a class="button" href="/my/organisations/new">{frame.t("organisation-register")}</a>
                </p>
            </div>
        }
        .into_any()
    } else {
        let rows = mine.iter().map(|(listed, rank)| row(frame, listed, *rank)).collect_view();
        view! {
            <section>
                <ul class="list">{rows}</ul>
                <p class="actions">
                    <a class="button secondary" href="/my/organisations/new">{frame.t("organisation-register-another")}</a>
                </p>
            </section>
        }
        .into_any()
    };
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("organisations-lead")}</p>
        </header>
        {list}
    };
    Page::new(title, body.into_any())
}

fn row(frame: &Frame, listed: &Listed, rank: Rank) -> AnyView {
    let organisation = &listed.organisation;
    view! {
        <li>
            <a href=format!("/my/organisations/{}", organisation.id.0)>{organisation.name.clone()}</a>
            <span class="cluster">
                <span class="muted">{frame.t(&format!("organisation-rank-{}", rank.id()))}</span>
                {chip(frame, standing(organisation, listed.filing.as_ref()))}
            </span>
        </li>
    }
    .into_any()
}
