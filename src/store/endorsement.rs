//! Endorsements, and their documents as they were signed.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    endorsement::{Consent, Endorsement, Target},
    organisation::OrganisationId,
    policy::{Allowed, Endorse, HoldAward, JoinOrganisation, KeepAccount, ManageOrganisation},
    time::{Moment, from_millis},
};

/// The documents of an endorsement, exactly as they are served.
#[derive(Clone, Debug)]
pub struct Documents {
    /// Open Badges 2.0.
    pub ob2: String,
    /// Open Badges 3.0, with its proof.
    pub ob3: String,
}

/// The next free place in an organisation's status list. Its row is held, so that none is given twice.
///
/// # Errors
/// The engine's.
pub async fn next_status_index(conn: &mut Conn<'_>, organisation: &OrganisationId) -> Result<u32, StoreError> {
    let last =
        sql("SELECT status_index FROM endorsement WHERE organisation_id = $1 ORDER BY status_index DESC LIMIT 1")
            .text(&organisation.0)
            .first(conn, |row| row.int(0))
            .await?;
    u32::try_from(last.map_or(0, |last| last + 1)).map_err(|_| StoreError::Corrupt("endorsement.status_index"))
}

/// Stores one. `false` when the organisation endorses this already.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<Endorse, OrganisationId>,
    new: &Endorsement,
    documents: &Documents,
) -> Result<bool, StoreError> {
    let made = sql("INSERT INTO endorsement \
         (id, organisation_id, kind, target, comment, given_by, given_at, status_index, ob2, ob3) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         ON CONFLICT (organisation_id, kind, target) WHERE withdrawn_at IS NULL DO NOTHING")
    .text(&new.id)
    .text(&allowed.owner().0)
    .text(new.target.kind())
    .text(new.target.text())
    .text(&new.comment)
    .text(&allowed.actor().0)
    .int(millis(new.given_at))
    .int(new.status_index)
    .text(&documents.ob2)
    .text(&documents.ob3)
    .run(conn)
    .await?;
    Ok(made == 1)
}

fn read(row: &Row) -> Result<Endorsement, StoreError> {
    let target = Target::parse(&row.text(2)?).ok_or(StoreError::Corrupt("endorsement.target"))?;
    let consent = match (&target, row.opt_int(6)?, row.opt_int(7)?) {
        (Target::Issuer | Target::Achievement(_) | Target::Made(_), _, _) => Consent::Needless,
        (Target::Award(_), _, Some(_)) => Consent::Refused,
        (Target::Award(_), Some(_), None) => Consent::Given,
        (Target::Award(_), None, None) => Consent::Waiting,
    };
    Ok(Endorsement {
        id: row.text(0)?,
        organisation: OrganisationId(row.text(1)?),
        target,
        comment: row.text(3)?,
        given_at: from_millis(row.int(4)?),
        status_index: u32::try_from(row.int(5)?).map_err(|_| StoreError::Corrupt("endorsement.status_index"))?,
        consent,
        withdrawn: moment(row.opt_int(8)?).zip(Some(row.opt_text(9)?.unwrap_or_default())),
    })
}

/// An endorsement with who stands behind it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The endorsement.
    pub endorsement: Endorsement,
    /// The organisation's name now.
    pub organisation: String,
    /// Whether it is verified now.
    pub verified: bool,
}

fn listed(row: &Row) -> Result<Listed, StoreError> {
    Ok(Listed {
        endorsement: read(row)?,
        organisation: row.text(10)?,
        verified: row.opt_int(11)?.is_some() && row.opt_int(12)?.is_none(),
    })
}

/// The endorsement with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Listed>, StoreError> {
    sql("SELECT e.id, e.organisation_id, e.target, e.comment, e.given_at, e.status_index, e.agreed_at, e.refused_at, \
         e.withdrawn_at, e.withdrawn_reason, o.name, o.verified_at, o.closed_at \
         FROM endorsement e JOIN organisation o ON o.id = e.organisation_id WHERE e.id = $1")
    .text(id)
    .first(conn, listed)
    .await
}

