//! A signed checklist that its owner lets others see.

use leptos::prelude::*;

use crate::{
    services::signed_paper::Shown,
    ui::{components::paper_pages::paper_pages, frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, shown: &Shown) -> Page {
    let Shown { paper, pages, checklist, learner } = shown;
    let title = frame.t1("shared-paper-title", "name", learner.name.as_str());
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t1("shared-paper-lead", "name", learner.name.as_str())}</p>
        </header>
        <dl class="facts">
            <div><dt>{frame.t("checklist-number")}</dt><dd>{checklist.number.to_string()}</dd></div>
            <div><dt>{frame.t("checklist-version")}</dt><dd>{paper.version}</dd></div>
        </dl>
        {paper_pages(frame, pages, &format!("/signed/{}/pages", paper.id))}
    };
    Page::new(title, body.into_any())
}
