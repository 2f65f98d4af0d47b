//! Making courses: who may, the list, the draft. [`publish`] makes versions of them, [`super::enrolment`] is the learner's
//! side.

pub mod copy;
pub mod data;
pub mod publish;
pub mod students;
mod versions;

pub use versions::Versions;

use super::{App, ServiceError, Viewer, audit, made, mentor_badge};
use crate::{
    domain::{
        act::Act,
        course::{Author, Course, CourseId, Outline, Space, Unusable},
        language::Language,
        mentor_badge::Step,
        policy::{AuthorCourse, KeepUpload, TryAuthoring},
        role::Role,
    },
    store::{
        course::{self, Listed, Wanted},
        course_picture, enrolment, upload,
    },
};

/// Courses on a page of the list.
pub const PER_PAGE: i64 = 25;
/// The most courses of one person in a space: nobody makes more by hand.
const MOST: i64 = 500;

/// The permission to make courses in a space.
///
/// # Errors
/// [`ServiceError::NotFound`] when the viewer may not.
pub fn author(viewer: &Viewer, space: Space) -> Result<Author, ServiceError> {
    match space {
        Space::Real => viewer.own::<AuthorCourse>().map(Author::Mentor),
        Space::Practice => viewer.own::<TryAuthoring>().map(Author::Candidate),
    }
}

/// Where the viewer's next course goes: a mentor's is for learners, anybody else tries.
#[must_use]
pub fn space_of(viewer: &Viewer) -> Space {
    if viewer.account.roles.contains(&Role::Mentor) { Space::Real } else { Space::Practice }
}

/// A page of the viewer's courses in both spaces (from 0), and whether there are more.
///
/// # Errors
/// The store's.
pub async fn mine(app: &App, viewer: &Viewer, wanted: &Wanted, page: i64) -> Result<(Vec<Listed>, bool), ServiceError> {
    let author = author(viewer, Space::Practice)?;
    let offset = page.max(0) * PER_PAGE;
    let mut found = course::of_owner(&mut app.db.read(), author.owner(), wanted, PER_PAGE + 1, offset).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    Ok((found, more))
}

/// A course of the viewer's, with the permission to change it.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn own(app: &App, viewer: &Viewer, id: &CourseId) -> Result<(Author, Course), ServiceError> {
    let course = course::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let author = author(viewer, course.space)?;
    if course.owner.as_ref() == Some(author.owner()) { Ok((author, course)) } else { Err(ServiceError::NotFound) }
}

/// Why a course was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMade {
    /// The outline cannot be.
    Unusable(Vec<Unusable>),
    /// There are too many already.
    TooMany,
}

/// Makes a course in the viewer's space.
///
/// # Errors
/// The store's.
pub async fn create(
    app: &App,
    viewer: &Viewer,
    title: &str,
    language: Language,
) -> Result<Result<CourseId, NotMade>, ServiceError> {
    let author = author(viewer, space_of(viewer))?;
    let draft = Outline::new(title, language);
    let problems = draft.problems();
    if !problems.is_empty() {
        return Ok(Err(NotMade::Unusable(problems)));
    }
    let (id, now, inner) = (CourseId(app.rng.uuid()), app.clock.now(), app.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if course::count(&mut tx, author.owner(), author.space()).await? >= MOST {
                    return Ok(Err(NotMade::TooMany));
                }
                course::insert(&mut tx, &author, &id, &draft, now).await?;
                mentor_badge::practised(&inner, &mut tx, &author, Step::Course).await?;
                Ok(Ok(id))
            })
        })
        .await
}

/// What became of a changed draft.
#[derive(Debug)]
pub enum Saved {
    /// It is stored, with this revision.
    As(i64),
    /// Nothing was stored: it cannot be.
    Unusable(Vec<Unusable>),
    /// Nothing was stored: another page or person changed it meanwhile. This is how it is now.
    Differs(Box<Course>),
}

