//! Who guides whom, and what the mentor may see.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    mentoring::{Guidance, Share, Shares},
    policy::{AcceptMentor, Allowed, FollowStudent},
    time::{Moment, from_millis},
};

/// A learner's bond with a mentor that has not ended.
#[derive(Clone, Debug)]
pub struct Bond {
    /// Its id.
    pub id: String,
    /// Who guides whom: what permissions are asked with.
    pub guidance: Guidance,
    /// The mentor's name.
    pub mentor: String,
    /// The learner's name.
    pub learner: String,
    /// The cohort's id and name.
    pub cohort: (String, String),
    /// Since when.
    pub accepted_at: Moment,
    /// What the learner shares.
    pub shares: Shares,
    /// The learner wants no nudges, since then.
    pub muted_at: Option<Moment>,
    /// The learner waits for an answer, since then.
    pub waiting_since: Option<Moment>,
    /// The last nudge.
    pub nudged_at: Option<Moment>,
}

/// A mentor whom a learner accepts.
pub struct NewBond<'a> {
    /// Its id.
    pub id: &'a str,
    /// The mentor.
    pub mentor: &'a AccountId,
    /// The mentor's cohort that the learner comes into.
    pub cohort: &'a str,
    /// The link that the learner came by.
    pub join_code: Option<&'a str>,
    /// What the learner lets the mentor see.
    pub shares: &'a Shares,
}

/// A learner accepts a mentor. `false` when they have already.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<AcceptMentor>,
    new: &NewBond<'_>,
    now: Moment,
) -> Result<bool, StoreError> {
    let since = |share| new.shares.contains(&share).then(|| millis(now));
    let made = sql("INSERT INTO guidance (id, mentor_id, learner_id, cohort_id, join_code, accepted_at, \
         results_since, activity_since, email_since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (mentor_id, learner_id) WHERE ended_at IS NULL DO NOTHING")
    .text(new.id)
    .text(&new.mentor.0)
    .text(&allowed.owner().0)
    .text(new.cohort)
    .opt_text(new.join_code)
    .int(millis(now))
    .opt_int(since(Share::Results))
    .opt_int(since(Share::Activity))
    .opt_int(since(Share::Email))
    .run(conn)
    .await?;
    Ok(made == 1)
}

fn read(row: &Row) -> Result<Bond, StoreError> {
    let shared = [(Share::Results, 8), (Share::Activity, 9), (Share::Email, 10)];
    let mut shares = Shares::new();
    for (share, column) in shared {
        if row.opt_int(column)?.is_some() {
            shares.insert(share);
        }
    }
    Ok(Bond {
        id: row.text(0)?,
        guidance: Guidance { mentor: AccountId(row.text(1)?), learner: AccountId(row.text(2)?) },
        mentor: row.text(3)?,
        learner: row.text(4)?,
        cohort: (row.text(5)?, row.text(6)?),
        accepted_at: from_millis(row.int(7)?),
        shares,
        muted_at: moment(row.opt_int(11)?),
        waiting_since: moment(row.opt_int(12)?),
        nudged_at: moment(row.opt_int(13)?),
    })
}

/// The bond of a mentor with a learner, while it lasts.
///
/// # Errors
/// The engine's.
pub async fn between(conn: &mut Conn<'_>, mentor: &AccountId, learner: &AccountId) -> Result<Option<Bond>, StoreError> {
    sql("SELECT g.id, g.mentor_id, g.learner_id, m.name, l.name, c.id, c.name, g.accepted_at, \
         g.results_since, g.activity_since, g.email_since, g.muted_at, g.waiting_since, g.nudged_at \
         FROM guidance g JOIN account m ON m.id = g.mentor_id JOIN account l ON l.id = g.learner_id \
         JOIN cohort c ON c.id = g.cohort_id \
         WHERE g.mentor_id = $1 AND g.learner_id = $2 AND g.ended_at IS NULL")
    .text(&mentor.0)
    .text(&learner.0)
    .first(conn, read)
    .await
}

