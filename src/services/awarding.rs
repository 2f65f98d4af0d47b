//! Awarding, inside the transaction of the result that earned it (IO3 §8: every badge is awarded automatically).

use super::{App, ServiceError, credential, notifying};
use crate::{
    domain::{
        account::Account,
        achievement::Achievement,
        attempt::AttemptResult,
        award::{Award, Visibility, earned},
        open_badges::evidence::EvidenceFacts,
        tier::Tier,
        time::Moment,
    },
    store::{Conn, account, award},
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
        if let Some(award) = issue(app, tx, learner, achievement, Some(attempt), percent, None).await? {
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
    issue(app, tx, learner, Achievement::GoodEmployee, None, None, Some(confirmation)).await
}

async fn issue(
    app: &App,
    tx: &mut Conn<'_>,
    learner: &Account,
    achievement: Achievement,
    attempt: Option<&str>,
    percent: Option<u8>,
    confirmation: Option<EvidenceFacts>,
) -> Result<Option<Award>, ServiceError> {
    let now = app.clock.now();
    let award = Award {
        id: app.rng.uuid(),
        account: Some(learner.id.clone()),
        achievement,
        percent,
        issued_at: now,
        status_index: award::next_status_index(tx).await?,
        visibility: Visibility::Link,
        show_name: true,
        recipient_name: Some(learner.name.clone()),
        revoked: None,
        expires_at: credential::expiry(app, achievement, now),
        succeeded_at: None,
    };
    let rests_on_modules = matches!(achievement, Achievement::Super | Achievement::GoodEmployee);
    let supporting = if rests_on_modules { supporting(tx, learner, now).await? } else { Vec::new() };
    let (evidence, documents) = credential::sign(app, learner, &award, &supporting, confirmation)?;
    if !award::insert(tx, &award, attempt, &evidence, &documents).await? {
        return Ok(None);
    }
    notifying::badge_earned(app, tx, learner, &award).await?;
    metrics::counter!("softskills_awards_issued", "achievement" => achievement.slug()).increment(1);
    Ok(Some(award))
}

/// The five module awards that a Super Badge or a Good Employee Badge rests on.
async fn supporting(tx: &mut Conn<'_>, learner: &Account, now: Moment) -> Result<Vec<Award>, ServiceError> {
    let mut awards = award::of(tx, &learner.id).await?;
    awards.retain(|a| a.counts(now) && matches!(a.achievement, Achievement::Module(_, Tier::Excellent)));
    awards.sort_by_key(|a| a.achievement);
    Ok(awards)
}
