//! A wallet makes itself known.

use serde_json::Value;

use crate::{
    domain::wallet::{
        Client,
        registration::{Refused, Registration},
    },
    services::{
        App, ServiceError, secret,
        throttle::{self, Limited, TooMany},
    },
    store::wallet,
};

/// Why a wallet was not registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRegistered {
    /// What it said of itself is not sound.
    Refused(Refused),
    /// Too many from one address.
    TooMany,
}

/// Registers a wallet. The answer holds its secret, which is told only here. `from` is the address that asks.
///
/// # Errors
/// The store's.
pub async fn register(app: &App, metadata: &Value, from: &str) -> Result<Result<Value, NotRegistered>, ServiceError> {
    let registration = match Registration::new(metadata) {
        Ok(registration) => registration,
        Err(refused) => return Ok(Err(NotRegistered::Refused(refused))),
    };
    if throttle::count(app, Limited::Wallet, from, from).await? == Err(TooMany) {
        return Ok(Err(NotRegistered::TooMany));
    }
    let (now, secret) = (app.clock.now(), app.rng.token());
    let client = Client { id: app.rng.uuid(), registration };
    let answer = client.registration.answer(&client.id, &secret, now.timestamp());
    let hash = secret::hash(&secret);
    app.db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(wallet::insert(&mut tx, &client, &hash, now).await?) })
        })
        .await?;
    Ok(Ok(answer))
}
