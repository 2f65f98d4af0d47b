//! The code of an event, typed or scanned by those who are there.

use leptos::prelude::*;

use super::EVENTS;
use crate::ui::{
    components::{
        breadcrumb::breadcrumb,
        field::{Field, error_summary},
    },
    frame::Frame,
    shell::Page,
};

/// The id of the form.
const FORM: &str = "claim";

/// The page: the code as typed or scanned, and what is wrong with it.
#[must_use]
pub fn page(frame: &Frame, code: &str, error: Option<String>) -> Page {
    let title = frame.t("event-claim-title");
    let errors: Vec<_> = error.iter().map(|text| ("code", text.clone())).collect();
    let body = view! {
        {error_summary(frame, &errors)}
        <div class="narrow">
            {breadcrumb(frame, vec![(EVENTS.into(), frame.t("events-title"))], title.clone())}
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{frame.t("event-claim-lead")}</p>
            </header>
            <form method="post" action="/events/claim" id=FORM class="form" novalidate>
                {Field::new("code", frame.t("event-code"), code)
                    .hint(frame.t("event-claim-hint"))
                    .error(error)
                    .view()}
                <p class="actions"><button class="button">{frame.t("event-claim")}</button></p>
            </form>
        </div>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}
