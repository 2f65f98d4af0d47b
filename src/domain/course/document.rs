//! What a published version holds: the outline, and the texts of everything of the author's own in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Outline, PartKind};
use crate::domain::{assignment::AssignmentText, question::QuestionId};

/// A version, frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Title, summary, parts.
    pub outline: Outline,
    /// The author's lessons, by id.
    #[serde(default)]
    pub lessons: BTreeMap<String, LessonText>,
    /// The author's quizzes, by id.
    #[serde(default)]
    pub quizzes: BTreeMap<String, QuizText>,
    /// The author's assignments, by id: what is asked, and by what it is marked.
    #[serde(default)]
    pub assignments: BTreeMap<String, AssignmentText>,
}

/// A lesson as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonText {
    /// The title, on one line.
    pub title: String,
    /// The text, as Markdown.
    pub body: String,
}

/// A quiz as its author put it together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuizText {
    /// The title, on one line.
    pub title: String,
    /// What is said before it begins; may be empty.
    #[serde(default)]
    pub intro: String,
    /// The questions to draw from, in their order.
    pub questions: Vec<Pick>,
    /// How many are drawn at random; `None` for all, in their order.
    #[serde(default)]
    pub draw: Option<u8>,
    /// How long an attempt may take, in minutes.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// How many attempts there are; `None` for any number.
    #[serde(default)]
    pub attempts: Option<u8>,
}

impl QuizText {
    /// How many questions an attempt has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.draw.map_or(self.questions.len(), |draw| usize::from(draw).min(self.questions.len()))
    }
}

/// A question in the version it had when the course was published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pick {
    /// Which.
    #[serde(rename = "q")]
    pub question: QuestionId,
    /// In which version.
    #[serde(rename = "v")]
    pub version: String,
}

impl Document {
    /// The title of a part of the author's own; platform parts have theirs in the framework.
    #[must_use]
    pub fn title_of(&self, kind: &PartKind) -> Option<&str> {
        match kind {
            PartKind::OwnLesson(id) => self.lessons.get(id).map(|lesson| lesson.title.as_str()),
            PartKind::Quiz(id) => self.quizzes.get(id).map(|quiz| quiz.title.as_str()),
            PartKind::Assignment(id) => self.assignments.get(id).map(|assignment| assignment.title.as_str()),
            PartKind::Module(_) | PartKind::Lesson { .. } => None,
        }
    }
}
