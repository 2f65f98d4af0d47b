//! The form of an event: to hold one, and to change it.

use leptos::prelude::*;

use super::{EVENTS, path};
use crate::{
    domain::{
        event::{CAPACITY_MAX, DESCRIPTION_MAX, Event, Fault, Kind, LINE_MAX, LONGEST, Part, Typed},
        made::{self, Design},
    },
    services::event::{Choice, May},
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::{Field, error_summary},
            inputs::tick,
            select::Select,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "event";

/// The badge of those who come, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Badge {
    /// Whether there is to be one.
    pub wanted: bool,
    /// Its name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Its picture.
    pub design: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub faults: Vec<(Part, Fault)>,
    /// The sort, for a new one.
    pub kind: String,
    /// In whose name, for a new one.
    pub holder: String,
    /// The badge, for a new one.
    pub badge: Badge,
    /// What is wrong with the badge.
    pub badge_faults: Vec<(made::Part, made::Fault)>,
    /// What the viewer may hold, for a new one.
    pub may: May,
    /// The event that is changed.
    pub changed: Option<Event>,
}

fn fault(frame: &Frame, part: Part, fault: Fault) -> String {
    let max = match part {
        Part::Description => DESCRIPTION_MAX,
        Part::Ends => usize::try_from(LONGEST.num_days()).unwrap_or(usize::MAX),
        Part::Capacity => usize::try_from(CAPACITY_MAX).unwrap_or(usize::MAX),
        _ => LINE_MAX,
    };
    let key = match (part, fault) {
        (Part::Title, Fault::Missing) => "event-title-missing",
        (Part::Description, Fault::Missing) => "event-description-missing",
        (Part::Begins | Part::Ends, Fault::Missing) => "event-time-missing",
        (Part::Begins | Part::Ends, Fault::Unusable) => "event-time-unusable",
        (Part::Ends, Fault::Long) => "event-ends-long",
        (Part::Begins | Part::Ends, _) => "event-ends-early",
        (Part::Place, Fault::Missing) => "event-place-missing",
        (Part::Link, _) => "event-link-unusable",
        (Part::TrainerEmail, _) => "email-wrong",
        (Part::Capacity, _) => "event-capacity-unusable",
        _ => "event-line-long",
    };
    frame.t1(key, "max", max)
}

