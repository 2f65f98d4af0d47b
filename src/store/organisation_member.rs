//! Who belongs to which organisation.

use super::{
    Conn, StoreError, account, millis,
    sql::{Row, sql},
};
use crate::domain::{
    account::{Account, AccountId},
    organisation::{Membership, OrganisationId, Rank},
    policy::{Allowed, BelongToOrganisation, JoinOrganisation, JudgeOrganisation, ManageOrganisation},
    time::{Moment, from_millis},
};

/// A member as the others see them.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who.
    pub account: Account,
    /// As what.
    pub rank: Rank,
    /// Since when.
    pub joined_at: Moment,
}

/// Lets somebody belong to an organisation. `false` when they do already.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<JoinOrganisation>,
    organisation: &OrganisationId,
    rank: Rank,
    at: Moment,
) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO organisation_member (organisation_id, account_id, rank, joined_at) \
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
    .text(&organisation.0)
    .text(&allowed.owner().0)
    .text(rank.id())
    .int(millis(at))
    .run(conn)
    .await?;
    Ok(made == 1)
}

fn rank(row: &Row, at: usize) -> Result<Rank, StoreError> {
    row.text(at)?.parse().map_err(|()| StoreError::Corrupt("organisation_member.rank"))
}

fn membership(row: &Row) -> Result<Membership, StoreError> {
    Ok(Membership {
        organisation: OrganisationId(row.text(0)?),
        account: AccountId(row.text(1)?),
        rank: rank(row, 2)?,
        verified: row.opt_int(3)?.is_some(),
    })
}

/// That somebody belongs to an organisation, if they do.
///
/// # Errors
/// The engine's.
pub async fn find(
    conn: &mut Conn<'_>,
    account: &AccountId,
    organisation: &OrganisationId,
) -> Result<Option<Membership>, StoreError> {
    sql("SELECT m.organisation_id, m.account_id, m.rank, o.verified_at FROM organisation_member m \
         JOIN organisation o ON o.id = m.organisation_id \
         WHERE m.organisation_id = $1 AND m.account_id = $2 AND o.closed_at IS NULL")
    .text(&organisation.0)
    .text(&account.0)
    .first(conn, membership)
    .await
}

/// Where somebody belongs, oldest first.
///
/// # Errors
/// The engine's.
pub async fn of_account(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Membership>, StoreError> {
    sql("SELECT m.organisation_id, m.account_id, m.rank, o.verified_at FROM organisation_member m \
         JOIN organisation o ON o.id = m.organisation_id \
         WHERE m.account_id = $1 AND o.closed_at IS NULL ORDER BY m.joined_at, m.organisation_id LIMIT 50")
    .text(&account.0)
    .all(conn, membership)
    .await
}

/// Everybody in an organisation, in the order in which they came.
///
/// # Errors
/// The engine's.
pub async fn of_organisation(conn: &mut Conn<'_>, organisation: &OrganisationId) -> Result<Vec<Member>, StoreError> {
    sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
         (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id), m.rank, m.joined_at \
         FROM organisation_member m JOIN account a ON a.id = m.account_id \
         WHERE m.organisation_id = $1 ORDER BY m.joined_at, a.id LIMIT 200")
    .text(&organisation.0)
    .all(conn, |row| {
        Ok(Member { account: account::read(row, 0)?, rank: rank(row, 7)?, joined_at: from_millis(row.int(8)?) })
    })
    .await
}

/// Somebody beside a manager, in one of the manager's organisations.
#[derive(Clone, Debug)]
pub struct Fellow {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Their name.
    pub name: String,
    /// Their rank.
    pub rank: Rank,
}

/// The others in every organisation that somebody manages, in the order in which they came.
///
/// # Errors
/// The engine's.
pub async fn fellows(conn: &mut Conn<'_>, manager: &AccountId) -> Result<Vec<Fellow>, StoreError> {
    sql("SELECT m.organisation_id, a.name, m.rank FROM organisation_member own \
         JOIN organisation_member m ON m.organisation_id = own.organisation_id AND m.account_id <> own.account_id \
         JOIN account a ON a.id = m.account_id \
         WHERE own.account_id = $1 AND own.rank = 'manager' ORDER BY m.joined_at, a.id LIMIT 4000")
    .text(&manager.0)
    .all(conn, |row| Ok(Fellow { organisation: OrganisationId(row.text(0)?), name: row.text(1)?, rank: rank(row, 2)? }))
    .await
}

/// Changes somebody's rank. `false` when they do not belong to it.
///
/// # Errors
/// The engine's.
pub async fn set_rank(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    account: &AccountId,
    rank: Rank,
) -> Result<bool, StoreError> {
    let written = sql("UPDATE organisation_member SET rank = $1 WHERE organisation_id = $2 AND account_id = $3")
        .text(rank.id())
        .text(&allowed.owner().0)
        .text(&account.0)
        .run(conn)
        .await?;
    Ok(written == 1)
}

/// Makes somebody its manager because the only one goes with their account.
///
/// # Errors
/// The engine's.
pub async fn promote(
    conn: &mut Conn<'_>,
    organisation: &OrganisationId,
    account: &AccountId,
) -> Result<(), StoreError> {
    sql("UPDATE organisation_member SET rank = 'manager' WHERE organisation_id = $1 AND account_id = $2")
        .text(&organisation.0)
        .text(&account.0)
        .run(conn)
        .await?;
    Ok(())
}

/// Takes somebody out of an organisation. `false` when they do not belong to it.
///
/// # Errors
/// The engine's.
pub async fn remove(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    account: &AccountId,
) -> Result<bool, StoreError> {
    take_out(conn, allowed.owner(), account).await
}

/// The actor leaves. `false` when they do not belong to it.
///
/// # Errors
/// The engine's.
pub async fn leave(
    conn: &mut Conn<'_>,
    allowed: &Allowed<BelongToOrganisation, OrganisationId>,
) -> Result<bool, StoreError> {
    take_out(conn, allowed.owner(), allowed.actor()).await
}

async fn take_out(conn: &mut Conn<'_>, organisation: &OrganisationId, account: &AccountId) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM organisation_member WHERE organisation_id = $1 AND account_id = $2")
        .text(&organisation.0)
        .text(&account.0)
        .run(conn)
        .await?;
    Ok(gone == 1)
}

/// Makes everybody in an organisation an employer, now that it is verified.
///
/// # Errors
/// The engine's.
pub async fn make_employers(
    conn: &mut Conn<'_>,
    allowed: &Allowed<JudgeOrganisation, OrganisationId>,
    at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO account_role (account_id, role, granted_at) \
         SELECT account_id, 'employer', $1 FROM organisation_member WHERE organisation_id = $2 ON CONFLICT DO NOTHING")
    .int(millis(at))
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}
