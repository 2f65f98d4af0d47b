//! Writing questions.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, Query, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{
    super::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        parked::{self, Sender, field, fields},
        switch,
    },
    questions::kind,
    quiz::path as quiz_path,
};
use crate::{
    domain::{
        course::CourseId, course_quiz::Chosen, gift::Fault, kind::KindName, language, question_form::QuestionForm,
    },
    services::{
        ServiceError, Viewer,
        bank_question::{self, NotKept, Saved},
        course_quiz,
    },
    ui::{
        frame::Frame,
        pages::authoring::{QUESTIONS, question as question_page},
    },
};

/// A new question: of which kind, and for which quiz.
#[derive(Deserialize)]
pub struct New {
    new: Option<String>,
    quiz: Option<String>,
}

const NEW: &str = "/workspace/questions/new";

/// What the form of a question is shown with, beside what stands in it.
#[derive(Default)]
struct Extra<'a> {
    problems: Vec<(String, Fault)>,
    full: bool,
    quiz: Option<&'a str>,
}

fn show_new(frame: &Frame, viewer: &Viewer, form: &QuestionForm, extra: &Extra<'_>) -> Response {
    let data = question_page::Data {
        id: None,
        revision: 0,
        form,
        owner: &viewer.account.id.0,
        problems: &extra.problems,
        full: extra.full,
        theirs: None,
        shown: None,
        removed: false,
        quiz: extra.quiz,
    };
    let fine = extra.problems.is_empty() && !extra.full;
    let status = if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, frame, || question_page::page(frame, &data))
}

/// The form of a new question. A form that waited for its owner to sign in again is carried out first.
pub async fn new_form(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Query(new): Query<New>,
) -> Result<Response, PageError> {
    let mut waiting = parked::waiting_of(&web, &headers, &viewer.account.id.0, NEW).await?;
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let mut response = make(&web, &frame, &viewer, &fields(form.body.as_bytes())).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    let kind = new.new.as_deref().and_then(kind).unwrap_or(KindName::Single);
    let extra = Extra { quiz: new.quiz.as_deref().filter(|quiz| of_quiz(quiz).is_some()), ..Extra::default() };
    Ok(show_new(&frame, &viewer, &QuestionForm::new(kind), &extra))
}

/// The quiz that a field names: its course and its id.
pub(super) fn of_quiz(text: &str) -> Option<(CourseId, String)> {
    let (course, quiz) = text.split_once('/')?;
    let plain =
        |id: &str| !id.is_empty() && id.len() <= 40 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (plain(course) && plain(quiz)).then(|| (CourseId(course.to_owned()), quiz.to_owned()))
}

/// Puts a new question into the bank. Without a session the form is kept until its owner has signed in.
pub async fn add(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, NEW, QUESTIONS).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    Ok(switched.onto(make(&web, &frame, &viewer, &fields).await?))
}

async fn make(web: &Web, frame: &Frame, viewer: &Viewer, fields: &[(String, String)]) -> Result<Response, PageError> {
    let kind = field(fields, "kind").and_then(kind).ok_or(PageError::Malformed)?;
    let form = QuestionForm::sent(kind, fields);
    let go = field(fields, "go").unwrap_or_default();
    let mut extra = Extra { quiz: field(fields, "quiz").filter(|quiz| of_quiz(quiz).is_some()), ..Extra::default() };
    // A question that is begun only is not kept in another language or with more rows, but shown again.
    if go == "more" {
        return Ok(show_new(frame, viewer, &form.with_more(2), &extra));
    }
    if language::asked_for(fields).is_some() {
        return Ok(show_new(frame, viewer, &form, &extra));
    }
    let item = match form.item() {
        Ok(item) => item,
        Err(problems) => {
            extra.problems = problems;
            return Ok(show_new(frame, viewer, &form, &extra));
        }
    };
    match bank_question::add(&web.app, viewer, item).await? {
        Ok(id) => {
            if let Some((course, quiz)) = extra.quiz.and_then(of_quiz) {
                let chosen = Chosen::Own(id.parse().map_err(|_| PageError::Malformed)?);
                course_quiz::choose(&web.app, viewer, (&course, &quiz), &[chosen]).await?;
                return Ok(done(frame, &format!("{}#questions", quiz_path(&course, &quiz)), Some("quiz-chosen")));
            }
            let here = format!("{QUESTIONS}/{id}");
            Ok(done(frame, &if go == "preview" { format!("{here}#preview") } else { here }, Some("saved")))
        }
        Err(NotKept::Full) => {
            extra.full = true;
            Ok(show_new(frame, viewer, &form, &extra))
        }
        Err(NotKept::Faulty(fault)) => {
            extra.problems = vec![("text".to_owned(), fault)];
            Ok(show_new(frame, viewer, &form, &extra))
        }
    }
}

