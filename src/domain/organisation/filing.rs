//! What an organisation files to be verified, and where that leaves it.

use std::str::FromStr;

use super::{Organisation, OrganisationId, Website};
use crate::domain::{account::AccountId, country::Country, email::Email, time::Moment};

/// What the administrator verifies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The name.
    pub name: String,
    /// Where it is.
    pub country: Country,
    /// The website.
    pub website: Website,
    /// An address on the website's domain.
    pub email: Email,
}

/// A registration, or a change of what was verified.
#[derive(Clone, Debug)]
pub struct Filing {
    /// Its id.
    pub id: String,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// What is filed.
    pub facts: Facts,
    /// Who filed it, while they have an account.
    pub filed_by: Option<AccountId>,
    /// When.
    pub filed_at: Moment,
    /// When the address was shown to be theirs.
    pub confirmed_at: Option<Moment>,
    /// What the administrator decided.
    pub decided: Option<Decided>,
}

/// A decision about a filing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// When.
    pub at: Moment,
    /// How.
    pub outcome: Outcome,
    /// Why it was declined.
    pub reason: Option<String>,
}

/// How a filing was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It counts from then on.
    Verified,
    /// It does not count.
    Declined,
}

impl Outcome {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Verified, Self::Declined];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Declined => "declined",
        }
    }
}

impl FromStr for Outcome {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|outcome| outcome.id() == text).ok_or(())
    }
}

impl Filing {
    /// Whether it waits for the administrator.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        self.confirmed_at.is_some() && self.decided.is_none()
    }
}

/// Where an organisation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Its address is still to be shown to be theirs.
    Unconfirmed,
    /// The administrator has yet to look.
    Waiting,
    /// Declined, and why.
    Declined(&'a str),
    /// Verified.
    Verified,
    /// It was verified, and is so no more, and why.
    Withdrawn(&'a str),
    /// There is nobody left in it.
    Closed,
}

impl Standing<'_> {
    /// Part of the key of its words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Waiting => "waiting",
            Self::Declined(_) => "declined",
            Self::Verified => "verified",
            Self::Withdrawn(_) => "withdrawn",
            Self::Closed => "closed",
        }
    }
}

/// Where an organisation stands, with its newest filing. What was verified stays so while a change of it waits.
#[must_use]
pub fn standing<'a>(organisation: &'a Organisation, filing: Option<&'a Filing>) -> Standing<'a> {
    if organisation.closed_at.is_some() {
        return Standing::Closed;
    }
    if organisation.verified_at.is_some() {
        return Standing::Verified;
    }
    let Some(filing) = filing else { return Standing::Unconfirmed };
    match (&filing.decided, &organisation.withdrawn) {
        (None, _) if filing.confirmed_at.is_some() => Standing::Waiting,
        (None, _) => Standing::Unconfirmed,
        (Some(decided), Some((at, reason))) if decided.at <= *at => Standing::Withdrawn(reason),
        (Some(decided), _) => Standing::Declined(decided.reason.as_deref().unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::from_millis;

    fn organisation() -> Organisation {
        Organisation {
            id: OrganisationId("o".into()),
            name: "Bakery".into(),
            country: "nl".parse().unwrap(),
            website: Website::parse("bakery.example").unwrap(),
            email: None,
            description: "We bake.".into(),
            created_at: from_millis(0),
            verified_at: None,
            withdrawn: None,
            closed_at: None,
        }
    }

    fn filing(confirmed: bool, outcome: Option<Outcome>) -> Filing {
        let organisation = organisation();
        Filing {
            id: "f".into(),
            facts: Facts {
                name: organisation.name,
                country: organisation.country,
                website: organisation.website,
                email: Email::parse("a@bakery.example").unwrap(),
            },
            organisation: organisation.id,
            filed_by: None,
            filed_at: from_millis(0),
            confirmed_at: confirmed.then(|| from_millis(1)),
            decided: outcome.map(|outcome| Decided { at: from_millis(2), outcome, reason: Some("why".into()) }),
        }
    }

    #[test]
    fn a_registration_is_confirmed_then_decided() {
        let new = organisation();
        let at = |filing: Filing| standing(&new, Some(&filing)).id();
        assert_eq!(at(filing(false, None)), "unconfirmed");
        assert_eq!(at(filing(true, None)), "waiting");
        assert_eq!(standing(&new, Some(&filing(true, Some(Outcome::Declined)))), Standing::Declined("why"));
    }

    #[test]
    fn what_was_verified_stays_so_while_a_change_waits_or_is_declined() {
        let verified = Organisation { verified_at: Some(from_millis(2)), ..organisation() };
        for filing in [filing(false, None), filing(true, None), filing(true, Some(Outcome::Declined))] {
            assert_eq!(standing(&verified, Some(&filing)), Standing::Verified);
        }
        let closed = Organisation { closed_at: Some(from_millis(3)), ..verified };
        assert_eq!(standing(&closed, None), Standing::Closed);
        assert!(!closed.is_verified());
    }

    #[test]
    fn a_withdrawn_one_can_file_again() {
        let withdrawn = Organisation { withdrawn: Some((from_millis(3), "no more".into())), ..organisation() };
        assert_eq!(standing(&withdrawn, Some(&filing(true, Some(Outcome::Verified)))), Standing::Withdrawn("no more"));
        assert_eq!(standing(&withdrawn, Some(&filing(true, None))), Standing::Waiting);
        // A change that was declined before.
        assert_eq!(standing(&withdrawn, Some(&filing(true, Some(Outcome::Declined)))), Standing::Withdrawn("no more"));
        let long_ago = Organisation { withdrawn: Some((from_millis(1), "no more".into())), ..withdrawn };
        assert_eq!(standing(&long_ago, Some(&filing(true, Some(Outcome::Declined)))), Standing::Declined("why"));
    }
}
