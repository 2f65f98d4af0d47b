//! Pictures in the lessons of a course: taken like every file that people hand in, shown to its author and learners.

use super::{
    App, ServiceError, Viewer,
    course::own,
    course_lesson::{self, Saved},
    taking,
    uploads::{self, Given},
};
use crate::{
    domain::{
        course::CourseId,
        own_text::{PICTURE, Picture, Pictures, pictures},
        policy::KeepUpload,
        upload::{Purpose, Refused},
    },
    store::{
        course_picture::{self, CoursePicture},
        upload::{self, Stored},
    },
};

/// The longest description, in characters.
pub const ALT_MAX: usize = 300;

/// Where a picture of a course is shown.
#[must_use]
pub fn address(course: &CourseId, upload: &str) -> String {
    format!("/courses/{course}/pictures/{upload}")
}

/// The pictures that a text of a course may show. No query when it shows none.
///
/// # Errors
/// The store's.
pub async fn shown_in(app: &App, course: &CourseId, text: &str) -> Result<Pictures, ServiceError> {
    if pictures(text).0.is_empty() {
        return Ok(Pictures::new());
    }
    let found = course_picture::of_course(&mut app.db.read(), course).await?;
    let shown = |picture: CoursePicture| {
        let src = address(course, &picture.upload);
        (picture.upload, Picture { src, width: picture.width, height: picture.height })
    };
    Ok(found.into_iter().map(shown).collect())
}

/// Why a picture was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// The file is not taken.
    Refused(Refused),
    /// It is a document, not a picture.
    NoPicture,
    /// It has no description, or one that is too long.
    Alt,
}

/// What became of a picture and of the lesson it was for.
#[derive(Debug, PartialEq, Eq)]
pub enum Added {
    /// The picture stands at the end of the lesson's text.
    Done,
    /// The picture was not added, and the lesson not changed.
    Not(NotAdded),
    /// The lesson could not be saved, so the picture was not added.
    Unsaved(Saved),
}

/// Saves a lesson, and puts a picture at the end of its text. `alt` describes it for people who do not see it.
///
/// # Errors
/// [`ServiceError::NotFound`] when the lesson is not theirs; the store's.
pub async fn add(
    app: &App,
    viewer: &Viewer,
    (course, lesson): (&CourseId, &str),
    seen: i64,
    (title, body): (&str, &str),
    (alt, file): (&str, Given),
) -> Result<Added, ServiceError> {
    let (author, _) = own(app, viewer, course).await?;
    // Brackets would end the description in Markdown.
    let alt = crate::domain::course::one_line(&alt.replace(['[', ']', '\\', '`', '*', '_', '<', '>'], " "));
    if alt.is_empty() || alt.chars().count() > ALT_MAX {
        return Ok(Added::Not(NotAdded::Alt));
    }
    let taken = match uploads::take(app, viewer, Purpose::Picture, file, 0).await? {
        Ok(taken) => taken,
        Err(refused) => return Ok(Added::Not(NotAdded::Refused(refused))),
    };
    let Some(picture) = taken.pictures.first().filter(|_| taken.upload.kind.is_picture()) else {
        return Ok(Added::Not(NotAdded::NoPicture));
    };
    let picture = CoursePicture { upload: taken.upload.id.clone(), width: picture.width, height: picture.height };
    let allowed = viewer.own::<KeepUpload>()?;
    let (upload, to, now) = (taken.upload, course.clone(), app.clock.now());
    let body = format!("{}\n\n![{alt}]({PICTURE}{})\n", body.trim_end(), picture.upload);
    // Kept first: should the lesson not be saved, a picture is left that no text shows, and nothing is lost.
    let kept = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                if !upload::keep(&mut tx, &allowed, &upload, now).await? {
                    return Ok(false);
                }
                course_picture::insert(&mut tx, &author, &to, &picture, now).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    if !kept {
        return Ok(Added::Not(NotAdded::Refused(Refused::NoRoom)));
    }
    Ok(match course_lesson::save(app, viewer, (course, lesson), seen, (title, &body)).await? {
        Saved::As(_) => Added::Done,
        unsaved => Added::Unsaved(unsaved),
    })
}

/// A picture of a course, for its author and for who takes the course.
///
/// # Errors
/// [`ServiceError::NotFound`] for everybody else, and when it is gone; the store's.
pub async fn file(app: &App, viewer: &Viewer, course: &CourseId, id: &str) -> Result<Stored, ServiceError> {
    match own(app, viewer, course).await {
        Ok(_) => {}
        Err(ServiceError::NotFound) => {
            taking::enrolment(app, viewer, course).await?;
        }
        Err(error) => return Err(error),
    }
    if !course_picture::is_of(&mut app.db.read(), course, id).await? {
        return Err(ServiceError::NotFound);
    }
    upload::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)
}
