//! Forms of an attempt that arrived after their session had ended: kept for an hour, until their owner signs in again.

use chrono::TimeDelta;

use super::{
    App, ServiceError, secret,
    throttle::{self, Limited, TooMany},
};
use crate::{
    domain::time::Moment,
    store::{attempt, parked_form},
};

/// How long a form waits.
pub const KEPT_FOR: TimeDelta = TimeDelta::hours(1);
/// The largest form that is kept, in bytes.
pub const BODY_MAX: usize = 64 * 1024;

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

/// Keeps a form for whoever may answer the attempt, and returns its secret for the browser that sent it.
///
/// Only an open attempt's forms are kept, and so many of them, so that nobody fills the disk. The secret is given out in
/// any case: it must not tell whether there is such an attempt.
///
/// # Errors
/// The store's.
pub async fn park(
    app: &App,
    attempt_id: &str,
    path: &str,
    body: String,
    address: &str,
) -> Result<Result<String, TooMany>, ServiceError> {
    if throttle::count(app, Limited::Park, attempt_id, address).await? == Err(TooMany) {
        return Ok(Err(TooMany));
    }
    let token = app.rng.token();
    if !attempt::is_open(&mut app.db.read(), attempt_id).await? {
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

/// Forgets a form whose answers are saved.
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
