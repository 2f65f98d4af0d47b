//! Badges of other issuers in people's backpacks.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    award::Visibility,
    backpack::{Imported, Trust},
    policy::{Allowed, KeepBackpack},
    time::{Moment, from_millis},
};

/// What is large about a badge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The file as it was given.
    pub original: Vec<u8>,
    /// What the last check found out, as JSON.
    pub reports: String,
    /// The address to which the badge is issued, as its owner had it when they put it in.
    pub issued_to: String,
}

/// A badge that is about to be kept.
#[derive(Clone, Debug)]
pub struct NewImport {
    /// What the list shows of it.
    pub badge: Imported,
    /// Its content.
    pub content: Content,
    /// Its picture, made anew.
    pub picture: Option<Vec<u8>>,
    /// The names that it has in its documents; four at most count.
    pub identities: Vec<String>,
}

/// How full somebody's backpack is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// So many badges.
    pub badges: usize,
    /// So many bytes.
    pub bytes: usize,
}

/// How full a backpack is.
///
/// # Errors
/// The engine's.
pub async fn usage(conn: &mut Conn<'_>, account: &AccountId) -> Result<Usage, StoreError> {
    let counted =
        sql("SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM imported_badge WHERE account_id = $1")
            .text(&account.0)
            .first(conn, |row| Ok((row.int(0)?, row.int(1)?)))
            .await?;
    let whole = |n: i64| usize::try_from(n).unwrap_or(usize::MAX);
    Ok(counted.map(|(badges, bytes)| Usage { badges: whole(badges), bytes: whole(bytes) }).unwrap_or_default())
}

/// The badge of a backpack that has one of these names.
///
/// # Errors
/// The engine's.
pub async fn known_as(
    conn: &mut Conn<'_>,
    account: &AccountId,
    identities: &[String],
) -> Result<Option<String>, StoreError> {
    let Some(first) = identities.first() else { return Ok(None) };
    let name = |at: usize| identities.get(at).unwrap_or(first);
    sql("SELECT badge_id FROM imported_identity WHERE account_id = $1 AND identity IN ($2, $3, $4, $5) LIMIT 1")
        .text(&account.0)
        .text(first)
        .text(name(1))
        .text(name(2))
        .text(name(3))
        .first(conn, |row| row.text(0))
        .await
}

/// Keeps a badge.
///
/// # Errors
/// The engine's; [`StoreError::Duplicate`] when a badge of that name is kept already.
pub async fn insert(conn: &mut Conn<'_>, allowed: &Allowed<KeepBackpack>, new: &NewImport) -> Result<(), StoreError> {
    let NewImport { badge, content, picture, identities } = new;
    let bytes = content.original.len() + content.reports.len() + picture.as_ref().map_or(0, Vec::len);
    sql("INSERT INTO imported_badge (id, account_id, kind, name, issuer, host, issued_at, expires_at, issued_to, \
         visibility, show_name, trust, imported_at, checked_at, proven_at, asked_at, bytes) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)")
    .text(&badge.id)
    .text(&allowed.owner().0)
    .text(badge.kind.id())
    .text(&badge.name)
    .opt_text(badge.issuer.clone())
    .opt_text(badge.host.clone())
    .opt_int(badge.issued_at.map(millis))
    .opt_int(badge.expires_at.map(millis))
    .text(&content.issued_to)
    .text(badge.visibility.id())
    .int(i64::from(badge.show_name))
    .text(badge.trust.id())
    .int(millis(badge.imported_at))
    .int(millis(badge.checked_at))
    .opt_int(badge.proven_at.map(millis))
    .int(millis(badge.checked_at))
    .int(i64::try_from(bytes).unwrap_or(i64::MAX))
    .run(conn)
    .await?;
    sql("INSERT INTO imported_content (badge_id, original, picture, reports) VALUES ($1, $2, $3, $4)")
        .text(&badge.id)
        .bytes(content.original.clone())
        .opt_bytes(picture.clone())
        .text(&content.reports)
        .run(conn)
        .await?;
    for identity in identities.iter().take(4) {
        sql("INSERT INTO imported_identity (account_id, identity, badge_id) VALUES ($1, $2, $3)")
            .text(&allowed.owner().0)
            .text(identity)
            .text(&badge.id)
            .run(conn)
            .await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Imported, StoreError> {
    Ok(Imported {
        id: row.text(0)?,
        account: AccountId(row.text(1)?),
        kind: row.text(2)?.parse().map_err(|()| StoreError::Corrupt("imported_badge.kind"))?,
        name: row.text(3)?,
        issuer: row.opt_text(4)?,
        host: row.opt_text(5)?,
        issued_at: moment(row.opt_int(6)?),
        expires_at: moment(row.opt_int(7)?),
        visibility: row.text(8)?.parse().map_err(|()| StoreError::Corrupt("imported_badge.visibility"))?,
        show_name: row.int(9)? != 0,
        trust: row.text(10)?.parse().map_err(|()| StoreError::Corrupt("imported_badge.trust"))?,
        imported_at: from_millis(row.int(11)?),
        checked_at: from_millis(row.int(12)?),
        proven_at: moment(row.opt_int(13)?),
        pictured: row.int(14)? != 0,
    })
}

/// The badges of a backpack, newest first.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Imported>, StoreError> {
    sql("SELECT b.id, b.account_id, b.kind, b.name, b.issuer, b.host, b.issued_at, b.expires_at, b.visibility, \
         b.show_name, b.trust, b.imported_at, b.checked_at, b.proven_at, \
         CAST(CASE WHEN c.picture IS NULL THEN 0 ELSE 1 END AS BIGINT) \
         FROM imported_badge b JOIN imported_content c ON c.badge_id = b.id \
         WHERE b.account_id = $1 ORDER BY b.imported_at DESC, b.id LIMIT 200")
    .text(&account.0)
    .all(conn, read)
    .await
}

/// The badge with this id, whoever asks: the page decides by its visibility and standing.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Imported>, StoreError> {
    sql("SELECT b.id, b.account_id, b.kind, b.name, b.issuer, b.host, b.issued_at, b.expires_at, b.visibility, \
         b.show_name, b.trust, b.imported_at, b.checked_at, b.proven_at, \
         CAST(CASE WHEN c.picture IS NULL THEN 0 ELSE 1 END AS BIGINT) \
         FROM imported_badge b JOIN imported_content c ON c.badge_id = b.id WHERE b.id = $1")
    .text(id)
    .first(conn, read)
    .await
}

