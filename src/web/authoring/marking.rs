//! Marking works.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, Query, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    parked::{self, Sender, field, fields},
    switch,
    uploads::served,
};
use crate::{
    domain::{
        assignment::{MAX_CRITERIA, Stage},
        course::CourseId,
    },
    services::{
        Viewer,
        assignment::marking::{self, Decision, Marked, Table},
        uploads,
    },
    store::marking::Wanted,
    ui::{
        frame::Frame,
        pages::authoring::{course_path, marking as marking_page, works as works_page},
    },
};

/// What the list shows.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    stage: String,
    #[serde(default)]
    page: i64,
}

/// The works for an assignment.
pub async fn works(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let search: String = asked.q.trim().chars().take(100).collect();
    let (stage, number) = (asked.stage.parse::<Stage>().ok(), asked.page.clamp(0, 10_000));
    let wanted = Wanted { search: search.clone(), stage, anonymous: false };
    let board = marking::board(&web.app, &viewer, (&CourseId(course), &id), wanted, number).await?;
    let data = works_page::Data { board: &board, search: &search, stage, number };
    Ok(page(&frame, || works_page::page(&frame, &data)))
}

/// Where something to mark lies.
type Place = (String, String, String);

fn path((course, id, work): &Place) -> String {
    format!("{}/assignments/{id}/works/{work}", course_path(&CourseId(course.clone())))
}

async fn table(web: &Web, viewer: &Viewer, (course, id, work): &Place) -> Result<Table, PageError> {
    Ok(marking::table(&web.app, viewer, (&CourseId(course.clone()), id), work).await?)
}

fn show(frame: &Frame, viewer: &Viewer, table: &Table, typed: &Decision, problem: Option<Marked>) -> Response {
    let status = match problem {
        None => StatusCode::OK,
        Some(Marked::Differs) => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let data = marking_page::Data { table, typed, owner: &viewer.account.id.0, problem };
    page_with(status, frame, || marking_page::page(frame, &data))
}

/// A work to mark. A form that waited for its owner to sign in again is carried out first.
pub async fn work(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path(place): Path<Place>,
) -> Result<Response, PageError> {
    let table = table(&web, &viewer, &place).await?;
    let mut waiting = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path(&place)).await?;
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let mut response = carry_out(&web, &frame, &viewer, &place, &fields(form.body.as_bytes())).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    let typed = match &table.past.marking {
        Some(marking) => Decision {
            chosen: marking.chosen.0.iter().copied().map(Some).collect(),
            comment: marking.comment.clone(),
            again: marking.again_at.is_some(),
        },
        None => Decision { again: table.assignment.draft.again, ..Decision::default() },
    };
    Ok(show(&frame, &viewer, &table, &typed, None))
}

/// Marks a work. Without a session the form is kept until its owner has signed in.
pub async fn mark(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path(place): Path<Place>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let here = path(&place);
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &here, &here).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    if switched.is() {
        // Nothing is marked by a change of language.
        let table = table(&web, &viewer, &place).await?;
        return Ok(switched.onto(show(&frame, &viewer, &table, &read(&fields), None)));
    }
    carry_out(&web, &frame, &viewer, &place, &fields).await
}

/// What was chosen and typed.
fn read(fields: &[(String, String)]) -> Decision {
    let level = |n: usize| field(fields, &format!("level-{n}")).and_then(|level| level.parse().ok());
    Decision {
        chosen: (0..MAX_CRITERIA).map(level).collect(),
        comment: field(fields, "comment").unwrap_or_default().to_owned(),
        again: field(fields, "again") == Some("yes"),
    }
}

async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    place: &Place,
    fields: &[(String, String)],
) -> Result<Response, PageError> {
    let (course, id, of) = place;
    let course = CourseId(course.clone());
    let hand_in = field(fields, "hand-in").ok_or(PageError::Malformed)?;
    let seen: u32 = field(fields, "seen").and_then(|text| text.parse().ok()).ok_or(PageError::Malformed)?;
    let typed = read(fields);
    let marked = marking::mark(&web.app, viewer, (&course, id), (of, hand_in, seen), &typed).await?;
    if marked != Marked::Done {
        return Ok(show(frame, viewer, &table(web, viewer, place).await?, &typed, Some(marked)));
    }
    let works = format!("{}/assignments/{id}/works", course_path(&course));
    let next = match field(fields, "go") {
        Some("next") => marking::next(&web.app, viewer, (&course, id), of).await?,
        _ => None,
    };
    Ok(match next {
        Some(next) => done(frame, &format!("{works}/{next}"), Some("marked")),
        None => done(frame, &works, Some("marked")),
    })
}

/// A file of a work.
pub async fn file(
    State(web): State<Web>,
    SignedIn { viewer, .. }: SignedIn,
    Path((course, id, work, file)): Path<(String, String, String, String)>,
) -> Result<Response, PageError> {
    let stored = marking::file(&web.app, &viewer, (&CourseId(course), &id), (&work, &file)).await?;
    let bytes = uploads::bytes(&web.app, &stored).await?;
    Ok(served(&stored.upload, bytes)?)
}
