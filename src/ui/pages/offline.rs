//! What is said in the place of a page when there is no connection. The worker of the browser keeps these pages.

use leptos::prelude::*;

use crate::{
    domain::achievement::MODULES,
    ui::{frame::Frame, shell::Page},
};

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is not kept on the device.
    Page,
    /// It is part of the assessment.
    Assessment,
    /// A form could not be sent.
    Form,
    /// A practice answer waits, or has come back.
    Answers,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Page, Self::Assessment, Self::Form, Self::Answers];

    /// The end of its address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Assessment => "assessment",
            Self::Form => "form",
            Self::Answers => "answers",
        }
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, kind: Kind) -> Page {
    let (title, text) = match kind {
        Kind::Page => (frame.t("offline-page-title"), frame.t("offline-page-text")),
        Kind::Assessment => (frame.t("offline-assessment-title"), frame.t("offline-assessment-text")),
        Kind::Form => (frame.t("offline-form-title"), frame.t("offline-form-text")),
        Kind::Answers => return answers(frame),
    };
    // A form is sent again from the page it is on; any other page can be asked for again where it is.
    let again = (kind != Kind::Form).then(|| view! { <a class="button" href="">{frame.t("offline-again")}</a> });
    let body = view! {
        <div class="empty">
            <h1>{title.clone()}</h1>
            <p>{text}</p>
            <p class="actions">{again}</p>
        </div>
        {readable(frame)}
    };
    Page::new(title, body.into_any()).kept("")
}

/// The modules that are kept; the script shows those that are.
fn readable(frame: &Frame) -> AnyView {
    let items = MODULES
        .into_iter()
        .map(|id| {
            view! {
                <li data-module=id hidden><a href=format!("/modules/{id}")>{frame.module_title(id)}</a></li>
            }
        })
        .collect_view();
    view! {
        <section id="readable" aria-labelledby="kept" hidden>
            <h2 id="kept">{frame.t("offline-readable")}</h2>
            <ul class="list">{items}</ul>
        </section>
    }
    .into_any()
}

/// Practice answers given without a connection: the script lists them, and what came back.
fn answers(frame: &Frame) -> Page {
    let list = leptos::html::div()
        .attr("id", "answers")
        .attr("class", "stack")
        .attr("data-version", frame.app.course.catalogue().version().to_owned())
        .attr("data-kept", frame.t("offline-answers-kept"))
        .attr("data-changed", frame.t("offline-answers-changed"))
        .attr("data-again", frame.t("practice-again"));
    let body = view! {
        <header class="page-header">
            <h1>{frame.t("offline-answers-title")}</h1>
            <p class="lead">{frame.t("offline-answers-lead")}</p>
        </header>
        <p id="ways" class="actions" hidden>
            <a class="button" href="/modules">{frame.t("practice-next")}</a>
            <a class="button quiet" href="/modules">{frame.t("practice-to-lesson")}</a>
        </p>
        <p id="none">{frame.t("offline-answers-none")}</p>
        {list}
    };
    Page::new(frame.t("offline-answers-title"), body.into_any()).kept("")
}
