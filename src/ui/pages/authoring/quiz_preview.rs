//! A quiz as its author tries it: all its questions, and what learners are told about their answers. Nothing is kept.

use leptos::prelude::*;

use crate::{
    domain::{
        feedback::Feedback,
        order::Order,
        own_text::{Pictures, to_html},
        question::Question,
        response::Response,
    },
    ui::{
        components::{breadcrumb::breadcrumb, question::question_inputs, review::review_item},
        frame::Frame,
        pages::course::{Shown, overview::preview_notice},
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
const FORM: &str = "try";

/// A question as it is shown.
pub struct Tried {
    /// The question.
    pub question: Question,
    /// The order of its options.
    pub order: Order,
    /// What was answered.
    pub response: Option<Response>,
    /// What is said about that, once it was sent.
    pub feedback: Option<Feedback>,
}

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub shown: &'a Shown<'a>,
    /// The quiz's id in it.
    pub id: &'a str,
    /// Its title.
    pub title: String,
    /// What is said before it begins.
    pub intro: String,
    /// Its questions.
    pub questions: Vec<Tried>,
    /// How many of them an attempt has.
    pub count: usize,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let lang = data.shown.lang(frame);
    let title = data.title.clone();
    let sent = data.questions.iter().any(|tried| tried.feedback.is_some());
    let drawn = (data.count < data.questions.len()).then(|| {
        view! { <p>{frame.tv("quiz-preview-drawn", &[("count", data.count.into()), ("all", data.questions.len().into())])}</p> }
    });
    let intro = to_html(&data.intro, &Pictures::new());
    let body = view! {
        {preview_notice(frame, data.shown)}
        <header class="page-header">
            {breadcrumb(frame, data.shown.above(frame), title.clone())}
            <h1 lang=lang>{title.clone()}</h1>
            <div class="lead" lang=lang inner_html=intro></div>
            {drawn}
        </header>
        {if sent { explained(frame, data) } else { asked(frame, data) }}
    };
    let page = Page::new(title, body.into_any());
    if sent { page } else { page.keeping(FORM) }
}

fn path(data: &Data<'_>) -> String {
    format!("{}/quizzes/{}", data.shown.base, data.id)
}

fn asked(frame: &Frame, data: &Data<'_>) -> AnyView {
    if data.questions.is_empty() {
        return view! { <div class="empty"><p>{frame.t("quiz-no-questions")}</p></div> }.into_any();
    }
    let questions = (1_usize..)
        .zip(&data.questions)
        .map(|(n, tried)| {
            let prefix = format!("q{}", n - 1);
            let number = frame.t1("attempt-question", "number", n);
            view! {
                <section>
                    <p class="kicker">{number}</p>
                    {question_inputs(frame, &prefix, &tried.question, &tried.order, tried.response.as_ref(), None)}
                </section>
            }
        })
        .collect_view();
    view! {
        <form class="quiz form" id=FORM method="post" action=path(data) novalidate>
            <div class="trial" lang=data.shown.lang(frame)>{questions}</div>
            <p class="actions"><button class="button">{frame.t("practice-check")}</button></p>
        </form>
    }
    .into_any()
}

fn explained(frame: &Frame, data: &Data<'_>) -> AnyView {
    let items = (1..)
        .zip(&data.questions)
        .filter_map(|(n, tried)| Some(review_item(frame, n, &tried.question, tried.feedback.as_ref()?)))
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("result-review-title")}</h2>
            <ol class="review" lang=data.shown.lang(frame)>{items}</ol>
            <p class="actions"><a class="button secondary" href=path(data)>{frame.t("quiz-preview-again")}</a></p>
        </section>
    }
    .into_any()
}
