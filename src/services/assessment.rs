//! Taking an assessment: start, answer (see [`super::saving`]), submit, see the result. A quiz of a course starts in
//! [`super::quiz`]; the rest is the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    App, ServiceError, Viewer, awarding, completion,
    courseware::{Versioned, in_language},
    quiz::{self, InCourse},
};
use crate::{
    domain::{
        attempt::{self, Attempt, AttemptResult, Drawn, Subject},
        award::Award,
        course::PartKind,
        feedback::{Feedback, feedback_for},
        grade::grade,
        language::Language,
        points::Points,
        policy::{Allowed, TakeAssessment},
        question::Question,
        response::Response,
        time::Moment,
    },
    store::{
        answer,
        attempt::{self as attempts, StoredAttempt},
        award as awards, learner_state, part_progress,
    },
};

pub use super::saving::{Refused, Saved, save, save_as_of};

/// How many earlier attempts matter for the cool-down and for the draw.
const HISTORY: i64 = 20;

/// Whether an attempt may be started.
#[derive(Clone, Debug)]
pub enum Start {
    /// It was, or one was open already: this is it.
    Open(String),
    /// Only from this moment on.
    NotBefore(Moment),
}

/// What stands between a learner and the next attempt.
pub struct Standing {
    /// The open attempt.
    pub open: Option<Attempt>,
    /// Earliest start, if that is in the future.
    pub not_before: Option<Moment>,
    /// Submitted attempts, newest first.
    pub results: Vec<(String, AttemptResult)>,
}

/// An open attempt with its questions and the answers so far.
pub struct OpenAttempt {
    /// The attempt.
    pub attempt: Attempt,
    /// The quiz of a course that it is about, if it is about one.
    pub quiz: Option<InCourse>,
    /// Its questions in their order.
    pub questions: Vec<(Drawn, Versioned)>,
    /// Responses by position.
    pub responses: BTreeMap<u8, Response>,
}

impl OpenAttempt {
    /// The question at a position, in a language.
    #[must_use]
    pub fn question(&self, position: u8, language: Language) -> Option<(&Question, &Drawn)> {
        let (drawn, versions) = self.questions.get(usize::from(position))?;
        Some((in_language(versions, language)?, drawn))
    }
}

/// What a submission came to.
pub struct Outcome {
    /// The attempt's result.
    pub result: AttemptResult,
}

/// A submitted attempt as its owner reviews it.
pub struct Review {
    /// The attempt.
    pub attempt: Attempt,
    /// The quiz of a course that it is about, if it is about one.
    pub quiz: Option<InCourse>,
    /// Its result.
    pub result: AttemptResult,
    /// Each question with what was answered and what is right.
    pub questions: Vec<Reviewed>,
    /// The awards it earned.
    pub awards: Vec<Award>,
}

/// One question of a review.
pub struct Reviewed {
    /// The question.
    pub question: Question,
    /// What was answered, what is right, and why.
    pub feedback: Feedback,
}

/// Where a learner stands in a module's assessment. An attempt whose time ran out is graded first.
///
/// # Errors
/// The store's.
pub async fn standing(app: &App, viewer: &Viewer, module: &'static str) -> Result<Standing, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let history = history(app, viewer, &allowed, module).await?;
    let now = app.clock.now();
    Ok(Standing {
        open: history.iter().find(|a| a.attempt.result.is_none()).map(|a| a.attempt.clone()),
        not_before: attempt::next_start(&spans(&history), &app.rules, now),
        results: history.iter().filter_map(|a| Some((a.attempt.id.clone(), a.attempt.result?))).collect(),
    })
}

async fn history(
    app: &App,
    viewer: &Viewer,
    allowed: &Allowed<TakeAssessment>,
    module: &'static str,
) -> Result<Vec<StoredAttempt>, ServiceError> {
    let now = app.clock.now();
    let history = attempts::history(&mut app.db.read(), allowed, module, HISTORY).await?;
    match history.iter().find(|a| a.attempt.is_overdue(now)) {
        None => Ok(history),
        Some(overdue) => {
            submit(app, viewer, &overdue.attempt.id).await?;
            Ok(attempts::history(&mut app.db.read(), allowed, module, HISTORY).await?)
        }
    }
}

