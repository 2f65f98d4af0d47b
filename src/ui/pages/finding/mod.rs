//! Finding people: what learners show and who looked, and the search of organisations.

pub mod looks;
pub mod message;
pub mod mine;
pub mod person;
pub mod search;
pub mod sent;

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::Achievement,
        country::Country,
        finding::{Person, Standing, Tongue, WORDS_MAX, WordsError},
    },
    services::credential,
    ui::{
        components::{badge::drawing, countries::country_name},
        frame::Frame,
    },
};

/// The name of a language: tongue-ar … tongue-uk.
#[must_use]
pub fn tongue_name(frame: &Frame, tongue: Tongue) -> String {
    frame.t(&format!("tongue-{tongue}"))
}

/// All languages by name.
fn tongues(frame: &Frame) -> Vec<(Tongue, String)> {
    let mut all: Vec<_> = Tongue::all().map(|tongue| (tongue, tongue_name(frame, tongue))).collect();
    all.sort_by_key(|(_, name)| name.to_lowercase());
    all
}

/// Where somebody is, as far as they show it.
fn place(frame: &Frame, region: Option<&str>, country: Option<Country>) -> Option<String> {
    let parts: Vec<String> =
        region.map(str::to_owned).into_iter().chain(country.map(|country| country_name(frame, country))).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What somebody is called where they do not show their name.
#[must_use]
pub fn called(frame: &Frame, name: Option<&str>) -> String {
    name.map_or_else(|| frame.t("found-nameless"), str::to_owned)
}

fn badge_name(frame: &Frame, achievement: Achievement) -> String {
    credential::name(&frame.app, &achievement.into(), frame.language)
}

/// What somebody shows: place, languages, badges.
fn shown(frame: &Frame, person: &Person) -> AnyView {
    let place = place(frame, person.region.as_deref(), person.country);
    let languages: Vec<String> = person.languages.iter().map(|tongue| tongue_name(frame, *tongue)).collect();
    let badges: Vec<_> = person
        .badges
        .iter()
        .map(|(id, achievement)| {
            view! {
                <li>
                    <a class="cluster" href=format!("/credentials/{id}")>
                        <img src=drawing(&(*achievement).into()) alt="" width="48" height="48"/>
                        {badge_name(frame, *achievement)}
                    </a>
                </li>
            }
        })
        .collect();
    let fact = |key: &str, text: String| view! { <div><dt>{frame.t(key)}</dt><dd>{text}</dd></div> };
    let facts = place.is_some() || !languages.is_empty();
    view! {
        {facts.then(|| view! {
            <dl class="facts">
                {place.map(|place| fact("found-place", place))}
                {(!languages.is_empty()).then(|| fact("find-language", languages.join(", ")))}
            </dl>
        })}
        {(!badges.is_empty()).then(|| view! { <ul class="found-badges" aria-label=frame.t("found-badges")>{badges}</ul> })}
    }
    .into_any()
}

fn words_error(frame: &Frame, error: WordsError) -> String {
    match error {
        WordsError::Missing => frame.t("found-words-missing"),
        WordsError::Long => frame.t1("found-words-long", "max", i64::try_from(WORDS_MAX).unwrap_or(i64::MAX)),
    }
}

/// Where a message stands: found-message-waiting, found-message-answered, found-message-declined, found-message-closed.
#[must_use]
pub fn standing(frame: &Frame, standing: Standing) -> AnyView {
    let kind = match standing {
        Standing::Waiting => "status status-warn",
        Standing::Answered => "status status-good",
        Standing::Declined | Standing::Closed => "status",
    };
    view! { <span class=kind>{frame.t(&format!("found-message-{}", standing.id()))}</span> }.into_any()
}

/// Words as paragraphs.
fn paragraphs(text: &str) -> AnyView {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view().into_any()
}
