//! What was found out about a badge, in plain words: for the page, and for programs, which get the same sentences.

use leptos::prelude::*;
use serde::Serialize;

use crate::{
    domain::{
        time::Moment,
        verification::{
            Form, Report,
            check::{Check, Failure, Outcome, Skipped, Verdict, What},
            facts::{Evidence, Facts},
            presented::Unread,
        },
    },
    services::verification::NoBadge,
    ui::frame::Frame,
};

/// The name of a reason or check as it stands in JSON: `other_issuer`.
#[must_use]
pub fn name_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

fn key(kind: &str, value: &impl Serialize) -> String {
    format!("verifier-{kind}-{}", name_of(value).replace('_', "-"))
}

/// Why nothing can be read: verifier-unread-… (the names of `Unread`).
#[must_use]
pub fn unread(frame: &Frame, why: Unread) -> String {
    frame.t(&key("unread", &why))
}

/// Why there is no badge to check: as above, or verifier-unfetched-… (the names of `Unfetched`).
#[must_use]
pub fn no_badge(frame: &Frame, none: &NoBadge) -> String {
    match none {
        NoBadge::Unread(why) => unread(frame, *why),
        NoBadge::Unfetched(why, url) => {
            let why = frame.t(&key("unfetched", why));
            frame.tv(
                "verifier-not-fetched",
                &[("url", crate::domain::verification::plain::line(url).into()), ("why", why.into())],
            )
        }
        NoBadge::Busy => frame.t("verifier-busy"),
        NoBadge::TooMany => frame.t("verifier-too-many"),
    }
}

/// What decides a headline: verifier-verdict-… and verifier-verdict-…-text with valid, own, endorsement, unsure, revoked, expired,
/// other-recipient, differs, altered, invalid.
#[must_use]
pub fn headline_name(frame: &Frame, report: &Report) -> &'static str {
    let failed = |failure| report.checks.iter().any(|check| check.outcome == Outcome::Failed(failure));
    let base = &frame.app.issuer.base;
    let own = [base.issuer(), base.ob2_issuer(), base.did_web()];
    match report.verdict {
        Verdict::Valid if report.form == Form::Endorsement => "endorsement",
        Verdict::Valid if report.facts.issuer.id.as_ref().is_some_and(|id| own.contains(id)) => "own",
        Verdict::Valid => "valid",
        Verdict::Unsure => "unsure",
        Verdict::Invalid if failed(Failure::Altered) => "altered",
        Verdict::Invalid if failed(Failure::Revoked) => "revoked",
        Verdict::Invalid if failed(Failure::Differs) => "differs",
        Verdict::Invalid => {
            let others = report.checks.iter().filter(|check| matches!(check.outcome, Outcome::Failed(_))).count();
            if others > 1 {
                "invalid"
            } else if failed(Failure::Expired) {
                "expired"
            } else if failed(Failure::OtherRecipient) {
                "other-recipient"
            } else {
                "invalid"
            }
        }
    }
}

/// The verdict in one sentence.
#[must_use]
pub fn headline(frame: &Frame, report: &Report) -> String {
    frame.t(&format!("verifier-verdict-{}", headline_name(frame, report)))
}

/// One check in one sentence: verifier-passed-… (the names of `What`, and signature-hosted), verifier-failed-… (of
/// `Failure`), verifier-absent-… (expiry, status, recipient), verifier-unfetched-…, verifier-skipped-… (of `Skipped`).
#[must_use]
pub fn sentence(frame: &Frame, report: &Report, check: &Check) -> String {
    match check.outcome {
        Outcome::Passed if check.what == What::Signature && report.form == Form::Ob2Hosted => {
            frame.t("verifier-passed-signature-hosted")
        }
        Outcome::Passed => {
            let host = report.vouched_by.clone().unwrap_or_default();
            frame.t1(&key("passed", &check.what), "host", host)
        }
        Outcome::Failed(failure) => frame.t(&key("failed", &failure)),
        Outcome::NotChecked(Skipped::Absent) => frame.t(&key("absent", &check.what)),
        Outcome::NotChecked(Skipped::Unavailable) => match check.unfetched {
            Some(why) => frame.t(&key("unfetched", &why)),
            None => frame.t("verifier-skipped-unavailable"),
        },
        Outcome::NotChecked(skipped) => frame.t(&key("skipped", &skipped)),
    }
}

