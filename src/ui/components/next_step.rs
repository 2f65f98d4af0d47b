//! The one thing to do next, with its button.

use leptos::prelude::*;

use super::{long_words::breakable, progress::result_line};
use crate::{domain::progress::NextStep, ui::frame::Frame};

/// Words and address of a next step.
struct Words {
    title: String,
    text: String,
    button: String,
    href: String,
}

/// The box with the next step. It takes the colour of its module; `done` are the words for when nothing is left.
#[must_use]
pub fn next_step(frame: &Frame, step: &NextStep) -> AnyView {
    let (module, words) = match step {
        NextStep::FinishAttempt { module, attempt } => (
            Some(*module),
            Words {
                title: frame.t1("next-attempt-title", "module", frame.module_title(module)),
                text: frame.t("next-attempt-text"),
                button: frame.t("next-attempt-button"),
                href: format!("/attempts/{attempt}"),
            },
        ),
        NextStep::Read { module, topic } => (Some(*module), read(frame, module, topic)),
        NextStep::TakeAssessment { module } => (
            Some(*module),
            Words {
                title: frame.t1("next-assessment-title", "module", frame.module_title(module)),
                text: frame.t("next-assessment-text"),
                button: frame.t("next-assessment-button"),
                href: format!("/modules/{module}/assessment"),
            },
        ),
        NextStep::Improve { module, percent } => (
            Some(*module),
            Words {
                title: frame.t1("next-improve-title", "module", frame.module_title(module)),
                text: result_line(frame, *percent),
                button: frame.t("next-improve-button"),
                href: format!("/modules/{module}/assessment"),
            },
        ),
        NextStep::Done => (
            None,
            Words {
                title: frame.t("next-done-title"),
                text: frame.t("next-done-text"),
                button: frame.t("next-done-button"),
                href: "/my/badges".into(),
            },
        ),
    };
    step_box(frame, module, words)
}

/// The box for a module that is done.
#[must_use]
pub fn module_done(frame: &Frame) -> AnyView {
    let words = Words {
        title: frame.t("next-module-done-title"),
        text: frame.t("next-module-done-text"),
        button: frame.t("next-module-done-button"),
        href: "/my".into(),
    };
    step_box(frame, None, words)
}

fn read(frame: &Frame, module: &str, topic: &str) -> Words {
    let lesson = frame.app.course.catalogue().lesson(module, topic, frame.tag());
    let minutes = lesson.map_or(10, |(lesson, _)| lesson.minutes);
    Words {
        title: frame.t1("next-read-title", "lesson", frame.topic_title(module, topic)),
        text: frame.t1("next-read-text", "minutes", minutes),
        button: frame.t("next-read-button"),
        href: format!("/modules/{module}/{topic}"),
    }
}

fn step_box(frame: &Frame, module: Option<&str>, words: Words) -> AnyView {
    let class = module.map_or_else(|| "next-step".to_owned(), |module| format!("next-step module-{module}"));
    view! {
        <section class=class aria-labelledby="next">
            <p class="kicker">{frame.t("next-kicker")}</p>
            <h2 id="next">{breakable(frame, &words.title)}</h2>
            <p>{words.text}</p>
            <p class="actions"><a class="button" href=words.href>{words.button}</a></p>
        </section>
    }
    .into_any()
}
