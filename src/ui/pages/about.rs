//! What this site is.

use leptos::prelude::*;

use crate::{
    services::endorsement::Recognition,
    ui::{
        components::{
            document::{
                Part::{self, Heading, Link, List, Text},
                document,
            },
            recognitions::recognitions,
        },
        frame::Frame,
        shell::Page,
    },
};

const PARTS: [Part; 15] = [
    Heading("about-what"),
    Text("about-what-text"),
    List(&["about-what-learn", "about-what-practise", "about-what-assess", "about-what-badge"]),
    Heading("about-badges"),
    Text("about-badges-text"),
    Text("about-badges-levels"),
    Link("/badges", "about-badges-link"),
    Heading("about-employers"),
    Text("about-employers-text"),
    Link("/verify", "nav-verify"),
    Heading("about-who"),
    Text("about-who-text"),
    Text("about-who-free"),
    Link("/privacy", "privacy-title"),
    Link("/accessibility", "accessibility-title"),
];

/// The page, with what organisations say of the issuer.
#[must_use]
pub fn page(frame: &Frame, said: &[Recognition], endorse: Option<String>) -> Page {
    let body = view! {
        <header class="page-header">
            <h1>{frame.t("nav-about")}</h1>
            <p class="lead">{frame.t("about-lead")}</p>
        </header>
        {document(frame, &PARTS)}
        {recognitions(frame, said, endorse)}
    };
    Page::new(frame.t("nav-about"), body.into_any()).listed()
}
