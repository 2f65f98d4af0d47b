//! Accounts and their roles.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::{Account, AccountId},
    email::Email,
    language::Language,
    policy::{Allowed, KeepAccount, ManagePeople},
    role::{Role, Roles},
    time::{Moment, from_millis},
};

/// An account that is about to be made.
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// The name, already checked.
    pub name: String,
    /// The address.
    pub email: Email,
    /// The hash of the password; `None` until the person sets one by a link.
    pub password_hash: Option<String>,
    /// The language of pages and mails.
    pub language: Language,
    /// When.
    pub at: Moment,
}

/// Makes an account. `false` when the address has one already (nothing is changed).
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, new: &NewAccount) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO account (id, name, email, email_key, password_hash, language, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email_key) DO NOTHING")
    .text(&new.id.0)
    .text(&new.name)
    .text(new.email.as_typed())
    .text(new.email.key())
    .opt_text(new.password_hash.as_deref())
    .text(new.language.tag())
    .int(millis(new.at))
    .run(conn)
    .await?;
    Ok(made == 1)
}

/// The first role of a new account, or one given by the command line: there is no person to ask for permission.
///
/// # Errors
/// The engine's.
pub async fn found_role(conn: &mut Conn<'_>, account: &AccountId, role: Role, at: Moment) -> Result<(), StoreError> {
    sql("INSERT INTO account_role (account_id, role, granted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .text(&account.0)
        .text(role.id())
        .int(millis(at))
        .run(conn)
        .await?;
    Ok(())
}

/// Gives the permission's owner a role.
///
/// # Errors
/// The engine's.
pub async fn grant_role(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManagePeople>,
    role: Role,
    at: Moment,
) -> Result<(), StoreError> {
    found_role(conn, allowed.owner(), role, at).await
}

/// Takes a role from the permission's owner.
///
/// # Errors
/// The engine's.
pub async fn take_role(conn: &mut Conn<'_>, allowed: &Allowed<ManagePeople>, role: Role) -> Result<(), StoreError> {
    sql("DELETE FROM account_role WHERE account_id = $1 AND role = $2")
        .text(&allowed.owner().0)
        .text(role.id())
        .run(conn)
        .await?;
    Ok(())
}

/// Whether anybody holds this role.
///
/// # Errors
/// The engine's.
pub async fn role_is_held(conn: &mut Conn<'_>, role: Role) -> Result<bool, StoreError> {
    let found = sql("SELECT 1 AS one FROM account_role WHERE role = $1 LIMIT 1")
        .text(role.id())
        .first(conn, |_| Ok(()))
        .await?;
    Ok(found.is_some())
}

/// People with this role, in the order in which they got it.
///
/// # Errors
/// The engine's.
pub async fn holding(conn: &mut Conn<'_>, role: Role, limit: i64) -> Result<Vec<Account>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
         FROM account_role h JOIN account a ON a.id = h.account_id WHERE h.role = $1 ORDER BY h.granted_at, a.id LIMIT $2")
    .text(role.id())
    .int(limit)
    .all(conn, |row| read(row, 0))
    .await
}

pub(super) fn read(row: &Row, first: usize) -> Result<Account, StoreError> {
    let roles = row.opt_text(first + 6)?.unwrap_or_default();
    Ok(Account {
        id: AccountId(row.text(first)?),
        name: row.text(first + 1)?,
        email: Email::parse(&row.text(first + 2)?).ok_or(StoreError::Corrupt("account.email"))?,
        email_verified_at: moment(row.opt_int(first + 3)?),
        language: row.text(first + 4)?.parse().unwrap_or(Language::En),
        created_at: from_millis(row.int(first + 5)?),
        roles: roles.split(',').filter_map(|role| role.parse().ok()).collect::<Roles>(),
    })
}

/// The account with this id.
///
/// # Errors
/// The engine's.
pub async fn by_id(conn: &mut Conn<'_>, id: &AccountId) -> Result<Option<Account>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
         FROM account a WHERE a.id = $1")
    .text(&id.0)
    .first(conn, |row| read(row, 0))
    .await
}

/// The account with this address, and the hash of its password.
///
/// # Errors
/// The engine's.
pub async fn by_email(conn: &mut Conn<'_>, email: &Email) -> Result<Option<(Account, Option<String>)>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id), a.password_hash \
         FROM account a WHERE a.email_key = $1")
    .text(email.key())
    .first(conn, |row| Ok((read(row, 0)?, row.opt_text(7)?)))
    .await
}

/// The hash of an account's password.
///
/// # Errors
/// The engine's.
pub async fn password_hash(conn: &mut Conn<'_>, id: &AccountId) -> Result<Option<String>, StoreError> {
    let hash =
        sql("SELECT password_hash FROM account WHERE id = $1").text(&id.0).first(conn, |row| row.opt_text(0)).await?;
    Ok(hash.flatten())
}

/// Sets a password for the person whom a used link names. The link is the permission.
///
/// # Errors
/// The engine's.
pub async fn set_password_by_link(conn: &mut Conn<'_>, id: &AccountId, hash: &str) -> Result<(), StoreError> {
    sql("UPDATE account SET password_hash = $1 WHERE id = $2").text(hash).text(&id.0).run(conn).await?;
    Ok(())
}

/// Sets a new password.
///
/// # Errors
/// The engine's.
pub async fn set_password(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>, hash: &str) -> Result<(), StoreError> {
    set_password_by_link(conn, allowed.owner(), hash).await
}

/// Notes that the address was shown to be theirs. The used link is the permission.
///
/// # Errors
/// The engine's.
pub async fn verify_email_by_link(conn: &mut Conn<'_>, id: &AccountId, at: Moment) -> Result<(), StoreError> {
    sql("UPDATE account SET email_verified_at = COALESCE(email_verified_at, $1) WHERE id = $2")
        .int(millis(at))
        .text(&id.0)
        .run(conn)
        .await?;
    Ok(())
}

/// Puts a new, verified address in the place of the old one. The used link is the permission. `false` when another
/// account took the address meanwhile.
///
/// # Errors
/// The engine's.
pub async fn change_email_by_link(
    conn: &mut Conn<'_>,
    id: &AccountId,
    email: &Email,
    at: Moment,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE account SET email = $1, email_key = $2, email_verified_at = $3 WHERE id = $4 \
         AND NOT EXISTS (SELECT 1 FROM account other WHERE other.email_key = $2 AND other.id <> $4)")
    .text(email.as_typed())
    .text(email.key())
    .int(millis(at))
    .text(&id.0)
    .run(conn)
    .await?;
    Ok(changed == 1)
}

/// Sets the name and the language.
///
/// # Errors
/// The engine's.
pub async fn set_profile(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    name: &str,
    language: Language,
) -> Result<(), StoreError> {
    sql("UPDATE account SET name = $1, language = $2 WHERE id = $3")
        .text(name)
        .text(language.tag())
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}

/// Sets the language alone.
///
/// # Errors
/// The engine's.
pub async fn set_language(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    language: Language,
) -> Result<(), StoreError> {
    sql("UPDATE account SET language = $1 WHERE id = $2")
        .text(language.tag())
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}

/// Holds other awarding for this person back until the transaction ends: two results at once must see each other.
///
/// # Errors
/// The engine's.
pub async fn lock(conn: &mut Conn<'_>, id: &AccountId) -> Result<(), StoreError> {
    // Not the key: SQLite would look for everything that refers to it.
    sql("UPDATE account SET name = name WHERE id = $1").text(&id.0).run(conn).await?;
    Ok(())
}

/// Deletes the account and all that hangs on it; awards stay, without an account.
///
/// # Errors
/// The engine's.
pub async fn delete(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>) -> Result<(), StoreError> {
    sql("DELETE FROM account WHERE id = $1").text(&allowed.owner().0).run(conn).await?;
    Ok(())
}

/// People, newest first, a page of `limit` from `offset`; `search` is part of a name or an address.
///
/// # Errors
/// The engine's.
pub async fn list(conn: &mut Conn<'_>, search: &str, limit: i64, offset: i64) -> Result<Vec<Account>, StoreError> {
    let pattern = format!("%{}%", search.to_lowercase().replace(['%', '_'], ""));
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
         FROM account a WHERE LOWER(a.name) LIKE $1 OR a.email_key LIKE $1 \
         ORDER BY a.created_at DESC, a.id LIMIT $2 OFFSET $3")
    .text(pattern)
    .int(limit)
    .int(offset)
    .all(conn, |row| read(row, 0))
    .await
}
