//! Questions of a file: looked at, then taken.

use axum::{
    extract::{FromRequest as _, Multipart, Query, Request, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    super::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
    },
    question::of_quiz,
    quiz::path as quiz_path,
};
use crate::{
    domain::{course::one_line, course_quiz::Chosen, question_import::MAX_BYTES},
    services::{
        bank_question::import as importing,
        course_quiz::{self, Saved},
    },
    ui::pages::authoring::{
        QUESTIONS,
        import::{self as import_page, Problem, Typed},
    },
};

/// The largest form: a file, and a pasted text beside it.
pub const FORM_MAX: usize = 2 * MAX_BYTES + 64 * 1024;

/// Which quiz the questions are for.
#[derive(Deserialize)]
pub struct For {
    quiz: Option<String>,
}

/// The form.
pub async fn form(SignedIn { frame, .. }: SignedIn, Query(of): Query<For>) -> Response {
    let quiz = of.quiz.filter(|quiz| of_quiz(quiz).is_some()).unwrap_or_default();
    let typed = Typed { quiz, ..Typed::default() };
    page(&frame, || import_page::form(&frame, &typed, None))
}

/// What was sent: the fields, the file if there is one, and which button was pressed.
struct Sent {
    typed: Typed,
    file: Option<Vec<u8>>,
    take: bool,
}

async fn read(request: Request) -> Result<Sent, StatusCode> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|error| error.status())?;
    let mut sent = Sent { typed: Typed::default(), file: None, take: false };
    while let Some(part) = parts.next_field().await.map_err(|error| error.status())? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|error| error.status())?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "text" => sent.typed.text = text(),
            "category" => sent.typed.category = one_line(&text()).chars().take(120).collect(),
            "quiz" => sent.typed.quiz = Some(text()).filter(|quiz| of_quiz(quiz).is_some()).unwrap_or_default(),
            "go" => sent.take = bytes.as_ref() == b"take",
            // A form sends an empty file where none was chosen.
            "file" if !bytes.is_empty() => sent.file = Some(bytes.to_vec()),
            _ => {}
        }
    }
    Ok(sent)
}

/// Looks at the questions of a file, or takes them.
pub async fn send(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    request: Request,
) -> Result<Response, PageError> {
    let Sent { mut typed, file, take } = match read(request).await {
        Ok(sent) => sent,
        Err(status) => return Ok(status.into_response()),
    };
    let again = |typed: &Typed, problem: Problem| {
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || import_page::form(&frame, typed, Some(problem)))
    };
    if let Some(file) = file {
        if file.len() > MAX_BYTES {
            return Ok(again(&typed, Problem::Large));
        }
        match String::from_utf8(file) {
            Ok(text) => typed.text = text,
            Err(_) => return Ok(again(&typed, Problem::NotRead)),
        }
    }
    if typed.text.trim().is_empty() {
        return Ok(again(&typed, Problem::Nothing));
    }
    if typed.text.len() > MAX_BYTES {
        return Ok(again(&typed, Problem::Large));
    }
    if !take {
        let report = importing::look(&web.app, &viewer, typed.text.clone()).await?;
        if report.lines.is_empty() {
            return Ok(again(&typed, Problem::NotRead));
        }
        return Ok(page(&frame, || import_page::report(&frame, &typed, &report)));
    }
    let category = Some(typed.category.clone()).filter(|category| !category.is_empty());
    let Some(ids) = importing::take(&web.app, &viewer, typed.text.clone(), category).await? else {
        return Ok(again(&typed, Problem::Full));
    };
    let Some((course, quiz)) = of_quiz(&typed.quiz) else {
        return Ok(done(&frame, QUESTIONS, Some("questions-imported")));
    };
    let chosen: Vec<Chosen> = ids.iter().filter_map(|id| Some(Chosen::Own(id.parse().ok()?))).collect();
    let flash = match course_quiz::choose(&web.app, &viewer, (&course, &quiz), &chosen).await? {
        Saved::Unusable(_) => "quiz-full",
        Saved::As(_) | Saved::Differs(_) => "questions-imported",
    };
    Ok(done(&frame, &format!("{}#questions", quiz_path(&course, &quiz)), Some(flash)))
}
