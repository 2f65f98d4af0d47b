//! Putting a badge in: it is checked first, with the address that its owner has shown to be theirs.

use crate::{
    adapters::fetch::Fetch,
    domain::{
        award::Visibility,
        backpack::{Imported, Kind, MAX_BADGES, MAX_BYTES, MAX_KEPT, Trust, judge},
        badge_address::{self, BadgeAddress},
        policy::KeepBackpack,
        verification::{Report, presented::Presented},
    },
    services::{
        App, ServiceError, Viewer,
        throttle::{self, Limited, TooMany},
        verification::{self, Examined, NoBadge},
    },
    store::{
        account, award,
        imported_badge::{self, Content, NewImport},
    },
};

/// The most that is kept of what was found out, in bytes.
const MAX_REPORTS: usize = 512 * 1024;

/// A badge that was put in.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// What the check found.
    pub trust: Trust,
}

/// What is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// There are too many badges.
    Badges,
    /// They take too much room.
    Bytes,
}

/// Why a badge was not put in.
#[derive(Clone, Debug)]
pub enum NotKept {
    /// The viewer has not shown yet that their address is theirs.
    Unverified,
    /// There is no badge that can be read.
    NoBadge(NoBadge),
    /// Something is wrong with it.
    Refused(Vec<Report>),
    /// It is one of this site, and the viewer's already: the award's id.
    Own(String),
    /// It is in the backpack already: its id.
    Twice(String),
    /// Its file is larger than what is kept.
    TooLarge,
    /// There is no room for it.
    Full(Full),
}

/// Puts a badge into the viewer's backpack. `own` knows this site's documents; `address` is where the request comes from.
///
/// # Errors
/// The store's.
pub async fn import(
    app: &App,
    own: &dyn Fetch,
    viewer: &Viewer,
    given: Presented,
    address: &str,
) -> Result<Result<Kept, NotKept>, ServiceError> {
    let allowed = viewer.own::<KeepBackpack>()?;
    let me = &viewer.account;
    if me.email_verified_at.is_none() {
        return Ok(Err(NotKept::Unverified));
    }
    if throttle::count(app, Limited::Verify, &me.id.0, address).await? == Err(TooMany) {
        return Ok(Err(NotKept::NoBadge(NoBadge::TooMany)));
    }
    let email = me.email.as_typed();
    let Examined { reports, original } = match verification::examine(app, own, given, Some(email)).await? {
        Ok(examined) => examined,
        Err(none) => return Ok(Err(NotKept::NoBadge(none))),
    };
    if let Some(award) = own_award(app, viewer, &reports).await? {
        return Ok(Err(NotKept::Own(award)));
    }
    let trust = judge(&reports);
    if trust == Trust::Refuted {
        return Ok(Err(NotKept::Refused(reports)));
    }
    if original.len() > MAX_KEPT {
        return Ok(Err(NotKept::TooLarge));
    }
    let identities: Vec<String> = reports.iter().filter_map(|report| report.facts.identity.clone()).collect();
    if let Some(id) = imported_badge::known_as(&mut app.db.read(), &me.id, &identities).await? {
        return Ok(Err(NotKept::Twice(id)));
    }
    let picture = picture(app, own, &original, &reports).await;
    let stored = serde_json::to_string(&reports).map_err(|_| ServiceError::Broken("a report that is not JSON"))?;
    if stored.len() > MAX_REPORTS {
        return Ok(Err(NotKept::TooLarge));
    }
    let badge = facts(app, viewer, &reports, &original, picture.is_some());
    let content = Content { original, reports: stored, issued_to: email.to_owned() };
    let kept = Kept { id: badge.id.clone(), trust };
    let new = NewImport { badge, content, picture, identities };
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                account::lock(&mut tx, allowed.owner()).await?;
                if let Some(id) = imported_badge::known_as(&mut tx, allowed.owner(), &new.identities).await? {
                    return Ok(Err(NotKept::Twice(id)));
                }
                let usage = imported_badge::usage(&mut tx, allowed.owner()).await?;
                let size =
                    new.content.original.len() + new.content.reports.len() + new.picture.as_ref().map_or(0, Vec::len);
                if usage.badges >= MAX_BADGES {
                    return Ok(Err(NotKept::Full(Full::Badges)));
                }
                if usage.bytes + size > MAX_BYTES {
                    return Ok(Err(NotKept::Full(Full::Bytes)));
                }
                imported_badge::insert(&mut tx, &allowed, &new).await?;
                Ok(Ok(kept))
            })
        })
        .await
}

/// The viewer's own award of this site, if the file holds one.
async fn own_award(app: &App, viewer: &Viewer, reports: &[Report]) -> Result<Option<String>, ServiceError> {
    for report in reports.iter().take(2) {
        let Some(id) = report.facts.id.as_deref() else { continue };
        if let BadgeAddress::Ours(id) = badge_address::read(app.issuer.base.as_str(), id)
            && let Some(award) = award::find(&mut app.db.read(), &id).await?
            && award.account.as_ref() == Some(&viewer.account.id)
        {
            return Ok(Some(award.id));
        }
    }
    Ok(None)
}

/// The picture that the file is, or the one that its badge names.
async fn picture(app: &App, own: &dyn Fetch, original: &[u8], reports: &[Report]) -> Option<Vec<u8>> {
    if Kind::of(original) == Kind::Png
        && let Some(small) = verification::small(original.to_vec(), crate::domain::backpack::picture::SIDE).await
    {
        return Some(small);
    }
    let place = reports.iter().find_map(|report| report.facts.image.as_deref())?;
    verification::picture(app, own, place).await
}

fn facts(app: &App, viewer: &Viewer, reports: &[Report], original: &[u8], pictured: bool) -> Imported {
    let now = app.clock.now();
    let named = reports.iter().find(|report| report.facts.name.is_some()).or(reports.first());
    let told = named.map(|report| report.facts.clone()).unwrap_or_default();
    let trust = judge(reports);
    Imported {
        id: app.rng.uuid(),
        account: viewer.account.id.clone(),
        kind: Kind::of(original),
        name: told.name.unwrap_or_default(),
        issuer: told.issuer.name,
        host: reports.iter().find_map(|report| report.vouched_by.clone()),
        issued_at: told.issued,
        expires_at: ends(reports),
        visibility: Visibility::Private,
        show_name: true,
        trust,
        imported_at: now,
        checked_at: now,
        proven_at: (trust == Trust::Proven).then_some(now),
        pictured,
    }
}

/// When the first of them ends.
pub(super) fn ends(reports: &[Report]) -> Option<crate::domain::time::Moment> {
    reports.iter().filter_map(|report| report.facts.expires).min()
}
