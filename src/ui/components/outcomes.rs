//! What one learns in a module: topics with their learning outcomes.

use leptos::prelude::*;

use crate::{domain::achievement::Achievement, ui::frame::Frame};

/// The outcomes behind a module badge; nothing for the others.
#[must_use]
pub fn outcomes(frame: &Frame, achievement: Achievement) -> AnyView {
    let framework = frame.app.course.catalogue().framework();
    let Some(module) = achievement.module().and_then(|(module, _)| framework.module(module)) else {
        return ().into_any();
    };
    let topics = module
        .topics
        .iter()
        .map(|topic| {
            let outcomes = topic
                .outcomes
                .iter()
                .map(|outcome| view! { <li>{outcome.title(frame.tag()).to_owned()}</li> })
                .collect_view();
            view! {
                <details>
                    <summary>{topic.title(frame.tag()).to_owned()}</summary>
                    <div class="prose"><ul>{outcomes}</ul></div>
                </details>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("badge-learned")}</h2>
            <p>{frame.t("badge-learned-lead")}</p>
            {topics}
        </section>
    }
    .into_any()
}
