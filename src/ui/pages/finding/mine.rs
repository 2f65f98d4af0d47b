//! Letting oneself be found: the switch, what is shown, and what came of it.

use leptos::prelude::*;

use super::{badge_name, standing, tongues};
use crate::{
    domain::{
        achievement::Achievement,
        finding::{Findable, Message, REGION_MAX, RegionError, Shown},
    },
    ui::{
        components::{
            badge::drawing,
            countries::country_options,
            field::{Field, error_summary},
            select::Select,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "found";

/// What the page shows.
pub struct Data {
    /// What is shown now, while the viewer lets themselves be found.
    pub own: Option<Findable>,
    /// What the form holds.
    pub shown: Shown,
    /// The region as typed.
    pub region: String,
    /// What is wrong with it.
    pub problem: Option<RegionError>,
    /// The viewer's name.
    pub name: String,
    /// The badges that may be shown.
    pub choices: Vec<(String, Achievement)>,
    /// What organisations wrote.
    pub messages: Vec<Message>,
}

fn region_error(frame: &Frame, error: RegionError) -> String {
    match error {
        RegionError::Long => frame.t1("found-region-long", "max", i64::try_from(REGION_MAX).unwrap_or(i64::MAX)),
        RegionError::Unusable => frame.t("found-region-wrong"),
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("found-title");
    let errors: Vec<_> = data.problem.map(|error| ("region", region_error(frame, error))).into_iter().collect();
    let body = view! {
        {error_summary(frame, &errors)}
        <div class="narrow">
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{frame.t("found-lead")}</p>
            </header>
            {now(frame, data)}
            {messages(frame, data)}
            {form(frame, data)}
        </div>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn now(frame: &Frame, data: &Data) -> AnyView {
    let looks = view! { <p><a href="/my/found/looks">{frame.t("found-looks-title")}</a></p> };
    match &data.own {
        Some(own) => view! {
            <div class="notice notice-success">
                <p><strong>{frame.t1("found-on", "date", frame.day(own.since))}</strong></p>
                <form method="post" action="/my/found/stop">
                    <p class="actions"><button class="button danger">{frame.t("found-stop")}</button></p>
                </form>
            </div>
            {looks}
        }
        .into_any(),
        None => view! { <div class="notice"><p>{frame.t("found-off")}</p></div> {looks} }.into_any(),
    }
}

fn messages(frame: &Frame, data: &Data) -> AnyView {
    if data.messages.is_empty() {
        return ().into_any();
    }
    let rows = data
        .messages
        .iter()
        .map(|message| {
            view! {
                <li>
                    <a href=format!("/my/found/messages/{}", message.id)>{message.organisation.1.clone()}</a>
                    <span class="cluster">
                        <span class="muted">{frame.day(message.sent_at)}</span>
                        {standing(frame, message.standing)}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! { <section><h2>{frame.t("found-messages")}</h2><ul class="list">{rows}</ul></section> }.into_any()
}

fn form(frame: &Frame, data: &Data) -> AnyView {
    let shown = &data.shown;
    let select = Select {
        name: "country",
        label: frame.t("found-country"),
        options: country_options(frame, &frame.t("found-country-none")),
        chosen: shown.country.map(|country| country.code().to_owned()).unwrap_or_default(),
        hint: None,
        error: None,
    };
    let languages = tongues(frame)
        .into_iter()
        .map(|(tongue, name)| {
            view! {
                <label class="choice">
                    <input type="checkbox" name="tongue" value=tongue.code() checked=shown.languages.contains(&tongue)/>
                    <span>{name}</span>
                </label>
            }
        })
        .collect_view();
    let badges: Vec<_> = data
        .choices
        .iter()
        .map(|(id, achievement)| {
            view! {
                <label class="choice">
                    <input type="checkbox" name="award" value=id.clone() checked=shown.badges.contains(id)/>
                    <span class="found-choice">
                        <img src=drawing(&(*achievement).into()) alt="" width="40" height="40"/>
                        {badge_name(frame, *achievement)}
                    </span>
                </label>
            }
        })
        .collect();
    let badges = if badges.is_empty() {
        view! { <p>{frame.t("found-badges-none")}" "<a href="/my/badges">{frame.t("found-badges-see")}</a></p> }
            .into_any()
    } else {
        view! { <div class="choices">{badges}</div> }.into_any()
    };
    let button = frame.t(if data.own.is_some() { "found-save" } else { "found-start" });
    let error = data.problem.map(|error| region_error(frame, error));
    view! {
        <section>
            <h2>{frame.t("found-what")}</h2>
            <p>{frame.t("found-what-lead")}</p>
            <form method="post" action="/my/found" id=FORM class="form" novalidate>
                <fieldset class="field">
                    <legend>{frame.t("name")}</legend>
                    <div class="choices">
                        <label class="choice">
                            <input type="checkbox" name="name" value="yes" checked=shown.name/>
                            <span>
                                {frame.t1("found-name", "name", data.name.as_str())}
                                <small>{frame.t("found-name-hint")}</small>
                            </span>
                        </label>
                    </div>
                </fieldset>
                <fieldset class="field"><legend>{frame.t("found-badges")}</legend>{badges}</fieldset>
                {select.view()}
                {Field::new("region", frame.t("found-region"), &data.region).hint(frame.t("found-region-hint")).error(error).view()}
                <fieldset class="field">
                    <legend>{frame.t("found-languages")}</legend>
                    <div class="choices tongues">{languages}</div>
                </fieldset>
                <p class="muted">{frame.t("found-agree")}</p>
                <p class="actions"><button class="button">{button}</button></p>
            </form>
        </section>
    }
    .into_any()
}