/// The bonds of a learner with their mentors. At most 50.
///
/// # Errors
/// The engine's.
pub async fn of_learner(conn: &mut Conn<'_>, allowed: &Allowed<AcceptMentor>) -> Result<Vec<Bond>, StoreError> {
    sql("SELECT g.id, g.mentor_id, g.learner_id, m.name, l.name, c.id, c.name, g.accepted_at, \
         g.results_since, g.activity_since, g.email_since, g.muted_at, g.waiting_since, g.nudged_at \
         FROM guidance g JOIN account m ON m.id = g.mentor_id JOIN account l ON l.id = g.learner_id \
         JOIN cohort c ON c.id = g.cohort_id \
         WHERE g.learner_id = $1 AND g.ended_at IS NULL ORDER BY g.accepted_at LIMIT 50")
    .text(&allowed.owner().0)
    .all(conn, read)
    .await
}

/// A learner changes what a mentor may see. What stays shared keeps its date.
///
/// # Errors
/// The engine's.
pub async fn share(
    conn: &mut Conn<'_>,
    allowed: &Allowed<AcceptMentor>,
    id: &str,
    shares: &Shares,
    now: Moment,
) -> Result<bool, StoreError> {
    let on = |share| i64::from(shares.contains(&share));
    let changed = sql("UPDATE guidance SET \
         results_since = CASE WHEN $1 = 1 THEN COALESCE(results_since, $4) END, \
         activity_since = CASE WHEN $2 = 1 THEN COALESCE(activity_since, $4) END, \
         email_since = CASE WHEN $3 = 1 THEN COALESCE(email_since, $4) END \
         WHERE id = $5 AND learner_id = $6 AND ended_at IS NULL")
    .int(on(Share::Results))
    .int(on(Share::Activity))
    .int(on(Share::Email))
    .int(millis(now))
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(changed == 1)
}

/// A learner wants no nudges from a mentor, or wants them again.
///
/// # Errors
/// The engine's.
pub async fn mute(
    conn: &mut Conn<'_>,
    allowed: &Allowed<AcceptMentor>,
    id: &str,
    at: Option<Moment>,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE guidance SET muted_at = $1 WHERE id = $2 AND learner_id = $3 AND ended_at IS NULL")
        .opt_int(at.map(millis))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(changed == 1)
}

/// A learner leaves a mentor.
///
/// # Errors
/// The engine's.
pub async fn leave(
    conn: &mut Conn<'_>,
    allowed: &Allowed<AcceptMentor>,
    id: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let ended = sql("UPDATE guidance SET ended_at = $1, ended_by = 'learner', waiting_since = NULL \
         WHERE id = $2 AND learner_id = $3 AND ended_at IS NULL")
    .int(millis(now))
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(ended == 1)
}

/// A mentor ends guiding a learner.
///
/// # Errors
/// The engine's.
pub async fn end(conn: &mut Conn<'_>, allowed: &Allowed<FollowStudent>, now: Moment) -> Result<bool, StoreError> {
    let ended = sql("UPDATE guidance SET ended_at = $1, ended_by = 'mentor', waiting_since = NULL \
         WHERE mentor_id = $2 AND learner_id = $3 AND ended_at IS NULL")
    .int(millis(now))
    .text(&allowed.actor().0)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(ended == 1)
}

/// A mentor moves a learner to another cohort of theirs.
///
/// # Errors
/// The engine's.
pub async fn move_to(conn: &mut Conn<'_>, allowed: &Allowed<FollowStudent>, cohort: &str) -> Result<bool, StoreError> {
    let moved =
        sql("UPDATE guidance SET cohort_id = $1 WHERE mentor_id = $2 AND learner_id = $3 AND ended_at IS NULL \
         AND EXISTS (SELECT 1 FROM cohort c WHERE c.id = $1 AND c.mentor_id = $2)")
        .text(cohort)
        .text(&allowed.actor().0)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(moved == 1)
}

/// Notes a nudge, if none was sent since `earliest` and the learner wants any. `false` when it must not be sent.
///
/// # Errors
/// The engine's.
pub async fn nudge(
    conn: &mut Conn<'_>,
    allowed: &Allowed<FollowStudent>,
    earliest: Moment,
    now: Moment,
) -> Result<bool, StoreError> {
    let noted = sql("UPDATE guidance SET nudged_at = $1 WHERE mentor_id = $2 AND learner_id = $3 \
         AND ended_at IS NULL AND muted_at IS NULL AND (nudged_at IS NULL OR nudged_at <= $4)")
    .int(millis(now))
    .text(&allowed.actor().0)
    .text(&allowed.owner().0)
    .int(millis(earliest))
    .run(conn)
    .await?;
    Ok(noted == 1)
}
