//! Holding and changing events, the list of who came, and the code for the room.

use std::collections::BTreeSet;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};

use super::Numbered;
use crate::{
    domain::{
        account::AccountId,
        event::{EventId, Fault, Kind, Part, Typed},
        made,
    },
    services::{
        event::{self, Wanted, attendance as records},
        made as making,
    },
    ui::{
        frame::Frame,
        pages::event::{
            form::{self as form_page, Badge, Data},
            path, small,
        },
    },
    web::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        parked::field,
        switch,
    },
};

/// A form as its fields.
type Fields = Vec<(String, String)>;

fn text(fields: &Fields, name: &str) -> String {
    field(fields, name).unwrap_or_default().to_owned()
}

fn typed(fields: &Fields) -> Typed {
    Typed {
        title: text(fields, "title"),
        description: text(fields, "description"),
        begins: text(fields, "begins"),
        ends: text(fields, "ends"),
        place: text(fields, "place"),
        link: text(fields, "link"),
        trainer: text(fields, "trainer"),
        trainer_email: text(fields, "trainer-email"),
        capacity: text(fields, "capacity"),
    }
}

fn answer(frame: &Frame, data: &Data) -> Response {
    let wrong = !data.faults.is_empty() || !data.badge_faults.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page_with(status, frame, || form_page::page(frame, data))
}

/// The form of a new event.
pub async fn new(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let may = event::may(&frame.app, &viewer).await?;
    if !may.any() {
        return Err(PageError::NotFound);
    }
    Ok(answer(&frame, &Data { may, ..Data::default() }))
}

/// Holds an event.
pub async fn hold(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let may = event::may(&frame.app, &viewer).await?;
    if !may.any() {
        return Err(PageError::NotFound);
    }
    let badge = Badge {
        wanted: text(&fields, "badge") == "yes",
        name: text(&fields, "badge-name"),
        description: text(&fields, "badge-description"),
        design: text(&fields, "badge-design"),
    };
    let mut data = Data {
        typed: typed(&fields),
        kind: text(&fields, "kind"),
        holder: text(&fields, "holder"),
        badge,
        may,
        ..Data::default()
    };
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(answer(&frame, &data)));
    }
    let kind: Kind = data.kind.parse().map_err(|()| PageError::Malformed)?;
    let choice = data.may.choices.iter().find(|choice| choice.id() == data.holder).cloned();
    // A C1 training is held for the consortium, or by a trainer, whatever is chosen.
    let choice = match (choice, kind) {
        (Some(choice), _) => choice,
        (None, Kind::C1) => event::Choice::Myself,
        (None, _) => return Err(PageError::Malformed),
    };
    let mut details = data.typed.read();
    if let Ok(found) = &details
        && found.ends_at <= frame.app.clock.now()
    {
        details = Err(vec![(Part::Ends, Fault::Early)]);
    }
    let wording = (data.badge.wanted && data.may.badge).then(|| {
        making::check(
            &frame.app,
            &made::Typed {
                name: data.badge.name.clone(),
                description: data.badge.description.clone(),
                criteria: frame.t("event-badge-criteria"),
                language: frame.tag().to_owned(),
                design: data.badge.design.clone(),
            },
        )
    });
    let badge = match wording.transpose() {
        Ok(badge) => badge,
        Err(faults) => {
            data.badge_faults = faults;
            None
        }
    };
    match details {
        Ok(details) if data.badge_faults.is_empty() => {
            let id = event::hold(&frame.app, &viewer, Wanted { kind, choice, details, badge }).await?;
            Ok(done(&frame, &path(&id), Some("event-held")))
        }
        found => {
            data.faults = found.err().unwrap_or_default();
            Ok(answer(&frame, &data))
        }
    }
}

/// The form that changes one.
pub async fn edit(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let found = event::find(&frame.app, &EventId(id)).await?;
    event::to_run(&frame.app, &viewer, &found).await?;
    let data = Data { typed: Typed::of(&found.details), changed: Some(found), ..Data::default() };
    Ok(answer(&frame, &data))
}

/// Changes one.
pub async fn save(
    State(web): State<Web>,
    Path(id): Path<String>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let id = EventId(id);
    let found = event::find(&frame.app, &id).await?;
    event::to_run(&frame.app, &viewer, &found).await?;
    let mut data = Data { typed: typed(&fields), changed: Some(found), ..Data::default() };
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(answer(&frame, &data)));
    }
    match data.typed.read() {
        Ok(details) => {
            event::change(&frame.app, &viewer, &id, details).await?;
            Ok(done(&frame, &path(&id), Some("event-changed")))
        }
        Err(faults) => {
            data.faults = faults;
            Ok(answer(&frame, &data))
        }
    }
}

/// The list of who came.
pub async fn attendance(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Query(asked): Query<Numbered>,
) -> Result<Response, PageError> {
    let number = asked.page.clamp(0, 10_000);
    let (found, guests, more) = records::list(&frame.app, &viewer, &EventId(id), number).await?;
    let now = frame.app.clock.now();
    Ok(page(&frame, || small::attendance(&frame, &found, &guests, number, more, now)))
}

/// Writes down who came.
pub async fn record(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let id = EventId(id);
    let guests: BTreeSet<AccountId> =
        fields.into_iter().filter(|(name, _)| name == "guest").map(|(_, value)| AccountId(value)).collect();
    let nobody = guests.is_empty();
    records::record(&frame.app, &viewer, &id, guests).await?;
    let here = format!("{}/attendance", path(&id));
    if nobody {
        return Ok(done(&frame, &here, Some("event-nobody-ticked")));
    }
    Ok(done(&frame, &here, Some("event-recorded")))
}

/// The code for the room.
pub async fn code(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let found = event::find(&frame.app, &EventId(id)).await?;
    event::to_record(&frame.app, &viewer, &found).await?;
    let address = format!("{}/events/claim/{}", frame.app.config.base_url, found.code);
    let qr = crate::adapters::qr::svg(&address, &frame.t("event-qr")).ok_or(PageError::NotFound)?;
    let on = found.is_on(frame.app.clock.now());
    Ok(page(&frame, || small::code(&frame, &found, qr, on)))
}

/// Whether to call one off.
pub async fn cancel_form(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let shown = event::show(&frame.app, Some(&viewer), &EventId(id)).await?;
    if !shown.runs || !shown.event.is_open(frame.app.clock.now()) {
        return Err(PageError::NotFound);
    }
    Ok(page(&frame, || small::cancel(&frame, &shown.event, shown.seated.saturating_add(shown.waiting))))
}

/// Calls one off.
pub async fn cancel(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let id = EventId(id);
    event::cancel(&frame.app, &viewer, &id).await?;
    Ok(done(&frame, &path(&id), Some("event-cancelled")))
}
