//! Organisations: registering them, verifying them, and who belongs to them.

mod closing;
mod data;
mod filing;
mod judging;
mod members;

pub use closing::{Left, close, leave_with_account, left_alone};
pub use data::data;
pub use filing::{Changed, EmailProblem, Problems, Typed, change, confirm, register, send_again, to_confirm};
pub use judging::{Decision, Review, Which, decide, list, review, withdraw};
pub use members::{
    Accepted, Invited, NotChanged, accept, decline, invitation, invite, leave, remove, set_rank, withdraw_invitation,
};

use super::{App, ServiceError, Viewer, mailing};
use crate::{
    adapters::texts::Arg,
    domain::{
        organisation::{Filing, Membership, Organisation, OrganisationId, Rank},
        policy::{self, Allowed, BelongToOrganisation, JoinOrganisation, ManageOrganisation, Permission},
    },
    store::{
        Conn, endorsement,
        organisation::{self, Listed},
        organisation_filing,
        organisation_invitation::{self, Invitation},
        organisation_member::{self, Member},
    },
};

/// An organisation as those see it who belong to it.
#[derive(Debug)]
pub struct Inside {
    /// The organisation.
    pub organisation: Organisation,
    /// Its newest filing.
    pub filing: Option<Filing>,
    /// The viewer's part in it.
    pub membership: Membership,
    /// Everybody in it.
    pub members: Vec<Member>,
    /// Who is invited; only managers see it.
    pub invitations: Vec<Invitation>,
    /// What it recognises, withdrawn or not.
    pub given: Vec<endorsement::Listed>,
}

/// That the viewer belongs to an organisation.
///
/// # Errors
/// [`ServiceError::NotFound`] when they do not.
pub async fn membership(app: &App, viewer: &Viewer, id: &OrganisationId) -> Result<Membership, ServiceError> {
    organisation_member::find(&mut app.db.read(), &viewer.account.id, id).await?.ok_or(ServiceError::NotFound)
}

/// The permission to act for an organisation.
///
/// # Errors
/// [`ServiceError::NotFound`] when the policy says no.
pub fn allowed<A: Permission>(
    viewer: &Viewer,
    membership: &Membership,
) -> Result<Allowed<A, OrganisationId>, ServiceError> {
    policy::permit_member(&viewer.account.roles, membership).ok_or(ServiceError::NotFound)
}

/// The permission to act for an organisation, from its id.
///
/// # Errors
/// [`ServiceError::NotFound`] when they do not belong to it, or the policy says no.
pub async fn allowed_in<A: Permission>(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
) -> Result<Allowed<A, OrganisationId>, ServiceError> {
    allowed(viewer, &membership(app, viewer, id).await?)
}

/// Where the viewer belongs, and as what.
///
/// # Errors
/// The store's.
pub async fn mine(app: &App, viewer: &Viewer) -> Result<Vec<(Listed, Rank)>, ServiceError> {
    viewer.own::<JoinOrganisation>()?;
    Ok(organisation::of_account(&mut app.db.read(), &viewer.account.id).await?)
}

/// An organisation from inside.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer does not belong to it.
pub async fn inside(app: &App, viewer: &Viewer, id: &OrganisationId) -> Result<Inside, ServiceError> {
    let membership = membership(app, viewer, id).await?;
    allowed::<BelongToOrganisation>(viewer, &membership)?;
    let invitations = if allowed::<ManageOrganisation>(viewer, &membership).is_ok() {
        organisation_invitation::of_organisation(&mut app.db.read(), id, app.clock.now()).await?
    } else {
        Vec::new()
    };
    Ok(Inside {
        organisation: organisation::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?,
        filing: organisation_filing::newest(&mut app.db.read(), id).await?,
        members: organisation_member::of_organisation(&mut app.db.read(), id).await?,
        given: endorsement::given(&mut app.db.read(), id).await?,
        membership,
        invitations,
    })
}

/// A verified organisation, for anybody.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not verified.
pub async fn public(app: &App, id: &OrganisationId) -> Result<Organisation, ServiceError> {
    let found = organisation::find(&mut app.db.read(), id).await?;
    found.filter(Organisation::is_verified).ok_or(ServiceError::NotFound)
}

/// Where a member finds their organisation.
fn home(app: &App, id: &OrganisationId) -> String {
    format!("{}/my/organisations/{}", app.config.base_url, id.0)
}

/// Writes to every manager of an organisation. `args` are added to their name.
async fn tell_managers(
    app: &App,
    tx: &mut Conn<'_>,
    id: &OrganisationId,
    mail: &str,
    args: &[Arg],
) -> Result<(), ServiceError> {
    for member in organisation_member::of_organisation(tx, id).await? {
        if member.rank == Rank::Manager {
            let mut all: Vec<Arg> = vec![("name", member.account.name.as_str().into())];
            all.extend(args.iter().cloned());
            mailing::queue(app, tx, &member.account.email, member.account.language, mail, &all).await?;
        }
    }
    Ok(())
}
