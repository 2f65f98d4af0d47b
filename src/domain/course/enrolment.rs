//! Who takes a course.

use super::{Author, CourseId};
use crate::domain::{
    account::AccountId,
    policy::{Allowed, TakeCourse},
    time::Moment,
};

/// That somebody takes a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Its id, a UUID.
    pub id: String,
    /// Which course.
    pub course: CourseId,
    /// Who.
    pub learner: AccountId,
    /// In which version (a UUID).
    pub version: String,
    /// In which cohort of the mentor, if in any.
    pub cohort: Option<String>,
    /// Since when.
    pub enrolled_at: Moment,
    /// Who enrolled them; `None` once that account is gone.
    pub enrolled_by: Option<AccountId>,
    /// When all that is required was done.
    pub completed_at: Option<Moment>,
    /// When they left.
    pub left_at: Option<Moment>,
}

/// Who may enrol somebody: learners themselves, or the author of the course.
#[derive(Clone, Debug)]
pub enum Enroller {
    /// The learner.
    Learner(Allowed<TakeCourse>),
    /// The course's author, for a learner.
    Author(Author, AccountId),
}

impl Enroller {
    /// Who is enrolled.
    #[must_use]
    pub const fn learner(&self) -> &AccountId {
        match self {
            Self::Learner(allowed) => allowed.owner(),
            Self::Author(_, learner) => learner,
        }
    }

    /// Who enrols.
    #[must_use]
    pub const fn by(&self) -> &AccountId {
        match self {
            Self::Learner(allowed) => allowed.actor(),
            Self::Author(author, _) => author.owner(),
        }
    }

    /// The author whose course alone it may be.
    #[must_use]
    pub const fn author(&self) -> Option<&Author> {
        match self {
            Self::Learner(_) => None,
            Self::Author(author, _) => Some(author),
        }
    }
}

/// What became of an enrolment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enrolled {
    /// They take the course from now on.
    New,
    /// They did already.
    Already,
    /// The course takes nobody: not published, put away, in the practice space of somebody else, or not the author's.
    Closed,
}

impl Enrolled {
    /// Whether they are new.
    #[must_use]
    pub const fn is_new(self) -> bool {
        matches!(self, Self::New)
    }
}
