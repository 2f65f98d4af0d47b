//! Moodle's XML format for questions (<https://docs.moodle.org/en/Moodle_XML_format>), read into the same items as GIFT.
//!
//! What has no meaning here is named, and falls away: pictures and other media, units of numbers, feedback for a whole
//! question that hangs on how right the answer is.

mod read;
#[cfg(test)]
mod tests;
mod tree;

use super::gift::{Fault, Item};

/// The most questions of a file.
pub const MAX_QUESTIONS: usize = 1_000;

/// What fell away of a question that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// Pictures, sounds, films.
    Media,
    /// Units of a number.
    Units,
    /// Feedback that hangs on how right the whole answer is.
    Feedback,
    /// That capital letters count.
    Case,
    /// Hints for a second try.
    Hints,
    /// Labels: ids and tags.
    Tags,
}

impl Lost {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Media, Self::Units, Self::Feedback, Self::Case, Self::Hints, Self::Tags];

    /// Its name, as the keys of words end with it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Media => "media",
            Self::Units => "units",
            Self::Feedback => "feedback",
            Self::Case => "case",
            Self::Hints => "hints",
            Self::Tags => "tags",
        }
    }
}

/// A question of a file: where it stands, how it is called, and the item or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The line on which it begins.
    pub line: u32,
    /// Its name, or the beginning of its text; may be empty.
    pub name: String,
    /// The item, and what fell away.
    pub item: Result<(Item, Vec<Lost>), Fault>,
}

/// Reads a file as far as it can be read. What cannot be, the last entry says.
#[must_use]
pub fn read(text: &str) -> Vec<Read> {
    read::file(text)
}
