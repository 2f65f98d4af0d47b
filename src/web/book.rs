//! A module as a book to take along. Open to everybody, as the lessons are.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{Web, errors::PageError};
use crate::{
    domain::{achievement, book::MEDIA_TYPE, language::Language},
    services::{book as books, search},
    ui::frame::Frame,
};

/// In which language.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    language: String,
}

/// `/modules/{module}/book.epub`.
pub async fn book(
    State(web): State<Web>,
    Path(module): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let module = achievement::module(&module).ok_or(PageError::NotFound)?;
    let languages = search::languages(&web.app);
    let chosen = [asked.language.parse().ok(), Some(frame.language)];
    let language = chosen.into_iter().flatten().find(|l| languages.contains(l)).unwrap_or(Language::En);
    let book = books::book(&web.app, module, language)?;
    let tag = format!("\"{}\"", book.tag);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut response = if known.contains(&tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = book.bytes.clone().into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        response
    };
    let name = format!("attachment; filename=\"softskills4eu-{module}-{language}.epub\"");
    for (header, value) in [
        (header::CONTENT_DISPOSITION, name.as_str()),
        (header::ETAG, tag.as_str()),
        // It may change at any time, and without a language in the address it is the visitor's.
        (header::CACHE_CONTROL, "private, no-cache"),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(header, value);
        }
    }
    Ok(response)
}
