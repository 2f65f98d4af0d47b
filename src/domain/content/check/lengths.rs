//! Whether the right option betrays itself by its length.

use crate::domain::kind::{Choice, Kind};
use crate::domain::points::Points;
use crate::domain::question::Question;

use super::distribution::float;

/// Shares of the single choice questions, from 0 to 1. Of options of equal length each counts in part.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shares {
    pub longest: f64,
    pub shortest: f64,
}

/// The length a reader sees.
pub(super) fn length(choice: &Choice) -> usize {
    choice.text.text.chars().count()
}

pub(super) fn shares<'a>(questions: impl Iterator<Item = &'a Question>) -> Shares {
    let (mut longest, mut shortest, mut count) = (0.0, 0.0, 0);
    for question in questions {
        if let Kind::Single { options } = &question.kind {
            count += 1;
            longest += right_among(options, options.iter().map(length).max());
            shortest += right_among(options, options.iter().map(length).min());
        }
    }
    if count == 0 {
        Shares::default()
    } else {
        Shares { longest: longest / float(count), shortest: shortest / float(count) }
    }
}

/// The share of the right ones among the options of this length.
fn right_among(options: &[Choice], wanted: Option<usize>) -> f64 {
    let such: Vec<&Choice> = options.iter().filter(|option| Some(length(option)) == wanted).collect();
    let right = such.iter().filter(|option| option.weight == Points::FULL).count();
    if such.is_empty() { 0.0 } else { float(right) / float(such.len()) }
}

/// The ids of the single choice questions in which the right option alone is the longest, or the shortest.
pub(super) fn betrayed<'a>(questions: impl Iterator<Item = &'a Question>, longest: bool) -> Vec<&'a str> {
    let mut ids = Vec::new();
    for question in questions {
        if let Kind::Single { options } = &question.kind {
            let lengths = options.iter().map(length);
            let extreme = if longest { lengths.max() } else { lengths.min() };
            if right_among(options, extreme) >= 1.0 {
                ids.push(question.id.as_str());
            }
        }
    }
    ids
}
