//! Asks before an imported badge is taken out.

use leptos::prelude::*;

use crate::{
    domain::backpack::Imported,
    ui::{components::standing::name, frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, badge: &Imported) -> Page {
    let title = frame.t1("backpack-remove-title", "badge", name(frame, badge));
    let own = format!("/my/backpack/{}", badge.id);
    let body = view! {
        <div class="narrow">
            <h1>{title.clone()}</h1>
            <p>{frame.t("backpack-remove-sure")}</p>
            <p><a href=format!("{own}/file") download>{frame.t("backpack-remove-first")}</a></p>
            <form method="post" action=format!("{own}/remove")>
                <input type="hidden" name="sure" value="yes"/>
                <p class="actions">
                    <button class="button danger">{frame.t("backpack-remove-yes")}</button>
                    <a class="button secondary" href=own.clone()>{frame.t("backpack-remove-no")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
