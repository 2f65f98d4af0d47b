//! A learner's side: invitations, mentors, messages.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{Fields, field, shares};
use crate::{
    domain::mentoring::Share,
    services::{
        ServiceError, Viewer,
        guidance::{self, BadWords, NotAccepted},
    },
    ui::{
        frame::Frame,
        pages::mentoring::{
            answer::{self, Data},
            mentors as mentors_page, thread as thread_page,
        },
    },
    web::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        switch,
    },
};

const HOME: &str = "/my/mentors";

/// One's mentors.
pub async fn mentors(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let data = guidance::mentors(&frame.app, &viewer).await?;
    Ok(page(&frame, || mentors_page::page(&frame, &data)))
}

fn dead(frame: &Frame) -> Response {
    page_with(StatusCode::NOT_FOUND, frame, || answer::dead(frame))
}

/// What may be accepted, and where.
enum Offer {
    /// By the link in a mail.
    Mail(String),
    /// Waiting in the account.
    Waiting(String),
    /// By a link or QR code.
    Code(String),
}

impl Offer {
    fn path(&self) -> String {
        match self {
            Self::Mail(token) => format!("/invitations/{token}"),
            Self::Waiting(id) => format!("{HOME}/invitations/{id}"),
            Self::Code(code) => format!("/mentors/{code}"),
        }
    }

    /// The page's facts; an error when there is nothing to accept (any more).
    async fn data(&self, frame: &Frame) -> Result<Data, ServiceError> {
        let app = &frame.app;
        let (mentor, cohort) = match self {
            Self::Mail(token) => {
                let found = guidance::invited(app, token).await?;
                (found.mentor_name, found.cohort_name)
            }
            Self::Waiting(id) => {
                let viewer = frame.viewer.as_ref().ok_or(ServiceError::NotFound)?;
                let waiting = guidance::waiting(app, viewer).await?;
                let found = waiting.into_iter().find(|one| one.id == *id).ok_or(ServiceError::NotFound)?;
                (found.mentor_name, found.cohort_name)
            }
            Self::Code(code) => {
                let found = guidance::joinable(app, code).await?;
                (found.mentor_name, found.cohort_name)
            }
        };
        let declinable = !matches!(self, Self::Code(_));
        Ok(Data { mentor, cohort, path: self.path(), declinable, chosen: Vec::new(), problem: None })
    }

    async fn show(&self, frame: &Frame) -> Result<Response, PageError> {
        match self.data(frame).await {
            Ok(data) => Ok(page(frame, || answer::page(frame, &data))),
            Err(ServiceError::NotFound) => Ok(dead(frame)),
            Err(error) => Err(error.into()),
        }
    }

    async fn accept(&self, web: &Web, frame: Frame, viewer: &Viewer, form: &Fields) -> Result<Response, PageError> {
        let mut frame = frame;
        let switched = switch::asked_for(web, &mut frame, form).await?;
        let chosen: Vec<Share> = shares(form).into_iter().collect();
        if switched.is() {
            let data = match self.data(&frame).await {
                Ok(data) => Data { chosen, ..data },
                Err(_) => return Ok(switched.onto(dead(&frame))),
            };
            return Ok(switched.onto(page(&frame, || answer::page(&frame, &data))));
        }
        let outcome = match self {
            Self::Mail(token) => guidance::accept(&frame.app, viewer, token, shares(form)).await?,
            Self::Waiting(id) => match guidance::answer_waiting(&frame.app, viewer, id, Some(shares(form))).await {
                Err(ServiceError::NotFound) => Err(NotAccepted::Dead),
                other => other?,
            },
            Self::Code(code) => guidance::join(&frame.app, viewer, code, shares(form)).await?,
        };
        match outcome {
            Ok(()) => Ok(done(&frame, HOME, Some("mentor-accepted"))),
            Err(NotAccepted::Dead) => Ok(dead(&frame)),
            Err(problem) => {
                let data = Data { chosen, problem: Some(problem), ..self.data(&frame).await? };
                Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || answer::page(&frame, &data)))
            }
        }
    }
}

/// The page of a mailed link.
pub async fn invitation(Path(token): Path<String>, frame: Frame) -> Result<Response, PageError> {
    Offer::Mail(token).show(&frame).await
}

/// Accepts it.
pub async fn accept(
    State(web): State<Web>,
    Path(token): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    Offer::Mail(token).accept(&web, frame, &viewer, &form).await
}

/// Says no: whoever has the link may.
pub async fn decline(Path(token): Path<String>, frame: Frame) -> Result<Response, PageError> {
    match guidance::decline(&frame.app, &token).await {
        // flash-mentor-declined
        Ok(()) => Ok(done(&frame, "/", Some("mentor-declined"))),
        Err(ServiceError::NotFound) => Ok(dead(&frame)),
        Err(error) => Err(error.into()),
    }
}

/// The page of an invitation that waits in the account.
pub async fn waiting(Path(id): Path<String>, SignedIn { frame, .. }: SignedIn) -> Result<Response, PageError> {
    Offer::Waiting(id).show(&frame).await
}

/// Accepts it.
pub async fn accept_waiting(
    State(web): State<Web>,
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    Offer::Waiting(id).accept(&web, frame, &viewer, &form).await
}

/// Says no.
pub async fn decline_waiting(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let _answered = guidance::answer_waiting(&frame.app, &viewer, &id, None).await?;
    Ok(done(&frame, HOME, Some("mentor-declined")))
}

/// The page of a link or QR code.
pub async fn code(Path(code): Path<String>, frame: Frame) -> Result<Response, PageError> {
    Offer::Code(code).show(&frame).await
}

/// Joins by it.
pub async fn join(
    State(web): State<Web>,
    Path(code): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    Offer::Code(code).accept(&web, frame, &viewer, &form).await
}

/// What one mentor may see.
pub async fn share_form(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let bond = guidance::bond(&frame.app, &viewer, &id).await?;
    Ok(page(&frame, || mentors_page::share_page(&frame, &bond)))
}

/// Changes it.
pub async fn share(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    guidance::share(&frame.app, &viewer, &id, shares(&form)).await?;
    Ok(done(&frame, HOME, Some("saved")))
}

/// Nudges or none.
pub async fn mute(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    guidance::mute(&frame.app, &viewer, &id, field(&form, "mute") == "yes").await?;
    Ok(done(&frame, HOME, Some("saved")))
}

/// Leaves.
pub async fn leave(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    guidance::leave(&frame.app, &viewer, &id).await?;
    Ok(done(&frame, HOME, Some("mentor-left")))
}

/// What both wrote.
pub async fn thread(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let (bond, messages) = guidance::thread(&frame.app, &viewer, &id).await?;
    Ok(page(&frame, || thread_page::page(&frame, &bond, &messages, None, false)))
}

/// Writes to the mentor.
pub async fn write(
    State(web): State<Web>,
    Path(id): Path<String>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let text = field(&form, "message");
    if switched.is() {
        let (bond, messages) = guidance::thread(&web.app, &viewer, &id).await?;
        return Ok(switched.onto(page(&frame, || thread_page::page(&frame, &bond, &messages, Some(text), false))));
    }
    match guidance::write(&web.app, &viewer, &id, text).await? {
        Ok(()) => Ok(done(&frame, &format!("{HOME}/{id}"), Some("message-sent"))),
        Err(BadWords) => {
            let (bond, messages) = guidance::thread(&web.app, &viewer, &id).await?;
            Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || {
                thread_page::page(&frame, &bond, &messages, Some(text), true)
            }))
        }
    }
}
