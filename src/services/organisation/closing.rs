//! How an organisation ends: a manager closes it, or its last people go with their accounts.

use super::{App, ServiceError, Viewer, allowed_in, home};
use crate::{
    adapters::texts::Value,
    domain::{
        organisation::{OrganisationId, Rank},
        policy::{Allowed, KeepAccount, ManageOrganisation},
    },
    services::mailing,
    store::{Conn, audit, endorsement, organisation, organisation_member},
};

/// Why what a closed organisation signed does not count, as verifiers are told.
const CLOSED: &str = "The organisation is closed.";

/// Closes an organisation for good: its page is gone, and nobody belongs to it any more. One that was never verified
/// leaves nothing behind.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers.
pub async fn close(app: &App, viewer: &Viewer, id: &OrganisationId) -> Result<(), ServiceError> {
    let permission = allowed_in::<ManageOrganisation>(app, viewer, id).await?;
    let inner = app.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = organisation::hold(&mut tx, permission.owner()).await?.ok_or(ServiceError::NotFound)?;
                for member in organisation_member::of_organisation(&mut tx, &held.id).await? {
                    if member.account.id != *permission.actor() {
                        let args = [
                            ("name", Value::from(member.account.name.as_str())),
                            ("organisation", held.name.as_str().into()),
                        ];
                        let (to, language) = (&member.account.email, member.account.language);
                        mailing::queue(&inner, &mut tx, to, language, "organisation-closed", &args).await?;
                    }
                }
                let now = inner.clock.now();
                endorsement::withdraw_all(&mut tx, &held.id, CLOSED, now).await?;
                organisation::close(&mut tx, &held.id, now).await?;
                let note = inner.rng.uuid();
                audit::note(&mut tx, &note, Some(permission.actor()), "close organisation", &held.id.0, now).await?;
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(())
}

/// What becomes of an organisation whose only manager deletes their account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Its name.
    pub organisation: String,
    /// Who becomes its manager; `None` when nobody is left and it is closed.
    pub successor: Option<String>,
}

/// Of those that stay, who becomes the manager when none is left: whoever belongs to it longest, who stands first.
/// `Ok(None)` when a manager stays.
fn successor<T>(stay: &[T], rank: impl Fn(&T) -> Rank) -> Result<Option<&T>, ()> {
    if stay.iter().any(|member| rank(member) == Rank::Manager) {
        return Ok(None);
    }
    stay.first().map(Some).ok_or(())
}

/// What would become of the organisations that the viewer alone manages, for the page that asks whether to delete the
/// account.
///
/// # Errors
/// The store's.
pub async fn left_alone(app: &App, viewer: &Viewer) -> Result<Vec<Left>, ServiceError> {
    let mine = super::mine(app, viewer).await?;
    let fellows = organisation_member::fellows(&mut app.db.read(), &viewer.account.id).await?;
    let mut left = Vec::new();
    for (listed, _) in mine.into_iter().filter(|(_, rank)| *rank == Rank::Manager) {
        let stay: Vec<_> = fellows.iter().filter(|fellow| fellow.organisation == listed.organisation.id).collect();
        let successor = match successor(&stay, |fellow| fellow.rank) {
            Ok(None) => continue,
            Ok(Some(fellow)) => Some(fellow.name.clone()),
            Err(()) => None,
        };
        left.push(Left { organisation: listed.organisation.name, successor });
    }
    Ok(left)
}

/// Before an account goes: of each organisation whose only manager it is, whoever belongs to it longest becomes the
/// manager and is told; one where nobody is left is closed.
///
/// # Errors
/// The store's.
pub async fn leave_with_account(
    app: &App,
    tx: &mut Conn<'_>,
    allowed: &Allowed<KeepAccount>,
) -> Result<(), ServiceError> {
    for membership in organisation_member::of_account(tx, allowed.owner()).await? {
        if membership.rank != Rank::Manager {
            continue;
        }
        let Some(held) = organisation::hold(tx, &membership.organisation).await? else { continue };
        let mut stay = organisation_member::of_organisation(tx, &held.id).await?;
        stay.retain(|member| member.account.id != *allowed.owner());
        match successor(&stay, |member| member.rank) {
            Ok(None) => {}
            Ok(Some(member)) => {
                organisation_member::promote(tx, &held.id, &member.account.id).await?;
                let args = [
                    ("name", Value::from(member.account.name.as_str())),
                    ("organisation", held.name.as_str().into()),
                    ("link", home(app, &held.id).into()),
                ];
                let (to, language) = (&member.account.email, member.account.language);
                mailing::queue(app, tx, to, language, "organisation-successor", &args).await?;
            }
            Err(()) => {
                let now = app.clock.now();
                endorsement::withdraw_all(tx, &held.id, CLOSED, now).await?;
                organisation::close(tx, &held.id, now).await?;
                audit::note(tx, &app.rng.uuid(), None, "close organisation", &held.id.0, now).await?;
            }
        }
    }
    Ok(())
}
