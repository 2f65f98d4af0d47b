//! The self-check of a module: five statements to rate, and what came of it. Only who filled it in sees it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    domain::{
        framework::{Module, Topic},
        self_check::{HIGHEST, LOWEST, Phase, SelfChecks},
    },
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            self_check::{picture, statements},
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
const FORM: &str = "self-check";

/// What the page shows.
pub struct Data<'a> {
    /// The module.
    pub module: &'a Module,
    /// Whose self-check it is: a form that outlives a session must not become somebody else's.
    pub owner: String,
    /// What is stored.
    pub checks: SelfChecks,
    /// The form to fill in, or none to show what is stored.
    pub form: Option<Form>,
}

/// A form as it is shown.
pub struct Form {
    /// Which of the two.
    pub phase: Phase,
    /// What is chosen, by topic.
    pub chosen: BTreeMap<String, u8>,
    /// Whether what is missing is to be said.
    pub sent: bool,
}

/// The name of a topic's field.
#[must_use]
pub fn field(topic: &str) -> String {
    format!("rate-{topic}")
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let id = &data.module.id;
    let module = frame.module_title(id);
    let title = frame.t1("self-check-of", "module", module.as_str());
    let above = vec![("/modules".to_owned(), frame.t("nav-modules")), (format!("/modules/{id}"), module)];
    let (kicker, inner) = match &data.form {
        Some(form) => (Some(frame.t(when(form.phase))), fill_in(frame, data, form)),
        None => (None, shown(frame, data)),
    };
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("self-check"))}
            {kicker.map(|kicker| view! { <p class="kicker">{kicker}</p> })}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("self-check-lead")}</p>
        </header>
        {inner}
    };
    let page = Page::new(title, body.into_any()).of_module(id);
    if data.form.is_some() { page.keeping(FORM) } else { page }
}

const fn when(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => "self-check-when-before",
        Phase::After => "self-check-when-after",
    }
}

fn fill_in(frame: &Frame, data: &Data<'_>, form: &Form) -> AnyView {
    let id = &data.module.id;
    let path = format!("/modules/{id}/self-check");
    let (statements, lang) = statements(frame, data.module);
    let missing = |topic: &Topic| form.sent && !form.chosen.contains_key(&topic.id);
    let errors: Vec<(String, String)> = data
        .module
        .topics
        .iter()
        .enumerate()
        .filter(|(_, topic)| missing(topic))
        .map(|(place, topic)| {
            (format!("{}-{LOWEST}", field(&topic.id)), frame.t1("self-check-missing-at", "n", place + 1))
        })
        .collect();
    let fields = data
        .module
        .topics
        .iter()
        .zip(statements)
        .enumerate()
        .map(|(place, (topic, statement))| {
            let chosen = form.chosen.get(&topic.id).copied();
            rate(frame, place + 1, topic, statement, lang.clone(), chosen, missing(topic))
        })
        .collect_view();
    let (other, switch) = match form.phase {
        Phase::Before => (Phase::After, "self-check-to-after"),
        Phase::After => (Phase::Before, "self-check-to-before"),
    };
    let back = if data.checks.is_empty() { format!("/modules/{id}") } else { path.clone() };
    view! {
        <form class="form" id=FORM method="post" action=path.clone() novalidate>
            {error_summary(frame, &errors)}
            <p>{frame.t(match form.phase {
                Phase::Before => "self-check-how-before",
                Phase::After => "self-check-how-after",
            })}</p>
            <input type="hidden" name="owner" value=data.owner.clone()/>
            <input type="hidden" name="when" value=form.phase.id()/>
            {fields}
            <p class="actions">
                <button class="button" name="go" value="save">{frame.t("self-check-save")}</button>
                <a class="button quiet" href=back>{frame.t("cancel")}</a>
            </p>
        </form>
        <p><a href=format!("{path}?when={}", other.id())>{frame.t(switch)}</a></p>
    }
    .into_any()
}

/// A statement with its five numbers.
fn rate(
    frame: &Frame,
    number: usize,
    topic: &Topic,
    statement: String,
    lang: Option<String>,
    chosen: Option<u8>,
    missing: bool,
) -> AnyView {
    let name = field(&topic.id);
    let end = |rating: u8| match rating {
        LOWEST => Some(frame.t("self-check-lowest")),
        HIGHEST => Some(frame.t("self-check-highest")),
        _ => None,
    };
    let choices = (LOWEST..=HIGHEST)
        .map(|rating| {
            let said = end(rating).map(|words| format!("{rating}: {words}"));
            view! {
                <label>
                    <input
                        type="radio"
                        id=format!("{name}-{rating}")
                        name=name.clone()
                        value=rating.to_string()
                        checked=chosen == Some(rating)
                        aria-label=said
                    />
                    <span>{rating}</span>
                </label>
            }
        })
        .collect_view();
    let error =
        missing.then(|| view! { <p class="error" id=format!("{name}-error")>{frame.t("self-check-missing")}</p> });
    view! {
        <fieldset class="field" aria-describedby=missing.then(|| format!("{name}-error"))>
            <legend>{number}". "<span lang=lang>{statement}</span></legend>
            {error}
            <div class="scale">{choices}</div>
            <p class="scale-ends" aria-hidden="true">
                <span>{frame.t("self-check-lowest")}</span><span>{frame.t("self-check-highest")}</span>
            </p>
        </fieldset>
    }
    .into_any()
}

/// What is stored, and what can be done next.
fn shown(frame: &Frame, data: &Data<'_>) -> AnyView {
    let id = &data.module.id;
    let path = |phase: Phase| format!("/modules/{id}/self-check?when={}", phase.id());
    let change = |phase: Phase, key: &str| {
        data.checks.get(phase).is_some().then(|| view! { <a class="button quiet" href=path(phase)>{frame.t(key)}</a> })
    };
    let first = if data.checks.after.is_some() {
        view! { <a class="button" href=format!("/modules/{id}/end")>{frame.t("self-check-to-end")}</a> }.into_any()
    } else {
        view! {
            <a class="button" href=format!("/modules/{id}")>{frame.t("self-check-to-lessons")}</a>
            <a class="button secondary" href=path(Phase::After)>{frame.t("self-check-fill-after")}</a>
        }
        .into_any()
    };
    let later = data.checks.after.is_none().then(|| view! { <p>{frame.t("self-check-later")}</p> });
    view! {
        <section aria-label=frame.t("self-check-picture")>{picture(frame, data.module, &data.checks)}</section>
        {later}
        <p class="actions">
            {first}
            {change(Phase::After, "self-check-again")}
            {change(Phase::Before, "self-check-change-before")}
        </p>
    }
    .into_any()
}
