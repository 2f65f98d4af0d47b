//! The form in which an organisation says who it is: to register it, and to change it.

use leptos::prelude::*;

use super::breadcrumb;
use crate::{
    domain::{
        account::NameError,
        checklist::LINE_MAX,
        organisation::{CONFIRM_WITHIN, DESCRIPTION_MAX, DescriptionError, WebsiteError},
    },
    services::organisation::{EmailProblem, Problems, Typed},
    ui::{
        components::{
            countries::country_options,
            field::{Field, error_summary},
            select::Select,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "organisation";

/// What the page shows.
pub struct Data {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub problems: Problems,
    /// The organisation that is changed: its id and name, and whether it is verified.
    pub changed: Option<(String, String, bool)>,
}

struct Errors {
    name: Option<String>,
    country: Option<String>,
    website: Option<String>,
    email: Option<String>,
    description: Option<String>,
}

fn errors(frame: &Frame, problems: &Problems) -> Errors {
    Errors {
        name: problems.name.map(|error| match error {
            NameError::Missing => frame.t("checklist-organisation-missing"),
            NameError::Long => frame.t1("checklist-line-long", "max", LINE_MAX),
            NameError::Unusable => frame.t("checklist-line-unusable"),
        }),
        country: problems.country.then(|| frame.t("organisation-country-missing")),
        website: problems.website.map(|error| match error {
            WebsiteError::Missing => frame.t("organisation-website-missing"),
            WebsiteError::Unusable => frame.t("organisation-website-unusable"),
            WebsiteError::Provider => frame.t("organisation-website-provider"),
        }),
        email: problems.email.map(|error| match error {
            EmailProblem::Form => frame.t("email-wrong"),
            EmailProblem::Elsewhere => frame.t("organisation-email-elsewhere"),
        }),
        description: problems.description.map(|error| match error {
            DescriptionError::Missing => frame.t("organisation-description-missing"),
            DescriptionError::Long => frame.t1("organisation-description-long", "max", DESCRIPTION_MAX),
            DescriptionError::Unusable => frame.t("checklist-line-unusable"),
        }),
    }
}

fn summary(frame: &Frame, problems: &Problems, errors: &Errors) -> AnyView {
    let fields = [
        ("name", &errors.name),
        ("country", &errors.country),
        ("website", &errors.website),
        ("email", &errors.email),
        ("description", &errors.description),
    ];
    let mut all: Vec<_> = fields.into_iter().filter_map(|(field, error)| Some((field, error.clone()?))).collect();
    if problems.unverified {
        all.push(("unverified", frame.t("organisation-unverified")));
    }
    if problems.too_many {
        all.push(("name", frame.t("organisation-too-many")));
    }
    error_summary(frame, &all)
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let errors = errors(frame, &data.problems);
    let verified = frame.viewer.as_ref().is_some_and(|viewer| viewer.account.email_verified_at.is_some());
    let summary = summary(frame, &data.problems, &errors);
    let (title, lead, action, button) = match &data.changed {
        None => (
            frame.t("organisation-register"),
            frame.t("organisation-register-lead"),
            "/my/organisations/new".to_owned(),
            frame.t("organisation-register-button"),
        ),
        Some((id, name, is_verified)) => (
            frame.t1("organisation-change-title", "name", name.as_str()),
            frame.t(if *is_verified { "organisation-change-lead" } else { "organisation-change-lead-new" }),
            format!("/my/organisations/{id}/details"),
            frame.t("save"),
        ),
    };
    let on = data.changed.as_ref().map(|(id, name, _)| (format!("/my/organisations/{id}"), name.clone()));
    let cancel = on.as_ref().map_or_else(|| "/my/organisations".to_owned(), |(href, _)| href.clone());
    let typed = &data.typed;
    let description = TextArea {
        name: "description".into(),
        label: frame.t("organisation-description"),
        value: typed.description.clone(),
        lang: None,
        hint: Some(frame.t1("organisation-description-hint", "max", DESCRIPTION_MAX)),
        error: errors.description.map(|error| (error, ().into_any())),
    };
    let country = Select {
        name: "country",
        label: frame.t("organisation-country"),
        options: country_options(frame, &frame.t("country-choose")),
        chosen: typed.country.clone(),
        hint: None,
        error: errors.country,
    };
    let body = view! {
        {summary}
        <div class="narrow">
            {breadcrumb(frame, on)}
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{lead}</p></header>
            {(!verified).then(|| view! {
                <div class="notice notice-warning" id="unverified">
                    <p><a href="/verify-email">{frame.t("organisation-unverified")}</a></p>
                </div>
            })}
            <form method="post" action=action id=FORM class="form" novalidate>
                {Field::new("name", frame.t("organisation-name"), &typed.name)
                    .hint(frame.t("organisation-name-hint"))
                    .autocomplete("organization")
                    .error(errors.name)
                    .view()}
                {country.view()}
                {Field::new("website", frame.t("organisation-website"), &typed.website)
                    .kind("url")
                    .hint(frame.t("organisation-website-hint"))
                    .error(errors.website)
                    .view()}
                {Field::new("email", frame.t("organisation-email"), &typed.email)
                    .kind("email")
                    .hint(frame.t1("organisation-email-hint", "days", CONFIRM_WITHIN.num_days()))
                    .error(errors.email)
                    .view()}
                {description.view()}
                <p class="actions">
                    <button class="button">{button}</button>
                    <a class="button secondary" href=cancel>{frame.t("cancel")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}
