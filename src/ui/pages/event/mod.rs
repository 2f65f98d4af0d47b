//! The pages of events.

pub mod claim;
pub mod form;
pub mod list;
pub mod show;
pub mod small;

use crate::{
    domain::event::{Event, EventId, Holder},
    ui::frame::Frame,
};

/// The list of events.
pub const EVENTS: &str = "/events";

/// The address of an event.
#[must_use]
pub fn path(id: &EventId) -> String {
    format!("{EVENTS}/{}", id.0)
}

/// From when to when, in words.
#[must_use]
pub fn when(frame: &Frame, event: &Event) -> String {
    let (begins, ends) = (event.details.begins_at, event.details.ends_at);
    let time = |moment: crate::domain::time::Moment| moment.format("%H:%M").to_string();
    if begins.date_naive() == ends.date_naive() {
        let args = [("date", frame.day(begins).into()), ("from", time(begins).into()), ("to", time(ends).into())];
        frame.tv("event-when-day", &args)
    } else {
        let args = [("from", frame.moment(begins).into()), ("to", frame.moment(ends).into())];
        frame.tv("event-when-days", &args)
    }
}

/// Where, in words.
#[must_use]
pub fn place(frame: &Frame, event: &Event) -> String {
    match (event.details.place.as_str(), &event.details.link) {
        ("", _) => frame.t("event-online"),
        (place, None) => place.to_owned(),
        (place, Some(_)) => frame.t1("event-place-or-online", "place", place),
    }
}

/// Who holds it, in words.
#[must_use]
pub fn holder(frame: &Frame, event: &Event) -> String {
    match &event.holder {
        Holder::Site => "SoftSkills4EU".to_owned(),
        Holder::Person(Some(name)) | Holder::Organisation(_, name) => name.clone(),
        Holder::Person(None) => frame.t("event-holder-gone"),
    }
}

/// What sort of event it is, in words.
#[must_use]
pub fn kind(frame: &Frame, event: &Event) -> String {
    // event-kind-c1, event-kind-workshop, event-kind-meeting, event-kind-other
    frame.t(&format!("event-kind-{}", event.kind))
}
