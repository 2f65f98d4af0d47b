//! Courses that people make: who owns one, what it is made of, and who takes it.
//!
//! The platform's own five modules are [`crate::domain::content`]. A course puts some of them together with lessons,
//! quizzes and assignments of its author.

mod author;
mod document;
mod enrolment;
mod outline;
mod part;
mod progress;
#[cfg(test)]
mod tests;

use std::{fmt, str::FromStr};

pub use author::Author;
pub use document::{Document, LessonText, Pick, QuizText};
pub use enrolment::{Enrolled, Enroller, Enrolment};
pub use outline::{MAX_PARTS, Outline, SUMMARY_MAX, TITLE_MAX, Unusable, one_line};
pub use part::{NoPart, Part, PartKind};
pub use progress::{Facts, PartProgress, State, is_complete, states};

use super::{account::AccountId, time::Moment};

/// A UUID.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CourseId(pub String);

impl fmt::Display for CourseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a course lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// Where mentors make courses for learners.
    Real,
    /// Where somebody who is no mentor yet tries how that is done (IO3 §8.3). Nobody else sees it.
    Practice,
}

impl Space {
    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Practice => "practice",
        }
    }
}

impl fmt::Display for Space {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Space {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Real, Self::Practice].into_iter().find(|space| space.id() == text).ok_or(())
    }
}

/// How far a course is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Never published.
    Draft,
    /// Learners can take it.
    Published,
    /// Put away: nobody new can begin, who has begun can go on.
    Archived,
}

impl Status {
    /// In their order.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Archived];

    /// In addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }
}

impl FromStr for Status {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|status| status.id() == text).ok_or(())
    }
}

/// A course as its author works on it.
#[derive(Clone, Debug)]
pub struct Course {
    /// Its id.
    pub id: CourseId,
    /// Who makes it; `None` once their account is gone and learners still take it.
    pub owner: Option<AccountId>,
    /// Where it lives.
    pub space: Space,
    /// The draft. What learners see is a [`Version`].
    pub draft: Outline,
    /// Counts the changes of the draft: who changes it says which one they saw.
    pub revision: i64,
    /// When it was made.
    pub created_at: Moment,
    /// When the draft was changed last.
    pub changed_at: Moment,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// When it was put away.
    pub archived_at: Option<Moment>,
    /// The code of the link with which learners join by themselves, while there is one.
    pub join_code: Option<String>,
}

impl Course {
    /// How far it is.
    #[must_use]
    pub const fn status(&self) -> Status {
        match (self.archived_at, self.published_at) {
            (Some(_), _) => Status::Archived,
            (None, Some(_)) => Status::Published,
            (None, None) => Status::Draft,
        }
    }
}

/// A published version: it never changes, and learners stay on theirs until they take a newer one.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its id.
    pub id: String,
    /// Of which course.
    pub course: CourseId,
    /// Its number in the course, from 1.
    pub number: u32,
    /// What it is made of.
    pub document: Document,
    /// When it was published.
    pub published_at: Moment,
}
