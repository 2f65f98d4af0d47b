//! Awards, their signed documents, and how often they were looked at.

use super::{
    Conn, StoreError, award_form, made, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    achievement::Achievement,
    award::{Award, Held, Holdings, Revocation, Visibility},
    policy::{Allowed, HoldAward, KeepAccount, RevokeAward},
    time::{Moment, from_millis},
};

/// The signed documents of an award, exactly as they are served.
#[derive(Clone, Debug)]
pub struct Documents {
    /// The Open Badges 2.0 assertion.
    pub ob2: String,
    /// The Open Badges 3.0 credential with its proof.
    pub ob3: String,
}

/// The next free place in the status list. Held until the transaction ends, so that none is given twice.
///
/// # Errors
/// The engine's.
pub async fn next_status_index(conn: &mut Conn<'_>) -> Result<u32, StoreError> {
    let value = sql("UPDATE counter SET value = value + 1 WHERE name = 'status_index' RETURNING value")
        .first(conn, |row| row.int(0))
        .await?;
    value.and_then(|v| u32::try_from(v).ok()).ok_or(StoreError::Corrupt("counter.status_index"))
}

/// Stores an award with its documents. `false` when the person holds this achievement already, in whichever version; one
/// that has expired by the time of the new one is succeeded by it.
///
/// Not behind a permission: awarding is the system's own act, inside the transaction of the result that earned it.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    award: &Award,
    attempt: Option<&str>,
    evidence: &str,
    documents: &Documents,
) -> Result<bool, StoreError> {
    // One that has expired makes room.
    sql("UPDATE award SET succeeded_at = $1 WHERE account_id = $2 AND achievement = $3 AND revoked_at IS NULL \
         AND succeeded_at IS NULL AND expires_at < $1")
    .int(millis(award.issued_at))
    .opt_text(award.account.as_ref().map(|a| a.0.clone()))
    .text(award.achievement.slug())
    .run(conn)
    .await?;
    let inserted = sql(
        "INSERT INTO award (id, account_id, achievement, attempt_id, percent, issued_at, status_index, visibility, \
         show_name, recipient_name, evidence, ob2, ob3, expires_at, made_id, made_version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING",
    )
    .text(&award.id)
    .opt_text(award.account.as_ref().map(|a| a.0.clone()))
    .text(award.achievement.slug())
    .opt_text(attempt)
    .opt_int(award.percent.map(i64::from))
    .int(millis(award.issued_at))
    .int(i64::from(award.status_index))
    .text(award.visibility.id())
    .int(i64::from(award.show_name))
    .opt_text(award.recipient_name.clone())
    .text(evidence)
    .text(&documents.ob2)
    .text(&documents.ob3)
    .opt_int(award.expires_at.map(millis))
    .opt_text(award.achievement.made_id().map(|id| id.0.as_str()))
    .opt_int(award.achievement.made().map(|made| i64::from(made.id.version)))
    .run(conn)
    .await?;
    if inserted == 1 {
        award_form::ask(conn, &award.id).await?;
    }
    Ok(inserted == 1)
}

/// Puts the holder's present name on an award's page, and documents that were issued anew, if there are any, in the place
/// of its own.
///
/// # Errors
/// The engine's.
pub async fn reissue(
    conn: &mut Conn<'_>,
    allowed: &Allowed<HoldAward>,
    id: &str,
    name: &str,
    documents: Option<&Documents>,
    at: Moment,
) -> Result<bool, StoreError> {
    let changed = sql(
        "UPDATE award SET recipient_name = $1, ob2 = COALESCE($2, ob2), ob3 = COALESCE($3, ob3), reissued_at = $4 \
         WHERE id = $5 AND account_id = $6 AND revoked_at IS NULL",
    )
    .text(name)
    .opt_text(documents.map(|d| d.ob2.clone()))
    .opt_text(documents.map(|d| d.ob3.clone()))
    .int(millis(at))
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    if changed == 1 && documents.is_some() {
        award_form::ask_again(conn, id).await?;
    }
    Ok(changed == 1)
}

