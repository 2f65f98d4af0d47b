//! Making a course, or a copy of one.

use leptos::prelude::*;

use super::{COURSES, course_path, way};
use crate::{
    domain::{
        course::{Course, TITLE_MAX, Unusable},
        language::Language,
    },
    services::course::NotMade,
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            inputs::{Text, select},
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "new";

/// What was typed.
pub struct Typed {
    /// The title.
    pub title: String,
    /// The tag of the language.
    pub language: String,
}

/// The languages in which a course can be written.
#[must_use]
pub fn languages(frame: &Frame) -> Vec<(String, String)> {
    let languages: Vec<Language> = frame.app.texts.languages();
    languages.into_iter().map(|language| (language.tag().to_owned(), language.own_name().to_owned())).collect()
}

/// What is wrong with an outline, at the fields it is wrong with.
#[must_use]
pub fn words(frame: &Frame, problem: Unusable) -> (&'static str, String) {
    match problem {
        Unusable::TitleMissing => ("title", frame.t("course-title-missing")),
        Unusable::TitleLong => ("title", frame.t1("course-title-long", "max", TITLE_MAX)),
        Unusable::SummaryLong => {
            ("summary", frame.t1("course-summary-long", "max", crate::domain::course::SUMMARY_MAX))
        }
        Unusable::TooManyParts => ("parts", frame.t1("course-parts-many", "max", crate::domain::course::MAX_PARTS)),
    }
}

fn errors(frame: &Frame, problem: Option<&NotMade>) -> Vec<(&'static str, String)> {
    match problem {
        None => Vec::new(),
        Some(NotMade::TooMany) => vec![("title", frame.t("course-too-many"))],
        Some(NotMade::Unusable(problems)) => problems.iter().map(|problem| words(frame, *problem)).collect(),
    }
}

/// The page of a new course.
#[must_use]
pub fn page(frame: &Frame, typed: &Typed, problem: Option<&NotMade>) -> Page {
    let errors = errors(frame, problem);
    let title = frame.t("course-new");
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, vec![(COURSES.to_owned(), frame.t("courses-title"))], title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("course-new-lead")}</p>
        </header>
        <form class="form" method="post" id=FORM action=format!("{COURSES}/new") novalidate>
            {title_field(frame, &typed.title, &errors)}
            {select("language".into(), frame.t("course-language"), languages(frame), &typed.language)}
            <p class="actions"><button class="button" name="go" value="make">{frame.t("course-make")}</button></p>
        </form>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn title_field(frame: &Frame, value: &str, errors: &[(&'static str, String)]) -> AnyView {
    Text {
        name: "title".into(),
        label: frame.t("course-title"),
        value: value.to_owned(),
        hint: Some(frame.t("course-title-hint")),
        error: errors.iter().find(|(field, _)| *field == "title").map(|(_, text)| text.clone()),
        ..Text::default()
    }
    .view()
}

/// The page of a copy.
#[must_use]
pub fn copy_page(frame: &Frame, course: &Course, typed: &str, problem: Option<&NotMade>) -> Page {
    let errors = errors(frame, problem);
    let title = frame.t("course-copy");
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {way(frame, course, Some(title.clone()))}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("course-copy-lead")}</p>
        </header>
        <form class="form" method="post" id=FORM action=format!("{}/copy", course_path(&course.id)) novalidate>
            {title_field(frame, typed, &errors)}
            <p class="actions"><button class="button" name="go" value="make">{frame.t("course-copy-make")}</button></p>
        </form>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}
