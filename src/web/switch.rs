//! A change of language. On a page with a form the language buttons send that form (see `Page::keeping`), so that what
//! was typed or chosen comes along, with and without JavaScript: its handler changes the language, does with the form
//! what it does anyway, or only shows it again, and stays where it is.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};

use super::{Web, cookies, errors::PageError};
use crate::{
    domain::language::{self, Language},
    services::profile,
    ui::frame::Frame,
};

/// How long a browser remembers the language: a year.
const REMEMBERED: i64 = 365 * 24 * 60 * 60;

/// Whether the language was changed; if so, the browser is to remember it.
#[must_use]
pub struct Switched(Option<HeaderValue>);

impl Switched {
    /// Whether it was.
    pub const fn is(&self) -> bool {
        self.0.is_some()
    }

    /// Lets the browser remember.
    pub fn onto(self, mut response: Response) -> Response {
        if let Some(cookie) = self.0 {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

/// Changes the language: in the profile of who is signed in, and of the page that is being made.
pub async fn to(web: &Web, frame: &mut Frame, language: Language) -> Result<Switched, PageError> {
    if let Some(viewer) = &mut frame.viewer {
        profile::set_language(&web.app, viewer, language).await?;
        viewer.account.language = language;
    }
    frame.language = language;
    Ok(Switched(cookies::set(&web.app.config, cookies::LANGUAGE, language.tag(), REMEMBERED)))
}

/// Changes the language if a form was sent for that.
pub async fn asked_for(web: &Web, frame: &mut Frame, fields: &[(String, String)]) -> Result<Switched, PageError> {
    match language::asked_for(fields) {
        Some(language) if web.app.texts.languages().contains(&language) => to(web, frame, language).await,
        _ => Ok(Switched(None)),
    }
}
