//! Organisations, with what was verified of them.

use super::{
    Conn, StoreError, millis, moment, organisation_filing,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    email::Email,
    organisation::{Facts, Filing, Organisation, OrganisationId, Rank, Website},
    policy::{Allowed, JoinOrganisation, JudgeOrganisation, ManageOrganisation},
    time::{Moment, from_millis},
};

/// Registers one: not verified, with what is filed for it.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<JoinOrganisation>,
    id: &OrganisationId,
    facts: &Facts,
    description: &str,
    at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO organisation (id, name, country, website, host, email, description, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .text(&id.0)
    .text(&facts.name)
    .text(facts.country.code())
    .text(facts.website.as_str())
    .text(facts.website.host())
    .text(facts.email.as_typed())
    .text(description)
    .int(millis(at))
    .run(conn)
    .await?;
    Ok(())
}

pub(super) fn read(row: &Row, first: usize) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        id: OrganisationId(row.text(first)?),
        name: row.text(first + 1)?,
        country: row.text(first + 2)?.parse().map_err(|()| StoreError::Corrupt("organisation.country"))?,
        website: Website::parse(&row.text(first + 3)?).map_err(|_| StoreError::Corrupt("organisation.website"))?,
        email: row.opt_text(first + 4)?.as_deref().and_then(Email::parse),
        description: row.text(first + 5)?,
        created_at: from_millis(row.int(first + 6)?),
        verified_at: moment(row.opt_int(first + 7)?),
        withdrawn: moment(row.opt_int(first + 8)?).zip(row.opt_text(first + 9)?),
        closed_at: moment(row.opt_int(first + 10)?),
    })
}

/// The organisation with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &OrganisationId) -> Result<Option<Organisation>, StoreError> {
    sql("SELECT id, name, country, website, email, description, created_at, verified_at, withdrawn_at, withdrawn_reason, \
         closed_at FROM organisation WHERE id = $1")
    .text(&id.0)
    .first(conn, |row| read(row, 0))
    .await
}

/// Holds an organisation until the transaction ends, and reads it as it then is: of two acts at once, the second sees what
/// the first did.
///
/// # Errors
/// The engine's.
pub async fn hold(conn: &mut Conn<'_>, id: &OrganisationId) -> Result<Option<Organisation>, StoreError> {
    sql("UPDATE organisation SET created_at = created_at WHERE id = $1 RETURNING id, name, country, website, email, \
         description, created_at, verified_at, withdrawn_at, withdrawn_reason, closed_at")
    .text(&id.0)
    .first(conn, |row| read(row, 0))
    .await
}

/// Sets what it says about itself.
///
/// # Errors
/// The engine's.
pub async fn set_description(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    description: &str,
) -> Result<(), StoreError> {
    sql("UPDATE organisation SET description = $1 WHERE id = $2")
        .text(description)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}

