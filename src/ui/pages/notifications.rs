//! What somebody was told, and how they want to be told.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::mentoring::pages;
use crate::{
    domain::notification::{Kind, Way},
    services::notifying::sentence,
    store::notification::Notification,
    ui::{components::breadcrumb::breadcrumb, frame::Frame, shell::Page},
};

/// The id of the form with the settings.
const FORM: &str = "ways";

/// The list.
#[must_use]
pub fn page(frame: &Frame, found: &[Notification], number: i64, more: bool) -> Page {
    let title = frame.t("notices-title");
    let items = found.iter().map(|one| item(frame, one)).collect_view();
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p><a href="/my/notifications/settings">{frame.t("notices-settings")}</a></p>
        </header>
        {if found.is_empty() {
            view! { <div class="empty"><h2>{frame.t("notices-none")}</h2><p>{frame.t("notices-none-text")}</p></div> }.into_any()
        } else {
            view! { <ul class="list">{items}</ul> }.into_any()
        }}
        {pages(frame, number, more, |to| format!("/my/notifications?page={to}"))}
    };
    Page::new(title, body.into_any())
}

fn item(frame: &Frame, one: &Notification) -> AnyView {
    let text = sentence(&frame.app.texts, frame.language, one.kind, &one.args);
    let new = one.seen_at.is_none().then(|| view! { <strong>{frame.t("notices-new")}</strong>" " });
    view! {
        <li>
            <a href=one.link.clone()>{text}</a>" "
            <span class="muted">{new}{frame.moment(one.created_at)}</span>
        </li>
    }
    .into_any()
}

/// The settings.
#[must_use]
pub fn settings(frame: &Frame, ways: &BTreeMap<Kind, Way>) -> Page {
    let title = frame.t("notices-settings");
    let groups = ways.iter().map(|(kind, way)| group(frame, *kind, *way)).collect_view();
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, vec![("/my/notifications".into(), frame.t("notices-title"))], title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("notices-settings-lead")}</p>
        </header>
        <form method="post" id=FORM action="/my/notifications/settings" class="form">
            {groups}
            <p class="actions"><button class="button">{frame.t("save")}</button></p>
        </form>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn group(frame: &Frame, kind: Kind, chosen: Way) -> AnyView {
    let options = Way::ALL
        .into_iter()
        .map(|way| {
            let id = format!("{kind}-{}", way.id());
            // notices-way-now, notices-way-daily, notices-way-never
            let text = frame.t(&format!("notices-way-{}", way.id()));
            view! {
                <label class="choice">
                    <input type="radio" name=kind.id() value=way.id() id=id checked=way == chosen/>
                    <span>{text}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{frame.t(&format!("notice-kind-{kind}"))}</legend>
            <div class="choices">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// The page of a link in a mail: a button, so that a program that looks into links stops nothing.
#[must_use]
pub fn stop(frame: &Frame, path: &str, kind: &str) -> Page {
    let title = frame.t("notices-stop-title");
    let what = frame.t(&format!("notice-kind-{kind}"));
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p class="lead">{frame.t1("notices-stop-text", "what", what)}</p>
            <form method="post" action=path.to_owned()>
                <p class="actions"><button class="button">{frame.t("notices-stop")}</button></p>
            </form>
            <p><a href="/my/notifications/settings">{frame.t("notices-settings")}</a></p>
        </div>
    };
    Page::new(title, body.into_any())
}

/// It is stopped.
#[must_use]
pub fn stopped(frame: &Frame) -> Page {
    let title = frame.t("notices-stopped-title");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p class="lead">{frame.t("notices-stopped-text")}</p>
            <p><a href="/my/notifications/settings">{frame.t("notices-settings")}</a></p>
        </div>
    };
    Page::new(title, body.into_any())
}
