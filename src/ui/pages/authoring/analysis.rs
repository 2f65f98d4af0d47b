//! How the questions of a quiz work: how hard, whether they tell people apart, what was answered.

use leptos::prelude::*;

use super::{COURSES, course_path};
use crate::{
    domain::{
        item_analysis::{LEAST, verdict},
        kind::Kind,
    },
    services::item_analysis::{Analysed, Analysis, Answer, Given},
    ui::{
        components::{
            bars::{Bar, shares},
            breadcrumb::breadcrumb,
            long_words::breakable,
            rich::{html, rich},
        },
        frame::Frame,
        shell::Page,
    },
};

/// A share as whole percent.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
fn percent(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, analysis: &Analysis) -> Page {
    let course = &analysis.course;
    let path = course_path(&course.id);
    let title = analysis.quiz.draft.title.clone();
    let heading = frame.t1("analysis-heading", "quiz", title.as_str());
    let above = vec![
        (COURSES.to_owned(), frame.t("courses-title")),
        (path.clone(), course.draft.title.clone()),
        (format!("{path}/quizzes/{}", analysis.quiz.id), title),
    ];
    let inner = if analysis.attempts == 0 {
        view! { <div class="empty"><p>{frame.t("analysis-none")}</p></div> }.into_any()
    } else {
        found(frame, analysis)
    };
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("analysis-title"))}
            <h1>{breakable(frame, &heading)}</h1>
        </header>
        {inner}
    };
    Page::new(heading, body.into_any())
}

fn found(frame: &Frame, analysis: &Analysis) -> AnyView {
    let few = (analysis.attempts < LEAST)
        .then(|| view! { <div class="notice"><p>{frame.t1("analysis-few", "least", LEAST)}</p></div> });
    let took = analysis.minutes.map(|minutes| view! { " "{frame.t1("analysis-took", "minutes", minutes)} });
    let bars: Vec<Bar> = (1_u32..)
        .zip(&analysis.questions)
        .map(|(n, analysed)| {
            let value = analysed.item.facility.map_or(0, percent);
            Bar { label: n.to_string(), value, said: format!("{value} %") }
        })
        .collect();
    let rows = (1_usize..).zip(&analysis.questions).map(|(n, analysed)| row(frame, n, analysed)).collect_view();
    let answers = (1_usize..).zip(&analysis.questions).map(|(n, analysed)| question(frame, n, analysed)).collect_view();
    view! {
        <p class="lead">{frame.t1("analysis-attempts", "n", analysis.attempts)}{took}</p>
        {few}
        <section aria-labelledby="figures">
            <h2 id="figures">{frame.t("analysis-figures")}</h2>
            <div class="radar-and-table">
                {shares("facility-chart", &frame.t("analysis-facility"), &bars, frame.t("analysis-caption"))}
                <table class="stacking" aria-labelledby="figures">
                    <thead><tr>
                        <th scope="col">{frame.t("analysis-question")}</th>
                        <th scope="col">{frame.t("analysis-answered")}</th>
                        <th scope="col">{frame.t("analysis-facility")}</th>
                        <th scope="col">{frame.t("analysis-discrimination")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <details>
                <summary>{frame.t("analysis-how")}</summary>
                <div>
                    <p>{frame.t("analysis-how-facility")}</p>
                    <p>{frame.t1("analysis-how-discrimination", "least", LEAST)}</p>
                    <p>{frame.t("analysis-how-source")}</p>
                </div>
            </details>
        </section>
        <section aria-labelledby="answers">
            <h2 id="answers">{frame.t("analysis-answers")}</h2>
            {answers}
        </section>
    }
    .into_any()
}

fn row(frame: &Frame, n: usize, analysed: &Analysed) -> AnyView {
    let item = analysed.item;
    let verdict = verdict(item.discrimination);
    let number = item.discrimination.map(|value| format!("{value:.2} "));
    let class = match verdict.id() {
        "good" => "status status-good",
        "weak" => "status status-warn",
        "look" => "status status-bad",
        _ => "status",
    };
    view! {
        <tr>
            <th scope="row"><a href=format!("#question-{n}")>{frame.t1("analysis-number", "n", n)}</a></th>
            <td data-label=frame.t("analysis-answered")>{item.attempts.to_string()}</td>
            <td data-label=frame.t("analysis-facility")>
                {item.facility.map_or_else(|| "–".to_owned(), |share| format!("{} %", percent(share)))}
            </td>
            // item-unknown, item-good, item-fair, item-weak, item-look
            <td data-label=frame.t("analysis-discrimination")>
                <span>{number}<span class=class>{frame.t(&format!("item-{}", verdict.id()))}</span></span>
            </td>
        </tr>
    }
    .into_any()
}

fn question(frame: &Frame, n: usize, analysed: &Analysed) -> AnyView {
    let text = html(analysed.question.format, &analysed.question.text);
    let whole = analysed.item.attempts;
    let rows = analysed
        .given
        .iter()
        .map(|given| {
            let share = (given.times * 100).checked_div(whole).unwrap_or(0);
            let right =
                given.right.then(|| view! { " "<span class="status status-good">{frame.t("analysis-right")}</span> });
            view! {
                <tr>
                    <th scope="row"><span inner_html=words(frame, &analysed.question.kind, given)></span>{right}</th>
                    <td data-label=frame.t("analysis-times")>{format!("{} ({share} %)", given.times)}</td>
                </tr>
            }
        })
        .collect_view();
    let title = frame.t1("analysis-number", "n", n);
    view! {
        <h3 id=format!("question-{n}")>{title}</h3>
        <div inner_html=text></div>
        <table class="stacking" aria-labelledby=format!("question-{n}")>
            <thead><tr>
                <th scope="col">{frame.t("analysis-answer")}</th>
                <th scope="col">{frame.t("analysis-times")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// An answer, as HTML.
fn words(frame: &Frame, kind: &Kind, given: &Given) -> String {
    let safe = |text: &str| crate::ui::shell::escape(text);
    match (&given.answer, kind) {
        (Answer::Option(place), kind) => {
            kind.choices().get(*place).map(|choice| rich(&choice.text)).unwrap_or_default()
        }
        (Answer::Truth(true), _) => safe(&frame.t("question-true")),
        (Answer::Truth(false), _) => safe(&frame.t("question-false")),
        (Answer::Matched(place), Kind::Matching { pairs, .. }) => {
            pairs.get(*place).map(|pair| format!("{} → {}", rich(&pair.left), safe(&pair.right))).unwrap_or_default()
        }
        (Answer::Matched(_), _) => String::new(),
        (Answer::Typed(text), _) => safe(text),
        (Answer::Nothing, _) => safe(&frame.t("analysis-nothing")),
    }
}
