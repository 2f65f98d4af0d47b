//! The result of checking a badge, point by point, in plain words.

use leptos::prelude::*;

use crate::{
    domain::open_badges::verify::{Check, Failure, Outcome, Skipped, What, is_valid},
    ui::frame::Frame,
};

/// What is shown as one point: three checks of form are one to a reader.
const POINTS: [(&str, &[What]); 7] = [
    ("form", &[What::Structure, What::Contexts, What::UnknownMembers]),
    ("signature", &[What::Signature]),
    ("issuer", &[What::Issuer]),
    ("begun", &[What::ValidFrom]),
    ("expiry", &[What::Expiry]),
    ("status", &[What::Status]),
    ("recipient", &[What::Recipient]),
];

/// The verdict and its points.
#[must_use]
pub fn check_list(frame: &Frame, checks: &[Check]) -> AnyView {
    let points =
        POINTS.iter().filter_map(|(name, parts)| Some(point(frame, name, outcome(checks, parts)?))).collect_view();
    view! {
        {verdict(frame, checks)}
        <ul class="list">{points}</ul>
    }
    .into_any()
}

/// Of several checks, the one that tells most: a failure, else one that was not made, else a pass.
fn outcome(checks: &[Check], parts: &[What]) -> Option<Outcome> {
    let outcomes: Vec<_> = checks.iter().filter(|c| parts.contains(&c.what)).map(|c| c.outcome).collect();
    let failed = outcomes.iter().find(|o| matches!(o, Outcome::Failed(_)));
    failed.or_else(|| outcomes.iter().find(|o| **o != Outcome::Passed)).or_else(|| outcomes.first()).copied()
}

fn verdict(frame: &Frame, checks: &[Check]) -> AnyView {
    let failed = |failure| checks.iter().any(|c| c.outcome == Outcome::Failed(failure));
    let (kind, text) = if is_valid(checks) {
        ("notice-success", frame.t("badge-check-valid"))
    } else if failed(Failure::Revoked) {
        ("notice-error", frame.t("badge-check-revoked"))
    } else if failed(Failure::OtherRecipient) {
        ("notice-warning", frame.t("badge-check-other-recipient"))
    } else {
        ("notice-error", frame.t("badge-check-invalid"))
    };
    view! { <div class=format!("notice {kind}") role="status"><p><strong>{text}</strong></p></div> }.into_any()
}

fn point(frame: &Frame, name: &str, outcome: Outcome) -> AnyView {
    // badge-point-form, -signature, -issuer, -begun, -expiry, -status, -recipient
    let (chip, word, text) = match outcome {
        Outcome::Passed => ("status-good", frame.t("badge-check-passed"), frame.t(&format!("badge-point-{name}"))),
        Outcome::Failed(failure) => ("status-bad", frame.t("badge-check-failed"), failure_text(frame, failure)),
        Outcome::NotChecked(skipped) => ("", frame.t("badge-check-skipped"), skipped_text(frame, name, skipped)),
    };
    view! { <li><span>{text}</span><span class=format!("status {chip}")>{word}</span></li> }.into_any()
}

fn failure_text(frame: &Frame, failure: Failure) -> String {
    frame.t(match failure {
        Failure::NotACredential
        | Failure::UnknownContext
        | Failure::UnknownMember
        | Failure::Unreadable
        | Failure::TooLarge => "badge-failure-form",
        Failure::NoUsableProof => "badge-failure-proof",
        Failure::UnknownKey => "badge-failure-key",
        Failure::Altered => "badge-failure-altered",
        Failure::OtherIssuer => "badge-failure-issuer",
        Failure::NotYetValid => "badge-failure-begun",
        Failure::Expired => "badge-failure-expired",
        Failure::Revoked => "badge-failure-revoked",
        Failure::OtherRecipient => "badge-failure-recipient",
    })
}

fn skipped_text(frame: &Frame, name: &str, skipped: Skipped) -> String {
    frame.t(match (skipped, name) {
        (Skipped::EarlierFailure, _) => "badge-skipped-earlier",
        (Skipped::Absent, "expiry") => "badge-skipped-expiry",
        (Skipped::Absent, _) => "badge-skipped-absent",
        (Skipped::Unavailable, _) => "badge-skipped-unavailable",
        (Skipped::NotAsked, _) => "badge-skipped-recipient",
    })
}
