//! Questions in people's banks. A bank is its owner's alone: reading takes their permission, too.

use std::collections::BTreeMap;

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    bank_question::{self, BankQuestion},
    gift::Item,
    kind::KindName,
    policy::{Allowed, TryAuthoring},
    time::{Moment, from_millis},
};

/// As stored.
#[must_use]
pub const fn kind_id(kind: KindName) -> &'static str {
    match kind {
        KindName::Single => "single",
        KindName::Multiple => "multiple",
        KindName::TrueFalse => "true-false",
        KindName::Matching => "matching",
        KindName::Short => "short",
        KindName::Numerical => "numerical",
    }
}

fn read(row: &Row) -> Result<BankQuestion, StoreError> {
    Ok(BankQuestion {
        id: row.text(0)?,
        owner: AccountId(row.text(1)?),
        item: bank_question::read(&row.text(2)?).map_err(|_| StoreError::Corrupt("bank_question.gift"))?,
        revision: row.int(3)?,
        created_at: from_millis(row.int(4)?),
        changed_at: from_millis(row.int(5)?),
        removed_at: moment(row.opt_int(6)?),
    })
}

/// Puts a question into the owner's bank, with revision 1. `gift` is the item as [`bank_question::written`] has it.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
    id: &str,
    (item, gift): (&Item, &str),
    now: Moment,
) -> Result<(), StoreError> {
    sql(
        "INSERT INTO bank_question (id, owner_id, kind, category, words, gift, mark, revision, created_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8)",
    )
    .text(id)
    .text(&allowed.owner().0)
    .text(kind_id(item.kind.name()))
    .text(item.category.as_deref().unwrap_or_default())
    .text(bank_question::words(item))
    .text(gift)
    .text(bank_question::mark(item))
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}

/// The question with this id, also one that was taken out.
///
/// # Errors
/// The engine's.
pub async fn find(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
    id: &str,
) -> Result<Option<BankQuestion>, StoreError> {
    sql("SELECT id, owner_id, gift, revision, created_at, changed_at, removed_at FROM bank_question \
         WHERE id = $1 AND owner_id = $2")
    .text(id)
    .text(&allowed.owner().0)
    .first(conn, read)
    .await
}

/// The questions with these ids, also such that were taken out, in no order. One query.
///
/// # Errors
/// The engine's.
pub async fn these(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
    ids: &[String],
) -> Result<Vec<BankQuestion>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    // No engine takes a list as one argument in the same words: each id stands between bars in one text.
    let list = format!("|{}|", ids.join("|"));
    sql("SELECT id, owner_id, gift, revision, created_at, changed_at, removed_at FROM bank_question \
         WHERE owner_id = $1 AND $2 LIKE '%|' || id || '|%'")
    .text(&allowed.owner().0)
    .text(list)
    .all(conn, read)
    .await
}

/// Hash and id of every question of the owner's bank, to know which of a file are there.
///
/// # Errors
/// The engine's.
pub async fn marks(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
) -> Result<BTreeMap<String, String>, StoreError> {
    let rows = sql("SELECT mark, id FROM bank_question WHERE owner_id = $1 AND removed_at IS NULL LIMIT 10000")
        .text(&allowed.owner().0)
        .all(conn, |row| Ok((row.text(0)?, row.text(1)?)))
        .await?;
    Ok(rows.into_iter().collect())
}

/// How a list of questions is put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Changed last first.
    #[default]
    Changed,
    /// By category, then by words.
    Category,
    /// By words.
    Words,
}

/// Which questions of a bank.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Words that all stand in the question; empty for any.
    pub search: String,
    /// Of which kind.
    pub kind: Option<KindName>,
    /// In which category; `None` for all.
    pub category: Option<String>,
    /// Their order.
    pub sort: Sort,
}

/// Questions of the owner's bank, a page of `limit` from `offset`.
///
/// # Errors
/// The engine's.
pub async fn list(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
    wanted: &Wanted,
    limit: i64,
    offset: i64,
) -> Result<Vec<BankQuestion>, StoreError> {
    let sort = match wanted.sort {
        Sort::Changed => 0,
        Sort::Category => 1,
        Sort::Words => 2,
    };
    let words = wanted.search.to_lowercase().replace(['%', '_'], " ");
    let pattern = format!("%{}%", words.split_whitespace().collect::<Vec<_>>().join("%"));
    sql("SELECT id, owner_id, gift, revision, created_at, changed_at, removed_at FROM bank_question \
         WHERE owner_id = $1 AND removed_at IS NULL AND words LIKE $2 AND ($3 = '' OR kind = $3) \
         AND (CAST($4 AS TEXT) IS NULL OR category = $4) \
         ORDER BY CASE WHEN $5 = 1 THEN LOWER(category) END, CASE WHEN $5 = 0 THEN changed_at END DESC, \
         CASE WHEN $5 > 0 THEN words END, id LIMIT $6 OFFSET $7")
    .text(&allowed.owner().0)
    .text(pattern)
    .text(wanted.kind.map_or("", kind_id))
    .opt_text(wanted.category.as_deref())
    .int(sort)
    .int(limit)
    .int(offset)
    .all(conn, read)
    .await
}

/// The categories of the owner's bank, by name, with how many questions each has.
///
/// # Errors
/// The engine's.
pub async fn categories(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
) -> Result<Vec<(String, u32)>, StoreError> {
    sql("SELECT category, COUNT(*) FROM bank_question WHERE owner_id = $1 AND removed_at IS NULL \
         GROUP BY category ORDER BY category LIMIT 500")
    .text(&allowed.owner().0)
    .all(conn, |row| Ok((row.text(0)?, u32::try_from(row.int(1)?).unwrap_or(u32::MAX))))
    .await
}

/// How many questions the owner's bank has.
///
/// # Errors
/// The engine's.
pub async fn count(conn: &mut Conn<'_>, allowed: &Allowed<TryAuthoring>) -> Result<i64, StoreError> {
    let found = sql("SELECT COUNT(*) FROM bank_question WHERE owner_id = $1 AND removed_at IS NULL")
        .text(&allowed.owner().0)
        .first(conn, |row| row.int(0))
        .await?;
    Ok(found.unwrap_or(0))
}

/// Stores a changed question over the one with the revision `seen`. `false` when there is another one by now, or it is
/// not the owner's.
///
/// # Errors
/// The engine's.
pub async fn save(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
    (id, seen): (&str, i64),
    (item, gift): (&Item, &str),
    now: Moment,
) -> Result<bool, StoreError> {
    let saved = sql("UPDATE bank_question SET kind = $1, category = $2, words = $3, gift = $4, mark = $5, \
         revision = revision + 1, changed_at = $6 WHERE id = $7 AND owner_id = $8 AND revision = $9")
    .text(kind_id(item.kind.name()))
    .text(item.category.as_deref().unwrap_or_default())
    .text(bank_question::words(item))
    .text(gift)
    .text(bank_question::mark(item))
    .int(millis(now))
    .text(id)
    .text(&allowed.owner().0)
    .int(seen)
    .run(conn)
    .await?;
    Ok(saved == 1)
}

/// Takes a question out of the owner's bank. Quizzes that hold it keep it.
///
/// # Errors
/// The engine's.
pub async fn remove(
    conn: &mut Conn<'_>,
    allowed: &Allowed<TryAuthoring>,
    id: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let gone = sql("UPDATE bank_question SET removed_at = $1 WHERE id = $2 AND owner_id = $3 AND removed_at IS NULL")
        .int(millis(now))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(gone == 1)
}
