//! One's own account: name, language, address, password.

use super::{
    App, ServiceError, Viewer, mailing, secret, sign_in,
    throttle::{self, Limited, TooMany},
};
use crate::{
    adapters::texts::Value,
    domain::{
        account::{self as accounts, NameError},
        email::Email,
        language::Language,
        password::Weakness,
        policy::KeepAccount,
    },
    store::{
        account,
        link_token::{self, Purpose},
        session,
    },
};
use chrono::TimeDelta;

/// How long a link to a new address works.
const CHANGE_FOR: TimeDelta = TimeDelta::days(1);

/// Sets name and language.
///
/// # Errors
/// The store's.
pub async fn set(
    app: &App,
    viewer: &Viewer,
    name: &str,
    language: Language,
) -> Result<Result<(), NameError>, ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    let name = match accounts::name(name) {
        Ok(name) => name,
        Err(error) => return Ok(Err(error)),
    };
    app.db
        .write(move |mut tx| {
            Box::pin(async move { Ok(Ok(account::set_profile(&mut tx, &allowed, &name, language).await?)) })
        })
        .await
}

/// Sets the language.
///
/// # Errors
/// The store's.
pub async fn set_language(app: &App, viewer: &Viewer, language: Language) -> Result<(), ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    app.db
        .write(move |mut tx| Box::pin(async move { Ok(account::set_language(&mut tx, &allowed, language).await?) }))
        .await
}

/// Why a password or an address was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// The present password is wrong.
    Password,
    /// The new one is not good enough.
    Weak(Weakness),
    /// The new address is not one.
    Email,
    /// Too many tries.
    TooMany,
}

async fn knows_password(
    app: &App,
    viewer: &Viewer,
    password: String,
    address: &str,
) -> Result<Result<(), NotChanged>, ServiceError> {
    let key = viewer.account.email.key();
    if throttle::count(app, Limited::SignIn, &key, address).await? == Err(TooMany) {
        return Ok(Err(NotChanged::TooMany));
    }
    let hash = account::password_hash(&mut app.db.read(), &viewer.account.id).await?;
    if !app.hasher.check(password, hash).await? {
        return Ok(Err(NotChanged::Password));
    }
    throttle::forgive(app, Limited::SignIn, &key).await?;
    Ok(Ok(()))
}

/// Changes the password and ends all other sessions.
///
/// # Errors
/// The store's.
pub async fn change_password(
    app: &App,
    viewer: &Viewer,
    present: String,
    new: String,
    address: &str,
) -> Result<Result<(), NotChanged>, ServiceError> {
    if let Err(problem) = knows_password(app, viewer, present, address).await? {
        return Ok(Err(problem));
    }
    if let Err(weak) = sign_in::check_password(&viewer.account, new.clone()).await? {
        return Ok(Err(NotChanged::Weak(weak)));
    }
    let allowed = viewer.own::<KeepAccount>()?;
    let hash = app.hasher.hash(new).await?;
    let keep = viewer.session.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                account::set_password(&mut tx, &allowed, &hash).await?;
                session::end_others(&mut tx, allowed.owner(), Some(&keep)).await?;
                Ok(Ok(()))
            })
        })
        .await
}

/// Sends a link to the new address; the old one stays until the link is used. The screen says the same whether or not
/// the new address has an account.
///
/// # Errors
/// The store's.
pub async fn change_email(
    app: &App,
    viewer: &Viewer,
    present: String,
    new: &str,
    address: &str,
) -> Result<Result<(), NotChanged>, ServiceError> {
    let Some(email) = Email::parse(new) else { return Ok(Err(NotChanged::Email)) };
    if let Err(problem) = knows_password(app, viewer, present, address).await? {
        return Ok(Err(problem));
    }
    if throttle::count(app, Limited::Link, &email.key(), address).await? == Err(TooMany) {
        return Ok(Err(NotChanged::TooMany));
    }
    let token = app.rng.token();
    let (now, hash, inner, account) = (app.clock.now(), secret::hash(&token), app.clone(), viewer.account.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                link_token::insert(
                    &mut tx,
                    &hash,
                    Purpose::ChangeEmail,
                    &account.id,
                    Some(&email),
                    now,
                    now + CHANGE_FOR,
                )
                .await?;
                let link = format!("{}/change-email/{token}", inner.config.base_url);
                let args = [("name", Value::from(account.name.as_str())), ("link", Value::from(link.as_str()))];
                mailing::queue(&inner, &mut tx, &email, account.language, "change-email", &args).await?;
                // The old address hears of it too: a change that they did not ask for must not be silent.
                let notice = [("name", Value::from(account.name.as_str()))];
                mailing::queue(&inner, &mut tx, &account.email, account.language, "email-changing", &notice).await
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}

/// Uses the link: the new address takes the place of the old. `false` when the link is unknown, used, too old, or
/// another account has taken the address.
///
/// # Errors
/// The store's.
pub async fn confirm_email(app: &App, token: &str) -> Result<bool, ServiceError> {
    let (now, hash) = (app.clock.now(), secret::hash(token));
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                match link_token::take(&mut tx, &hash, Purpose::ChangeEmail, now).await? {
                    Some((id, Some(email))) => Ok(account::change_email_by_link(&mut tx, &id, &email, now).await?),
                    _ => Ok(false),
                }
            })
        })
        .await
}
