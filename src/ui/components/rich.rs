//! Texts of the courses as HTML.

use crate::{
    domain::{
        lesson_html,
        rich::{Rich, TextFormat},
    },
    ui::shell::escape,
};

/// A short text, for `inner_html`: markup that somebody wrote into it is shown as text.
#[must_use]
pub fn html(format: TextFormat, text: &str) -> String {
    match format {
        TextFormat::Plain => escape(text),
        TextFormat::Moodle | TextFormat::Html | TextFormat::Markdown => lesson_html::inline(text),
    }
}

/// The same of a text that carries its format.
#[must_use]
pub fn rich(text: &Rich) -> String {
    html(text.format, &text.text)
}
