//! What an attempt asks: drawn once, it never changes, and is kept at hand while answers come in.

use std::sync::Arc;

use super::{
    App, ServiceError,
    courseware::{Versioned, in_language},
    quiz::{self, InCourse},
};
use crate::{
    domain::{
        attempt::{Attempt, Drawn},
        language::Language,
        policy::{Allowed, TakeAssessment},
        question::Question,
    },
    store::attempt::{self, StoredAttempt},
};

/// The questions of an attempt in their order, as they were drawn, in the versions of then.
#[derive(Clone)]
pub struct Questions(Arc<[(Drawn, Versioned)]>);

impl Questions {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none, which would be a fault.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The question at a position, in a language.
    #[must_use]
    pub fn get(&self, position: u8, language: Language) -> Option<(&Question, &Drawn)> {
        let (drawn, versions) = self.0.get(usize::from(position))?;
        Some((in_language(versions, language)?, drawn))
    }

    /// All of them in a language.
    pub fn all(&self, language: Language) -> impl Iterator<Item = Option<(&Question, &Drawn)>> {
        self.0.iter().map(move |(drawn, versions)| Some((in_language(versions, language)?, drawn)))
    }
}

impl FromIterator<(Drawn, Versioned)> for Questions {
    fn from_iter<I: IntoIterator<Item = (Drawn, Versioned)>>(questions: I) -> Self {
        Self(questions.into_iter().collect())
    }
}

/// An attempt with its questions.
#[derive(Clone)]
pub struct Paper {
    /// The attempt as it was when this was read: its result may be there by now.
    pub attempt: Attempt,
    /// The quiz of a course that it is about, if it is about one.
    pub quiz: Option<InCourse>,
    /// What it asks.
    pub questions: Questions,
}

/// The paper of one of the owner's attempts.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn of(app: &App, allowed: &Allowed<TakeAssessment>, id: &str) -> Result<Paper, ServiceError> {
    if let Some(known) = app.papers.get(id) {
        return if known.attempt.account == *allowed.owner() { Ok(known) } else { Err(ServiceError::NotFound) };
    }
    let stored = attempt::find(&mut app.db.read(), allowed, id).await?.ok_or(ServiceError::NotFound)?;
    keep(app, stored).await
}

/// Keeps the paper of an attempt at hand.
pub(super) async fn keep(app: &App, stored: StoredAttempt) -> Result<Paper, ServiceError> {
    let quiz = quiz::of_attempt(app, &stored).await?;
    let mut questions = Vec::with_capacity(stored.drawn.len());
    for drawn in stored.drawn {
        let versions = app.course.question(&app.db, &drawn.version).await?;
        questions.push((drawn, versions));
    }
    let paper = Paper { attempt: stored.attempt, quiz, questions: questions.into_iter().collect() };
    app.papers.insert(paper.attempt.id.clone(), paper.clone());
    Ok(paper)
}
