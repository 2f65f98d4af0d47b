//! The page where a learner accepts a mentor: by a mailed invitation, by one that waits in their account, or by a link or
//! QR code.

use leptos::prelude::*;

use super::share_boxes;
use crate::{
    domain::mentoring::Share,
    services::guidance::NotAccepted,
    ui::{components::field::error_summary, frame::Frame, shell::Page},
};

/// The id of the form.
const FORM: &str = "accept";

/// What the page shows.
pub struct Data {
    /// Who invites.
    pub mentor: String,
    /// The cohort's name.
    pub cohort: String,
    /// Where the form is sent.
    pub path: String,
    /// Whether one can say no here (a link to a room is simply not followed).
    pub declinable: bool,
    /// What was chosen.
    pub chosen: Vec<Share>,
    /// What was wrong.
    pub problem: Option<NotAccepted>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t1("answer-title", "mentor", data.mentor.as_str());
    let error = data.problem.map(|problem| match problem {
        NotAccepted::Nothing => frame.t("answer-nothing"),
        NotAccepted::Oneself => frame.t("answer-oneself"),
        NotAccepted::Dead => frame.t("answer-dead"),
    });
    let errors: Vec<_> = error.iter().map(|error| ("share-results", error.clone())).collect();
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.tv("answer-lead", &[("mentor", data.mentor.as_str().into()), ("cohort", data.cohort.as_str().into())])}</p>
        </header>
        <section>
            <h2>{frame.t("answer-what")}</h2>
            <div class="prose"><ul>
                <li>{frame.t("answer-what-help")}</li>
                <li>{frame.t("answer-what-private")}</li>
                <li>{frame.t("answer-what-leave")}</li>
            </ul></div>
        </section>
        {if frame.viewer.is_some() { form(frame, data, error) } else { sign_in(frame) }}
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn form(frame: &Frame, data: &Data, error: Option<String>) -> AnyView {
    let decline = data.declinable.then(|| {
        view! {
            <form method="post" action=format!("{}/decline", data.path)>
                <p><button class="link-button">{frame.t("answer-decline")}</button></p>
            </form>
        }
    });
    view! {
        <form method="post" id=FORM action=data.path.clone() class="form" novalidate>
            {share_boxes(frame, &data.chosen, error)}
            <p class="actions"><button class="button">{frame.t1("answer-accept", "mentor", data.mentor.as_str())}</button></p>
        </form>
        {decline}
    }
    .into_any()
}

/// Whoever is not signed in signs in or up first, and comes back here.
fn sign_in(frame: &Frame) -> AnyView {
    let next = percent_encoding::utf8_percent_encode(&frame.here, percent_encoding::NON_ALPHANUMERIC).to_string();
    view! {
        <section>
            <h2>{frame.t("answer-account")}</h2>
            <p>{frame.t("answer-account-text")}</p>
            <p class="actions">
                <a class="button" href=format!("/sign-in?next={next}")>{frame.t("nav-sign-in")}</a>
                <a class="button secondary" href="/sign-up">{frame.t("nav-sign-up")}</a>
            </p>
        </section>
    }
    .into_any()
}

/// A link that does not work (any more).
#[must_use]
pub fn dead(frame: &Frame) -> Page {
    let title = frame.t("answer-dead-title");
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("answer-dead")}</p>
        </header>
        <p class="actions"><a class="button" href="/my/mentors">{frame.t("mentors-title")}</a></p>
    };
    Page::new(title, body.into_any())
}
