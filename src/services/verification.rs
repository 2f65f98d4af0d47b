//! Verifying a badge of any issuer: reads what was given, fetches what the check asks for, and checks again, until it
//! has everything or its bounds.

use std::{sync::Arc, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde::Serialize;
use tokio::{
    sync::Semaphore,
    time::{Instant, timeout, timeout_at},
};
use url::Url;

use super::{App, ServiceError};
use crate::{
    adapters::fetch::Fetch,
    domain::{
        backpack::picture,
        badge_address::{self, BadgeAddress},
        verification::{
            Badge, Document, Library, Question, Report, Unfetched,
            check::Verdict,
            presented::{self, Piece, Presented, Unread},
        },
    },
};

/// How many are verified at once.
pub const AT_ONCE: usize = 8;
/// How many pictures are unpacked at once: a photo takes memory.
static UNPACKING: Semaphore = Semaphore::const_new(2);
/// The longest that one takes.
const PATIENCE: Duration = Duration::from_secs(20);
/// The longest that fetching a picture takes.
const PICTURE_PATIENCE: Duration = Duration::from_secs(5);
/// The most documents that one badge may need.
const DOCUMENTS: usize = 12;
/// The most steps from one document to the next.
const ROUNDS: usize = 6;
/// The most addresses that are followed to a badge: a picture may hold the address of one.
const ADDRESSES: usize = 2;

/// What was found out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Of several badges in one picture, what holds for the worst.
    pub verdict: Verdict,
    /// Each badge.
    pub badges: Vec<Report>,
}

/// Why there is no badge to be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoBadge {
    /// What was given holds none that can be read.
    Unread(Unread),
    /// What lies at an address could not be had.
    Unfetched(Unfetched, String),
    /// Too many people verify at the moment.
    Busy,
    /// One address verifies too many.
    TooMany,
}

/// Where documents come from: this site's own, and others.
struct Sources<'a> {
    app: &'a App,
    own: &'a dyn Fetch,
    until: Instant,
}

impl Sources<'_> {
    async fn fetch(&self, url: &str) -> Result<Document, Unfetched> {
        let fetcher = if is_own(self.app.issuer.base.as_str(), url) { self.own } else { self.app.fetcher.as_ref() };
        timeout_at(self.until, fetcher.fetch(url)).await.unwrap_or(Err(Unfetched::TooSlow))
    }
}

/// Whether an address is of this site, with or without https.
fn is_own(base: &str, url: &str) -> bool {
    let place = |text: &str| Url::parse(text).ok().map(|url| (url.host_str().map(str::to_owned), url.port()));
    place(url).is_some() && place(url) == place(base)
}

/// Verifies what was given. `own` knows this site's documents.
///
/// # Errors
/// A fault of this program; what is wrong with what was given is an answer.
pub async fn verify(
    app: &App,
    own: &dyn Fetch,
    given: Presented,
    email: Option<&str>,
) -> Result<Result<Answer, NoBadge>, ServiceError> {
    Ok(examine(app, own, given, email).await?.map(|examined| Answer {
        verdict: examined.reports.iter().map(|report| report.verdict).max().unwrap_or(Verdict::Unsure),
        badges: examined.reports,
    }))
}

/// Badges that were checked, and the file in which they were found.
#[derive(Clone, Debug)]
pub struct Examined {
    /// What was found out about each.
    pub reports: Vec<Report>,
    /// What was given, or what lies at the address that was given.
    pub original: Vec<u8>,
}

/// Verifies what was given, and tells in which file the badges stand.
///
/// # Errors
/// A fault of this program; what is wrong with what was given is an answer.
pub async fn examine(
    app: &App,
    own: &dyn Fetch,
    given: Presented,
    email: Option<&str>,
) -> Result<Result<Examined, NoBadge>, ServiceError> {
    let Ok(Ok(_place)) = timeout(PATIENCE / 4, app.verifying.acquire()).await else {
        return Ok(Err(NoBadge::Busy));
    };
    let sources = Sources { app, own, until: Instant::now() + PATIENCE };
    let mut library = Library::default();
    let (badges, original) = match find(&sources, given, &mut library).await {
        Ok(found) => found,
        Err(none) => return Ok(Err(none)),
    };
    let mut reports = Vec::new();
    for badge in badges {
        let (report, back) = check(&sources, badge, library, email).await?;
        library = back;
        reports.push(report);
    }
    Ok(Ok(Examined { reports, original }))
}

/// The picture of a badge, made anew and small, from its address or from the text itself; `None` when there is none that
/// this site shows.
pub async fn picture(app: &App, own: &dyn Fetch, place: &str) -> Option<Vec<u8>> {
    let bytes = match place.split_once(";base64,") {
        Some((_, text)) => BASE64.decode(text).ok()?,
        None => Sources { app, own, until: Instant::now() + PICTURE_PATIENCE }.fetch(place).await.ok()?.body,
    };
    small(bytes, picture::SIDE).await
}

