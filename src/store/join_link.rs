//! Links and QR codes with which learners join a cohort by themselves.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    policy::{Allowed, GuideStudents},
    time::{Moment, from_millis},
};

/// A link.
#[derive(Clone, Debug)]
pub struct JoinLink {
    /// Its code, part of the address.
    pub code: String,
    /// Into which cohort.
    pub cohort: String,
    /// The cohort's name.
    pub cohort_name: String,
    /// Whose cohort.
    pub mentor: AccountId,
    /// Their name.
    pub mentor_name: String,
    /// How many learners may use it.
    pub places: u32,
    /// How many did.
    pub taken: u32,
    /// Until when it works.
    pub expires_at: Moment,
    /// The mentor closed it.
    pub closed_at: Option<Moment>,
}

impl JoinLink {
    /// Whether somebody can join by it.
    #[must_use]
    pub fn works(&self, now: Moment) -> bool {
        self.closed_at.is_none() && now < self.expires_at && self.taken < self.places
    }
}

/// Makes a link into one of the owner's cohorts.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<GuideStudents>,
    code: &str,
    cohort: &str,
    places: u32,
    now: Moment,
    expires_at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO join_link (code, cohort_id, places, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)")
        .text(code)
        .text(cohort)
        .int(places)
        .int(millis(now))
        .int(millis(expires_at))
        .run(conn)
        .await?;
    Ok(())
}

fn read(row: &Row) -> Result<JoinLink, StoreError> {
    let count = |column| -> Result<u32, StoreError> {
        u32::try_from(row.int(column)?).map_err(|_| StoreError::Corrupt("join_link.places"))
    };
    Ok(JoinLink {
        code: row.text(0)?,
        cohort: row.text(1)?,
        cohort_name: row.text(2)?,
        mentor: AccountId(row.text(3)?),
        mentor_name: row.text(4)?,
        places: count(5)?,
        taken: count(6)?,
        expires_at: from_millis(row.int(7)?),
        closed_at: moment(row.opt_int(8)?),
    })
}

/// The link with this code.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, code: &str) -> Result<Option<JoinLink>, StoreError> {
    sql("SELECT l.code, l.cohort_id, c.name, c.mentor_id, m.name, l.places, \
         (SELECT COUNT(*) FROM guidance g WHERE g.join_code = l.code), l.expires_at, l.closed_at \
         FROM join_link l JOIN cohort c ON c.id = l.cohort_id JOIN account m ON m.id = c.mentor_id WHERE l.code = $1")
    .text(code)
    .first(conn, read)
    .await
}

/// Holds a link until the transaction ends, so that its last place is given once.
///
/// # Errors
/// The engine's.
pub async fn hold(conn: &mut Conn<'_>, code: &str) -> Result<(), StoreError> {
    sql("UPDATE join_link SET places = places WHERE code = $1").text(code).run(conn).await?;
    Ok(())
}

/// The links of a cohort that were made last. At most 20.
///
/// # Errors
/// The engine's.
pub async fn of_cohort(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    cohort: &str,
) -> Result<Vec<JoinLink>, StoreError> {
    sql("SELECT l.code, l.cohort_id, c.name, c.mentor_id, m.name, l.places, \
         (SELECT COUNT(*) FROM guidance g WHERE g.join_code = l.code), l.expires_at, l.closed_at \
         FROM join_link l JOIN cohort c ON c.id = l.cohort_id JOIN account m ON m.id = c.mentor_id \
         WHERE l.cohort_id = $1 AND c.mentor_id = $2 ORDER BY l.created_at DESC LIMIT 20")
    .text(cohort)
    .text(&allowed.owner().0)
    .all(conn, read)
    .await
}

/// Closes a link of the owner's.
///
/// # Errors
/// The engine's.
pub async fn close(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    code: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let closed = sql("UPDATE join_link SET closed_at = $1 WHERE code = $2 AND closed_at IS NULL \
         AND cohort_id IN (SELECT id FROM cohort WHERE mentor_id = $3)")
    .int(millis(now))
    .text(code)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(closed == 1)
}
