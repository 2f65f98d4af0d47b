//! A quiz of a course as its author works on it.

use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{
    course::{TITLE_MAX, one_line},
    question::QuestionId,
    reflection::tidy,
};

/// The most questions to draw from.
pub const MAX_QUESTIONS: usize = 200;
/// The most questions of an attempt.
pub const MAX_DRAWN: u8 = 60;
/// The longest introduction, in characters.
pub const INTRO_MAX: usize = 2_000;
/// The longest time for an attempt, in minutes.
pub const MINUTES_MAX: u16 = 600;
/// The most attempts that can be set.
pub const ATTEMPTS_MAX: u8 = 20;

/// A question that was chosen for a quiz: `own/ID` of the author's bank, or `platform/ID` of the platform's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chosen {
    /// Of the author's bank.
    Own(QuestionId),
    /// Of the platform's five modules.
    Platform(QuestionId),
}

impl Chosen {
    /// The question's id.
    #[must_use]
    pub const fn id(&self) -> &QuestionId {
        match self {
            Self::Own(id) | Self::Platform(id) => id,
        }
    }
}

impl fmt::Display for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own(id) => write!(f, "own/{id}"),
            Self::Platform(id) => write!(f, "platform/{id}"),
        }
    }
}

/// The text names no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a question of a bank")]
pub struct NoQuestion;

impl FromStr for Chosen {
    type Err = NoQuestion;

    fn from_str(text: &str) -> Result<Self, NoQuestion> {
        let (bank, id) = text.split_once('/').ok_or(NoQuestion)?;
        let id = id.parse().map_err(|_| NoQuestion)?;
        match bank {
            "own" => Ok(Self::Own(id)),
            "platform" => Ok(Self::Platform(id)),
            _ => Err(NoQuestion),
        }
    }
}

impl Serialize for Chosen {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Chosen {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// What the author decides about a quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuizDraft {
    /// The title, on one line.
    pub title: String,
    /// What is said before it begins; may be empty.
    #[serde(default)]
    pub intro: String,
    /// The questions, in their order; none twice.
    #[serde(default)]
    pub questions: Vec<Chosen>,
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

/// What is wrong with a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unusable {
    /// No title.
    TitleMissing,
    /// A title that is too long.
    TitleLong,
    /// An introduction that is too long.
    IntroLong,
    /// Too many questions to draw from.
    TooManyQuestions,
    /// A number of questions to draw that is not from 1 to [`MAX_DRAWN`].
    Draw,
    /// A time that is not from 1 to [`MINUTES_MAX`] minutes.
    Minutes,
    /// A number of attempts that is not from 1 to [`ATTEMPTS_MAX`].
    Attempts,
}

impl QuizDraft {
    /// As it is kept.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        self.title = one_line(&self.title);
        self.intro = tidy(&self.intro);
        let mut seen = BTreeSet::new();
        self.questions.retain(|chosen| seen.insert(chosen.clone()));
        self
    }

    /// What is wrong with a tidied quiz.
    #[must_use]
    pub fn problems(&self) -> Vec<Unusable> {
        let long = |text: &str, max: usize| text.chars().take(max + 1).count() > max;
        [
            (self.title.is_empty(), Unusable::TitleMissing),
            (long(&self.title, TITLE_MAX), Unusable::TitleLong),
            (long(&self.intro, INTRO_MAX), Unusable::IntroLong),
            (self.questions.len() > MAX_QUESTIONS, Unusable::TooManyQuestions),
            (self.draw.is_some_and(|n| !(1..=MAX_DRAWN).contains(&n)), Unusable::Draw),
            (self.minutes.is_some_and(|n| !(1..=MINUTES_MAX).contains(&n)), Unusable::Minutes),
            (self.attempts.is_some_and(|n| !(1..=ATTEMPTS_MAX).contains(&n)), Unusable::Attempts),
        ]
        .into_iter()
        .filter_map(|(is, problem)| is.then_some(problem))
        .collect()
    }

    /// How many questions an attempt has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.draw.map_or(self.questions.len(), |draw| usize::from(draw).min(self.questions.len()))
    }

    /// Moves a question up or down by one place, if it can.
    pub fn shift(&mut self, question: &Chosen, up: bool) {
        let Some(place) = self.questions.iter().position(|chosen| chosen == question) else { return };
        let to = if up { place.checked_sub(1) } else { Some(place + 1).filter(|to| *to < self.questions.len()) };
        if let Some(to) = to {
            self.questions.swap(place, to);
        }
    }
}

/// A quiz with what the store knows of it.
#[derive(Clone, Debug)]
pub struct CourseQuiz {
    /// Its id, a UUID.
    pub id: String,
    /// The course it belongs to.
    pub course: super::course::CourseId,
    /// What the author decided.
    pub draft: QuizDraft,
    /// Counts its changes.
    pub revision: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiz_is_kept_tidy_and_says_what_is_wrong() {
        let questions = ["own/a", "platform/b", "own/a"].map(|text| text.parse().unwrap()).to_vec();
        let quiz = QuizDraft { title: " A  quiz ".into(), questions, draw: Some(9), ..Default::default() }.tidied();
        assert_eq!((quiz.title.as_str(), quiz.questions.len(), quiz.count()), ("A quiz", 2, 2));
        assert_eq!(quiz.problems(), []);
        let bad = QuizDraft { draw: Some(0), minutes: Some(601), attempts: Some(21), ..Default::default() };
        assert_eq!(bad.problems(), [Unusable::TitleMissing, Unusable::Draw, Unusable::Minutes, Unusable::Attempts]);
        let text = serde_json::to_string(&quiz).unwrap();
        assert_eq!(serde_json::from_str::<QuizDraft>(&text).unwrap(), quiz);
        for bad in ["own", "own/", "other/a", "own/a b"] {
            assert_eq!(bad.parse::<Chosen>(), Err(NoQuestion), "{bad}");
        }
    }
}
