//! What somebody sees who follows the link to a course.

use leptos::prelude::*;

use crate::{
    domain::{
        course::Version,
        own_text::{Pictures, to_html},
    },
    ui::{components::long_words::breakable, frame::Frame, shell::Page},
};

/// The page; `action` is where joining is sent.
#[must_use]
pub fn page(frame: &Frame, version: &Version, mentor: &str, action: String) -> Page {
    let outline = &version.document.outline;
    let lang = (outline.language != frame.language).then(|| outline.language.tag());
    let title = outline.title.clone();
    let summary = to_html(&outline.summary, &Pictures::new());
    let body = view! {
        <header class="page-header">
            <p class="kicker">{frame.t("join-kicker")}</p>
            <h1 lang=lang>{breakable(frame, &title)}</h1>
            <div class="lead" lang=lang inner_html=summary></div>
            <ul class="meta">
                <li>{frame.t1("join-parts", "n", outline.parts.len())}</li>
                <li>{frame.t1("join-by", "name", mentor)}</li>
            </ul>
        </header>
        <section class="next-step" aria-labelledby="next">
            <h2 id="next">{frame.t("join-title")}</h2>
            <p>{frame.t("join-text")}</p>
            <form method="post" action=action class="actions">
                <button class="button">{frame.t("join-button")}</button>
                <a class="button quiet" href="/my">{frame.t("join-not-now")}</a>
            </form>
        </section>
    };
    Page::new(title, body.into_any())
}
