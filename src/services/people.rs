//! What the administrator does with people: see them, give and take roles; and the first administrator.

use chrono::TimeDelta;

use super::{App, ServiceError, Viewer, secret};
use crate::{
    domain::{
        account::{Account, AccountId, name},
        act::Act,
        email::Email,
        language::Language,
        policy::ManagePeople,
        role::Role,
    },
    store::{
        account::{self, NewAccount},
        audit::{self, Entry},
        link_token::{self, Purpose},
    },
};

/// People on a page.
pub const PER_PAGE: i64 = 50;
/// How long the link for the first password works.
const SET_FOR: TimeDelta = TimeDelta::days(2);

/// A page of people (from 0), and whether there are more.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn list(app: &App, viewer: &Viewer, search: &str, page: i64) -> Result<(Vec<Account>, bool), ServiceError> {
    viewer.own::<ManagePeople>()?;
    let mut people = account::list(&mut app.db.read(), search, PER_PAGE + 1, page.max(0) * PER_PAGE).await?;
    let more = people.len() > usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    people.truncate(usize::try_from(PER_PAGE).unwrap_or(usize::MAX));
    Ok((people, more))
}

/// Why a role was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleKept {
    /// An administrator cannot stop being one by themselves: somebody must be left to run the site.
    OwnAdministrator,
}

/// Gives somebody a role, or takes it.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator, or when there is no such person.
pub async fn set_role(
    app: &App,
    viewer: &Viewer,
    person: &str,
    role: Role,
    held: bool,
) -> Result<Result<(), RoleKept>, ServiceError> {
    let person =
        account::by_id(&mut app.db.read(), &AccountId(person.to_owned())).await?.ok_or(ServiceError::NotFound)?;
    let allowed = viewer.on::<ManagePeople>(&person)?;
    if !held && role == Role::Administrator && allowed.actor() == allowed.owner() {
        return Ok(Err(RoleKept::OwnAdministrator));
    }
    let (now, note) = (app.clock.now(), app.rng.uuid());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let action = if held {
                    account::grant_role(&mut tx, &allowed, role, now).await?;
                    format!("grant {role}")
                } else {
                    account::take_role(&mut tx, &allowed, role).await?;
                    format!("take {role}")
                };
                audit::note(&mut tx, &note, Some(allowed.actor()), &action, &allowed.owner().0, now).await?;
                Ok(Ok(()))
            })
        })
        .await
}

/// Whether the site has an administrator yet.
///
/// # Errors
/// The store's.
pub async fn has_administrator(app: &App) -> Result<bool, ServiceError> {
    Ok(account::role_is_held(&mut app.db.read(), Role::Administrator).await?)
}

/// Makes an administrator (from the command line) and returns the link with which they set their password. For an
/// address with an account, the account becomes one.
///
/// # Errors
/// The store's.
pub async fn create_administrator(app: &App, typed_name: &str, email: &Email) -> Result<String, ServiceError> {
    let token = app.rng.token();
    let (now, hash, note) = (app.clock.now(), secret::hash(&token), app.rng.uuid());
    let new = NewAccount {
        id: AccountId(app.rng.uuid()),
        name: name(typed_name).unwrap_or_else(|_| "Administrator".into()),
        email: email.clone(),
        password_hash: None,
        language: Language::En,
        at: now,
    };
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                account::insert(&mut tx, &new).await?;
                let (account, _) = account::by_email(&mut tx, &new.email).await?.ok_or(ServiceError::NotFound)?;
                account::found_role(&mut tx, &account.id, Role::Learner, now).await?;
                account::found_role(&mut tx, &account.id, Role::Administrator, now).await?;
                let (act, object) = (Act::FoundAdministrator, account.id.0.as_str());
                audit::enter(&mut tx, &note, &Entry { actor: None, act, object, named: None }, now).await?;
                link_token::insert(&mut tx, &hash, Purpose::SetPassword, &account.id, None, now, now + SET_FOR).await?;
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    Ok(format!("{}/set-password/{token}", app.config.base_url))
}
