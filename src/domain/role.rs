//! What somebody is on the site. One person may be several.

use std::{collections::BTreeSet, fmt, str::FromStr};

/// A role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Learns, takes assessments, holds badges. Everybody with an account.
    Learner,
    /// A career counsellor who guides learners.
    Mentor,
    /// Confirms checklists and verifies badges.
    Employer,
    /// Runs the site for the consortium.
    Administrator,
    /// Holds C1 trainings; the administrator names them.
    Trainer,
}

/// The roles a person holds.
pub type Roles = BTreeSet<Role>;

impl Role {
    /// Every role, in the order in which people meet them.
    pub const ALL: [Self; 5] = [Self::Learner, Self::Mentor, Self::Employer, Self::Administrator, Self::Trainer];

    /// As stored and in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Learner => "learner",
            Self::Mentor => "mentor",
            Self::Employer => "employer",
            Self::Administrator => "administrator",
            Self::Trainer => "trainer",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Role {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.id() == text).ok_or(())
    }
}
