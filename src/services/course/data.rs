//! What is kept of somebody's courses, for "download my data".

use serde_json::{Value, json};

use super::{MOST, author};
use crate::{
    domain::{course::Space, time::iso},
    services::{App, ServiceError, Viewer, completion},
    store::{
        assignment,
        course::{self, Wanted},
        course_lesson, course_quiz, enrolment, marking, part_progress, work,
    },
};

/// The courses that the viewer makes, with their lessons and quizzes, archived ones too.
///
/// # Errors
/// The store's.
pub async fn made(app: &App, viewer: &Viewer) -> Result<Vec<Value>, ServiceError> {
    let author = author(viewer, Space::Practice)?;
    let mut told = Vec::new();
    for status in [None, Some(crate::domain::course::Status::Archived)] {
        let wanted = Wanted { status, ..Wanted::default() };
        for listed in course::of_owner(&mut app.db.read(), author.owner(), &wanted, MOST, 0).await? {
            let course = listed.course;
            let lessons = course_lesson::of_course(&mut app.db.read(), &course.id).await?;
            let quizzes = course_quiz::of_course(&mut app.db.read(), &course.id).await?;
            let assignments = assignment::of_course(&mut app.db.read(), &course.id).await?;
            told.push(json!({
                "id": course.id.0,
                "space": course.space.id(),
                "made": iso(course.created_at),
                "published": course.published_at.map(iso),
                "archived": course.archived_at.map(iso),
                "draft": course.draft,
                "lessons": lessons.iter().map(|l| json!({ "id": l.id, "title": l.title, "text": l.body })).collect::<Vec<_>>(),
                "quizzes": quizzes.iter().map(|q| json!({ "id": q.id, "quiz": q.draft })).collect::<Vec<_>>(),
                "assignments": assignments.iter().map(|a| json!({ "id": a.id, "assignment": a.draft })).collect::<Vec<_>>(),
            }));
        }
    }
    Ok(told)
}

/// The courses that the viewer takes, and what they did there.
///
/// # Errors
/// The store's.
pub async fn taken(app: &App, viewer: &Viewer) -> Result<Vec<Value>, ServiceError> {
    let mut told = Vec::new();
    for enrolment in enrolment::of_learner(&mut app.db.read(), &viewer.account.id, completion::MOST).await? {
        let version = app.versions.of(&mut app.db.read(), &enrolment.version).await?;
        let parts = part_progress::of(&mut app.db.read(), &enrolment.id).await?;
        let works = works(app, &enrolment.id).await?;
        told.push(json!({
            "course": enrolment.course.0,
            "title": version.document.outline.title,
            "version": version.number,
            "since": iso(enrolment.enrolled_at),
            "completed": enrolment.completed_at.map(iso),
            "works": works,
            "parts": parts.iter().map(|(part, progress)| json!({
                "part": part.to_string(), "percent": progress.percent, "done": progress.done_at.map(iso),
            })).collect::<Vec<_>>(),
        }));
    }
    Ok(told)
}

/// What somebody did for the assignments of a course: drafts, what they handed in, and what was said of it.
async fn works(app: &App, enrolment: &str) -> Result<Vec<Value>, ServiceError> {
    let mut told = Vec::new();
    for one in work::of_enrolment(&mut app.db.read(), enrolment).await? {
        let mut handed_in = Vec::new();
        for hand_in in work::handed_in(&mut app.db.read(), &one.id).await? {
            let marks = marking::of(&mut app.db.read(), &hand_in.id).await?;
            handed_in.push(json!({
                "number": hand_in.number,
                "at": iso(hand_in.submitted_at),
                "text": hand_in.body,
                "marks": marks.iter().map(|m| json!({ "percent": m.percent, "comment": m.comment, "at": iso(m.marked_at) })).collect::<Vec<_>>(),
            }));
        }
        told.push(json!({ "assignment": one.assignment, "draft": one.body, "handed_in": handed_in }));
    }
    Ok(told)
}
