//! Writing lessons of a course.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page_with},
    parked::{self, Sender, field, fields},
    switch,
};
use crate::{
    domain::{course::CourseId, course_lesson::CourseLesson, course_lesson::Unusable},
    services::{
        Viewer, course,
        course_lesson::{self, Saved},
        course_picture::{self, NotAdded},
    },
    ui::{
        frame::Frame,
        pages::authoring::{course_path, lesson as lesson_page},
    },
};

/// What a page of the editor shows beside the lesson.
pub(super) struct Form<'a> {
    pub typed: (&'a str, &'a str),
    pub alt: &'a str,
    pub problems: Vec<Unusable>,
    pub picture: Option<NotAdded>,
    pub differs: bool,
}

impl<'a> Form<'a> {
    const fn of(typed: (&'a str, &'a str)) -> Self {
        Self { typed, alt: "", problems: Vec::new(), picture: None, differs: false }
    }
}

pub(super) async fn show(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    lesson: &CourseLesson,
    form: Form<'_>,
) -> Result<Response, PageError> {
    let (_, course) = course::own(&web.app, viewer, &lesson.course).await?;
    let text = format!("{}\n\n{}", form.typed.1, lesson.body);
    let pictures = course_picture::shown_in(&web.app, &lesson.course, &text).await?;
    let data = lesson_page::Data {
        course: &course,
        lesson,
        typed: form.typed,
        owner: &viewer.account.id.0,
        problems: &form.problems,
        alt: form.alt,
        picture: form.picture,
        differs: form.differs,
        pictures: &pictures,
    };
    let status = match (form.differs, form.problems.is_empty() && form.picture.is_none()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(page_with(status, frame, || lesson_page::page(frame, &data)))
}

pub(super) fn path(course: &CourseId, id: &str) -> String {
    format!("{}/lessons/{id}", course_path(course))
}

/// The editor. A form that waited for its owner to sign in again is carried out first.
pub async fn edit(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let lesson = course_lesson::of(&web.app, &viewer, &course, &id).await?;
    let me = &viewer.account.id.0;
    let mut waiting = parked::waiting_of(&web, &headers, me, &path(&course, &id)).await?;
    // A lesson that was sent with a picture waits without it.
    waiting.extend(parked::waiting_of(&web, &headers, me, &format!("{}/pictures", path(&course, &id))).await?);
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let mut response = carry_out(&web, &frame, &viewer, (&course, &id), &fields(form.body.as_bytes())).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    let form = Form::of((&lesson.title, &lesson.body));
    show(&web, &frame, &viewer, &lesson, form).await
}

/// Saves the lesson. Without a session the form is kept until its owner has signed in.
pub async fn save(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path((course, id)): Path<(String, String)>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let here = path(&course, &id);
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &here, &here).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    Ok(switched.onto(carry_out(&web, &frame, &viewer, (&course, &id), &fields).await?))
}

async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    fields: &[(String, String)],
) -> Result<Response, PageError> {
    let seen: i64 = field(fields, "revision").and_then(|text| text.parse().ok()).ok_or(PageError::Malformed)?;
    let get = |name: &str| field(fields, name).ok_or(PageError::Malformed);
    let typed = (get("title")?, get("body")?);
    match course_lesson::save(&web.app, viewer, (course, id), seen, typed).await? {
        Saved::As(_) => Ok(match field(fields, "go") {
            Some("course") => done(frame, &format!("{}#parts", course_path(course)), Some("saved")),
            Some("preview") => done(frame, &format!("{}#preview", path(course, id)), Some("saved")),
            _ => done(frame, &path(course, id), Some("saved")),
        }),
        Saved::Unusable(problems) => {
            let lesson = course_lesson::of(&web.app, viewer, course, id).await?;
            show(web, frame, viewer, &lesson, Form { problems, ..Form::of(typed) }).await
        }
        Saved::Differs(there) => show(web, frame, viewer, &there, Form { differs: true, ..Form::of(typed) }).await,
    }
}
