//! Moodle's GIFT question format (<https://docs.moodle.org/en/GIFT_format>), read and written.
//!
//! Read are single and multiple choice, true/false, matching, short answer and numerical questions, with weights,
//! feedback, formats, escapes, titles, categories, and the ids and tags that Moodle keeps in comments
//! (`// [id:x] [tag:y]`). Essays and descriptions are refused: nothing here could mark them.
//!
//! Where this reader is stricter than Moodle it is to name slips that Moodle passes over in silence: a weight it cannot
//! read, an answer without `=`, weights that do not add to 100 %, text before the first option. One escape is our own:
//! `\>` keeps `->` from making a matching question of a short answer.

mod answers;
mod block;
mod export;
mod fault;
mod glyph;
mod parse;
#[cfg(test)]
mod tests;

use crate::domain::kind::Kind;
use crate::domain::rich::{Rich, TextFormat};

pub use export::{export, export_items};
pub use fault::Fault;
pub use parse::{parse, parse_what_can_be};

/// The most options or pairs of a question.
pub const MAX_OPTIONS: usize = 20;

/// What is wrong with a GIFT text, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct GiftError {
    pub line: u32,
    pub fault: Fault,
    pub message: String,
}

impl GiftError {
    /// An error in a label of our own, on a line (counted from 1).
    pub fn new(line: u32, message: impl Into<String>) -> Self {
        Self::of(line, Fault::Label, message)
    }

    /// An error on a line (counted from 1).
    pub fn of(line: u32, fault: Fault, message: impl Into<String>) -> Self {
        Self { line, fault, message: message.into() }
    }
}

/// A question as a GIFT file has it: any Moodle question, with or without our tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The line on which it begins; 0 when it comes from no file.
    pub line: u32,
    pub id: Option<String>,
    pub tags: Vec<String>,
    pub category: Option<String>,
    /// May be empty.
    pub title: String,
    pub format: TextFormat,
    pub text: String,
    pub kind: Kind,
    pub general_feedback: Option<Rich>,
}
