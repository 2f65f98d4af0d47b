//! The result of a quiz: whether the level is reached, and every question explained.

use leptos::prelude::*;

use super::super::attempt::way_in_course;
use crate::{
    services::{assessment::Review, quiz::InCourse},
    ui::{
        components::{
            progress::{score, tier_key},
            review::review_item,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, review: &Review, place: &InCourse) -> Page {
    let percent = review.result.percent;
    let right = review.questions.iter().filter(|q| q.feedback.mark.right).count();
    let total = review.questions.len();
    let reached = place.level.is_none_or(|level| percent >= level.min_percent());
    let title = frame.t1(if reached { "quiz-result-reached" } else { "quiz-result-below" }, "percent", percent);
    let lead = match place.level {
        Some(level) if !reached => {
            let missing = level.min_percent().saturating_sub(percent);
            let args = [("missing", missing.into()), ("level", frame.t(tier_key(level)).into())];
            frame.tv("quiz-result-missing", &args)
        }
        _ => frame.t("quiz-result-done"),
    };
    let lang = (place.language != frame.language).then(|| place.language.tag());
    let items = (1..)
        .zip(&review.questions)
        .map(|(number, reviewed)| review_item(frame, number, &reviewed.question, &reviewed.feedback))
        .collect_view();
    let course = format!("/courses/{}", place.course);
    let quiz = format!("{course}/quizzes/{}", place.quiz);
    let (first, second) = if reached { ("button", "button secondary") } else { ("button secondary", "button") };
    let body = view! {
        {way_in_course(frame, place, frame.t("quiz-result-here"))}
        <section class="result">
            <div>
                <p class="kicker" lang=lang>{place.title.clone()}</p>
                <h1>{title.clone()}</h1>
                <p class="lead">{lead}</p>
                {score(frame, percent)}
                <p class="actions">
                    <a class=first href=course>{frame.t("quiz-to-course")}</a>
                    <a class=second href=quiz>{frame.t("quiz-to-quiz")}</a>
                </p>
            </div>
        </section>
        <section>
            <h2>{frame.t("result-review-title")}</h2>
            <p>{frame.tv("result-review-text", &[("right", right.into()), ("total", total.into())])}</p>
            <ol class="review" lang=lang>{items}</ol>
        </section>
    };
    Page::new(format!("{title} – {}", place.title), body.into_any())
}
