//! Putting a quiz together: what is said, its rules, its questions.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{QUESTIONS, course_path, differs, questions::excerpt, way};
use crate::{
    domain::{
        course::{Course, TITLE_MAX},
        course_quiz::{
            ATTEMPTS_MAX, Chosen, CourseQuiz, INTRO_MAX, MAX_DRAWN, MAX_QUESTIONS, MINUTES_MAX, QuizDraft, Unusable,
        },
        question::Question,
    },
    store::bank_question::kind_id,
    ui::{
        components::{
            field::error_summary,
            inputs::{Text, hidden},
            long_words::breakable,
            rich::html,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "quiz";

/// What stands in the form: texts as they were typed, so that a number that is none comes back.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Title, introduction and questions.
    pub draft: QuizDraft,
    /// How many are drawn.
    pub draw: String,
    /// The minutes.
    pub minutes: String,
    /// The attempts.
    pub attempts: String,
}

impl Typed {
    /// The form of a quiz that there is.
    #[must_use]
    pub fn of(draft: &QuizDraft) -> Self {
        let text = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
        Self {
            draft: draft.clone(),
            draw: text(draft.draw.map(u16::from)),
            minutes: text(draft.minutes),
            attempts: text(draft.attempts.map(u16::from)),
        }
    }
}

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub course: &'a Course,
    /// The quiz as it is stored.
    pub quiz: &'a CourseQuiz,
    /// What stands in the form.
    pub typed: &'a Typed,
    /// The questions behind what was chosen, in the form and as stored.
    pub questions: &'a BTreeMap<Chosen, Question>,
    /// Whose form it is.
    pub owner: &'a str,
    /// What is wrong with what was typed.
    pub problems: &'a [Unusable],
    /// Whether another page stored something else than this one showed.
    pub differs: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let path = format!("{}/quizzes/{}", course_path(&data.course.id), data.quiz.id);
    let errors: Vec<(&'static str, String)> = data.problems.iter().map(|problem| words(frame, *problem)).collect();
    let error = |field: &str| errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone());
    let heading = data.quiz.draft.title.clone();
    let theirs = data.differs.then(|| {
        let draft = &data.quiz.draft;
        let items = draft.questions.iter().map(|chosen| view! { <li>{name(frame, data, chosen)}</li> }).collect_view();
        let theirs = view! { <p><strong>{draft.title.clone()}</strong></p><ol class="bullets">{items}</ol> };
        differs(frame, path.clone(), theirs.into_any())
    });
    let number = |name: &'static str, key: &str, hint: &str, value: &str| {
        Text {
            name: name.into(),
            label: frame.t(key),
            value: value.to_owned(),
            hint: Some(frame.t(hint)),
            error: error(name),
            class: Some("w-short"),
            mode: Some("numeric"),
        }
        .view()
    };
    let analysis = data.course.published_at.map(|_| {
        view! { <p><a href=format!("{path}/analysis")>{frame.t("analysis-go")}</a></p> }
    });
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {way(frame, data.course, Some(heading.clone()))}
            <h1>{breakable(frame, &heading)}</h1>
            {analysis}
        </header>
        {theirs}
        <form class="form" method="post" id=FORM action=path novalidate>
            // The first button is the one that the Enter key presses.
            <button class="visually-hidden" name="go" value="save" tabindex="-1" aria-hidden="true"></button>
            {hidden("owner", data.owner)}
            {hidden("revision", data.quiz.revision.to_string())}
            {Text {
                name: "title".into(),
                label: frame.t("course-title"),
                value: data.typed.draft.title.clone(),
                error: error("title"),
                ..Text::default()
            }.view()}
            {TextArea {
                name: "intro".into(),
                label: frame.t("quiz-intro"),
                value: data.typed.draft.intro.clone(),
                lang: None,
                hint: Some(frame.t("quiz-intro-hint")),
                error: error("intro").map(|text| (text, ().into_any())),
            }.view()}
            {list(frame, data, error("questions"))}
            <h2>{frame.t("quiz-rules")}</h2>
            {number("draw", "quiz-draw", "quiz-draw-hint", &data.typed.draw)}
            {number("minutes", "quiz-minutes", "quiz-minutes-hint", &data.typed.minutes)}
            {number("attempts", "quiz-attempts", "quiz-attempts-hint", &data.typed.attempts)}
            <p class="actions">
                <button class="button" name="go" value="save">{frame.t("save")}</button>
                <button class="button secondary" name="go" value="preview">{frame.t("save-preview")}</button>
                <button class="button quiet" name="go" value="course">{frame.t("save-to-course")}</button>
            </p>
        </form>
    };
    Page::new(heading, body.into_any()).keeping(FORM)
}

