//! Who is asking, and what they may do.

use crate::{
    domain::{
        account::Account,
        mentoring::Guidance,
        policy::{self, Allowed, Permission},
    },
    services::ServiceError,
};

/// A person with a session.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Their account.
    pub account: Account,
    /// The id of the session they use.
    pub session: String,
}

impl Viewer {
    /// The permission to act on one's own things.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] when the policy says no: what one may not do is not there.
    pub fn own<A: Permission>(&self) -> Result<Allowed<A>, ServiceError> {
        self.on(&self.account)
    }

    /// The permission to act on what belongs to `owner`.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] when the policy says no.
    pub fn on<A: Permission>(&self, owner: &Account) -> Result<Allowed<A>, ServiceError> {
        policy::permit(&self.account.id, &self.account.roles, &owner.id).ok_or(ServiceError::NotFound)
    }

    /// The permission to act on what belongs to a learner whom the viewer guides.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] when the policy says no, or somebody else guides them.
    pub fn guided<A: Permission>(&self, guidance: &Guidance) -> Result<Allowed<A>, ServiceError> {
        let own = guidance.mentor == self.account.id;
        own.then(|| policy::permit_guided(&self.account.roles, guidance)).flatten().ok_or(ServiceError::NotFound)
    }
}
