//! The administrator's list of organisations, and the decisions about them.

use axum::{
    Form,
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use crate::{
    domain::{checklist::remark, organisation::OrganisationId},
    services::organisation::{self, Decision, Which},
    ui::{frame::Frame, pages::organisation::judge as judge_page},
    web::{
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
    },
};

/// Which organisations, and which page of them.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    which: String,
    #[serde(default)]
    page: i64,
}

/// Organisations.
pub async fn list(SignedIn { frame, viewer }: SignedIn, Query(wanted): Query<Wanted>) -> Result<Response, PageError> {
    let which = Which::ALL.into_iter().find(|which| which.id() == wanted.which).unwrap_or(Which::Waiting);
    let number = wanted.page.clamp(0, 100_000);
    let (found, more) = organisation::list(&frame.app, &viewer, which, number).await?;
    Ok(page(&frame, || judge_page::list(&frame, which, &found, number, more)))
}

/// One of them.
pub async fn review(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let review = organisation::review(&frame.app, &viewer, &OrganisationId(id)).await?;
    Ok(page(&frame, || judge_page::review(&frame, &review, None)))
}

async fn again(signed: &SignedIn, id: &OrganisationId, problem: judge_page::Problem) -> Result<Response, PageError> {
    let frame: &Frame = &signed.frame;
    let review = organisation::review(&frame.app, &signed.viewer, id).await?;
    Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, frame, || judge_page::review(frame, &review, Some(&problem))))
}

/// A decision about what was filed.
#[derive(Deserialize)]
pub struct Decided {
    #[serde(default)]
    filing: String,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    reason: String,
}

/// Verifies or declines it.
pub async fn decide(
    Path(id): Path<String>,
    signed: SignedIn,
    Form(form): Form<Decided>,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let (decision, flash) = match form.decision.as_str() {
        "verify" => (Decision::Verify, "judge-verified"),
        "decline" => match remark(&form.reason).filter(|reason| !reason.is_empty()) {
            Some(reason) => (Decision::Decline(reason), "judge-declined"),
            None => {
                let problem = judge_page::Problem { typed: form.reason, withdrawal: false };
                return again(&signed, &id, problem).await;
            }
        },
        _ => return Err(PageError::Malformed),
    };
    let SignedIn { frame, viewer } = signed;
    let decided = organisation::decide(&frame.app, &viewer, &id, form.filing, decision).await?;
    let flash = if decided { flash } else { "judge-too-late" };
    Ok(done(&frame, &format!("/organisations/{}/review", id.0), Some(flash)))
}

/// Why a verification is taken back.
#[derive(Deserialize)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}

/// Takes a verification back.
pub async fn withdraw(
    Path(id): Path<String>,
    signed: SignedIn,
    Form(form): Form<Reason>,
) -> Result<Response, PageError> {
    let id = OrganisationId(id);
    let Some(reason) = remark(&form.reason).filter(|reason| !reason.is_empty()) else {
        let problem = judge_page::Problem { typed: form.reason, withdrawal: true };
        return again(&signed, &id, problem).await;
    };
    let SignedIn { frame, viewer } = signed;
    let flash = if organisation::withdraw(&frame.app, &viewer, &id, reason).await? {
        "judge-withdrawn"
    } else {
        "judge-too-late"
    };
    Ok(done(&frame, &format!("/organisations/{}/review", id.0), Some(flash)))
}
