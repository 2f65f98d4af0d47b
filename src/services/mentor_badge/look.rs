//! Whether somebody has earned the Mentor Badge by now: looked at inside the transaction of what may have completed it.

use std::collections::BTreeMap;

use crate::{
    domain::{
        account::{Account, AccountId},
        achievement::{Achievement, module},
        award::Award,
        language::Language,
        mentor_badge::{Facts, earns},
        notification::Kind,
        open_badges::evidence::EvidenceFacts,
        role::Role,
    },
    services::{
        App, ServiceError, awarding,
        credential::Reason,
        notifying::{self, Notice},
    },
    store::{Conn, account, attempt, award, event_guest, practice_step},
};

/// Whether what just happened proves something anew: a result, or a training. A badge that has expired asks for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It does.
    New,
    /// It does not.
    None,
}

/// What somebody has done of it. Three queries.
///
/// # Errors
/// The store's.
pub async fn facts(conn: &mut Conn<'_>, account: &AccountId) -> Result<Facts, ServiceError> {
    let best = attempt::summaries(conn, account).await?;
    Ok(Facts {
        attended: event_guest::trained(conn, account).await?,
        best: best.into_iter().filter_map(|s| Some((module(&s.module)?, s.best_percent?))).collect::<BTreeMap<_, _>>(),
        steps: practice_step::of(conn, account).await?,
    })
}

/// Issues the badge when this was the last that was missing, opens the mentor's role, and tells them. Call it in the
/// transaction that stored a result, an attendance or a step. The account is held first, so that of two things that
/// happen at once the second sees the first.
///
/// # Errors
/// The store's; what brought it is then rolled back, too.
pub async fn look(
    app: &App,
    tx: &mut Conn<'_>,
    candidate: &Account,
    proof: Proof,
) -> Result<Option<Award>, ServiceError> {
    account::lock(tx, &candidate.id).await?;
    let now = app.clock.now();
    let held = award::held(tx, &candidate.id, now).await?;
    if held.now.contains(&Achievement::Mentor) {
        return Ok(None);
    }
    let facts = facts(tx, &candidate.id).await?;
    if !earns(&facts, &held, proof == Proof::New) {
        return Ok(None);
    }
    let Some(award) = awarding::for_mentor(app, tx, candidate, reason(app, &facts)).await? else { return Ok(None) };
    account::found_role(tx, &candidate.id, Role::Mentor, now).await?;
    notifying::tell(app, tx, candidate, Notice { kind: Kind::Mentor, link: "/mentor".into(), args: Vec::new() })
        .await?;
    Ok(Some(award))
}

/// What the badge carries as evidence, beside the badges of the modules.
fn reason(app: &App, facts: &Facts) -> Reason {
    let say = |key: &str, args: &[_]| app.texts.say(Language::En, key, args);
    let date = facts.attended.map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let practised = facts.steps.values().max().map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let training = EvidenceFacts {
        name: say("mentor-badge-evidence-training", &[]),
        narrative: say("mentor-badge-evidence-training-text", &[("date", date.into())]),
        genre: Some("Event".into()),
        url: None,
    };
    let results = EvidenceFacts {
        name: say("mentor-badge-evidence-results", &[]),
        narrative: say("mentor-badge-evidence-results-text", &[]),
        genre: Some("Assessment".into()),
        url: None,
    };
    let practice = EvidenceFacts {
        name: say("mentor-badge-evidence-practice", &[]),
        narrative: say("mentor-badge-evidence-practice-text", &[("date", practised.into())]),
        genre: Some("Practice".into()),
        url: None,
    };
    Reason { narrative: None, evidence: vec![training, results, practice] }
}
