//! How far a learner is in one module, in one query: its page is the one most asked for.

use std::collections::BTreeSet;

use super::{Conn, StoreError, millis, moment, sql::sql};
use crate::domain::{account::AccountId, progress::ModuleProgress, self_check::Phase, tier::Tier, time::Moment};

/// Progress in a module, with the badges held in it and the ids of their awards.
#[derive(Clone, Debug, Default)]
pub struct InModule {
    /// Lessons read, results, the open attempt.
    pub progress: ModuleProgress,
    /// Tier and award of each badge held.
    pub badges: Vec<(Tier, String)>,
    /// Which self-checks were filled in; what they say is for [`super::self_check`].
    pub checked: BTreeSet<Phase>,
}

impl InModule {
    /// The highest tier held.
    #[must_use]
    pub fn best(&self) -> Option<Tier> {
        self.badges.iter().map(|(tier, _)| *tier).max()
    }
}

/// Progress of a person in a module at a moment: badges that have expired by then are left out.
///
/// # Errors
/// The engine's.
pub async fn in_module(
    conn: &mut Conn<'_>,
    account: &AccountId,
    module: &str,
    at: Moment,
) -> Result<InModule, StoreError> {
    let rows = sql("SELECT 'read', topic, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), read_at \
         FROM lesson_read WHERE account_id = $1 AND module = $2 \
         UNION ALL SELECT 'attempts', MAX(CASE WHEN submitted_at IS NULL THEN id END), MAX(percent), \
         COUNT(submitted_at), MAX(COALESCE(submitted_at, saved_at, started_at)) \
         FROM attempt WHERE account_id = $1 AND module = $2 \
         UNION ALL SELECT achievement, id, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), issued_at \
         FROM award WHERE account_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at >= $3) \
         AND achievement LIKE $2 || '-%' \
         UNION ALL SELECT 'self-check', phase, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), answered_at \
         FROM self_check WHERE account_id = $1 AND module = $2")
    .text(&account.0)
    .text(module)
    .int(millis(at))
    .all(conn, |row| Ok((row.text(0)?, row.opt_text(1)?, row.opt_int(2)?, row.opt_int(3)?, row.opt_int(4)?)))
    .await?;
    let mut found = InModule::default();
    for (kind, value, percent, count, at) in rows {
        let progress = &mut found.progress;
        match (kind.as_str(), value) {
            ("read", Some(topic)) => {
                progress.read.insert(topic);
                progress.last_at = progress.last_at.max(moment(at));
            }
            ("attempts", open) => {
                progress.open_attempt = open;
                progress.best_percent = percent.and_then(|percent| u8::try_from(percent).ok());
                progress.attempts = count.and_then(|count| u32::try_from(count).ok()).unwrap_or(0);
                progress.last_at = progress.last_at.max(moment(at));
            }
            ("self-check", Some(phase)) => found.checked.extend(phase.parse::<Phase>()),
            (slug, Some(id)) => {
                let tier = slug.strip_prefix(module).and_then(|rest| rest.strip_prefix('-'));
                if let Some(Ok(tier)) = tier.map(str::parse) {
                    found.badges.push((tier, id));
                }
            }
            (_, None) => {}
        }
    }
    Ok(found)
}
