//! A lesson of a course's author.

use leptos::prelude::*;

use super::{Shown, overview::preview_notice};
use crate::{
    domain::{
        course::{LessonText, PartKind},
        own_text::{Pictures, to_html},
    },
    ui::{
        components::{breadcrumb::breadcrumb, long_words::breakable},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub shown: &'a Shown<'a>,
    /// The lesson's id in it.
    pub id: &'a str,
    /// The lesson.
    pub lesson: &'a LessonText,
    /// The pictures that it may show.
    pub pictures: &'a Pictures,
    /// Whether it was read.
    pub read: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let Data { shown, lesson, .. } = data;
    let lang = shown.lang(frame);
    let title = lesson.title.clone();
    let html = to_html(&lesson.body, data.pictures);
    let body = view! {
        {shown.preview.then(|| preview_notice(frame, shown))}
        <header class="page-header">
            {breadcrumb(frame, shown.above(frame), title.clone())}
            <h1 lang=lang>{breakable(frame, &title)}</h1>
        </header>
        <article class="prose" lang=lang inner_html=html></article>
        {(!shown.preview).then(|| finished(frame, data))}
        {pager(frame, data)}
    };
    Page::new(title, body.into_any())
}

fn finished(frame: &Frame, data: &Data<'_>) -> AnyView {
    let action = format!("{}/lessons/{}/read", data.shown.base, data.id);
    let (title, buttons) = if data.read {
        let on = next(data).map_or_else(|| data.shown.base.clone(), |kind| data.shown.href(kind));
        let unmark = view! { <button class="button quiet" name="read" value="no">{frame.t("lesson-unmark")}</button> };
        let on = view! { <a class="button" href=on>{frame.t("course-go-on")}</a> };
        (frame.t("lesson-is-read-long"), view! { {on}{unmark} }.into_any())
    } else {
        let mark = view! { <button class="button" name="read" value="yes">{frame.t("lesson-mark")}</button> };
        (frame.t("lesson-finished"), mark.into_any())
    };
    view! {
        <section class="next-step" aria-labelledby="next">
            <h2 id="next">{title}</h2>
            <form method="post" action=action class="actions">{buttons}</form>
        </section>
    }
    .into_any()
}

fn place(data: &Data<'_>) -> Option<usize> {
    let parts = &data.shown.document.outline.parts;
    parts.iter().position(|part| matches!(&part.kind, PartKind::OwnLesson(id) if id == data.id))
}

fn next<'a>(data: &'a Data<'_>) -> Option<&'a PartKind> {
    data.shown.document.outline.parts.get(place(data)? + 1).map(|part| &part.kind)
}

fn pager(frame: &Frame, data: &Data<'_>) -> AnyView {
    let parts = &data.shown.document.outline.parts;
    let before = place(data).and_then(|at| parts.get(at.checked_sub(1)?)).map(|part| &part.kind);
    let link = |kind: Option<&PartKind>, rel: &'static str, word: &str| {
        let kind = kind?;
        let title = data.shown.title(frame, kind);
        Some(view! { <a rel=rel href=data.shown.href(kind)><span>{frame.t(word)}</span>" "{title}</a> })
    };
    view! {
        <nav class="pager" aria-label=frame.t("course-parts")>
            {link(before, "prev", "pager-previous")}
            {link(next(data), "next", "pager-next")}
        </nav>
    }
    .into_any()
}