/// Starts and ends of the submitted attempts, oldest first.
fn spans(history: &[StoredAttempt]) -> Vec<(Moment, Moment)> {
    history.iter().rev().filter_map(|a| Some((a.attempt.started_at, a.attempt.result?.at))).collect()
}

/// Starts an attempt, or says which is open, or from when one may start.
///
/// # Errors
/// The store's.
pub async fn start(app: &App, viewer: &Viewer, module: &'static str) -> Result<Start, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let history = history(app, viewer, &allowed, module).await?;
    if let Some(open) = history.iter().find(|a| a.attempt.result.is_none()) {
        return Ok(Start::Open(open.attempt.id.clone()));
    }
    let now = app.clock.now();
    if let Some(moment) = attempt::next_start(&spans(&history), &app.rules, now) {
        return Ok(Start::NotBefore(moment));
    }
    let previous: BTreeSet<_> =
        history.first().into_iter().flat_map(|a| &a.drawn).map(|d| d.question.clone()).collect();
    let catalogue = app.course.catalogue();
    let bank = catalogue.bank();
    let framework = catalogue.framework().module(module).ok_or(ServiceError::NotFound)?;
    let topics: Vec<Vec<(&Question, &str)>> = framework
        .topics
        .iter()
        .map(|topic| {
            let ids = bank.of_topic(module, &topic.id).iter();
            ids.filter_map(|id| Some((bank.question(id, "en")?.0, bank.version(id)?))).collect()
        })
        .collect();
    let drawn = attempt::draw(&topics, &previous, &mut |bound| app.rng.below(bound));
    if drawn.is_empty() {
        return Err(ServiceError::Broken("a module without questions"));
    }
    let stored = StoredAttempt {
        attempt: Attempt {
            id: app.rng.uuid(),
            account: viewer.account.id.clone(),
            subject: Subject::Module(module),
            started_at: now,
            deadline_at: app.rules.time_limit.map(|limit| now + limit),
            result: None,
        },
        drawn,
        version: catalogue.version().to_owned(),
    };
    Ok(Start::Open(begin(app, &allowed, stored).await?))
}

/// Stores a new attempt. Where another tab was faster, its attempt is the one.
pub(super) async fn begin(
    app: &App,
    allowed: &Allowed<TakeAssessment>,
    stored: StoredAttempt,
) -> Result<String, ServiceError> {
    let max_points = i64::from(Points::FULL.raw()) * i64::try_from(stored.drawn.len()).unwrap_or(i64::MAX);
    let (id, subject) = (stored.attempt.id.clone(), stored.attempt.subject.id().to_owned());
    let permission = allowed.clone();
    let made = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                Ok::<_, ServiceError>(attempts::insert(&mut tx, &permission, &stored, max_points).await?)
            })
        })
        .await?;
    if made {
        return Ok(id);
    }
    let open = attempts::history(&mut app.db.read(), allowed, &subject, 1).await?;
    open.first().map(|a| a.attempt.id.clone()).ok_or(ServiceError::NotFound)
}

async fn with_questions(app: &App, stored: &StoredAttempt) -> Result<Vec<(Drawn, Versioned)>, ServiceError> {
    let mut questions = Vec::with_capacity(stored.drawn.len());
    for drawn in &stored.drawn {
        questions.push((drawn.clone(), app.course.question(&app.db, &drawn.version).await?));
    }
    Ok(questions)
}

/// An attempt of the viewer's with its answers: open, or already submitted (then the page leads to its result). One whose
/// time ran out is graded first.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn open(app: &App, viewer: &Viewer, id: &str) -> Result<OpenAttempt, ServiceError> {
    let mut open = as_stored(app, viewer, id).await?;
    if open.attempt.is_overdue(app.clock.now()) {
        open.attempt.result = Some(submit(app, viewer, id).await?.result);
    }
    Ok(open)
}

