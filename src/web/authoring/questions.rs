//! The question bank: the list, its export, the platform's questions.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page},
};
use crate::{
    domain::kind::KindName,
    services::bank_question::{self, PER_PAGE, platform},
    store::bank_question::{Sort, Wanted, kind_id},
    ui::pages::authoring::{
        QUESTIONS, platform as platform_page,
        questions::{self as list_page, Filter, KINDS, SORTS},
    },
};

/// What a list of questions was asked for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub category: String,
    #[serde(default)]
    pub sort: String,
    #[serde(default)]
    pub bank: String,
    #[serde(default)]
    pub page: i64,
}

/// The kind with this id.
pub fn kind(id: &str) -> Option<KindName> {
    KINDS.into_iter().find(|kind| kind_id(*kind) == id)
}

impl Asked {
    /// As the page shows it: nothing that is not known.
    pub fn filter(&self) -> Filter {
        Filter {
            search: self.q.trim().chars().take(100).collect(),
            kind: kind(&self.kind).map_or("", kind_id).to_owned(),
            category: self.category.chars().take(200).collect(),
            sort: SORTS.into_iter().find(|sort| *sort == self.sort).unwrap_or("changed").to_owned(),
        }
    }

    /// The number of the page.
    pub fn number(&self) -> i64 {
        self.page.clamp(0, 10_000)
    }

    /// What is wanted of the platform's questions.
    pub fn platform(&self) -> platform::Wanted {
        let filter = self.filter();
        let module = crate::domain::achievement::module(&filter.category).map(str::to_owned);
        platform::Wanted { search: filter.search, kind: kind(&filter.kind), module }
    }
}

/// What is wanted of the bank.
pub fn wanted(filter: &Filter) -> Wanted {
    let sort = match filter.sort.as_str() {
        "category" => Sort::Category,
        "words" => Sort::Words,
        _ => Sort::Changed,
    };
    Wanted {
        search: filter.search.clone(),
        kind: kind(&filter.kind),
        category: Some(filter.category.clone()).filter(|category| !category.is_empty()),
        sort,
    }
}

/// The viewer's questions.
pub async fn list(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (filter, number) = (asked.filter(), asked.number());
    let (questions, more) = bank_question::list(&web.app, &viewer, &wanted(&filter), number).await?;
    let categories = bank_question::categories(&web.app, &viewer).await?;
    let data = list_page::Data { questions, categories, filter, number, more };
    Ok(page(&frame, || list_page::page(&frame, &data)))
}

/// The viewer's questions as a GIFT file.
pub async fn export(
    State(web): State<Web>,
    SignedIn { viewer, .. }: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let text = bank_question::export(&web.app, &viewer, &wanted(&asked.filter())).await?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers
        .insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"questions.gift.txt\""));
    Ok(response)
}

/// The platform's questions.
pub async fn platform_list(
    State(web): State<Web>,
    SignedIn { frame, .. }: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let per_page = usize::try_from(PER_PAGE).unwrap_or(25);
    let number = asked.number();
    let offset = usize::try_from(number).unwrap_or(0).saturating_mul(per_page);
    let (questions, more) = platform::list(&web.app, &asked.platform(), frame.language, per_page, offset);
    let data = platform_page::Data { questions, filter: asked.filter(), number, more };
    Ok(page(&frame, || platform_page::list(&frame, &data)))
}

/// One of them.
pub async fn platform_one(
    State(web): State<Web>,
    SignedIn { frame, .. }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id = id.parse().map_err(|_| PageError::NotFound)?;
    let question = platform::of(&web.app, &id, frame.language).ok_or(PageError::NotFound)?;
    Ok(page(&frame, || platform_page::one(&frame, &question)))
}

/// Copies one of them into the viewer's bank.
pub async fn copy(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id = id.parse().map_err(|_| PageError::NotFound)?;
    let question = platform::of(&web.app, &id, frame.language).ok_or(PageError::NotFound)?;
    let item = platform::copy(&question, &frame.module_title(&question.module));
    Ok(match bank_question::add(&web.app, &viewer, item).await? {
        Ok(id) => done(&frame, &format!("{QUESTIONS}/{id}"), Some("question-copied")),
        Err(_) => done(&frame, QUESTIONS, Some("question-not-copied")),
    })
}
