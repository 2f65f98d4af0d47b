//! A new password, by a link from a mail.

use leptos::prelude::*;

use crate::{
    domain::password::Weakness,
    ui::{
        components::{
            field::error_summary,
            password::{new_password, weakness},
        },
        frame::Frame,
        shell::Page,
    },
};

/// The form; it is sent to the address of the link itself.
#[must_use]
pub fn page(frame: &Frame, weak: Option<Weakness>) -> Page {
    let error = weak.map(|weak| weakness(frame, weak));
    let summary: Vec<_> = error.clone().map(|error| ("password", error)).into_iter().collect();
    let title = frame.t("password-set-title");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <form method="post" class="form" novalidate>
                {error_summary(frame, &summary)}
                {new_password(frame, error)}
                <p class="actions"><button class="button">{frame.t("save")}</button></p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
