//! Assignments of courses: made here, done by learners ([`working`]), marked ([`marking`]), and not forgotten
//! ([`reminding`]).

pub mod marking;
pub mod reminding;
pub mod working;

use super::{App, ServiceError, Viewer, course::own, course_lesson::NotAdded, mentor_badge};
use crate::{
    domain::{
        assignment::{Assignment, AssignmentDraft, Criterion, Level, Unusable},
        course::{CourseId, MAX_PARTS, Part, PartKind},
        mentor_badge::Step,
        tier::Tier,
    },
    store::{assignment, course},
};

/// An assignment of a course of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn of(app: &App, viewer: &Viewer, course: &CourseId, id: &str) -> Result<Assignment, ServiceError> {
    own(app, viewer, course).await?;
    assignment::find(&mut app.db.read(), course, id).await?.ok_or(ServiceError::NotFound)
}

/// The words with which a new assignment begins.
pub struct Beginning {
    /// Its title.
    pub title: String,
    /// The name of its one criterion.
    pub criterion: String,
    /// The words of its levels: nothing yet, then each tier from the lowest.
    pub levels: [String; 4],
}

fn rubric(beginning: &Beginning) -> Vec<Criterion> {
    let points = [0, Tier::Sufficient.min_percent(), Tier::Good.min_percent(), 100].map(u16::from);
    let levels = beginning.levels.iter().zip(points).map(|(words, points)| Level { words: words.clone(), points });
    vec![Criterion { name: beginning.criterion.clone(), levels: levels.collect() }]
}

/// Makes an assignment at the end of a course, with a rubric to begin with. `seen` is the revision of the course that its
/// page showed.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn add(
    app: &App,
    viewer: &Viewer,
    id: &CourseId,
    seen: i64,
    beginning: &Beginning,
) -> Result<Result<String, NotAdded>, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let mut draft = course.draft;
    if draft.parts.len() >= MAX_PARTS {
        return Ok(Err(NotAdded::Full));
    }
    let new =
        AssignmentDraft { title: beginning.title.clone(), criteria: rubric(beginning), ..AssignmentDraft::default() };
    let new = Assignment { id: app.rng.uuid(), course: id.clone(), draft: new, revision: 1 };
    draft.parts.push(Part::new(PartKind::Assignment(new.id.clone())));
    let (id, now) = (id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !course::save_draft(&mut tx, &author, &id, seen, &draft, now).await? {
                    return Ok(Err(NotAdded::Changed));
                }
                assignment::insert(&mut tx, &author, &new, now).await?;
                Ok(Ok(new.id))
            })
        })
        .await
}

/// What became of a changed assignment.
#[derive(Debug)]
pub enum Saved {
    /// It is stored, with this revision.
    As(i64),
    /// Nothing was stored: it cannot be.
    Unusable(Vec<Unusable>),
    /// Nothing was stored: another page or person changed it meanwhile. This is how it is now.
    Differs(Box<Assignment>),
}

/// Stores an assignment over the one with the revision `seen`.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    seen: i64,
    draft: AssignmentDraft,
) -> Result<Saved, ServiceError> {
    let (author, _) = own(app, viewer, course).await?;
    let there = assignment::find(&mut app.db.read(), course, id).await?.ok_or(ServiceError::NotFound)?;
    let draft = draft.tidied();
    let problems = draft.problems();
    if !problems.is_empty() {
        return Ok(Saved::Unusable(problems));
    }
    if there.draft == draft {
        return Ok(Saved::As(there.revision));
    }
    // What learners read comes with the next version; the rest holds at once.
    let asks = there.draft.text() != draft.text();
    let new = Assignment { draft, revision: seen, ..there };
    let (inner, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if assignment::save(&mut tx, &author, &new, now).await? {
                    mentor_badge::practised(&inner, &mut tx, &author, Step::Assignment).await?;
                    if asks {
                        course::touch(&mut tx, &author, &new.course, now).await?;
                    }
                    return Ok(Saved::As(seen + 1));
                }
                let there = assignment::find(&mut tx, &new.course, &new.id).await?.ok_or(ServiceError::NotFound)?;
                Ok(Saved::Differs(Box::new(there)))
            })
        })
        .await
}