/// The same, but left open when its time ran out: for answers that came in time and have waited.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn as_stored(app: &App, viewer: &Viewer, id: &str) -> Result<OpenAttempt, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let stored = attempts::find(&mut app.db.read(), &allowed, id).await?.ok_or(ServiceError::NotFound)?;
    let questions = with_questions(app, &stored).await?;
    let answers = answer::of(&mut app.db.read(), id).await?;
    let responses = answers.into_iter().filter_map(|a| Some((a.position, a.response.parse().ok()?))).collect();
    let quiz = quiz::of_attempt(app, &stored).await?;
    Ok(OpenAttempt { attempt: stored.attempt, quiz, questions, responses })
}

/// Submits an attempt: grades it and awards what it earns, in one transaction. Submitting again gives the same result.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn submit(app: &App, viewer: &Viewer, id: &str) -> Result<Outcome, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let stored = attempts::find(&mut app.db.read(), &allowed, id).await?.ok_or(ServiceError::NotFound)?;
    if let Some(result) = stored.attempt.result {
        return Ok(Outcome { result });
    }
    let questions = with_questions(app, &stored).await?;
    let now = app.clock.now();
    // An overdue attempt ended when its time did, not when somebody looked.
    let at = stored.attempt.deadline_at.map_or(now, |deadline| deadline.min(now));
    let (id, account, subject) = (id.to_owned(), viewer.account.clone(), stored.attempt.subject.clone());
    let (attempt_id, awarder) = (id.clone(), app.clone());
    let permission = allowed.clone();
    let graded = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                if attempts::close(&mut tx, &permission, &attempt_id, at).await?.is_none() {
                    return Ok(None);
                }
                let answers: BTreeMap<u8, Response> = answer::of(&mut tx, &attempt_id)
                    .await?
                    .into_iter()
                    .filter_map(|a| Some((a.position, a.response.parse().ok()?)))
                    .collect();
                let mut points = 0;
                for (position, (drawn, versions)) in (0u8..).zip(&questions) {
                    let question =
                        in_language(versions, Language::En).ok_or(ServiceError::Broken("a question without text"))?;
                    points += i64::from(grade(question, &drawn.order, answers.get(&position)).points.raw());
                }
                let percent = attempt::percent(points, questions.len());
                attempts::set_result(&mut tx, &permission, &attempt_id, points, percent).await?;
                let result = AttemptResult { at, percent };
                match &subject {
                    Subject::Module(module) => {
                        learner_state::result(&mut tx, &account.id, module, percent, at).await?;
                        awarding::for_result(&awarder, &mut tx, &account, module, &attempt_id, result).await?;
                    }
                    Subject::Quiz { quiz, enrolment } => {
                        let part = PartKind::Quiz(quiz.clone());
                        part_progress::note(&mut tx, enrolment, &part, Some(percent), at).await?;
                    }
                }
                completion::note(&awarder, &mut tx, &account).await?;
                Ok::<_, ServiceError>(Some(result))
            })
        })
        .await?;
    app.jobs.notify_one();
    app.issuer.forms_due.notify_one();
    match graded {
        Some(result) => {
            metrics::counter!("softskills_attempts_submitted").increment(1);
            Ok(Outcome { result })
        }
        None => {
            // Another tab submitted it: its result is the one.
            let stored = attempts::find(&mut app.db.read(), &allowed, &id).await?.ok_or(ServiceError::NotFound)?;
            let result = stored.attempt.result.ok_or(ServiceError::NotFound)?;
            Ok(Outcome { result })
        }
    }
}

/// A submitted attempt with every question explained. `None` while it is open: the key stays here until then.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn review(app: &App, viewer: &Viewer, id: &str, language: Language) -> Result<Option<Review>, ServiceError> {
    let attempt = open(app, viewer, id).await?;
    let Some(result) = attempt.attempt.result else { return Ok(None) };
    let mut questions = Vec::with_capacity(attempt.questions.len());
    for (position, (drawn, versions)) in (0u8..).zip(&attempt.questions) {
        let question = in_language(versions, language).ok_or(ServiceError::Broken("a question without text"))?;
        let feedback = feedback_for(question, &drawn.order, attempt.responses.get(&position));
        questions.push(Reviewed { question: question.clone(), feedback });
    }
    let awards = awards::of_attempt(&mut app.db.read(), &viewer.account.id, id).await?;
    Ok(Some(Review { attempt: attempt.attempt, quiz: attempt.quiz, result, questions, awards }))
}
