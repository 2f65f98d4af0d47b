//! Checking a badge by its address.

use leptos::prelude::*;

use crate::ui::{
    components::field::{Field, error_summary},
    frame::Frame,
    shell::Page,
};

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The address of a badge, or its id.
    pub badge: String,
    /// Whose it should be.
    pub email: String,
}

/// Why there is nothing to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was pasted.
    Missing,
    /// The address is another site's: its host.
    Elsewhere(String),
    /// It is no address of a badge.
    Unclear,
    /// It could be one of ours, but there is none, or it is private.
    Unknown,
    /// The e-mail address is not one.
    Email,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, typed: &Typed, problem: Option<&Problem>) -> Page {
    let title = frame.t("verify-badge-title");
    let text = problem.map(|problem| match problem {
        Problem::Missing => frame.t("verify-badge-missing"),
        Problem::Elsewhere(host) => frame.t1("verify-badge-elsewhere", "host", host.as_str()),
        Problem::Unclear => frame.t("verify-badge-unclear"),
        Problem::Unknown => frame.t("verify-badge-unknown"),
        Problem::Email => frame.t("badge-check-email-wrong"),
    });
    let (badge_error, email_error) = match problem {
        Some(Problem::Email) => (None, text),
        _ => (text, None),
    };
    let summary: Vec<_> = [("badge", &badge_error), ("email", &email_error)]
        .into_iter()
        .filter_map(|(field, error)| Some((field, error.clone()?)))
        .collect();
    let badge = Field::new("badge", frame.t("verify-badge-field"), &typed.badge)
        .hint(frame.t("verify-badge-hint"))
        .error(badge_error);
    let email = Field::new("email", frame.t("badge-check-email"), &typed.email)
        .kind("email")
        .hint(frame.t("badge-check-email-hint"))
        .error(email_error);
    let body = view! {
        <div class="narrow">
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{frame.t("verify-badge-lead")}</p>
            </header>
            <form method="post" action="/verify" class="form" novalidate>
                {error_summary(frame, &summary)}
                {badge.view()}
                {email.view()}
                <p class="actions"><button class="button">{frame.t("badge-check-button")}</button></p>
            </form>
            <section>
                <h2>{frame.t("verify-badge-what")}</h2>
                <ul class="list">
                    <li>{frame.t("badge-point-signature")}</li>
                    <li>{frame.t("badge-point-issuer")}</li>
                    <li>{frame.t("badge-point-status")}</li>
                </ul>
                <p>{frame.t("verify-badge-ours")}</p>
            </section>
        </div>
    };
    Page::new(title, body.into_any()).listed()
}
