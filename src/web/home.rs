//! The first page, a learner's home, the pages about the site, and the choice of language.

use axum::{Form, extract::State, response::Response};
use serde::Deserialize;

use super::{
    Web, address,
    endorsement::way,
    errors::PageError,
    frame::{SignedIn, done, page},
    switch,
};
use crate::{
    domain::{endorsement::Target, language::Language},
    services::{endorsement, guidance, learning, notifying, taking},
    ui::{
        frame::Frame,
        pages::{self, mine::Told},
    },
};

/// The first page.
pub async fn landing(frame: Frame) -> Response {
    page(&frame, || pages::landing::page(&frame))
}

/// What this is.
pub async fn about(frame: Frame) -> Result<Response, PageError> {
    let said = endorsement::shown_of(&frame.app, &Target::Issuer).await?;
    let endorse = way(&frame, &Target::Issuer).await?;
    Ok(page(&frame, || pages::about::page(&frame, &said, endorse)))
}

/// What is kept about people.
pub async fn privacy(frame: Frame) -> Response {
    page(&frame, || pages::privacy::page(&frame))
}

/// How far the site is for everybody.
pub async fn accessibility(frame: Frame) -> Response {
    page(&frame, || pages::accessibility::page(&frame))
}

/// A learner's home.
pub async fn mine(State(web): State<Web>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let home = learning::home(&web.app, &viewer).await?;
    let told = Told {
        invitations: guidance::waiting(&web.app, &viewer).await?.len(),
        unseen: notifying::unseen(&web.app, &viewer).await?,
    };
    let courses = taking::mine(&web.app, &viewer).await?;
    Ok(page(&frame, || pages::mine::page(&frame, &viewer, &home, &courses, told)))
}

/// A language, and the page to come back to.
#[derive(Deserialize)]
pub struct Choice {
    language: String,
    next: Option<String>,
    section: Option<String>,
}

/// Sets the language: in the browser, and in the profile of who is signed in.
pub async fn set_language(
    State(web): State<Web>,
    mut frame: Frame,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let language: Language = choice.language.parse().map_err(|()| PageError::Malformed)?;
    if !web.app.texts.languages().contains(&language) {
        return Err(PageError::Malformed);
    }
    let switched = switch::to(&web, &mut frame, language).await?;
    let next = address::at_section(address::local(choice.next.as_deref(), "/"), choice.section.as_deref());
    Ok(switched.onto(done(&frame, &next, None)))
}
