//! A wallet fetches its tokens, renews them, and gives them back.

use crate::{
    domain::{
        account::AccountId,
        time::Moment,
        wallet::{
            ACCESS_FOR, Client, REFRESH_FOR,
            scope::{Scope, Scopes},
            token::{TokenError, answers},
        },
    },
    services::{App, ServiceError, secret},
    store::{
        Conn, wallet, wallet_code, wallet_grant,
        wallet_token::{self, Kind},
    },
};

/// New tokens. They are told only here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Reads, for [`ACCESS_FOR`].
    pub access: String,
    /// Brings the next ones, if the learner allowed it.
    pub refresh: Option<String>,
    /// What may be read.
    pub scopes: Scopes,
}

/// The wallet with this id and secret.
///
/// # Errors
/// The store's.
pub async fn client(app: &App, id: &str, secret: &str) -> Result<Option<Client>, ServiceError> {
    let found = wallet::find(&mut app.db.read(), id).await?;
    Ok(found.filter(|(_, hash)| *hash == secret::hash(secret)).map(|(client, _)| client))
}

/// Texts for new tokens, with what is stored of them.
struct Fresh {
    access: (String, String),
    refresh: (String, String),
}

impl Fresh {
    fn new(app: &App) -> Self {
        let one = || {
            let token = app.rng.token();
            let hash = secret::hash(&token);
            (token, hash)
        };
        Self { access: one(), refresh: one() }
    }

    /// Stores them for a connection: `granted` is what the learner allowed, `scopes` what the access token gets of it.
    async fn store(
        self,
        tx: &mut Conn<'_>,
        grant: &str,
        granted: &Scopes,
        scopes: Scopes,
        now: Moment,
    ) -> Result<Tokens, ServiceError> {
        wallet_token::insert(tx, (Kind::Access, &self.access.1), grant, &scopes, now, now + ACCESS_FOR).await?;
        let mut refresh = None;
        if granted.has(Scope::Offline) {
            let until = now + REFRESH_FOR;
            wallet_token::insert(tx, (Kind::Refresh, &self.refresh.1), grant, granted, now, until).await?;
            refresh = Some(self.refresh.0);
        }
        Ok(Tokens { access: self.access.0, refresh, scopes })
    }
}

/// How long a connection lives that is made or renewed now.
fn lives_until(granted: &Scopes, now: Moment) -> Moment {
    now + if granted.has(Scope::Offline) { REFRESH_FOR } else { ACCESS_FOR }
}

/// Swaps a code for tokens, once. A code that is shown again ends the connection that it brought (RFC 6749 §4.1.2):
/// one of the two who showed it has stolen it.
///
/// # Errors
/// The store's.
pub async fn exchange(
    app: &App,
    client: &Client,
    code: &str,
    redirect_uri: &str,
    verifier: &str,
) -> Result<Result<Tokens, TokenError>, ServiceError> {
    let (hash, fresh, grant, now) = (secret::hash(code), Fresh::new(app), app.rng.uuid(), app.clock.now());
    let (client, redirect_uri, verifier) = (client.id.clone(), redirect_uri.to_owned(), verifier.to_owned());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let Some(code) = wallet_code::hold(&mut tx, &hash).await?.filter(|code| code.client == client) else {
                    return Ok::<_, ServiceError>(Err(TokenError::Grant));
                };
                if code.used_at.is_some() {
                    if let Some(grant) = &code.grant {
                        wallet_grant::end_by_secret(&mut tx, grant).await?;
                    }
                    return Ok(Err(TokenError::Grant));
                }
                let sound =
                    now < code.expires_at && code.redirect_uri == redirect_uri && answers(&verifier, &code.challenge);
                if !sound {
                    wallet_code::spend(&mut tx, &hash, None, now).await?;
                    return Ok(Err(TokenError::Grant));
                }
                let granted = code.consent.scopes.clone();
                let of: (&AccountId, &str) = (&code.account, &client);
                wallet_grant::insert(&mut tx, &grant, of, &code.consent, now, lives_until(&granted, now)).await?;
                wallet_code::spend(&mut tx, &hash, Some(&grant), now).await?;
                Ok(Ok(fresh.store(&mut tx, &grant, &granted, granted.clone(), now).await?))
            })
        })
        .await
}

/// New tokens for a refresh token, which is used up. One that is shown again ends the connection (RFC 9700 §4.14.2).
/// `wanted` may be less than was allowed, never more.
///
/// # Errors
/// The store's.
pub async fn refresh(
    app: &App,
    client: &Client,
    token: &str,
    wanted: Option<&str>,
) -> Result<Result<Tokens, TokenError>, ServiceError> {
    let (hash, fresh, now) = (secret::hash(token), Fresh::new(app), app.clock.now());
    let (client, wanted) = (client.id.clone(), wanted.map(str::to_owned));
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = wallet_token::hold_refresh(&mut tx, &hash).await?;
                let Some(held) = held.filter(|held| held.client == client) else {
                    return Ok::<_, ServiceError>(Err(TokenError::Grant));
                };
                if held.used_at.is_some() {
                    wallet_grant::end_by_secret(&mut tx, &held.grant).await?;
                    return Ok(Err(TokenError::Grant));
                }
                if now >= held.expires_at {
                    return Ok(Err(TokenError::Grant));
                }
                let scopes = match &wanted {
                    None => held.scopes.clone(),
                    Some(wanted) => match narrowed(wanted, &held.scopes) {
                        Some(scopes) => scopes,
                        None => return Ok(Err(TokenError::Scope)),
                    },
                };
                wallet_token::spend(&mut tx, &hash, now).await?;
                wallet_grant::prolong(&mut tx, &held.grant, lives_until(&held.scopes, now)).await?;
                Ok(Ok(fresh.store(&mut tx, &held.grant, &held.scopes, scopes, now).await?))
            })
        })
        .await
}

/// What is wanted, unless something of it was not allowed.
fn narrowed(wanted: &str, allowed: &Scopes) -> Option<Scopes> {
    let named = wanted.split(' ').filter(|name| !name.is_empty());
    let all = named.map(|name| allowed.iter().find(|scope| scope.uri() == name)).collect::<Option<Scopes>>()?;
    all.reads().then_some(all)
}

/// Takes a token of the wallet's back, and with it the connection (RFC 7009 §2.1). Of a token that it does not know, or
/// that is another's, the wallet learns nothing.
///
/// # Errors
/// The store's.
pub async fn revoke(app: &App, client: &Client, token: &str) -> Result<(), ServiceError> {
    let (hash, client) = (secret::hash(token), client.id.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                match wallet_token::belongs_to(&mut tx, &hash).await? {
                    Some((grant, owner)) if owner == client => {
                        Ok::<_, ServiceError>(wallet_grant::end_by_secret(&mut tx, &grant).await?)
                    }
                    _ => Ok(()),
                }
            })
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_may_be_wanted_but_never_more() {
        let allowed: Scopes = [Scope::Credentials, Scope::Offline].into_iter().collect();
        let badges: Scopes = [Scope::Credentials].into_iter().collect();
        assert_eq!(narrowed(Scope::Credentials.uri(), &allowed), Some(badges));
        assert_eq!(narrowed(&allowed.to_string(), &allowed), Some(allowed.clone()));
        for more in [Scope::Profile.uri(), "offline_access", "", "anything"] {
            assert_eq!(narrowed(more, &allowed), None, "{more}");
        }
    }
}
