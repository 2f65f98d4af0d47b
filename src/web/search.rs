//! Finding a place in the lessons. Open to everybody, as the lessons are.

use axum::{
    extract::{Query, State},
    response::Response,
};
use serde::Deserialize;

use super::{Web, errors::PageError, frame::page};
use crate::{
    domain::language::Language,
    services::search,
    ui::{frame::Frame, pages::search as search_page},
};

/// What is looked for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    page: String,
}

/// The page: the form, and what was found. Whatever stands in the address, there is a page.
pub async fn show(State(web): State<Web>, Query(asked): Query<Asked>, frame: Frame) -> Result<Response, PageError> {
    let languages = search::languages(&web.app);
    let chosen = asked.language.parse().ok().filter(|language| languages.contains(language));
    let own = Some(frame.language).filter(|language| languages.contains(language));
    let language = chosen.or(own).unwrap_or(Language::En);
    let number = asked.page.parse().unwrap_or(1);
    let results = search::search(&web.app, &asked.q, language, number).await?;
    Ok(page(&frame, || search_page::page(&frame, &languages, &results)))
}
