//! Putting a badge of another issuer into the backpack: the form, and why a badge was not taken.

use leptos::prelude::*;

use crate::{
    domain::{
        backpack::{MAX_BADGES, MAX_BYTES, MAX_KEPT},
        verification::{Report, check::Outcome, presented::Unread},
    },
    services::{backpack::Full, verification::NoBadge},
    store::imported_badge::Usage,
    ui::{
        components::{
            badge_file::badge_file,
            field::error_summary,
            findings::{headline, no_badge, points, sentence},
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The form that a change of language sends.
const FORM: &str = "add-badge";

/// Why a badge was not taken.
#[derive(Debug)]
pub enum Problem {
    /// There is none that can be read.
    NoBadge(NoBadge),
    /// Something is wrong with it.
    Refused(Vec<Report>),
    /// Its file is too large to be kept.
    TooLarge,
    /// The backpack is full.
    Full(Full),
}

/// What the page shows.
#[derive(Debug)]
pub struct Data {
    /// Whether the viewer has shown that their address is theirs.
    pub verified: bool,
    /// That address.
    pub email: String,
    /// What was typed. A file cannot be given back.
    pub typed: String,
    /// How full the backpack is.
    pub usage: Usage,
    /// Why a badge was not taken.
    pub problem: Option<Problem>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("backpack-add-title");
    let inner = if data.verified { form(frame, data) } else { verify_first(frame) };
    let body = view! {
        <header class="page-header">
            <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                <ol><li><a href="/my/badges">{frame.t("my-badges-title")}</a></li></ol>
            </nav>
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("backpack-add-lead")}</p>
        </header>
        {refused(frame, data)}
        <div class="narrow">{inner}</div>
        {rules(frame, data)}
    };
    let page = Page::new(title, body.into_any());
    if data.verified { page.keeping(FORM) } else { page }
}

fn verify_first(frame: &Frame) -> AnyView {
    view! {
        <div class="notice notice-warning">
            <h2>{frame.t("backpack-unverified-title")}</h2>
            <p>{frame.t("backpack-unverified-text")}</p>
            <p class="actions"><a class="button" href="/verify-email">{frame.t("verify-again")}</a></p>
        </div>
    }
    .into_any()
}

/// What is wrong with a badge, in plain words, and all that was found out.
fn refused(frame: &Frame, data: &Data) -> AnyView {
    let Some(Problem::Refused(reports)) = &data.problem else { return ().into_any() };
    let reasons = reports.iter().flat_map(|report| {
        let failed = report.checks.iter().filter(|check| matches!(check.outcome, Outcome::Failed(_)));
        failed.map(|check| sentence(frame, report, check)).collect::<Vec<_>>()
    });
    let mut reasons: Vec<String> = reasons.collect();
    reasons.dedup();
    let told = reports.first().map(|report| headline(frame, report)).unwrap_or_default();
    let items = reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view();
    let all = reports.iter().map(|report| points(frame, report)).collect_view();
    view! {
        <section id="refused">
            <div class="notice notice-error" role="alert">
                <h2>{frame.t("backpack-refused-title")}</h2>
                <p><strong>{told}</strong></p>
                <ul>{items}</ul>
            </div>
            <details>
                <summary>{frame.t("backpack-points")}</summary>
                <div class="stack">{all}</div>
            </details>
        </section>
    }
    .into_any()
}

fn problem(frame: &Frame, data: &Data) -> Option<String> {
    match data.problem.as_ref()? {
        Problem::NoBadge(none) => Some(no_badge(frame, none)),
        Problem::Refused(_) => None,
        Problem::TooLarge => Some(frame.t1("backpack-too-large", "max", megabytes(MAX_KEPT))),
        Problem::Full(Full::Badges) => Some(frame.t1("backpack-full-badges", "max", MAX_BADGES)),
        Problem::Full(Full::Bytes) => Some(frame.t1("backpack-full-bytes", "max", megabytes(MAX_BYTES))),
    }
}

const fn megabytes(bytes: usize) -> usize {
    bytes / (1024 * 1024)
}

fn form(frame: &Frame, data: &Data) -> AnyView {
    let error = problem(frame, data);
    // What was wrong with a file is said at the file.
    let empty = matches!(data.problem, Some(Problem::NoBadge(NoBadge::Unread(Unread::Empty))));
    let at_file = data.typed.trim().is_empty() && !empty;
    let (file_error, badge_error) = if at_file { (error, None) } else { (None, error) };
    let summary: Vec<_> = [("badge", &badge_error), ("file", &file_error)]
        .into_iter()
        .filter_map(|(field, error)| Some((field, error.clone()?)))
        .collect();
    let area = TextArea {
        name: "badge".into(),
        label: frame.t("verifier-field"),
        value: data.typed.clone(),
        lang: None,
        hint: Some(frame.t("backpack-field-hint")),
        error: badge_error.map(|text| (text, ().into_any())),
    };
    view! {
        <form method="post" action="/my/backpack/add" id=FORM enctype="multipart/form-data" class="form" novalidate>
            {error_summary(frame, &summary)}
            {area.view()}
            {badge_file(frame, frame.t("backpack-file-hint"), file_error)}
            <p class="hint">{frame.t1("backpack-whose", "email", data.email.as_str())}</p>
            <p class="actions">
                <button class="button">{frame.t("backpack-add-button")}</button>
                <a class="button quiet" href="/my/badges">{frame.t("cancel")}</a>
            </p>
        </form>
    }
    .into_any()
}

/// What is taken and what not, and how much room there is.
fn rules(frame: &Frame, data: &Data) -> AnyView {
    let args = [
        ("n", data.usage.badges.into()),
        ("max", MAX_BADGES.into()),
        ("used", data.usage.bytes.div_ceil(1024 * 1024).into()),
        ("room", megabytes(MAX_BYTES).into()),
    ];
    view! {
        <section>
            <h2>{frame.t("backpack-rules")}</h2>
            <ul class="list">
                <li>{frame.t("backpack-rule-checked")}</li>
                <li>{frame.t("backpack-rule-yours")}</li>
                <li>{frame.t("backpack-rule-doubt")}</li>
                <li>{frame.t("backpack-rule-again")}</li>
                <li>{frame.t("backpack-rule-private")}</li>
            </ul>
            <p class="small">{frame.tv("backpack-room", &args)}</p>
        </section>
    }
    .into_any()
}
