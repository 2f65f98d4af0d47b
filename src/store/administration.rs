//! What an administrator sees at a glance: what waits, and what the courses' versions were used for.

use super::{Conn, StoreError, moment, sql::sql};
use crate::domain::{
    policy::{Allowed, RunSite},
    time::{Moment, from_millis},
};

/// What waits for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Signed papers that an administrator is to look at.
    pub papers: i64,
    /// Organisations that want to be verified.
    pub organisations: i64,
    /// Mails and other work that is still to be done.
    pub jobs: i64,
    /// Work that was given up.
    pub failed: i64,
}

/// What waits for somebody. One query.
///
/// # Errors
/// The engine's.
pub async fn waiting(conn: &mut Conn<'_>, _allowed: &Allowed<RunSite>) -> Result<Waiting, StoreError> {
    let found = sql("SELECT (SELECT COUNT(*) FROM job WHERE done_at IS NULL AND failed_at IS NULL), \
         (SELECT COUNT(*) FROM job WHERE failed_at IS NOT NULL), \
         (SELECT COUNT(*) FROM signed_paper WHERE closed_at IS NULL AND review_at IS NOT NULL), \
         (SELECT COUNT(*) FROM organisation_filing \
          WHERE confirmed_at IS NOT NULL AND decided_at IS NULL AND replaced_at IS NULL)")
    .first(conn, |row| {
        Ok(Waiting { jobs: row.int(0)?, failed: row.int(1)?, papers: row.int(2)?, organisations: row.int(3)? })
    })
    .await?;
    Ok(found.unwrap_or_default())
}

/// A version of a module's questions, as attempts used it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The module.
    pub module: String,
    /// The version of the courses.
    pub version: String,
    /// How many attempts drew from it.
    pub attempts: i64,
    /// When the first did.
    pub first_at: Moment,
    /// When the last did.
    pub last_at: Moment,
}

/// What attempts drew from, the newest first: at most 200 versions of modules.
///
/// # Errors
/// The engine's.
pub async fn used(conn: &mut Conn<'_>, _allowed: &Allowed<RunSite>) -> Result<Vec<Used>, StoreError> {
    sql("SELECT module, content_version, COUNT(*), MIN(started_at), MAX(started_at) FROM attempt \
         WHERE enrolment_id IS NULL GROUP BY module, content_version ORDER BY 5 DESC, 1 LIMIT 200")
    .all(conn, |row| {
        Ok(Used {
            module: row.text(0)?,
            version: row.text(1)?,
            attempts: row.int(2)?,
            first_at: from_millis(row.int(3)?),
            last_at: from_millis(row.int(4)?),
        })
    })
    .await
}

/// When an act was last noted.
///
/// # Errors
/// The engine's.
pub async fn last(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<RunSite>,
    action: &str,
) -> Result<Option<Moment>, StoreError> {
    let at =
        sql("SELECT MAX(at) FROM audit_log WHERE action = $1").text(action).first(conn, |row| row.opt_int(0)).await?;
    Ok(moment(at.flatten()))
}
