//! Organisations: employers, training centres, whoever stands behind people on this site.

use super::account::AccountId;

/// A UUID.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationId(pub String);

/// What a member may do in their organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Speaks for it, and says who belongs to it.
    Manager,
    /// Belongs to it.
    Member,
}

/// That somebody belongs to an organisation. The store makes one from its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub account: AccountId,
    /// To which.
    pub organisation: OrganisationId,
    /// As what.
    pub rank: Rank,
}
