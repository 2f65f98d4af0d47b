//! Collections of badges.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    collection::{Collection, Item, Words},
    policy::{Allowed, KeepCollections},
    time::{Moment, from_millis},
};

fn read(row: &Row) -> Result<Collection, StoreError> {
    Ok(Collection {
        id: row.text(0)?,
        account: AccountId(row.text(1)?),
        words: Words {
            title: row.text(2)?,
            introduction: row.text(3)?,
            visibility: row.text(4)?.parse().map_err(|()| StoreError::Corrupt("collection.visibility"))?,
            show_name: row.int(5)? != 0,
        },
        created_at: from_millis(row.int(6)?),
    })
}

/// Makes a collection.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepCollections>,
    id: &str,
    words: &Words,
    at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO collection (id, account_id, title, introduction, visibility, show_name, created_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7)")
    .text(id)
    .text(&allowed.owner().0)
    .text(&words.title)
    .text(&words.introduction)
    .text(words.visibility.id())
    .int(i64::from(words.show_name))
    .int(millis(at))
    .run(conn)
    .await?;
    Ok(())
}

/// Somebody's collections in the order in which they were made, each with how many badges it holds.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<(Collection, usize)>, StoreError> {
    sql("SELECT c.id, c.account_id, c.title, c.introduction, c.visibility, c.show_name, c.created_at, \
         (SELECT COUNT(*) FROM collection_badge b WHERE b.collection_id = c.id) \
         FROM collection c WHERE c.account_id = $1 ORDER BY c.created_at, c.id LIMIT 100")
    .text(&account.0)
    .all(conn, |row| Ok((read(row)?, usize::try_from(row.int(7)?).unwrap_or(0))))
    .await
}

/// The collection with this id, whoever asks: the page decides by its visibility.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Collection>, StoreError> {
    sql("SELECT id, account_id, title, introduction, visibility, show_name, created_at FROM collection WHERE id = $1")
        .text(id)
        .first(conn, read)
        .await
}

/// One of the owner's collections, held until the transaction ends: two tabs change it one after the other.
///
/// # Errors
/// The engine's.
pub async fn hold(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepCollections>,
    id: &str,
) -> Result<Option<Collection>, StoreError> {
    sql("UPDATE collection SET title = title WHERE id = $1 AND account_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(find(conn, id).await?.filter(|found| found.account == *allowed.owner()))
}

/// Sets what a collection says about itself.
///
/// # Errors
/// The engine's.
pub async fn set_words(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepCollections>,
    id: &str,
    words: &Words,
    at: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE collection SET title = $1, introduction = $2, visibility = $3, show_name = $4, changed_at = $5 \
         WHERE id = $6 AND account_id = $7")
    .text(&words.title)
    .text(&words.introduction)
    .text(words.visibility.id())
    .int(i64::from(words.show_name))
    .int(millis(at))
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// Takes a collection away. Its badges stay where they are.
///
/// # Errors
/// The engine's.
pub async fn remove(conn: &mut Conn<'_>, allowed: &Allowed<KeepCollections>, id: &str) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM collection WHERE id = $1 AND account_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(gone == 1)
}

/// What is in a collection, in its order.
///
/// # Errors
/// The engine's.
pub async fn items(conn: &mut Conn<'_>, id: &str) -> Result<Vec<Item>, StoreError> {
    sql("SELECT item FROM collection_badge WHERE collection_id = $1 ORDER BY place, item LIMIT 200")
        .text(id)
        .all(conn, |row| row.text(0)?.parse().map_err(|()| StoreError::Corrupt("collection_badge.item")))
        .await
}

/// Puts a badge at the end of a collection that is held; once.
///
/// # Errors
/// The engine's.
pub async fn add(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepCollections>,
    id: &str,
    item: &Item,
) -> Result<(), StoreError> {
    let (award, imported) = match item {
        Item::Award(id) => (Some(id.clone()), None),
        Item::Imported(id) => (None, Some(id.clone())),
    };
    sql("INSERT INTO collection_badge (collection_id, item, award_id, imported_id, place) \
         SELECT $1, $2, $3, $4, COALESCE(MAX(place), 0) + 1 FROM collection_badge WHERE collection_id = $1 \
         ON CONFLICT DO NOTHING")
    .text(id)
    .text(item.to_string())
    .opt_text(award)
    .opt_text(imported)
    .run(conn)
    .await?;
    Ok(())
}

/// Takes a badge out of a collection that is held.
///
/// # Errors
/// The engine's.
pub async fn take_out(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepCollections>,
    id: &str,
    item: &Item,
) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM collection_badge WHERE collection_id = $1 AND item = $2")
        .text(id)
        .text(item.to_string())
        .run(conn)
        .await?;
    Ok(gone == 1)
}

/// Lets two badges of a collection that is held change places.
///
/// # Errors
/// The engine's.
pub async fn exchange(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepCollections>,
    id: &str,
    one: &Item,
    other: &Item,
) -> Result<(), StoreError> {
    sql("UPDATE collection_badge SET place = \
         (SELECT SUM(place) FROM collection_badge WHERE collection_id = $1 AND item IN ($2, $3)) - place \
         WHERE collection_id = $1 AND item IN ($2, $3)")
    .text(id)
    .text(one.to_string())
    .text(other.to_string())
    .run(conn)
    .await?;
    Ok(())
}
