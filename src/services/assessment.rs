//! Taking an assessment: start, answer (see [`super::saving`]), submit, see the result. A quiz of a course starts in
//! [`super::quiz`]; the rest is the same.

use std::collections::BTreeMap;

use super::{
    App, ServiceError, Viewer, awarding, completion, mentor_badge,
    paper::{self, Paper, Questions},
    quiz::InCourse,
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
    pub questions: Questions,
    /// Responses by position.
    pub responses: BTreeMap<u8, Response>,
}

impl OpenAttempt {
    /// The question at a position, in a language.
    #[must_use]
    pub fn question(&self, position: u8, language: Language) -> Option<(&Question, &Drawn)> {
        self.questions.get(position, language)
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
        open: history.iter().find(|a| a.result.is_none()).cloned(),
        not_before: attempt::next_start(&spans(&history), &app.rules, now),
        results: history.iter().filter_map(|a| Some((a.id.clone(), a.result?))).collect(),
    })
}

async fn history(
    app: &App,
    viewer: &Viewer,
    allowed: &Allowed<TakeAssessment>,
    module: &'static str,
) -> Result<Vec<Attempt>, ServiceError> {
    let now = app.clock.now();
    let history = attempts::history(&mut app.db.read(), allowed, module, HISTORY).await?;
    match history.iter().find(|a| a.is_overdue(now)) {
        None => Ok(history),
        Some(overdue) => {
            submit(app, viewer, &overdue.id).await?;
            Ok(attempts::history(&mut app.db.read(), allowed, module, HISTORY).await?)
        }
    }
}

/// Starts and ends of the submitted attempts, oldest first.
fn spans(history: &[Attempt]) -> Vec<(Moment, Moment)> {
    history.iter().rev().filter_map(|a| Some((a.started_at, a.result?.at))).collect()
}

/// Starts an attempt, or says which is open, or from when one may start.
///
/// # Errors
/// The store's.
pub async fn start(app: &App, viewer: &Viewer, module: &'static str) -> Result<Start, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let history = history(app, viewer, &allowed, module).await?;
    if let Some(open) = history.iter().find(|a| a.result.is_none()) {
        return Ok(Start::Open(open.id.clone()));
    }
    let now = app.clock.now();
    if let Some(moment) = attempt::next_start(&spans(&history), &app.rules, now) {
        return Ok(Start::NotBefore(moment));
    }
    let previous = match history.first() {
        Some(last) => attempts::find(&mut app.db.read(), &allowed, &last.id).await?,
        None => None,
    };
    let previous = previous.into_iter().flat_map(|a| a.drawn).map(|drawn| drawn.question).collect();
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
    if attempts::insert_at_once(&app.db, allowed, &stored, max_points).await? {
        // The answers come next.
        return Ok(paper::keep(app, stored).await?.attempt.id);
    }
    let open = attempts::history(&mut app.db.read(), allowed, stored.attempt.subject.id(), 1).await?;
    open.into_iter().next().map(|attempt| attempt.id).ok_or(ServiceError::NotFound)
}

/// An attempt of the viewer's with its answers: open, or already submitted (then the page leads to its result). One whose
/// time ran out is graded first.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn open(app: &App, viewer: &Viewer, id: &str) -> Result<OpenAttempt, ServiceError> {
    let mut open = as_stored(app, viewer, id).await?;
    if open.attempt.is_overdue(app.clock.now()) {
        open.attempt.result = Some(submit_open(app, viewer, &open).await?.result);
    }
    Ok(open)
}

/// The same, but left open when its time ran out: for answers that came in time and have waited.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn as_stored(app: &App, viewer: &Viewer, id: &str) -> Result<OpenAttempt, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let paper = present(app, &allowed, id).await?;
    let answers = answer::of(&mut app.db.read(), id).await?;
    let responses = answers.into_iter().filter_map(|a| Some((a.position, a.response.parse().ok()?))).collect();
    Ok(OpenAttempt { attempt: paper.attempt, quiz: paper.quiz, questions: paper.questions, responses })
}

