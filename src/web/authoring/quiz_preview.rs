//! A quiz as its author tries it. Nothing is stored.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        Web, answers,
        errors::PageError,
        frame::{SignedIn, page},
        switch,
    },
    preview::{document, shown},
};
use crate::{
    domain::{course::CourseId, feedback::feedback_for},
    services::{Viewer, course_quiz},
    ui::pages::authoring::quiz_preview::{self as preview_page, Tried},
};

/// The questions of a quiz's draft, as they are written.
async fn questions(
    web: &Web,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    language: crate::domain::language::Language,
) -> Result<Vec<Tried>, PageError> {
    let quiz = course_quiz::of(&web.app, viewer, course, id).await?;
    let mut found = course_quiz::questions(&web.app, viewer, &quiz.draft.questions, language).await?;
    let tried = quiz.draft.questions.iter().filter_map(|chosen| {
        let question = found.remove(chosen)?;
        Some(Tried { order: question.identity_order(), question, response: None, feedback: None })
    });
    Ok(tried.collect())
}

/// The questions.
pub async fn ask(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let tried = questions(&web, &viewer, (&course, &id), frame.language).await?;
    respond(&web, &SignedIn { frame, viewer }, (&course, &id), tried).await
}

async fn respond(
    web: &Web,
    SignedIn { frame, viewer }: &SignedIn,
    (course, id): (&CourseId, &str),
    questions: Vec<Tried>,
) -> Result<Response, PageError> {
    let document = document(web, viewer, course).await?;
    let quiz = document.quizzes.get(id).cloned().ok_or(PageError::NotFound)?;
    let shown = shown(course, &document);
    let count = quiz.count();
    let data = preview_page::Data { shown: &shown, id, title: quiz.title, intro: quiz.intro, questions, count };
    Ok(page(frame, || preview_page::page(frame, &data)))
}

/// What learners are told about these answers.
pub async fn check(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let mut tried = questions(&web, &viewer, (&course, &id), frame.language).await?;
    for (n, one) in tried.iter_mut().enumerate() {
        one.response = answers::read(&form, &format!("q{n}"), &one.question, &one.order)?;
        // In another language the questions are asked again, with the answers that were being given.
        if !switched.is() {
            one.feedback = Some(feedback_for(&one.question, &one.order, one.response.as_ref()));
        }
    }
    let response = respond(&web, &SignedIn { frame, viewer }, (&course, &id), tried).await?;
    Ok(switched.onto(response))
}
