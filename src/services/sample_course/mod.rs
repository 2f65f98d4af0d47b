//! A course of the sample mentor that the sample learner has begun. Its words are invented, as its people are.

use super::{
    App, ServiceError, Viewer,
    assignment::{
        self, Beginning,
        working::{self, Act},
    },
    bank_question::import,
    course::{self, publish},
    course_lesson, course_quiz, enrolment,
    sample::person,
    taking,
};
use crate::domain::{
    assignment::{AssignmentDraft, Criterion, Level},
    course::{CourseId, Part, PartKind},
    course_quiz::Chosen,
    language::Language,
    tier::Tier,
};

const LESSON: &str = include_str!("lesson.md");
const BRIEF: &str = include_str!("assignment.md");
const HAND_IN: &str = include_str!("hand_in.md");
const QUESTIONS: &str = include_str!("questions.gift");

const BROKEN: ServiceError = ServiceError::Broken("the sample course cannot be made");

/// Makes the course, and lets the learner begin it.
///
/// # Errors
/// The store's.
pub async fn seed(app: &App) -> Result<(), ServiceError> {
    let mentor = Viewer { account: person(app, "mentor").await?, session: String::new() };
    let learner = Viewer { account: person(app, "learner").await?, session: String::new() };
    let id = course::create(app, &mentor, "Getting on well in a new team", Language::En).await?.map_err(|_| BROKEN)?;
    let lesson = course_lesson::add(app, &mentor, &id, 1, "Your first day".into()).await?.map_err(|_| BROKEN)?;
    course_lesson::save(app, &mentor, (&id, &lesson), 1, ("Your first day", LESSON)).await?;
    let quiz = course_quiz::add(app, &mentor, &id, 2, "Were you listening?".into()).await?.map_err(|_| BROKEN)?;
    let questions = import::take(app, &mentor, QUESTIONS.into(), None).await?.ok_or(BROKEN)?;
    let chosen: Vec<Chosen> = questions.iter().filter_map(|id| Some(Chosen::Own(id.parse().ok()?))).collect();
    course_quiz::choose(app, &mentor, (&id, &quiz), &chosen).await?;
    let letter = ask(app, &mentor, &id).await?;
    let (_, made) = course::own(app, &mentor, &id).await?;
    let mut draft = made.draft;
    draft.summary = "For your first weeks in a new job: a short lesson, a module, a quiz and an assignment.".into();
    let module = Part { level: Some(Tier::Good), ..Part::new(PartKind::Module("social")) };
    draft.parts.insert(1, module);
    draft.parts.push(Part {
        required: false,
        ..Part::new(PartKind::Lesson { module: "co-operative", topic: "networking".into() })
    });
    course::save(app, &mentor, &id, made.revision, draft).await?;
    let (_, made) = course::own(app, &mentor, &id).await?;
    if publish::publish(app, &mentor, &id, made.revision).await? != publish::Published::Done {
        return Err(BROKEN);
    }
    course::set_join_link(app, &mentor, &id, true).await?;
    let (_, made) = course::own(app, &mentor, &id).await?;
    enrolment::join(app, &learner, &made.join_code.ok_or(BROKEN)?).await?;
    taking::mark_read(app, &learner, &id, &lesson, true).await?;
    working::save(app, &learner, (&id, &letter), 0, HAND_IN, (None, Act::HandIn)).await?;
    Ok(())
}

/// Asks for a letter, to be marked by two criteria.
async fn ask(app: &App, mentor: &Viewer, id: &CourseId) -> Result<String, ServiceError> {
    let (_, made) = course::own(app, mentor, id).await?;
    let title = "The first day that I remember";
    let beginning = Beginning { title: title.into(), criterion: String::new(), levels: Default::default() };
    let letter = assignment::add(app, mentor, id, made.revision, &beginning).await?.map_err(|_| BROKEN)?;
    let criterion = |name: &str, levels: [(u16, &str); 3]| Criterion {
        name: name.into(),
        levels: levels.map(|(points, words)| Level { words: words.into(), points }).to_vec(),
    };
    let criteria = vec![
        criterion(
            "Tells what happened",
            [(0, "I cannot tell what happened"), (6, "The main things are there"), (10, "I can see it before me")],
        ),
        criterion(
            "Learns from it",
            [(0, "Says nothing about it"), (6, "Names one thing to do again"), (10, "Says why it works, too")],
        ),
    ];
    let due = Some((app.clock.now() + chrono::TimeDelta::days(14)).date_naive());
    let draft =
        AssignmentDraft { title: title.into(), brief: BRIEF.into(), criteria, due, again: true, anonymous: false };
    match assignment::save(app, mentor, (id, &letter), 1, draft).await? {
        assignment::Saved::As(_) => Ok(letter),
        assignment::Saved::Unusable(_) | assignment::Saved::Differs(_) => Err(BROKEN),
    }
}
