//! The events that come, and one's own.

use leptos::prelude::*;

use super::{EVENTS, holder, kind, path, place, when};
use crate::{
    domain::{
        event::{Event, Guest},
        time::Moment,
    },
    services::event::Mine,
    ui::{components::pagination::pagination, frame::Frame, shell::Page},
};

/// What the page shows.
pub struct Data {
    /// The events that come.
    pub coming: Vec<Event>,
    /// The number of the page, from 0.
    pub number: i64,
    /// Whether there are more.
    pub more: bool,
    /// The viewer's own.
    pub mine: Option<Mine>,
    /// Now.
    pub now: Moment,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("events-title");
    let may = data.mine.as_ref().is_some_and(|mine| mine.may.any());
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("events-lead")}</p>
        </header>
        <p class="actions">
            {may.then(|| view! { <a class="button" href="/events/new">{frame.t("event-new")}</a> })}
            <a class=if may { "button secondary" } else { "button" } href="/events/claim">{frame.t("event-claim-go")}</a>
        </p>
        {data.mine.as_ref().map(|own| mine(frame, data, &own.attending, &own.running))}
        <section aria-labelledby="coming">
            <h2 id="coming">{frame.t("events-coming")}</h2>
            {if data.coming.is_empty() {
                view! { <div class="empty"><p>{frame.t("events-none")}</p></div> }.into_any()
            } else {
                let items = data.coming.iter().map(|event| item(frame, event, None)).collect_view();
                view! { <ul class="list">{items}</ul> }.into_any()
            }}
            {pagination(frame, EVENTS, &[], data.number, data.more)}
        </section>
    };
    Page::new(title, body.into_any()).listed()
}

fn mine(frame: &Frame, data: &Data, guest: &[(Event, Guest)], running: &[Event]) -> AnyView {
    let attending: Vec<_> =
        guest.iter().map(|(event, guest)| item(frame, event, Some(state(frame, event, guest, data.now)))).collect();
    let running: Vec<_> = running
        .iter()
        .map(|event| item(frame, event, (!event.is_open(data.now)).then(|| over(frame, event))))
        .collect();
    view! {
        {(!attending.is_empty()).then(|| view! {
            <section aria-labelledby="attending">
                <h2 id="attending">{frame.t("events-mine")}</h2>
                <ul class="list">{attending}</ul>
            </section>
        })}
        {(!running.is_empty()).then(|| view! {
            <section aria-labelledby="running">
                <h2 id="running">{frame.t("events-running")}</h2>
                <ul class="list">{running}</ul>
            </section>
        })}
    }
    .into_any()
}

fn over(frame: &Frame, event: &Event) -> String {
    frame.t(if event.cancelled_at.is_some() { "event-cancelled" } else { "event-over" })
}

fn state(frame: &Frame, event: &Event, guest: &Guest, now: Moment) -> String {
    if guest.attended.is_some() {
        frame.t("event-attended")
    } else if !event.is_open(now) {
        over(frame, event)
    } else if guest.seated_at.is_some() {
        frame.t("event-seated")
    } else {
        frame.t("event-waiting")
    }
}

fn item(frame: &Frame, event: &Event, state: Option<String>) -> AnyView {
    view! {
        <li>
            <p class="kicker">{kind(frame, event)}</p>
            <p><a href=path(&event.id)><strong>{event.details.title.clone()}</strong></a></p>
            <p class="muted">{when(frame, event)}<br/>{place(frame, event)}" · "{holder(frame, event)}</p>
            {state.map(|state| view! { <p><span class="status">{state}</span></p> })}
        </li>
    }
    .into_any()
}
