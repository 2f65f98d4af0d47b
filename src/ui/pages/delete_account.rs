//! "Delete my account": what it means, and the decision about the badges.

use leptos::prelude::*;

use crate::ui::{
    components::field::{Field, error_summary},
    frame::Frame,
    shell::Page,
};

/// The page; after a try with a wrong password it says so.
#[must_use]
pub fn page(frame: &Frame, wrong_password: bool) -> Page {
    let error = wrong_password.then(|| frame.t("password-wrong"));
    let summary: Vec<_> = error.clone().map(|error| ("password", error)).into_iter().collect();
    let title = frame.t("delete-title");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t("delete-lead")}</p></header>
            <p>{frame.t("delete-first")}" "<a href="/account/data.zip">{frame.t("account-download")}</a></p>
            <form method="post" action="/account/delete" class="form" novalidate>
                {error_summary(frame, &summary)}
                <fieldset class="field">
                    <legend>{frame.t("delete-badges")}</legend>
                    <div class="choices">
                        <label class="choice">
                            <input type="radio" name="badges" value="keep" checked/>
                            <span>{frame.t("delete-keep")}<small>{frame.t("delete-keep-hint")}</small></span>
                        </label>
                        <label class="choice">
                            <input type="radio" name="badges" value="revoke"/>
                            <span>{frame.t("delete-revoke")}<small>{frame.t("delete-revoke-hint")}</small></span>
                        </label>
                    </div>
                </fieldset>
                {Field::new("password", frame.t("password"), "").kind("password").autocomplete("current-password").error(error).view()}
                <p class="actions">
                    <button class="button danger">{frame.t("delete-button")}</button>
                    <a class="button secondary" href="/account">{frame.t("cancel")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
