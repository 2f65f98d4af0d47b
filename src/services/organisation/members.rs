//! Who belongs to an organisation: inviting, joining, ranks, leaving.

use super::{App, ServiceError, Viewer, allowed_in};
use crate::{
    adapters::texts::Value,
    domain::{
        account::AccountId,
        email::Email,
        organisation::{JOIN_WITHIN, MEMBERS_MAX, Organisation, OrganisationId, Rank},
        policy::{BelongToOrganisation, JoinOrganisation, ManageOrganisation},
        role::Role,
    },
    services::{
        mailing, secret,
        throttle::{self, Limited, TooMany},
    },
    store::{
        Conn, account, audit, organisation,
        organisation_invitation::{self, Invitation},
        organisation_member::{self, Member},
    },
};

/// What became of an invitation that a manager makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// It is on its way.
    Sent,
    /// The address is not one.
    Email,
    /// Whoever holds this address belongs to it already.
    Member,
    /// Too many today, or there is no room.
    TooMany,
}

/// Invites somebody by e-mail.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers.
pub async fn invite(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    typed: &str,
    rank: Rank,
    address: &str,
) -> Result<Invited, ServiceError> {
    let permission = allowed_in::<ManageOrganisation>(app, viewer, id).await?;
    let Some(email) = Email::parse(typed) else { return Ok(Invited::Email) };
    let members = organisation_member::of_organisation(&mut app.db.read(), id).await?;
    if members.iter().any(|member| member.account.email.key() == email.key()) {
        return Ok(Invited::Member);
    }
    let now = app.clock.now();
    let waiting = organisation_invitation::of_organisation(&mut app.db.read(), id, now).await?.len();
    if members.len() + waiting >= MEMBERS_MAX
        || throttle::count(app, Limited::Recruit, &viewer.account.id.0, address).await? == Err(TooMany)
        || throttle::count(app, Limited::Asked, &email.key(), address).await? == Err(TooMany)
    {
        return Ok(Invited::TooMany);
    }
    let token = app.rng.token();
    let invitation = Invitation {
        id: app.rng.uuid(),
        organisation: id.clone(),
        email,
        rank,
        invited_at: now,
        expires_at: now + JOIN_WITHIN,
    };
    let (inner, account) = (app.clone(), viewer.account.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = organisation::hold(&mut tx, permission.owner()).await?.ok_or(ServiceError::NotFound)?;
                organisation_invitation::insert(&mut tx, &permission, &invitation, &secret::hash(&token)).await?;
                let args = [
                    ("inviter", Value::from(account.name.as_str())),
                    ("organisation", held.name.as_str().into()),
                    ("days", JOIN_WITHIN.num_days().into()),
                    ("link", format!("{}/invitation/{token}", inner.config.base_url).into()),
                ];
                let language = account.language;
                mailing::queue(&inner, &mut tx, &invitation.email, language, "organisation-invite", &args).await
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Invited::Sent)
}

/// Takes an invitation back.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers.
pub async fn withdraw_invitation(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    invitation: &str,
) -> Result<(), ServiceError> {
    let permission = allowed_in::<ManageOrganisation>(app, viewer, id).await?;
    let invitation = invitation.to_owned();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                organisation_invitation::withdraw(&mut tx, &permission, &invitation).await?;
                Ok(())
            })
        })
        .await
}

/// The invitation that a link leads to, and to where.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link does not work.
pub async fn invitation(app: &App, token: &str) -> Result<(Invitation, Organisation), ServiceError> {
    let found = organisation_invitation::by_token(&mut app.db.read(), &secret::hash(token), app.clock.now()).await?;
    let found = found.ok_or(ServiceError::NotFound)?;
    let organisation = organisation::find(&mut app.db.read(), &found.organisation).await?;
    Ok((found, organisation.ok_or(ServiceError::NotFound)?))
}

/// What became of an invitation that somebody accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// They belong to it now, or did before.
    Joined(OrganisationId),
    /// Their own address is not verified.
    Unverified,
}

