//! A topic's lesson.

use std::collections::BTreeMap;

use super::error::ContentError;
use super::front_matter::FrontMatter;
use super::source::Source;

/// A lesson in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// How long it takes to read.
    pub minutes: u8,
    /// The places of the outcomes it teaches, from 1.
    pub outcomes: Vec<u8>,
    /// Questions to reflect on.
    pub reflect: Vec<String>,
    pub body_markdown: String,
    /// The line of its file on which the body begins.
    pub body_line: u32,
    /// SVG texts by file name.
    pub diagrams: BTreeMap<String, String>,
}

impl Lesson {
    /// Reads `<topic>.md`. With errors there is still a lesson, so that a check can go on.
    pub fn read(source: Source<'_>) -> (Self, Vec<ContentError>) {
        let mut head = FrontMatter::read(source);
        let lesson = Self {
            title: head.text("title"),
            summary: head.text("summary"),
            minutes: head.number("minutes"),
            outcomes: head.numbers("outcomes"),
            reflect: head.list("reflect"),
            body_markdown: head.body.to_owned(),
            body_line: head.body_line,
            diagrams: BTreeMap::new(),
        };
        (lesson, head.finish())
    }
}
