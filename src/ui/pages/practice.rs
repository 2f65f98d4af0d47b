//! Practice: one question, then what is right and why. It never counts.

use leptos::prelude::*;

use crate::{
    domain::{
        feedback::{Feedback, OptionFeedback},
        kind::KindName,
        response::Response,
    },
    services::practice::Practice,
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            long_words::breakable,
            question::question_inputs,
            review::{Verdict, option_text, read_again},
            rich::{html, rich},
        },
        frame::Frame,
        shell::{Page, escape},
    },
};

/// The name of the answer's field.
pub const FIELD: &str = "answer";
/// Whether a field of the form is part of the answer.
#[must_use]
pub fn is_answer(name: &str) -> bool {
    name.strip_prefix(FIELD).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The hidden field that says: what is right was shown already.
pub const SHOWN: &str = "shown";
/// The id of the form, which a change of language sends.
const FORM: &str = "practice";

/// Where the reader is in answering.
pub enum Stage {
    /// The question is asked; what was chosen in another language is chosen still.
    Asked(Option<Response>),
    /// Nothing was chosen.
    Blank,
    /// An answer was given, with these fields of the form.
    Answered(Feedback, Vec<(String, String)>),
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, practice: &Practice<'_>, stage: &Stage) -> Page {
    let question = practice.question;
    let (module, topic) = (question.module.as_str(), question.topic.as_str());
    let lesson = frame.topic_title(module, topic);
    let above = vec![
        ("/modules".to_owned(), frame.t("nav-modules")),
        (format!("/modules/{module}"), frame.module_title(module)),
        (format!("/modules/{module}/{topic}"), lesson.clone()),
    ];
    let title = frame.t1("practice-title", "lesson", lesson);
    let translated = frame.app.course.catalogue().bank().exact(&question.id, frame.tag()).is_some();
    let note = (!translated).then(|| view! { <div class="notice"><p>{frame.t("practice-in-english")}</p></div> });
    let lang = (!translated).then_some("en");
    let inner = match stage {
        Stage::Answered(feedback, given) => explained(frame, practice, (feedback, given), lang),
        Stage::Asked(chosen) => asked(frame, practice, chosen.as_ref(), None, lang),
        Stage::Blank => {
            let error = frame.t(missing_key(practice.question.kind.name()));
            asked(frame, practice, None, Some(error), lang)
        }
    };
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("practice"))}
            <h1>{breakable(frame, &title)}</h1>
            <p>{frame.t("practice-lead")}</p>
        </header>
        {note}
        {inner}
    };
    Page::new(title, body.into_any()).of_module(module).keeping(FORM).kept(module)
}

fn path(practice: &Practice<'_>, number: usize) -> String {
    format!("/modules/{}/{}/practice?question={number}", practice.question.module, practice.question.topic)
}

fn head(frame: &Frame, practice: &Practice<'_>, done: usize) -> AnyView {
    let place = frame.tv("practice-place", &[("n", practice.number.into()), ("of", practice.of.into())]);
    view! {
        <div class="quiz-head">
            <p class="kicker">{place.clone()}</p>
            <progress max=practice.of.to_string() value=done.to_string() aria-label=frame.t("practice-progress")>{place}</progress>
        </div>
    }
    .into_any()
}

fn asked(
    frame: &Frame,
    practice: &Practice<'_>,
    chosen: Option<&Response>,
    error: Option<String>,
    lang: Option<&'static str>,
) -> AnyView {
    let summary = error.clone().map(|error| ("answer-0", error)).into_iter().collect::<Vec<_>>();
    let skip = (practice.number < practice.of).then(|| {
        view! { <a class="button quiet" href=path(practice, practice.number + 1)>{frame.t("practice-skip")}</a> }
    });
    view! {
        <form class="quiz form" id=FORM method="post" action=path(practice, practice.number) novalidate>
            {head(frame, practice, practice.number.saturating_sub(1))}
            {error_summary(frame, &summary)}
            <div lang=lang>{question_inputs(frame, FIELD, practice.question, &practice.order, chosen, error)}</div>
            <p class="actions"><button class="button">{frame.t("practice-check")}</button>{skip}</p>
        </form>
    }
    .into_any()
}

const fn missing_key(kind: KindName) -> &'static str {
    match kind {
        KindName::Single | KindName::Multiple | KindName::TrueFalse => "practice-choose",
        KindName::Matching => "practice-match",
        KindName::Short | KindName::Numerical => "practice-type",
    }
}

