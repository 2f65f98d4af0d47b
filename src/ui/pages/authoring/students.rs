//! The students of a course: who takes it, and enrolling one.

use leptos::prelude::*;

use super::{course_path, way};
use crate::{
    domain::{
        course::{Enrolled, Space, Status},
        practice_student::PracticeStudent,
    },
    services::course::students::Students,
    ui::{
        components::{field::error_summary, select::Select},
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "enrol";

/// The page; `refused` is what came of an enrolment that was none, with the student who was chosen.
#[must_use]
pub fn page(frame: &Frame, students: &Students, refused: Option<(&Enrolled, &str)>) -> Page {
    let course = &students.course;
    let title = frame.t1("students-title", "course", course.draft.title.as_str());
    let practice = course.space == Space::Practice;
    let path = course_path(&course.id);
    let error = refused.map(|(enrolled, _)| {
        frame.t(match enrolled {
            Enrolled::Already => "students-already",
            Enrolled::New | Enrolled::Closed => "students-closed",
        })
    });
    let errors: Vec<_> = error.iter().map(|text| ("student", text.clone())).collect();
    let open = course.status() == Status::Published;
    let chosen = refused.map(|(_, chosen)| chosen.to_owned()).unwrap_or_default();
    let form = if open {
        enrol(frame, students, &path, chosen, error)
    } else {
        view! {
            <div class="notice notice-warning">
                <p>{frame.t("students-publish-first")}" "<a href=format!("{path}/publish")>{frame.t("publish-go")}</a></p>
            </div>
        }
        .into_any()
    };
    let body = view! {
        {error_summary(frame, &errors)}
        {way(frame, course, Some(frame.t("students")))}
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t(if practice { "students-lead-practice" } else { "students-lead" })}</p>
        </header>
        {practice.then(|| view! { <p><a href="/my/mentor-badge">{frame.t("mentor-badge-back")}</a></p> })}
        {form}
        {enrolled(frame, students)}
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

/// The name of an invented student, marked as one.
fn invented(frame: &Frame, student: PracticeStudent) -> String {
    // practice-student-first, practice-student-second, practice-student-third
    frame.t1("practice-student", "name", frame.t(&format!("practice-student-{student}")))
}

fn enrol(frame: &Frame, students: &Students, path: &str, chosen: String, error: Option<String>) -> AnyView {
    let practising = |student: &PracticeStudent| students.practising.iter().any(|(there, _)| there == student);
    let options: Vec<(String, String)> = if students.course.space == Space::Practice {
        PracticeStudent::ALL
            .into_iter()
            .filter(|student| !practising(student))
            .map(|student| (student.id().to_owned(), invented(frame, student)))
            .collect()
    } else {
        let free = students.guided.iter().filter(|learner| learner.enrolled_at.is_none());
        free.map(|learner| (learner.learner.0.clone(), learner.name.clone())).collect()
    };
    if options.is_empty() {
        let key = match (students.course.space, students.guided.is_empty()) {
            (Space::Real, true) => "students-nobody",
            _ => "students-all",
        };
        return view! { <div class="empty"><p>{frame.t(key)}</p></div> }.into_any();
    }
    let select = Select { name: "student", label: frame.t("students-who"), options, chosen, hint: None, error };
    view! {
        <form method="post" action=format!("{path}/students") id=FORM class="form" novalidate>
            {select.view()}
            <p class="actions"><button class="button">{frame.t("students-enrol")}</button></p>
        </form>
    }
    .into_any()
}

fn enrolled(frame: &Frame, students: &Students) -> AnyView {
    let practising =
        students.practising.iter().map(|(student, at)| (invented(frame, *student), *at)).collect::<Vec<_>>();
    let guided =
        students.guided.iter().filter_map(|learner| Some((learner.name.clone(), learner.enrolled_at?))).collect();
    let rows = [practising, guided]
        .concat()
        .into_iter()
        .map(|(name, at)| {
            let since = frame.t1("students-since", "date", frame.day(at));
            view! { <li><strong>{name}</strong>" "<span class="muted">{since}</span></li> }
        })
        .collect::<Vec<_>>();
    let others = (students.others > 0).then(|| view! { <p>{frame.t1("students-others", "n", students.others)}</p> });
    if rows.is_empty() && students.others == 0 {
        return view! { <p class="muted">{frame.t("students-none")}</p> }.into_any();
    }
    view! {
        <section aria-labelledby="enrolled">
            <h2 id="enrolled">{frame.t("students-enrolled")}</h2>
            {(!rows.is_empty()).then(|| view! { <ul class="list">{rows}</ul> })}
            {others}
        </section>
    }
    .into_any()
}
