//! Writing a question: a form for its kind, and below how learners see it.

use leptos::prelude::*;

use super::{QUESTIONS, differs, question_parts};
use crate::{
    domain::{
        bank_question::question,
        feedback::feedback_for,
        gift::{Fault, Item},
        question_form::QuestionForm,
    },
    store::bank_question::kind_id,
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            inputs::{Text, hidden},
            question::question_inputs,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "question";

/// What the page shows.
pub struct Data<'a> {
    /// The question's id; `None` for a new one.
    pub id: Option<&'a str>,
    /// The revision that the page shows.
    pub revision: i64,
    /// What stands in the form.
    pub form: &'a QuestionForm,
    /// Whose form it is.
    pub owner: &'a str,
    /// What is wrong, at which field.
    pub problems: &'a [(String, Fault)],
    /// Whether the bank is full.
    pub full: bool,
    /// The question as another page stored it meanwhile.
    pub theirs: Option<&'a Item>,
    /// The question as it is, for the preview.
    pub shown: Option<&'a Item>,
    /// Whether it was taken out of the bank.
    pub removed: bool,
    /// Where it is needed: the address of a quiz to go back to, which it is then added to.
    pub quiz: Option<&'a str>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let kind = frame.t(&format!("kind-{}", kind_id(data.form.kind)));
    let title = frame.t1(if data.id.is_some() { "question-edit" } else { "question-new-of" }, "kind", kind);
    let path = data.id.map_or_else(|| format!("{QUESTIONS}/new"), |id| format!("{QUESTIONS}/{id}"));
    let mut errors: Vec<(String, String)> =
        data.problems.iter().map(|(field, fault)| (field.clone(), fault_words(frame, *fault))).collect();
    if data.full {
        errors.push(("text".to_owned(), frame.t("question-bank-full")));
    }
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
    let theirs = data.theirs.map(|item| differs(frame, path.clone(), as_learner(frame, item)));
    let removed = data.removed.then(|| view! { <div class="notice"><p>{frame.t("question-removed")}</p></div> });
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, vec![(QUESTIONS.to_owned(), frame.t("questions-title"))], title.clone())}
            <h1>{title.clone()}</h1>
        </header>
        {theirs}
        {removed}
        <form class="form" method="post" id=FORM action=path novalidate>
            // The first button is the one that the Enter key presses.
            <button class="visually-hidden" name="go" value="save" tabindex="-1" aria-hidden="true"></button>
            {hidden("owner", data.owner)}
            {hidden("kind", kind_id(data.form.kind))}
            {hidden("revision", data.revision.to_string())}
            {data.quiz.map(|quiz| hidden("quiz", quiz))}
            {TextArea {
                name: "text".into(),
                label: frame.t("question-text"),
                value: data.form.get("text").to_owned(),
                lang: None,
                hint: Some(frame.t("question-text-hint")),
                error: error("text").map(|text| (text, ().into_any())),
            }.view()}
            {question_parts::answers(frame, data.form, &errors)}
            {TextArea {
                name: "general".into(),
                label: frame.t("question-general"),
                value: data.form.get("general").to_owned(),
                lang: None,
                hint: Some(frame.t("question-general-hint")),
                error: None,
            }.view()}
            {Text {
                name: "title".into(),
                label: frame.t("question-name"),
                value: data.form.get("title").to_owned(),
                hint: Some(frame.t("question-name-hint")),
                ..Text::default()
            }.view()}
            {Text {
                name: "category".into(),
                label: frame.t("question-category"),
                value: data.form.get("category").to_owned(),
                hint: Some(frame.t("question-category-hint")),
                ..Text::default()
            }.view()}
            <p class="actions">
                <button class="button" name="go" value="save">{frame.t("save")}</button>
                <button class="button secondary" name="go" value="preview">{frame.t("save-preview")}</button>
            </p>
        </form>
        {data.shown.map(|item| preview(frame, item))}
        {data.id.filter(|_| !data.removed).map(|id| remove(frame, id))}
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

/// A fault in words.
#[must_use]
pub fn fault_words(frame: &Frame, fault: Fault) -> String {
    frame.t(&format!("fault-{}", fault.id()))
}

fn preview(frame: &Frame, item: &Item) -> AnyView {
    view! {
        <section aria-labelledby="preview" class="preview">
            <h2 id="preview">{frame.t("lesson-preview")}</h2>
            <p class="muted">{frame.t("question-preview-hint")}</p>
            {as_learner(frame, item)}
        </section>
    }
    .into_any()
}

/// The question as learners see it, and what they are told afterwards.
#[must_use]
pub fn as_learner(frame: &Frame, item: &Item) -> AnyView {
    let Ok(question) = question("preview", item) else { return ().into_any() };
    let order = question.identity_order();
    let feedback = feedback_for(&question, &order, None);
    let explained = crate::ui::components::review::key(frame, &question, &feedback);
    view! {
        <div class="as-learner">{question_inputs(frame, "preview", &question, &order, None, None)}</div>
        <details>
            <summary>{frame.t("question-key")}</summary>
            <div>{explained}</div>
        </details>
    }
    .into_any()
}

fn remove(frame: &Frame, id: &str) -> AnyView {
    view! {
        <details>
            <summary>{frame.t("question-remove-title")}</summary>
            <form method="post" action=format!("{QUESTIONS}/{id}/remove")>
                <p>{frame.t("question-remove-text")}</p>
                <p class="actions"><button class="button danger">{frame.t("question-remove")}</button></p>
            </form>
        </details>
    }
    .into_any()
}
