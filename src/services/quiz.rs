//! Quizzes of courses, as learners take them: what awaits them, the start. Answering, handing in and the result are those
//! of every attempt ([`super::assessment`]).

use chrono::TimeDelta;

use super::{
    App, ServiceError, Viewer,
    assessment::{self, Standing},
    courseware::in_language,
    taking::{self, Taken},
};
use crate::{
    domain::{
        attempt::{Attempt, Drawn, Subject},
        course::{CourseId, Part, PartKind, QuizText, Version},
        language::Language,
        policy::TakeAssessment,
        tier::Tier,
        time::Moment,
    },
    store::attempt::{self as attempts, StoredAttempt},
};

/// How many earlier attempts are shown.
const HISTORY: i64 = 50;

/// Where an attempt at a quiz belongs.
#[derive(Clone, Debug)]
pub struct InCourse {
    /// The course.
    pub course: CourseId,
    /// Its title.
    pub course_title: String,
    /// The quiz.
    pub quiz: String,
    /// Its title.
    pub title: String,
    /// The level to be reached; `None` where handing in is enough.
    pub level: Option<Tier>,
    /// The language of the course.
    pub language: Language,
}

fn in_course(version: &Version, quiz: &str) -> Option<InCourse> {
    let outline = &version.document.outline;
    Some(InCourse {
        course: version.course.clone(),
        course_title: outline.title.clone(),
        quiz: quiz.to_owned(),
        title: version.document.quizzes.get(quiz)?.title.clone(),
        level: outline.part(&PartKind::Quiz(quiz.to_owned())).and_then(|part| part.level),
        language: outline.language,
    })
}

/// The quiz that a stored attempt is about; `None` for one at a module.
pub(super) async fn of_attempt(app: &App, stored: &StoredAttempt) -> Result<Option<InCourse>, ServiceError> {
    let Subject::Quiz { quiz, .. } = &stored.attempt.subject else { return Ok(None) };
    // As it was when the attempt began, whatever the course is by now.
    let version = app.versions.of(&mut app.db.read(), &stored.version).await?;
    Ok(Some(in_course(&version, quiz).ok_or(ServiceError::Broken("an attempt at a quiz that its course never had"))?))
}

/// A quiz as the page before it shows it.
pub struct Opened {
    /// The course it is in, with where the learner is.
    pub taken: Taken,
    /// Where it belongs.
    pub place: InCourse,
    /// The part of the course.
    pub part: Part,
    /// What its author decided.
    pub quiz: QuizText,
    /// What stands between the learner and the next attempt.
    pub standing: Standing,
    /// How many attempts are left; `None` for any number.
    pub left: Option<usize>,
}

/// A quiz of a course that the viewer takes. An attempt whose time ran out is graded first.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs to take; the store's.
pub async fn open(app: &App, viewer: &Viewer, course: &CourseId, id: &str) -> Result<Opened, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let taken = taking::of(app, viewer, course).await?;
    let kind = PartKind::Quiz(id.to_owned());
    let part = taken.version.document.outline.part(&kind).cloned().ok_or(ServiceError::NotFound)?;
    let quiz = taken.version.document.quizzes.get(id).cloned().ok_or(ServiceError::NotFound)?;
    let place = in_course(&taken.version, id).ok_or(ServiceError::NotFound)?;
    let mut history = attempts::history(&mut app.db.read(), &allowed, id, HISTORY).await?;
    let now = app.clock.now();
    if let Some(overdue) = history.iter().find(|a| a.is_overdue(now)) {
        assessment::submit(app, viewer, &overdue.id).await?;
        history = attempts::history(&mut app.db.read(), &allowed, id, HISTORY).await?;
    }
    let left = quiz.attempts.map(|most| usize::from(most).saturating_sub(history.len()));
    let standing = Standing {
        open: history.iter().find(|a| a.result.is_none()).cloned(),
        not_before: None,
        results: history.iter().filter_map(|a| Some((a.id.clone(), a.result?))).collect(),
    };
    Ok(Opened { taken, place, part, quiz, standing, left })
}

/// Starts an attempt, or says which is open; `None` when there are no attempts left.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs to take; the store's.
pub async fn start(app: &App, viewer: &Viewer, course: &CourseId, id: &str) -> Result<Option<String>, ServiceError> {
    let opened = open(app, viewer, course, id).await?;
    if let Some(attempt) = &opened.standing.open {
        return Ok(Some(attempt.id.clone()));
    }
    if opened.left == Some(0) {
        return Ok(None);
    }
    let allowed = viewer.own::<TakeAssessment>()?;
    let now = app.clock.now();
    let stored = StoredAttempt {
        attempt: Attempt {
            id: app.rng.uuid(),
            account: viewer.account.id.clone(),
            subject: Subject::Quiz { quiz: id.to_owned(), enrolment: opened.taken.enrolment.id.clone() },
            started_at: now,
            deadline_at: deadline(&opened.quiz, now),
            result: None,
        },
        drawn: draw(app, &opened.quiz).await?,
        version: opened.taken.version.id.clone(),
    };
    assessment::begin(app, &allowed, stored).await.map(Some)
}

fn deadline(quiz: &QuizText, now: Moment) -> Option<Moment> {
    quiz.minutes.map(|minutes| now + TimeDelta::minutes(i64::from(minutes)))
}

/// Draws the questions: all in their order, or as many at random as the author wants. Options are always shuffled.
async fn draw(app: &App, quiz: &QuizText) -> Result<Vec<Drawn>, ServiceError> {
    let mut picks: Vec<_> = quiz.questions.iter().collect();
    if quiz.draw.is_some() {
        for last in (1..picks.len()).rev() {
            let bound = u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1);
            picks.swap(last, usize::try_from(app.rng.below(bound)).unwrap_or(last).min(last));
        }
        picks.truncate(quiz.count());
    }
    let mut drawn = Vec::with_capacity(picks.len());
    for pick in picks {
        let versions = app.course.question(&app.db, &pick.version).await?;
        let question = in_language(&versions, Language::En).ok_or(ServiceError::Broken("a question without text"))?;
        drawn.push(Drawn {
            question: pick.question.clone(),
            version: pick.version.clone(),
            order: question.shuffled(&mut |bound| app.rng.below(bound)),
        });
    }
    Ok(drawn)
}
