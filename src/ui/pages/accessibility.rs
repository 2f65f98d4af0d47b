//! How far the site is for everybody. It says what was tested: change both together.

use leptos::prelude::*;

use crate::ui::{
    components::document::{
        Part::{self, Contact, Heading, List, Text},
        document,
    },
    frame::Frame,
    shell::Page,
};

const PARTS: [Part; 12] = [
    Heading("accessibility-can"),
    List(&[
        "accessibility-can-keyboard",
        "accessibility-can-zoom",
        "accessibility-can-scripts",
        "accessibility-can-colour",
        "accessibility-can-motion",
        "accessibility-can-listen",
        "accessibility-can-time",
    ]),
    Heading("accessibility-state"),
    Text("accessibility-state-text"),
    Heading("accessibility-limits"),
    List(&["accessibility-limit-language", "accessibility-limit-voice", "accessibility-limit-badges"]),
    Heading("accessibility-tested"),
    Text("accessibility-tested-text"),
    Heading("accessibility-tell"),
    Text("accessibility-tell-text"),
    Contact,
    Text("accessibility-tell-law"),
];

/// The page.
#[must_use]
pub fn page(frame: &Frame) -> Page {
    let body = view! {
        <header class="page-header">
            <h1>{frame.t("accessibility-title")}</h1>
            <p class="lead">{frame.t("accessibility-lead")}</p>
        </header>
        {document(frame, &PARTS)}
    };
    Page::new(frame.t("accessibility-title"), body.into_any()).listed()
}
