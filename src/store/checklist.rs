//! Checklists of the Good Employee Badge, and how their owners rate themselves.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    checklist::{Checklist, Number, Rating, Ratings, Status},
    policy::{Allowed, KeepChecklist},
    time::{Moment, from_millis},
};

/// Begins one. `false` when one is open already, or the number is taken.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepChecklist>,
    id: &str,
    number: &Number,
    now: Moment,
) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO checklist (id, number, account_id, version, status, created_at, changed_at) \
         VALUES ($1, $2, $3, 1, 'draft', $4, $4) ON CONFLICT DO NOTHING")
    .text(id)
    .text(number.plain())
    .text(&allowed.owner().0)
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(made == 1)
}

fn read(row: &Row) -> Result<Checklist, StoreError> {
    Ok(Checklist {
        id: row.text(0)?,
        number: Number::parse(&row.text(1)?).ok_or(StoreError::Corrupt("checklist.number"))?,
        account: AccountId(row.text(2)?),
        version: u32::try_from(row.int(3)?).map_err(|_| StoreError::Corrupt("checklist.version"))?,
        status: row.text(4)?.parse().map_err(|()| StoreError::Corrupt("checklist.status"))?,
        created_at: from_millis(row.int(5)?),
        changed_at: from_millis(row.int(6)?),
    })
}

/// The newest checklist of a person.
///
/// # Errors
/// The engine's.
pub async fn latest(conn: &mut Conn<'_>, account: &AccountId) -> Result<Option<Checklist>, StoreError> {
    sql("SELECT id, number, account_id, version, status, created_at, changed_at FROM checklist \
         WHERE account_id = $1 ORDER BY created_at DESC, id LIMIT 1")
    .text(&account.0)
    .first(conn, read)
    .await
}

/// All checklists of a person, newest first.
///
/// # Errors
/// The engine's.
pub async fn all_of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Checklist>, StoreError> {
    sql("SELECT id, number, account_id, version, status, created_at, changed_at FROM checklist \
         WHERE account_id = $1 ORDER BY created_at DESC, id LIMIT 200")
    .text(&account.0)
    .all(conn, read)
    .await
}

/// The checklist with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Checklist>, StoreError> {
    sql("SELECT id, number, account_id, version, status, created_at, changed_at FROM checklist WHERE id = $1")
        .text(id)
        .first(conn, read)
        .await
}

/// The checklist with this number, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn by_number(conn: &mut Conn<'_>, number: &Number) -> Result<Option<Checklist>, StoreError> {
    sql("SELECT id, number, account_id, version, status, created_at, changed_at FROM checklist WHERE number = $1")
        .text(number.plain())
        .first(conn, read)
        .await
}

/// Holds a checklist until the transaction ends, and reads it as it then is: of two acts at once, the second sees what
/// the first did.
///
/// # Errors
/// The engine's.
pub async fn hold(conn: &mut Conn<'_>, id: &str) -> Result<Option<Checklist>, StoreError> {
    sql("UPDATE checklist SET changed_at = changed_at WHERE id = $1 \
         RETURNING id, number, account_id, version, status, created_at, changed_at")
    .text(id)
    .first(conn, read)
    .await
}

/// Writes status and version of a checklist that is held.
///
/// Not behind a permission: learner, employer and time all move it, each through a service that asked.
///
/// # Errors
/// The engine's.
pub async fn set_status(
    conn: &mut Conn<'_>,
    held: &Checklist,
    status: Status,
    version: u32,
    now: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE checklist SET status = $1, version = $2, changed_at = $3 WHERE id = $4")
        .text(status.id())
        .int(version)
        .int(millis(now))
        .text(&held.id)
        .run(conn)
        .await?;
    Ok(())
}

/// The ratings of a checklist.
///
/// # Errors
/// The engine's.
pub async fn ratings(conn: &mut Conn<'_>, id: &str) -> Result<Ratings, StoreError> {
    let rows = sql("SELECT statement, rating FROM checklist_rating WHERE checklist_id = $1")
        .text(id)
        .all(conn, |row| Ok((row.text(0)?, row.int(1)?)))
        .await?;
    Ok(rows.into_iter().filter_map(|(statement, rating)| Some((statement, Rating::new(rating)?))).collect())
}

/// Keeps a rating of the owner's draft.
///
/// # Errors
/// The engine's.
pub async fn rate(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepChecklist>,
    id: &str,
    statement: &str,
    rating: Rating,
) -> Result<bool, StoreError> {
    let kept = sql("INSERT INTO checklist_rating (checklist_id, statement, rating) \
         SELECT id, $1, $2 FROM checklist WHERE id = $3 AND account_id = $4 AND status = 'draft' \
         ON CONFLICT (checklist_id, statement) DO UPDATE SET rating = excluded.rating")
    .text(statement)
    .int(rating.number())
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(kept == 1)
}
