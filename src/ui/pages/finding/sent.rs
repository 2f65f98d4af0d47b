//! What an organisation wrote to people it found, and what came of it.

use leptos::prelude::*;

use super::{called, person::exchange};
use crate::{
    domain::{finding::Message, organisation::Organisation},
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, place: &Organisation, sent: &[Message]) -> Page {
    let title = frame.t("find-sent-title");
    let items = sent
        .iter()
        .map(|message| {
            view! {
                <li class="card">
                    <h2>{called(frame, message.learner.as_deref())}</h2>
                    {exchange(frame, message)}
                </li>
            }
        })
        .collect_view();
    let body = view! {
        <header class="page-header">
            <nav class="breadcrumb" aria-label=frame.t("found-breadcrumb")>
                <ol><li><a href=format!("/find?of={}", place.id.0)>{frame.t("find-title")}</a></li></ol>
            </nav>
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t1("find-sent-lead", "organisation", place.name.as_str())}</p>
        </header>
        {if sent.is_empty() {
            view! { <div class="empty"><p>{frame.t("find-sent-none")}</p></div> }.into_any()
        } else {
            view! { <ul class="grid">{items}</ul> }.into_any()
        }}
    };
    Page::new(title, body.into_any())
}