/// What an attempt asks, and how it stands now.
async fn present(app: &App, allowed: &Allowed<TakeAssessment>, id: &str) -> Result<Paper, ServiceError> {
    let mut paper = paper::of(app, allowed, id).await?;
    paper.attempt.result = attempts::result(&mut app.db.read(), allowed, id).await?.ok_or(ServiceError::NotFound)?;
    Ok(paper)
}

/// Submits an attempt: grades it and awards what it earns, in one transaction. Submitting again gives the same result.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn submit(app: &App, viewer: &Viewer, id: &str) -> Result<Outcome, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let paper = present(app, &allowed, id).await?;
    hand_in(app, viewer, &paper.attempt, &paper.questions).await
}

/// The same with an attempt that was just read.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn submit_open(app: &App, viewer: &Viewer, open: &OpenAttempt) -> Result<Outcome, ServiceError> {
    hand_in(app, viewer, &open.attempt, &open.questions).await
}

async fn hand_in(
    app: &App,
    viewer: &Viewer,
    attempt: &Attempt,
    questions: &Questions,
) -> Result<Outcome, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    if let Some(result) = attempt.result {
        return Ok(Outcome { result });
    }
    let now = app.clock.now();
    // An overdue attempt ended when its time did, not when somebody looked.
    let at = attempt.deadline_at.map_or(now, |deadline| deadline.min(now));
    let (id, account, subject) = (attempt.id.clone(), viewer.account.clone(), attempt.subject.clone());
    let (questions, awarder) = (questions.clone(), app.clone());
    let permission = allowed.clone();
    let graded = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                if attempts::close(&mut tx, &permission, &id, at).await?.is_none() {
                    return Ok(None);
                }
                let answers: BTreeMap<u8, Response> = answer::of(&mut tx, &id)
                    .await?
                    .into_iter()
                    .filter_map(|a| Some((a.position, a.response.parse().ok()?)))
                    .collect();
                let mut points = 0;
                for (position, asked) in (0u8..).zip(questions.all(Language::En)) {
                    let (question, drawn) = asked.ok_or(ServiceError::Broken("a question without text"))?;
                    points += i64::from(grade(question, &drawn.order, answers.get(&position)).points.raw());
                }
                let percent = attempt::percent(points, questions.len());
                attempts::set_result(&mut tx, &permission, &id, points, percent).await?;
                let result = AttemptResult { at, percent };
                match &subject {
                    Subject::Module(module) => {
                        learner_state::result(&mut tx, &account.id, module, percent, at).await?;
                        awarding::for_result(&awarder, &mut tx, &account, module, &id, result).await?;
                        if percent >= mentor_badge::PERCENT {
                            mentor_badge::look(&awarder, &mut tx, &account, mentor_badge::Proof::New).await?;
                        }
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
    if let Some(result) = graded {
        metrics::counter!("softskills_attempts_submitted").increment(1);
        return Ok(Outcome { result });
    }
    // Another tab submitted it: its result is the one.
    let result = attempts::result(&mut app.db.read(), &allowed, &attempt.id).await?.flatten();
    Ok(Outcome { result: result.ok_or(ServiceError::NotFound)? })
}

/// A submitted attempt with every question explained. `None` while it is open: the key stays here until then.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn review(app: &App, viewer: &Viewer, id: &str, language: Language) -> Result<Option<Review>, ServiceError> {
    let attempt = open(app, viewer, id).await?;
    let Some(result) = attempt.attempt.result else { return Ok(None) };
    let mut questions = Vec::with_capacity(attempt.questions.len());
    for (position, asked) in (0u8..).zip(attempt.questions.all(language)) {
        let (question, drawn) = asked.ok_or(ServiceError::Broken("a question without text"))?;
        let feedback = feedback_for(question, &drawn.order, attempt.responses.get(&position));
        questions.push(Reviewed { question: question.clone(), feedback });
    }
    let awards = awards::of_attempt(&mut app.db.read(), &viewer.account.id, id).await?;
    Ok(Some(Review { attempt: attempt.attempt, quiz: attempt.quiz, result, questions, awards }))
}
