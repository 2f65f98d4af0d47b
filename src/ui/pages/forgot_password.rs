//! A forgotten password.

use leptos::prelude::*;

use crate::ui::{
    components::field::{Field, error_summary},
    frame::Frame,
    shell::Page,
};

/// Why no link was sent.
#[derive(Clone, Copy)]
pub enum Problem {
    /// Not an address.
    NotAnAddress,
    /// Too many tries.
    TooMany,
}

/// The form.
#[must_use]
pub fn page(frame: &Frame, typed: &str, problem: Option<Problem>) -> Page {
    let error = problem.map(|problem| match problem {
        Problem::NotAnAddress => frame.t("email-wrong"),
        Problem::TooMany => frame.t("sign-up-too-many"),
    });
    let summary: Vec<_> = error.clone().map(|error| ("email", error)).into_iter().collect();
    let title = frame.t("forgot-title");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t("forgot-lead")}</p></header>
            <form method="post" action="/forgot-password" class="form" novalidate>
                {error_summary(frame, &summary)}
                {Field::new("email", frame.t("email"), typed).kind("email").autocomplete("username").error(error).view()}
                <p class="actions"><button class="button">{frame.t("forgot-send")}</button></p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
