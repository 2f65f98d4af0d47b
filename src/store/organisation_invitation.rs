//! Invitations to organisations. One that is accepted, taken back or too old is no row any more.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    email::Email,
    organisation::{OrganisationId, Rank},
    policy::{Allowed, KeepAccount, ManageOrganisation},
    time::{Moment, from_millis},
};

/// An invitation.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// To which organisation.
    pub organisation: OrganisationId,
    /// To whom it was sent.
    pub email: Email,
    /// As what.
    pub rank: Rank,
    /// When.
    pub invited_at: Moment,
    /// Until when it can be accepted.
    pub expires_at: Moment,
}

/// Invites; an earlier invitation of the same address stops working.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    invitation: &Invitation,
    token_hash: &str,
) -> Result<(), StoreError> {
    sql("DELETE FROM organisation_invitation WHERE organisation_id = $1 AND email_key = $2")
        .text(&allowed.owner().0)
        .text(invitation.email.key())
        .run(conn)
        .await?;
    sql("INSERT INTO organisation_invitation \
         (id, organisation_id, email, email_key, rank, token_hash, invited_by, invited_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .text(&invitation.id)
    .text(&allowed.owner().0)
    .text(invitation.email.as_typed())
    .text(invitation.email.key())
    .text(invitation.rank.id())
    .text(token_hash)
    .text(&allowed.actor().0)
    .int(millis(invitation.invited_at))
    .int(millis(invitation.expires_at))
    .run(conn)
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: row.text(0)?,
        organisation: OrganisationId(row.text(1)?),
        email: Email::parse(&row.text(2)?).ok_or(StoreError::Corrupt("organisation_invitation.email"))?,
        rank: row.text(3)?.parse().map_err(|()| StoreError::Corrupt("organisation_invitation.rank"))?,
        invited_at: from_millis(row.int(4)?),
        expires_at: from_millis(row.int(5)?),
    })
}

/// Those of an organisation that still work, newest first.
///
/// # Errors
/// The engine's.
pub async fn of_organisation(
    conn: &mut Conn<'_>,
    organisation: &OrganisationId,
    now: Moment,
) -> Result<Vec<Invitation>, StoreError> {
    sql("SELECT id, organisation_id, email, rank, invited_at, expires_at FROM organisation_invitation \
         WHERE organisation_id = $1 AND expires_at > $2 ORDER BY invited_at DESC, id LIMIT 200")
    .text(&organisation.0)
    .int(millis(now))
    .all(conn, read)
    .await
}

/// The one that a link leads to, while it works.
///
/// # Errors
/// The engine's.
pub async fn by_token(conn: &mut Conn<'_>, token_hash: &str, now: Moment) -> Result<Option<Invitation>, StoreError> {
    sql("SELECT id, organisation_id, email, rank, invited_at, expires_at FROM organisation_invitation \
         WHERE token_hash = $1 AND expires_at > $2")
    .text(token_hash)
    .int(millis(now))
    .first(conn, read)
    .await
}

/// Uses an invitation up. The link is the permission. `None` when it does not work any more.
///
/// # Errors
/// The engine's.
pub async fn take(conn: &mut Conn<'_>, token_hash: &str, now: Moment) -> Result<Option<Invitation>, StoreError> {
    sql("DELETE FROM organisation_invitation WHERE token_hash = $1 AND expires_at > $2 \
         RETURNING id, organisation_id, email, rank, invited_at, expires_at")
    .text(token_hash)
    .int(millis(now))
    .first(conn, read)
    .await
}

/// Takes an invitation back. `false` when there is none.
///
/// # Errors
/// The engine's.
pub async fn withdraw(
    conn: &mut Conn<'_>,
    allowed: &Allowed<ManageOrganisation, OrganisationId>,
    id: &str,
) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM organisation_invitation WHERE id = $1 AND organisation_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(gone == 1)
}

/// Forgets an address before its account goes.
///
/// # Errors
/// The engine's.
pub async fn forget(conn: &mut Conn<'_>, _allowed: &Allowed<KeepAccount>, email: &Email) -> Result<(), StoreError> {
    sql("DELETE FROM organisation_invitation WHERE email_key = $1").text(email.key()).run(conn).await?;
    Ok(())
}

/// Removes what is too old.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM organisation_invitation WHERE expires_at <= $1").int(millis(now)).run(conn).await?;
    Ok(())
}
