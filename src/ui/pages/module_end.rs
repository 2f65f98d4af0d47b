//! The end of a module: what was learned, how one sees oneself now, and the way to the assessment.

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::MODULES,
        attempt::PER_TOPIC,
        framework::Module,
        progress::{NextStep, module_step},
        self_check::{Phase, SelfChecks},
    },
    services::learning::InModule,
    ui::{
        components::{
            breadcrumb::breadcrumb,
            long_words::breakable,
            next_step::{module_done, next_step},
            outcomes::of_topic,
            progress::lessons_read,
            self_check::picture,
            symbol::symbol,
        },
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The module.
    pub module: &'a Module,
    /// The same, as achievements name it.
    pub id: &'static str,
    /// For somebody who is signed in: progress and self-checks.
    pub mine: Option<(InModule, SelfChecks)>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let id = data.id;
    let module = frame.module_title(id);
    let title = frame.t1("module-end-of", "module", module.as_str());
    let place = MODULES.iter().position(|module| *module == id).map_or(0, |place| place + 1);
    let place = frame.tv("module-place", &[("n", place.into()), ("of", MODULES.len().into())]);
    let above = vec![("/modules".to_owned(), frame.t("nav-modules")), (format!("/modules/{id}"), module)];
    let progress = data
        .mine
        .as_ref()
        .map(|(mine, _)| lessons_read(frame, "read".into(), mine.progress.read.len(), data.module.topics.len()));
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("module-end"))}
            {symbol(id)}
            <p class="kicker">{place}</p>
            <h1>{breakable(frame, &title)}</h1>
            <p class="lead">{frame.t("module-end-lead")}</p>
        </header>
        {next(frame, data)}
        <section aria-labelledby="learned">
            <h2 id="learned">{frame.t("module-end-learned")}</h2>
            {progress}
            {learned(frame, data)}
        </section>
        {checked(frame, data)}
        {assessment(frame, data)}
    };
    Page::new(title, body.into_any()).of_module(id)
}

/// The one thing to do now: the assessment, even if a lesson is open, which then stands beside it.
fn next(frame: &Frame, data: &Data<'_>) -> AnyView {
    let id = data.id;
    let topics = data.module.topics.iter().map(|topic| topic.id.as_str());
    let step = data.mine.as_ref().map(|(mine, _)| module_step(id, &mine.progress, topics, mine.best()));
    let (text, other) = match &step {
        Some(NextStep::Read { topic, .. }) => {
            let lesson = frame.topic_title(id, topic);
            let href = format!("/modules/{id}/{topic}");
            let link = view! {
                <a class="button secondary" href=href>{frame.t1("module-end-read", "lesson", lesson)}</a>
            };
            (frame.t("module-end-some-open"), Some(link))
        }
        Some(NextStep::Done) => return module_done(frame),
        Some(step) => return next_step(frame, step),
        None => (frame.t("module-end-visitor"), None),
    };
    view! {
        <section class="next-step" aria-labelledby="next">
            <p class="kicker">{frame.t("next-kicker")}</p>
            <h2 id="next">
                {breakable(frame, &frame.t1("next-assessment-title", "module", frame.module_title(id)))}
            </h2>
            <p>{text}</p>
            <p class="actions">
                <a class="button" href=format!("/modules/{id}/assessment")>{frame.t("next-assessment-button")}</a>
                {other}
            </p>
        </section>
    }
    .into_any()
}

/// The lessons with what one can do after them.
fn learned(frame: &Frame, data: &Data<'_>) -> AnyView {
    data.module
        .topics
        .iter()
        .map(|topic| {
            let read = data.mine.as_ref().map(|(mine, _)| mine.progress.read.contains(&topic.id));
            let state = read.map(|read| {
                let (class, key) =
                    if read { ("status status-good", "module-end-is-read") } else { ("status", "module-end-is-open") };
                view! { <p><span class=class>{frame.t(key)}</span></p> }
            });
            let title = frame.topic_title(data.id, &topic.id);
            view! {
                <h3><a href=format!("/modules/{}/{}", data.id, topic.id)>{breakable(frame, &title)}</a></h3>
                {state}
                {of_topic(frame, topic)}
            }
        })
        .collect_view()
        .into_any()
}

/// The self-check: what it says, or the way to it.
fn checked(frame: &Frame, data: &Data<'_>) -> AnyView {
    let Some((_, checks)) = &data.mine else { return ().into_any() };
    let path = format!("/modules/{}/self-check", data.id);
    let after = format!("{path}?when={}", Phase::After.id());
    let inner = if checks.after.is_some() {
        view! {
            {picture(frame, data.module, checks)}
            <p class="actions"><a class="button secondary" href=after>{frame.t("self-check-again")}</a></p>
        }
        .into_any()
    } else {
        let text = frame.t(if checks.before.is_some() { "module-end-check" } else { "module-end-check-first" });
        view! {
            <p>{text}</p>
            <p class="actions"><a class="button secondary" href=after>{frame.t("self-check-fill-in")}</a></p>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="checked">
            <h2 id="checked">{frame.t("module-end-checked")}</h2>
            {inner}
        </section>
    }
    .into_any()
}

/// What the assessment is like.
fn assessment(frame: &Frame, data: &Data<'_>) -> AnyView {
    let count = data.module.topics.len() * PER_TOPIC;
    let limit = match frame.app.rules.time_limit {
        Some(limit) => frame.t1("assessment-rule-limit", "minutes", limit.num_minutes()),
        None => frame.t("assessment-rule-no-limit"),
    };
    let rules = [
        frame.tv("assessment-rule-questions", &[("count", count.into()), ("each", PER_TOPIC.into())]),
        limit,
        frame.t("assessment-rule-saved"),
        frame.t("assessment-rule-feedback"),
        frame.t("assessment-rule-best"),
        frame.t("module-no-result"),
    ];
    let rules = rules.map(|rule| view! { <li>{rule}</li> }).into_iter().collect_view();
    view! {
        <section aria-labelledby="assessment">
            <h2 id="assessment">{frame.t("module-end-assessment")}</h2>
            <ul class="bullets">{rules}</ul>
            <p class="actions">
                <a class="button secondary" href=format!("/modules/{}/assessment", data.id)>
                    {frame.t("next-assessment-button")}
                </a>
            </p>
        </section>
    }
    .into_any()
}
