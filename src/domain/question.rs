//! A question of the bank.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::gift::{GiftError, Item};
use crate::domain::kind::Kind;
use crate::domain::level::Level;
use crate::domain::rich::{Rich, TextFormat};

/// The lasting name of a question, the same in every language and version: letters, digits, `-`, `_` and `.`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionId(String);

impl QuestionId {
    /// The longest id in characters.
    pub const MAX: usize = 80;

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text is no question id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to 80 letters a-z, digits, hyphens, underscores or points")]
pub struct BadQuestionId;

impl TryFrom<String> for QuestionId {
    type Error = BadQuestionId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let fits = (1..=Self::MAX).contains(&text.len());
        if fits && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)) {
            Ok(Self(text))
        } else {
            Err(BadQuestionId)
        }
    }
}

impl FromStr for QuestionId {
    type Err = BadQuestionId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

impl From<QuestionId> for String {
    fn from(id: QuestionId) -> Self {
        id.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A question with its answer key. Not `Serialize`: it is kept as GIFT text, and shown as a
/// [`Prompt`](crate::domain::prompt::Prompt).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub module: String,
    pub topic: String,
    /// The place of the outcome it tests in its topic, from 1.
    pub outcome: u8,
    pub level: Level,
    /// Whether it puts the learner in a situation.
    pub situation: bool,
    /// May be empty.
    pub title: String,
    pub format: TextFormat,
    pub text: String,
    pub kind: Kind,
    pub general_feedback: Option<Rich>,
    /// Tags without a meaning of their own here.
    pub tags: Vec<String>,
}

impl Question {
    /// The question an item of a GIFT file holds. It must say its id, outcome and level in its comment:
    /// `// [id:stress-01] [tag:outcome-1] [tag:level-a] [tag:situation]`.
    pub fn from_item(item: Item, module: &str, topic: &str) -> Result<Self, Vec<GiftError>> {
        let mut errors = Vec::new();
        let mut fail = |message: String| errors.push(GiftError::new(item.line, message));
        let id = match &item.id {
            None => {
                fail("no id: put // [id:…] on the line before the question".to_owned());
                None
            }
            Some(text) => text.parse::<QuestionId>().map_err(|error| fail(format!("id `{text}`: {error}"))).ok(),
        };
        let (mut outcomes, mut levels, mut situation, mut tags) = (Vec::new(), Vec::new(), false, Vec::new());
        for tag in item.tags {
            if let Some(number) = tag.strip_prefix("outcome-") {
                match number.parse::<u8>() {
                    Ok(number) if number > 0 => outcomes.push(number),
                    _ => fail(format!("tag `{tag}`: an outcome is a number from 1")),
                }
            } else if let Some(letter) = tag.strip_prefix("level-") {
                match letter.parse::<Level>() {
                    Ok(level) => levels.push(level),
                    Err(error) => fail(format!("tag `{tag}`: {error}")),
                }
            } else if tag == "situation" {
                situation = true;
            } else {
                tags.push(tag);
            }
        }
        let outcome = one(&outcomes, "outcome-…", &mut fail);
        let level = one(&levels, "level-…", &mut fail);
        match (id, outcome, level) {
            (Some(id), Some(outcome), Some(level)) if errors.is_empty() => Ok(Self {
                id,
                module: module.to_owned(),
                topic: topic.to_owned(),
                outcome,
                level,
                situation,
                title: item.title,
                format: item.format,
                text: item.text,
                kind: item.kind,
                general_feedback: item.general_feedback,
                tags,
            }),
            _ => Err(errors),
        }
    }

    /// The question as an item of a GIFT file.
    pub fn to_item(&self) -> Item {
        let mut tags = vec![format!("outcome-{}", self.outcome), format!("level-{}", self.level)];
        if self.situation {
            tags.push("situation".to_owned());
        }
        tags.extend(self.tags.iter().cloned());
        Item {
            line: 0,
            id: Some(self.id.to_string()),
            tags,
            category: Some(format!("{}/{}", self.module, self.topic)),
            title: self.title.clone(),
            format: self.format,
            text: self.text.clone(),
            kind: self.kind.clone(),
            general_feedback: self.general_feedback.clone(),
        }
    }
}

fn one<T: Copy>(found: &[T], tag: &str, fail: &mut impl FnMut(String)) -> Option<T> {
    match found {
        [only] => Some(*only),
        [] => {
            fail(format!("no tag [tag:{tag}]"));
            None
        }
        _ => {
            fail(format!("more than one tag [tag:{tag}]"));
            None
        }
    }
}