/// All about one badge: the verdict first, then point by point.
#[must_use]
pub fn findings(frame: &Frame, report: &Report) -> AnyView {
    let name = headline_name(frame, report);
    let kind = match report.verdict {
        Verdict::Valid => "notice-success",
        Verdict::Unsure => "notice-warning",
        Verdict::Invalid => "notice-error",
    };
    let host = report.vouched_by.clone().unwrap_or_default();
    let text = frame.t1(&format!("verifier-verdict-{name}-text"), "host", host);
    view! {
        <div class=format!("notice {kind}") role="status">
            <h2>{headline(frame, report)}</h2>
            <p>{text}</p>
        </div>
        {points(frame, report)}
    }
    .into_any()
}

/// What a badge says and what was found out about it, point by point.
#[must_use]
pub fn points(frame: &Frame, report: &Report) -> AnyView {
    let facts = &report.facts;
    let title = facts.name.clone().unwrap_or_else(|| frame.t("verifier-unnamed"));
    // verifier-form-ob2-hosted, -ob2-signed, -ob3-proof, -ob3-jwt, -endorsement
    let form = frame.t(&key("form", &report.form));
    let passed = |what| report.checks.iter().any(|check| check.what == what && check.outcome == Outcome::Passed);
    let proven = passed(What::Signature) && passed(What::Issuer);
    let unproven = (!proven).then(|| view! { <p><strong>{frame.t("verifier-unproven")}</strong></p> });
    let day = |at: Option<Moment>| at.map(|at| line(frame.day(at))).into_iter().collect();
    let mut points = vec![point(frame, report, What::Issuer, issuer(facts, proven))];
    if report.form == Form::Endorsement {
        let about = facts.about.as_deref().map(|url| link(url, proven)).into_iter().collect();
        points.push(told(frame, frame.t("verifier-what-about"), about));
        points.push(told(frame, frame.t("verifier-what-words"), person(facts)));
    } else {
        points.extend([
            told(frame, frame.t("verifier-what-person"), person(facts)),
            told(frame, frame.t("verifier-what-criteria"), criteria(frame, facts, proven)),
            point(frame, report, What::Recipient, Vec::new()),
            told(frame, frame.t("verifier-what-evidence"), evidence(frame, &facts.evidence, proven)),
        ]);
    }
    points.extend([
        point(frame, report, What::Issued, day(facts.issued)),
        point(frame, report, What::Expiry, day(facts.expires)),
    ]);
    points.extend(
        [What::Status, What::Signature, What::Original, What::Connection, What::Form]
            .map(|what| point(frame, report, what, Vec::new())),
    );
    // What is wrong comes first.
    points.sort_by_key(|(failed, _)| !failed);
    let points = points.into_iter().map(|(_, view)| view).collect_view();
    view! {
        <h3>{title}</h3>
        <p class="muted">{form}</p>
        {unproven}
        <dl class="facts">{points}</dl>
    }
    .into_any()
}

/// A point that is checked. verifier-what-issuer, -recipient, -issued, -expiry, -status, -signature, -original,
/// -connection, -form
fn point(frame: &Frame, report: &Report, what: What, facts: Vec<AnyView>) -> (bool, AnyView) {
    let Some(check) = report.checks.iter().find(|check| check.what == what) else { return (false, ().into_any()) };
    let chip = match check.outcome {
        Outcome::Passed => Some(("status-good", frame.t("badge-check-passed"))),
        Outcome::Failed(_) => Some(("status-bad", frame.t("badge-check-failed"))),
        // There is nothing to be checked.
        Outcome::NotChecked(Skipped::Absent) => None,
        Outcome::NotChecked(Skipped::NotAsked) => Some(("", frame.t("badge-check-skipped"))),
        Outcome::NotChecked(_) => Some(("status-warn", frame.t("badge-check-skipped"))),
    };
    let chip = chip.map(|(kind, word)| view! { <span class=format!("status {kind}")>{word}</span>" " });
    let detail = check.detail.clone().map(|detail| view! { <p class="small muted">{detail}</p> });
    let view = view! {
        <div>
            <dt>{frame.t(&key("what", &what))}</dt>
            <dd class="stack">
                {facts}
                <p>{chip}{sentence(frame, report, check)}</p>
                {detail}
            </dd>
        </div>
    };
    (matches!(check.outcome, Outcome::Failed(_)), view.into_any())
}

