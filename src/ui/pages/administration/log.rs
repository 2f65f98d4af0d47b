//! What was done by whom.

use leptos::prelude::*;

use super::above;
use crate::{
    domain::act::Act,
    services::audit::Question,
    store::audit::Done,
    ui::{components::breadcrumb::breadcrumb, frame::Frame, pages::mentoring::pages, shell::Page},
};

/// The page's address with what is asked for.
fn address(question: &Question) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let page = if question.page > 0 { question.page.to_string() } else { String::new() };
    for (name, value) in [
        ("q", question.name.clone()),
        ("act", question.act.map(Act::id).unwrap_or_default().to_owned()),
        ("from", day(question.from)),
        ("to", day(question.to)),
        ("page", page),
    ] {
        if !value.is_empty() {
            query.append_pair(name, &value);
        }
    }
    format!("/administration/log?{}", query.finish())
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, question: &Question, found: &[Done], more: bool) -> Page {
    let title = frame.t("log-title");
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above(frame), title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("log-lead")}</p>
        </header>
        {filters(frame, question)}
        {table(frame, found)}
        {pages(frame, question.page, more, |to| address(&Question { page: to, ..question.clone() }))}
    };
    Page::new(title, body.into_any())
}

fn filters(frame: &Frame, question: &Question) -> AnyView {
    let mut acts: Vec<_> = Act::ALL.iter().map(|act| (frame.t(&act.key()), *act)).collect();
    acts.sort();
    let acts = acts
        .into_iter()
        .map(|(text, act)| view! { <option value=act.id() selected={question.act == Some(act)}>{text}</option> })
        .collect_view();
    let day = |name: &'static str, label: String, day: Option<chrono::NaiveDate>| {
        view! {
            <div class="field">
                <label for=name>{label}</label>
                <input type="date" id=name name=name value=day.map(|day| day.to_string())/>
            </div>
        }
    };
    view! {
        <form class="filters" method="get" action="/administration/log" role="search">
            <div class="field">
                <label for="q">{frame.t("log-name")}</label>
                <input id="q" name="q" type="search" value=question.name.clone()/>
            </div>
            <div class="field">
                <label for="act">{frame.t("log-act")}</label>
                <select id="act" name="act">
                    <option value="" selected=question.act.is_none()>{frame.t("log-every-act")}</option>
                    {acts}
                </select>
            </div>
            {day("from", frame.t("log-from"), question.from)}
            {day("to", frame.t("log-to"), question.to)}
            <p class="actions"><button class="button secondary">{frame.t("log-show")}</button></p>
        </form>
    }
    .into_any()
}

fn table(frame: &Frame, found: &[Done]) -> AnyView {
    if found.is_empty() {
        return view! { <div class="empty"><p>{frame.t("log-none")}</p></div> }.into_any();
    }
    let rows = found.iter().map(|done| row(frame, done)).collect_view();
    view! {
        <div class="table-wrap" role="region" aria-labelledby="log-caption" tabindex="0">
            <table class="stacking">
                <caption id="log-caption">{frame.t("log-caption")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("log-what")}</th>
                    <th scope="col">{frame.t("log-object")}</th>
                    <th scope="col">{frame.t("log-who")}</th>
                    <th scope="col">{frame.t("log-when")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(frame: &Frame, done: &Done) -> AnyView {
    let what = Act::named(&done.action)
        .map_or_else(|| frame.t1("log-unknown", "act", done.action.as_str()), |act| frame.t(&act.key()));
    let who = match (&done.actor, &done.actor_name) {
        (None, _) => frame.t("log-by-site"),
        (Some(_), Some(name)) => name.clone(),
        (Some(_), None) => frame.t("log-gone"),
    };
    let object = match done.named.as_ref().or(done.person.as_ref()) {
        Some(name) => view! { {name.clone()} }.into_any(),
        None => view! { <code>{done.object.clone()}</code> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{what}</th>
            <td data-label=frame.t("log-object")>{object}</td>
            <td data-label=frame.t("log-who")>{who}</td>
            <td data-label=frame.t("log-when")>{frame.moment(done.at)}</td>
        </tr>
    }
    .into_any()
}
