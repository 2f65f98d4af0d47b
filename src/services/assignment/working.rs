//! The learner's side: the draft, its files, handing it in.

use crate::{
    domain::{
        assignment::{Assignment, AssignmentText, FILES_MAX, HandIn, Marking, TEXT_MAX, Work, may_hand_in},
        course::{CourseId, Part, PartKind},
        policy::{KeepUpload, TakeCourse},
        reflection::tidy,
        time::Moment,
        upload::{Purpose, Refused},
    },
    services::{
        App, ServiceError, Viewer, completion,
        taking::{self, Taken},
        uploads::{self, Given},
    },
    store::{assignment, marking, part_progress, upload, upload::Stored, work},
};

/// Something that was handed in, with its files and how it was marked.
pub struct Past {
    /// What.
    pub hand_in: HandIn,
    /// Its files.
    pub files: Vec<Stored>,
    /// The rubric that it was written for.
    pub text: AssignmentText,
    /// The newest marking.
    pub marking: Option<Marking>,
}

/// An assignment as the learner sees it.
pub struct Opened {
    /// The course it is in, with where the learner is.
    pub taken: Taken,
    /// The part of the course.
    pub part: Part,
    /// What is asked.
    pub text: AssignmentText,
    /// As it is kept: the date, and how it is marked.
    pub assignment: Assignment,
    /// What they did, if anything.
    pub work: Option<Work>,
    /// The files of the draft.
    pub files: Vec<Stored>,
    /// What they handed in last.
    pub past: Option<Past>,
    /// Now, to tell what is late.
    pub now: Moment,
}

impl Opened {
    /// Whether it may be handed in (again).
    #[must_use]
    pub fn may_hand_in(&self) -> bool {
        may_hand_in(self.work.as_ref())
    }
}

/// An assignment of a course that the viewer takes.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs to do; the store's.
pub async fn open(app: &App, viewer: &Viewer, course: &CourseId, id: &str) -> Result<Opened, ServiceError> {
    let taken = taking::of(app, viewer, course).await?;
    let document = &taken.version.document;
    let part = document.outline.part(&PartKind::Assignment(id.to_owned())).cloned().ok_or(ServiceError::NotFound)?;
    let text = document.assignments.get(id).cloned().ok_or(ServiceError::NotFound)?;
    let assignment = assignment::find(&mut app.db.read(), course, id).await?.ok_or(ServiceError::NotFound)?;
    let work = work::find(&mut app.db.read(), id, &taken.enrolment.id).await?;
    let (mut files, mut last) = (Vec::new(), None);
    if let Some(work) = &work {
        files = work::files(&mut app.db.read(), &work.id).await?;
        last = work::handed_in(&mut app.db.read(), &work.id).await?.into_iter().next();
    }
    let past = match last {
        Some(hand_in) => Some(past(app, id, hand_in).await?),
        None => None,
    };
    Ok(Opened { taken, part, text, assignment, work, files, past, now: app.clock.now() })
}

/// Something that was handed in, with all that belongs to it.
pub(super) async fn past(app: &App, assignment: &str, hand_in: HandIn) -> Result<Past, ServiceError> {
    let version = app.versions.of(&mut app.db.read(), &hand_in.version).await?;
    let text = version.document.assignments.get(assignment).cloned();
    let text = text.ok_or(ServiceError::Broken("something handed in for what its course never asked"))?;
    let marking = marking::of(&mut app.db.read(), &hand_in.id).await?.into_iter().next();
    let files = work::handed_in_files(&mut app.db.read(), &hand_in.id).await?;
    Ok(Past { hand_in, files, text, marking })
}

/// Why a draft was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is too long.
    Long,
    /// The file is not taken.
    File(Refused),
    /// There are as many files as there can be.
    Files,
    /// There is neither a text nor a file.
    Nothing,
}

/// What is done beside keeping the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Keep,
    /// It is handed in.
    HandIn,
    /// A file goes.
    Remove(String),
}

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Done {
    /// It is kept as a draft.
    Kept,
    /// It is handed in.
    HandedIn,
    /// Nothing was kept.
    Not(Problem),
    /// Nothing was kept: another page kept something else meanwhile.
    Differs,
}

/// Keeps the text over the draft with the revision `seen`, puts a file to it, and does what is asked.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs to do, or may not be handed in any more; the store's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    seen: i64,
    body: &str,
    (file, act): (Option<Given>, Act),
) -> Result<Done, ServiceError> {
    let opened = open(app, viewer, course, id).await?;
    if !opened.may_hand_in() {
        return Err(ServiceError::NotFound);
    }
    let body = tidy(body);
    if body.chars().take(TEXT_MAX + 1).count() > TEXT_MAX {
        return Ok(Done::Not(Problem::Long));
    }
    // A page that is behind says so before its file is taken.
    if opened.work.as_ref().is_some_and(|work| work.revision != seen && work.body != body) {
        return Ok(Done::Differs);
    }
    let mut new = None;
    if let Some(file) = file {
        if opened.files.len() >= FILES_MAX {
            return Ok(Done::Not(Problem::Files));
        }
        match uploads::take(app, viewer, Purpose::Work, file, 0).await? {
            Ok(taken) => new = Some(taken.upload),
            Err(refused) => return Ok(Done::Not(Problem::File(refused))),
        }
    }
    let (allowed, keeps, learner) = (viewer.own::<TakeCourse>()?, viewer.own::<KeepUpload>()?, viewer.account.clone());
    let (fresh, hand_in, now, here) = (app.rng.uuid(), app.rng.uuid(), app.clock.now(), app.clone());
    let (of, enrolment, version) = (id.to_owned(), opened.taken.enrolment.id, opened.taken.version.id.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = work::hold(&mut tx, &allowed, &fresh, (&of, &enrolment), now).await?;
                let held = held.ok_or(ServiceError::NotFound)?;
                if !may_hand_in(Some(&held)) {
                    return Err(ServiceError::NotFound);
                }
                if held.body != body {
                    if held.revision != seen {
                        return Ok(Done::Differs);
                    }
                    work::save(&mut tx, &allowed, &held.id, &body, now).await?;
                }
                if let Some(new) = &new {
                    if !upload::keep(&mut tx, &keeps, new, now).await? {
                        return Ok(Done::Not(Problem::File(Refused::NoRoom)));
                    }
                    work::add_file(&mut tx, &allowed, &held.id, &new.id, now).await?;
                }
                match act {
                    Act::Keep => return Ok(Done::Kept),
                    Act::Remove(file) => {
                        if work::take_file(&mut tx, &allowed, &held.id, &file).await? == Some(true) {
                            upload::remove(&mut tx, &keeps, &file, now).await?;
                        }
                        return Ok(Done::Kept);
                    }
                    Act::HandIn => {}
                }
                if body.is_empty() && work::files(&mut tx, &held.id).await?.is_empty() {
                    return Ok(Done::Not(Problem::Nothing));
                }
                work::hand_in(&mut tx, &allowed, &held.id, (&hand_in, &version), now).await?;
                part_progress::note(&mut tx, &enrolment, &PartKind::Assignment(of), None, now).await?;
                completion::note(&here, &mut tx, &learner).await?;
                Ok(Done::HandedIn)
            })
        })
        .await
}
