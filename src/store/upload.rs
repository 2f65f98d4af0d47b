//! Files that people hand in. The row is written before the file is stored, and goes after the file was removed: so there
//! is no file without a row, whenever the power fails.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    policy::{Allowed, KeepUpload},
    time::{Moment, from_millis},
    upload::{LOOSE_FOR, Upload},
};

/// How long storing a file may take, before its row counts as that of one that was never stored.
const STORING: chrono::TimeDelta = chrono::TimeDelta::hours(1);

/// A file, and where it lies.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The file.
    pub upload: Upload,
    /// Its name in the store of files: the hash of what lies there.
    pub blob: String,
}

/// Notes a file that is about to be stored.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepUpload>,
    upload: &Upload,
    blob: &str,
    key: &str,
) -> Result<(), StoreError> {
    sql("INSERT INTO upload (id, account_id, purpose, kind, name, size, blob, key_id, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .text(&upload.id)
    .text(&allowed.owner().0)
    .text(upload.purpose.id())
    .text(upload.kind.id())
    .text(&upload.name)
    .int(i64::try_from(upload.size).unwrap_or(i64::MAX))
    .text(blob)
    .text(key)
    .int(millis(upload.created_at))
    .run(conn)
    .await?;
    Ok(())
}

/// How many bytes an account keeps.
///
/// # Errors
/// The engine's.
pub async fn used(conn: &mut Conn<'_>, account: &AccountId) -> Result<u64, StoreError> {
    let used =
        sql("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM upload WHERE account_id = $1 AND removed_at IS NULL")
            .text(&account.0)
            .first(conn, |row| row.int(0))
            .await?;
    Ok(used.and_then(|used| u64::try_from(used).ok()).unwrap_or(0))
}

/// The file lies in its place.
///
/// # Errors
/// The engine's.
pub async fn stored(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepUpload>,
    id: &str,
    now: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE upload SET stored_at = $1 WHERE id = $2").int(millis(now)).text(id).run(conn).await?;
    Ok(())
}

/// Keeps a file for what it was handed in for: called in the transaction of that. `false` when it is gone.
///
/// # Errors
/// The engine's.
pub async fn keep(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepUpload>,
    upload: &Upload,
    now: Moment,
) -> Result<bool, StoreError> {
    let kept = sql("UPDATE upload SET kept_at = $1, expires_at = $2 \
         WHERE id = $3 AND account_id = $4 AND stored_at IS NOT NULL AND removed_at IS NULL")
    .int(millis(now))
    .opt_int(upload.purpose.kept_for().map(|time| millis(now + time)))
    .text(&upload.id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(kept == 1)
}

/// Lets a file go, at its owner's wish.
///
/// # Errors
/// The engine's.
pub async fn remove(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepUpload>,
    id: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let gone = sql("UPDATE upload SET removed_at = $1 WHERE id = $2 AND account_id = $3 AND removed_at IS NULL")
        .int(millis(now))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(gone == 1)
}

fn read(row: &Row) -> Result<Stored, StoreError> {
    Ok(Stored {
        upload: Upload {
            id: row.text(0)?,
            account: row.opt_text(1)?.map(AccountId),
            purpose: row.text(2)?.parse().map_err(|()| StoreError::Corrupt("upload.purpose"))?,
            kind: row.text(3)?.parse().map_err(|()| StoreError::Corrupt("upload.kind"))?,
            name: row.text(4)?,
            size: u64::try_from(row.int(5)?).map_err(|_| StoreError::Corrupt("upload.size"))?,
            created_at: from_millis(row.int(6)?),
            expires_at: moment(row.opt_int(7)?),
        },
        blob: row.text(8)?,
    })
}

/// A file that is there, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Stored>, StoreError> {
    sql("SELECT id, account_id, purpose, kind, name, size, created_at, expires_at, blob FROM upload \
         WHERE id = $1 AND stored_at IS NOT NULL AND removed_at IS NULL")
    .text(id)
    .first(conn, read)
    .await
}

/// What an account keeps, newest first.
///
/// # Errors
/// The engine's.
pub async fn all_of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Stored>, StoreError> {
    sql("SELECT id, account_id, purpose, kind, name, size, created_at, expires_at, blob FROM upload \
         WHERE account_id = $1 AND stored_at IS NOT NULL AND removed_at IS NULL ORDER BY created_at DESC, id LIMIT 500")
    .text(&account.0)
    .all(conn, read)
    .await
}

/// Id and blob of what is to go: let go, without an owner, expired, never stored, or never kept for anything.
///
/// # Errors
/// The engine's.
pub async fn doomed(conn: &mut Conn<'_>, now: Moment) -> Result<Vec<(String, String)>, StoreError> {
    sql("SELECT id, blob FROM upload WHERE removed_at <= $1 \
         UNION SELECT id, blob FROM upload WHERE account_id IS NULL \
         UNION SELECT id, blob FROM upload WHERE expires_at <= $1 \
         UNION SELECT id, blob FROM upload WHERE kept_at IS NULL AND created_at <= $2 \
         UNION SELECT id, blob FROM upload WHERE kept_at IS NULL AND created_at <= $3 AND stored_at IS NULL LIMIT 500")
    .int(millis(now))
    .int(millis(now - LOOSE_FOR))
    .int(millis(now - STORING))
    .all(conn, |row| Ok((row.text(0)?, row.text(1)?)))
    .await
}

/// Forgets a file whose blob is gone. Not behind a permission: the system tidies up.
///
/// # Errors
/// The engine's.
pub async fn forget(conn: &mut Conn<'_>, id: &str) -> Result<(), StoreError> {
    sql("DELETE FROM upload WHERE id = $1").text(id).run(conn).await?;
    Ok(())
}

/// The names of blobs that rows know, after `after`, in their order, at most a thousand.
///
/// # Errors
/// The engine's.
pub async fn blobs(conn: &mut Conn<'_>, after: &str) -> Result<Vec<String>, StoreError> {
    sql("SELECT blob FROM upload WHERE blob > $1 ORDER BY blob LIMIT 1000")
        .text(after)
        .all(conn, |row| row.text(0))
        .await
}

/// Files that are sealed with other keys than this one, at most a hundred.
///
/// # Errors
/// The engine's.
pub async fn under_other_keys(conn: &mut Conn<'_>, key: &str) -> Result<Vec<Stored>, StoreError> {
    sql("SELECT id, account_id, purpose, kind, name, size, created_at, expires_at, blob FROM upload \
         WHERE (key_id < $1 OR key_id > $1) AND stored_at IS NOT NULL LIMIT 100")
    .text(key)
    .all(conn, read)
    .await
}

/// The file lies at another place now, sealed with another key. `false` when it has gone meanwhile.
///
/// # Errors
/// The engine's.
pub async fn resealed(conn: &mut Conn<'_>, id: &str, old: &str, new: &str, key: &str) -> Result<bool, StoreError> {
    let moved = sql("UPDATE upload SET blob = $1, key_id = $2 WHERE id = $3 AND blob = $4")
        .text(new)
        .text(key)
        .text(id)
        .text(old)
        .run(conn)
        .await?;
    Ok(moved == 1)
}