/// An award from thirteen columns, and those of [`made::read`] after them.
pub(super) fn read(row: &Row) -> Result<Award, StoreError> {
    let revoked = match (moment(row.opt_int(9)?), row.opt_text(10)?) {
        (Some(at), reason) => Some(Revocation { at, reason: reason.unwrap_or_default() }),
        (None, _) => None,
    };
    Ok(Award {
        id: row.text(0)?,
        account: row.opt_text(1)?.map(AccountId),
        achievement: match Achievement::from_slug(&row.text(2)?) {
            Some(achievement) => achievement.into(),
            None => made::read(row, 13)?.into(),
        },
        percent: row.opt_int(3)?.and_then(|p| u8::try_from(p).ok()),
        issued_at: from_millis(row.int(4)?),
        status_index: u32::try_from(row.int(5)?).map_err(|_| StoreError::Corrupt("award.status_index"))?,
        visibility: row.text(6)?.parse().map_err(|()| StoreError::Corrupt("award.visibility"))?,
        show_name: row.int(7)? != 0,
        recipient_name: row.opt_text(8)?,
        revoked,
        expires_at: moment(row.opt_int(11)?),
        succeeded_at: moment(row.opt_int(12)?),
    })
}

/// What a person holds at a moment, and what of theirs has expired by then.
///
/// # Errors
/// The engine's.
pub async fn held(conn: &mut Conn<'_>, account: &AccountId, at: Moment) -> Result<Held, StoreError> {
    let rows = sql("SELECT achievement, expires_at FROM award \
         WHERE account_id = $1 AND revoked_at IS NULL AND succeeded_at IS NULL")
    .text(&account.0)
    .all(conn, |row| Ok((row.text(0)?, moment(row.opt_int(1)?))))
    .await?;
    let mut held = Held::default();
    for (slug, end) in rows {
        let place = if end.is_some_and(|end| end < at) { &mut held.lapsed } else { &mut held.now };
        place.extend(Achievement::from_slug(&slug));
    }
    Ok(held)
}

/// What a person holds at a moment.
///
/// # Errors
/// The engine's.
pub async fn holdings(conn: &mut Conn<'_>, account: &AccountId, at: Moment) -> Result<Holdings, StoreError> {
    Ok(held(conn, account, at).await?.now)
}

/// A person's awards, newest first; revoked ones too.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Award>, StoreError> {
    sql("SELECT a.id, a.account_id, a.achievement, a.percent, a.issued_at, a.status_index, a.visibility, a.show_name, \
         a.recipient_name, a.revoked_at, a.revocation_reason, a.expires_at, a.succeeded_at, m.maker, v.made_id, v.version, v.name, v.description, \
         v.criteria, v.language, v.design, v.maker_name, v.maker_url, v.frozen_at FROM award a \
         LEFT JOIN made_version v ON v.made_id = a.made_id AND v.version = a.made_version \
         LEFT JOIN made_achievement m ON m.id = v.made_id WHERE a.account_id = $1 ORDER BY a.issued_at DESC, a.status_index DESC LIMIT 200")
    .text(&account.0)
    .all(conn, read)
    .await
}

/// The awards that one attempt earned.
///
/// # Errors
/// The engine's.
pub async fn of_attempt(conn: &mut Conn<'_>, account: &AccountId, attempt: &str) -> Result<Vec<Award>, StoreError> {
    sql("SELECT a.id, a.account_id, a.achievement, a.percent, a.issued_at, a.status_index, a.visibility, a.show_name, \
         a.recipient_name, a.revoked_at, a.revocation_reason, a.expires_at, a.succeeded_at, m.maker, v.made_id, v.version, v.name, v.description, \
         v.criteria, v.language, v.design, v.maker_name, v.maker_url, v.frozen_at FROM award a \
         LEFT JOIN made_version v ON v.made_id = a.made_id AND v.version = a.made_version \
         LEFT JOIN made_achievement m ON m.id = v.made_id WHERE a.account_id = $1 AND a.attempt_id = $2 ORDER BY a.status_index")
    .text(&account.0)
    .text(attempt)
    .all(conn, read)
    .await
}

/// The award with this id, whoever asks: the page decides by its visibility.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Award>, StoreError> {
    sql("SELECT a.id, a.account_id, a.achievement, a.percent, a.issued_at, a.status_index, a.visibility, a.show_name, \
         a.recipient_name, a.revoked_at, a.revocation_reason, a.expires_at, a.succeeded_at, m.maker, v.made_id, v.version, v.name, v.description, \
         v.criteria, v.language, v.design, v.maker_name, v.maker_url, v.frozen_at FROM award a \
         LEFT JOIN made_version v ON v.made_id = a.made_id AND v.version = a.made_version \
         LEFT JOIN made_achievement m ON m.id = v.made_id WHERE a.id = $1")
    .text(id)
    .first(conn, read)
    .await
}

