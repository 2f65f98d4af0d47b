//! Before a quiz: what awaits you, earlier results, and the button that starts or goes on.

use leptos::prelude::*;

use super::super::assessment_intro::time;
use crate::{
    domain::{
        own_text::{Pictures, to_html},
        tier::Tier,
    },
    services::quiz::Opened,
    ui::{
        components::{breadcrumb::breadcrumb, long_words::breakable, progress::tier_key, tier_chip::tier_chip},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The quiz.
    pub opened: &'a Opened,
    /// How many questions of the open attempt are answered.
    pub answered: Option<usize>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let Opened { quiz, place, .. } = data.opened;
    let lang = (place.language != frame.language).then(|| place.language.tag());
    let above = vec![
        ("/my".to_owned(), frame.t("nav-home")),
        (format!("/courses/{}", place.course), place.course_title.clone()),
    ];
    let title = quiz.title.clone();
    let intro = to_html(&quiz.intro, &Pictures::new());
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, title.clone())}
            <h1 lang=lang>{breakable(frame, &title)}</h1>
            <div class="lead" lang=lang inner_html=intro></div>
        </header>
        {next(frame, data)}
        {rules(frame, data.opened)}
        {earlier(frame, data.opened)}
    };
    Page::new(title, body.into_any())
}

/// The one thing to do now.
fn next(frame: &Frame, data: &Data<'_>) -> AnyView {
    let Opened { place, quiz, standing, left, .. } = data.opened;
    let (title, text, action) = if let Some(open) = &standing.open {
        let args = [("answered", data.answered.unwrap_or(0).into()), ("total", quiz.count().into())];
        (
            frame.t("assessment-open-title"),
            frame.tv("assessment-open-text", &args),
            view! { <a class="button" href=format!("/attempts/{}", open.id)>{frame.t("assessment-go-on")}</a> }
                .into_any(),
        )
    } else if *left == Some(0) {
        let course = format!("/courses/{}", place.course);
        (
            frame.t("quiz-none-left-title"),
            frame.t("quiz-none-left-text"),
            view! { <a class="button" href=course>{frame.t("quiz-to-course")}</a> }.into_any(),
        )
    } else {
        let again = !standing.results.is_empty();
        let title = frame.t(if again { "assessment-again-title" } else { "assessment-start-title" });
        let text = frame.t(if again { "quiz-again-text" } else { "assessment-start-text" });
        (title, text, view! { <button class="button">{frame.t("quiz-start")}</button> }.into_any())
    };
    view! {
        <section class="next-step" aria-labelledby="next">
            <p class="kicker">{frame.t("next-kicker")}</p>
            <h2 id="next">{title}</h2>
            <p>{text}</p>
            <form method="post" action=format!("/courses/{}/quizzes/{}", place.course, place.quiz)>
                <p class="actions">{action}</p>
            </form>
        </section>
    }
    .into_any()
}

fn rules(frame: &Frame, opened: &Opened) -> AnyView {
    let limit = match opened.quiz.minutes {
        Some(minutes) => frame.t1("assessment-rule-limit", "minutes", i64::from(minutes)),
        None => frame.t("quiz-rule-no-limit"),
    };
    let level = match opened.place.level {
        Some(level) => {
            let args = [("least", level.min_percent().into()), ("level", frame.t(tier_key(level)).into())];
            frame.tv("quiz-rule-level", &args)
        }
        None => frame.t("quiz-rule-no-level"),
    };
    let attempts = match opened.left {
        Some(left) => frame.t1("quiz-rule-left", "left", left),
        None => frame.t("quiz-rule-any"),
    };
    view! {
        <section class="prose">
            <h2>{frame.t("assessment-rules-title")}</h2>
            <ul class="bullets">
                <li>{frame.t1("quiz-rule-questions", "count", opened.quiz.count())}</li>
                <li>{limit}</li>
                <li>{level}</li>
                <li>{attempts}</li>
                <li>{frame.t("assessment-rule-saved")}</li>
                <li>{frame.t("quiz-rule-feedback")}</li>
            </ul>
        </section>
    }
    .into_any()
}

fn earlier(frame: &Frame, opened: &Opened) -> Option<AnyView> {
    if opened.standing.results.is_empty() {
        return None;
    }
    let (date, score, level) = (frame.t("assessment-date"), frame.t("assessment-score"), frame.t("quiz-level"));
    let rows = opened
        .standing
        .results
        .iter()
        .map(|(id, result)| {
            let at = frame.moment(result.at);
            let label = frame.t1("assessment-see-of", "date", at.as_str());
            view! {
                <tr>
                    <th scope="row" data-label=date.clone()>{time(result.at, at)}</th>
                    <td data-label=score.clone()>{format!("{} %", result.percent)}</td>
                    <td data-label=level.clone()>{tier_chip(frame, Tier::reached(result.percent))}</td>
                    <td><a href=format!("/attempts/{id}/result") aria-label=label>{frame.t("assessment-see")}</a></td>
                </tr>
            }
        })
        .collect_view();
    Some(
        view! {
            <section>
                <h2 id="earlier">{frame.t("assessment-earlier-title")}</h2>
                <table class="stacking" aria-labelledby="earlier">
                    <thead><tr>
                        <th scope="col">{date.clone()}</th>
                        <th scope="col">{score.clone()}</th>
                        <th scope="col">{level.clone()}</th>
                        <td></td>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}
