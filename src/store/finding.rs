//! People who let organisations find them, the search, and who saw them.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    achievement::Achievement,
    country::Country,
    finding::{Findable, Look, Looked, Person, Shown, Tongue, Wanted, region_key},
    organisation::OrganisationId,
    policy::{Allowed, BeFound, FindPeople},
    time::{Moment, from_millis},
};

fn country(row: &Row, at: usize) -> Result<Option<Country>, StoreError> {
    let code = row.opt_text(at)?;
    code.map(|code| code.parse().map_err(|()| StoreError::Corrupt("findable.country"))).transpose()
}

fn parts(list: Option<String>) -> Vec<String> {
    list.map(|list| list.split(',').map(str::to_owned).collect()).unwrap_or_default()
}

fn tongues(list: Option<String>) -> Result<Vec<Tongue>, StoreError> {
    let parsed = parts(list).into_iter().map(|code| code.parse());
    let mut all: Vec<Tongue> =
        parsed.collect::<Result<_, ()>>().map_err(|()| StoreError::Corrupt("findable_language.language"))?;
    all.sort();
    Ok(all)
}

/// What somebody shows, while they let themselves be found.
///
/// # Errors
/// The engine's.
pub async fn own(conn: &mut Conn<'_>, account: &AccountId) -> Result<Option<Findable>, StoreError> {
    sql("SELECT f.id, f.since, f.name_shown_at, f.country, f.region, \
         (SELECT string_agg(l.language, ',') FROM findable_language l WHERE l.account_id = f.account_id), \
         (SELECT string_agg(b.award_id, ',') FROM findable_badge b WHERE b.account_id = f.account_id) \
         FROM findable f WHERE f.account_id = $1")
    .text(&account.0)
    .first(conn, |row| {
        Ok(Findable {
            id: row.text(0)?,
            since: from_millis(row.int(1)?),
            shown: Shown {
                name: row.opt_int(2)?.is_some(),
                country: country(row, 3)?,
                region: row.opt_text(4)?,
                languages: tongues(row.opt_text(5)?)?.into_iter().collect(),
                badges: parts(row.opt_text(6)?).into_iter().collect(),
            },
        })
    })
    .await
}

/// Lets somebody be found, showing this; `id` counts where they were not before. Badges that are not theirs are left out.
///
/// # Errors
/// The engine's.
pub async fn keep(
    conn: &mut Conn<'_>,
    allowed: &Allowed<BeFound>,
    id: &str,
    shown: &Shown,
    at: Moment,
) -> Result<(), StoreError> {
    let account = allowed.owner();
    sql("INSERT INTO findable (account_id, id, since, changed_at, name_shown_at, country, region, region_key) \
         VALUES ($1, $2, $3, $3, $4, $5, $6, $7) ON CONFLICT (account_id) DO UPDATE SET changed_at = $3, \
         name_shown_at = $4, country = $5, region = $6, region_key = $7")
    .text(&account.0)
    .text(id)
    .int(millis(at))
    .opt_int(shown.name.then(|| millis(at)))
    .opt_text(shown.country.map(|country| country.code().to_owned()))
    .opt_text(shown.region.clone())
    .opt_text(shown.region.as_deref().map(region_key))
    .run(conn)
    .await?;
    sql("DELETE FROM findable_language WHERE account_id = $1").text(&account.0).run(conn).await?;
    sql("DELETE FROM findable_badge WHERE account_id = $1").text(&account.0).run(conn).await?;
    for language in &shown.languages {
        sql("INSERT INTO findable_language (account_id, language) VALUES ($1, $2)")
            .text(&account.0)
            .text(language.code())
            .run(conn)
            .await?;
    }
    for badge in &shown.badges {
        sql("INSERT INTO findable_badge (account_id, award_id) SELECT account_id, id FROM award \
             WHERE id = $2 AND account_id = $1")
        .text(&account.0)
        .text(badge)
        .run(conn)
        .await?;
    }
    Ok(())
}

/// Lets somebody be found no more. `false` when they were not.
///
/// # Errors
/// The engine's.
pub async fn stop(conn: &mut Conn<'_>, allowed: &Allowed<BeFound>) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM findable WHERE account_id = $1").text(&allowed.owner().0).run(conn).await?;
    Ok(gone == 1)
}

fn person(row: &Row) -> Result<Person, StoreError> {
    let badges = parts(row.opt_text(5)?);
    let badge = |text: &String| {
        let (id, slug) = text.split_once(' ')?;
        Some((id.to_owned(), Achievement::from_slug(slug)?))
    };
    let mut badges: Vec<_> = badges.iter().filter_map(badge).collect();
    badges.sort_by_key(|(_, achievement)| achievement.slug());
    Ok(Person {
        id: row.text(0)?,
        name: row.opt_text(1)?,
        country: country(row, 2)?,
        region: row.opt_text(3)?,
        languages: tongues(row.opt_text(4)?)?,
        badges,
    })
}

