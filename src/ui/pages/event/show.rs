//! One event: what it is, and what the viewer can do with it.

use leptos::prelude::*;

use super::{EVENTS, holder, kind, path, place, when};
use crate::{
    domain::{
        event::{Guest, Holder},
        own_text::{Pictures, to_html},
        time::Moment,
    },
    services::event::Shown,
    ui::{components::breadcrumb::breadcrumb, frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, shown: &Shown, now: Moment) -> Page {
    let event = &shown.event;
    let details = &event.details;
    let title = details.title.clone();
    let holder = match &event.holder {
        Holder::Organisation(id, name) => {
            view! { <a href=format!("/organisations/{}", id.0)>{name.clone()}</a> }.into_any()
        }
        _ => holder(frame, event).into_any(),
    };
    let fact = |key: &str, value: AnyView| {
        view! { <div><dt>{frame.t(key)}</dt><dd>{value}</dd></div> }
    };
    let places = match (details.capacity, shown.free) {
        (Some(capacity), Some(0)) => {
            Some(frame.tv("event-places-full", &[("all", capacity.into()), ("waiting", shown.waiting.into())]))
        }
        (Some(capacity), Some(free)) => {
            Some(frame.tv("event-places-free", &[("free", free.into()), ("all", capacity.into())]))
        }
        _ => None,
    };
    let text = to_html(&details.description, &Pictures::new());
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, vec![(EVENTS.into(), frame.t("events-title"))], title.clone())}
            <p class="kicker">{kind(frame, event)}</p>
            <h1>{title.clone()}</h1>
            <p class="lead">{when(frame, event)}</p>
        </header>
        {standing(frame, shown, now)}
        <dl class="facts">
            {fact("event-place", place(frame, event).into_any())}
            {fact("event-holder", holder)}
            {(!details.trainer.is_empty()).then(|| fact("event-trainer", details.trainer.clone().into_any()))}
            {places.map(|places| fact("event-places", places.into_any()))}
            {shown.badge.clone().map(|badge| fact("event-badge", frame.t1("event-badge-text", "badge", badge).into_any()))}
        </dl>
        <section class="prose" inner_html=text></section>
        <p><a href=format!("{}/event.ics", path(&event.id)) download="event.ics">{frame.t("event-ics")}</a></p>
        {running(frame, shown, now)}
    };
    Page::new(title, body.into_any()).listed()
}

/// How the viewer stands to it, and the one thing to do.
fn standing(frame: &Frame, shown: &Shown, now: Moment) -> AnyView {
    let event = &shown.event;
    let here = path(&event.id);
    if event.cancelled_at.is_some() {
        return view! { <div class="notice notice-error"><p>{frame.t("event-cancelled-text")}</p></div> }.into_any();
    }
    match shown.guest {
        Some(Guest { attended: Some(_), .. }) => {
            view! { <div class="notice notice-success"><p>{frame.t("event-attended-text")}</p></div> }.into_any()
        }
        _ if event.is_over(now) => view! { <div class="notice"><p>{frame.t("event-over-text")}</p></div> }.into_any(),
        Some(guest) => signed_up(frame, shown, guest, now),
        None => {
            let full = shown.free == Some(0);
            let button = frame.t(if full { "event-wait" } else { "event-sign-up" });
            view! {
                {full.then(|| view! { <p>{frame.t("event-full-text")}</p> })}
                <form method="post" action=format!("{here}/sign-up") class="actions">
                    <button class="button">{button}</button>
                    {event.is_on(now).then(|| view! {
                        <a class="button secondary" href="/events/claim">{frame.t("event-claim-go")}</a>
                    })}
                </form>
            }
            .into_any()
        }
    }
}

fn signed_up(frame: &Frame, shown: &Shown, guest: Guest, now: Moment) -> AnyView {
    let event = &shown.event;
    let here = path(&event.id);
    let seated = guest.seated_at.is_some();
    let (class, text, leave) = if seated {
        ("notice notice-success", "event-seated-text", "event-leave")
    } else {
        ("notice notice-warning", "event-waiting-text", "event-leave-waiting")
    };
    let link = event.details.link.clone().filter(|_| seated);
    view! {
        <div class=class>
            <p>{frame.t(text)}</p>
            {link.map(|link| view! {
                <p>{frame.t("event-link-here")}" "<a class="long" href=link.clone() rel="nofollow noopener noreferrer">{link.clone()}</a></p>
            })}
        </div>
        <form method="post" action=format!("{here}/leave") class="actions">
            {event.is_on(now).then(|| view! { <a class="button" href="/events/claim">{frame.t("event-claim-go")}</a> })}
            <button class="button secondary">{frame.t(leave)}</button>
        </form>
    }
    .into_any()
}

/// For those who hold or lead it.
fn running(frame: &Frame, shown: &Shown, now: Moment) -> AnyView {
    if !shown.runs && !shown.records {
        return ().into_any();
    }
    let event = &shown.event;
    let here = path(&event.id);
    let open = event.is_open(now);
    let counts = [("seated", shown.seated.into()), ("waiting", shown.waiting.into())];
    view! {
        <section aria-labelledby="running">
            <h2 id="running">{frame.t("event-run-title")}</h2>
            <p>{frame.tv("event-counts", &counts)}</p>
            <p class="actions">
                {shown.records.then(|| view! {
                    <a class="button secondary" href=format!("{here}/attendance")>{frame.t("event-attendance")}</a>
                    {open.then(|| view! { <a class="button secondary" href=format!("{here}/code")>{frame.t("event-code-go")}</a> })}
                })}
                {shown.runs.then(|| view! {
                    <a class="button quiet" href=format!("{here}/edit")>{frame.t("event-edit")}</a>
                    {open.then(|| view! { <a class="button quiet" href=format!("{here}/cancel")>{frame.t("event-cancel")}</a> })}
                })}
            </p>
        </section>
    }
    .into_any()
}