/// Stores a draft over the one with the revision `seen`.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn save(app: &App, viewer: &Viewer, id: &CourseId, seen: i64, draft: Outline) -> Result<Saved, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let mut draft = draft.tidied();
    if let Some(badge) = draft.badge.take() {
        let own = badges(app, viewer, Some(&badge)).await?;
        draft.badge = Some(badge).filter(|badge| own.iter().any(|(id, _)| id == badge));
    }
    let problems = draft.problems();
    if !problems.is_empty() {
        return Ok(Saved::Unusable(problems));
    }
    // The same once more, from a page that is one step behind or not: nothing to tell.
    if course.draft == draft {
        return Ok(Saved::As(course.revision));
    }
    let (id, now) = (id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if course::save_draft(&mut tx, &author, &id, seen, &draft, now).await? {
                    return Ok(Saved::As(seen + 1));
                }
                let there = course::find(&mut tx, &id).await?.ok_or(ServiceError::NotFound)?;
                Ok(Saved::Differs(Box::new(there)))
            })
        })
        .await
}

/// The badges of the viewer's that a course of theirs may bring, with their names: those that are still awarded, and the
/// one that is chosen already. Who may make none has none.
///
/// # Errors
/// The store's.
pub async fn badges(app: &App, viewer: &Viewer, chosen: Option<&str>) -> Result<Vec<(String, String)>, ServiceError> {
    let listed = match made::list(app, viewer, &made::For::Myself).await {
        Err(ServiceError::NotFound) => return Ok(Vec::new()),
        other => other?,
    };
    let usable = listed.into_iter().filter(|one| one.retired_at.is_none() || chosen == Some(&*one.made.id.made.0));
    Ok(usable.map(|one| (one.made.id.made.0, one.made.wording.name)).collect())
}

/// Puts a course away, or brings it back.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn archive(app: &App, viewer: &Viewer, id: &CourseId, away: bool) -> Result<(), ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let (inner, id, at) = (app.clone(), id.clone(), away.then(|| app.clock.now()));
    let (actor, act) = (viewer.account.id.clone(), if away { Act::ArchiveCourse } else { Act::UnarchiveCourse });
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                course::set_archived(&mut tx, &author, &id, at).await?;
                audit::note(&inner, &mut tx, Some(&actor), act, &id.0, Some(&course.draft.title)).await
            })
        })
        .await
}

/// How many learners take a course that the viewer has.
///
/// # Errors
/// The store's.
pub async fn learners(app: &App, id: &CourseId) -> Result<u32, ServiceError> {
    Ok(enrolment::count(&mut app.db.read(), id).await?)
}

/// Deletes a course that was never published.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or was published; the store's.
pub async fn delete(app: &App, viewer: &Viewer, id: &CourseId) -> Result<(), ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let files = viewer.own::<KeepUpload>()?;
    let (inner, id, actor, now) = (app.clone(), id.clone(), viewer.account.id.clone(), app.clock.now());
    let gone = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let pictures = course_picture::only_of(&mut tx, &id).await?;
                if !course::delete(&mut tx, &author, &id).await? {
                    return Ok(false);
                }
                for picture in &pictures {
                    upload::remove(&mut tx, &files, picture, now).await?;
                }
                let named = Some(course.draft.title.as_str());
                audit::note(&inner, &mut tx, Some(&actor), Act::DeleteCourse, &id.0, named).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    if gone { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Makes the link with which learners join by themselves, or takes it away. A new link has a new code.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or cannot be joined; the store's.
pub async fn set_join_link(app: &App, viewer: &Viewer, id: &CourseId, open: bool) -> Result<(), ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    if open && (course.space == Space::Practice || course.published_at.is_none()) {
        return Err(ServiceError::NotFound);
    }
    let (inner, id, code) = (app.clone(), id.clone(), open.then(|| app.rng.token()));
    let (actor, act) = (viewer.account.id.clone(), if open { Act::OpenCourse } else { Act::CloseCourse });
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                course::set_join_code(&mut tx, &author, &id, code.as_deref()).await?;
                audit::note(&inner, &mut tx, Some(&actor), act, &id.0, Some(&course.draft.title)).await
            })
        })
        .await
}
