//! A mentor's cohorts.

use leptos::prelude::*;

use super::board::tabs;
use crate::{
    domain::mentoring::COHORT_NAME_MAX,
    store::cohort::Cohort,
    ui::{
        components::field::{Field, error_summary},
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "new-cohort";

/// The page, with the name of a new cohort as typed if it was not taken.
#[must_use]
pub fn page(frame: &Frame, cohorts: &[Cohort], typed: Option<&str>) -> Page {
    let title = frame.t("cohorts-title");
    let error = typed.map(|_| frame.t1("cohort-name-wrong", "max", COHORT_NAME_MAX));
    let errors: Vec<_> = error.iter().map(|error| ("name", error.clone())).collect();
    let (used, away): (Vec<_>, Vec<_>) = cohorts.iter().partition(|cohort| cohort.archived_at.is_none());
    let list = |cohorts: Vec<&Cohort>| {
        let rows = cohorts.into_iter().map(|cohort| row(frame, cohort)).collect_view();
        view! { <ul class="list">{rows}</ul> }
    };
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("cohorts-lead")}</p>
        </header>
        {tabs(frame, false)}
        {if used.is_empty() {
            view! { <div class="empty"><h2>{frame.t("cohorts-none")}</h2><p>{frame.t("cohorts-none-text")}</p></div> }.into_any()
        } else {
            list(used).into_any()
        }}
        <section aria-labelledby="new">
            <h2 id="new">{frame.t("cohort-new")}</h2>
            <form method="post" id=FORM action="/mentor/cohorts" class="form" novalidate>
                {Field::new("name", frame.t("cohort-name"), typed.unwrap_or_default())
                    .hint(frame.t("cohort-name-hint"))
                    .error(error)
                    .view()}
                <p class="actions"><button class="button">{frame.t("cohort-make")}</button></p>
            </form>
        </section>
        {(!away.is_empty()).then(|| view! { <details><summary>{frame.t("cohorts-away")}</summary>{list(away)}</details> })}
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn row(frame: &Frame, cohort: &Cohort) -> AnyView {
    let text = frame.tv("cohort-counts", &[("learners", cohort.learners.into()), ("invited", cohort.invited.into())]);
    view! {
        <li>
            <a href=format!("/mentor/cohorts/{}", cohort.id)>{cohort.name.clone()}</a>" "<span class="muted">{text}</span>
        </li>
    }
    .into_any()
}
