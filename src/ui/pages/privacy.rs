//! What is kept about people, why, and for how long. It says what the program does: change both together.

use leptos::prelude::*;

use crate::ui::{
    components::document::{
        Part::{self, Contact, Heading, Link, List, Text},
        document,
    },
    frame::Frame,
    shell::Page,
};

const PARTS: &[Part] = &[
    Heading("privacy-short"),
    List(&["privacy-short-need", "privacy-short-others", "privacy-short-yours"]),
    Heading("privacy-without"),
    Text("privacy-without-text"),
    Heading("privacy-account"),
    Text("privacy-account-text"),
    List(&[
        "privacy-account-name",
        "privacy-account-email",
        "privacy-account-password",
        "privacy-account-learning",
        "privacy-account-badges",
        "privacy-account-sessions",
        "privacy-account-roles",
    ]),
    Text("privacy-account-ground"),
    Heading("privacy-badge"),
    Text("privacy-badge-text"),
    List(&["privacy-badge-content", "privacy-badge-email", "privacy-badge-page", "privacy-badge-views"]),
    Heading("privacy-elsewhere"),
    Text("privacy-elsewhere-text"),
    Text("privacy-elsewhere-check"),
    Text("privacy-elsewhere-collections"),
    Heading("privacy-organisation"),
    Text("privacy-organisation-text"),
    Heading("privacy-found"),
    Text("privacy-found-text"),
    Text("privacy-found-employer"),
    Text("privacy-employer-text"),
    Heading("privacy-checklist"),
    Text("privacy-checklist-text"),
    Text("privacy-checklist-badge"),
    Text("privacy-checklist-employer"),
    Text("privacy-checklist-delete"),
    Heading("privacy-passport"),
    Text("privacy-passport-text"),
    Heading("privacy-uploads"),
    Text("privacy-uploads-text"),
    Heading("privacy-wallets"),
    Text("privacy-wallets-text"),
    Text("privacy-wallets-kept"),
    Link("/wallets", "wallet-about-title"),
    Heading("privacy-protect"),
    Text("privacy-protect-text"),
    Heading("privacy-cookies"),
    Text("privacy-cookies-text"),
    List(&["privacy-cookie-session", "privacy-cookie-language", "privacy-cookie-flash", "privacy-cookie-parked"]),
    Heading("privacy-device"),
    Text("privacy-device-text"),
    Heading("privacy-others"),
    Text("privacy-others-text"),
    Heading("privacy-delete"),
    Text("privacy-delete-text"),
    Text("privacy-delete-badges"),
    Link("/account", "privacy-delete-link"),
    Heading("privacy-rights"),
    Text("privacy-rights-text"),
    Contact,
    Link("https://www.edpb.europa.eu/about-edpb/about-edpb/members_en", "privacy-rights-link"),
];

/// The page.
#[must_use]
pub fn page(frame: &Frame) -> Page {
    let body = view! {
        <header class="page-header">
            <h1>{frame.t("privacy-title")}</h1>
            <p class="lead">{frame.t("privacy-lead")}</p>
        </header>
        {document(frame, PARTS)}
    };
    Page::new(frame.t("privacy-title"), body.into_any()).listed()
}
