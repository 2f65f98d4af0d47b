//! Taking a badge back.

use leptos::prelude::*;

use super::{BADGES, path};
use crate::{
    domain::made::Made,
    services::holding::{REASON_MAX, ReasonError},
    store::giving::Given,
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::{Field, error_summary},
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "take";

/// The page, with the reason as typed and what is wrong with it.
#[must_use]
pub fn page(frame: &Frame, made: &Made, given: &Given, typed: &str, problem: Option<ReasonError>) -> Page {
    let name = given.name.clone().unwrap_or_else(|| frame.t("log-gone"));
    let title = frame.t1("giving-take-title", "name", name.as_str());
    let error = problem.map(|problem| match problem {
        ReasonError::Missing => frame.t("giving-reason-missing"),
        ReasonError::Long => frame.t1("giving-long", "max", REASON_MAX),
        ReasonError::Link => frame.t("giving-reason-link"),
    });
    let errors: Vec<_> = error.iter().map(|error| ("reason", error.clone())).collect();
    let here = path(&made.id.made);
    let above = vec![(BADGES.to_owned(), frame.t("giving-title")), (here.clone(), made.wording.name.clone())];
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("giving-take"))}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t1("giving-take-lead", "badge", made.wording.name.as_str())}</p>
        </header>
        <form class="form" method="post" id=FORM action=format!("{here}/holders/{}", given.id) novalidate>
            {Field::new("reason", frame.t("giving-reason"), typed).hint(frame.t("giving-reason-hint")).error(error).view()}
            <p class="actions">
                <button class="button danger" name="go" value="take">{frame.t("giving-take")}</button>
                " "<a href=here.clone()>{frame.t("giving-leave")}</a>
            </p>
        </form>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}
