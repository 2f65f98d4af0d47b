//! Courses as learners take them.

mod assignment;
mod join;
mod lesson;
mod picture;
mod quiz;

use axum::{
    extract::{Path, State},
    response::Response,
};

pub use assignment::{assignment, save as save_work};
pub use join::{join, join_form};
pub use lesson::{lesson, mark_read};
pub use picture::picture;
pub use quiz::{quiz, start};

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page},
};
use crate::{
    domain::{course::CourseId, made::MadeId},
    services::{
        enrolment,
        taking::{self, Taken},
    },
    store::made,
    ui::pages::course::{
        Shown,
        overview::{self, Mine},
    },
};

fn base(id: &str) -> String {
    format!("/courses/{id}")
}

fn shown<'a>(id: &str, taken: &'a Taken) -> Shown<'a> {
    Shown { base: base(id), document: &taken.version.document, states: &taken.states, preview: false }
}

/// A course that the viewer takes.
pub async fn course(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let taken = taking::of(&web.app, &viewer, &CourseId(id.clone())).await?;
    let newer = taking::newer(&web.app, &taken).await?;
    let badge = match &taken.version.document.outline.badge {
        Some(id) => made::newest(&mut web.app.db.read(), &MadeId(id.clone())).await?,
        None => None,
    };
    let badge = badge.filter(|(_, retired)| retired.is_none());
    let badge = badge.map(|(made, _)| (made.wording.name.clone(), format!("/achievements/{}", made.id)));
    Ok(page(&frame, || overview::page(&frame, &shown(&id, &taken), Some(&Mine { taken: &taken, newer, badge }))))
}

/// Leaves it.
pub async fn leave(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    enrolment::leave(&frame.app, &viewer, &CourseId(id)).await?;
    Ok(done(&frame, "/my", Some("course-left")))
}

/// Goes on in the newest version.
pub async fn newest(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    enrolment::take_newest(&frame.app, &viewer, &CourseId(id.clone())).await?;
    Ok(done(&frame, &base(&id), Some("course-newest")))
}
