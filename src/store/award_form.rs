//! The signed texts of awards beside their documents: made once, after the award, and then kept as they are.

use super::{
    Conn, StoreError,
    award::{self, Documents},
    millis,
    sql::sql,
};
use crate::domain::{
    account::AccountId, award::Award, open_badges::signed_forms::SignedForms, time::Moment, wallet::paging::Part,
};

/// An award with all that is stored of it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The award.
    pub award: Award,
    /// Its documents.
    pub documents: Documents,
    /// Its signed texts, if they are made.
    pub forms: Option<SignedForms>,
}

/// Notes that the forms of an award are to be made, unless that is noted or done already.
///
/// # Errors
/// The engine's.
pub async fn ask(conn: &mut Conn<'_>, award: &str) -> Result<(), StoreError> {
    sql("INSERT INTO award_form (award_id) VALUES ($1) ON CONFLICT DO NOTHING").text(award).run(conn).await?;
    Ok(())
}

/// Notes that they are to be made again: the award was issued anew.
///
/// # Errors
/// The engine's.
pub async fn ask_again(conn: &mut Conn<'_>, award: &str) -> Result<(), StoreError> {
    sql("UPDATE award_form SET jws = NULL, jwt = NULL, signed_at = NULL WHERE award_id = $1")
        .text(award)
        .run(conn)
        .await?;
    Ok(())
}

/// Up to `limit` awards whose forms are still to be made, with the documents that they are made from.
///
/// # Errors
/// The engine's.
pub async fn due(conn: &mut Conn<'_>, limit: i64) -> Result<Vec<(String, Documents)>, StoreError> {
    sql("SELECT a.id, a.ob2, a.ob3 FROM award_form f JOIN award a ON a.id = f.award_id \
         WHERE f.signed_at IS NULL ORDER BY f.award_id LIMIT $1")
    .int(limit)
    .all(conn, |row| Ok((row.text(0)?, Documents { ob2: row.text(1)?, ob3: row.text(2)? })))
    .await
}

/// Keeps the forms of an award. `false` when there are some already, which stay, or when the award has been issued anew
/// since `from` was read.
///
/// # Errors
/// The engine's.
pub async fn keep(
    conn: &mut Conn<'_>,
    award: &str,
    from: &Documents,
    forms: &SignedForms,
    at: Moment,
) -> Result<bool, StoreError> {
    let kept =
        sql("UPDATE award_form SET jws = $1, jwt = $2, signed_at = $3 WHERE award_id = $4 AND signed_at IS NULL \
         AND EXISTS (SELECT 1 FROM award WHERE id = $4 AND ob3 = $5)")
        .text(&forms.jws)
        .text(&forms.jwt)
        .int(millis(at))
        .text(award)
        .text(&from.ob3)
        .run(conn)
        .await?;
    Ok(kept == 1)
}

/// The forms of an award, if they are made.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, award: &str) -> Result<Option<SignedForms>, StoreError> {
    let forms = sql("SELECT jws, jwt FROM award_form WHERE award_id = $1 AND signed_at IS NOT NULL")
        .text(award)
        .first(conn, |row| Ok((row.opt_text(0)?, row.opt_text(1)?)))
        .await?;
    match forms {
        None => Ok(None),
        Some((Some(jws), Some(jwt))) => Ok(Some(SignedForms { jws, jwt })),
        Some(_) => Err(StoreError::Corrupt("award_form.jwt")),
    }
}

/// A person's awards with all their documents, newest first; withdrawn ones too.
///
/// # Errors
/// The engine's.
pub async fn all_of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Whole>, StoreError> {
    sql("SELECT a.id, a.account_id, a.achievement, a.percent, a.issued_at, a.status_index, a.visibility, a.show_name, \
         a.recipient_name, a.revoked_at, a.revocation_reason, a.expires_at, a.succeeded_at, m.maker, v.made_id, v.version, v.name, v.description, \
         v.criteria, v.language, v.design, v.maker_name, v.maker_url, v.frozen_at, a.ob2, a.ob3, f.jws, f.jwt \
         FROM award a LEFT JOIN made_version v ON v.made_id = a.made_id AND v.version = a.made_version \
         LEFT JOIN made_achievement m ON m.id = v.made_id LEFT JOIN award_form f ON f.award_id = a.id AND f.signed_at IS NOT NULL \
         WHERE a.account_id = $1 ORDER BY a.issued_at DESC, a.status_index DESC LIMIT 200")
    .text(&account.0)
    .all(conn, |row| {
        let forms = match (row.opt_text(26)?, row.opt_text(27)?) {
            (Some(jws), Some(jwt)) => Some(SignedForms { jws, jwt }),
            _ => None,
        };
        Ok(Whole { award: award::read(row)?, documents: Documents { ob2: row.text(24)?, ob3: row.text(25)? }, forms })
    })
    .await
}

/// Live credentials of a person for a wallet, the earliest first, and how many there are in all. `private` includes those
/// that only their holder sees; `since` leaves out what was issued, or issued anew, no later.
///
/// # Errors
/// The engine's.
pub async fn part(
    conn: &mut Conn<'_>,
    account: &AccountId,
    private: bool,
    part: &Part,
) -> Result<(Vec<String>, u32), StoreError> {
    let (hidden, since) = (if private { "" } else { "private" }, part.since.map_or(i64::MIN, millis));
    let credentials = sql("SELECT ob3 FROM award WHERE account_id = $1 AND revoked_at IS NULL AND visibility <> $2 \
         AND COALESCE(reissued_at, issued_at) > $3 ORDER BY issued_at, status_index LIMIT $4 OFFSET $5")
    .text(&account.0)
    .text(hidden)
    .int(since)
    .int(part.limit)
    .int(part.offset)
    .all(conn, |row| row.text(0))
    .await?;
    let total = sql("SELECT COUNT(*) FROM award WHERE account_id = $1 AND revoked_at IS NULL AND visibility <> $2 \
         AND COALESCE(reissued_at, issued_at) > $3")
    .text(&account.0)
    .text(hidden)
    .int(since)
    .first(conn, |row| row.int(0))
    .await?;
    Ok((credentials, total.and_then(|total| u32::try_from(total).ok()).unwrap_or(0)))
}
