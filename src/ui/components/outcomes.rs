//! What one learns in a module: topics with their learning outcomes.

use leptos::prelude::*;

use crate::{
    domain::{
        achieved::Achieved,
        framework::{Module, Topic},
    },
    ui::frame::Frame,
};

/// The outcomes behind a module badge; nothing for the others.
#[must_use]
pub fn outcomes(frame: &Frame, achieved: &Achieved) -> AnyView {
    let framework = frame.app.course.catalogue().framework();
    let Some(module) = achieved.module().and_then(|(module, _)| framework.module(module)) else {
        return ().into_any();
    };
    let topics = by_topic(frame, module);
    view! {
        <section>
            <h2>{frame.t("badge-learned")}</h2>
            <p>{frame.t("badge-learned-lead")}</p>
            {topics}
        </section>
    }
    .into_any()
}

/// The outcomes of a module, to be opened by topic.
#[must_use]
pub fn by_topic(frame: &Frame, module: &Module) -> AnyView {
    let topics = module
        .topics
        .iter()
        .map(|topic| {
            view! {
                <details>
                    <summary>{topic.title(frame.tag()).to_owned()}</summary>
                    <div class="prose">{of_topic(frame, topic)}</div>
                </details>
            }
        })
        .collect_view();
    topics.into_any()
}

/// The outcomes of a topic as a list.
#[must_use]
pub fn of_topic(frame: &Frame, topic: &Topic) -> AnyView {
    let outcomes =
        topic.outcomes.iter().map(|outcome| view! { <li>{outcome.title(frame.tag()).to_owned()}</li> }).collect_view();
    view! { <ul class="bullets">{outcomes}</ul> }.into_any()
}
