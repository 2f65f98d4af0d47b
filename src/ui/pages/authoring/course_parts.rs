//! The parts of a course in the builder: each with what is asked of it and buttons to move or remove it; and what can be
//! added. All buttons belong to the one form, so none loses what was typed.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::MODULES,
        course::{Outline, Part, PartKind},
        tier::Tier,
    },
    ui::{
        components::{
            inputs::{hidden, select, tick},
            long_words::breakable,
            progress::tier_key,
        },
        frame::Frame,
    },
};

/// The title of a part.
#[must_use]
pub fn title(frame: &Frame, titles: &BTreeMap<PartKind, String>, kind: &PartKind) -> String {
    match kind {
        PartKind::Module(module) => frame.module_title(module),
        PartKind::Lesson { module, topic } => frame.topic_title(module, topic),
        own => titles.get(own).cloned().unwrap_or_else(|| frame.t("part-gone")),
    }
}

/// The section of the form.
#[must_use]
pub fn section(
    frame: &Frame,
    outline: &Outline,
    titles: &BTreeMap<PartKind, String>,
    error: Option<String>,
) -> AnyView {
    let last = outline.parts.len().saturating_sub(1);
    let parts = outline.parts.iter().enumerate().map(|(n, part)| row(frame, titles, part, n, n == last)).collect_view();
    let list = if outline.parts.is_empty() {
        view! { <div class="empty"><p>{frame.t("builder-no-parts")}</p></div> }.into_any()
    } else {
        view! { <ol class="parts">{parts}</ol> }.into_any()
    };
    view! {
        <section aria-labelledby="parts-title" id="parts">
            <h2 id="parts-title">{frame.t("builder-parts")}</h2>
            {error.map(|error| view! { <p class="error">{error}</p> })}
            {list}
            {add(frame, outline)}
        </section>
    }
    .into_any()
}

fn row(frame: &Frame, titles: &BTreeMap<PartKind, String>, part: &Part, n: usize, last: bool) -> AnyView {
    let name = title(frame, titles, &part.kind);
    let button = |go: &str, key: &str| {
        let label = frame.t1(&format!("{key}-of"), "part", name.as_str());
        view! { <button class="link-button" name="go" value=format!("{go}-{n}") aria-label=label>{frame.t(key)}</button> }
    };
    let level = part.kind.has_level().then(|| {
        let levels = std::iter::once((String::new(), frame.t("builder-level-none")))
            .chain(Tier::ALL.into_iter().map(|tier| {
                let args = [("level", frame.t(tier_key(tier)).into()), ("least", tier.min_percent().into())];
                (tier.id().to_owned(), frame.tv("builder-level", &args))
            }))
            .collect();
        let chosen = part.level.map_or("", Tier::id);
        select(format!("level-{n}"), frame.t1("builder-level-of", "part", name.as_str()), levels, chosen)
    });
    let opens = matches!(part.kind, PartKind::OwnLesson(_) | PartKind::Quiz(_) | PartKind::Assignment(_));
    view! {
        <li>
            {hidden(format!("part-{n}"), part.kind.to_string())}
            <p class="kicker">{frame.t(&format!("part-{}", part.kind.name()))}</p>
            <h3>{breakable(frame, &name)}</h3>
            {tick(format!("required-{n}"), "yes", frame.t("builder-required"), part.required)}
            {level}
            <p class="cluster">
                {opens.then(|| button("open", "builder-edit"))}
                {(n > 0).then(|| button("up", "builder-up"))}
                {(!last).then(|| button("down", "builder-down"))}
                {button("remove", "builder-remove")}
            </p>
        </li>
    }
    .into_any()
}

fn add(frame: &Frame, outline: &Outline) -> AnyView {
    let taken = |kind: PartKind| outline.part(&kind).is_some();
    let modules = MODULES
        .into_iter()
        .filter(|module| !taken(PartKind::Module(module)))
        .map(|module| (module.to_owned(), frame.module_title(module)))
        .collect::<Vec<_>>();
    let framework = frame.app.course.catalogue().framework();
    let groups = MODULES
        .into_iter()
        .filter_map(|module| Some((module, framework.module(module)?)))
        .map(|(module, found)| {
            let topics = found
                .topics
                .iter()
                .filter(|topic| !taken(PartKind::Lesson { module, topic: topic.id.clone() }))
                .map(|topic| {
                    let title = frame.topic_title(module, &topic.id);
                    view! { <option value=format!("{module}/{}", topic.id)>{title}</option> }
                })
                .collect_view();
            view! { <optgroup label=frame.module_title(module)>{topics}</optgroup> }
        })
        .collect_view();
    let own = |go: &'static str, key: &str| {
        view! { <button class="button secondary" name="go" value=go>{frame.t(key)}</button> }
    };
    let add_module = (!modules.is_empty()).then(|| {
        view! {
            <div class="adding">
                {select("module".into(), frame.t("builder-module"), modules, "")}
                {own("add-module", "builder-add-module")}
            </div>
        }
    });
    view! {
        <fieldset class="add">
            <legend>{frame.t("builder-add")}</legend>
            <p class="cluster">{own("new-lesson", "builder-new-lesson")}{own("new-quiz", "builder-new-quiz")}{own("new-assignment", "builder-new-assignment")}</p>
            {add_module}
            <div class="adding">
                <div class="field">
                    <label for="lesson">{frame.t("builder-lesson")}</label>
                    <select id="lesson" name="lesson">{groups}</select>
                </div>
                {own("add-lesson", "builder-add-lesson")}
            </div>
        </fieldset>
    }
    .into_any()
}
