//! Made achievements and their versions.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    language::Language,
    made::{Made, MadeId, Maker, VersionId, Wording},
    organisation::OrganisationId,
    policy::{ActForSite, Allowed, KeepAccount, MakeAchievement},
    time::Moment,
};

/// For whom somebody may make achievements: what their permission is about.
pub enum Owner {
    /// For themselves.
    Person(Allowed<MakeAchievement>),
    /// For their organisation.
    Organisation(Allowed<MakeAchievement, OrganisationId>),
    /// For the site.
    Site(Allowed<ActForSite>),
}

impl Owner {
    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &AccountId {
        match self {
            Self::Person(allowed) => allowed.actor(),
            Self::Organisation(allowed) => allowed.actor(),
            Self::Site(allowed) => allowed.actor(),
        }
    }

    /// The person and the organisation whose it is: the first holds for a person's own, the second for an
    /// organisation's, none for the site's.
    fn ids(&self) -> (Option<String>, Option<String>) {
        match self {
            Self::Person(allowed) => (Some(allowed.owner().0.clone()), None),
            Self::Organisation(allowed) => (None, Some(allowed.owner().0.clone())),
            Self::Site(_) => (None, None),
        }
    }
}

/// A version from ten columns: kind of maker, id, version, name, description, criteria, language, design, name and
/// address of the maker; an eleventh says since when it is frozen.
pub(super) fn read(row: &Row, first: usize) -> Result<Made, StoreError> {
    let version = u32::try_from(row.int(first + 2)?).map_err(|_| StoreError::Corrupt("made_version.version"))?;
    let (name, url) = (row.opt_text(first + 8)?, row.opt_text(first + 9)?);
    Ok(Made {
        maker: match row.text(first)?.as_str() {
            "person" => Maker::Person(name),
            "organisation" => Maker::Organisation { name: name.unwrap_or_default(), url },
            "site" => Maker::Site,
            _ => return Err(StoreError::Corrupt("made_achievement.maker")),
        },
        id: VersionId { made: MadeId(row.text(first + 1)?), version },
        wording: Wording {
            name: row.text(first + 3)?,
            description: row.text(first + 4)?,
            criteria: row.text(first + 5)?,
            language: row.text(first + 6)?.parse().unwrap_or(Language::En),
            design: row.text(first + 7)?.parse().map_err(|()| StoreError::Corrupt("made_version.design"))?,
        },
        frozen_at: moment(row.opt_int(first + 10)?),
    })
}