/// The documents of an endorsement.
///
/// # Errors
/// The engine's.
pub async fn documents(conn: &mut Conn<'_>, id: &str) -> Result<Option<Documents>, StoreError> {
    sql("SELECT ob2, ob3 FROM endorsement WHERE id = $1")
        .text(id)
        .first(conn, |row| Ok(Documents { ob2: row.text(0)?, ob3: row.text(1)? }))
        .await
}

/// What of something is open to anybody, newest first, with its signed document: of verified organisations, not
/// withdrawn, and where a person is concerned, with their consent.
///
/// # Errors
/// The engine's.
pub async fn open_of(conn: &mut Conn<'_>, target: &Target, limit: i64) -> Result<Vec<(Listed, String)>, StoreError> {
    sql("SELECT e.id, e.organisation_id, e.target, e.comment, e.given_at, e.status_index, e.agreed_at, e.refused_at, \
         e.withdrawn_at, e.withdrawn_reason, o.name, o.verified_at, o.closed_at, e.ob3 \
         FROM endorsement e JOIN organisation o ON o.id = e.organisation_id \
         WHERE e.kind = $1 AND e.target = $2 AND e.withdrawn_at IS NULL AND o.verified_at IS NOT NULL \
         AND o.closed_at IS NULL AND (e.kind <> 'award' OR (e.agreed_at IS NOT NULL AND e.refused_at IS NULL)) \
         ORDER BY e.given_at DESC LIMIT $3")
    .text(target.kind())
    .text(target.text())
    .int(limit)
    .all(conn, |row| Ok((listed(row)?, row.text(13)?)))
    .await
}

/// What the holder of an award may decide about: what verified organisations said of it, newest first.
///
/// # Errors
/// The engine's.
pub async fn of_award(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<HoldAward>,
    award: &str,
) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT e.id, e.organisation_id, e.target, e.comment, e.given_at, e.status_index, e.agreed_at, e.refused_at, \
         e.withdrawn_at, e.withdrawn_reason, o.name, o.verified_at, o.closed_at \
         FROM endorsement e JOIN organisation o ON o.id = e.organisation_id \
         WHERE e.kind = 'award' AND e.target = $1 AND e.withdrawn_at IS NULL AND o.verified_at IS NOT NULL \
         AND o.closed_at IS NULL ORDER BY e.given_at DESC LIMIT 100")
    .text(award)
    .all(conn, listed)
    .await
}

/// What was said of all awards of a person, newest first.
///
/// # Errors
/// The engine's.
pub async fn of_holder(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT e.id, e.organisation_id, e.target, e.comment, e.given_at, e.status_index, e.agreed_at, e.refused_at, \
         e.withdrawn_at, e.withdrawn_reason, o.name, o.verified_at, o.closed_at \
         FROM award a JOIN endorsement e ON e.kind = 'award' AND e.target = a.id AND e.withdrawn_at IS NULL \
         JOIN organisation o ON o.id = e.organisation_id WHERE a.account_id = $1 ORDER BY e.given_at DESC LIMIT 200")
    .text(&account.0)
    .all(conn, listed)
    .await
}

/// Everything that an organisation gave, newest first.
///
/// # Errors
/// The engine's.
pub async fn given(conn: &mut Conn<'_>, organisation: &OrganisationId) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT e.id, e.organisation_id, e.target, e.comment, e.given_at, e.status_index, e.agreed_at, e.refused_at, \
         e.withdrawn_at, e.withdrawn_reason, o.name, o.verified_at, o.closed_at \
         FROM endorsement e JOIN organisation o ON o.id = e.organisation_id \
         WHERE e.organisation_id = $1 ORDER BY e.given_at DESC, e.id LIMIT 200")
    .text(&organisation.0)
    .all(conn, listed)
    .await
}