/// A question. A form that waited for its owner to sign in again is carried out first.
pub async fn edit(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let kept = bank_question::of(&web.app, &viewer, &id).await?;
    let path = format!("{QUESTIONS}/{id}");
    let mut waiting = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path).await?;
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let mut response = change(&web, &frame, &viewer, &id, &fields(form.body.as_bytes())).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    let form = QuestionForm::of(&kept.item);
    let data = question_page::Data {
        id: Some(&kept.id),
        revision: kept.revision,
        form: &form,
        owner: &viewer.account.id.0,
        problems: &[],
        full: false,
        theirs: None,
        shown: Some(&kept.item),
        removed: kept.removed_at.is_some(),
        quiz: None,
    };
    Ok(page(&frame, || question_page::page(&frame, &data)))
}

/// Saves a question. Without a session the form is kept until its owner has signed in.
pub async fn save(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let here = format!("{QUESTIONS}/{id}");
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &here, &here).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    Ok(switched.onto(change(&web, &frame, &viewer, &id, &fields).await?))
}

async fn change(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    id: &str,
    fields: &[(String, String)],
) -> Result<Response, PageError> {
    let kept = bank_question::of(&web.app, viewer, id).await?;
    let kind = field(fields, "kind").and_then(kind).ok_or(PageError::Malformed)?;
    let seen: i64 = field(fields, "revision").and_then(|text| text.parse().ok()).ok_or(PageError::Malformed)?;
    let mut form = QuestionForm::sent(kind, fields);
    let go = field(fields, "go").unwrap_or_default();
    let (mut problems, mut theirs) = (Vec::new(), None);
    if go == "more" {
        form = form.with_more(2);
    } else {
        match form.item() {
            Err(found) => problems = found,
            Ok(item) => match bank_question::save(&web.app, viewer, id, seen, item).await? {
                Saved::As(_) => {
                    let here = format!("{QUESTIONS}/{id}");
                    let path = if go == "preview" { format!("{here}#preview") } else { here };
                    return Ok(done(frame, &path, Some("saved")));
                }
                Saved::Faulty(fault) => problems.push(("text".to_owned(), fault)),
                Saved::Differs(there) => theirs = Some(there),
            },
        }
    }
    let status = match (&theirs, problems.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let data = question_page::Data {
        id: Some(id),
        // With the other version before one's eyes, saving once more replaces it.
        revision: theirs.as_ref().map_or(seen, |there| there.revision),
        form: &form,
        owner: &viewer.account.id.0,
        problems: &problems,
        full: false,
        theirs: theirs.as_ref().map(|there| &there.item),
        shown: None,
        removed: kept.removed_at.is_some(),
        quiz: None,
    };
    Ok(page_with(status, frame, || question_page::page(frame, &data)))
}

/// Takes a question out of the bank.
pub async fn remove(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    match bank_question::remove(&frame.app, &viewer, &id).await {
        Ok(()) => Ok(done(&frame, QUESTIONS, Some("question-removed"))),
        // Pressed twice: it is out.
        Err(ServiceError::NotFound) => Ok(done(&frame, QUESTIONS, None)),
        Err(error) => Err(error.into()),
    }
}
