//! A module as a card: what it is, and for a learner how far they are.

use leptos::prelude::*;

use super::{long_words::breakable, progress::lessons_read, symbol::symbol, tier_chip::tier_chip};
use crate::{
    domain::{progress::ModuleProgress, tier::Tier},
    ui::frame::Frame,
};

/// A learner's part of a card.
pub struct Mine<'a> {
    /// Lessons and results.
    pub progress: &'a ModuleProgress,
    /// The highest tier held.
    pub held: Option<Tier>,
}

/// A list item for a `grid`.
#[must_use]
pub fn module_card(frame: &Frame, module: &'static str, mine: Option<Mine<'_>>) -> AnyView {
    let catalogue = frame.app.course.catalogue();
    let page = catalogue.module_page(module, frame.tag());
    let summary = page.map_or_else(String::new, |(page, _)| page.summary.clone());
    let topics = catalogue.framework().module(module).map_or(0, |module| module.topics.len());
    let foot = match mine {
        Some(Mine { progress, held }) => {
            let best = progress.best_percent.map(|percent| {
                view! { <span>{frame.t1("best-result-is", "percent", percent)}</span> }
            });
            view! {
                {lessons_read(frame, format!("read-{module}"), progress.read.len(), topics)}
                <p class="card-foot cluster">{tier_chip(frame, held.max(progress.tier()))}{best}</p>
            }
            .into_any()
        }
        None => {
            let minutes = minutes(frame, module);
            let text = frame.tv("lessons-and-minutes", &[("lessons", topics.into()), ("minutes", minutes.into())]);
            view! { <p class="card-foot muted">{text}</p> }.into_any()
        }
    };
    view! {
        <li class=format!("card module-card module-{module}")>
            {symbol(module)}
            <h2><a href=format!("/modules/{module}")>{breakable(frame, &frame.module_title(module))}</a></h2>
            <p>{summary}</p>
            {foot}
        </li>
    }
    .into_any()
}

/// How long the lessons of a module take.
#[must_use]
pub fn minutes(frame: &Frame, module: &str) -> u32 {
    let catalogue = frame.app.course.catalogue();
    let topics = catalogue.framework().module(module).map_or(&[][..], |module| module.topics.as_slice());
    topics
        .iter()
        .filter_map(|topic| catalogue.lesson(module, &topic.id, frame.tag()))
        .map(|(lesson, _)| u32::from(lesson.minutes))
        .sum()
}