/// Accepts an invitation, as whoever is signed in: they have read the mail. In a verified organisation they become an
/// employer.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link does not work.
pub async fn accept(app: &App, viewer: &Viewer, token: &str) -> Result<Accepted, ServiceError> {
    let permission = viewer.own::<JoinOrganisation>()?;
    if viewer.account.email_verified_at.is_none() {
        return Ok(Accepted::Unverified);
    }
    let (hash, note, now) = (secret::hash(token), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let taken = organisation_invitation::take(&mut tx, &hash, now).await?.ok_or(ServiceError::NotFound)?;
                let held = organisation::hold(&mut tx, &taken.organisation).await?.ok_or(ServiceError::NotFound)?;
                if organisation_member::insert(&mut tx, &permission, &held.id, taken.rank, now).await? {
                    if held.is_verified() {
                        account::found_role(&mut tx, permission.owner(), Role::Employer, now).await?;
                    }
                    audit::note(&mut tx, &note, Some(permission.actor()), "join organisation", &held.id.0, now).await?;
                }
                Ok(Accepted::Joined(held.id))
            })
        })
        .await
}

/// Declines an invitation: nobody can use it any more.
///
/// # Errors
/// The store's.
pub async fn decline(app: &App, viewer: &Viewer, token: &str) -> Result<(), ServiceError> {
    viewer.own::<JoinOrganisation>()?;
    let (hash, now) = (secret::hash(token), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                organisation_invitation::take(&mut tx, &hash, now).await?;
                Ok(())
            })
        })
        .await
}

/// Why somebody's part in an organisation was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// They are its only manager: somebody must be left to speak for it.
    LastManager,
}

/// Holds the organisation and says whether an act would leave it without a manager.
async fn would_leave_none(
    tx: &mut Conn<'_>,
    id: &OrganisationId,
    person: &AccountId,
) -> Result<(Organisation, Member, bool), ServiceError> {
    let held = organisation::hold(tx, id).await?.ok_or(ServiceError::NotFound)?;
    let mut members = organisation_member::of_organisation(tx, id).await?;
    let at = members.iter().position(|m| m.account.id == *person).ok_or(ServiceError::NotFound)?;
    let member = members.swap_remove(at);
    let alone = member.rank == Rank::Manager && !members.iter().any(|other| other.rank == Rank::Manager);
    Ok((held, member, alone))
}

/// Changes the rank of a member.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers, or when the person does not belong to it.
pub async fn set_rank(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    person: AccountId,
    rank: Rank,
) -> Result<Result<(), NotChanged>, ServiceError> {
    let permission = allowed_in::<ManageOrganisation>(app, viewer, id).await?;
    let (note, now) = (app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let (held, _, alone) = would_leave_none(&mut tx, permission.owner(), &person).await?;
                if alone && rank != Rank::Manager {
                    return Ok(Err(NotChanged::LastManager));
                }
                organisation_member::set_rank(&mut tx, &permission, &person, rank).await?;
                let action = format!("make {}", rank.id());
                audit::note(&mut tx, &note, Some(permission.actor()), &action, &held.id.0, now).await?;
                Ok(Ok(()))
            })
        })
        .await
}

/// Takes somebody out of an organisation, and tells them.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers, or when the person does not belong to it.
pub async fn remove(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    person: AccountId,
) -> Result<Result<(), NotChanged>, ServiceError> {
    let permission = allowed_in::<ManageOrganisation>(app, viewer, id).await?;
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let (held, member, alone) = would_leave_none(&mut tx, permission.owner(), &person).await?;
                if alone {
                    return Ok(Err(NotChanged::LastManager));
                }
                organisation_member::remove(&mut tx, &permission, &person).await?;
                let (note, now) = (inner.rng.uuid(), inner.clock.now());
                audit::note(&mut tx, &note, Some(permission.actor()), "remove member", &held.id.0, now).await?;
                if person != *permission.actor() {
                    let args = [
                        ("name", Value::from(member.account.name.as_str())),
                        ("organisation", held.name.as_str().into()),
                    ];
                    let (to, language) = (&member.account.email, member.account.language);
                    mailing::queue(&inner, &mut tx, to, language, "organisation-removed", &args).await?;
                }
                Ok::<_, ServiceError>(Ok(()))
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}

/// The viewer leaves.
///
/// # Errors
/// [`ServiceError::NotFound`] when they do not belong to it.
pub async fn leave(app: &App, viewer: &Viewer, id: &OrganisationId) -> Result<Result<(), NotChanged>, ServiceError> {
    let permission = allowed_in::<BelongToOrganisation>(app, viewer, id).await?;
    let (note, now) = (app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let (held, _, alone) = would_leave_none(&mut tx, permission.owner(), permission.actor()).await?;
                if alone {
                    return Ok(Err(NotChanged::LastManager));
                }
                organisation_member::leave(&mut tx, &permission).await?;
                audit::note(&mut tx, &note, Some(permission.actor()), "leave organisation", &held.id.0, now).await?;
                Ok(Ok(()))
            })
        })
        .await
}
