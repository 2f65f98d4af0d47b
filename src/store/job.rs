//! Work that follows from a fact, written in the same transaction as the fact.

use super::{Conn, StoreError, millis, moment, sql::sql};
use crate::domain::{
    email::Email,
    policy::{Allowed, KeepAccount, RunSite},
    time::{Moment, from_millis},
};

/// A job to be done.
#[derive(Clone, Debug)]
pub struct Job {
    /// Its id; also the id of what it makes, so that doing it twice makes one thing.
    pub id: String,
    /// What kind of work.
    pub kind: String,
    /// What it needs, as JSON.
    pub payload: String,
    /// How often it was tried.
    pub tries: i64,
}

/// Writes a job.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, id: &str, kind: &str, payload: &str, now: Moment) -> Result<(), StoreError> {
    sql("INSERT INTO job (id, kind, payload, created_at, run_at, tries) VALUES ($1, $2, $3, $4, $4, 0)")
        .text(id)
        .text(kind)
        .text(payload)
        .int(millis(now))
        .run(conn)
        .await?;
    Ok(())
}

/// Takes up to `limit` jobs that are due, for this worker alone until `until`; after that another may take them.
///
/// # Errors
/// The engine's.
pub async fn claim(conn: &mut Conn<'_>, now: Moment, until: Moment, limit: i64) -> Result<Vec<Job>, StoreError> {
    // The outer condition is looked at again once another worker's claim is committed: no job is taken twice.
    sql("UPDATE job SET claimed_until = $1, tries = tries + 1 WHERE id IN \
         (SELECT id FROM job WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= $2 \
          AND (claimed_until IS NULL OR claimed_until <= $2) ORDER BY run_at LIMIT $3) \
         AND done_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $2) RETURNING id, kind, payload, tries")
    .int(millis(until))
    .int(millis(now))
    .int(limit)
    .all(conn, |row| Ok(Job { id: row.text(0)?, kind: row.text(1)?, payload: row.text(2)?, tries: row.int(3)? }))
    .await
}

/// A job is done. Its payload (an address, a text) is not kept.
///
/// # Errors
/// The engine's.
pub async fn done(conn: &mut Conn<'_>, id: &str, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE job SET done_at = $1, claimed_until = NULL, payload = '{}' WHERE id = $2")
        .int(millis(now))
        .text(id)
        .run(conn)
        .await?;
    Ok(())
}

/// A job went wrong: again at `again_at`, or never when `None`.
///
/// # Errors
/// The engine's.
pub async fn failed(
    conn: &mut Conn<'_>,
    id: &str,
    error: &str,
    now: Moment,
    again_at: Option<Moment>,
) -> Result<(), StoreError> {
    sql("UPDATE job SET claimed_until = NULL, last_error = $1, run_at = COALESCE($2, run_at), \
         failed_at = CASE WHEN $2 IS NULL THEN $3 ELSE NULL END WHERE id = $4")
    .text(error)
    .opt_int(again_at.map(millis))
    .int(millis(now))
    .text(id)
    .run(conn)
    .await?;
    Ok(())
}

/// Removes what was written for an address: jobs with it in their payload, and mails in the sample mailbox.
///
/// # Errors
/// The engine's.
pub async fn forget(conn: &mut Conn<'_>, _allowed: &Allowed<KeepAccount>, address: &Email) -> Result<(), StoreError> {
    // As it stands in JSON; an address holds nothing that JSON would escape.
    let payload = format!("%\"to\":\"{}\"%", address.as_typed().replace('%', "\\%").replace('_', "\\_"));
    sql("DELETE FROM job WHERE payload LIKE $1 ESCAPE '\\'").text(payload).run(conn).await?;
    sql("DELETE FROM mailbox WHERE recipient = $1").text(address.as_typed()).run(conn).await?;
    Ok(())
}

/// How many jobs wait, and how many were given up.
///
/// # Errors
/// The engine's.
pub async fn backlog(conn: &mut Conn<'_>) -> Result<(i64, i64), StoreError> {
    let counts = sql("SELECT (SELECT COUNT(*) FROM job WHERE done_at IS NULL AND failed_at IS NULL), \
         (SELECT COUNT(*) FROM job WHERE failed_at IS NOT NULL)")
    .first(conn, |row| Ok((row.int(0)?, row.int(1)?)))
    .await?;
    Ok(counts.unwrap_or_default())
}

/// The work that waits, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Waits, or is being done.
    pub waiting: i64,
    /// Of that: was tried before, and went wrong.
    pub tried: i64,
    /// Since when the oldest of it waits.
    pub oldest: Option<Moment>,
    /// Was given up.
    pub failed: i64,
}

/// The work that waits, in numbers.
///
/// # Errors
/// The engine's.
pub async fn queue(conn: &mut Conn<'_>, _allowed: &Allowed<RunSite>) -> Result<Queue, StoreError> {
    let found = sql("SELECT (SELECT COUNT(*) FROM job WHERE done_at IS NULL AND failed_at IS NULL), \
         (SELECT COUNT(*) FROM job WHERE done_at IS NULL AND failed_at IS NULL AND tries > 0), \
         (SELECT MIN(created_at) FROM job WHERE done_at IS NULL AND failed_at IS NULL), \
         (SELECT COUNT(*) FROM job WHERE failed_at IS NOT NULL)")
    .first(conn, |row| {
        Ok(Queue { waiting: row.int(0)?, tried: row.int(1)?, oldest: moment(row.opt_int(2)?), failed: row.int(3)? })
    })
    .await?;
    Ok(found.unwrap_or_default())
}

/// Work that was given up. What it was about is not read: it holds addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// Its id.
    pub id: String,
    /// What kind of work.
    pub kind: String,
    /// Since when it was to be done.
    pub created_at: Moment,
    /// When it was given up.
    pub failed_at: Moment,
    /// How often it was tried.
    pub tries: i64,
    /// What went wrong; names no person.
    pub error: String,
}

/// Work that was given up before `now`, the newest first.
///
/// # Errors
/// The engine's.
pub async fn given_up(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<RunSite>,
    now: Moment,
    limit: i64,
    offset: i64,
) -> Result<Vec<Failed>, StoreError> {
    sql("SELECT id, kind, created_at, failed_at, tries, last_error FROM job WHERE failed_at IS NOT NULL AND failed_at <= $1 \
         ORDER BY failed_at DESC, id LIMIT $2 OFFSET $3")
    .int(millis(now))
    .int(limit)
    .int(offset)
    .all(conn, |row| {
        Ok(Failed {
            id: row.text(0)?,
            kind: row.text(1)?,
            created_at: from_millis(row.int(2)?),
            failed_at: from_millis(row.int(3)?),
            tries: row.int(4)?,
            error: row.opt_text(5)?.unwrap_or_default(),
        })
    })
    .await
}

/// Has work that was given up tried again as if it were new: one job, or all when `id` is empty. Returns how many.
///
/// # Errors
/// The engine's.
pub async fn retry(conn: &mut Conn<'_>, _allowed: &Allowed<RunSite>, id: &str, now: Moment) -> Result<u64, StoreError> {
    sql("UPDATE job SET failed_at = NULL, run_at = $1, tries = 0 WHERE failed_at IS NOT NULL AND failed_at <= $1 \
         AND ($2 = '' OR id = $2)")
    .int(millis(now))
    .text(id)
    .run(conn)
    .await
}
