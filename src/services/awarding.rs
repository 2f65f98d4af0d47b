//! Awarding, inside the transaction of the result that earned it (IO3 §8: every badge is awarded automatically).

use super::{
    App, ServiceError,
    credential::{self, Reason},
    notifying,
};
use crate::{
    domain::{
        account::Account,
        achieved::Achieved,
        achievement::Achievement,
        attempt::AttemptResult,
        award::{Award, Visibility, earned},
        made::MadeId,
        open_badges::evidence::EvidenceFacts,
        tier::Tier,
        time::Moment,
    },
    store::{Conn, account, award, made as store},
};

/// Issues what a result earned, and queues the mail about it. Holds the person's row first: two results at once must
/// see each other, or neither would bring the Super Badge.
///
/// # Errors
/// The store's; the result is then rolled back with the awards.
pub async fn for_result(
    app: &App,
    tx: &mut Conn<'_>,
    learner: &Account,
    module: &'static str,
    attempt: &str,
    result: AttemptResult,
) -> Result<Vec<Award>, ServiceError> {
    account::lock(tx, &learner.id).await?;
    let held = award::held(tx, &learner.id, app.clock.now()).await?;
    let mut made = Vec::new();
    for achievement in earned(&held, module, result.percent) {
        let percent = achievement.module().map(|_| result.percent);
        if let Some(award) =
            issue(app, tx, learner, achievement.into(), Some((attempt, percent)), Reason::default()).await?
        {
            made.push(award);
        }
    }
    Ok(made)
}

/// Issues the Good Employee Badge for a confirmation, which is its evidence, and queues the mail about it. `None` when
/// it is held already.
///
/// # Errors
/// The store's; the confirmation is then rolled back with it.
pub async fn for_confirmation(
    app: &App,
    tx: &mut Conn<'_>,
    learner: &Account,
    confirmation: EvidenceFacts,
) -> Result<Option<Award>, ServiceError> {
    let reason = Reason { narrative: None, evidence: vec![confirmation] };
    issue(app, tx, learner, Achievement::GoodEmployee.into(), None, reason).await
}

/// Awards the Mentor Badge (IO3 §8.3), unless it is held. [`super::mentor_badge`] says when.
///
/// # Errors
/// The store's, and a badge that cannot be signed; the rest is then rolled back with it.
pub async fn for_mentor(
    app: &App,
    tx: &mut Conn<'_>,
    candidate: &Account,
    reason: Reason,
) -> Result<Option<Award>, ServiceError> {
    issue(app, tx, candidate, Achievement::Mentor.into(), None, reason).await
}

/// Awards a made achievement, in the transaction of what earned it: a course that was finished, an event that somebody
/// came to, a mentor's own decision.
///
/// What the caller can count on:
///
/// - The newest version is awarded and is frozen with it: whoever writes the achievement anew afterwards makes the next.
/// - It happens once. `None` when the person holds the achievement already, in whichever version, or when it is awarded
///   no more. After a withdrawal it can be awarded again.
/// - The award, its signed documents and the mail about it are there when the transaction commits, and not otherwise.
///   After the commit, [`announce`] makes the workers look at once.
///
/// What is asked of the caller:
///
/// - Permission. This is the system's own act; when a person decides, the caller has checked that the achievement is
///   theirs to give, and notes it in the audit log in the same transaction.
/// - `reason` is public and signed: what the narrative and the evidence say can never be changed. No names of others, no
///   addresses, nothing that the person did not agree to show.
/// - It locks the person's row, then the achievement's. Whoever awards to several people in one transaction takes them
///   in the order of their ids, so that two such transactions cannot wait for each other.
///
/// # Errors
/// The store's; the cause is then rolled back with the award.
pub async fn made(
    app: &App,
    tx: &mut Conn<'_>,
    learner: &Account,
    id: &MadeId,
    reason: Reason,
) -> Result<Option<Award>, ServiceError> {
    account::lock(tx, &learner.id).await?;
    if store::is_held(tx, &learner.id, id).await? || !store::lock(tx, id).await? {
        return Ok(None);
    }
    let Some(made) = store::freeze(tx, id, app.clock.now()).await? else { return Ok(None) };
    issue(app, tx, learner, made.into(), None, reason).await
}

/// Tells the workers of mail and of signed forms that a transaction with awards was committed.
pub fn announce(app: &App) {
    app.jobs.notify_one();
    app.issuer.forms_due.notify_one();
}

/// `result` is the attempt and, of a module badge, its percent.
async fn issue(
    app: &App,
    tx: &mut Conn<'_>,
    learner: &Account,
    achievement: Achieved,
    result: Option<(&str, Option<u8>)>,
    reason: Reason,
) -> Result<Option<Award>, ServiceError> {
    let now = app.clock.now();
    let award = Award {
        id: app.rng.uuid(),
        account: Some(learner.id.clone()),
        percent: result.and_then(|(_, percent)| percent),
        issued_at: now,
        status_index: award::next_status_index(tx).await?,
        visibility: Visibility::Link,
        show_name: true,
        recipient_name: Some(learner.name.clone()),
        revoked: None,
        expires_at: achievement.site().and_then(|site| credential::expiry(app, site, now)),
        succeeded_at: None,
        achievement,
    };
    let rests_on_modules = matches!(award.achievement.site(), Some(Achievement::Super | Achievement::GoodEmployee));
    let supporting = if rests_on_modules { supporting(tx, learner, now).await? } else { Vec::new() };
    let (evidence, documents) = credential::sign(app, learner, &award, &supporting, reason)?;
    if !award::insert(tx, &award, result.map(|(attempt, _)| attempt), &evidence, &documents).await? {
        return Ok(None);
    }
    notifying::badge_earned(app, tx, learner, &award).await?;
    // One name for all made ones: whoever counts must not need a list of them.
    let counted = award.achievement.site().map_or_else(|| "made".to_owned(), Achievement::slug);
    metrics::counter!("softskills_awards_issued", "achievement" => counted).increment(1);
    Ok(Some(award))
}

/// The five module awards that a Super Badge or a Good Employee Badge rests on.
async fn supporting(tx: &mut Conn<'_>, learner: &Account, now: Moment) -> Result<Vec<Award>, ServiceError> {
    let mut awards = award::of(tx, &learner.id).await?;
    let excellent = |a: &Award| matches!(a.achievement.site(), Some(Achievement::Module(_, Tier::Excellent)));
    awards.retain(|a| a.counts(now) && excellent(a));
    awards.sort_by_key(|a| a.achievement.site());
    Ok(awards)
}