/// A picture within `side`, made anew on a thread of its own.
pub async fn small(bytes: Vec<u8>, side: usize) -> Option<Vec<u8>> {
    let _place = timeout(PATIENCE / 4, UNPACKING.acquire()).await.ok()?.ok()?;
    tokio::task::spawn_blocking(move || picture::small(&bytes, side)).await.ok()?
}

/// The badges in what was given, or where it leads; and the file in which they stand.
async fn find(
    sources: &Sources<'_>,
    given: Presented,
    library: &mut Library,
) -> Result<(Vec<Badge>, Vec<u8>), NoBadge> {
    let base = sources.app.issuer.base.clone();
    let whole = match &given {
        Presented::Text(text) => text.clone().into_bytes(),
        Presented::File(bytes) => bytes.clone(),
    };
    let mut pieces = match &given {
        Presented::Text(text) => match badge_address::read(base.as_str(), text) {
            BadgeAddress::Ours(id) => vec![Piece::Address(base.credential_json(&id))],
            BadgeAddress::Elsewhere(_) if !text.contains("://") => {
                vec![Piece::Address(format!("https://{}", text.trim()))]
            }
            _ => read(given).await?,
        },
        Presented::File(_) => read(given).await?,
    };
    let mut badges = Vec::new();
    let mut addresses = 0;
    // A photo of a code and a pasted address only lead to the file.
    let mut original = is_file(&whole, &pieces).then_some(whole);
    while let Some(piece) = pieces.pop() {
        match piece {
            Piece::Badge(badge) => badges.push(badge),
            Piece::Address(_) if addresses == ADDRESSES => return Err(NoBadge::Unread(Unread::NoBadge)),
            Piece::Address(url) => {
                addresses += 1;
                let document = sources.fetch(&url).await.map_err(|why| NoBadge::Unfetched(why, url.clone()))?;
                let document_bytes = document.body.clone();
                let inside = read(Presented::File(document_bytes.clone())).await?;
                // What its own address serves is the original: it need not be fetched again.
                if inside
                    .iter()
                    .any(|piece| matches!(piece, Piece::Badge(badge) if badge.hosted_at() == Some(url.as_str())))
                {
                    library.put(&url, Ok(document));
                }
                if original.is_none() && is_file(&document_bytes, &inside) {
                    original = Some(document_bytes);
                }
                pieces.extend(inside);
            }
        }
    }
    // Pieces were taken from the end.
    badges.reverse();
    Ok((badges, original.unwrap_or_default()))
}

fn is_file(bytes: &[u8], pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Badge(_))) || presented::is_baked(bytes)
}

/// Reading is work, and what is read may be hostile: on a thread of its own, where a fault stays.
async fn read(given: Presented) -> Result<Vec<Piece>, NoBadge> {
    let Ok(Ok(_place)) = timeout(PATIENCE / 4, UNPACKING.acquire()).await else { return Err(NoBadge::Busy) };
    match tokio::task::spawn_blocking(move || presented::read(&given)).await {
        Ok(pieces) => pieces.map_err(NoBadge::Unread),
        Err(error) => {
            tracing::error!(%error, "a reader of badges failed");
            Err(NoBadge::Unread(Unread::Damaged))
        }
    }
}

async fn check(
    sources: &Sources<'_>,
    badge: Badge,
    mut library: Library,
    email: Option<&str>,
) -> Result<(Report, Library), ServiceError> {
    let badge = Arc::new(badge);
    let now = sources.app.clock.now();
    let mut documents = DOCUMENTS;
    for round in 0.. {
        let (asked, email) = (Arc::clone(&badge), email.map(str::to_owned));
        let (report, mut back) = tokio::task::spawn_blocking(move || {
            let report = asked.check(&mut library, &Question { now, email: email.as_deref() });
            (report, library)
        })
        .await
        .map_err(|_| ServiceError::Broken("checking a badge failed"))?;
        let mut wanted = back.take_wanted();
        if wanted.is_empty() || round == ROUNDS {
            return Ok((report, back));
        }
        let late = wanted.split_off(wanted.len().min(documents));
        documents -= wanted.len();
        let fetched = futures::future::join_all(wanted.iter().map(|url| sources.fetch(url))).await;
        for (url, document) in wanted.iter().zip(fetched) {
            back.put(url, document);
        }
        for url in late {
            back.put(&url, Err(Unfetched::TooMany));
        }
        library = back;
    }
    Err(ServiceError::Broken("checking a badge never ended"))
}
