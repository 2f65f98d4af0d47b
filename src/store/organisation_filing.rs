//! What organisations file to be verified.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    email::Email,
    organisation::{Decided, Facts, Filing, OrganisationId, Outcome, Website},
    policy::{Allowed, JudgeOrganisation, ManageOrganisation},
    time::{Moment, from_millis},
};

/// The link that shows an address to be the organisation's.
#[derive(Clone, Debug)]
pub struct Link {
    /// The hash of its secret.
    pub token_hash: String,
    /// Until when it works.
    pub expires_at: Moment,
}

/// Files: it takes the place of the newest one. `None` for a link when the address was shown to be theirs before.
///
/// Not behind a permission: the service asked for that of registering or of managing.
///
/// # Errors
/// The engine's.
pub async fn insert(conn: &mut Conn<'_>, filing: &Filing, link: Option<&Link>) -> Result<(), StoreError> {
    sql("UPDATE organisation_filing SET replaced_at = $1, token_hash = NULL \
         WHERE organisation_id = $2 AND replaced_at IS NULL")
    .int(millis(filing.filed_at))
    .text(&filing.organisation.0)
    .run(conn)
    .await?;
    sql("INSERT INTO organisation_filing (id, organisation_id, name, country, website, email, filed_by, filed_at, \
         token_hash, token_expires_at, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .text(&filing.id)
    .text(&filing.organisation.0)
    .text(&filing.facts.name)
    .text(filing.facts.country.code())
    .text(filing.facts.website.as_str())
    .text(filing.facts.email.as_typed())
    .opt_text(filing.filed_by.as_ref().map(|account| account.0.as_str()))
    .int(millis(filing.filed_at))
    .opt_text(link.map(|link| link.token_hash.as_str()))
    .opt_int(link.map(|link| millis(link.expires_at)))
    .opt_int(filing.confirmed_at.map(millis))
    .run(conn)
    .await?;
    Ok(())
}

pub(super) fn read(row: &Row, first: usize) -> Result<Filing, StoreError> {
    let decided = match (moment(row.opt_int(first + 9)?), row.opt_text(first + 10)?) {
        (Some(at), Some(outcome)) => Some(Decided {
            at,
            outcome: outcome.parse::<Outcome>().map_err(|()| StoreError::Corrupt("organisation_filing.outcome"))?,
            reason: row.opt_text(first + 11)?,
        }),
        _ => None,
    };
    Ok(Filing {
        id: row.text(first)?,
        organisation: OrganisationId(row.text(first + 1)?),
        facts: Facts {
            name: row.text(first + 2)?,
            country: row.text(first + 3)?.parse().map_err(|()| StoreError::Corrupt("organisation_filing.country"))?,
            website: Website::parse(&row.text(first + 4)?)
                .map_err(|_| StoreError::Corrupt("organisation_filing.website"))?,
            email: Email::parse(&row.text(first + 5)?).ok_or(StoreError::Corrupt("organisation_filing.email"))?,
        },
        filed_by: row.opt_text(first + 6)?.map(AccountId),
        filed_at: from_millis(row.int(first + 7)?),
        confirmed_at: moment(row.opt_int(first + 8)?),
        decided,
    })
}

/// The newest filing of an organisation.
///
/// # Errors
/// The engine's.
pub async fn newest(conn: &mut Conn<'_>, organisation: &OrganisationId) -> Result<Option<Filing>, StoreError> {
    sql("SELECT id, organisation_id, name, country, website, email, filed_by, filed_at, confirmed_at, decided_at, outcome, \
         reason FROM organisation_filing WHERE organisation_id = $1 AND replaced_at IS NULL")
    .text(&organisation.0)
    .first(conn, |row| read(row, 0))
    .await
}

/// Every filing of an organisation, newest first.
///
/// # Errors
/// The engine's.
pub async fn history(conn: &mut Conn<'_>, organisation: &OrganisationId) -> Result<Vec<Filing>, StoreError> {
    sql("SELECT id, organisation_id, name, country, website, email, filed_by, filed_at, confirmed_at, decided_at, outcome, \
         reason FROM organisation_filing WHERE organisation_id = $1 ORDER BY filed_at DESC, id LIMIT 50")
    .text(&organisation.0)
    .all(conn, |row| read(row, 0))
    .await
}

/// What somebody filed, newest first.
///
/// # Errors
/// The engine's.
pub async fn of_account(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Filing>, StoreError> {
    sql("SELECT id, organisation_id, name, country, website, email, filed_by, filed_at, confirmed_at, decided_at, outcome, \
         reason FROM organisation_filing WHERE filed_by = $1 ORDER BY filed_at DESC, id LIMIT 200")
    .text(&account.0)
    .all(conn, |row| read(row, 0))
    .await
}

/// The filing that a link leads to, while the link works.
///
/// # Errors
/// The engine's.
pub async fn by_token(conn: &mut Conn<'_>, token_hash: &str, now: Moment) -> Result<Option<Filing>, StoreError> {
    sql("SELECT id, organisation_id, name, country, website, email, filed_by, filed_at, confirmed_at, decided_at, outcome, \
         reason FROM organisation_filing WHERE token_hash = $1 AND token_expires_at > $2 AND replaced_at IS NULL")
    .text(token_hash)
    .int(millis(now))
    .first(conn, |row| read(row, 0))
    .await
}

/// Gives a filing that is not confirmed another link. `false` when it needs none.
///
/// # Errors
/// The engine's.
pub async fn set_link(conn: &mut Conn<'_>, id: &str, link: &Link) -> Result<bool, StoreError> {
    let written = sql("UPDATE organisation_filing SET token_hash = $1, token_expires_at = $2 \
         WHERE id = $3 AND confirmed_at IS NULL AND decided_at IS NULL AND replaced_at IS NULL")
    .text(&link.token_hash)
    .int(millis(link.expires_at))
    .text(id)
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Notes that the address is theirs. The link is the permission. `false` when that was noted before, or it was replaced.
///
/// # Errors
/// The engine's.
pub async fn confirm(conn: &mut Conn<'_>, token_hash: &str, at: Moment) -> Result<bool, StoreError> {
    let written = sql("UPDATE organisation_filing SET confirmed_at = $1 \
         WHERE token_hash = $2 AND token_expires_at > $1 AND confirmed_at IS NULL AND replaced_at IS NULL")
    .int(millis(at))
    .text(token_hash)
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Takes back a change that is not decided: what was verified stays as it is. `false` when there is none.
///
/// # Errors
/// The engine's.
pub async fn take_back(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    at: Moment,
) -> Result<bool, StoreError> {
    let written = sql("UPDATE organisation_filing SET replaced_at = $1, token_hash = NULL \
         WHERE organisation_id = $2 AND replaced_at IS NULL AND decided_at IS NULL")
    .int(millis(at))
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Writes a decision. `false` when it was decided or replaced meanwhile, or its address is not confirmed.
///
/// # Errors
/// The engine's.
pub async fn decide(
    conn: &mut Conn<'_>,
    allowed: &Allowed<JudgeOrganisation, OrganisationId>,
    id: &str,
    outcome: Outcome,
    reason: Option<&str>,
    at: Moment,
) -> Result<bool, StoreError> {
    let written = sql("UPDATE organisation_filing SET decided_at = $1, decided_by = $2, outcome = $3, reason = $4 \
         WHERE id = $5 AND organisation_id = $6 AND confirmed_at IS NOT NULL AND decided_at IS NULL AND replaced_at IS NULL")
    .int(millis(at))
    .text(&allowed.actor().0)
    .text(outcome.id())
    .opt_text(reason)
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(written == 1)
}
