//! What somebody does for an assignment: a draft, what they handed in, and how it was marked.

use serde::{Deserialize, Serialize};

use crate::domain::{account::AccountId, time::Moment};

/// The chosen level (from 0) of each criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Chosen(pub Vec<u8>);

/// Somebody's work for an assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its id, a UUID.
    pub id: String,
    /// For which assignment.
    pub assignment: String,
    /// In which enrolment.
    pub enrolment: String,
    /// The text as its author works on it.
    pub body: String,
    /// Counts its changes; 0 before the first.
    pub revision: i64,
    /// When it was handed in last.
    pub submitted_at: Option<Moment>,
    /// When what was handed in last was marked.
    pub marked_at: Option<Moment>,
    /// Since when it may be handed in again after that.
    pub again_at: Option<Moment>,
    /// What counts, in whole percent.
    pub percent: Option<u8>,
}

/// What was handed in. It never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandIn {
    /// Its id, a UUID.
    pub id: String,
    /// Its number in the work, from 1.
    pub number: u32,
    /// The version of the course by whose rubric it is marked.
    pub version: String,
    /// The text.
    pub body: String,
    /// When.
    pub submitted_at: Moment,
}

/// How something handed in was marked. A later one does not change an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marking {
    /// Its number, from 1: who marks says which one they saw last.
    pub number: u32,
    /// Who marked; `None` once that account is gone.
    pub marker: Option<AccountId>,
    /// The levels.
    pub chosen: Chosen,
    /// The points for them.
    pub points: u32,
    /// In whole percent of the most.
    pub percent: u8,
    /// What the marker says.
    pub comment: String,
    /// When.
    pub marked_at: Moment,
    /// Whether it may be handed in again, and since when.
    pub again_at: Option<Moment>,
}

/// How far a work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing was handed in.
    Open,
    /// It waits to be marked.
    Waiting,
    /// It was marked.
    Marked,
}

impl Stage {
    /// In their order.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Marked, Self::Open];

    /// In addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Waiting => "waiting",
            Self::Marked => "marked",
        }
    }
}

impl std::str::FromStr for Stage {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|stage| stage.id() == text).ok_or(())
    }
}

/// How far a work is, by what was handed in and marked last.
#[must_use]
pub const fn stage(submitted_at: Option<Moment>, marked_at: Option<Moment>) -> Stage {
    match (submitted_at, marked_at) {
        (None, _) => Stage::Open,
        (Some(_), None) => Stage::Waiting,
        (Some(_), Some(_)) => Stage::Marked,
    }
}

/// Whether it may be handed in: the first time, again while it waits, and after marking if the marker lets it.
#[must_use]
pub fn may_hand_in(work: Option<&Work>) -> bool {
    work.is_none_or(|work| work.marked_at.is_none() || work.again_at.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::from_millis;

    #[test]
    fn work_may_be_handed_in_until_it_is_marked_and_again_if_the_marker_lets_it() {
        let work = |submitted: bool, marked: bool, again: bool| Work {
            id: String::new(),
            assignment: String::new(),
            enrolment: String::new(),
            body: String::new(),
            revision: 1,
            submitted_at: submitted.then(|| from_millis(1)),
            marked_at: marked.then(|| from_millis(2)),
            again_at: again.then(|| from_millis(2)),
            percent: None,
        };
        assert!(may_hand_in(None));
        for (submitted, marked, again, may, expected) in [
            (false, false, false, true, Stage::Open),
            (true, false, false, true, Stage::Waiting),
            (true, true, false, false, Stage::Marked),
            (true, true, true, true, Stage::Marked),
        ] {
            let work = work(submitted, marked, again);
            assert_eq!((may_hand_in(Some(&work)), stage(work.submitted_at, work.marked_at)), (may, expected));
        }
        assert!(Stage::ALL.into_iter().all(|stage| stage.id().parse() == Ok(stage)));
    }
}
