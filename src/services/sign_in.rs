//! Signing in and out, sessions, and forgotten passwords.

use super::{
    App, ServiceError, Viewer, mailing, secret,
    throttle::{self, Limited, TooMany},
};
use crate::{
    adapters::texts::Value,
    domain::{
        account::{Account, AccountId},
        email::Email,
        password::{self, Weakness},
        policy::KeepAccount,
    },
    store::{
        account, learner_state,
        link_token::{self, Purpose},
        session::{self, Session},
    },
};
use chrono::TimeDelta;

/// How long a session lives without being used.
pub const SESSION_FOR: TimeDelta = TimeDelta::days(30);
/// How often "last used" is written at most.
const TOUCH_EVERY: TimeDelta = TimeDelta::minutes(5);
/// How long a link to set a new password works.
pub const RESET_FOR: TimeDelta = TimeDelta::hours(1);
/// Longest name of a device that is kept.
const DEVICE_MAX: usize = 120;

/// Why somebody was not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotIn {
    /// The address or the password is wrong: which one is not told.
    Wrong,
    /// Too many tries; later, or with a new password by mail.
    TooMany,
}

/// Checks address and password, and starts a session. Returns its secret, for the cookie.
///
/// # Errors
/// The store's.
pub async fn sign_in(
    app: &App,
    email: &str,
    password: String,
    address: &str,
    device: &str,
) -> Result<Result<(String, Account), NotIn>, ServiceError> {
    let parsed = Email::parse(email);
    let key = parsed.as_ref().map_or_else(|| email.trim().to_lowercase(), Email::key);
    if throttle::count(app, Limited::SignIn, &key, address).await? == Err(TooMany) {
        return Ok(Err(NotIn::TooMany));
    }
    let found = match &parsed {
        Some(email) => account::by_email(&mut app.db.read(), email).await?,
        None => None,
    };
    let hash = found.as_ref().and_then(|(_, hash)| hash.clone());
    // An over-long password is not hashed: it cannot be right, and it must not cost more.
    let password = if password.chars().count() > password::MAX { String::new() } else { password };
    let right = app.hasher.check(password, hash).await?;
    let (Some((account, _)), true) = (found, right) else {
        return Ok(Err(NotIn::Wrong));
    };
    throttle::forgive(app, Limited::SignIn, &key).await?;
    let token = start_session(app, &account.id, device).await?;
    Ok(Ok((token, account)))
}

/// Starts a session for somebody who has shown who they are. Returns its secret.
///
/// # Errors
/// The store's.
pub async fn start_session(app: &App, account: &AccountId, device: &str) -> Result<String, ServiceError> {
    let token = app.rng.token();
    let now = app.clock.now();
    let device = device.chars().filter(|c| !c.is_control()).take(DEVICE_MAX).collect();
    let session = Session { id: app.rng.uuid(), device, created_at: now, seen_at: now };
    let (hash, account) = (secret::hash(&token), account.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                session::insert(&mut tx, &session, &hash, &account, now + SESSION_FOR).await?;
                Ok::<_, ServiceError>(learner_state::seen(&mut tx, &account, now).await?)
            })
        })
        .await?;
    Ok(token)
}

/// Who holds this secret, if the session lives. Lets it live on.
///
/// # Errors
/// The store's.
pub async fn viewer(app: &App, token: &str) -> Result<Option<Viewer>, ServiceError> {
    let now = app.clock.now();
    let found = session::find(&mut app.db.read(), &secret::hash(token), now).await?;
    let Some((session, account)) = found else { return Ok(None) };
    if now - session.seen_at >= TOUCH_EVERY {
        let (id, account) = (session.id.clone(), account.id.clone());
        app.db
            .write(move |mut tx| {
                Box::pin(async move {
                    session::touch(&mut tx, &id, now, now + SESSION_FOR).await?;
                    Ok::<_, ServiceError>(learner_state::seen(&mut tx, &account, now).await?)
                })
            })
            .await?;
    }
    Ok(Some(Viewer { account, session: session.id }))
}

