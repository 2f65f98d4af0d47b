//! The marker's side: the list of works, one of them, its mark, and the next.

use super::working::{Past, past};
use crate::{
    adapters::texts::Value,
    domain::{
        account::Account,
        assignment::{Assignment, COMMENT_MAX, Chosen, Marking, Work, most, percent, points},
        course::{Course, CourseId, PartKind},
        notification::Kind,
        reflection::tidy,
    },
    services::{
        App, ServiceError, Viewer, completion,
        course::own,
        notifying::{self, Notice},
    },
    store::{
        account, assignment, enrolment,
        marking::{self, Listed, Wanted},
        part_progress,
        upload::Stored,
        work,
    },
};

/// Works on a page.
pub const PER_PAGE: i64 = 50;

/// The works for an assignment.
pub struct Board {
    /// The course.
    pub course: Course,
    /// The assignment.
    pub assignment: Assignment,
    /// The works of the page.
    pub works: Vec<Listed>,
    /// Whether there are more.
    pub more: bool,
    /// How many wait, were marked, and were not handed in.
    pub counts: (u32, u32, u32),
    /// The one to mark now.
    pub next: Option<String>,
}

/// The works for an assignment of the viewer's, a page (from 0). Five queries.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn board(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    wanted: Wanted,
    page: i64,
) -> Result<Board, ServiceError> {
    let (author, course) = own(app, viewer, course).await?;
    let found = assignment::find(&mut app.db.read(), &course.id, id).await?.ok_or(ServiceError::NotFound)?;
    // Who may not know whose work it is may not look for a name either.
    let anonymous = found.draft.anonymous;
    let search = if anonymous { String::new() } else { wanted.search };
    let wanted = Wanted { search, anonymous, ..wanted };
    let places = (PER_PAGE + 1, page.max(0) * PER_PAGE);
    let mut works = marking::list(&mut app.db.read(), &author, id, &wanted, places).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = works.len() > most;
    works.truncate(most);
    let counts = marking::counts(&mut app.db.read(), &author, id).await?;
    let next = marking::next(&mut app.db.read(), &author, id, "").await?;
    Ok(Board { course, assignment: found, works, more, counts, next })
}

/// A work on the marker's table.
pub struct Table {
    /// The course.
    pub course: Course,
    /// The assignment.
    pub assignment: Assignment,
    /// The work.
    pub work: Work,
    /// Whose; `None` where markers may not know.
    pub learner: Option<Account>,
    /// What was handed in last.
    pub past: Past,
    /// Earlier ones, the newest first, with their mark in whole percent.
    pub before: Vec<(u32, crate::domain::time::Moment, Option<u8>)>,
}

/// A work for an assignment of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or nothing was handed in; the store's.
pub async fn table(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    of: &str,
) -> Result<Table, ServiceError> {
    let (_, course) = own(app, viewer, course).await?;
    let found = assignment::find(&mut app.db.read(), &course.id, id).await?.ok_or(ServiceError::NotFound)?;
    let work = work::by_id(&mut app.db.read(), id, of).await?.ok_or(ServiceError::NotFound)?;
    let enrolment = enrolment::by_id(&mut app.db.read(), &work.enrolment).await?.ok_or(ServiceError::NotFound)?;
    if enrolment.left_at.is_some() {
        return Err(ServiceError::NotFound);
    }
    let learner = account::by_id(&mut app.db.read(), &enrolment.learner).await?.ok_or(ServiceError::NotFound)?;
    let mut all = work::handed_in(&mut app.db.read(), &work.id).await?.into_iter();
    let last = all.next().ok_or(ServiceError::NotFound)?;
    let past = past(app, id, last).await?;
    let mut before = Vec::new();
    for earlier in all {
        let marks = marking::of(&mut app.db.read(), &earlier.id).await?;
        before.push((earlier.number, earlier.submitted_at, marks.first().map(|marking| marking.percent)));
    }
    let learner = (!found.draft.anonymous).then_some(learner);
    Ok(Table { course, assignment: found, work, learner, past, before })
}

