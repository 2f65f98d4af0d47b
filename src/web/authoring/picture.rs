//! A picture for a lesson: sent with the whole form of the lesson, so that nothing typed is lost.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, Request, State},
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};

use super::{
    super::{
        Web, cookies,
        errors::PageError,
        frame::done,
        parked::{self, Sender, field},
        uploads::{self, Received},
    },
    lesson::{Form, path, show},
};
use crate::{
    domain::{course::CourseId, upload::Refused},
    services::{
        course_lesson::{self, Saved},
        course_picture::{self, Added, NotAdded},
    },
    ui::frame::Frame,
};

/// Saves the lesson and puts the picture at its end. Without a session what was typed is kept; the picture is chosen again.
pub async fn add(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    frame: Frame,
    Path((course, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let here = path(&course, &id);
    // Who never had a session has nothing to lose: their form is not received.
    if frame.viewer.is_none() && cookies::get(&headers, &web.app.config, cookies::SESSION).is_none() {
        return Ok(done(&frame, &parked::sign_in_path(&here), None));
    }
    let Received { fields, mut files, refused } = match uploads::receive(request).await {
        Ok(received) => received,
        Err(status) => return Ok(status.into_response()),
    };
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields.iter().filter(|(name, _)| name != "go"))
        .finish();
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, body.as_bytes(), &here, &here).await? {
        return Ok(response);
    }
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    let lesson = course_lesson::of(&web.app, &viewer, &course, &id).await?;
    let get = |name: &str| field(&fields, name).ok_or(PageError::Malformed);
    let seen: i64 = get("revision")?.parse().map_err(|_| PageError::Malformed)?;
    let (typed, alt) = ((get("title")?, get("body")?), get("alt")?);
    let file = if files.is_empty() { None } else { Some(files.swap_remove(0)) };
    let added = match (refused, file) {
        (Some(refused), _) => Added::Not(NotAdded::Refused(refused)),
        (None, None) => Added::Not(NotAdded::Refused(Refused::Empty)),
        (None, Some(file)) => course_picture::add(&web.app, &viewer, (&course, &id), seen, typed, (alt, file)).await?,
    };
    let form = Form { typed, alt, problems: Vec::new(), picture: None, differs: false };
    match added {
        Added::Done | Added::Unsaved(Saved::As(_)) => {
            Ok(done(&frame, &format!("{here}#preview"), Some("lesson-picture-added")))
        }
        Added::Not(why) => show(&web, &frame, &viewer, &lesson, Form { picture: Some(why), ..form }).await,
        Added::Unsaved(Saved::Unusable(problems)) => {
            show(&web, &frame, &viewer, &lesson, Form { problems, ..form }).await
        }
        Added::Unsaved(Saved::Differs(there)) => {
            show(&web, &frame, &viewer, &there, Form { differs: true, ..form }).await
        }
    }
}
