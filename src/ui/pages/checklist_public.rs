//! What the number on a paper says to whoever holds the paper.

use leptos::prelude::*;

use crate::{
    domain::checklist::{Number, Status},
    services::confirmation::Public,
    ui::{frame::Frame, pages::notice, shell::Page},
};

/// What the page shows.
pub struct Data {
    /// The number.
    pub number: Number,
    /// What may be known of it.
    pub public: Public,
    /// The version of the paper.
    pub paper: Option<u32>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t1("checklist-public-title", "number", data.number.to_string());
    let Public { status, version, own } = data.public;
    let changed = data.paper.filter(|paper| *paper < version);
    let (kind, text) = match (status, changed) {
        (Status::Withdrawn, _) => ("notice notice-error", frame.t("checklist-public-void")),
        (_, Some(paper)) => {
            let args = [("paper", paper.into()), ("version", version.into())];
            ("notice notice-warning", frame.tv("checklist-public-changed", &args))
        }
        (Status::Confirmed, None) => ("notice notice-success", frame.t("checklist-public-confirmed")),
        (Status::Draft, None) => ("notice", frame.t("checklist-public-draft")),
        (Status::Ready | Status::Waiting | Status::Review | Status::Declined | Status::Expired, None) => {
            ("notice", frame.t("checklist-public-ready"))
        }
    };
    let own = own.then(|| {
        view! {
            <p>{frame.t("checklist-public-own")}" "<a href="/my/checklist">{frame.t("checklist-go")}</a></p>
        }
    });
    let employer = (status.is_open()).then(|| {
        view! {
            <section>
                <h2>{frame.t("checklist-public-employer")}</h2>
                <p>{frame.t("checklist-public-employer-text")}</p>
            </section>
        }
    });
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("checklist-public-lead")}</p>
        </header>
        <div class=kind><p>{text}</p></div>
        {own}
        {employer}
    };
    Page::new(title, body.into_any())
}

/// The page for a number that there is not.
#[must_use]
pub fn unknown(frame: &Frame) -> Page {
    notice::page(frame, "checklist-public-unknown", "/", "error-home")
}
