//! Before publishing: what will be, and what is in the way.

use leptos::prelude::*;

use super::{course_path, way};
use crate::{
    domain::course::{Course, PartKind, Status},
    services::course::publish::Obstacle,
    ui::{components::inputs::hidden, frame::Frame, shell::Page},
};

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub course: &'a Course,
    /// What is in the way.
    pub obstacles: &'a [Obstacle],
    /// Whether the draft was changed while its author looked at this page.
    pub changed: bool,
    /// How many learners take it.
    pub learners: u32,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let course = data.course;
    let path = course_path(&course.id);
    let title = frame.t("publish-title");
    let changed = data.changed.then(|| {
        view! { <div class="notice notice-warning" role="alert"><p>{frame.t("publish-changed")}</p></div> }
    });
    let main = if data.obstacles.is_empty() { ready(frame, data) } else { blocked(frame, data) };
    let body = view! {
        <header class="page-header">
            {way(frame, course, Some(title.clone()))}
            <h1>{frame.t1("publish-heading", "course", course.draft.title.as_str())}</h1>
        </header>
        {changed}
        {main}
        <p><a href=path>{frame.t("preview-back")}</a></p>
    };
    Page::new(title, body.into_any())
}

fn ready(frame: &Frame, data: &Data<'_>) -> AnyView {
    let course = data.course;
    let path = course_path(&course.id);
    let first = course.published_at.is_none();
    let text = if first { frame.t("publish-first") } else { frame.t1("publish-again", "learners", data.learners) };
    let back = (course.status() == Status::Archived).then(|| view! { <p>{frame.t("publish-unarchives")}</p> });
    view! {
        <section class="next-step" aria-labelledby="next">
            <h2 id="next">{frame.t("publish-ready")}</h2>
            <p>{text}</p>
            {back}
            <form method="post" action=format!("{path}/publish")>
                {hidden("revision", course.revision.to_string())}
                <p class="actions">
                    <button class="button">{frame.t("publish-now")}</button>
                    <a class="button secondary" href=format!("{path}/preview")>{frame.t("preview-go")}</a>
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn blocked(frame: &Frame, data: &Data<'_>) -> AnyView {
    let path = course_path(&data.course.id);
    let items = data
        .obstacles
        .iter()
        .map(|obstacle| {
            let (href, text) = match obstacle {
                Obstacle::NothingRequired => (format!("{path}#parts"), frame.t("publish-nothing-required")),
                Obstacle::Gone(kind) => {
                    let name = frame.t(&format!("part-{}", kind.name()));
                    (format!("{path}#parts"), frame.t1("publish-gone", "part", name))
                }
                Obstacle::EmptyLesson(id, title) => (
                    edit(&path, &PartKind::OwnLesson(id.clone())),
                    frame.t1("publish-empty-lesson", "title", title.as_str()),
                ),
                Obstacle::EmptyQuiz(id, title) => {
                    (edit(&path, &PartKind::Quiz(id.clone())), frame.t1("publish-empty-quiz", "title", title.as_str()))
                }
                Obstacle::LongQuiz(id, title) => {
                    let args = [
                        ("title", title.as_str().into()),
                        ("max", i64::from(crate::domain::course_quiz::MAX_DRAWN).into()),
                    ];
                    (edit(&path, &PartKind::Quiz(id.clone())), frame.tv("publish-long-quiz", &args))
                }
                Obstacle::EmptyAssignment(id, title) => (
                    edit(&path, &PartKind::Assignment(id.clone())),
                    frame.t1("publish-empty-assignment", "title", title.as_str()),
                ),
            };
            view! { <li><a href=href>{text}</a></li> }
        })
        .collect_view();
    view! {
        <section class="notice notice-warning" aria-labelledby="blocked">
            <h2 id="blocked">{frame.t("publish-blocked")}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

/// Where a part of the author's own is worked on.
#[must_use]
pub fn edit(path: &str, kind: &PartKind) -> String {
    match kind {
        PartKind::OwnLesson(id) => format!("{path}/lessons/{id}"),
        PartKind::Quiz(id) => format!("{path}/quizzes/{id}"),
        PartKind::Assignment(id) => format!("{path}/assignments/{id}"),
        PartKind::Module(_) | PartKind::Lesson { .. } => path.to_owned(),
    }
}