/// A file of what was handed in last. Its name may tell whose it is.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not the viewer's to mark; the store's.
pub async fn file(
    app: &App,
    viewer: &Viewer,
    place: (&CourseId, &str),
    (of, file): (&str, &str),
) -> Result<Stored, ServiceError> {
    let table = table(app, viewer, place, of).await?;
    let hidden = table.learner.is_none();
    let mut files = table.past.files.into_iter().zip(1..);
    let (mut stored, n) = files.find(|(stored, _)| stored.upload.id == file).ok_or(ServiceError::NotFound)?;
    if hidden {
        stored.upload.name = n.to_string();
    }
    Ok(stored)
}

/// What a marker decides.
#[derive(Clone, Debug, Default)]
pub struct Decision {
    /// The level of each criterion, as far as they were chosen.
    pub chosen: Vec<Option<u8>>,
    /// What they say.
    pub comment: String,
    /// Whether it may be handed in again.
    pub again: bool,
}

/// What became of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked {
    /// It is stored, and the learner is told.
    Done,
    /// A criterion (from 0) has no level.
    Missing(usize),
    /// The comment is too long.
    Long,
    /// Nothing was stored: somebody else marked it meanwhile, or something newer was handed in.
    Differs,
}

/// Marks what was handed in as `hand_in`, over the marking with the number `seen` (0 for none).
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn mark(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    (of, hand_in, seen): (&str, &str, u32),
    decision: &Decision,
) -> Result<Marked, ServiceError> {
    let (author, _) = own(app, viewer, course).await?;
    let table = table(app, viewer, (course, id), of).await?;
    if table.past.hand_in.id != hand_in {
        return Ok(Marked::Differs);
    }
    let criteria = &table.past.text.criteria;
    let chosen: Vec<Option<u8>> = (0..criteria.len()).map(|n| decision.chosen.get(n).copied().flatten()).collect();
    if let Some(missing) = chosen.iter().position(Option::is_none) {
        return Ok(Marked::Missing(missing));
    }
    let chosen: Vec<u8> = chosen.into_iter().flatten().collect();
    let comment = tidy(&decision.comment);
    if comment.chars().take(COMMENT_MAX + 1).count() > COMMENT_MAX {
        return Ok(Marked::Long);
    }
    let points = points(criteria, &chosen).ok_or(ServiceError::NotFound)?;
    let now = app.clock.now();
    let marking = Marking {
        number: seen.saturating_add(1),
        marker: None,
        points,
        percent: percent(points, most(criteria)),
        chosen: Chosen(chosen),
        comment,
        marked_at: now,
        again_at: decision.again.then_some(now),
    };
    let (work, hand_in, here, title) = (table.work, hand_in.to_owned(), app.clone(), table.past.text.title);
    let (course, part) = (course.clone(), PartKind::Assignment(id.to_owned()));
    let marked = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let Some(counts) = marking::insert(&mut tx, &author, (&work, &hand_in), &marking).await? else {
                    return Ok::<_, ServiceError>(false);
                };
                part_progress::set_result(&mut tx, &work.enrolment, &part, counts, now).await?;
                let enrolment = enrolment::by_id(&mut tx, &work.enrolment).await?.ok_or(ServiceError::NotFound)?;
                if let Some(learner) = account::by_id(&mut tx, &enrolment.learner).await? {
                    completion::note(&here, &mut tx, &learner).await?;
                    let link = format!("/courses/{course}/{}", address(&part));
                    let args = vec![("assignment", Value::from(title.as_str()))];
                    notifying::tell(&here, &mut tx, &learner, Notice { kind: Kind::Graded, link, args }).await?;
                }
                Ok(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(if marked { Marked::Done } else { Marked::Differs })
}

/// The end of an assignment's address in its course.
pub(super) fn address(part: &PartKind) -> String {
    match part {
        PartKind::Assignment(id) => format!("assignments/{id}"),
        _ => String::new(),
    }
}

/// The work to mark after this one, if there is another.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn next(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    after: &str,
) -> Result<Option<String>, ServiceError> {
    let (author, _) = own(app, viewer, course).await?;
    Ok(marking::next(&mut app.db.read(), &author, id, after).await?)
}
