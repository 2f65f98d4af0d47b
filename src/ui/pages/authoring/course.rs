//! The course builder: title, summary, language and parts in one form, and what else can be done with a course.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{course_new::languages, course_parts, course_path, differs, status, way};
use crate::{
    domain::{
        course::{Course, Outline, PartKind, Space, Status, Unusable},
        time::Moment,
    },
    ui::{
        components::{
            field::error_summary,
            inputs::{Text, hidden, select},
            long_words::breakable,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "course";

/// What the page shows.
pub struct Data<'a> {
    /// The course as it is stored.
    pub course: &'a Course,
    /// What stands in the form: the draft, or what was typed.
    pub typed: &'a Outline,
    /// The titles of its own lessons, quizzes and assignments.
    pub titles: &'a BTreeMap<PartKind, String>,
    /// Its assignments: id, title, and how many works wait to be marked.
    pub waiting: &'a [(String, String, u32)],
    /// The badges of the author's that a course may bring: id and name.
    pub badges: &'a [(String, String)],
    /// Whose form it is.
    pub owner: &'a str,
    /// What is wrong with what was typed.
    pub problems: &'a [Unusable],
    /// Whether another page stored something else than this one showed.
    pub differs: bool,
    /// Number and date of the newest version.
    pub newest: Option<(u32, Moment)>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let course = data.course;
    let path = course_path(&course.id);
    let errors: Vec<_> = data.problems.iter().map(|problem| super::course_new::words(frame, *problem)).collect();
    let error = |field: &str| errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone());
    let title = course.draft.title.clone();
    let theirs = data.differs.then(|| differs(frame, path.clone(), stored(frame, data)));
    let learners = course.published_at.map(|_| {
        view! { <p><a href=format!("{path}/gradebook")>{frame.t("gradebook-go")}</a></p> }
    });
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {way(frame, course, None)}
            <h1>{breakable(frame, &title)}</h1>
            <p>{status(frame, course)}</p>
            {learners}
        </header>
        {theirs}
        {to_mark(frame, data)}
        <form class="form" method="post" id=FORM action=path.clone() novalidate>
            // The first button is the one that the Enter key presses.
            <button class="visually-hidden" name="go" value="save" tabindex="-1" aria-hidden="true"></button>
            {hidden("owner", data.owner)}
            {hidden("revision", course.revision.to_string())}
            {Text {
                name: "title".into(),
                label: frame.t("course-title"),
                value: data.typed.title.clone(),
                error: error("title"),
                ..Text::default()
            }.view()}
            {TextArea {
                name: "summary".into(),
                label: frame.t("course-summary"),
                value: data.typed.summary.clone(),
                lang: None,
                hint: Some(frame.t("course-summary-hint")),
                error: error("summary").map(|text| (text, ().into_any())),
            }.view()}
            {select("language".into(), frame.t("course-language"), languages(frame), data.typed.language.tag())}
            {badge(frame, data)}
            {course_parts::section(frame, data.typed, data.titles, error("parts"))}
            <p class="actions"><button class="button" name="go" value="save">{frame.t("save")}</button></p>
        </form>
        {publishing(frame, data)}
        {more(frame, course)}
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

/// Which badge comes with the end of the course.
fn badge(frame: &Frame, data: &Data<'_>) -> AnyView {
    if data.badges.is_empty() {
        return ().into_any();
    }
    let none = std::iter::once((String::new(), frame.t("course-badge-none")));
    let options = none.chain(data.badges.iter().cloned()).collect();
    let chosen = data.typed.badge.as_deref().unwrap_or_default();
    view! {
        {select("badge".into(), frame.t("course-badge"), options, chosen)}
        <p class="hint">{frame.t("course-badge-hint")}</p>
    }
    .into_any()
}

/// The stored outline in words, beside what stands in the form.
fn stored(frame: &Frame, data: &Data<'_>) -> AnyView {
    let draft = &data.course.draft;
    let parts = draft
        .parts
        .iter()
        .map(|part| {
            let kind = frame.t(&format!("part-{}", part.kind.name()));
            let needed = frame.t(if part.required { "part-required" } else { "part-optional" });
            let title = course_parts::title(frame, data.titles, &part.kind);
            view! { <li>{format!("{kind}: {title} ({needed})")}</li> }
        })
        .collect_view();
    view! {
        <p><strong>{draft.title.clone()}</strong></p>
        <p>{draft.summary.clone()}</p>
        <ol class="bullets">{parts}</ol>
    }
    .into_any()
}

/// What learners see of it, and the way to show them the draft.
fn publishing(frame: &Frame, data: &Data<'_>) -> AnyView {
    let course = data.course;
    let path = course_path(&course.id);
    let state = match (data.newest, course.status()) {
        (Some((number, at)), Status::Archived) => {
            frame.tv("publish-state-archived", &[("number", number.into()), ("date", frame.day(at).into())])
        }
        (Some((number, at)), _) if course.changed_at > at => {
            frame.tv("publish-state-behind", &[("number", number.into()), ("date", frame.day(at).into())])
        }
        (Some((number, at)), _) => {
            frame.tv("publish-state-current", &[("number", number.into()), ("date", frame.day(at).into())])
        }
        (None, _) => frame.t("publish-state-none"),
    };
    view! {
        <section aria-labelledby="publishing">
            <h2 id="publishing">{frame.t("publish-title")}</h2>
            <p>{state}</p>
            <p class="actions">
                <a class="button secondary" href=format!("{path}/publish")>{frame.t("publish-go")}</a>
                <a class="button secondary" href=format!("{path}/students")>{frame.t("students")}</a>
                <a class="button quiet" href=format!("{path}/preview")>{frame.t("preview-go")}</a>
            </p>
        </section>
        {join_link(frame, course)}
    }
    .into_any()
}

/// What waits to be marked.
fn to_mark(frame: &Frame, data: &Data<'_>) -> Option<AnyView> {
    let path = course_path(&data.course.id);
    let items: Vec<_> = data
        .waiting
        .iter()
        .filter(|(_, _, n)| *n > 0)
        .map(|(id, title, n)| {
            let count = frame.t1("course-to-mark", "n", *n);
            view! { <li><a href=format!("{path}/assignments/{id}/works")>{title.clone()}</a>": "{count}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="notice" aria-labelledby="to-mark">
                <h2 id="to-mark">{frame.t("course-to-mark-title")}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn join_link(frame: &Frame, course: &Course) -> Option<AnyView> {
    let open = course.status() == Status::Published && course.space == Space::Real;
    if !open {
        return None;
    }
    let action = format!("{}/join-link", course_path(&course.id));
    let inner = match &course.join_code {
        Some(code) => {
            let link = format!("{}/join/{code}", frame.app.config.base_url);
            view! {
                <p>{frame.t("join-link-open")}</p>
                <p><a class="long" href=link.clone()>{link.clone()}</a></p>
                <form method="post" action=action class="actions">
                    <button class="button secondary" name="open" value="yes">{frame.t("join-link-new")}</button>
                    <button class="button quiet" name="open" value="no">{frame.t("join-link-close")}</button>
                </form>
            }
            .into_any()
        }
        None => view! {
            <p>{frame.t("join-link-closed")}</p>
            <form method="post" action=action class="actions">
                <button class="button secondary" name="open" value="yes">{frame.t("join-link-make")}</button>
            </form>
        }
        .into_any(),
    };
    Some(
        view! {
            <section aria-labelledby="join-link">
                <h2 id="join-link">{frame.t("join-link-title")}</h2>
                {inner}
            </section>
        }
        .into_any(),
    )
}

fn more(frame: &Frame, course: &Course) -> AnyView {
    let path = course_path(&course.id);
    let away = course.archived_at.is_none();
    let (value, word) = if away { ("yes", "course-archive") } else { ("no", "course-unarchive") };
    let delete = course.published_at.is_none().then(|| {
        view! {
            <details>
                <summary>{frame.t("course-delete-title")}</summary>
                <form method="post" action=format!("{path}/delete")>
                    <p>{frame.t("course-delete-text")}</p>
                    <p class="actions"><button class="button danger">{frame.t("course-delete")}</button></p>
                </form>
            </details>
        }
    });
    view! {
        <section aria-labelledby="more">
            <h2 id="more">{frame.t("course-more")}</h2>
            <form method="post" action=format!("{path}/archive") class="actions">
                <a class="button secondary" href=format!("{path}/copy")>{frame.t("course-copy")}</a>
                <button class="button secondary" name="away" value=value>{frame.t(word)}</button>
            </form>
            {away.then(|| view! { <p class="hint">{frame.t("course-archive-hint")}</p> })}
            {delete}
        </section>
    }
    .into_any()
}
