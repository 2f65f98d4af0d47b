//! What a course is made of.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::domain::{achievement::module, tier::Tier};

/// What a part is. Its text form names it for good, in every version of a course and in addresses, so that progress in
/// one version counts in the next: `module/social`, `lesson/social/communication`, `own-lesson/ID`, `quiz/ID`,
/// `assignment/ID`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// A module of the platform: its lessons and its assessment.
    Module(&'static str),
    /// A lesson of the platform.
    Lesson {
        /// Its module.
        module: &'static str,
        /// Its topic.
        topic: String,
    },
    /// A lesson that the author wrote.
    OwnLesson(String),
    /// A quiz that the author put together.
    Quiz(String),
    /// An assignment of the author.
    Assignment(String),
}

impl PartKind {
    /// Whether a level can be asked for.
    #[must_use]
    pub const fn has_level(&self) -> bool {
        match self {
            Self::Module(_) | Self::Quiz(_) | Self::Assignment(_) => true,
            Self::Lesson { .. } | Self::OwnLesson(_) => false,
        }
    }

    /// The first word of the text form.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Module(_) => "module",
            Self::Lesson { .. } => "lesson",
            Self::OwnLesson(_) => "own-lesson",
            Self::Quiz(_) => "quiz",
            Self::Assignment(_) => "assignment",
        }
    }
}

impl fmt::Display for PartKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lesson { module, topic } => write!(f, "lesson/{module}/{topic}"),
            Self::Module(id) => write!(f, "module/{id}"),
            Self::OwnLesson(id) | Self::Quiz(id) | Self::Assignment(id) => write!(f, "{}/{id}", self.name()),
        }
    }
}

/// The text names no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a part of a course")]
pub struct NoPart;

/// The longest id or topic in a text form.
const ID_MAX: usize = 80;

impl FromStr for PartKind {
    type Err = NoPart;

    fn from_str(text: &str) -> Result<Self, NoPart> {
        let (kind, rest) = text.split_once('/').ok_or(NoPart)?;
        let id = |id: &str| {
            let fits = (1..=ID_MAX).contains(&id.len());
            let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            if fits && plain { Ok(id.to_owned()) } else { Err(NoPart) }
        };
        match kind {
            "module" => module(rest).map(Self::Module).ok_or(NoPart),
            "lesson" => {
                let (of, topic) = rest.split_once('/').ok_or(NoPart)?;
                Ok(Self::Lesson { module: module(of).ok_or(NoPart)?, topic: id(topic)? })
            }
            "own-lesson" => Ok(Self::OwnLesson(id(rest)?)),
            "quiz" => Ok(Self::Quiz(id(rest)?)),
            "assignment" => Ok(Self::Assignment(id(rest)?)),
            _ => Err(NoPart),
        }
    }
}

// By hand: serde would borrow the module's name from the text.
impl Serialize for PartKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartKind {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// A part with what is asked of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    #[serde(rename = "of")]
    pub kind: PartKind,
    /// Whether the course takes it.
    pub required: bool,
    /// The level to be reached; `None` where reading it or handing it in is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Tier>,
}

impl Part {
    /// A part as it is added: required, and at the lowest level that counts where it has levels.
    #[must_use]
    pub fn new(kind: PartKind) -> Self {
        let level = kind.has_level().then_some(Tier::Sufficient);
        Self { kind, required: true, level }
    }
}