fn explained(
    frame: &Frame,
    practice: &Practice<'_>,
    (feedback, given): (&Feedback, &[(String, String)]),
    lang: Option<&'static str>,
) -> AnyView {
    // In another language the same answer is explained again.
    let given = given
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    let question = practice.question;
    let verdict = Verdict::of(feedback);
    let notice = match verdict {
        Verdict::Right => "notice notice-success",
        Verdict::Partly(_) => "notice notice-warning",
        Verdict::Wrong | Verdict::Missing => "notice notice-error",
    };
    let general = feedback.general.as_ref().map(|text| view! { <p inner_html=rich(text)></p> });
    let again = (verdict != Verdict::Right).then(|| read_again(frame, question));
    let details = match feedback.kind {
        KindName::Single | KindName::Multiple | KindName::TrueFalse => options(frame, feedback),
        KindName::Matching => pairs(frame, feedback),
        KindName::Short | KindName::Numerical => typed(frame, verdict, feedback),
    };
    let last = practice.number == practice.of;
    let lesson = format!("/modules/{}/{}", question.module, question.topic);
    let (next, next_text) = if last {
        (format!("/modules/{}", question.module), frame.t("lesson-to-module"))
    } else {
        (path(practice, practice.number + 1), frame.t("practice-next"))
    };
    let other = if last {
        view! { <a class="button secondary" href=path(practice, 1)>{frame.t("practice-start-again")}</a> }.into_any()
    } else {
        view! { <a class="button quiet" href=path(practice, practice.number)>{frame.t("practice-again")}</a> }
            .into_any()
    };
    view! {
        <form id=FORM method="post" action=path(practice, practice.number)>
            {given}
            <input type="hidden" name=SHOWN value="yes"/>
        </form>
        <section class="quiz" aria-labelledby="question">
            {head(frame, practice, practice.number)}
            <h2 id="question" lang=lang inner_html=html(question.format, &question.text)></h2>
            <div class=notice role="status"><h3>{verdict.words(frame)}</h3>{general}{again}</div>
            <div lang=lang>{details}</div>
            {last.then(|| view! { <p>{frame.t1("practice-end", "n", practice.of)}</p> })}
            <p class="actions">
                <a class="button" href=next>{next_text}</a>
                {other}
                <a class="button quiet" href=lesson>{frame.t("practice-to-lesson")}</a>
            </p>
        </section>
    }
    .into_any()
}

/// Every option with what it is worth and why.
fn options(frame: &Frame, feedback: &Feedback) -> AnyView {
    let items = feedback
        .options
        .iter()
        .map(|option| {
            let words = frame.t(if option.right { "practice-option-right" } else { "practice-option-wrong" });
            let chosen =
                option.chosen.then(|| view! { <span class="status">{frame.t("practice-option-chosen")}</span> });
            let why = option.feedback.as_ref().map(|text| view! { <p class="feedback" inner_html=rich(text)></p> });
            view! {
                <li class=sign(option.right)>
                    <h3 inner_html=option_text(frame, feedback.kind, option)></h3>
                    <p class="verdict"><span>{words}</span>" "{chosen}</p>
                    {why}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="review">{items}</ol> }.into_any()
}

const fn sign(right: bool) -> &'static str {
    if right { "right" } else { "wrong" }
}

/// Every left item with what was given and what belongs to it.
fn pairs(frame: &Frame, feedback: &Feedback) -> AnyView {
    let row = |left: &OptionFeedback| {
        let given = left.given.clone().unwrap_or_else(|| frame.t("review-open"));
        let wanted = left.wanted.clone().filter(|_| !left.right);
        let verdict = match (left.right, left.chosen) {
            (true, _) => Verdict::Right,
            (false, true) => Verdict::Wrong,
            (false, false) => Verdict::Missing,
        };
        view! {
            <li class=verdict.class()>
                <h3 inner_html=rich(&left.text)></h3>
                <p class="verdict">{verdict.words(frame)}</p>
                <dl class="facts">
                    <div><dt>{frame.t("review-given")}</dt><dd>{given}</dd></div>
                    {wanted.map(|wanted| view! { <div><dt>{frame.t("review-wanted")}</dt><dd>{wanted}</dd></div> })}
                </dl>
            </li>
        }
    };
    let items = feedback.options.iter().map(row).collect_view();
    view! { <ol class="review">{items}</ol> }.into_any()
}

fn typed(frame: &Frame, verdict: Verdict, feedback: &Feedback) -> AnyView {
    let given = feedback.typed.clone().unwrap_or_default();
    let wanted = (verdict != Verdict::Right)
        .then(|| feedback.right_answer.iter().map(|text| view! { <dd inner_html=escape(text)></dd> }).collect_view());
    let why = feedback.answer_feedback.as_ref().map(|text| view! { <p class="feedback" inner_html=rich(text)></p> });
    view! {
        <dl class="facts">
            <div><dt>{frame.t("review-given")}</dt><dd>{given}</dd></div>
            {wanted.map(|wanted| view! { <div><dt>{frame.t("review-wanted")}</dt>{wanted}</div> })}
        </dl>
        {why}
    }
    .into_any()
}