fn badge_fault(frame: &Frame, part: made::Part, fault: made::Fault) -> (&'static str, String) {
    let (field, max) = match part {
        made::Part::Name => ("badge-name", made::NAME_MAX),
        _ => ("badge-description", made::DESCRIPTION_MAX),
    };
    let key = match fault {
        made::Fault::Missing => "event-badge-missing",
        made::Fault::Long => "event-line-long",
        made::Fault::Taken => "event-badge-taken",
    };
    (field, frame.t1(key, "max", max))
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let error = |part: Part| data.faults.iter().find(|(p, _)| *p == part).map(|(p, f)| fault(frame, *p, *f));
    let mut errors: Vec<(&'static str, String)> =
        data.faults.iter().map(|(part, f)| (part.id(), fault(frame, *part, *f))).collect();
    errors.extend(data.badge_faults.iter().map(|(part, f)| badge_fault(frame, *part, *f)));
    let (title, action, back) = match &data.changed {
        None => (frame.t("event-new"), "/events/new".to_owned(), EVENTS.to_owned()),
        Some(event) => (frame.t("event-edit"), format!("{}/edit", path(&event.id)), path(&event.id)),
    };
    let mut above = vec![(EVENTS.to_owned(), frame.t("events-title"))];
    if let Some(event) = &data.changed {
        above.push((path(&event.id), event.details.title.clone()));
    }
    let typed = &data.typed;
    let description = TextArea {
        name: "description".into(),
        label: frame.t("event-description"),
        value: typed.description.clone(),
        lang: None,
        hint: Some(frame.t("event-description-hint")),
        error: error(Part::Description).map(|error| (error, ().into_any())),
    };
    let body = view! {
        {error_summary(frame, &errors)}
        <div class="narrow">
            {breadcrumb(frame, above, title.clone())}
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <form method="post" action=action id=FORM class="form" novalidate>
                {data.changed.is_none().then(|| choices(frame, data))}
                {Field::new("title", frame.t("event-title"), &typed.title).error(error(Part::Title)).view()}
                {description.view()}
                {Field::new("begins", frame.t("event-begins"), &typed.begins)
                    .kind("datetime-local").hint(frame.t("event-time-hint")).error(error(Part::Begins)).view()}
                {Field::new("ends", frame.t("event-ends"), &typed.ends)
                    .kind("datetime-local").hint(frame.t("event-time-hint")).error(error(Part::Ends)).view()}
                {Field::new("place", frame.t("event-place"), &typed.place)
                    .hint(frame.t("event-place-hint")).error(error(Part::Place)).view()}
                {Field::new("link", frame.t("event-link"), &typed.link)
                    .kind("url").hint(frame.t("event-link-hint")).error(error(Part::Link)).view()}
                {Field::new("trainer", frame.t("event-trainer-field"), &typed.trainer).error(error(Part::Trainer)).view()}
                {Field::new("trainer-email", frame.t("event-trainer-email"), &typed.trainer_email)
                    .kind("email").hint(frame.t("event-trainer-email-hint")).error(error(Part::TrainerEmail)).view()}
                {Field::new("capacity", frame.t("event-capacity"), &typed.capacity)
                    .hint(frame.t("event-capacity-hint")).error(error(Part::Capacity)).view()}
                {(data.changed.is_none() && data.may.badge).then(|| badge(frame, data))}
                <p class="actions">
                    <button class="button">{frame.t(if data.changed.is_some() { "save" } else { "event-hold" })}</button>
                    <a class="button secondary" href=back>{frame.t("cancel")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn choices(frame: &Frame, data: &Data) -> AnyView {
    let may = &data.may;
    let kinds = Kind::ALL
        .into_iter()
        .filter(|kind| if *kind == Kind::C1 { may.training } else { !may.choices.is_empty() })
        .map(|kind| (kind.id().to_owned(), frame.t(&format!("event-kind-{kind}"))))
        .collect();
    let holders: Vec<(String, String)> = may
        .choices
        .iter()
        .map(|choice| {
            let words = match choice {
                Choice::Site => "SoftSkills4EU".to_owned(),
                Choice::Myself => frame.t("event-holder-myself"),
                Choice::Organisation(_, name, _) => name.clone(),
            };
            (choice.id().to_owned(), words)
        })
        .collect();
    let kind = Select {
        name: "kind",
        label: frame.t("event-kind"),
        options: kinds,
        chosen: data.kind.clone(),
        hint: may.training.then(|| frame.t("event-kind-hint")),
        error: None,
    };
    let holder = (!holders.is_empty()).then(|| {
        Select {
            name: "holder",
            label: frame.t("event-holder"),
            options: holders,
            chosen: data.holder.clone(),
            hint: None,
            error: None,
        }
        .view()
    });
    view! { {kind.view()} {holder} }.into_any()
}

fn badge(frame: &Frame, data: &Data) -> AnyView {
    let badge = &data.badge;
    let error = |field: &str| {
        data.badge_faults
            .iter()
            .map(|(part, fault)| badge_fault(frame, *part, *fault))
            .find(|(name, _)| *name == field)
            .map(|(_, text)| text)
    };
    let designs = Design::ALL
        .into_iter()
        .map(|design| (design.id().to_owned(), frame.t(&format!("design-{}", design.id()))))
        .collect();
    let design = Select {
        name: "badge-design",
        label: frame.t("event-badge-design"),
        options: designs,
        chosen: badge.design.clone(),
        hint: None,
        error: None,
    };
    view! {
        <fieldset class="field">
            <legend>{frame.t("event-badge")}</legend>
            <p class="hint">{frame.t("event-badge-hint")}</p>
            {tick("badge".into(), "yes", frame.t("event-badge-tick"), badge.wanted)}
            {Field::new("badge-name", frame.t("event-badge-name"), &badge.name).error(error("badge-name")).view()}
            {Field::new("badge-description", frame.t("event-badge-description"), &badge.description)
                .error(error("badge-description")).view()}
            {design.view()}
        </fieldset>
    }
    .into_any()
}
