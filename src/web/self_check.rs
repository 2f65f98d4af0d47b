//! Rating oneself before and after a module.

use std::{collections::BTreeMap, net::SocketAddr};

use axum::{
    extract::{ConnectInfo, Path, Query, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page as page_of, page_with},
    parked::{self, Sender, field, fields},
    switch,
};
use crate::{
    domain::{
        framework::Module,
        self_check::{Phase, Ratings, SelfChecks},
    },
    services::{Viewer, learning, self_check},
    ui::{
        frame::Frame,
        pages::self_check::{self as self_check_page, Data, Form},
    },
};

/// Which of the two forms.
#[derive(Deserialize)]
pub struct Which {
    when: Option<String>,
}

fn find<'a>(web: &'a Web, module: &str) -> Result<&'a Module, PageError> {
    web.app.course.catalogue().framework().module(module).ok_or(PageError::NotFound)
}

fn path_of(module: &Module) -> String {
    format!("/modules/{}/self-check", module.id)
}

/// The picture of what is stored, or a form: the one that is asked for, or the first one.
pub async fn page(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path(module): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response, PageError> {
    let module = find(&web, &module)?;
    let path = path_of(module);
    if !parked::waiting_of(&web, &headers, &viewer.account.id.0, &path).await?.is_empty() {
        return Ok(done(&frame, &format!("{path}/resume"), None));
    }
    let checks = self_check::of(&web.app, &viewer, &module.id).await?;
    let asked = which.when.map(|when| when.parse::<Phase>().map_err(|()| PageError::NotFound)).transpose()?;
    let phase = match asked {
        Some(phase) => Some(phase),
        None if checks.is_empty() => {
            let mine = learning::module(&web.app, &viewer, &module.id).await?.progress;
            Some(Phase::to_offer(false, mine.read.len(), module.topics.len(), mine.attempts))
        }
        None => None,
    };
    let form = phase.map(|phase| {
        let chosen = checks.get(phase).map(|filled| filled.ratings.iter().map(|(t, r)| (t.to_owned(), r)).collect());
        Form { phase, chosen: chosen.unwrap_or_default(), sent: false }
    });
    let data = data(module, &viewer, checks, form);
    Ok(page_of(&frame, || self_check_page::page(&frame, &data)))
}

fn data<'a>(module: &'a Module, viewer: &Viewer, checks: SelfChecks, form: Option<Form>) -> Data<'a> {
    Data { module, owner: viewer.account.id.0.clone(), checks, form }
}

/// Saves a self-check. Without a session the form is kept until its owner has signed in.
pub async fn send(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path(module): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let module = find(&web, &module)?;
    let path = path_of(module);
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &format!("{path}/resume"), &path).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    if switched.is() {
        return Ok(switched.onto(shown_again(&web, &frame, &viewer, module, &fields).await?));
    }
    carry_out(&web, &frame, &viewer, module, &fields, "self-check-saved").await
}

/// The form with what was chosen, which is not stored: whoever changes the language may not be done yet.
async fn shown_again(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    module: &Module,
    fields: &[(String, String)],
) -> Result<Response, PageError> {
    let (phase, chosen) = read(module, fields)?;
    let checks = self_check::of(&web.app, viewer, &module.id).await?;
    let data = data(module, viewer, checks, Some(Form { phase, chosen, sent: false }));
    Ok(page_of(frame, || self_check_page::page(frame, &data)))
}

/// Carries out a form that waited for its owner to sign in again.
pub async fn resume(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path(module): Path<String>,
) -> Result<Response, PageError> {
    let module = find(&web, &module)?;
    let path = path_of(module);
    let mut forms = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path).await?;
    forms.truncate(1);
    let Some(form) = forms.first() else { return Ok(done(&frame, &path, None)) };
    let fields = fields(form.body.as_bytes());
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let mut response = if switched.is() {
        switched.onto(shown_again(&web, &frame, &viewer, module, &fields).await?)
    } else {
        carry_out(&web, &frame, &viewer, module, &fields, "answers-saved").await?
    };
    parked::forget(&web, &headers, &forms, &mut response).await?;
    Ok(response)
}

/// Saves a form if it is whole, and shows it again if it is not.
async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    module: &Module,
    fields: &[(String, String)],
    saved: &str,
) -> Result<Response, PageError> {
    let (phase, chosen) = read(module, fields)?;
    if chosen.len() < module.topics.len() {
        let checks = self_check::of(&web.app, viewer, &module.id).await?;
        let data = data(module, viewer, checks, Some(Form { phase, chosen, sent: true }));
        return Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, frame, || self_check_page::page(frame, &data)));
    }
    let ratings = Ratings::new(chosen).ok_or(PageError::Malformed)?;
    self_check::save(&web.app, viewer, &module.id, phase, ratings).await?;
    Ok(done(frame, &path_of(module), Some(saved)))
}

/// What is chosen in a form, by topic. What is no rating is no form of ours.
fn read(module: &Module, fields: &[(String, String)]) -> Result<(Phase, BTreeMap<String, u8>), PageError> {
    let phase = field(fields, "when").and_then(|when| when.parse().ok()).ok_or(PageError::Malformed)?;
    let mut chosen = BTreeMap::new();
    for topic in &module.topics {
        if let Some(rating) = field(fields, &self_check_page::field(&topic.id)) {
            chosen.insert(topic.id.clone(), rating.parse().map_err(|_| PageError::Malformed)?);
        }
    }
    Ratings::new(chosen.clone()).ok_or(PageError::Malformed)?;
    Ok((phase, chosen))
}
