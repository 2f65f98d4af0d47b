//! Publishing: a draft becomes a version that never changes. Versions that learners take, and their attempts, stay.

use std::collections::BTreeMap;

use super::own;
use crate::{
    domain::{
        assignment::Assignment,
        bank_question::{self as bank, BankQuestion},
        course::{Course, CourseId, Document, LessonText, Part, PartKind, Pick, QuizText},
        course_lesson::CourseLesson,
        course_quiz::{Chosen, CourseQuiz, MAX_DRAWN},
        gift::export_items,
    },
    services::{App, ServiceError, Viewer, bank_question},
    store::{assignment, course, course_lesson, course_quiz, course_version, enrolment, question_version},
};

/// Why a draft cannot be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It has no part that is required, so nobody could ever finish it.
    NothingRequired,
    /// A part names something that is not there.
    Gone(PartKind),
    /// A lesson without a text: its id and title.
    EmptyLesson(String, String),
    /// A quiz without a question: its id and title.
    EmptyQuiz(String, String),
    /// A quiz with more questions than an attempt can have: its id and title.
    LongQuiz(String, String),
    /// An assignment that says nothing, or has no points to be had: its id and title.
    EmptyAssignment(String, String),
}

/// A draft as it would be published, and the questions in the versions that they have now.
pub struct Composed {
    /// The version.
    pub document: Document,
    /// The author's questions in it.
    questions: Vec<question_version::StoredQuestion>,
}

/// What there is to compose a version of.
struct Material {
    lessons: BTreeMap<String, CourseLesson>,
    quizzes: BTreeMap<String, CourseQuiz>,
    assignments: BTreeMap<String, Assignment>,
    questions: BTreeMap<String, BankQuestion>,
}

async fn material(app: &App, viewer: &Viewer, course: &CourseId) -> Result<Material, ServiceError> {
    let lessons = course_lesson::of_course(&mut app.db.read(), course).await?;
    let quizzes = course_quiz::of_course(&mut app.db.read(), course).await?;
    let assignments = assignment::of_course(&mut app.db.read(), course).await?;
    let own = |chosen: &Chosen| match chosen {
        Chosen::Own(id) => Some(id.to_string()),
        Chosen::Platform(_) => None,
    };
    let chosen = quizzes.iter().flat_map(|quiz| &quiz.draft.questions).filter_map(own);
    let questions = bank_question::these(app, viewer, chosen.collect::<Vec<_>>()).await?;
    Ok(Material {
        lessons: lessons.into_iter().map(|lesson| (lesson.id.clone(), lesson)).collect(),
        quizzes: quizzes.into_iter().map(|quiz| (quiz.id.clone(), quiz)).collect(),
        assignments: assignments.into_iter().map(|assignment| (assignment.id.clone(), assignment)).collect(),
        questions,
    })
}

/// What a draft would be as a version, and what is in the way of it.
///
/// # Errors
/// The store's.
pub async fn compose(app: &App, viewer: &Viewer, course: &Course) -> Result<(Composed, Vec<Obstacle>), ServiceError> {
    let material = material(app, viewer, &course.id).await?;
    let mut composed = Composed {
        document: Document {
            outline: course.draft.clone(),
            lessons: BTreeMap::new(),
            quizzes: BTreeMap::new(),
            assignments: BTreeMap::new(),
        },
        questions: Vec::new(),
    };
    let mut obstacles = Vec::new();
    if !course.draft.parts.iter().any(|part| part.required) {
        obstacles.push(Obstacle::NothingRequired);
    }
    for part in &course.draft.parts {
        obstacles.extend(compose_part(app, course, &material, part, &mut composed));
    }
    // What is gone cannot be shown either.
    let gone = |kind: &PartKind| obstacles.contains(&Obstacle::Gone(kind.clone()));
    composed.document.outline.parts.retain(|part| !gone(&part.kind));
    Ok((composed, obstacles))
}

