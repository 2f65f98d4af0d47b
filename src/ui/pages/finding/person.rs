//! Somebody as an organisation sees them, and the form that writes to them.

use leptos::prelude::*;

use super::{called, paragraphs, shown, standing, words_error};
use crate::{
    domain::{
        finding::{Message, WordsError},
        organisation::Organisation,
    },
    services::finding::Found,
    ui::{
        components::{field::error_summary, inputs::hidden, text_area::TextArea},
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "write";

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The words.
    Words(WordsError),
    /// Too many today.
    TooMany,
}

/// What the page shows.
pub struct Data {
    /// Who, and what was written.
    pub found: Found,
    /// In whose name.
    pub place: Organisation,
    /// The message as typed.
    pub typed: String,
    /// What is wrong with it.
    pub problem: Option<Problem>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let person = &data.found.person;
    let title = called(frame, person.name.as_deref());
    let error = data.problem.map(|problem| match problem {
        Problem::Words(error) => words_error(frame, error),
        Problem::TooMany => frame.t("organisation-too-many"),
    });
    let errors: Vec<_> = error.clone().map(|error| ("message", error)).into_iter().collect();
    let contact = match &data.found.message {
        Some(message) => view! {
            <section><h2>{frame.t("find-written")}</h2>{exchange(frame, message)}</section>
        }
        .into_any(),
        None => form(frame, data, error),
    };
    let body = view! {
        {error_summary(frame, &errors)}
        <div class="narrow">
            <header class="page-header">
                <nav class="breadcrumb" aria-label=frame.t("found-breadcrumb")>
                    <ol><li><a href=format!("/find?of={}", data.place.id.0)>{frame.t("find-title")}</a></li></ol>
                </nav>
                <h1>{title.clone()}</h1>
            </header>
            {shown(frame, person)}
            {contact}
        </div>
    };
    let page = Page::new(title, body.into_any());
    if data.found.message.is_none() { page.keeping(FORM) } else { page }
}

/// What was written, and what came of it.
pub(super) fn exchange(frame: &Frame, message: &Message) -> AnyView {
    let sender = message.sender.clone().unwrap_or_else(|| frame.t("found-somebody-gone"));
    view! {
        <p class="cluster">
            <strong>{sender}</strong>
            <span class="muted">{frame.day(message.sent_at)}</span>
            {standing(frame, message.standing)}
        </p>
        <blockquote>{paragraphs(&message.message)}</blockquote>
        {message.answer.as_ref().map(|(answer, at)| view! {
            <p>{frame.t1("find-answered", "name", called(frame, message.learner.as_deref()))}" "<span class="muted">{frame.day(*at)}</span></p>
            <blockquote>{paragraphs(answer)}</blockquote>
        })}
        {message.email.as_ref().map(|email| {
            let address = email.as_typed().to_owned();
            view! { <p>{frame.t("email")}": "<a href=format!("mailto:{address}")>{address.clone()}</a></p> }
        })}
    }
    .into_any()
}

fn form(frame: &Frame, data: &Data, error: Option<String>) -> AnyView {
    let message = TextArea {
        name: "message".into(),
        label: frame.t("find-message"),
        value: data.typed.clone(),
        lang: None,
        hint: Some(frame.t("find-message-hint")),
        error: error.map(|error| (error, ().into_any())),
    };
    view! {
        <section>
            <h2>{frame.t("find-write")}</h2>
            <p>{frame.t1("find-write-lead", "organisation", data.place.name.as_str())}</p>
            <form method="post" action=format!("/find/people/{}", data.found.person.id) id=FORM class="form" novalidate>
                {hidden("of", data.place.id.0.clone())}
                {message.view()}
                <p class="actions"><button class="button">{frame.t("find-send")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