/// The stored documents of an award.
///
/// # Errors
/// The engine's.
pub async fn documents(conn: &mut Conn<'_>, id: &str) -> Result<Option<Documents>, StoreError> {
    sql("SELECT ob2, ob3 FROM award WHERE id = $1")
        .text(id)
        .first(conn, |row| Ok(Documents { ob2: row.text(0)?, ob3: row.text(1)? }))
        .await
}

/// Sets who sees an award's page, and whether it shows the name.
///
/// # Errors
/// The engine's.
pub async fn set_showing(
    conn: &mut Conn<'_>,
    allowed: &Allowed<HoldAward>,
    id: &str,
    visibility: Visibility,
    show_name: bool,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE award SET visibility = $1, show_name = $2 WHERE id = $3 AND account_id = $4")
        .text(visibility.id())
        .int(i64::from(show_name))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(changed == 1)
}

/// Withdraws one of the owner's awards.
///
/// # Errors
/// The engine's.
pub async fn revoke(
    conn: &mut Conn<'_>,
    allowed: &Allowed<RevokeAward>,
    id: &str,
    reason: &str,
    at: Moment,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE award SET revoked_at = $1, revocation_reason = $2 \
         WHERE id = $3 AND account_id = $4 AND revoked_at IS NULL")
    .int(millis(at))
    .text(reason)
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(changed == 1)
}

/// Withdraws an award that rested on a confirmation which was taken back.
///
/// Not behind a permission: the employer's receipt is one, and this runs in the transaction that used it.
///
/// # Errors
/// The engine's.
pub async fn revoke_retracted(conn: &mut Conn<'_>, id: &str, reason: &str, at: Moment) -> Result<bool, StoreError> {
    let changed = sql("UPDATE award SET revoked_at = $1, revocation_reason = $2 WHERE id = $3 AND revoked_at IS NULL")
        .int(millis(at))
        .text(reason)
        .text(id)
        .run(conn)
        .await?;
    Ok(changed == 1)
}

/// Takes every trace of the person from their awards; with a reason, withdraws them as well. Before an account goes.
///
/// # Errors
/// The engine's.
pub async fn let_go(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
    revoke: Option<&str>,
    at: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE award SET recipient_name = NULL, show_name = 0, attempt_id = NULL, \
         visibility = CASE WHEN visibility = 'private' THEN 'link' ELSE visibility END, \
         revoked_at = CASE WHEN $1 IS NULL THEN revoked_at ELSE COALESCE(revoked_at, $2) END, \
         revocation_reason = CASE WHEN $1 IS NULL THEN revocation_reason ELSE COALESCE(revocation_reason, $1) END \
         WHERE account_id = $3")
    .opt_text(revoke)
    .int(millis(at))
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(())
}

/// Of which awards the numbers in the status lists lie in a range: those that were withdrawn.
///
/// # Errors
/// The engine's.
pub async fn revoked_in(conn: &mut Conn<'_>, numbers: std::ops::Range<u32>) -> Result<Vec<u32>, StoreError> {
    sql("SELECT status_index FROM award WHERE revoked_at IS NOT NULL AND status_index >= $1 AND status_index < $2")
        .int(i64::from(numbers.start))
        .int(i64::from(numbers.end))
        .all(conn, |row| u32::try_from(row.int(0)?).map_err(|_| StoreError::Corrupt("award.status_index")))
        .await
}

/// The last number in the status lists that was given to an award.
///
/// # Errors
/// The engine's.
pub async fn last_status_index(conn: &mut Conn<'_>) -> Result<u32, StoreError> {
    let value = sql("SELECT value FROM counter WHERE name = 'status_index'").first(conn, |row| row.int(0)).await?;
    value.and_then(|v| u32::try_from(v).ok()).ok_or(StoreError::Corrupt("counter.status_index"))
}

/// The status-list places and ids of all withdrawn awards. Not their reasons: these are told on an award's own page.
///
/// # Errors
/// The engine's.
pub async fn revoked(conn: &mut Conn<'_>) -> Result<Vec<(u32, String)>, StoreError> {
    sql("SELECT status_index, id FROM award WHERE revoked_at IS NOT NULL ORDER BY status_index")
        .all(conn, |row| Ok((u32::try_from(row.int(0)?).unwrap_or(u32::MAX), row.text(1)?)))
        .await
}
