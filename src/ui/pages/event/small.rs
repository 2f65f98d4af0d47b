//! For those who hold or lead an event: the list of who came, the code for the room, and calling it off.

use leptos::prelude::*;

use super::{EVENTS, path, when};
use crate::{
    domain::{
        account::Account,
        event::{Event, Guest},
        time::Moment,
    },
    ui::{components::breadcrumb::breadcrumb, frame::Frame, pages::mentoring::pages, shell::Page},
};

fn way(frame: &Frame, event: &Event, here: String) -> AnyView {
    let above = vec![(EVENTS.to_owned(), frame.t("events-title")), (path(&event.id), event.details.title.clone())];
    breadcrumb(frame, above, here)
}

/// A page of the list (number from 0).
#[must_use]
pub fn attendance(
    frame: &Frame,
    event: &Event,
    guests: &[(Account, Guest)],
    number: i64,
    more: bool,
    now: Moment,
) -> Page {
    let title = frame.t1("event-attendance-title", "event", event.details.title.as_str());
    let here = format!("{}/attendance", path(&event.id));
    let begun = event.has_begun(now);
    let open = begun && guests.iter().any(|(_, guest)| guest.attended.is_none());
    let rows = guests.iter().map(|(account, guest)| row(frame, account, *guest, begun)).collect_view();
    let list = if guests.is_empty() {
        view! { <div class="empty"><p>{frame.t("event-nobody")}</p></div> }.into_any()
    } else {
        view! {
            <form method="post" action=here.clone()>
                <div class="table-wrap" role="region" aria-labelledby="list" tabindex="0">
                    <table class="stacking">
                        <caption id="list">{frame.t("event-list")}</caption>
                        <thead><tr>
                            <th scope="col">{frame.t("name")}</th>
                            <th scope="col">{frame.t("email")}</th>
                            <th scope="col">{frame.t("event-place-of")}</th>
                            <th scope="col">{frame.t("event-came")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {open.then(|| view! {
                    <p class="hint">{frame.t("event-record-hint")}</p>
                    <p class="actions"><button class="button">{frame.t("event-record")}</button></p>
                })}
            </form>
        }
        .into_any()
    };
    let body = view! {
        <header class="page-header">
            {way(frame, event, frame.t("event-attendance"))}
            <h1>{title.clone()}</h1>
            <p class="lead">{when(frame, event)}</p>
            <p>{frame.t(if begun { "event-attendance-text" } else { "event-attendance-early" })}</p>
        </header>
        {list}
        {pages(frame, number, more, |to| format!("{here}?page={to}"))}
    };
    Page::new(title, body.into_any())
}

fn row(frame: &Frame, account: &Account, guest: Guest, begun: bool) -> AnyView {
    let place = frame.t(if guest.seated_at.is_some() { "event-seated" } else { "event-waiting" });
    let came = match guest.attended {
        // event-came-list, event-came-code
        Some((at, way)) => view! {
            <span class="status status-good">{frame.t1(&format!("event-came-{}", way.id()), "when", frame.moment(at))}</span>
        }
        .into_any(),
        None if begun => view! {
            <label class="choice">
                <input type="checkbox" name="guest" value=account.id.0.clone()/>
                <span>{frame.t("event-came-tick")}<span class="visually-hidden">": "{account.name.clone()}</span></span>
            </label>
        }
        .into_any(),
        None => "–".into_any(),
    };
    view! {
        <tr>
            <th scope="row">{account.name.clone()}</th>
            <td data-label=frame.t("email")>{account.email.as_typed().to_owned()}</td>
            <td data-label=frame.t("event-place-of")>{place}</td>
            <td data-label=frame.t("event-came")>{came}</td>
        </tr>
    }
    .into_any()
}

/// The code, to be shown to the room.
#[must_use]
pub fn code(frame: &Frame, event: &Event, qr: String, on: bool) -> Page {
    let title = frame.t1("event-code-title", "event", event.details.title.as_str());
    let address = format!("{}{EVENTS}/claim/{}", frame.app.config.base_url, event.code);
    // Four by four, as people read it aloud.
    let spaced: Vec<String> =
        event.code.chars().collect::<Vec<_>>().chunks(4).map(|part| part.iter().collect()).collect();
    let body = view! {
        <header class="page-header">
            {way(frame, event, frame.t("event-code"))}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("event-code-text")}</p>
            <p>{when(frame, event)}</p>
        </header>
        {(!on).then(|| view! { <div class="notice notice-warning"><p>{frame.t("event-code-not-now")}</p></div> })}
        <figure class="qr">
            <span inner_html=qr></span>
            <figcaption><a href=address.clone()>{address.clone()}</a></figcaption>
        </figure>
        <p>{frame.t("event-code-typed")}" "<strong class="code">{spaced.join(" ")}</strong></p>
    };
    Page::new(title, body.into_any())
}

/// Whether to call it off.
#[must_use]
pub fn cancel(frame: &Frame, event: &Event, guests: u32) -> Page {
    let title = frame.t1("event-cancel-title", "event", event.details.title.as_str());
    let body = view! {
        <div class="narrow">
            {way(frame, event, frame.t("event-cancel"))}
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p>{frame.t1("event-cancel-text", "n", guests)}</p>
            <form method="post" action=format!("{}/cancel", path(&event.id)) class="actions">
                <button class="button danger">{frame.t("event-cancel-sure")}</button>
                <a class="button secondary" href=path(&event.id)>{frame.t("event-cancel-keep")}</a>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