/// Puts what is filed in the place of what was registered, while nothing was verified yet.
///
/// # Errors
/// The engine's.
pub async fn set_unverified(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    facts: &Facts,
) -> Result<(), StoreError> {
    sql("UPDATE organisation SET name = $1, country = $2, website = $3, host = $4, email = $5 \
         WHERE id = $6 AND verified_at IS NULL AND withdrawn_at IS NULL")
    .text(&facts.name)
    .text(facts.country.code())
    .text(facts.website.as_str())
    .text(facts.website.host())
    .text(facts.email.as_typed())
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// Takes over what was filed, as verified. The first date of being verified stays.
///
/// # Errors
/// The engine's.
pub async fn verify(
    conn: &mut Conn<'_>,
    allowed: &Allowed<JudgeOrganisation, OrganisationId>,
    facts: &Facts,
    at: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE organisation SET name = $1, country = $2, website = $3, host = $4, email = $5, \
         verified_at = COALESCE(verified_at, $6), withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = $7")
    .text(&facts.name)
    .text(facts.country.code())
    .text(facts.website.as_str())
    .text(facts.website.host())
    .text(facts.email.as_typed())
    .int(millis(at))
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// Takes a verification back. `false` when there is none.
///
/// # Errors
/// The engine's.
pub async fn withdraw(
    conn: &mut Conn<'_>,
    allowed: &Allowed<JudgeOrganisation, OrganisationId>,
    reason: &str,
    at: Moment,
) -> Result<bool, StoreError> {
    let written = sql("UPDATE organisation SET verified_at = NULL, withdrawn_at = $1, withdrawn_reason = $2 \
         WHERE id = $3 AND verified_at IS NOT NULL AND closed_at IS NULL")
    .int(millis(at))
    .text(reason)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Closes one: nobody belongs to it any more, and its address is forgotten. One that was never verified leaves nothing.
///
/// Not behind a permission: a manager closes it, or the last of its people leaves with their account.
///
/// # Errors
/// The engine's.
pub async fn close(conn: &mut Conn<'_>, id: &OrganisationId, at: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM organisation WHERE id = $1 AND verified_at IS NULL AND withdrawn_at IS NULL")
        .text(&id.0)
        .run(conn)
        .await?;
    sql("UPDATE organisation SET closed_at = COALESCE(closed_at, $1), email = NULL WHERE id = $2")
        .int(millis(at))
        .text(&id.0)
        .run(conn)
        .await?;
    sql("DELETE FROM organisation_filing WHERE organisation_id = $1").text(&id.0).run(conn).await?;
    sql("DELETE FROM organisation_invitation WHERE organisation_id = $1").text(&id.0).run(conn).await?;
    sql("DELETE FROM organisation_member WHERE organisation_id = $1").text(&id.0).run(conn).await?;
    Ok(())
}

/// Other organisations on the same host, oldest first: somebody may have registered it before.
///
/// # Errors
/// The engine's.
pub async fn on_host(conn: &mut Conn<'_>, host: &str, but: &OrganisationId) -> Result<Vec<Organisation>, StoreError> {
    sql("SELECT id, name, country, website, email, description, created_at, verified_at, withdrawn_at, withdrawn_reason, \
         closed_at FROM organisation WHERE host = $1 AND id <> $2 AND closed_at IS NULL ORDER BY created_at LIMIT 20")
    .text(host)
    .text(&but.0)
    .all(conn, |row| read(row, 0))
    .await
}

/// An organisation in a list, with its newest filing.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The organisation.
    pub organisation: Organisation,
    /// Its newest filing; closed ones have none.
    pub filing: Option<Filing>,
}

pub(super) fn listed(row: &Row, first: usize) -> Result<Listed, StoreError> {
    let filing = match row.opt_text(first + 11)? {
        Some(_) => Some(organisation_filing::read(row, first + 11)?),
        None => None,
    };
    Ok(Listed { organisation: read(row, first)?, filing })
}

/// Those that wait to be verified, longest first.
///
/// # Errors
/// The engine's.
pub async fn waiting(conn: &mut Conn<'_>, limit: i64, offset: i64) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT o.id, o.name, o.country, o.website, o.email, o.description, o.created_at, o.verified_at, o.withdrawn_at, \
         o.withdrawn_reason, o.closed_at, f.id, f.organisation_id, f.name, f.country, f.website, f.email, f.filed_by, \
         f.filed_at, f.confirmed_at, f.decided_at, f.outcome, f.reason \
         FROM organisation_filing f JOIN organisation o ON o.id = f.organisation_id \
         WHERE f.confirmed_at IS NOT NULL AND f.decided_at IS NULL AND f.replaced_at IS NULL \
         ORDER BY f.confirmed_at, f.id LIMIT $1 OFFSET $2")
    .int(limit)
    .int(offset)
    .all(conn, |row| listed(row, 0))
    .await
}

/// Those that are verified, newest first.
///
/// # Errors
/// The engine's.
pub async fn verified(conn: &mut Conn<'_>, limit: i64, offset: i64) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT o.id, o.name, o.country, o.website, o.email, o.description, o.created_at, o.verified_at, o.withdrawn_at, \
         o.withdrawn_reason, o.closed_at, f.id, f.organisation_id, f.name, f.country, f.website, f.email, f.filed_by, \
         f.filed_at, f.confirmed_at, f.decided_at, f.outcome, f.reason \
         FROM organisation o LEFT JOIN organisation_filing f ON f.organisation_id = o.id AND f.replaced_at IS NULL \
         WHERE o.verified_at IS NOT NULL AND o.closed_at IS NULL ORDER BY o.verified_at DESC, o.id DESC LIMIT $1 OFFSET $2")
    .int(limit)
    .int(offset)
    .all(conn, |row| listed(row, 0))
    .await
}

/// All of them, newest first.
///
/// # Errors
/// The engine's.
pub async fn all(conn: &mut Conn<'_>, limit: i64, offset: i64) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT o.id, o.name, o.country, o.website, o.email, o.description, o.created_at, o.verified_at, o.withdrawn_at, \
         o.withdrawn_reason, o.closed_at, f.id, f.organisation_id, f.name, f.country, f.website, f.email, f.filed_by, \
         f.filed_at, f.confirmed_at, f.decided_at, f.outcome, f.reason \
         FROM organisation o LEFT JOIN organisation_filing f ON f.organisation_id = o.id AND f.replaced_at IS NULL \
         ORDER BY o.created_at DESC, o.id DESC LIMIT $1 OFFSET $2")
    .int(limit)
    .int(offset)
    .all(conn, |row| listed(row, 0))
    .await
}

/// Those of a person, as a member, oldest first.
///
/// # Errors
/// The engine's.
pub async fn of_account(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<(Listed, Rank)>, StoreError> {
    sql("SELECT o.id, o.name, o.country, o.website, o.email, o.description, o.created_at, o.verified_at, o.withdrawn_at, \
         o.withdrawn_reason, o.closed_at, f.id, f.organisation_id, f.name, f.country, f.website, f.email, f.filed_by, \
         f.filed_at, f.confirmed_at, f.decided_at, f.outcome, f.reason, m.rank \
         FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id \
         LEFT JOIN organisation_filing f ON f.organisation_id = o.id AND f.replaced_at IS NULL \
         WHERE m.account_id = $1 ORDER BY m.joined_at, o.id LIMIT 50")
    .text(&account.0)
    .all(conn, |row| {
        let rank = row.text(23)?.parse().map_err(|()| StoreError::Corrupt("organisation_member.rank"))?;
        Ok((listed(row, 0)?, rank))
    })
    .await
}
