//! Checking badges again: when somebody looks at one whose last check is old, and when somebody asks for it.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use tokio::time::timeout;

use super::import::ends;
use crate::{
    adapters::fetch::Fetch,
    domain::{
        backpack::{Imported, SETTLE, Trust, judge},
        verification::{Report, presented::Presented},
    },
    services::{
        App, ServiceError,
        verification::{self, Examined, NoBadge},
    },
    store::imported_badge::{self, Checked},
};

/// How long a page waits for a check. It goes on behind the page, and the next reader sees what it found.
pub const PATIENCE: Duration = Duration::from_secs(4);
/// How long a reader who asks for a check waits.
const ASKED_PATIENCE: Duration = Duration::from_secs(22);
/// How long it takes until a look at a badge that could not be checked has it tried again.
const PAUSE: TimeDelta = TimeDelta::hours(1);
/// The most badges of one page whose checks a look at it begins.
const AT_ONCE: usize = 3;

/// The badge as it stands, checked again first if its last check is old.
///
/// # Errors
/// The store's.
pub async fn refresh(app: &App, own: Arc<dyn Fetch>, badge: Imported) -> Result<Imported, ServiceError> {
    let now = app.clock.now();
    if !badge.is_stale(now) || !claim(app, &badge.id, now - PAUSE).await? {
        return Ok(badge);
    }
    again(app, own, &badge, PATIENCE).await
}

/// The badge after a check that somebody asked for; `false` when it was checked a moment ago, or the check goes on.
///
/// # Errors
/// The store's.
pub async fn check_again(app: &App, own: Arc<dyn Fetch>, badge: Imported) -> Result<(Imported, bool), ServiceError> {
    if !claim(app, &badge.id, app.clock.now() - SETTLE).await? {
        return Ok((badge, false));
    }
    let before = badge.checked_at;
    let after = again(app, own, &badge, ASKED_PATIENCE).await?;
    let made = after.checked_at > before;
    Ok((after, made))
}

/// Begins checks of a few badges of a page, the oldest first, and does not wait for them.
///
/// # Errors
/// The store's.
pub async fn refresh_some(app: &App, own: &Arc<dyn Fetch>, badges: &[Imported]) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let mut stale: Vec<&Imported> = badges.iter().filter(|badge| badge.is_stale(now)).collect();
    stale.sort_by_key(|badge| badge.checked_at);
    for badge in stale.into_iter().take(AT_ONCE) {
        if claim(app, &badge.id, now - PAUSE).await? {
            begin(app, Arc::clone(own), &badge.id);
        }
    }
    Ok(())
}

async fn claim(app: &App, id: &str, settled: crate::domain::time::Moment) -> Result<bool, ServiceError> {
    let (id, now) = (id.to_owned(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move { Ok(imported_badge::claim_check(&mut tx, &id, settled, now).await?) })
        })
        .await
}

fn begin(app: &App, own: Arc<dyn Fetch>, id: &str) -> tokio::task::JoinHandle<()> {
    let (app, id) = (app.clone(), id.to_owned());
    tokio::spawn(async move {
        if let Err(error) = check(&app, own.as_ref(), &id).await {
            tracing::warn!(%error, "an imported badge was not checked");
        }
    })
}

async fn again(app: &App, own: Arc<dyn Fetch>, badge: &Imported, patience: Duration) -> Result<Imported, ServiceError> {
    let _later = timeout(patience, begin(app, own, &badge.id)).await;
    imported_badge::find(&mut app.db.read(), &badge.id).await?.ok_or(ServiceError::NotFound)
}

/// Checks a badge with the address for which it was put in, and keeps what that found.
async fn check(app: &App, own: &dyn Fetch, id: &str) -> Result<(), ServiceError> {
    let Some(badge) = imported_badge::find(&mut app.db.read(), id).await? else { return Ok(()) };
    let Some(content) = imported_badge::content(&mut app.db.read(), id).await? else { return Ok(()) };
    let known: Vec<Report> =
        serde_json::from_str(&content.reports).map_err(|_| ServiceError::Broken("a stored report is not JSON"))?;
    let given = Presented::File(content.original);
    let (trust, reports) = match verification::examine(app, own, given, Some(&content.issued_to)).await? {
        Err(NoBadge::Busy | NoBadge::TooMany) => return Ok(()),
        // Its file holds only an address, and nothing can be had there: what was known stands, with a doubt.
        Err(NoBadge::Unread(_) | NoBadge::Unfetched(..)) => (Trust::Doubted, known),
        Ok(Examined { reports, .. }) => (judge(&reports), with_facts(reports, &known)),
    };
    // What was not known when the badge was put in may be known now.
    let image = reports.iter().find_map(|report| report.facts.image.clone());
    let picture = match image.filter(|_| trust == Trust::Proven && !badge.pictured) {
        Some(place) => verification::picture(app, own, &place).await,
        None => None,
    };
    let told = reports.iter().find(|report| report.facts.name.is_some()).map(|report| report.facts.clone());
    let told = told.unwrap_or_default();
    let checked = Checked {
        picture,
        name: told.name,
        issuer: told.issuer.name,
        host: reports.iter().find_map(|report| report.vouched_by.clone()),
        issued_at: told.issued,
        trust,
        at: app.clock.now(),
        expires_at: ends(&reports),
        reports: serde_json::to_string(&reports).map_err(|_| ServiceError::Broken("a report that is not JSON"))?,
    };
    let id = id.to_owned();
    app.db
        .write(move |mut tx| Box::pin(async move { Ok(imported_badge::note_check(&mut tx, &id, &checked).await?) }))
        .await
}

/// What a badge says is known from before where its documents cannot be had now.
fn with_facts(mut reports: Vec<Report>, known: &[Report]) -> Vec<Report> {
    for (report, before) in reports.iter_mut().zip(known) {
        if report.facts.name.is_none() {
            report.facts = before.facts.clone();
        }
    }
    reports
}
