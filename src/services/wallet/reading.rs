//! What a connected wallet reads.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::{
    domain::wallet::{Reach, paging::Part, scope::Scope},
    services::{App, ServiceError, record, secret},
    store::{
        account, award_form, wallet_grant,
        wallet_token::{self, Access},
    },
};

/// How often "last read" is written at most.
const NOTE_EVERY: TimeDelta = TimeDelta::minutes(5);

/// Why nothing is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// The token is unknown, has expired, or its wallet was cut off.
    Token,
    /// The token is not for this.
    Scope(Scope),
}

/// What a token may read, if that is among it. Notes that the wallet reads.
///
/// # Errors
/// The store's.
pub async fn access(app: &App, token: &str, wanted: Scope) -> Result<Result<Access, NotRead>, ServiceError> {
    let now = app.clock.now();
    let Some(access) = wallet_token::access(&mut app.db.read(), &secret::hash(token), now).await? else {
        return Ok(Err(NotRead::Token));
    };
    if !access.consent.scopes.has(wanted) {
        return Ok(Err(NotRead::Scope(wanted)));
    }
    if access.read_at.is_none_or(|at| now - at >= NOTE_EVERY) {
        let grant = access.grant.clone();
        app.db
            .write(move |mut tx| {
                Box::pin(async move { Ok::<_, ServiceError>(wallet_grant::note_read(&mut tx, &grant, now).await?) })
            })
            .await?;
    }
    Ok(Ok(access))
}

/// A part of the learner's badges, each as it was signed, and how many there are in all.
///
/// # Errors
/// The store's.
pub async fn credentials(app: &App, access: &Access, part: &Part) -> Result<(String, u32), ServiceError> {
    let private = access.consent.reach == Reach::All;
    let (credentials, total) = award_form::part(&mut app.db.read(), &access.account, private, part).await?;
    // An empty list is left out (Open Badges 3.0, "Serialization"). The documents are put in as they are: read and
    // written again, they might differ from what was signed.
    let body = if credentials.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{\"credential\":[{}]}}", credentials.join(","))
    };
    Ok((body, total))
}

/// The learner as an Open Badges 3.0 "Profile".
///
/// # Errors
/// [`ServiceError::NotFound`] when the account has gone.
pub async fn profile(app: &App, access: &Access) -> Result<Value, ServiceError> {
    let account = account::by_id(&mut app.db.read(), &access.account).await?.ok_or(ServiceError::NotFound)?;
    let mut profile = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": format!("urn:uuid:{}", record::id(&account.id)),
        "type": ["Profile"],
        "name": account.name,
    });
    // Only an address of which we know that it is theirs.
    if account.email_verified_at.is_some()
        && let Some(members) = profile.as_object_mut()
    {
        members.insert("email".into(), account.email.as_typed().into());
    }
    Ok(profile)
}
