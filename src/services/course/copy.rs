//! Copying a course: a new draft with lessons, quizzes and assignments of its own. Learners and versions stay with the old one.

use std::collections::BTreeMap;

use super::{MOST, NotMade, author, own, space_of};
use crate::{
    domain::{
        assignment::Assignment,
        course::{CourseId, Part, PartKind},
        course_lesson::CourseLesson,
        course_quiz::CourseQuiz,
    },
    services::{App, ServiceError, Viewer},
    store::{assignment, course, course_lesson, course_picture, course_quiz},
};

/// Copies a course of the viewer's as it is now, under a new title, into the space in which they make courses.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn copy(
    app: &App,
    viewer: &Viewer,
    id: &CourseId,
    title: &str,
) -> Result<Result<CourseId, NotMade>, ServiceError> {
    let (_, course) = own(app, viewer, id).await?;
    let author = author(viewer, space_of(viewer))?;
    let new = CourseId(app.rng.uuid());
    let lessons = course_lesson::of_course(&mut app.db.read(), id).await?;
    let quizzes = course_quiz::of_course(&mut app.db.read(), id).await?;
    let assignments = assignment::of_course(&mut app.db.read(), id).await?;
    let pictures = course_picture::of_course(&mut app.db.read(), id).await?;
    let mut names = BTreeMap::new();
    let lessons: Vec<CourseLesson> = lessons
        .into_iter()
        .map(|lesson| {
            let copy = CourseLesson { id: app.rng.uuid(), course: new.clone(), revision: 1, ..lesson.clone() };
            names.insert(PartKind::OwnLesson(lesson.id), PartKind::OwnLesson(copy.id.clone()));
            copy
        })
        .collect();
    let quizzes: Vec<CourseQuiz> = quizzes
        .into_iter()
        .map(|quiz| {
            let copy = CourseQuiz { id: app.rng.uuid(), course: new.clone(), revision: 1, ..quiz.clone() };
            names.insert(PartKind::Quiz(quiz.id), PartKind::Quiz(copy.id.clone()));
            copy
        })
        .collect();
    let assignments: Vec<Assignment> = assignments
        .into_iter()
        .map(|assignment| {
            let copy = Assignment { id: app.rng.uuid(), course: new.clone(), revision: 1, ..assignment.clone() };
            names.insert(PartKind::Assignment(assignment.id), PartKind::Assignment(copy.id.clone()));
            copy
        })
        .collect();
    let mut draft = course.draft;
    title.clone_into(&mut draft.title);
    draft.parts = draft.parts.into_iter().filter_map(|part| renamed(part, &names)).collect();
    let draft = draft.tidied();
    let problems = draft.problems();
    if !problems.is_empty() {
        return Ok(Err(NotMade::Unusable(problems)));
    }
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if course::count(&mut tx, author.owner(), author.space()).await? >= MOST {
                    return Ok(Err(NotMade::TooMany));
                }
                course::insert(&mut tx, &author, &new, &draft, now).await?;
                for lesson in &lessons {
                    course_lesson::insert(&mut tx, &author, lesson, now).await?;
                }
                for picture in &pictures {
                    course_picture::insert(&mut tx, &author, &new, picture, now).await?;
                }
                for quiz in &quizzes {
                    course_quiz::insert(&mut tx, &author, quiz, now).await?;
                }
                for assignment in &assignments {
                    assignment::insert(&mut tx, &author, assignment, now).await?;
                }
                Ok(Ok(new))
            })
        })
        .await
}

/// A part under its new name. Platform parts keep theirs.
fn renamed(part: Part, names: &BTreeMap<PartKind, PartKind>) -> Option<Part> {
    let kind = match &part.kind {
        PartKind::Module(_) | PartKind::Lesson { .. } => part.kind.clone(),
        PartKind::OwnLesson(_) | PartKind::Quiz(_) | PartKind::Assignment(_) => names.get(&part.kind)?.clone(),
    };
    Some(Part { kind, ..part })
}
