//! The kinds of question, with their answer keys.
//!
//! Nothing here implements `Serialize`: a key cannot be sent to a browser by mistake. What a learner sees is
//! a [`Prompt`](crate::domain::prompt::Prompt).

use serde::{Deserialize, Serialize};

use crate::domain::decimal::Decimal;
use crate::domain::points::Points;
use crate::domain::rich::Rich;

/// What is asked and what is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One option is to be chosen.
    Single { options: Vec<Choice> },
    /// Any number of options may be chosen; the weights of the chosen ones add up.
    Multiple { options: Vec<Choice> },
    /// A statement that is true or false.
    TrueFalse { answer: bool, feedback_wrong: Option<Rich>, feedback_right: Option<Rich> },
    /// Left items that each belong to a right item. `extra` right items belong to none.
    Matching { pairs: Vec<Pair>, extra: Vec<String> },
    /// A word to type. The first accepted answer that matches counts.
    Short { answers: Vec<Accepted> },
    /// A number to type. `otherwise` is said about a number in no range.
    Numerical { answers: Vec<Range>, otherwise: Option<Rich> },
}

/// An option of a single or multiple choice question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub text: Rich,
    pub weight: Points,
    pub feedback: Option<Rich>,
}

/// A left item and the right item it belongs to (plain text, as in Moodle).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub left: Rich,
    pub right: String,
}

/// An accepted word; `*` stands for any characters, `\*` for an asterisk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    pub text: String,
    pub weight: Points,
    pub feedback: Option<Rich>,
}

/// Accepted numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    pub interval: Interval,
    pub weight: Points,
    pub feedback: Option<Rich>,
}

/// The two ways in which GIFT names accepted numbers; both ends count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interval {
    Around { value: Decimal, tolerance: Decimal },
    Between { min: Decimal, max: Decimal },
}

impl Interval {
    /// Whether a number is accepted.
    pub fn contains(self, number: Decimal) -> bool {
        match self {
            Self::Around { value, tolerance } => value.is_near(number, tolerance),
            Self::Between { min, max } => (min..=max).contains(&number),
        }
    }
}

impl std::fmt::Display for Interval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Around { value, tolerance } if *tolerance == Decimal::ZERO => write!(f, "{value}"),
            Self::Around { value, tolerance } => write!(f, "{value} ± {tolerance}"),
            Self::Between { min, max } => write!(f, "{min} – {max}"),
        }
    }
}

/// The name of a kind, without its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KindName {
    Single,
    Multiple,
    TrueFalse,
    Matching,
    Short,
    Numerical,
}

impl KindName {
    /// The name as in files and messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Single => "single choice",
            Self::Multiple => "multiple choice",
            Self::TrueFalse => "true/false",
            Self::Matching => "matching",
            Self::Short => "short answer",
            Self::Numerical => "numerical",
        }
    }
}

impl Kind {
    /// The name of the kind.
    pub const fn name(&self) -> KindName {
        match self {
            Self::Single { .. } => KindName::Single,
            Self::Multiple { .. } => KindName::Multiple,
            Self::TrueFalse { .. } => KindName::TrueFalse,
            Self::Matching { .. } => KindName::Matching,
            Self::Short { .. } => KindName::Short,
            Self::Numerical { .. } => KindName::Numerical,
        }
    }

    /// How many things are shown in an order: options, or left items. Typed answers show none.
    pub fn option_count(&self) -> usize {
        match self {
            Self::Single { options } | Self::Multiple { options } => options.len(),
            Self::TrueFalse { .. } => 2,
            Self::Matching { pairs, .. } => pairs.len(),
            Self::Short { .. } | Self::Numerical { .. } => 0,
        }
    }

    /// The options of a choice question, none for the others.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Single { options } | Self::Multiple { options } => options,
            _ => &[],
        }
    }

    /// The different right-hand items of a matching question, in the order of their first mention.
    pub fn rights(&self) -> Vec<&str> {
        let mut rights: Vec<&str> = Vec::new();
        if let Self::Matching { pairs, extra } = self {
            for right in pairs.iter().map(|pair| &pair.right).chain(extra) {
                if !rights.contains(&right.as_str()) {
                    rights.push(right);
                }
            }
        }
        rights
    }
}
