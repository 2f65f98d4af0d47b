//! The permission to make a course, in either space.

use super::Space;
use crate::domain::{
    account::AccountId,
    policy::{Allowed, AuthorCourse, TryAuthoring},
};

/// Somebody who may make and change courses of their own: as a mentor, or to try it in the practice space.
#[derive(Clone, Debug)]
pub enum Author {
    /// A mentor.
    Mentor(Allowed<AuthorCourse>),
    /// Somebody who tries.
    Candidate(Allowed<TryAuthoring>),
}

impl Author {
    /// Whose courses.
    #[must_use]
    pub const fn owner(&self) -> &AccountId {
        match self {
            Self::Mentor(allowed) => allowed.owner(),
            Self::Candidate(allowed) => allowed.owner(),
        }
    }

    /// In which space.
    #[must_use]
    pub const fn space(&self) -> Space {
        match self {
            Self::Mentor(_) => Space::Real,
            Self::Candidate(_) => Space::Practice,
        }
    }
}
