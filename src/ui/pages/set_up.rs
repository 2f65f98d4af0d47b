//! The first administrator.

use leptos::prelude::*;

use crate::{
    domain::{account::NameError, password::Weakness},
    ui::{
        components::{
            field::{Field, error_summary},
            password::{name_error, new_password, weakness},
        },
        frame::Frame,
        shell::Page,
    },
};

/// What was typed.
#[derive(Default)]
pub struct Typed {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
}

/// What is wrong.
#[derive(Default)]
pub struct Problems {
    /// The name.
    pub name: Option<NameError>,
    /// The address.
    pub email: bool,
    /// The password.
    pub password: Option<Weakness>,
}

/// The form.
#[must_use]
pub fn page(frame: &Frame, typed: &Typed, problems: &Problems) -> Page {
    let name = problems.name.map(|e| name_error(frame, e));
    let email = problems.email.then(|| frame.t("email-wrong"));
    let password = problems.password.map(|weak| weakness(frame, weak));
    let summary: Vec<_> = [("name", &name), ("email", &email), ("password", &password)]
        .into_iter()
        .filter_map(|(field, error)| Some((field, error.clone()?)))
        .collect();
    let title = frame.t("set-up-title");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t("set-up-lead")}</p></header>
            <form method="post" class="form" novalidate>
                {error_summary(frame, &summary)}
                {Field::new("name", frame.t("name"), &typed.name).autocomplete("name").error(name).view()}
                {Field::new("email", frame.t("email"), &typed.email).kind("email").autocomplete("email").error(email).view()}
                {new_password(frame, password)}
                <p class="actions"><button class="button">{frame.t("save")}</button></p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
