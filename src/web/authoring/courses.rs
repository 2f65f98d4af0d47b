//! The list of courses, new ones, copies, and what happens to one as a whole.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    parked::field,
    switch,
};
use crate::{
    domain::{
        course::{CourseId, Status},
        language::Language,
        role::Role,
    },
    services::course,
    store::course::{Sort, Wanted},
    ui::pages::authoring::{
        COURSES, course_new, course_path,
        courses::{self as list_page, SORTS},
    },
};

/// What the list shows.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: i64,
}

/// The viewer's courses.
pub async fn list(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let status: Option<Status> = asked.status.parse().ok();
    let sort = match asked.sort.as_str() {
        "created" => Sort::Created,
        "title" => Sort::Title,
        _ => Sort::Changed,
    };
    let search: String = asked.q.trim().chars().take(100).collect();
    let number = asked.page.clamp(0, 10_000);
    let wanted = Wanted { search: search.clone(), status, sort };
    let (courses, more) = course::mine(&web.app, &viewer, &wanted, number).await?;
    let data = list_page::Data {
        courses,
        search,
        status: status.map_or("", Status::id).to_owned(),
        sort: SORTS.into_iter().find(|sort| *sort == asked.sort).unwrap_or("changed").to_owned(),
        number,
        more,
        mentor: viewer.account.roles.contains(&Role::Mentor),
    };
    Ok(page(&frame, || list_page::page(&frame, &data)))
}

/// The form of a new course.
pub async fn create_form(SignedIn { frame, .. }: SignedIn) -> Response {
    let typed = course_new::Typed { title: String::new(), language: frame.tag().to_owned() };
    page(&frame, || course_new::page(&frame, &typed, None))
}

/// Makes a course.
pub async fn create(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let typed = course_new::Typed {
        title: field(&fields, "title").unwrap_or_default().to_owned(),
        language: field(&fields, "language").unwrap_or_default().to_owned(),
    };
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || course_new::page(&frame, &typed, None))));
    }
    let language: Language = typed.language.parse().map_err(|()| PageError::Malformed)?;
    match course::create(&web.app, &viewer, &typed.title, language).await? {
        Ok(id) => Ok(done(&frame, &course_path(&id), Some("course-made"))),
        Err(problem) => {
            Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || course_new::page(&frame, &typed, Some(&problem))))
        }
    }
}

/// The form of a copy.
pub async fn copy_form(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let (_, course) = course::own(&web.app, &viewer, &CourseId(id)).await?;
    let typed = frame.t1("course-copy-of", "title", course.draft.title.as_str());
    Ok(page(&frame, || course_new::copy_page(&frame, &course, &typed, None)))
}

/// Copies a course.
pub async fn copy(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    let (_, course) = course::own(&web.app, &viewer, &id).await?;
    let typed = field(&fields, "title").unwrap_or_default().to_owned();
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || course_new::copy_page(&frame, &course, &typed, None))));
    }
    match course::copy::copy(&web.app, &viewer, &id, &typed).await? {
        Ok(new) => Ok(done(&frame, &course_path(&new), Some("course-copied"))),
        Err(problem) => Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || {
            course_new::copy_page(&frame, &course, &typed, Some(&problem))
        })),
    }
}

/// Whether it goes away or comes back.
#[derive(Deserialize)]
pub struct Away {
    away: String,
}

/// Puts a course away, or brings it back.
pub async fn archive(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Away>,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    let away = form.away == "yes";
    course::archive(&frame.app, &viewer, &id, away).await?;
    Ok(if away {
        done(&frame, COURSES, Some("course-archived"))
    } else {
        done(&frame, &course_path(&id), Some("course-unarchived"))
    })
}

/// Deletes a course that was never published.
pub async fn delete(SignedIn { frame, viewer }: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    course::delete(&frame.app, &viewer, &CourseId(id)).await?;
    Ok(done(&frame, COURSES, Some("course-deleted")))
}

/// Whether there is a link to join.
#[derive(Deserialize)]
pub struct Open {
    open: String,
}

/// Makes the link to join, or takes it away.
pub async fn set_join_link(
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Open>,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    course::set_join_link(&frame.app, &viewer, &id, form.open == "yes").await?;
    Ok(done(&frame, &format!("{}#join-link", course_path(&id)), None))
}
