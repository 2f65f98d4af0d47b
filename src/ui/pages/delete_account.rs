//! "Delete my account": what it means, and the decision about the badges.

use leptos::prelude::*;

use crate::{
    services::organisation::Left,
    ui::{
        components::field::{Field, error_summary},
        frame::Frame,
        shell::Page,
    },
};

/// What becomes of organisations that nobody else manages.
fn organisations(frame: &Frame, left: &[Left]) -> AnyView {
    if left.is_empty() {
        return ().into_any();
    }
    let lines = left
        .iter()
        .map(|left| {
            let organisation = left.organisation.as_str();
            let text = match &left.successor {
                Some(name) => frame.tv(
                    "delete-organisation-successor",
                    &[("organisation", organisation.into()), ("name", name.as_str().into())],
                ),
                None => frame.t1("delete-organisation-closed", "organisation", organisation),
            };
            view! { <p>{text}</p> }
        })
        .collect_view();
    view! {
        <div class="notice notice-warning">
            <h2>{frame.t("delete-organisations")}</h2>
            {lines}
            <p>{frame.t("delete-organisation-better")}" "<a href="/my/organisations">{frame.t("organisations-title")}</a></p>
        </div>
    }
    .into_any()
}

/// The page; after a try with a wrong password it says so. `left` are the organisations that nobody else manages.
#[must_use]
pub fn page(frame: &Frame, wrong_password: bool, left: &[Left]) -> Page {
    let error = wrong_password.then(|| frame.t("password-wrong"));
    let summary: Vec<_> = error.clone().map(|error| ("password", error)).into_iter().collect();
    let title = frame.t("delete-title");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t("delete-lead")}</p></header>
            <p>{frame.t("delete-first")}" "<a href="/account/data.zip">{frame.t("account-download")}</a></p>
            {organisations(frame, left)}
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
