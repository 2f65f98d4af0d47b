//! The form in which a learner names an employer.

use leptos::prelude::*;

use super::Data;
use crate::{
    domain::{
        account::NameError,
        checklist::{ANSWER_WITHIN, LINE_MAX},
    },
    services::checklist::EmailProblem,
    ui::{
        components::field::{Field, error_summary},
        frame::Frame,
    },
};

fn email_error(frame: &Frame, data: &Data) -> Option<String> {
    data.problems.email.map(|problem| match problem {
        EmailProblem::Form => frame.t("email-wrong"),
        EmailProblem::Own => frame.t("checklist-ask-own"),
    })
}

fn organisation_error(frame: &Frame, data: &Data) -> Option<String> {
    data.problems.organisation.map(|problem| match problem {
        NameError::Missing => frame.t("checklist-organisation-missing"),
        NameError::Long => frame.t1("checklist-line-long", "max", LINE_MAX),
        NameError::Unusable => frame.t("checklist-line-unusable"),
    })
}

/// What is wrong with the form, on top of the page.
pub fn summary(frame: &Frame, data: &Data) -> AnyView {
    let errors = [("email", email_error(frame, data)), ("organisation", organisation_error(frame, data))];
    let mut errors: Vec<_> = errors.into_iter().filter_map(|(field, error)| Some((field, error?))).collect();
    if data.problems.too_many {
        errors.push(("email", frame.t("checklist-ask-too-many")));
    }
    if data.problems.unverified {
        errors.push(("unverified", frame.t("checklist-ask-unverified")));
    }
    error_summary(frame, &errors)
}

/// The form.
pub fn form(frame: &Frame, data: &Data) -> AnyView {
    let verified = frame.viewer.as_ref().is_some_and(|viewer| viewer.account.email_verified_at.is_some());
    let reminder = (!verified).then(|| {
        view! {
            <div class="notice notice-warning" id="unverified">
                <p><a href="/verify-email">{frame.t("checklist-ask-unverified")}</a></p>
            </div>
        }
    });
    view! {
        <section aria-labelledby="ask">
            <h2 id="ask">{frame.t("checklist-ask-title")}</h2>
            <p>{frame.t1("checklist-ask-text", "days", ANSWER_WITHIN.num_days())}</p>
            {reminder}
            <form method="post" action="/my/checklist/ask" class="form" novalidate>
                {Field::new("email", frame.t("checklist-ask-email"), &data.employer.email)
                    .kind("email")
                    .hint(frame.t("checklist-ask-email-hint"))
                    .error(email_error(frame, data))
                    .view()}
                {Field::new("organisation", frame.t("checklist-ask-organisation"), &data.employer.organisation)
                    .error(organisation_error(frame, data))
                    .view()}
                <p class="actions"><button class="button">{frame.t("checklist-ask-button")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
