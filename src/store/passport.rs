//! Versions of Soft Skills Passports.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    award::Visibility,
    passport::{Content, Edition},
    policy::{Allowed, KeepPassport},
    time::{Moment, from_millis},
};

/// Keeps a new version, with the next number. `record` is the signed learner record of its badges.
///
/// # Errors
/// The engine's; two at once are a duplicate.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepPassport>,
    id: &str,
    (content, record): (&Content, Option<&str>),
    visibility: Visibility,
    now: Moment,
) -> Result<(), StoreError> {
    let content = serde_json::to_string(content).map_err(|_| StoreError::Corrupt("passport_edition.content"))?;
    sql("INSERT INTO passport_edition (id, account_id, number, visibility, content, record, made_at) \
         SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, $5, $6 FROM passport_edition WHERE account_id = $2")
    .text(id)
    .text(&allowed.owner().0)
    .text(visibility.id())
    .text(content)
    .opt_text(record)
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Edition, StoreError> {
    Ok(Edition {
        id: row.text(0)?,
        account: AccountId(row.text(1)?),
        number: u32::try_from(row.int(2)?).map_err(|_| StoreError::Corrupt("passport_edition.number"))?,
        visibility: row.text(3)?.parse().map_err(|()| StoreError::Corrupt("passport_edition.visibility"))?,
        content: serde_json::from_str(&row.text(4)?).map_err(|_| StoreError::Corrupt("passport_edition.content"))?,
        made_at: from_millis(row.int(5)?),
    })
}

/// The version with this id, whoever asks: who may see it is decided by its visibility.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Edition>, StoreError> {
    sql("SELECT id, account_id, number, visibility, content, made_at FROM passport_edition WHERE id = $1")
        .text(id)
        .first(conn, read)
        .await
}

/// The versions of a learner, the newest first.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Edition>, StoreError> {
    sql("SELECT id, account_id, number, visibility, content, made_at FROM passport_edition \
         WHERE account_id = $1 ORDER BY number DESC LIMIT 100")
    .text(&account.0)
    .all(conn, read)
    .await
}

/// The newest version after this one, and who may see it.
///
/// # Errors
/// The engine's.
pub async fn newer(conn: &mut Conn<'_>, than: &Edition) -> Result<Option<(String, Visibility)>, StoreError> {
    sql("SELECT id, visibility FROM passport_edition WHERE account_id = $1 AND number > $2 ORDER BY number DESC LIMIT 1")
        .text(&than.account.0)
        .int(than.number)
        .first(conn, |row| {
            let visibility = row.text(1)?.parse().map_err(|()| StoreError::Corrupt("passport_edition.visibility"))?;
            Ok((row.text(0)?, visibility))
        })
        .await
}

/// The signed learner record of a version.
///
/// # Errors
/// The engine's.
pub async fn record(conn: &mut Conn<'_>, id: &str) -> Result<Option<String>, StoreError> {
    let found =
        sql("SELECT record FROM passport_edition WHERE id = $1").text(id).first(conn, |row| row.opt_text(0)).await?;
    Ok(found.flatten())
}

/// Sets who may see a version of the owner's.
///
/// # Errors
/// The engine's.
pub async fn set_visibility(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepPassport>,
    id: &str,
    visibility: Visibility,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE passport_edition SET visibility = $1 WHERE id = $2 AND account_id = $3")
        .text(visibility.id())
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(changed == 1)
}

/// Deletes a version of the owner's.
///
/// # Errors
/// The engine's.
pub async fn remove(conn: &mut Conn<'_>, allowed: &Allowed<KeepPassport>, id: &str) -> Result<bool, StoreError> {
    let removed = sql("DELETE FROM passport_edition WHERE id = $1 AND account_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(removed == 1)
}