/// People whom an organisation may find, the newest first, but for who looks.
///
/// # Errors
/// The engine's.
pub async fn search(
    conn: &mut Conn<'_>,
    allowed: &Allowed<FindPeople, OrganisationId>,
    wanted: &Wanted,
    now: Moment,
    limit: i64,
    offset: i64,
) -> Result<Vec<Person>, StoreError> {
    let region = region_key(&wanted.region);
    sql("SELECT f.id, CASE WHEN f.name_shown_at IS NULL THEN NULL ELSE a.name END, f.country, f.region, \
         (SELECT string_agg(l.language, ',') FROM findable_language l WHERE l.account_id = f.account_id), \
         (SELECT string_agg(w.id || ' ' || w.achievement, ',') FROM findable_badge b JOIN award w ON w.id = b.award_id \
         WHERE b.account_id = f.account_id AND w.revoked_at IS NULL AND w.succeeded_at IS NULL \
         AND w.visibility <> 'private' AND (w.expires_at IS NULL OR w.expires_at >= $1)) \
         FROM findable f JOIN account a ON a.id = f.account_id WHERE f.account_id <> $2 \
         AND ($3 = '' OR f.country = $3) AND ($4 = '' OR f.region_key LIKE $4) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM findable_language l WHERE l.account_id = f.account_id AND l.language = $5)) \
         AND ($6 = '' OR EXISTS (SELECT 1 FROM findable_badge b JOIN award w ON w.id = b.award_id \
         WHERE b.account_id = f.account_id AND w.revoked_at IS NULL AND w.succeeded_at IS NULL \
         AND w.visibility <> 'private' AND (w.expires_at IS NULL OR w.expires_at >= $1) \
         AND $6 LIKE '%,' || w.achievement || ',%')) \
         AND ($7 = '' OR EXISTS (SELECT 1 FROM findable_badge b JOIN award w ON w.id = b.award_id \
         WHERE b.account_id = f.account_id AND w.revoked_at IS NULL AND w.succeeded_at IS NULL \
         AND w.visibility <> 'private' AND (w.expires_at IS NULL OR w.expires_at >= $1) AND w.achievement = $7)) \
         ORDER BY f.since DESC, f.account_id DESC LIMIT $8 OFFSET $9")
    .int(millis(now))
    .text(&allowed.actor().0)
    .text(wanted.country.map(Country::code).unwrap_or_default())
    .text(if region.is_empty() { region } else { format!("{region}%") })
    .text(wanted.language.map(Tongue::code).unwrap_or_default())
    .text(match wanted.module_badges() {
        none if none.is_empty() => String::new(),
        some => format!(",{},", some.join(",")),
    })
    .text(wanted.badge.map(Achievement::slug).unwrap_or_default())
    .int(limit)
    .int(offset)
    .all(conn, person)
    .await
}

/// Somebody whom an organisation may find, and whose account it is.
///
/// # Errors
/// The engine's.
pub async fn find(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<FindPeople, OrganisationId>,
    id: &str,
    now: Moment,
) -> Result<Option<(AccountId, Person)>, StoreError> {
    sql("SELECT f.id, CASE WHEN f.name_shown_at IS NULL THEN NULL ELSE a.name END, f.country, f.region, \
         (SELECT string_agg(l.language, ',') FROM findable_language l WHERE l.account_id = f.account_id), \
         (SELECT string_agg(w.id || ' ' || w.achievement, ',') FROM findable_badge b JOIN award w ON w.id = b.award_id \
         WHERE b.account_id = f.account_id AND w.revoked_at IS NULL AND w.succeeded_at IS NULL \
         AND w.visibility <> 'private' AND (w.expires_at IS NULL OR w.expires_at >= $1)), f.account_id \
         FROM findable f JOIN account a ON a.id = f.account_id WHERE f.id = $2")
    .int(millis(now))
    .text(id)
    .first(conn, |row| Ok((AccountId(row.text(6)?), person(row)?)))
    .await
}

/// Notes that people were seen, at most ten at once: those whom these ids stand for and who are still to be found.
///
/// # Errors
/// The engine's.
pub async fn note(
    conn: &mut Conn<'_>,
    allowed: &Allowed<FindPeople, OrganisationId>,
    opening: &str,
    look: Look,
    people: &[String],
    at: Moment,
) -> Result<(), StoreError> {
    let mut statement = sql("INSERT INTO found_look (account_id, opening, organisation_id, viewer_id, kind, at) \
         SELECT account_id, $1, $2, $3, $4, $5 FROM findable \
         WHERE id IN ($6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
    .text(opening)
    .text(&allowed.owner().0)
    .text(&allowed.actor().0)
    .text(look.id())
    .int(millis(at));
    for place in 0..10 {
        statement = statement.text(people.get(place).cloned().unwrap_or_default());
    }
    statement.run(conn).await?;
    Ok(())
}

/// Who saw somebody, the newest first.
///
/// # Errors
/// The engine's.
pub async fn looks(
    conn: &mut Conn<'_>,
    allowed: &Allowed<BeFound>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Looked>, StoreError> {
    sql("SELECT k.organisation_id, o.name, v.name, k.kind, k.at FROM found_look k \
         JOIN organisation o ON o.id = k.organisation_id LEFT JOIN account v ON v.id = k.viewer_id \
         WHERE k.account_id = $1 ORDER BY k.at DESC, k.opening LIMIT $2 OFFSET $3")
    .text(&allowed.owner().0)
    .int(limit)
    .int(offset)
    .all(conn, |row| {
        Ok(Looked {
            organisation: (OrganisationId(row.text(0)?), row.text(1)?),
            person: row.opt_text(2)?,
            look: row.text(3)?.parse().map_err(|()| StoreError::Corrupt("found_look.kind"))?,
            at: from_millis(row.int(4)?),
        })
    })
    .await
}

/// Forgets looks from before a time.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, before: Moment) -> Result<(), StoreError> {
    sql("DELETE FROM found_look WHERE at < $1").int(millis(before)).run(conn).await?;
    Ok(())
}
