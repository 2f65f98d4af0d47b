//! Finding people: learners who let verified organisations find them, the search, and messages between the two.

mod looking;
mod messages;

pub use looking::{Found, person, places, search};
pub use messages::{Written, answer, decline, message, messages, sent, write};

use serde_json::{Value as Json, json};

use super::{App, ServiceError, Viewer, holding};
use crate::{
    domain::{
        achievement::Achievement,
        award::Visibility,
        finding::{Findable, Looked, Shown},
        policy::BeFound,
        time::iso,
    },
    store::{finding, found_message},
};

/// Looks on a page.
pub const LOOKS: i64 = 50;

/// What the viewer shows, while they let themselves be found.
///
/// # Errors
/// The store's.
pub async fn own(app: &App, viewer: &Viewer) -> Result<Option<Findable>, ServiceError> {
    viewer.own::<BeFound>()?;
    Ok(finding::own(&mut app.db.read(), &viewer.account.id).await?)
}

/// The badges that the viewer may show: the site's own, that count and that not only they may see.
///
/// # Errors
/// The store's.
pub async fn choices(app: &App, viewer: &Viewer) -> Result<Vec<(String, Achievement)>, ServiceError> {
    let now = app.clock.now();
    let held = holding::all(app, viewer).await?;
    let may = held.into_iter().filter(|award| award.counts(now) && award.visibility != Visibility::Private);
    Ok(may.filter_map(|award| Some((award.id.clone(), award.achievement.site()?))).collect())
}

/// Lets the viewer be found from now on, showing this and nothing else.
///
/// # Errors
/// The store's.
pub async fn keep(app: &App, viewer: &Viewer, mut shown: Shown) -> Result<(), ServiceError> {
    let allowed = viewer.own::<BeFound>()?;
    let choices = choices(app, viewer).await?;
    shown.badges.retain(|badge| choices.iter().any(|(id, _)| id == badge));
    let (id, now) = (app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| Box::pin(async move { Ok(finding::keep(&mut tx, &allowed, &id, &shown, now).await?) }))
        .await
}

/// Lets the viewer be found no more, at once. What organisations wrote to them is closed.
///
/// # Errors
/// The store's.
pub async fn stop(app: &App, viewer: &Viewer) -> Result<(), ServiceError> {
    let allowed = viewer.own::<BeFound>()?;
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                finding::stop(&mut tx, &allowed).await?;
                Ok(found_message::close_all(&mut tx, &allowed, now).await?)
            })
        })
        .await
}

/// Who saw the viewer, the newest first (a page from 0), and whether there is more.
///
/// # Errors
/// The store's.
pub async fn looks(app: &App, viewer: &Viewer, page: i64) -> Result<(Vec<Looked>, bool), ServiceError> {
    let allowed = viewer.own::<BeFound>()?;
    let mut found = finding::looks(&mut app.db.read(), &allowed, LOOKS + 1, page.max(0) * LOOKS).await?;
    let kept = usize::try_from(LOOKS).unwrap_or(usize::MAX);
    let more = found.len() > kept;
    found.truncate(kept);
    Ok((found, more))
}

/// Everything about it, for the download of the viewer's data.
///
/// # Errors
/// The store's.
pub async fn data(app: &App, viewer: &Viewer) -> Result<Json, ServiceError> {
    let allowed = viewer.own::<BeFound>()?;
    let own = own(app, viewer).await?;
    let looks = finding::looks(&mut app.db.read(), &allowed, 10_000, 0).await?;
    let messages = messages(app, viewer).await?;
    Ok(json!({
        "shown": own.map(|own| json!({
            "since": iso(own.since), "name": own.shown.name, "country": own.shown.country.map(|c| c.code()),
            "region": own.shown.region, "badges": own.shown.badges,
            "languages": own.shown.languages.iter().map(|l| l.code()).collect::<Vec<_>>(),
        })),
        "looks": looks.iter().map(|look| json!({
            "organisation": look.organisation.1, "person": look.person, "how": look.look.id(), "at": iso(look.at),
        })).collect::<Vec<_>>(),
        "messages": messages.iter().map(|m| json!({
            "organisation": m.organisation.1, "person": m.sender, "message": m.message, "sent": iso(m.sent_at),
            "answer": m.answer.as_ref().map(|(answer, _)| answer), "email_shown": m.email.is_some(),
            "state": m.standing.id(),
        })).collect::<Vec<_>>(),
    }))
}
