//! The questions at the end of a lesson, with a field for each answer once somebody is signed in.

use leptos::prelude::*;

use super::text_area::TextArea;
use crate::{
    domain::reflection::{MAX_CHARS, mark},
    ui::{
        frame::Frame,
        shell::{escape, flash},
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "reflections";
/// Flashes with this beginning are told at the form.
const FLASH: &str = "reflection-";

/// What is wrong with an answer.
pub enum Trouble {
    /// It has so many characters.
    TooLong(usize),
    /// Another page stored this text in the meantime; empty when it took the answer away.
    Differs(String),
}

/// An answer as the page shows it.
pub struct Answer {
    /// What stands in the field.
    pub text: String,
    /// The mark of what is stored, as far as this page knows.
    pub shown: String,
    /// What is wrong with it.
    pub trouble: Option<Trouble>,
}

impl Answer {
    /// An answer as it is stored.
    #[must_use]
    pub fn stored(text: String) -> Self {
        let shown = mark(&text);
        Self { text, shown, trouble: None }
    }
}

/// The answers of somebody.
pub struct Reflections {
    /// Whose they are: a form that outlives a session must not become somebody else's.
    pub owner: String,
    /// One a question.
    pub answers: Vec<Answer>,
}

/// The name of a question's field; `number` is from 1.
#[must_use]
pub fn field(number: usize) -> String {
    format!("answer-{number}")
}

/// Whether what was just done is told here, and not on top of the page.
#[must_use]
pub fn tells(frame: &Frame) -> bool {
    frame.flash.as_ref().is_some_and(|flash| flash.0.starts_with(FLASH))
}

/// The section. `path` is the lesson's, `lang` the language of the questions where it is another than the page's.
#[must_use]
pub fn reflections(
    frame: &Frame,
    path: &str,
    questions: &[String],
    mine: Option<&Reflections>,
    lang: Option<&str>,
) -> AnyView {
    if questions.is_empty() {
        return ().into_any();
    }
    let inner = match mine {
        Some(mine) => form(frame, path, questions, mine, lang),
        None => asked(frame, path, questions, lang),
    };
    let told = tells(frame).then(|| flash(frame));
    view! {
        <section class="reflect" aria-labelledby="reflect" lang=frame.tag()>
            <h2 id="reflect">{frame.t("lesson-reflect")}</h2>
            {told}
            {inner}
        </section>
    }
    .into_any()
}

fn asked(frame: &Frame, path: &str, questions: &[String], lang: Option<&str>) -> AnyView {
    let items = questions.iter().map(|question| view! { <li>{question.clone()}</li> }).collect_view();
    let next = percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC).to_string();
    view! {
        <ol lang=lang.map(str::to_owned)>{items}</ol>
        <div class="hint">
            {frame.t("reflection-visitor")}" "
            <a href=format!("/sign-in?next={next}%23reflect")>{frame.t("reflection-sign-in")}</a>
        </div>
    }
    .into_any()
}

fn form(frame: &Frame, path: &str, questions: &[String], mine: &Reflections, lang: Option<&str>) -> AnyView {
    let fields = questions
        .iter()
        .zip(&mine.answers)
        .enumerate()
        .map(|(place, (question, answer))| {
            let number = place + 1;
            let area = TextArea {
                hint: None,
                name: field(number),
                label: question.clone(),
                value: answer.text.clone(),
                lang: lang.map(str::to_owned),
                error: answer.trouble.as_ref().map(|trouble| (message(frame, trouble), other(frame, trouble))),
            };
            view! {
                {area.view()}
                <input type="hidden" name=format!("shown-{number}") value=answer.shown.clone()/>
            }
        })
        .collect_view();
    view! {
        <form class="form" id=FORM method="post" action=format!("{path}/reflect") novalidate>
            <div class="hint">{frame.t("reflection-private")}</div>
            <input type="hidden" name="owner" value=mine.owner.clone()/>
            {fields}
            <div class="actions">
                <button class="button secondary" name="go" value="save">{frame.t("reflection-save")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn message(frame: &Frame, trouble: &Trouble) -> String {
    match trouble {
        Trouble::TooLong(length) => {
            frame.tv("reflection-too-long", &[("length", (*length).into()), ("max", MAX_CHARS.into())])
        }
        Trouble::Differs(other) if other.is_empty() => frame.t("reflection-removed-elsewhere"),
        Trouble::Differs(_) => frame.t("reflection-differs"),
    }
}

/// The text that another page stored.
fn other(frame: &Frame, trouble: &Trouble) -> AnyView {
    match trouble {
        Trouble::Differs(other) if !other.is_empty() => {
            let text = escape(other).replace('\n', "<br>");
            view! {
                <div class="hint">{frame.t("reflection-other")}</div>
                <blockquote inner_html=format!("<p>{text}</p>")></blockquote>
                <div class="hint">{frame.t("reflection-yours")}</div>
            }
            .into_any()
        }
        Trouble::Differs(_) | Trouble::TooLong(_) => ().into_any(),
    }
}

/// What is wrong, with the ids of the fields, for the summary on top of the page.
#[must_use]
pub fn mistakes(frame: &Frame, mine: &Reflections) -> Vec<(String, String)> {
    mine.answers
        .iter()
        .enumerate()
        .filter_map(|(place, answer)| Some((field(place + 1), message(frame, answer.trouble.as_ref()?))))
        .collect()
}
