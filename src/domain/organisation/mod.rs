//! Organisations: employers, training centres, whoever stands behind people on this site.

mod filing;
mod website;

use chrono::TimeDelta;

use super::{account::AccountId, country::Country, email::Email, time::Moment};
pub use filing::{Decided, Facts, Filing, Outcome, Standing, standing};
pub use website::{WEBSITE_MAX, Website, WebsiteError};

/// How long the link works that shows an organisation's address to be theirs.
pub const CONFIRM_WITHIN: TimeDelta = TimeDelta::days(7);
/// How long an invitation to an organisation works.
pub const JOIN_WITHIN: TimeDelta = TimeDelta::days(14);
/// Longest description, in characters.
pub const DESCRIPTION_MAX: usize = 1000;
/// The most people in an organisation, and the most invitations that wait.
pub const MEMBERS_MAX: usize = 200;
/// The most organisations of one person.
pub const ORGANISATIONS_MAX: usize = 20;

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

impl Rank {
    /// Both, as a form shows them.
    pub const ALL: [Self; 2] = [Self::Member, Self::Manager];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Member => "member",
        }
    }
}

impl std::str::FromStr for Rank {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|rank| rank.id() == text).ok_or(())
    }
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
    /// Whether the organisation is verified now: some things only those of a verified one may do.
    pub verified: bool,
}

/// An organisation, with what was verified of it; until that has happened once, with what was filed.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub country: Country,
    /// Its website.
    pub website: Website,
    /// Its address on the website's domain; `None` once it is closed.
    pub email: Option<Email>,
    /// What it says about itself.
    pub description: String,
    /// When it was registered.
    pub created_at: Moment,
    /// Since when it is verified.
    pub verified_at: Option<Moment>,
    /// When its verification was taken back, and why.
    pub withdrawn: Option<(Moment, String)>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
}

impl Organisation {
    /// Whether it is verified now.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        self.verified_at.is_some() && self.closed_at.is_none()
    }
}

/// Why a description is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DescriptionError {
    /// Nothing typed.
    Missing,
    /// More than [`DESCRIPTION_MAX`] characters.
    Long,
    /// Holds a link.
    Unusable,
}

/// What an organisation says about itself: trimmed; its lines stay.
///
/// # Errors
/// The reason as it is told beside the field.
pub fn description(text: &str) -> Result<String, DescriptionError> {
    let text: String = text.trim().chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    if text.is_empty() {
        Err(DescriptionError::Missing)
    } else if text.chars().count() > DESCRIPTION_MAX {
        Err(DescriptionError::Long)
    } else if text.contains("://") {
        Err(DescriptionError::Unusable)
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_keep_their_lines_and_hold_no_links() {
        assert_eq!(description(" We bake.\r\nDaily. "), Ok("We bake.\nDaily.".into()));
        assert_eq!(description("\n"), Err(DescriptionError::Missing));
        assert_eq!(description(&"x".repeat(1001)), Err(DescriptionError::Long));
        assert_eq!(description("Win at https://x.example"), Err(DescriptionError::Unusable));
    }
}
