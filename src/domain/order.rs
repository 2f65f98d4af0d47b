//! The order in which a learner sees the options.

use serde::{Deserialize, Serialize};

use crate::domain::kind::Kind;
use crate::domain::question::Question;

/// What is shown where: entry `i` is the original index of what stands at display position `i`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Order {
    /// The options; for matching the left items; for true/false 0 is True and 1 is False.
    pub options: Vec<u8>,
    /// The different right-hand items of a matching question (see [`Kind::rights`]); empty otherwise.
    pub rights: Vec<u8>,
}

impl Order {
    /// Whether this is an order of this question.
    pub fn is_valid_for(&self, question: &Question) -> bool {
        let fits = question.identity_order();
        let sorted = |places: &[u8]| {
            let mut places = places.to_vec();
            places.sort_unstable();
            places
        };
        let fixed = matches!(question.kind, Kind::TrueFalse { .. });
        sorted(&self.options) == fits.options
            && sorted(&self.rights) == fits.rights
            && (!fixed || self.options == fits.options)
    }

    /// The original index of the option at a display position.
    pub fn option(&self, shown: u8) -> Option<usize> {
        self.options.get(usize::from(shown)).map(|index| usize::from(*index))
    }

    /// The original index of the right-hand item at a display position.
    pub fn right(&self, shown: u8) -> Option<usize> {
        self.rights.get(usize::from(shown)).map(|index| usize::from(*index))
    }
}

impl Question {
    /// The order in which the question is written.
    pub fn identity_order(&self) -> Order {
        Order { options: places(self.kind.option_count()), rights: places(self.kind.rights().len()) }
    }

    /// A random order (Fisher and Yates). `below(n)` gives a number from 0 up to but not including `n`.
    /// True and False keep their places: people expect them there.
    pub fn shuffled(&self, below: &mut impl FnMut(u32) -> u32) -> Order {
        let mut order = self.identity_order();
        if !matches!(self.kind, Kind::TrueFalse { .. }) {
            shuffle(&mut order.options, below);
            shuffle(&mut order.rights, below);
        }
        order
    }
}

fn places(count: usize) -> Vec<u8> {
    (0..=u8::MAX).take(count).collect()
}

fn shuffle(places: &mut [u8], below: &mut impl FnMut(u32) -> u32) {
    for last in (1..places.len()).rev() {
        let bound = u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1);
        let picked = usize::try_from(below(bound)).unwrap_or(last);
        places.swap(picked.min(last), last);
    }
}
