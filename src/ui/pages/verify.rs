//! Verifying a badge of any issuer: what was found out, and the form.

use leptos::prelude::*;

use crate::{
    domain::{role::Role, verification::presented::Unread},
    services::verification::{Answer, NoBadge},
    ui::{
        components::{
            badge_file::badge_file,
            field::{Field, error_summary},
            findings::{findings, no_badge},
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// What was typed. A file cannot be given back.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// An address, JSON, or a signed text.
    pub badge: String,
    /// Whose it should be.
    pub email: String,
}

/// What the page shows.
#[derive(Debug, Default)]
pub struct Data {
    /// What was typed.
    pub typed: Typed,
    /// Whether the e-mail address is not one.
    pub wrong_email: bool,
    /// What was found out.
    pub answer: Option<Answer>,
    /// Why there was no badge to check.
    pub none: Option<NoBadge>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("verifier-title");
    let lead = data.answer.is_none().then(|| view! { <p class="lead">{frame.t("verifier-lead")}</p> });
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            {lead}
        </header>
        {answer(frame, data)}
        <div class="narrow">{form(frame, data)}</div>
        {what_is_checked(frame, data)}
    };
    Page::new(title, body.into_any()).listed()
}

fn answer(frame: &Frame, data: &Data) -> AnyView {
    let Some(answer) = &data.answer else { return ().into_any() };
    let several = (answer.badges.len() > 1).then(|| view! { <p>{frame.t("verifier-several")}</p> });
    let badges = answer.badges.iter().map(|report| findings(frame, report)).collect_view();
    let now = frame.moment(frame.app.clock.now());
    view! {
        <section id="result">
            {several}
            {badges}
            <p class="small muted">{frame.t1("badge-checked-when", "when", now)}</p>
        </section>
    }
    .into_any()
}

fn form(frame: &Frame, data: &Data) -> AnyView {
    let none = data.none.as_ref().map(|none| no_badge(frame, none));
    // What was wrong with a file is said at the file.
    let at_file = data.typed.badge.trim().is_empty() && data.none != Some(NoBadge::Unread(Unread::Empty));
    let (file_error, badge_error) = if at_file { (none, None) } else { (None, none) };
    let email_error = data.wrong_email.then(|| frame.t("badge-check-email-wrong"));
    let summary: Vec<_> = [("badge", &badge_error), ("file", &file_error), ("email", &email_error)]
        .into_iter()
        .filter_map(|(field, error)| Some((field, error.clone()?)))
        .collect();
    let email = Field::new("email", frame.t("badge-check-email"), &data.typed.email)
        .kind("email")
        .hint(frame.t("badge-check-email-hint"))
        .error(email_error);
    let again = data.answer.is_some().then(|| view! { <h2>{frame.t("verifier-another")}</h2> });
    let badge = if data.answer.is_some() { "" } else { data.typed.badge.as_str() };
    let area = TextArea {
        name: "badge".into(),
        label: frame.t("verifier-field"),
        value: badge.to_owned(),
        lang: None,
        hint: Some(frame.t("verifier-field-hint")),
        error: badge_error.map(|text| (text, ().into_any())),
    };
    view! {
        {again}
        <form method="post" action="/verify" enctype="multipart/form-data" class="form" novalidate>
            {error_summary(frame, &summary)}
            {area.view()}
            {badge_file(frame, frame.t("verifier-file-hint"), file_error)}
            {email.view()}
            <p class="actions"><button class="button">{frame.t("badge-check-button")}</button></p>
        </form>
    }
    .into_any()
}

fn what_is_checked(frame: &Frame, data: &Data) -> AnyView {
    if data.answer.is_some() {
        return ().into_any();
    }
    let employer = frame.viewer.as_ref().is_some_and(|viewer| viewer.account.roles.contains(&Role::Employer));
    let kept = if employer { frame.t("verifier-kept-employer") } else { frame.t("verifier-kept") };
    view! {
        <section>
            <h2>{frame.t("verifier-points")}</h2>
            <ul class="list">
                <li>{frame.t("verifier-point-issuer")}</li>
                <li>{frame.t("verifier-point-person")}</li>
                <li>{frame.t("verifier-point-recipient")}</li>
                <li>{frame.t("verifier-point-evidence")}</li>
                <li>{frame.t("verifier-point-dates")}</li>
                <li>{frame.t("verifier-point-changed")}</li>
            </ul>
            <p>{frame.t("verifier-any")}</p>
            <p class="small">{kept}" "<a href="/api/openapi.json">{frame.t("verifier-api")}</a></p>
        </section>
    }
    .into_any()
}
