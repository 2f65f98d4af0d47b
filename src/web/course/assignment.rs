//! Assignments of a course, as learners do them.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};

use super::{
    super::{
        Web, cookies,
        errors::PageError,
        frame::{SignedIn, done, page_with},
        parked::{self, Sender, field, fields},
        switch,
        uploads::{self, Received},
    },
    base, shown,
};
use crate::{
    domain::course::CourseId,
    services::{
        Viewer,
        assignment::working::{self, Act, Done, Problem},
        uploads::Given,
    },
    ui::{
        frame::Frame,
        pages::course::assignment::{self as assignment_page, Mine},
    },
};

fn path(course: &str, id: &str) -> String {
    format!("{}/assignments/{id}", base(course))
}

async fn show(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (course, id): (&str, &str),
    typed: Option<&str>,
    (problem, differs): (Option<Problem>, bool),
) -> Result<Response, PageError> {
    let opened = working::open(&web.app, viewer, &CourseId(course.to_owned()), id).await?;
    let shown = shown(course, &opened.taken);
    let kept = opened.work.as_ref().map(|work| work.body.clone()).unwrap_or_default();
    let mine = Mine { opened: &opened, typed: typed.unwrap_or(&kept), owner: &viewer.account.id.0, problem, differs };
    let (text, draft) = (&opened.text, &opened.assignment.draft);
    let data = assignment_page::Data { shown: &shown, id, text, draft, mine: Some(mine) };
    let status = match (differs, problem) {
        (true, _) => StatusCode::CONFLICT,
        (false, None) => StatusCode::OK,
        (false, Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(page_with(status, frame, || assignment_page::page(frame, &data)))
}

/// An assignment. A draft that waited for its owner to sign in again is kept first.
pub async fn assignment(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let mut waiting = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path(&course, &id)).await?;
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let fields = fields(form.body.as_bytes());
        let mut response = carry_out(&web, &frame, &viewer, (&course, &id), (&fields, None)).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    show(&web, &frame, &viewer, (&course, &id), None, (None, false)).await
}

/// Keeps the draft and does what the pressed button says. Without a session the text is kept until its owner has signed
/// in; a file is chosen again.
pub async fn save(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path((course, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, PageError> {
    let here = path(&course, &id);
    // Who never had a session has nothing to lose: their form is not received.
    if frame.viewer.is_none() && cookies::get(&headers, &web.app.config, cookies::SESSION).is_none() {
        return Ok(done(&frame, &parked::sign_in_path(&here), None));
    }
    let Received { fields, mut files, refused } = match uploads::receive(request).await {
        Ok(received) => received,
        Err(status) => return Ok(status.into_response()),
    };
    // What waits is kept as a draft, and nothing else: its file is missing.
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields.iter().filter(|(name, _)| name != "go"))
        .finish();
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, body.as_bytes(), &here, &here).await? {
        return Ok(response);
    }
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    if let Some(refused) = refused {
        let typed = field(&fields, "body");
        let problem = Some(Problem::File(refused));
        return Ok(switched.onto(show(&web, &frame, &viewer, (&course, &id), typed, (problem, false)).await?));
    }
    let file = if files.is_empty() { None } else { Some(files.swap_remove(0)) };
    Ok(switched.onto(carry_out(&web, &frame, &viewer, (&course, &id), (&fields, file)).await?))
}

async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (course, id): (&str, &str),
    (fields, file): (&[(String, String)], Option<Given>),
) -> Result<Response, PageError> {
    let body = field(fields, "body").ok_or(PageError::Malformed)?;
    let seen: i64 = field(fields, "revision").and_then(|text| text.parse().ok()).ok_or(PageError::Malformed)?;
    let go = field(fields, "go").unwrap_or_default();
    let act = match (go, go.strip_prefix("remove-")) {
        ("hand-in", _) => Act::HandIn,
        (_, Some(file)) => Act::Remove(file.to_owned()),
        _ => Act::Keep,
    };
    let here = path(course, id);
    let place = (&CourseId(course.to_owned()), id);
    match working::save(&web.app, viewer, place, seen, body, (file, act)).await? {
        Done::Kept => Ok(done(frame, &format!("{here}#yours"), Some("work-kept"))),
        Done::HandedIn => Ok(done(frame, &here, Some("work-handed-in"))),
        Done::Not(problem) => show(web, frame, viewer, (course, id), Some(body), (Some(problem), false)).await,
        Done::Differs => show(web, frame, viewer, (course, id), Some(body), (None, true)).await,
    }
}