/// The content of a badge.
///
/// # Errors
/// The engine's.
pub async fn content(conn: &mut Conn<'_>, id: &str) -> Result<Option<Content>, StoreError> {
    sql("SELECT c.original, c.reports, b.issued_to \
         FROM imported_content c JOIN imported_badge b ON b.id = c.badge_id WHERE c.badge_id = $1")
    .text(id)
    .first(conn, |row| Ok(Content { original: row.bytes(0)?, reports: row.text(1)?, issued_to: row.text(2)? }))
    .await
}

/// The picture of a badge.
///
/// # Errors
/// The engine's.
pub async fn picture(conn: &mut Conn<'_>, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let found = sql("SELECT picture FROM imported_content WHERE badge_id = $1")
        .text(id)
        .first(conn, |row| row.opt_bytes(0))
        .await?;
    Ok(found.flatten())
}

/// Sets who sees a badge's page, and whether it shows the name of its owner.
///
/// # Errors
/// The engine's.
pub async fn set_showing(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepBackpack>,
    id: &str,
    visibility: Visibility,
    show_name: bool,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE imported_badge SET visibility = $1, show_name = $2 WHERE id = $3 AND account_id = $4")
        .text(visibility.id())
        .int(i64::from(show_name))
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(changed == 1)
}

/// Takes a badge out, with all that is kept of it.
///
/// # Errors
/// The engine's.
pub async fn remove(conn: &mut Conn<'_>, allowed: &Allowed<KeepBackpack>, id: &str) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM imported_badge WHERE id = $1 AND account_id = $2")
        .text(id)
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(gone == 1)
}

/// Claims the next check of a badge, if the last one was asked for before `settled`: several readers at once make one check.
///
/// Not behind a permission: whoever looks at a badge has it checked.
///
/// # Errors
/// The engine's.
pub async fn claim_check(conn: &mut Conn<'_>, id: &str, settled: Moment, now: Moment) -> Result<bool, StoreError> {
    let claimed = sql("UPDATE imported_badge SET asked_at = $1 WHERE id = $2 AND asked_at <= $3")
        .int(millis(now))
        .text(id)
        .int(millis(settled))
        .run(conn)
        .await?;
    Ok(claimed == 1)
}

/// What a check found.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What follows.
    pub trust: Trust,
    /// When it was made.
    pub at: Moment,
    /// All of it, as JSON.
    pub reports: String,
    /// Until when the badge is valid, as it says now.
    pub expires_at: Option<Moment>,
    /// Its name, where it is known now; so with what follows.
    pub name: Option<String>,
    /// The name of its issuer.
    pub issuer: Option<String>,
    /// The host that vouches for it.
    pub host: Option<String>,
    /// When it was issued.
    pub issued_at: Option<Moment>,
    /// Its picture, if there was none until now.
    pub picture: Option<Vec<u8>>,
}

/// Keeps what a check found.
///
/// Not behind a permission, as above.
///
/// # Errors
/// The engine's.
pub async fn note_check(conn: &mut Conn<'_>, id: &str, checked: &Checked) -> Result<(), StoreError> {
    let proven = (checked.trust == Trust::Proven).then(|| millis(checked.at));
    sql(
        "UPDATE imported_badge SET trust = $1, checked_at = $2, proven_at = COALESCE($3, proven_at), expires_at = $4, \
         name = COALESCE($5, name), issuer = COALESCE($6, issuer), host = COALESCE($7, host), \
         issued_at = COALESCE($8, issued_at) WHERE id = $9",
    )
    .text(checked.trust.id())
    .int(millis(checked.at))
    .opt_int(proven)
    .opt_int(checked.expires_at.map(millis))
    .opt_text(checked.name.clone())
    .opt_text(checked.issuer.clone())
    .opt_text(checked.host.clone())
    .opt_int(checked.issued_at.map(millis))
    .text(id)
    .run(conn)
    .await?;
    sql("UPDATE imported_content SET reports = $1, picture = COALESCE(picture, $2) WHERE badge_id = $3")
        .text(&checked.reports)
        .opt_bytes(checked.picture.clone())
        .text(id)
        .run(conn)
        .await?;
    Ok(())
}
