//! Answers as the browser's autosave sends them, and what it is told.

use axum::{
    Json,
    body::{Body, to_bytes},
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};

use super::super::{Web, errors::PageError, frame::SignedIn};
use crate::{
    domain::{course_quiz::MAX_DRAWN, response::Response as Answer},
    services::{
        ServiceError,
        saving::{self, Refused},
    },
};

/// The largest body that is read.
const BODY_MAX: usize = 16 * 1024;
/// The most answers at once: an attempt has no more questions.
const ANSWERS_MAX: usize = MAX_DRAWN as usize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    answers: Vec<Sent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    position: u32,
    /// `null` takes the answer back; a missing one is a mistake.
    #[serde(deserialize_with = "Option::deserialize")]
    response: Option<String>,
    /// When it was given, in milliseconds.
    sequence: i64,
}

/// What the browser is told.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Told {
    saved: Vec<u32>,
    /// Where a later answer was there already: it stays, and the page shows it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    newer: Vec<Newer>,
    /// The server's clock, by which answers are put in order.
    now: i64,
}

#[derive(Serialize)]
struct Newer {
    position: u8,
    response: Option<String>,
}

#[derive(Serialize)]
struct Refusal {
    error: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<u32>,
}

fn refuse(status: StatusCode, error: &'static str, position: Option<u32>) -> Response {
    (status, Json(Refusal { error, position })).into_response()
}

/// An answer as the domain takes it: where, what, when.
type Given = (u8, Option<Answer>, i64);

/// Reads the body: every answer, or the question at fault.
fn read(body: &[u8]) -> Result<Vec<Given>, (&'static str, Option<u32>)> {
    let body: Message = serde_json::from_slice(body).map_err(|_| ("malformed", None))?;
    if body.answers.len() > ANSWERS_MAX {
        return Err(("malformed", None));
    }
    body.answers
        .into_iter()
        .map(|sent| {
            let position = u8::try_from(sent.position).map_err(|_| ("not-drawn", Some(sent.position)))?;
            let response = sent.response.map(|text| text.parse::<Answer>()).transpose();
            let response = response.map_err(|_| ("malformed", Some(sent.position)))?;
            Ok((position, response.filter(|response| !response.is_blank()), sent.sequence))
        })
        .collect()
}

/// Saves answers as they are given.
pub async fn save_answers(
    State(web): State<Web>,
    session: Option<SignedIn>,
    Path(id): Path<String>,
    body: Body,
) -> Result<Response, PageError> {
    let Some(SignedIn { viewer, .. }) = session else {
        return Ok(refuse(StatusCode::UNAUTHORIZED, "signed-out", None));
    };
    let Ok(body) = to_bytes(body, BODY_MAX).await else {
        return Ok(refuse(StatusCode::PAYLOAD_TOO_LARGE, "too-large", None));
    };
    let answers = match read(&body) {
        Ok(answers) => answers,
        Err((error, position)) => return Ok(refuse(StatusCode::UNPROCESSABLE_ENTITY, error, position)),
    };
    let saved = answers.iter().map(|(position, ..)| u32::from(*position)).collect();
    let told = match saving::save(&web.app, &viewer, &id, answers).await {
        Ok(told) => told,
        Err(ServiceError::NotFound) => return Ok(refuse(StatusCode::NOT_FOUND, "not-found", None)),
        Err(error) => return Err(error.into()),
    };
    Ok(match told {
        Ok(outcome) => {
            let newer = outcome.newer.into_iter();
            let newer = newer.map(|(position, answer)| Newer { position, response: answer.map(|a| a.to_string()) });
            Json(Told { saved, newer: newer.collect(), now: web.app.clock.now().timestamp_millis() }).into_response()
        }
        Err(Refused::Closed) => refuse(StatusCode::CONFLICT, "closed", None),
        Err(Refused::NotDrawn(n)) => refuse(StatusCode::UNPROCESSABLE_ENTITY, "not-drawn", Some(n.into())),
        Err(Refused::Malformed(n, _)) => refuse(StatusCode::UNPROCESSABLE_ENTITY, "malformed", Some(n.into())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_or_the_question_at_fault_is_named() {
        let read = |text: &str| read(text.as_bytes());
        let good = r#"{"answers":[{"position":3,"response":"c2","sequence":5},{"position":4,"response":null,"sequence":6},
            {"position":5,"response":"w  ","sequence":7}]}"#;
        assert_eq!(read(good), Ok(vec![(3, Some(Answer::Choice(2)), 5), (4, None, 6), (5, None, 7)]));
        assert_eq!(read(r#"{"answers":[]}"#), Ok(vec![]));
        let table = [
            ("", None, "malformed"),
            ("[]", None, "malformed"),
            (r#"{"answers":[{"position":3,"sequence":5}]}"#, None, "malformed"),
            (r#"{"answers":[{"position":-1,"response":null,"sequence":5}]}"#, None, "malformed"),
            (r#"{"answers":[{"position":3,"response":"c2"}]}"#, None, "malformed"),
            (r#"{"answers":[{"position":300,"response":"c2","sequence":5}]}"#, Some(300), "not-drawn"),
            (r#"{"answers":[{"position":7,"response":"<b>","sequence":5}]}"#, Some(7), "malformed"),
        ];
        for (text, position, error) in table {
            assert_eq!(read(text), Err((error, position)), "{text}");
        }
        let one = r#"{"position":3,"response":"c2","sequence":5}"#;
        let many = format!(r#"{{"answers":[{}]}}"#, [one; ANSWERS_MAX + 1].join(","));
        assert_eq!(read(&many), Err(("malformed", None)));
    }
}
