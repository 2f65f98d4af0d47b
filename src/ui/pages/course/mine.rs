//! The courses of a learner, as a section of their home.

use leptos::prelude::*;

use super::{overview::bar, part_title};
use crate::{
    services::taking::Taken,
    ui::{components::long_words::breakable, frame::Frame},
};

/// The section; nothing when no course is taken.
#[must_use]
pub fn section(frame: &Frame, courses: &[Taken]) -> AnyView {
    if courses.is_empty() {
        return ().into_any();
    }
    let cards = courses.iter().map(|taken| card(frame, taken)).collect_view();
    view! {
        <section aria-labelledby="courses">
            <h2 id="courses">{frame.t("mine-courses")}</h2>
            <ul class="grid">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(frame: &Frame, taken: &Taken) -> AnyView {
    let document = &taken.version.document;
    let outline = &document.outline;
    let lang = (outline.language != frame.language).then(|| outline.language.tag());
    let next = match (taken.enrolment.completed_at, taken.next()) {
        (Some(at), _) => frame.t1("course-card-completed", "date", frame.day(at)),
        (None, Some(kind)) => frame.t1("course-card-next", "part", part_title(frame, document, kind)),
        (None, None) => String::new(),
    };
    view! {
        <li class="card module-card">
            <h3 lang=lang><a href=format!("/courses/{}", taken.enrolment.course)>{breakable(frame, &outline.title)}</a></h3>
            {bar(frame, taken)}
            <p class="card-foot">{next}</p>
        </li>
    }
    .into_any()
}