/// Makes an achievement with its first version.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    owner: &Owner,
    id: &MadeId,
    maker: &Maker,
    wording: &Wording,
    at: Moment,
) -> Result<(), StoreError> {
    let (account, organisation) = owner.ids();
    sql(
        "INSERT INTO made_achievement (id, maker, account_id, organisation_id, created_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .text(&id.0)
    .text(maker.kind())
    .opt_text(account)
    .opt_text(organisation)
    .int(millis(at))
    .run(conn)
    .await?;
    sql("INSERT INTO made_version (made_id, version, name, description, criteria, language, design, maker_name, maker_url, \
         written_at) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .text(&id.0)
    .text(&wording.name)
    .text(&wording.description)
    .text(&wording.criteria)
    .text(wording.language.tag())
    .text(wording.design.id())
    .opt_text(maker.name())
    .opt_text(maker.url())
    .int(millis(at))
    .run(conn)
    .await?;
    Ok(())
}

/// Holds an achievement until the transaction ends: writing and awarding it wait for each other. `false` when there is
/// none.
///
/// # Errors
/// The engine's.
pub async fn lock(conn: &mut Conn<'_>, id: &MadeId) -> Result<bool, StoreError> {
    let held = sql("UPDATE made_achievement SET created_at = created_at WHERE id = $1").text(&id.0).run(conn).await?;
    Ok(held == 1)
}

/// Whether an achievement is the owner's.
///
/// # Errors
/// The engine's.
pub async fn is_of(conn: &mut Conn<'_>, owner: &Owner, id: &MadeId) -> Result<bool, StoreError> {
    let (account, organisation) = owner.ids();
    let site = matches!(owner, Owner::Site(_));
    let found = sql("SELECT 1 FROM made_achievement WHERE id = $1 AND \
         (account_id = $2 OR organisation_id = $3 OR (maker = 'site' AND $4 = 1))")
    .text(&id.0)
    .opt_text(account)
    .opt_text(organisation)
    .int(i64::from(site))
    .first(conn, |_| Ok(()))
    .await?;
    Ok(found.is_some())
}

/// Writes the newest version anew, or the next one when that is frozen. The caller holds the achievement ([`lock`]) and
/// knows that it is the owner's ([`is_of`]).
///
/// # Errors
/// The engine's.
pub async fn write(
    conn: &mut Conn<'_>,
    _owner: &Owner,
    id: &MadeId,
    maker: &Maker,
    wording: &Wording,
    at: Moment,
) -> Result<(), StoreError> {
    let written =
        sql("UPDATE made_version SET name = $1, description = $2, criteria = $3, language = $4, design = $5, \
         maker_name = $6, maker_url = $7, written_at = $8 WHERE made_id = $9 AND frozen_at IS NULL \
         AND version = (SELECT MAX(version) FROM made_version WHERE made_id = $9)")
        .text(&wording.name)
        .text(&wording.description)
        .text(&wording.criteria)
        .text(wording.language.tag())
        .text(wording.design.id())
        .opt_text(maker.name())
        .opt_text(maker.url())
        .int(millis(at))
        .text(&id.0)
        .run(conn)
        .await?;
    if written == 1 {
        return Ok(());
    }
    sql("INSERT INTO made_version (name, description, criteria, language, design, maker_name, maker_url, written_at, \
         made_id, version) SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, MAX(version) + 1 FROM made_version WHERE made_id = $9")
    .text(&wording.name)
    .text(&wording.description)
    .text(&wording.criteria)
    .text(wording.language.tag())
    .text(wording.design.id())
    .opt_text(maker.name())
    .opt_text(maker.url())
    .int(millis(at))
    .text(&id.0)
    .run(conn)
    .await?;
    Ok(())
}

/// Ends awarding, or lets it begin again. What people hold stays.
///
/// # Errors
/// The engine's.
pub async fn retire(
    conn: &mut Conn<'_>,
    _owner: &Owner,
    id: &MadeId,
    retired: Option<Moment>,
) -> Result<(), StoreError> {
    sql("UPDATE made_achievement SET retired_at = $1 WHERE id = $2")
        .opt_int(retired.map(millis))
        .text(&id.0)
        .run(conn)
        .await?;
    Ok(())
}

/// Freezes the newest version, since somebody is about to hold it. `None` when there is no such achievement, or it is
/// not awarded any more. The caller holds the achievement ([`lock`]).
///
/// # Errors
/// The engine's.
pub async fn freeze(conn: &mut Conn<'_>, id: &MadeId, at: Moment) -> Result<Option<Made>, StoreError> {
    sql("UPDATE made_version SET frozen_at = $1 WHERE made_id = $2 AND frozen_at IS NULL \
         AND version = (SELECT MAX(version) FROM made_version WHERE made_id = $2) \
         AND EXISTS (SELECT 1 FROM made_achievement WHERE id = $2 AND retired_at IS NULL)")
    .int(millis(at))
    .text(&id.0)
    .run(conn)
    .await?;
    sql("SELECT m.maker, v.made_id, v.version, v.name, v.description, v.criteria, v.language, v.design, v.maker_name, \
         v.maker_url, v.frozen_at FROM made_version v JOIN made_achievement m ON m.id = v.made_id \
         WHERE v.made_id = $1 AND m.retired_at IS NULL ORDER BY v.version DESC LIMIT 1")
    .text(&id.0)
    .first(conn, |row| read(row, 0))
    .await
}

/// The newest version, and since when it is not awarded any more.
///
/// # Errors
/// The engine's.
pub async fn newest(conn: &mut Conn<'_>, id: &MadeId) -> Result<Option<(Made, Option<Moment>)>, StoreError> {
    sql("SELECT m.maker, v.made_id, v.version, v.name, v.description, v.criteria, v.language, v.design, v.maker_name, \
         v.maker_url, v.frozen_at, m.retired_at FROM made_version v JOIN made_achievement m ON m.id = v.made_id \
         WHERE v.made_id = $1 ORDER BY v.version DESC LIMIT 1")
    .text(&id.0)
    .first(conn, |row| Ok((read(row, 0)?, moment(row.opt_int(11)?))))
    .await
}

/// This version.
///
/// # Errors
/// The engine's.
pub async fn version(conn: &mut Conn<'_>, id: &VersionId) -> Result<Option<Made>, StoreError> {
    sql("SELECT m.maker, v.made_id, v.version, v.name, v.description, v.criteria, v.language, v.design, v.maker_name, \
         v.maker_url, v.frozen_at FROM made_version v JOIN made_achievement m ON m.id = v.made_id \
         WHERE v.made_id = $1 AND v.version = $2")
    .text(&id.made.0)
    .int(i64::from(id.version))
    .first(conn, |row| read(row, 0))
    .await
}

/// A made achievement in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its newest version.
    pub made: Made,
    /// Since when it is not awarded any more.
    pub retired_at: Option<Moment>,
    /// How many hold it now.
    pub held: i64,
}

/// What an owner made, the newest first.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, owner: &Owner) -> Result<Vec<Listed>, StoreError> {
    let (account, organisation) = owner.ids();
    let query = match owner {
        Owner::Person(_) | Owner::Organisation(_) => {
            sql("SELECT m.maker, v.made_id, v.version, v.name, v.description, v.criteria, v.language, v.design, \
                 v.maker_name, v.maker_url, v.frozen_at, m.retired_at, \
                 (SELECT COUNT(*) FROM award a WHERE a.made_id = m.id AND a.revoked_at IS NULL) \
                 FROM made_achievement m JOIN made_version v ON v.made_id = m.id \
                 AND v.version = (SELECT MAX(n.version) FROM made_version n WHERE n.made_id = m.id) \
                 WHERE m.account_id = $1 OR m.organisation_id = $2 ORDER BY m.created_at DESC LIMIT 200")
            .opt_text(account)
            .opt_text(organisation)
        }
        Owner::Site(_) => {
            sql("SELECT m.maker, v.made_id, v.version, v.name, v.description, v.criteria, v.language, v.design, \
                 v.maker_name, v.maker_url, v.frozen_at, m.retired_at, \
                 (SELECT COUNT(*) FROM award a WHERE a.made_id = m.id AND a.revoked_at IS NULL) \
                 FROM made_achievement m JOIN made_version v ON v.made_id = m.id \
                 AND v.version = (SELECT MAX(n.version) FROM made_version n WHERE n.made_id = m.id) \
                 WHERE m.maker = 'site' ORDER BY m.created_at DESC LIMIT 200")
        }
    };
    query
        .all(conn, |row| Ok(Listed { made: read(row, 0)?, retired_at: moment(row.opt_int(11)?), held: row.int(12)? }))
        .await
}

/// Whether somebody holds a made achievement, whichever version.
///
/// # Errors
/// The engine's.
pub async fn is_held(conn: &mut Conn<'_>, account: &AccountId, id: &MadeId) -> Result<bool, StoreError> {
    let found = sql("SELECT 1 FROM award WHERE account_id = $1 AND made_id = $2 AND revoked_at IS NULL")
        .text(&account.0)
        .text(&id.0)
        .first(conn, |_| Ok(()))
        .await?;
    Ok(found.is_some())
}

/// Takes a person's name from what they made, before their account goes. Badges that were given keep it: they are signed.
///
/// # Errors
/// The engine's.
pub async fn let_go(conn: &mut Conn<'_>, allowed: &Allowed<KeepAccount>) -> Result<(), StoreError> {
    sql("UPDATE made_version SET maker_name = NULL \
         WHERE made_id IN (SELECT id FROM made_achievement WHERE account_id = $1 AND maker = 'person')")
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    // Nobody is there who could award it again.
    sql("UPDATE made_achievement SET retired_at = created_at WHERE account_id = $1 AND retired_at IS NULL")
        .text(&allowed.owner().0)
        .run(conn)
        .await?;
    Ok(())
}