/// Ends a session by its secret.
///
/// # Errors
/// The store's.
pub async fn sign_out(app: &App, token: &str) -> Result<(), ServiceError> {
    let hash = secret::hash(token);
    app.db.write(move |mut tx| Box::pin(async move { Ok(session::end_by_token(&mut tx, &hash).await?) })).await
}

/// The viewer's sessions.
///
/// # Errors
/// The store's.
pub async fn sessions(app: &App, viewer: &Viewer) -> Result<Vec<Session>, ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    Ok(session::list(&mut app.db.read(), &allowed, app.clock.now()).await?)
}

/// Ends one of the viewer's sessions.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn end_session(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    let id = id.to_owned();
    let ended = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(session::end(&mut tx, &allowed, &id).await?) })
        })
        .await?;
    if ended { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Sends a link to set a new password, if the address has an account; the screen says the same in any case.
///
/// # Errors
/// The store's.
pub async fn forgot(app: &App, email: &Email, address: &str) -> Result<Result<(), TooMany>, ServiceError> {
    if throttle::count(app, Limited::Link, &email.key(), address).await? == Err(TooMany) {
        return Ok(Err(TooMany));
    }
    let Some((account, _)) = account::by_email(&mut app.db.read(), email).await? else { return Ok(Ok(())) };
    let token = app.rng.token();
    let (now, hash) = (app.clock.now(), secret::hash(&token));
    let inner = app.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                link_token::insert(&mut tx, &hash, Purpose::ResetPassword, &account.id, None, now, now + RESET_FOR)
                    .await?;
                let link = format!("{}/reset-password/{token}", inner.config.base_url);
                let args = [("name", Value::from(account.name.as_str())), ("link", Value::from(link.as_str()))];
                mailing::queue(&inner, &mut tx, &account.email, account.language, "reset", &args).await
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}

/// Why a new password was not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReset {
    /// The link is unknown, used or too old.
    Link,
    /// The password is not good enough.
    Weak(Weakness),
}

/// Whether a link to set a password still works.
///
/// # Errors
/// The store's.
pub async fn link_works(app: &App, purpose: Purpose, token: &str) -> Result<bool, ServiceError> {
    Ok(link_token::peek(&mut app.db.read(), &secret::hash(token), purpose, app.clock.now()).await?.is_some())
}

/// Sets a new password by a link, ends all sessions, and notes that the address is theirs (the link was sent there).
///
/// # Errors
/// The store's.
pub async fn reset(
    app: &App,
    purpose: Purpose,
    token: &str,
    new: String,
) -> Result<Result<AccountId, NotReset>, ServiceError> {
    let (now, hash) = (app.clock.now(), secret::hash(token));
    let Some(id) = link_token::peek(&mut app.db.read(), &hash, purpose, now).await? else {
        return Ok(Err(NotReset::Link));
    };
    let account = account::by_id(&mut app.db.read(), &id).await?.ok_or(ServiceError::NotFound)?;
    if let Err(weak) = check_password(&account, new.clone()).await? {
        return Ok(Err(NotReset::Weak(weak)));
    }
    let password_hash = app.hasher.hash(new).await?;
    let key = account.email.key();
    let reset = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let Some((id, _)) = link_token::take(&mut tx, &hash, purpose, now).await? else {
                    return Ok::<_, ServiceError>(Err(NotReset::Link));
                };
                account::set_password_by_link(&mut tx, &id, &password_hash).await?;
                account::verify_email_by_link(&mut tx, &id, now).await?;
                session::end_others(&mut tx, &id, None).await?;
                Ok(Ok(id))
            })
        })
        .await?;
    throttle::forgive(app, Limited::SignIn, &key).await?;
    Ok(reset)
}

/// Whether a new password is good enough for this person.
///
/// # Errors
/// When the blocking pool has shut down.
pub async fn check_password(account: &Account, new: String) -> Result<Result<(), Weakness>, ServiceError> {
    let (name, email) = (account.name.clone(), account.email.key());
    tokio::task::spawn_blocking(move || password::check(&new, &name, &email))
        .await
        .map_err(|_| ServiceError::Broken("the password check stopped"))
}
