//! A rubric: criteria, each with levels that say what work of that level is like, and what it is worth.

use serde::{Deserialize, Serialize};

use crate::domain::{course::one_line, reflection::tidy};

/// The most criteria.
pub const MAX_CRITERIA: usize = 12;
/// The most levels of a criterion.
pub const MAX_LEVELS: usize = 5;
/// The most points of a level.
pub const POINTS_MAX: u16 = 100;

/// A level of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// What work of this level is like.
    pub words: String,
    /// What it is worth.
    pub points: u16,
}

/// A criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// What is looked at, on one line.
    pub name: String,
    /// Its levels, from few points to many.
    pub levels: Vec<Level>,
}

impl Criterion {
    /// As it is kept: on single lines, without empty levels, from few points to many.
    #[must_use]
    pub(super) fn tidied(mut self) -> Self {
        self.name = one_line(&self.name);
        for level in &mut self.levels {
            level.words = one_line(&tidy(&level.words));
        }
        self.levels.retain(|level| !level.words.is_empty());
        self.levels.truncate(MAX_LEVELS);
        self.levels.sort_by_key(|level| level.points);
        self
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.levels.is_empty()
    }

    fn most(&self) -> u32 {
        self.levels.iter().map(|level| u32::from(level.points)).max().unwrap_or(0)
    }
}

/// The most points that can be had.
#[must_use]
pub fn most(criteria: &[Criterion]) -> u32 {
    criteria.iter().map(Criterion::most).sum()
}

/// The points for the levels that were chosen, one (from 0) for each criterion; `None` when one is missing or is none.
#[must_use]
pub fn points(criteria: &[Criterion], chosen: &[u8]) -> Option<u32> {
    if chosen.len() != criteria.len() {
        return None;
    }
    let each = criteria.iter().zip(chosen).map(|(criterion, level)| criterion.levels.get(usize::from(*level)));
    each.map(|level| level.map(|level| u32::from(level.points))).sum()
}

/// Points in whole percent of the most, rounded down like every result here.
#[must_use]
pub fn percent(points: u32, most: u32) -> u8 {
    let share = u64::from(points.min(most)) * 100;
    share.checked_div(u64::from(most)).and_then(|percent| u8::try_from(percent).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_those_of_the_chosen_levels() {
        let level = |points| Level { words: "w".into(), points };
        let criteria = [
            Criterion { name: "A".into(), levels: vec![level(0), level(3)] },
            Criterion { name: "B".into(), levels: vec![level(0), level(2), level(4)] },
        ];
        assert_eq!(most(&criteria), 7);
        assert_eq!(points(&criteria, &[1, 2]), Some(7));
        assert_eq!(points(&criteria, &[0, 1]), Some(2));
        for wrong in [&[1][..], &[1, 3], &[1, 2, 0], &[]] {
            assert_eq!(points(&criteria, wrong), None, "{wrong:?}");
        }
        for (points, most, expected) in [(0, 7, 0), (5, 7, 71), (7, 7, 100), (9, 7, 100), (1, 0, 0)] {
            assert_eq!(percent(points, most), expected, "{points} of {most}");
        }
    }

    #[test]
    fn levels_are_put_in_order() {
        let level = |words: &str, points| Level { words: words.into(), points };
        let criterion = Criterion { name: " A ".into(), levels: vec![level("good", 5), level(" ", 1), level("no", 0)] };
        assert_eq!(criterion.tidied().levels, [level("no", 0), level("good", 5)]);
        assert!(Criterion::default().is_empty());
    }
}
