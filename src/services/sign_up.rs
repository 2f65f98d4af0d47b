//! Making an account, and showing that an address is one's own.

use super::{
    App, ServiceError, mailing, secret,
    throttle::{self, Limited, TooMany},
};
use crate::{
    adapters::texts::Value,
    domain::{
        account::{Account, AccountId, NameError, name},
        email::Email,
        language::Language,
        password::{self, Weakness},
        role::Role,
    },
    store::{
        Conn,
        account::{self, NewAccount},
        link_token::{self, Purpose},
    },
};
use chrono::TimeDelta;

/// How long a link to verify an address works.
pub const VERIFY_FOR: TimeDelta = TimeDelta::days(7);

/// What somebody typed.
#[derive(Clone, Default)]
pub struct SignUp {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
}

/// What is wrong with it, by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// The name.
    pub name: Option<NameError>,
    /// The address is not one.
    pub email: bool,
    /// The password.
    pub password: Option<Weakness>,
    /// Too many tries.
    pub too_many: bool,
}

/// Makes an account and queues the mail with the link. When the address has an account already, its holder gets a
/// mail that says so, and the answer on the screen is the same: it must not tell who has an account.
///
/// # Errors
/// The store's.
pub async fn sign_up(
    app: &App,
    form: SignUp,
    language: Language,
    address: &str,
) -> Result<Result<(), Problems>, ServiceError> {
    let mut problems = Problems::default();
    let name = name(&form.name).map_err(|e| problems.name = Some(e)).ok();
    let email = Email::parse(&form.email);
    problems.email = email.is_none();
    let (typed, own_name, own_email) = (form.password.clone(), form.name.clone(), form.email.clone());
    let strength = tokio::task::spawn_blocking(move || password::check(&typed, &own_name, &own_email)).await;
    problems.password = strength.map_err(|_| ServiceError::Broken("the password check stopped"))?.err();
    let (Some(name), Some(email), None) = (name, email, problems.password) else {
        return Ok(Err(problems));
    };
    if throttle::count(app, Limited::SignUp, &email.key(), address).await? == Err(TooMany) {
        return Ok(Err(Problems { too_many: true, ..problems }));
    }
    let password_hash = Some(app.hasher.hash(form.password).await?);
    let id = AccountId(app.rng.uuid());
    let new = NewAccount { id, name, email, password_hash, language, at: app.clock.now() };
    let inner = app.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if account::insert(&mut tx, &new).await? {
                    account::found_role(&mut tx, &new.id, Role::Learner, new.at).await?;
                    queue_verification(&inner, &mut tx, &new.id, &new.name, &new.email, new.language).await
                } else {
                    let link = format!("{}/forgot-password", inner.config.base_url);
                    let args = [("link", Value::from(link.as_str()))];
                    mailing::queue(&inner, &mut tx, &new.email, new.language, "already", &args).await
                }
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}

async fn queue_verification(
    app: &App,
    tx: &mut Conn<'_>,
    id: &AccountId,
    name: &str,
    email: &Email,
    language: Language,
) -> Result<(), ServiceError> {
    let token = app.rng.token();
    let now = app.clock.now();
    link_token::insert(tx, &secret::hash(&token), Purpose::VerifyEmail, id, None, now, now + VERIFY_FOR).await?;
    let link = format!("{}/verify-email/{token}", app.config.base_url);
    let args = [("name", Value::from(name)), ("link", Value::from(link.as_str()))];
    mailing::queue(app, tx, email, language, "verify", &args).await
}

/// Sends the link again, if the account has not verified its address yet.
///
/// # Errors
/// The store's.
pub async fn send_again(app: &App, account: &Account, address: &str) -> Result<Result<(), TooMany>, ServiceError> {
    if account.email_verified_at.is_some() {
        return Ok(Ok(()));
    }
    if throttle::count(app, Limited::Link, &account.email.key(), address).await? == Err(TooMany) {
        return Ok(Err(TooMany));
    }
    let (inner, account) = (app.clone(), account.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                queue_verification(&inner, &mut tx, &account.id, &account.name, &account.email, account.language).await
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}

/// Uses a link: the address is theirs. `None` when the link is unknown, used or too old.
///
/// # Errors
/// The store's.
pub async fn verify(app: &App, token: &str) -> Result<Option<AccountId>, ServiceError> {
    let hash = secret::hash(token);
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let Some((id, _)) = link_token::take(&mut tx, &hash, Purpose::VerifyEmail, now).await? else {
                    return Ok(None);
                };
                account::verify_email_by_link(&mut tx, &id, now).await?;
                Ok(Some(id))
            })
        })
        .await
}
