//! Asks before a collection is taken away.

use leptos::prelude::*;

use crate::{
    domain::collection::Collection,
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, collection: &Collection) -> Page {
    let title = frame.t1("collection-remove-title", "title", collection.words.title.as_str());
    let own = format!("/my/collections/{}", collection.id);
    let body = view! {
        <div class="narrow">
            <h1>{title.clone()}</h1>
            <p>{frame.t("collection-remove-sure")}</p>
            <form method="post" action=format!("{own}/delete")>
                <input type="hidden" name="sure" value="yes"/>
                <p class="actions">
                    <button class="button danger">{frame.t("collection-remove-yes")}</button>
                    <a class="button secondary" href=own.clone()>{frame.t("collection-remove-no")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
