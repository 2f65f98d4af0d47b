//! Asks whether a version is to be deleted.

use leptos::prelude::*;

use crate::{
    domain::passport::Edition,
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, edition: &Edition) -> Page {
    let title = frame.t1("passport-remove-title", "number", edition.number);
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p class="lead">{frame.t("passport-remove-text")}</p>
            <form method="post" action=format!("/my/passport/{}/remove", edition.id)>
                <p class="actions">
                    <button class="button danger" name="sure" value="yes">{frame.t("passport-remove-sure")}</button>
                    <a class="button secondary" href="/my/passport">{frame.t("passport-remove-no")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
