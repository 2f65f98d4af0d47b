//! How somebody rates themselves in a module, before and after: five statements from one to five. It is theirs alone and
//! no part of any score.

use std::{collections::BTreeMap, fmt, str::FromStr};

use super::time::Moment;

/// The lowest rating: not yet.
pub const LOWEST: u8 = 1;
/// The highest rating: very well.
pub const HIGHEST: u8 = 5;

/// When somebody rates themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Before the lessons.
    Before,
    /// After them.
    After,
}

impl Phase {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::Before, Self::After];

    /// As it is stored and stands in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }

    /// The one to offer: before, as long as nothing was filled in and something of the module is still new.
    #[must_use]
    pub const fn to_offer(has_before: bool, lessons_read: usize, lessons: usize, attempts: u32) -> Self {
        if has_before || attempts > 0 || (lessons > 0 && lessons_read >= lessons) { Self::After } else { Self::Before }
    }
}

impl FromStr for Phase {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|phase| phase.id() == text).ok_or(())
    }
}

/// Ratings by topic. Written `communication=3,presentation=5`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings(BTreeMap<String, u8>);

impl Ratings {
    /// Ratings by topic; `None` when one is out of range.
    #[must_use]
    pub fn new(ratings: impl IntoIterator<Item = (String, u8)>) -> Option<Self> {
        let ratings: BTreeMap<String, u8> = ratings.into_iter().collect();
        ratings.values().all(|rating| (LOWEST..=HIGHEST).contains(rating)).then_some(Self(ratings))
    }

    /// The rating of a topic. A topic that is newer than the ratings has none.
    #[must_use]
    pub fn get(&self, topic: &str) -> Option<u8> {
        self.0.get(topic).copied()
    }

    /// Topics and their ratings.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u8)> {
        self.0.iter().map(|(topic, rating)| (topic.as_str(), *rating))
    }
}

impl fmt::Display for Ratings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (topic, rating)) in self.iter().enumerate() {
            write!(f, "{}{topic}={rating}", if place == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

impl FromStr for Ratings {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let pairs: Option<Vec<_>> = text
            .split(',')
            .filter(|part| !part.is_empty())
            .map(|part| {
                let (topic, rating) = part.split_once('=')?;
                Some((topic.to_owned(), rating.parse().ok()?))
            })
            .collect();
        pairs.and_then(Self::new).ok_or(())
    }
}

/// A self-check that was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The ratings.
    pub ratings: Ratings,
    /// When it was filled in last.
    pub at: Moment,
}

/// Both self-checks of a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfChecks {
    /// The one before the lessons.
    pub before: Option<Filled>,
    /// The one after them.
    pub after: Option<Filled>,
}

impl SelfChecks {
    /// The one of a phase.
    #[must_use]
    pub const fn get(&self, phase: Phase) -> Option<&Filled> {
        match phase {
            Phase::Before => self.before.as_ref(),
            Phase::After => self.after.as_ref(),
        }
    }

    /// Whether none was filled in.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.before.is_none() && self.after.is_none()
    }

    /// How many topics were rated higher after than before.
    #[must_use]
    pub fn risen(&self) -> usize {
        let (Some(before), Some(after)) = (&self.before, &self.after) else { return 0 };
        after.ratings.iter().filter(|(topic, rating)| before.ratings.get(topic).is_some_and(|b| b < *rating)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::from_millis;

    fn ratings(pairs: &[(&str, u8)]) -> Ratings {
        Ratings::new(pairs.iter().map(|(topic, rating)| ((*topic).to_owned(), *rating))).unwrap()
    }

    #[test]
    fn ratings_are_written_and_read() {
        for some in [ratings(&[]), ratings(&[("stress", 1)]), ratings(&[("stress", 5), ("self-awareness", 3)])] {
            assert_eq!(some.to_string().parse(), Ok(some));
        }
        for bad in ["stress", "stress=0", "stress=6", "stress=x", "a=1,b"] {
            assert_eq!(bad.parse::<Ratings>(), Err(()), "{bad}");
        }
        assert!(Ratings::new([("a".to_owned(), 6)]).is_none());
    }

    #[test]
    fn the_self_check_before_is_offered_as_long_as_there_is_a_before() {
        let table = [
            ((false, 0, 5, 0), Phase::Before),
            ((false, 4, 5, 0), Phase::Before),
            ((false, 5, 5, 0), Phase::After),
            ((false, 0, 5, 1), Phase::After),
            ((true, 0, 5, 0), Phase::After),
            ((false, 0, 0, 0), Phase::Before),
        ];
        for ((has_before, read, lessons, attempts), expected) in table {
            assert_eq!(Phase::to_offer(has_before, read, lessons, attempts), expected);
        }
    }

    #[test]
    fn what_has_risen_is_counted() {
        let filled = |pairs| Some(Filled { ratings: ratings(pairs), at: from_millis(0) });
        let before = filled(&[("a", 1), ("b", 3), ("c", 5)]);
        let both = SelfChecks { before: before.clone(), after: filled(&[("a", 2), ("b", 3), ("c", 4), ("d", 5)]) };
        assert_eq!(both.risen(), 1);
        assert_eq!(SelfChecks { before, after: None }.risen(), 0);
        assert!(SelfChecks::default().is_empty());
    }
}
