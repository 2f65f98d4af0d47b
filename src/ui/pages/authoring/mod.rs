//! The pages on which courses are made.

pub mod analysis;
pub mod assignment;
pub mod choose;
pub mod course;
pub mod course_new;
pub mod course_parts;
pub mod courses;
pub mod gradebook;
pub mod import;
pub mod lesson;
pub mod marking;
pub mod platform;
pub mod publish;
pub mod question;
pub mod question_parts;
pub mod questions;
pub mod quiz;
pub mod quiz_preview;
pub mod report;
pub mod students;
pub mod works;

use leptos::prelude::*;

use crate::{
    domain::{
        course::{Course, Space, Status},
        role::Role,
    },
    ui::{components::breadcrumb::breadcrumb, frame::Frame},
};

/// The list of courses.
pub const COURSES: &str = "/workspace/courses";
/// The list of questions.
pub const QUESTIONS: &str = "/workspace/questions";

/// The address of a course in the workspace.
#[must_use]
pub fn course_path(course: &crate::domain::course::CourseId) -> String {
    format!("{COURSES}/{course}")
}

/// The two halves of the workspace, the first or the second being the one that is open.
#[must_use]
pub fn tabs(frame: &Frame, open: &str) -> AnyView {
    let link = |href: &'static str, key: &str| {
        view! { <li><a href=href aria-current=(href == open).then_some("page")>{frame.t(key)}</a></li> }
    };
    let mentor = frame.viewer.as_ref().is_some_and(|viewer| viewer.account.roles.contains(&Role::Mentor));
    view! {
        <nav class="tabs" aria-label=frame.t("authoring-tabs")>
            <ul>
                {link(COURSES, "courses-title")}
                {link(QUESTIONS, "questions-title")}
                {mentor.then(|| link(super::giving::BADGES, "giving-title"))}
            </ul>
        </nav>
    }
    .into_any()
}

/// The way to a page of a course.
#[must_use]
pub fn way(frame: &Frame, course: &Course, here: Option<String>) -> AnyView {
    let title = course.draft.title.clone();
    let mut above = vec![(COURSES.to_owned(), frame.t("courses-title"))];
    match here {
        Some(here) => {
            above.push((course_path(&course.id), title));
            breadcrumb(frame, above, here)
        }
        None => breadcrumb(frame, above, title),
    }
}

/// How far a course is, and whether it is only for practice.
#[must_use]
pub fn status(frame: &Frame, course: &Course) -> AnyView {
    let status = course.status();
    let class = match status {
        Status::Draft => "status status-warn",
        Status::Published => "status status-good",
        Status::Archived => "status",
    };
    let practice = (course.space == Space::Practice).then(|| {
        view! { " "<span class="status">{frame.t("course-practice")}</span> }
    });
    view! { <span class=class>{frame.t(&format!("course-status-{}", status.id()))}</span>{practice} }.into_any()
}

/// The notice on top of a form whose page is behind: another page stored something else, which stands here.
#[must_use]
pub fn differs(frame: &Frame, open: String, theirs: AnyView) -> AnyView {
    view! {
        <section class="notice notice-warning" role="alert" aria-labelledby="differs">
            <h2 id="differs">{frame.t("differs-title")}</h2>
            <p>{frame.t("differs-text")}</p>
            <details open>
                <summary>{frame.t("differs-theirs")}</summary>
                <div>{theirs}</div>
            </details>
            <p><a href=open>{frame.t("differs-open")}</a></p>
        </section>
    }
    .into_any()
}