fn words(frame: &Frame, problem: Unusable) -> (&'static str, String) {
    match problem {
        Unusable::TitleMissing => ("title", frame.t("course-title-missing")),
        Unusable::TitleLong => ("title", frame.t1("course-title-long", "max", TITLE_MAX)),
        Unusable::IntroLong => ("intro", frame.t1("lesson-text-long", "max", INTRO_MAX)),
        Unusable::TooManyQuestions => ("questions", frame.t1("quiz-too-many", "max", MAX_QUESTIONS)),
        Unusable::Draw => ("draw", frame.t1("number-range", "max", i64::from(MAX_DRAWN))),
        Unusable::Minutes => ("minutes", frame.t1("number-range", "max", i64::from(MINUTES_MAX))),
        Unusable::Attempts => ("attempts", frame.t1("number-range", "max", i64::from(ATTEMPTS_MAX))),
    }
}

/// The beginning of a question, or that it is gone.
fn name(frame: &Frame, data: &Data<'_>, chosen: &Chosen) -> String {
    data.questions.get(chosen).map_or_else(|| frame.t("question-gone"), |question| excerpt(&question.text))
}

fn list(frame: &Frame, data: &Data<'_>, error: Option<String>) -> AnyView {
    let chosen = &data.typed.draft.questions;
    let last = chosen.len().saturating_sub(1);
    let rows = chosen.iter().enumerate().map(|(n, chosen)| row(frame, data, chosen, n, n == last)).collect_view();
    let inner = if chosen.is_empty() {
        view! { <div class="empty"><p>{frame.t("quiz-no-questions")}</p></div> }.into_any()
    } else {
        view! { <ol class="parts">{rows}</ol> }.into_any()
    };
    let button = |go: &'static str, key: &str| {
        view! { <button class="button secondary" name="go" value=go>{frame.t(key)}</button> }
    };
    view! {
        <section aria-labelledby="questions-heading" id="questions">
            <h2 id="questions-heading">{frame.t1("quiz-questions", "n", chosen.len())}</h2>
            {error.map(|error| view! { <p class="error">{error}</p> })}
            {inner}
            <p class="cluster">
                {button("choose", "quiz-choose")}
                {button("new", "quiz-new-question")}
                {button("import", "quiz-import")}
            </p>
        </section>
    }
    .into_any()
}

fn row(frame: &Frame, data: &Data<'_>, chosen: &Chosen, n: usize, last: bool) -> AnyView {
    let said = name(frame, data, chosen);
    let question = data.questions.get(chosen);
    let text = question.map_or_else(|| said.clone(), |question| html(question.format, &excerpt(&question.text)));
    let kind = question.map(|question| frame.t(&format!("kind-{}", kind_id(question.kind.name()))));
    let (href, origin) = match chosen {
        Chosen::Own(id) => (format!("{QUESTIONS}/{id}"), frame.t("question-own")),
        Chosen::Platform(id) => (format!("{QUESTIONS}/platform/{id}"), frame.t("question-platform")),
    };
    let kicker = kind.map_or_else(|| origin.clone(), |kind| format!("{kind} · {origin}"));
    let label = |key: &str| frame.t1(key, "n", n + 1);
    let button = |go: &str, key: &str, of: &str| {
        view! {
            <button class="link-button" name="go" value=format!("{go}-{n}") aria-label=label(of)>{frame.t(key)}</button>
        }
    };
    view! {
        <li>
            {hidden(format!("question-{n}"), chosen.to_string())}
            <p class="kicker">{kicker}</p>
            <p inner_html=text></p>
            <p class="cluster">
                {question.is_some().then(|| view! { <a href=href aria-label=label("quiz-look-of")>{frame.t("quiz-look")}</a> })}
                {(n > 0).then(|| button("up", "builder-up", "quiz-up-of"))}
                {(!last).then(|| button("down", "builder-down", "quiz-down-of"))}
                {button("remove", "builder-remove", "quiz-remove-of")}
            </p>
        </li>
    }
    .into_any()
}
