//! Forms that arrived after their session had ended: kept for an hour, until their owner signs in again.

use chrono::TimeDelta;

use super::{
    App, ServiceError, secret,
    throttle::{self, Limited, TooMany},
};
use crate::{
    domain::{account::AccountId, time::Moment},
    store::{account, attempt, parked_form},
};

/// How long a form waits.
pub const KEPT_FOR: TimeDelta = TimeDelta::hours(1);
/// The largest form that is kept, in bytes.
pub const BODY_MAX: usize = 160 * 1024;

/// Whose form it is, as the form says: who carries it out must be that person.
#[derive(Clone, Copy, Debug)]
pub enum For<'a> {
    /// Whoever may answer the attempt of this id.
    Attempt(&'a str),
    /// The person of this id.
    Account(&'a str),
}

/// A form that waits.
#[derive(Clone, Debug)]
pub struct Parked {
    /// Its secret.
    pub token: String,
    /// Where it was sent.
    pub path: String,
    /// What it says.
    pub body: String,
    /// When it was sent: its answers are as old as that.
    pub at: Moment,
}

/// Keeps a form for whom it is, and returns its secret for the browser that sent it.
///
/// Only forms of open attempts and of people there are, are kept, and so many of them, so that nobody fills the disk. The
/// secret is given out in any case: it must not tell whether there is such an attempt or person.
///
/// # Errors
/// The store's.
pub async fn park(
    app: &App,
    whose: For<'_>,
    path: &str,
    body: String,
    address: &str,
) -> Result<Result<String, TooMany>, ServiceError> {
    let (For::Attempt(id) | For::Account(id)) = whose;
    if throttle::count(app, Limited::Park, id, address).await? == Err(TooMany) {
        return Ok(Err(TooMany));
    }
    let token = app.rng.token();
    let exists = match whose {
        For::Attempt(id) => attempt::is_open(&mut app.db.read(), id).await?,
        For::Account(id) => account::by_id(&mut app.db.read(), &AccountId(id.to_owned())).await?.is_some(),
    };
    if !exists {
        return Ok(Ok(token));
    }
    let (hash, path, until) = (secret::hash(&token), path.to_owned(), app.clock.now() + KEPT_FOR);
    app.db
        .write(move |mut tx| {
            Box::pin(
                async move { Ok::<_, ServiceError>(parked_form::insert(&mut tx, &hash, &path, &body, until).await?) },
            )
        })
        .await?;
    Ok(Ok(token))
}

/// The forms behind these secrets that still wait, in the order in which they were sent.
///
/// # Errors
/// The store's.
pub async fn waiting(app: &App, tokens: &[String]) -> Result<Vec<Parked>, ServiceError> {
    let now = app.clock.now();
    let mut found = Vec::new();
    for token in tokens {
        if let Some((path, body, until)) = parked_form::peek(&mut app.db.read(), &secret::hash(token), now).await? {
            found.push(Parked { token: token.clone(), path, body, at: until - KEPT_FOR });
        }
    }
    found.sort_by_key(|form| form.at);
    Ok(found)
}

/// Forgets a form that was carried out.
///
/// # Errors
/// The store's.
pub async fn forget(app: &App, token: &str) -> Result<(), ServiceError> {
    let (hash, now) = (secret::hash(token), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                parked_form::take(&mut tx, &hash, now).await?;
                Ok(())
            })
        })
        .await
}
