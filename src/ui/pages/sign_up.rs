//! Making an account.

use leptos::prelude::*;

use crate::{
    services::sign_up::{Problems, SignUp},
    ui::{
        components::{
            field::{Field, error_summary},
            password::{name_error, new_password, weakness},
        },
        frame::Frame,
        shell::Page,
    },
};

/// The form, after a try with what is wrong.
#[must_use]
pub fn page(frame: &Frame, typed: &SignUp, problems: &Problems) -> Page {
    let name = problems.name.map(|e| name_error(frame, e));
    let email = if problems.too_many {
        Some(frame.t("sign-up-too-many"))
    } else {
        problems.email.then(|| frame.t("email-wrong"))
    };
    let password = problems.password.map(|weak| weakness(frame, weak));
    let summary: Vec<_> = [("name", &name), ("email", &email), ("password", &password)]
        .into_iter()
        .filter_map(|(field, error)| Some((field, error.clone()?)))
        .collect();
    let body = view! {
        <div class="narrow">
            <header class="page-header">
                <h1>{frame.t("sign-up-title")}</h1>
                <p class="lead">{frame.t("sign-up-lead")}</p>
            </header>
            <form method="post" action="/sign-up" class="form" novalidate>
                {error_summary(frame, &summary)}
                {Field::new("name", frame.t("name"), &typed.name).hint(frame.t("name-hint")).autocomplete("name").error(name).view()}
                {Field::new("email", frame.t("email"), &typed.email).kind("email").hint(frame.t("email-hint")).autocomplete("email").error(email).view()}
                {new_password(frame, password)}
                <p class="small">{frame.t("sign-up-privacy")}" "<a href="/privacy">{frame.t("nav-privacy")}</a></p>
                <p class="actions"><button class="button">{frame.t("nav-sign-up")}</button></p>
            </form>
            <p>{frame.t("sign-up-have-account")}" "<a href="/sign-in">{frame.t("nav-sign-in")}</a></p>
        </div>
    };
    Page::new(frame.t("sign-up-title"), body.into_any()).listed()
}
