//! Signing in.

use leptos::prelude::*;

use crate::{
    services::sign_in::NotIn,
    ui::{
        components::field::{Field, error_summary},
        frame::Frame,
        shell::Page,
    },
};

/// What was typed; never the password.
#[derive(Default)]
pub struct Typed {
    /// The address.
    pub email: String,
    /// Where to go on.
    pub next: String,
}

/// The form, after a try with what went wrong.
#[must_use]
pub fn page(frame: &Frame, typed: &Typed, problem: Option<NotIn>) -> Page {
    let error = problem.map(|problem| match problem {
        NotIn::Wrong => frame.t("sign-in-wrong"),
        NotIn::TooMany => frame.t("sign-in-too-many"),
    });
    let summary = error.clone().map(|error| ("email", error)).into_iter().collect::<Vec<_>>();
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{frame.t("nav-sign-in")}</h1></header>
            {(!typed.next.is_empty()).then(|| view! { <div class="notice"><p>{frame.t("sign-in-needed")}</p></div> })}
            <form method="post" action="/sign-in" class="form" novalidate>
                {error_summary(frame, &summary)}
                <input type="hidden" name="next" value=typed.next.clone()/>
                {Field::new("email", frame.t("email"), &typed.email).kind("email").autocomplete("username").error(error).view()}
                {Field::new("password", frame.t("password"), "").kind("password").autocomplete("current-password").view()}
                <p class="actions"><button class="button">{frame.t("nav-sign-in")}</button></p>
            </form>
            <p><a href="/forgot-password">{frame.t("forgot-title")}</a></p>
            <p>{frame.t("sign-in-no-account")}" "<a href="/sign-up">{frame.t("nav-sign-up")}</a></p>
        </div>
    };
    Page::new(frame.t("nav-sign-in"), body.into_any()).listed()
}
