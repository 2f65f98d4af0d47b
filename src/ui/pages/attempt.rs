//! A step of an assessment: four questions, all twenty in a row of buttons, and what is saved.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::assessment_intro::{time, way};
use crate::{
    domain::{attempt::PER_STEP, kind::KindName, response::Response, time::Moment},
    services::{assessment::OpenAttempt, quiz::InCourse},
    ui::{
        components::{breadcrumb::breadcrumb, question::question_inputs},
        frame::Frame,
        islands::autosave::{Autosave, Words},
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
const FORM: &str = "answers";

/// What a form held that could not be saved.
#[derive(Debug, Default)]
pub struct Typed {
    /// What the page was made with, by question.
    pub shown: BTreeMap<u8, String>,
    /// What was chosen or typed.
    pub answers: BTreeMap<u8, Response>,
    /// Which of it cannot be.
    pub mistakes: BTreeSet<u8>,
}

/// What the page shows.
pub struct Data<'a> {
    /// The attempt.
    pub attempt: &'a OpenAttempt,
    /// Which step, from 1.
    pub step: usize,
    /// The server's clock.
    pub now: Moment,
    /// What was sent and cannot be saved, to be shown again.
    pub typed: Option<&'a Typed>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let attempt = data.attempt;
    let id = &attempt.attempt.id;
    let total = attempt.questions.len();
    let steps = total.div_ceil(PER_STEP);
    let first = (data.step - 1) * PER_STEP;
    let last = (first + PER_STEP).min(total);
    let Head { title, way, module } = head(frame, attempt);
    let range = [("from", (first + 1).into()), ("to", last.into()), ("total", total.into())];
    let place = frame.tv("attempt-questions", &range);
    let answered = attempt.responses.len();
    let answered_of = frame.tv("attempt-answered-of", &[("answered", answered.into()), ("total", total.into())]);
    let questions =
        (0u8..).skip(first).take(last - first).map(|position| question(frame, data, position)).collect_view();
    let next = frame.t(if data.step == steps { "attempt-last" } else { "attempt-next" });
    let back = (data.step > 1).then(|| {
        view! { <button class="button secondary" name="go" value="prev">{frame.t("attempt-back")}</button> }
    });
    let form = view! {
        <form class="quiz" id=FORM method="post" action=format!("/attempts/{id}") autocomplete="off" novalidate>
            {summary(frame, data)}
            <header class="quiz-head">
                <p class="kicker">{place.clone()}</p>
                <progress max=total.to_string() value=answered.to_string() aria-label=frame.t("attempt-answered")>
                    {answered_of}
                </progress>
                <p class="saved" role="status">{frame.t("attempt-saved-on-go")}</p>
            </header>
            {deadline(frame, attempt.attempt.deadline_at, data.now)}
            <input type="hidden" name="step" value=data.step.to_string()/>
            {questions}
            <p class="actions"><button class="button" name="go" value="next">{next}</button>{back}</p>
            {navigator(frame, attempt, first..last)}
        </form>
    };
    let body = view! {
        <header class="page-header">
            {way}
            <h1>{title.clone()}</h1>
        </header>
        <Autosave attempt=id.clone() now=data.now.timestamp_millis() words=words(frame)>{form}</Autosave>
    };
    let page = Page::new(format!("{place} – {title}"), body.into_any()).with_islands().keeping(FORM);
    match module {
        Some(module) => page.of_module(module),
        None => page,
    }
}

/// What stands above the questions of an attempt.
pub struct Head {
    /// The title of the page.
    pub title: String,
    /// Where it stands.
    pub way: AnyView,
    /// The module that gives it its colour.
    pub module: Option<&'static str>,
}

/// The head of an attempt at a module's assessment, or at a quiz of a course.
#[must_use]
pub fn head(frame: &Frame, attempt: &OpenAttempt) -> Head {
    match (&attempt.quiz, attempt.attempt.subject.module()) {
        (Some(place), _) => {
            Head { title: place.title.clone(), way: way_in_course(frame, place, frame.t("quiz-here")), module: None }
        }
        (None, module) => {
            let id = module.unwrap_or_default();
            let title = frame.t1("assessment-of", "module", frame.module_title(id));
            Head { title, way: way(frame, id, frame.t("assessment-title")), module }
        }
    }
}

/// The way from a learner's courses to a page of a quiz.
#[must_use]
pub fn way_in_course(frame: &Frame, place: &InCourse, here: String) -> AnyView {
    let course = format!("/courses/{}", place.course);
    let quiz = format!("{course}/quizzes/{}", place.quiz);
    let above = vec![
        ("/my".to_owned(), frame.t("nav-home")),
        (course, place.course_title.clone()),
        (quiz, place.title.clone()),
    ];
    breadcrumb(frame, above, here)
}

/// The words of the island.
#[must_use]
pub fn words(frame: &Frame) -> Words {
    Words {
        ready: frame.t("autosave-ready"),
        saving: frame.t("autosave-saving"),
        saved: frame.t("autosave-saved"),
        restored: frame.t("autosave-restored"),
        offline: frame.t("autosave-offline"),
        offline_go: frame.t("autosave-offline-go"),
        offline_submit: frame.t("autosave-offline-submit"),
        submitting: frame.t("autosave-submitting"),
        signed_out: frame.t("autosave-signed-out"),
        sign_in: frame.t("autosave-sign-in"),
        closed: frame.t("autosave-closed"),
        result: frame.t("autosave-result"),
        // The island knows which question it is.
        refused: frame.t1("autosave-refused", "number", "{n}"),
        newer: frame.t("autosave-newer"),
        answered: frame.t("attempt-nav-answered"),
        open: frame.t("attempt-nav-open"),
    }
}

/// What cannot be saved, with links to the questions.
fn summary(frame: &Frame, data: &Data<'_>) -> AnyView {
    let Some(typed) = data.typed else { return ().into_any() };
    let items = typed
        .mistakes
        .iter()
        .map(|position| {
            let text = frame.t1("attempt-mistake-at", "number", position + 1);
            view! { <li><a href=format!("#q{position}-0")>{text}</a></li> }
        })
        .collect_view();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" id="errors">
            <h2>{frame.t("form-problem")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

fn deadline(frame: &Frame, at: Option<Moment>, now: Moment) -> Option<AnyView> {
    at.map(|at| {
        let minutes = (at - now).num_minutes().max(0);
        let args = [("minutes", minutes.into()), ("moment", frame.moment(at).into())];
        let text = frame.tv("attempt-deadline", &args);
        view! { <div class="notice notice-warning"><p>{time(at, text)}</p></div> }.into_any()
    })
}

/// A question with its inputs, and what the page was made with.
fn question(frame: &Frame, data: &Data<'_>, position: u8) -> Option<AnyView> {
    let (question, drawn) = data.attempt.question(position, frame.language)?;
    let stored = data.attempt.responses.get(&position);
    let chosen = match data.typed {
        Some(typed) if typed.shown.contains_key(&position) || typed.mistakes.contains(&position) => {
            typed.answers.get(&position)
        }
        _ => stored,
    };
    let shown = match data.typed.and_then(|typed| typed.shown.get(&position)) {
        Some(shown) => shown.clone(),
        None => stored.map(Response::to_string).unwrap_or_default(),
    };
    let error =
        data.typed.is_some_and(|typed| typed.mistakes.contains(&position)).then(|| match question.kind.name() {
            KindName::Short | KindName::Numerical => frame.t1("attempt-mistake-typed", "max", Response::MAX_TEXT),
            _ => frame.t("attempt-mistake"),
        });
    let inputs = question_inputs(frame, &format!("q{position}"), question, &drawn.order, chosen, error);
    let number = frame.t1("attempt-question", "number", position + 1);
    Some(
        view! {
            <section>
                <p class="kicker">{number}</p>
                {inputs}
                <input type="hidden" name=format!("b{position}") value=shown/>
            </section>
        }
        .into_any(),
    )
}

/// All questions as buttons of the form, so that going to one saves what was answered.
fn navigator(frame: &Frame, attempt: &OpenAttempt, here: std::ops::Range<usize>) -> AnyView {
    let items = (0u8..)
        .take(attempt.questions.len())
        .map(|position| {
            let answered = attempt.responses.contains_key(&position);
            let state = frame.t(if answered { "attempt-nav-answered" } else { "attempt-nav-open" });
            let current = here.contains(&usize::from(position)).then_some("step");
            view! {
                <li>
                    <button
                        class=answered.then_some("answered")
                        name="go"
                        value=format!("q{position}")
                        aria-current=current
                    >
                        {position + 1}
                        <span class="visually-hidden">" "{state}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="question-nav" aria-label=frame.t("attempt-nav")>
            <ol>{items}</ol>
        </nav>
        <p class="actions"><button class="button secondary" name="go" value="finish">{frame.t("attempt-finish")}</button></p>
    }
    .into_any()
}
