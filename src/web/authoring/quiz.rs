//! Putting quizzes of a course together.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page_with},
    parked::{self, Sender, field, fields},
    switch,
};
use crate::{
    domain::{
        course::CourseId,
        course_quiz::{CourseQuiz, MAX_QUESTIONS, Unusable},
    },
    services::{
        Viewer, course,
        course_quiz::{self, Saved},
    },
    ui::{
        frame::Frame,
        pages::authoring::{
            QUESTIONS, course_path,
            quiz::{self as quiz_page, Typed},
        },
    },
};

/// What a page of the editor shows beside the quiz.
struct Form {
    typed: Typed,
    problems: Vec<Unusable>,
    differs: bool,
}

async fn show(web: &Web, frame: &Frame, viewer: &Viewer, quiz: &CourseQuiz, form: Form) -> Result<Response, PageError> {
    let (_, course) = course::own(&web.app, viewer, &quiz.course).await?;
    let mut chosen = form.typed.draft.questions.clone();
    chosen.extend(quiz.draft.questions.iter().cloned());
    let questions = course_quiz::questions(&web.app, viewer, &chosen, frame.language).await?;
    let data = quiz_page::Data {
        course: &course,
        quiz,
        typed: &form.typed,
        questions: &questions,
        owner: &viewer.account.id.0,
        problems: &form.problems,
        differs: form.differs,
    };
    let status = match (form.differs, form.problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(page_with(status, frame, || quiz_page::page(frame, &data)))
}

pub(super) fn path(course: &CourseId, id: &str) -> String {
    format!("{}/quizzes/{id}", course_path(course))
}

/// The editor. A form that waited for its owner to sign in again is carried out first.
pub async fn edit(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let quiz = course_quiz::of(&web.app, &viewer, &course, &id).await?;
    let mut waiting = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path(&course, &id)).await?;
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let mut response = carry_out(&web, &frame, &viewer, (&course, &id), &fields(form.body.as_bytes())).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    let form = Form { typed: Typed::of(&quiz.draft), problems: Vec::new(), differs: false };
    show(&web, &frame, &viewer, &quiz, form).await
}

/// Saves the quiz and does what the pressed button says. Without a session the form is kept until its owner has signed in.
pub async fn save(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path((course, id)): Path<(String, String)>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let here = path(&course, &id);
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &here, &here).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    Ok(switched.onto(carry_out(&web, &frame, &viewer, (&course, &id), &fields).await?))
}

async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    fields: &[(String, String)],
) -> Result<Response, PageError> {
    let quiz = course_quiz::of(&web.app, viewer, course, id).await?;
    let seen: i64 = field(fields, "revision").and_then(|text| text.parse().ok()).ok_or(PageError::Malformed)?;
    let (mut typed, mut problems) = read(fields).ok_or(PageError::Malformed)?;
    act(&mut typed, field(fields, "go").unwrap_or_default());
    if !problems.is_empty() {
        problems.extend(typed.draft.clone().tidied().problems());
        return show(web, frame, viewer, &quiz, Form { typed, problems, differs: false }).await;
    }
    match course_quiz::save(&web.app, viewer, (course, id), seen, typed.draft.clone()).await? {
        Saved::As(_) => Ok(leave(frame, course, id, field(fields, "go").unwrap_or_default())),
        Saved::Unusable(problems) => show(web, frame, viewer, &quiz, Form { typed, problems, differs: false }).await,
        Saved::Differs(there) => {
            show(web, frame, viewer, &there, Form { typed, problems: Vec::new(), differs: true }).await
        }
    }
}

/// Where the pressed button leads after saving.
fn leave(frame: &Frame, course: &CourseId, id: &str, go: &str) -> Response {
    let here = path(course, id);
    let of = format!("quiz={course}/{id}");
    match go {
        "course" => done(frame, &format!("{}#parts", course_path(course)), Some("saved")),
        "preview" => done(frame, &format!("{}/preview/quizzes/{id}", course_path(course)), None),
        "choose" => done(frame, &format!("{here}/choose"), None),
        "import" => done(frame, &format!("{QUESTIONS}/import?{of}"), None),
        "new" => done(frame, &format!("{QUESTIONS}/new?{of}"), None),
        go if go.contains('-') && !go.starts_with("language") => done(frame, &format!("{here}#questions"), None),
        _ => done(frame, &here, Some("saved")),
    }
}

/// Does what the pressed button says to the questions.
fn act(typed: &mut Typed, go: &str) {
    let Some((what, n)) = go.split_once('-') else { return };
    let Some(chosen) = n.parse::<usize>().ok().and_then(|n| typed.draft.questions.get(n).cloned()) else { return };
    match what {
        "up" => typed.draft.shift(&chosen, true),
        "down" => typed.draft.shift(&chosen, false),
        "remove" => typed.draft.questions.retain(|other| *other != chosen),
        _ => {}
    }
}

/// The quiz of a form, and which numbers are none; `None` when no page of ours sent it.
fn read(fields: &[(String, String)]) -> Option<(Typed, Vec<Unusable>)> {
    let get = |name: &str| field(fields, name).unwrap_or_default().trim();
    let mut typed = Typed {
        draw: get("draw").to_owned(),
        minutes: get("minutes").to_owned(),
        attempts: get("attempts").to_owned(),
        ..Typed::default()
    };
    field(fields, "title")?.clone_into(&mut typed.draft.title);
    field(fields, "intro")?.clone_into(&mut typed.draft.intro);
    for n in 0..=MAX_QUESTIONS {
        let Some(chosen) = field(fields, &format!("question-{n}")) else { break };
        typed.draft.questions.push(chosen.parse().ok()?);
    }
    let mut problems = Vec::new();
    typed.draft.draw = number(&typed.draw, Unusable::Draw, &mut problems);
    typed.draft.minutes = number(&typed.minutes, Unusable::Minutes, &mut problems);
    typed.draft.attempts = number(&typed.attempts, Unusable::Attempts, &mut problems);
    Some((typed, problems))
}

/// A number, or nothing where nothing stands.
fn number<T: std::str::FromStr>(text: &str, problem: Unusable, problems: &mut Vec<Unusable>) -> Option<T> {
    if text.is_empty() {
        return None;
    }
    let read = text.parse().ok();
    if read.is_none() {
        problems.push(problem);
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(more: &[(&str, &str)]) -> Vec<(String, String)> {
        let base = [("title", "T"), ("intro", ""), ("question-0", "own/a"), ("question-1", "platform/b")];
        base.iter().chain(more).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn a_form_is_the_whole_quiz() {
        let (typed, problems) = read(&form(&[("draw", " 1 "), ("minutes", "ten"), ("attempts", "")])).unwrap();
        assert_eq!((typed.draft.draw, typed.draft.minutes, typed.draft.attempts), (Some(1), None, None));
        assert_eq!((typed.minutes.as_str(), problems), ("ten", vec![Unusable::Minutes]));
        assert_eq!(typed.draft.questions.len(), 2);
        assert!(read(&form(&[("question-2", "x")])).is_none());
        assert!(read(&[]).is_none());
    }

    #[test]
    fn buttons_act_on_the_questions() {
        let after = |go: &str| {
            let (mut typed, _) = read(&form(&[])).unwrap();
            act(&mut typed, go);
            typed.draft.questions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(after("up-1"), "platform/b own/a");
        assert_eq!(after("down-0"), "platform/b own/a");
        assert_eq!(after("remove-0"), "platform/b");
        assert_eq!(after("remove-7"), "own/a platform/b");
        assert_eq!(after("language-nl"), "own/a platform/b");
    }
}
