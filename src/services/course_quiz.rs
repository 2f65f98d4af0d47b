//! Putting quizzes of a course together.

use std::collections::BTreeMap;

use super::{App, ServiceError, Viewer, bank_question, course::own, course_lesson::NotAdded};
use crate::{
    domain::{
        course::{CourseId, MAX_PARTS, Part, PartKind},
        course_quiz::{Chosen, CourseQuiz, QuizDraft, Unusable},
        language::Language,
        question::Question,
    },
    store::{course, course_quiz},
};

/// A quiz of a course of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn of(app: &App, viewer: &Viewer, course: &CourseId, id: &str) -> Result<CourseQuiz, ServiceError> {
    own(app, viewer, course).await?;
    course_quiz::find(&mut app.db.read(), course, id).await?.ok_or(ServiceError::NotFound)
}

/// Makes an empty quiz called `title` at the end of a course. `seen` is the revision of the course that its page showed.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn add(
    app: &App,
    viewer: &Viewer,
    id: &CourseId,
    seen: i64,
    title: String,
) -> Result<Result<String, NotAdded>, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let mut draft = course.draft;
    if draft.parts.len() >= MAX_PARTS {
        return Ok(Err(NotAdded::Full));
    }
    let quiz = QuizDraft { title, ..QuizDraft::default() };
    let quiz = CourseQuiz { id: app.rng.uuid(), course: id.clone(), draft: quiz, revision: 1 };
    draft.parts.push(Part::new(PartKind::Quiz(quiz.id.clone())));
    let (id, now) = (id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !course::save_draft(&mut tx, &author, &id, seen, &draft, now).await? {
                    return Ok(Err(NotAdded::Changed));
                }
                course_quiz::insert(&mut tx, &author, &quiz, now).await?;
                Ok(Ok(quiz.id))
            })
        })
        .await
}

/// What became of a changed quiz.
#[derive(Debug)]
pub enum Saved {
    /// It is stored, with this revision.
    As(i64),
    /// Nothing was stored: it cannot be.
    Unusable(Vec<Unusable>),
    /// Nothing was stored: another page or person changed it meanwhile. This is how it is now.
    Differs(Box<CourseQuiz>),
}

/// Stores a quiz over the one with the revision `seen`.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    seen: i64,
    draft: QuizDraft,
) -> Result<Saved, ServiceError> {
    let (author, _) = own(app, viewer, course).await?;
    let there = course_quiz::find(&mut app.db.read(), course, id).await?.ok_or(ServiceError::NotFound)?;
    let draft = draft.tidied();
    let problems = draft.problems();
    if !problems.is_empty() {
        return Ok(Saved::Unusable(problems));
    }
    if there.draft == draft {
        return Ok(Saved::As(there.revision));
    }
    let new = CourseQuiz { draft, revision: seen, ..there };
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if course_quiz::save(&mut tx, &author, &new, now).await? {
                    course::touch(&mut tx, &author, &new.course, now).await?;
                    return Ok(Saved::As(seen + 1));
                }
                let there = course_quiz::find(&mut tx, &new.course, &new.id).await?.ok_or(ServiceError::NotFound)?;
                Ok(Saved::Differs(Box::new(there)))
            })
        })
        .await
}

/// Puts questions at the end of a quiz, as it is now; those that are in it stay where they are.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn choose(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    questions: &[Chosen],
) -> Result<Saved, ServiceError> {
    // Somebody else may be adding, too: nothing is overwritten, so nobody needs to be asked.
    for _ in 0..3 {
        let there = of(app, viewer, course, id).await?;
        let mut draft = there.draft;
        draft.questions.extend(questions.iter().cloned());
        match save(app, viewer, (course, id), there.revision, draft).await? {
            Saved::Differs(_) => {}
            other => return Ok(other),
        }
    }
    Err(ServiceError::Broken("a quiz that changes faster than questions can be added"))
}

/// The questions behind what was chosen, in the language or in English; what is gone is missing. One query.
///
/// # Errors
/// The store's.
pub async fn questions(
    app: &App,
    viewer: &Viewer,
    chosen: &[Chosen],
    language: Language,
) -> Result<BTreeMap<Chosen, Question>, ServiceError> {
    let own = bank_question::these(
        app,
        viewer,
        chosen.iter().filter_map(|chosen| match chosen {
            Chosen::Own(id) => Some(id.to_string()),
            Chosen::Platform(_) => None,
        }),
    )
    .await?;
    let mut found = BTreeMap::new();
    for chosen in chosen {
        let question = match chosen {
            Chosen::Own(id) => own.get(id.as_str()).and_then(bank_question::shown),
            Chosen::Platform(id) => {
                let bank = app.course.catalogue().bank();
                bank.question(id, language.tag()).map(|(question, _)| question.clone())
            }
        };
        found.extend(question.map(|question| (chosen.clone(), question)));
    }
    Ok(found)
}
