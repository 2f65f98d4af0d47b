//! Text and how it is written.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The four text formats of Moodle (its `FORMAT_` constants).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextFormat {
    /// Moodle's own: text in which some HTML is understood.
    #[default]
    Moodle,
    /// Shown as it is.
    Plain,
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
}

impl TextFormat {
    /// The name as it stands between square brackets in GIFT.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Moodle => "moodle",
            Self::Plain => "plain",
            Self::Html => "html",
            Self::Markdown => "markdown",
        }
    }
}

/// No format of this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text formats are moodle, plain, html and markdown")]
pub struct UnknownFormat;

impl FromStr for TextFormat {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "moodle" => Ok(Self::Moodle),
            "plain" => Ok(Self::Plain),
            "html" => Ok(Self::Html),
            "markdown" => Ok(Self::Markdown),
            _ => Err(UnknownFormat),
        }
    }
}

/// A text with its format. It is not safe HTML: who shows it renders and cleans it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Rich {
    /// How the text is written.
    pub format: TextFormat,
    /// The text, without white space around it.
    pub text: String,
}

impl Rich {
    /// A text of a format, trimmed.
    pub fn new(format: TextFormat, text: &str) -> Self {
        Self { format, text: text.trim().to_owned() }
    }

    /// A plain text.
    pub fn plain(text: &str) -> Self {
        Self::new(TextFormat::Plain, text)
    }
}
