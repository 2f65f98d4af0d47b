//! Sample mode: one click signs in, and mails are on a page. Not there outside sample mode.

use axum::{Form, extract::State, http::HeaderMap, response::Response};
use serde::Deserialize;

use super::{
    Web, address,
    errors::PageError,
    frame::page,
    session::{device, signed_in},
};
use crate::{
    services::{sample, sign_in},
    store::mailbox as mails,
    ui::{frame::Frame, pages::mailbox as mailbox_page},
};

/// Who to be.
#[derive(Deserialize)]
pub struct Choice {
    person: String,
    next: Option<String>,
}

/// Signs in as a sample person.
pub async fn sign_in_as(
    State(web): State<Web>,
    headers: HeaderMap,
    frame: Frame,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let account = sample::person(&web.app, &choice.person).await?;
    let token = sign_in::start_session(&web.app, &account.id, device(&headers)).await?;
    Ok(signed_in(&frame, &token, address::local(choice.next.as_deref(), "/my"), None))
}

/// The mails that would have been sent.
pub async fn mailbox(State(web): State<Web>, frame: Frame) -> Result<Response, PageError> {
    if !web.app.config.sample {
        return Err(PageError::NotFound);
    }
    let mails = mails::newest(&mut web.app.db.read()).await?;
    Ok(page(&frame, || mailbox_page::page(&frame, &mails)))
}
