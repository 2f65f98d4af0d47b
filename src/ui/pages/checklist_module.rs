//! Rating oneself in one module.

use leptos::prelude::*;

use crate::{
    domain::checklist::{Rating, Ratings, Statement},
    ui::{
        components::{breadcrumb::breadcrumb, field::error_summary, symbol::symbol},
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "rating";

/// What the page shows.
pub struct Data {
    /// The module.
    pub module: &'static str,
    /// Its statements.
    pub statements: Vec<Statement>,
    /// The ratings so far.
    pub ratings: Ratings,
    /// Whether what lacks a rating is marked: the learner wanted to finish.
    pub finishing: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t1("checklist-module-title", "module", frame.module_title(data.module));
    let above = vec![("/my/checklist".to_owned(), frame.t("checklist-breadcrumb"))];
    let words = Rating::ALL
        .into_iter()
        .map(|rating| {
            let number = rating.number();
            view! { <li>{frame.t(&format!("rating-{number}"))}</li> }
        })
        .collect_view();
    let body = view! {
        {summary(frame, data)}
        <header class="page-header">
            {breadcrumb(frame, above, frame.module_title(data.module))}
            {symbol(data.module)}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("checklist-module-lead")}</p>
        </header>
        <section>
            <h2>{frame.t("checklist-scale-title")}</h2>
            <div class="prose"><ol>{words}</ol></div>
        </section>
        <form method="post" id=FORM action=format!("/my/checklist/modules/{}", data.module) class="form" novalidate>
            {data.finishing.then(|| view! { <input type="hidden" name="finishing" value="yes"/> })}
            {topics(frame, data)}
            <p class="actions">
                <button class="button" name="go" value="next">{frame.t("checklist-save-next")}</button>
                <button class="button secondary" name="go" value="back">{frame.t("checklist-save")}</button>
            </p>
        </form>
    };
    Page::new(title, body.into_any()).of_module(data.module).keeping(FORM)
}

fn lacks(data: &Data, statement: &Statement) -> bool {
    data.finishing && !data.ratings.contains_key(&statement.id())
}

fn summary(frame: &Frame, data: &Data) -> AnyView {
    let errors: Vec<_> = data
        .statements
        .iter()
        .filter(|statement| lacks(data, statement))
        .map(|statement| {
            let topic = frame.topic_title(data.module, &statement.topic);
            let args = [("topic", topic.into()), ("place", statement.place.into())];
            (format!("{}-1", statement.id()), frame.tv("checklist-unrated-summary", &args))
        })
        .collect();
    error_summary(frame, &errors)
}

fn topics(frame: &Frame, data: &Data) -> AnyView {
    data.statements
        .chunk_by(|a, b| a.topic == b.topic)
        .map(|statements| {
            let title = statements.first().map(|s| frame.topic_title(data.module, &s.topic)).unwrap_or_default();
            let fields = statements.iter().map(|s| field(frame, data, s)).collect_view();
            view! { <section><h2>{title}</h2>{fields}</section> }
        })
        .collect_view()
        .into_any()
}

fn field(frame: &Frame, data: &Data, statement: &Statement) -> AnyView {
    let id = statement.id();
    let chosen = data.ratings.get(&id).copied();
    let error = lacks(data, statement);
    let described = error.then(|| format!("{id}-error"));
    let scale = Rating::ALL
        .into_iter()
        .map(|rating| {
            let number = rating.number();
            let name = frame.t(&format!("rating-{number}"));
            view! {
                <label>
                    <input
                        type="radio"
                        id=format!("{id}-{number}")
                        name=id.clone()
                        value=number
                        checked=chosen == Some(rating)
                        aria-describedby=described.clone()
                    />
                    <span>{number}<span class="visually-hidden">" "{name}</span></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{frame.t(&format!("can-{id}"))}</legend>
            {error.then(|| view! { <p class="error" id=format!("{id}-error")>{frame.t("checklist-unrated")}</p> })}
            <div class="scale">{scale}</div>
            <p class="scale-ends"><span>{frame.t("rating-short-1")}</span><span>{frame.t("rating-short-5")}</span></p>
        </fieldset>
    }
    .into_any()
}