/// What the organisations give that somebody belongs to, newest first.
///
/// # Errors
/// The engine's.
pub async fn given_by_member(
    conn: &mut Conn<'_>,
    allowed: &Allowed<JoinOrganisation>,
) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT e.id, e.organisation_id, e.target, e.comment, e.given_at, e.status_index, e.agreed_at, e.refused_at, \
         e.withdrawn_at, e.withdrawn_reason, o.name, o.verified_at, o.closed_at \
         FROM organisation_member m JOIN endorsement e ON e.organisation_id = m.organisation_id \
         JOIN organisation o ON o.id = e.organisation_id \
         WHERE m.account_id = $1 AND e.withdrawn_at IS NULL AND o.verified_at IS NOT NULL AND o.closed_at IS NULL \
         ORDER BY e.given_at DESC, e.id LIMIT 50")
    .text(&allowed.owner().0)
    .all(conn, listed)
    .await
}

/// The holder of an award lets an endorsement be seen, or not.
///
/// # Errors
/// The engine's.
pub async fn set_consent(
    conn: &mut Conn<'_>,
    allowed: &Allowed<HoldAward>,
    award: &str,
    id: &str,
    shown: bool,
    at: Moment,
) -> Result<bool, StoreError> {
    let written = sql("UPDATE endorsement SET agreed_at = CASE WHEN $1 = 1 THEN $2 ELSE agreed_at END, \
         refused_at = CASE WHEN $1 = 1 THEN NULL ELSE $2 END \
         WHERE id = $3 AND kind = 'award' AND target = $4 AND withdrawn_at IS NULL \
         AND EXISTS (SELECT 1 FROM award a WHERE a.id = $4 AND a.account_id = $5)")
    .int(i64::from(shown))
    .int(millis(at))
    .text(id)
    .text(award)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Withdraws one. `false` when there is none, or it was withdrawn before.
///
/// # Errors
/// The engine's.
pub async fn withdraw(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    id: &str,
    reason: &str,
    at: Moment,
) -> Result<bool, StoreError> {
    let written = sql("UPDATE endorsement SET withdrawn_at = $1, withdrawn_reason = $2 \
         WHERE id = $3 AND organisation_id = $4 AND withdrawn_at IS NULL")
    .int(millis(at))
    .text(reason)
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Withdraws everything of an organisation that is closed.
///
/// Not behind a permission: it belongs to closing.
///
/// # Errors
/// The engine's.
pub async fn withdraw_all(
    conn: &mut Conn<'_>,
    organisation: &OrganisationId,
    reason: &str,
    at: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE endorsement SET withdrawn_at = $1, withdrawn_reason = $2 \
         WHERE organisation_id = $3 AND withdrawn_at IS NULL")
    .int(millis(at))
    .text(reason)
    .text(&organisation.0)
    .run(conn)
    .await?;
    Ok(())
}

/// Withdraws what was said of a person's awards, before their account goes: its words may tell who they are.
///
/// # Errors
/// The engine's.
pub async fn let_go(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    reason: &str,
    at: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE endorsement SET withdrawn_at = $1, withdrawn_reason = $2, comment = '', ob2 = '{}', ob3 = '{}' \
         WHERE kind = 'award' AND target IN (SELECT id FROM award WHERE account_id = $3) AND withdrawn_at IS NULL")
    .int(millis(at))
    .text(reason)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// The places in an organisation's status list of what does not count: withdrawn, or all while it is not verified.
///
/// # Errors
/// The engine's.
pub async fn void(conn: &mut Conn<'_>, organisation: &OrganisationId) -> Result<Vec<u32>, StoreError> {
    sql("SELECT e.status_index FROM endorsement e JOIN organisation o ON o.id = e.organisation_id \
         WHERE e.organisation_id = $1 AND (e.withdrawn_at IS NOT NULL OR o.verified_at IS NULL OR o.closed_at IS NOT NULL) \
         ORDER BY e.status_index")
    .text(&organisation.0)
    .all(conn, |row| u32::try_from(row.int(0)?).map_err(|_| StoreError::Corrupt("endorsement.status_index")))
    .await
}
