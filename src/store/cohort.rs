//! Cohorts: the groups in which a mentor keeps their learners.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    policy::{Allowed, GuideStudents},
    time::{Moment, from_millis},
};

/// A cohort.
#[derive(Clone, Debug)]
pub struct Cohort {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Since when.
    pub created_at: Moment,
    /// Put away since; its learners stay guided.
    pub archived_at: Option<Moment>,
    /// How many learners it has.
    pub learners: i64,
    /// How many invitations wait for an answer.
    pub invited: i64,
}

/// Makes a cohort.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    id: &str,
    name: &str,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO cohort (id, mentor_id, name, created_at) VALUES ($1, $2, $3, $4)")
        .text(id)
        .text(&allowed.owner().0)
        .text(name)
        .int(millis(now))
        .run(conn)
        .await?;
    Ok(())
}

/// Gives a cohort another name in the place of `seen`. `false` when there is none of the owner's with that name.
///
/// # Errors
/// The engine's.
pub async fn rename(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    id: &str,
    name: &str,
    seen: &str,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE cohort SET name = $1 WHERE id = $2 AND mentor_id = $3 AND name = $4")
        .text(name)
        .text(id)
        .text(&allowed.owner().0)
        .text(seen)
        .run(conn)
        .await?;
    Ok(changed == 1)
}

/// Puts a cohort away, or takes it out again. `false` when there is none of the owner's.
///
/// # Errors
/// The engine's.
pub async fn archive(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    id: &str,
    at: Option<Moment>,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE cohort SET archived_at = $1 WHERE id = $2 AND mentor_id = $3")
        .opt_int(at.map(millis))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(changed == 1)
}

fn read(row: &Row) -> Result<Cohort, StoreError> {
    Ok(Cohort {
        id: row.text(0)?,
        name: row.text(1)?,
        created_at: from_millis(row.int(2)?),
        archived_at: moment(row.opt_int(3)?),
        learners: row.int(4)?,
        invited: row.int(5)?,
    })
}

/// The owner's cohorts, those in use first, then the newest. At most 200.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, allowed: &Allowed<GuideStudents>) -> Result<Vec<Cohort>, StoreError> {
    sql("SELECT c.id, c.name, c.created_at, c.archived_at, \
         (SELECT COUNT(*) FROM guidance g WHERE g.mentor_id = $1 AND g.cohort_id = c.id AND g.ended_at IS NULL), \
         (SELECT COUNT(*) FROM invitation i WHERE i.cohort_id = c.id AND i.closed_at IS NULL) \
         FROM cohort c WHERE c.mentor_id = $1 \
         ORDER BY CASE WHEN c.archived_at IS NULL THEN 0 ELSE 1 END, c.created_at DESC, c.id LIMIT 200")
    .text(&allowed.owner().0)
    .all(conn, read)
    .await
}

/// One of the owner's cohorts.
///
/// # Errors
/// The engine's.
pub async fn find(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    id: &str,
) -> Result<Option<Cohort>, StoreError> {
    sql("SELECT c.id, c.name, c.created_at, c.archived_at, \
         (SELECT COUNT(*) FROM guidance g WHERE g.mentor_id = $1 AND g.cohort_id = c.id AND g.ended_at IS NULL), \
         (SELECT COUNT(*) FROM invitation i WHERE i.cohort_id = c.id AND i.closed_at IS NULL) \
         FROM cohort c WHERE c.id = $2 AND c.mentor_id = $1")
    .text(&allowed.owner().0)
    .text(id)
    .first(conn, read)
    .await
}
