//! A module's start page.

use super::error::ContentError;
use super::front_matter::FrontMatter;
use super::source::Source;

/// A module's start page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModulePage {
    pub title: String,
    pub summary: String,
    /// Statements to rate oneself by, one a topic in the order of the topics.
    pub self_check: Vec<String>,
    pub body_markdown: String,
    /// The line of its file on which the body begins.
    pub body_line: u32,
}

impl ModulePage {
    /// Reads `module.md`. With errors there is still a page, so that a check can go on.
    pub fn read(source: Source<'_>) -> (Self, Vec<ContentError>) {
        let mut head = FrontMatter::read(source);
        let page = Self {
            title: head.text("title"),
            summary: head.text("summary"),
            self_check: head.list("self_check"),
            body_markdown: head.body.to_owned(),
            body_line: head.body_line,
        };
        (page, head.finish())
    }
}
