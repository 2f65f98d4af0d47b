//! An employer's receipt: what was confirmed, and for a while the way to take it back.

use leptos::prelude::*;

use crate::{
    domain::time::Moment,
    services::{
        confirmation::Asked,
        holding::{REASON_MAX, ReasonError},
    },
    ui::{
        components::field::{Field, error_summary},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data {
    /// The confirmation.
    pub asked: Asked,
    /// Where the form goes.
    pub path: String,
    /// What was typed and why it was not taken.
    pub problem: Option<(String, ReasonError)>,
    /// The time of the request.
    pub now: Moment,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let name = data.asked.learner.name.as_str();
    let title = frame.t1("receipt-title", "name", name);
    let closed = data.asked.request.closed.as_ref();
    let signed = closed.and_then(|closed| {
        let signature = closed.signature.as_ref()?;
        let args = [
            ("date", frame.day(closed.at).into()),
            ("signer", signature.name.as_str().into()),
            ("function", signature.function.as_str().into()),
            ("organisation", signature.organisation.as_str().into()),
        ];
        Some(frame.tv("receipt-text", &args))
    });
    let retracted = closed.and_then(|closed| closed.retracted.as_ref());
    let rest = match (retracted, data.asked.request.retractable_until(data.now)) {
        (Some((at, _)), _) => {
            let text = frame.t1("receipt-retracted", "date", frame.day(*at));
            view! { <div class="notice"><p>{text}</p></div> }.into_any()
        }
        (None, Some(until)) => form(frame, data, until),
        (None, None) => view! { <p>{frame.t("receipt-closed")}</p> }.into_any(),
    };
    let errors: Vec<_> = data.problem.iter().map(|(_, error)| ("reason", error_text(frame, *error))).collect();
    let body = view! {
        <div class="narrow">
            {error_summary(frame, &errors)}
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p class="lead">{signed}</p>
            <dl class="facts">
                <div><dt>{frame.t("checklist-number")}</dt><dd>{data.asked.checklist.number.to_string()}</dd></div>
                <div><dt>{frame.t("checklist-version")}</dt><dd>{data.asked.request.version}</dd></div>
            </dl>
            {rest}
        </div>
    };
    Page::new(title, body.into_any())
}

fn error_text(frame: &Frame, error: ReasonError) -> String {
    match error {
        ReasonError::Missing => frame.t("own-badge-reason-missing"),
        ReasonError::Long => frame.t1("own-badge-reason-long", "max", REASON_MAX),
        ReasonError::Link => frame.t("own-badge-reason-web-address"),
    }
}

fn form(frame: &Frame, data: &Data, until: Moment) -> AnyView {
    let args = [("name", data.asked.learner.name.as_str().into()), ("until", frame.day(until).into())];
    let (typed, error) = match &data.problem {
        Some((typed, error)) => (typed.as_str(), Some(error_text(frame, *error))),
        None => ("", None),
    };
    let hint = frame.t1("receipt-reason-hint", "name", data.asked.learner.name.as_str());
    view! {
        <p>{frame.tv("receipt-open", &args)}</p>
        <form method="post" action=data.path.clone() class="form" novalidate>
            {Field::new("reason", frame.t("receipt-reason"), typed).hint(hint).error(error).view()}
            <p class="actions"><button class="button danger">{frame.t("receipt-button")}</button></p>
        </form>
    }
    .into_any()
}
