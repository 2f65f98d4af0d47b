//! How deep an outcome or a question goes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Europass-style level: A knows, B applies, C judges (founding document IO3, chapter 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Basic: knows and recognises.
    A,
    /// Intermediate: applies in an ordinary situation.
    B,
    /// Advanced: judges or combines in a hard situation.
    C,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// The lower-case letter used in tags and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not `a`, `b` or `c`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a level is a, b or c")]
pub struct UnknownLevel;

impl FromStr for Level {
    type Err = UnknownLevel;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "a" | "A" => Ok(Self::A),
            "b" | "B" => Ok(Self::B),
            "c" | "C" => Ok(Self::C),
            _ => Err(UnknownLevel),
        }
    }
}