/// A point that is only told.
fn told(frame: &Frame, title: String, facts: Vec<AnyView>) -> (bool, AnyView) {
    let facts = if facts.is_empty() { vec![line(frame.t("badge-skipped-absent"))] } else { facts };
    (false, view! { <div><dt>{title}</dt><dd class="stack">{facts}</dd></div> }.into_any())
}

fn line(text: String) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

/// A text of several lines, as paragraphs.
fn lines(text: &str) -> Vec<AnyView> {
    text.lines().map(str::trim).filter(|text| !text.is_empty()).take(60).map(|text| line(text.to_owned())).collect()
}

/// An address; only a badge that is proven gets a link.
fn link(url: &str, proven: bool) -> AnyView {
    named_link(None, url, proven)
}

/// A name that leads to an address, and whose site that is.
fn named_link(name: Option<&str>, url: &str, proven: bool) -> AnyView {
    let text = name.unwrap_or(url).to_owned();
    let host = name.and_then(|_| crate::domain::verification::address::host(url));
    let host = host.map(|host| view! { " "<span class="small muted">{host}</span> });
    let text = if proven {
        view! { <a href=url.to_owned() rel="nofollow noopener noreferrer">{text}</a> }.into_any()
    } else {
        view! { <span>{text}</span> }.into_any()
    };
    view! { <p>{text}{host}</p> }.into_any()
}

fn issuer(facts: &Facts, proven: bool) -> Vec<AnyView> {
    let issuer = &facts.issuer;
    let name = issuer.name.clone().map(|name| view! { <p><strong>{name}</strong></p> }.into_any());
    let id = issuer.id.clone().map(|id| view! { <p class="muted">{id}</p> }.into_any());
    name.into_iter().chain(id).chain(issuer.url.as_deref().map(|url| link(url, proven))).collect()
}

fn person(facts: &Facts) -> Vec<AnyView> {
    let mut told: Vec<AnyView> = facts.description.as_deref().map(lines).unwrap_or_default();
    told.extend(facts.narrative.as_deref().map(lines).unwrap_or_default());
    told.extend(facts.results.iter().map(|result| line(format!("{}: {}", result.name, result.value))));
    told
}

fn criteria(frame: &Frame, facts: &Facts, proven: bool) -> Vec<AnyView> {
    let mut all = facts.criteria.as_deref().map(lines).unwrap_or_default();
    // A long text opens on request, so that the points that follow stay in sight.
    if all.len() > 3 {
        let rest = all.split_off(1);
        let summary = frame.t("verifier-more");
        all.push(view! { <details><summary>{summary}</summary>{rest}</details> }.into_any());
    }
    all.extend(facts.criteria_url.as_deref().map(|url| link(url, proven)));
    all
}

fn evidence(frame: &Frame, evidence: &[Evidence], proven: bool) -> Vec<AnyView> {
    let mut told = Vec::new();
    for piece in evidence {
        let name = piece.name.as_deref();
        told.extend(match (&piece.url, name) {
            (Some(url), name) => Some(named_link(name, url, proven)),
            (None, Some(name)) => Some(view! { <p><strong>{name.to_owned()}</strong></p> }.into_any()),
            (None, None) => None,
        });
        told.extend(piece.narrative.as_deref().map(lines).unwrap_or_default());
    }
    if !told.is_empty() {
        told.push(view! { <p class="small muted">{frame.t("verifier-evidence-unread")}</p> }.into_any());
    }
    told
}