fn compose_part(app: &App, course: &Course, material: &Material, part: &Part, into: &mut Composed) -> Option<Obstacle> {
    let framework = app.course.catalogue().framework();
    let gone = || Some(Obstacle::Gone(part.kind.clone()));
    match &part.kind {
        PartKind::Module(module) if framework.module(module).is_some() => None,
        PartKind::Lesson { module, topic } if framework.topic(module, topic).is_some() => None,
        PartKind::Module(_) | PartKind::Lesson { .. } => gone(),
        PartKind::Assignment(id) => {
            let Some(assignment) = material.assignments.get(id) else { return gone() };
            let text = assignment.draft.text();
            let empty =
                (!assignment.draft.is_ready()).then(|| Obstacle::EmptyAssignment(id.clone(), text.title.clone()));
            into.document.assignments.insert(id.clone(), text);
            empty
        }
        PartKind::OwnLesson(id) => {
            let Some(lesson) = material.lessons.get(id) else { return gone() };
            let text = LessonText { title: lesson.title.clone(), body: lesson.body.clone() };
            let empty = text.body.is_empty().then(|| Obstacle::EmptyLesson(id.clone(), text.title.clone()));
            into.document.lessons.insert(id.clone(), text);
            empty
        }
        PartKind::Quiz(id) => {
            let Some(quiz) = material.quizzes.get(id) else { return gone() };
            let text = compose_quiz(app, course, material, quiz, &mut into.questions);
            let title = || text.title.clone();
            let obstacle = if text.questions.is_empty() {
                Some(Obstacle::EmptyQuiz(id.clone(), title()))
            } else if text.count() > usize::from(MAX_DRAWN) {
                Some(Obstacle::LongQuiz(id.clone(), title()))
            } else {
                None
            };
            into.document.quizzes.insert(id.clone(), text);
            obstacle
        }
    }
}

fn compose_quiz(
    app: &App,
    course: &Course,
    material: &Material,
    quiz: &CourseQuiz,
    questions: &mut Vec<question_version::StoredQuestion>,
) -> QuizText {
    let draft = &quiz.draft;
    let mut picks = Vec::with_capacity(draft.questions.len());
    for chosen in &draft.questions {
        match chosen {
            Chosen::Platform(id) => {
                let version = app.course.catalogue().bank().version(id);
                picks.extend(version.map(|version| Pick { question: id.clone(), version: version.to_owned() }));
            }
            Chosen::Own(id) => {
                let Some(kept) = material.questions.get(id.as_str()) else { continue };
                let gift = export_items(std::slice::from_ref(&kept.item));
                let version = bank::version(&kept.id, &gift);
                picks.push(Pick { question: id.clone(), version: version.clone() });
                questions.push(question_version::StoredQuestion {
                    version,
                    language: course.draft.language.tag().to_owned(),
                    question: kept.id.clone(),
                    module: String::new(),
                    topic: String::new(),
                    gift,
                });
            }
        }
    }
    QuizText {
        title: draft.title.clone(),
        intro: draft.intro.clone(),
        questions: picks,
        draw: draft.draw,
        minutes: draft.minutes,
        attempts: draft.attempts,
    }
}

/// What became of publishing.
#[derive(Debug, PartialEq, Eq)]
pub enum Published {
    /// It is out.
    Done,
    /// These are in the way.
    Blocked(Vec<Obstacle>),
    /// The draft was changed meanwhile: who publishes must have seen it.
    Changed,
}

/// Publishes the draft with the revision `seen`. Who has not begun yet goes on in the new version; the others stay in
/// theirs until they take the new one.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn publish(app: &App, viewer: &Viewer, id: &CourseId, seen: i64) -> Result<Published, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    if course.revision != seen {
        return Ok(Published::Changed);
    }
    let (Composed { document, questions }, obstacles) = compose(app, viewer, &course).await?;
    if !obstacles.is_empty() {
        return Ok(Published::Blocked(obstacles));
    }
    let (id, version, now) = (id.clone(), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = course::hold(&mut tx, &author, &id).await?.ok_or(ServiceError::NotFound)?;
                if held.revision != seen {
                    return Ok(Published::Changed);
                }
                for question in &questions {
                    question_version::insert(&mut tx, question, now).await?;
                }
                course_version::insert(&mut tx, &author, &version, &id, &document, now).await?;
                course::set_published(&mut tx, &author, &id, now).await?;
                enrolment::bring_along(&mut tx, &author, &id, &version).await?;
                Ok(Published::Done)
            })
        })
        .await
}
