//! What an organisation wrote to the viewer, and their answer.

use leptos::prelude::*;

use super::{paragraphs, standing, words_error};
use crate::{
    domain::finding::{Message, Standing, WordsError},
    ui::{
        components::{field::error_summary, text_area::TextArea},
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "answer-form";

/// What the page shows.
pub struct Data {
    /// The message.
    pub message: Message,
    /// The viewer's address.
    pub email: String,
    /// The answer as typed.
    pub typed: String,
    /// Whether the address is to be shown.
    pub reveal: bool,
    /// What is wrong with the answer.
    pub problem: Option<WordsError>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let message = &data.message;
    let (id, organisation) = &message.organisation;
    let title = frame.t1("found-message-title", "organisation", organisation.as_str());
    let sender = message.sender.clone().unwrap_or_else(|| frame.t("found-somebody-gone"));
    let errors: Vec<_> = data.problem.map(|error| ("answer", words_error(frame, error))).into_iter().collect();
    let open = matches!(message.standing, Standing::Waiting | Standing::Answered);
    let body = view! {
        {error_summary(frame, &errors)}
        <div class="narrow">
            <header class="page-header">
                <nav class="breadcrumb" aria-label=frame.t("found-breadcrumb")>
                    <ol><li><a href="/my/found">{frame.t("found-title")}</a></li></ol>
                </nav>
                <h1>{title.clone()}</h1>
            </header>
            <section>
                <p class="cluster">
                    <strong>{sender}</strong>
                    <a href=format!("/organisations/{}", id.0)>{organisation.clone()}</a>
                    <span class="muted">{frame.day(message.sent_at)}</span>
                    {standing(frame, message.standing)}
                </p>
                <blockquote>{paragraphs(&message.message)}</blockquote>
            </section>
            {message.answer.as_ref().map(|(answer, at)| view! {
                <section>
                    <h2>{frame.t("found-your-answer")}</h2>
                    <p class="muted">{frame.day(*at)}</p>
                    <blockquote>{paragraphs(answer)}</blockquote>
                    <p>{frame.t(if message.email.is_some() { "found-email-shown" } else { "found-email-hidden" })}</p>
                </section>
            })}
            {(message.standing == Standing::Waiting).then(|| form(frame, data))}
            {open.then(|| view! {
                <section>
                    <h2>{frame.t("found-decline-title")}</h2>
                    <p>{frame.t("found-decline-text")}</p>
                    <form method="post" action=format!("/my/found/messages/{}/decline", message.id)>
                        <p class="actions"><button class="button secondary">{frame.t("found-decline")}</button></p>
                    </form>
                </section>
            })}
        </div>
    };
    let page = Page::new(title, body.into_any());
    if message.standing == Standing::Waiting { page.keeping(FORM) } else { page }
}

fn form(frame: &Frame, data: &Data) -> AnyView {
    let answer = TextArea {
        name: "answer".into(),
        label: frame.t("found-answer"),
        value: data.typed.clone(),
        lang: None,
        hint: Some(frame.t("found-answer-hint")),
        error: data.problem.map(|error| (words_error(frame, error), ().into_any())),
    };
    view! {
        <section>
            <h2>{frame.t("found-answer-title")}</h2>
            <form method="post" action=format!("/my/found/messages/{}", data.message.id) id=FORM class="form" novalidate>
                {answer.view()}
                <fieldset class="field">
                    <legend>{frame.t("email")}</legend>
                    <div class="choices">
                        <label class="choice">
                            <input type="checkbox" name="reveal" value="yes" checked=data.reveal/>
                            <span>
                                {frame.t1("found-reveal", "email", data.email.as_str())}
                                <small>{frame.t("found-reveal-hint")}</small>
                            </span>
                        </label>
                    </div>
                </fieldset>
                <p class="actions"><button class="button">{frame.t("found-answer-button")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
