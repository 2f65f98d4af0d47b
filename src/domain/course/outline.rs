//! What the author of a course writes down: title, summary, language, parts. It is the same in a draft and in a version.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::part::{Part, PartKind};
use crate::domain::language::Language;

/// The longest title, in characters.
pub const TITLE_MAX: usize = 120;
/// The longest summary, in characters.
pub const SUMMARY_MAX: usize = 2_000;
/// The most parts.
pub const MAX_PARTS: usize = 100;

/// The outline of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// The title, on one line.
    pub title: String,
    /// What it is about; may be empty.
    #[serde(default)]
    pub summary: String,
    /// The language in which it is written.
    pub language: Language,
    /// Its parts, in their order; none twice.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// The badge of its author's that comes with its end: the id of a made achievement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub badge: Option<String>,
}

/// What is wrong with an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unusable {
    /// No title.
    TitleMissing,
    /// A title of more than [`TITLE_MAX`] characters.
    TitleLong,
    /// A summary of more than [`SUMMARY_MAX`] characters.
    SummaryLong,
    /// More than [`MAX_PARTS`] parts.
    TooManyParts,
}

impl Outline {
    /// An outline with a title alone.
    #[must_use]
    pub fn new(title: &str, language: Language) -> Self {
        Self { title: one_line(title), summary: String::new(), language, parts: Vec::new(), badge: None }
    }

    /// As it is kept: no space around texts, the title on one line, no part twice, levels only where there are levels.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        self.title = one_line(&self.title);
        self.summary = crate::domain::reflection::tidy(&self.summary);
        let mut seen = BTreeSet::new();
        self.parts.retain(|part| seen.insert(part.kind.clone()));
        for part in &mut self.parts {
            part.level = part.level.filter(|_| part.kind.has_level());
        }
        self
    }

    /// What is wrong with a tidied outline.
    #[must_use]
    pub fn problems(&self) -> Vec<Unusable> {
        let long = |text: &str, max: usize| text.chars().take(max + 1).count() > max;
        [
            (self.title.is_empty(), Unusable::TitleMissing),
            (long(&self.title, TITLE_MAX), Unusable::TitleLong),
            (long(&self.summary, SUMMARY_MAX), Unusable::SummaryLong),
            (self.parts.len() > MAX_PARTS, Unusable::TooManyParts),
        ]
        .into_iter()
        .filter_map(|(is, problem)| is.then_some(problem))
        .collect()
    }

    /// Its part of this kind.
    #[must_use]
    pub fn part(&self, kind: &PartKind) -> Option<&Part> {
        self.parts.iter().find(|part| part.kind == *kind)
    }

    /// Moves a part up or down by one place, if it can.
    pub fn shift(&mut self, kind: &PartKind, up: bool) {
        let Some(place) = self.parts.iter().position(|part| part.kind == *kind) else { return };
        let to = if up { place.checked_sub(1) } else { Some(place + 1).filter(|to| *to < self.parts.len()) };
        if let Some(to) = to {
            self.parts.swap(place, to);
        }
    }
}

/// A text on one line, without space around it and control characters in it.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).collect()
}
