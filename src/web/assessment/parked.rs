//! Forms of an attempt whose session had ended.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::{
    super::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page_with},
        parked::{self, Sender, sign_in_path},
    },
    attempt_path, form, result_path,
    steps::shown_again,
};
use crate::services::{
    assessment,
    parked::{For, Parked},
    saving,
};

/// Where waiting forms are carried out.
pub fn resume_path(id: &str) -> String {
    format!("/attempts/{id}/resume")
}

/// The attempt's forms that wait in this browser, in the order they were sent.
async fn waiting(web: &Web, headers: &HeaderMap, id: &str) -> Result<Vec<Parked>, PageError> {
    parked::waiting(web, headers, |form| form.path == attempt_path(id) || is_submit(form, id)).await
}

fn is_submit(form: &Parked, id: &str) -> bool {
    form.path == format!("/attempts/{id}/submit")
}

/// Whether a form of the attempt waits in this browser.
pub async fn waits(web: &Web, headers: &HeaderMap, id: &str) -> Result<bool, PageError> {
    Ok(!waiting(web, headers, id).await?.is_empty())
}

/// Keeps a form that came without a session, and leads to signing in.
pub async fn park(sender: &Sender<'_>, id: &str, body: &[u8]) -> Result<Response, PageError> {
    parked::park(sender, For::Attempt(id), body, &sign_in_path(&resume_path(id)), "answers-kept").await
}

/// Carries out what waits for this attempt: first the answers of all its forms, then handing in, if one did.
/// Only its owner gets here; from others the forms are kept.
pub async fn resume(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let attempt = assessment::as_stored(&web.app, &viewer, &id).await?;
    let forms = waiting(&web, &headers, &id).await?;
    let mut target = (attempt_path(&id), None);
    let mut mistakes = None;
    for parked in &forms {
        let fields = form::fields(parked.body.as_bytes());
        match form::changes(&fields, &attempt) {
            Ok(changes) => {
                let sequence = parked.at.timestamp_millis();
                let answers = changes.into_iter().map(|(n, response)| (n, response, sequence)).collect();
                // Refused only when the attempt is closed by now; then the result page says so.
                let _closed = saving::save_as_of(&web.app, &viewer, &id, answers, parked.at).await?;
                target = (form::go(&fields, attempt.questions.len()).path(&id), Some("answers-saved"));
            }
            Err(form::Unread::Mistakes(typed)) => mistakes = Some(typed),
            // Never written by a page of ours.
            Err(form::Unread::NotOurs) => {}
        }
    }
    let mut response = if let Some(typed) = mistakes {
        // The page holds what was typed, so nothing is lost with the form.
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, shown_again(&frame, &attempt, &typed))
    } else if forms.iter().any(|form| is_submit(form, &id)) {
        assessment::submit(&web.app, &viewer, &id).await?;
        done(&frame, &result_path(&id), Some("assessment-submitted"))
    } else {
        done(&frame, &target.0, target.1)
    };
    parked::forget(&web, &headers, &forms, &mut response).await?;
    Ok(response)
}
