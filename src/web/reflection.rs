//! Answers to the questions at the end of a lesson.

use std::{collections::BTreeMap, net::SocketAddr};

use axum::{
    extract::{ConnectInfo, Path, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::{
    Web, address,
    errors::PageError,
    frame::{SignedIn, done, page_with},
    learning::{find, lesson_page_of, next_path},
    parked::{self, Sender, field, fields},
    switch,
};
use crate::{
    domain::{
        framework::{Module, Topic},
        language::asked_for,
        reflection::{mark, tidy},
    },
    services::{
        Viewer, learning,
        reflection::{self, Outcome, Sent},
    },
    ui::{
        components::reflections::{self as form, Answer, Reflections, Trouble},
        frame::Frame,
    },
};

/// Where the form is sent.
fn form_path(module: &Module, topic: &Topic) -> String {
    format!("/modules/{}/{}/reflect", module.id, topic.id)
}

/// The viewer's answers as the lesson's page shows them.
pub async fn stored(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    module: &str,
    topic: &str,
) -> Result<Reflections, PageError> {
    let answers = reflection::answers(&web.app, viewer, module, topic).await?;
    Ok(shown(frame, viewer, (module, topic), answers))
}

/// These answers as the lesson's page shows them.
pub fn shown(
    frame: &Frame,
    viewer: &Viewer,
    (module, topic): (&str, &str),
    mut answers: BTreeMap<u8, String>,
) -> Reflections {
    let lesson = frame.app.course.catalogue().lesson(module, topic, frame.tag());
    let count = lesson.map_or(0, |(lesson, _)| lesson.reflect.len());
    let answers = (1u8..).take(count).map(|n| Answer::stored(answers.remove(&n).unwrap_or_default())).collect();
    Reflections { owner: viewer.account.id.0.clone(), answers }
}

/// Whether answers of the viewer to this lesson wait in this browser; where they are carried out then.
pub async fn waits(
    web: &Web,
    headers: &HeaderMap,
    viewer: &Viewer,
    module: &Module,
    topic: &Topic,
) -> Result<Option<String>, PageError> {
    let path = form_path(module, topic);
    let forms = parked::waiting_of(web, headers, &viewer.account.id.0, &path).await?;
    Ok((!forms.is_empty()).then_some(path))
}

/// Saves answers. Without a session the form is kept until its owner has signed in.
pub async fn send(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path((module, topic)): Path<(String, String)>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let (module, topic) = find(&web, &module, &topic)?;
    let (path, here) = (form_path(module, topic), format!("/modules/{}/{}", module.id, topic.id));
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &path, &here).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    let response = carry_out(&web, &frame, &viewer, (module, topic), &fields, "reflection-saved").await?;
    Ok(switched.onto(response))
}

/// Carries out a form that waited for its owner to sign in again.
pub async fn resume(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path((module, topic)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (module, topic) = find(&web, &module, &topic)?;
    let path = form_path(module, topic);
    let mut forms = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path).await?;
    // One at a time: each may have something to ask. The lesson's page leads to the next one.
    forms.truncate(1);
    let Some(form) = forms.first() else {
        return Ok(done(&frame, &format!("/modules/{}/{}#reflect", module.id, topic.id), None));
    };
    let fields = fields(form.body.as_bytes());
    let mut response = carry_out(&web, &frame, &viewer, (module, topic), &fields, "reflection-resumed").await?;
    parked::forget(&web, &headers, &forms, &mut response).await?;
    Ok(response)
}

/// Saves what a form changes and leads on; `saved` is what is said then.
async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (module, topic): (&Module, &Topic),
    fields: &[(String, String)],
    saved: &str,
) -> Result<Response, PageError> {
    let sent = read(web, frame, module, topic, fields)?;
    let outcome = reflection::save(&web.app, viewer, &module.id, &topic.id, &sent).await?;
    let here = format!("/modules/{}/{}", module.id, topic.id);
    let (status, mine) = match outcome {
        Outcome::Saved { .. } if field(fields, "go") == Some("read") => {
            learning::mark_read(&web.app, viewer, &module.id, &topic.id, true).await?;
            let (path, flash) = next_path(module, topic);
            return Ok(done(frame, &path, Some(flash)));
        }
        // A change of language alone stays where reading was, as there is nothing to tell.
        Outcome::Saved { changed: false } if asked_for(fields).is_some() => {
            return Ok(done(frame, &address::at_section(&here, field(fields, "section")), None));
        }
        Outcome::Saved { .. } => return Ok(done(frame, &format!("{here}#reflect"), Some(saved))),
        Outcome::TooLong(long) => {
            let answer = |number: u8, sent: &Sent| Answer {
                text: sent.typed.clone(),
                shown: sent.shown.clone(),
                trouble: long.get(&number).map(|length| Trouble::TooLong(*length)),
            };
            let mine = again(web, frame, viewer, (module, topic), &sent, answer).await?;
            (StatusCode::UNPROCESSABLE_ENTITY, mine)
        }
        Outcome::Differs(others) => {
            // Sent once more, the text of this page replaces the other one, which its writer has seen now.
            let answer = |number: u8, sent: &Sent| match others.get(&number) {
                Some(other) => Answer {
                    text: sent.typed.clone(),
                    shown: mark(other),
                    trouble: Some(Trouble::Differs(other.clone())),
                },
                None => Answer::stored(tidy(&sent.typed)),
            };
            let mine = again(web, frame, viewer, (module, topic), &sent, answer).await?;
            (StatusCode::CONFLICT, mine)
        }
    };
    let make = lesson_page_of(web, frame, (module, topic), Some(mine)).await?;
    Ok(page_with(status, frame, make))
}

/// The answers for a page that shows the form again.
async fn again(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (module, topic): (&Module, &Topic),
    sent: &BTreeMap<u8, Sent>,
    answer: impl Fn(u8, &Sent) -> Answer,
) -> Result<Reflections, PageError> {
    let mut mine = stored(web, frame, viewer, &module.id, &topic.id).await?;
    for (number, shown) in (1u8..).zip(&mut mine.answers) {
        if let Some(sent) = sent.get(&number) {
            *shown = answer(number, sent);
        }
    }
    Ok(mine)
}

/// The answers of a form. A field that is not there is left alone.
fn read(
    web: &Web,
    frame: &Frame,
    module: &Module,
    topic: &Topic,
    fields: &[(String, String)],
) -> Result<BTreeMap<u8, Sent>, PageError> {
    let catalogue = web.app.course.catalogue();
    let (lesson, _) = catalogue.lesson(&module.id, &topic.id, frame.tag()).ok_or(PageError::NotFound)?;
    let empty = mark("");
    Ok((1u8..)
        .take(lesson.reflect.len())
        .filter_map(|number| {
            let typed = field(fields, &form::field(number.into()))?.to_owned();
            let shown = field(fields, &format!("shown-{number}")).unwrap_or(&empty).to_owned();
            Some((number, Sent { shown, typed }))
        })
        .collect())
}
