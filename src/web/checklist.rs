//! The owner's side of the checklist.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    Web, address,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    switch,
};
use crate::{
    domain::{
        achievement::{MODULES, module},
        checklist::{Number, Rating, Statement, Status},
    },
    services::{
        ServiceError,
        checklist::{self, Employer, NotAsked},
        checklist_paper, confirmation,
    },
    ui::{
        frame::Frame,
        pages::{checklist as checklist_page, checklist_module, checklist_public},
    },
};

const HOME: &str = "/my/checklist";

/// After an act: back to the page. What could not happen any more (a second click, an old tab) is no error: the page says
/// where the checklist stands.
fn acted(frame: &Frame, result: Result<(), ServiceError>, flash: &'static str) -> Result<Response, PageError> {
    match result {
        Ok(()) => Ok(done(frame, HOME, Some(flash))),
        Err(ServiceError::NotFound) => Ok(done(frame, HOME, None)),
        Err(error) => Err(error.into()),
    }
}

async fn show(
    signed: &SignedIn,
    status: StatusCode,
    employer: Employer,
    problems: NotAsked,
) -> Result<Response, PageError> {
    let frame = &signed.frame;
    let overview = checklist::overview(&frame.app, &signed.viewer).await?;
    let data = checklist_page::Data { overview, employer, problems };
    Ok(page_with(status, frame, || checklist_page::page(frame, &data)))
}

/// Where it stands.
pub async fn overview(signed: SignedIn) -> Result<Response, PageError> {
    show(&signed, StatusCode::OK, Employer::default(), NotAsked::default()).await
}

/// Begins one.
pub async fn begin(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    checklist::begin(&frame.app, &viewer).await?;
    Ok(done(&frame, HOME, None))
}

/// The page of a module; `finishing` marks what lacks a rating.
async fn rating_page(signed: &SignedIn, id: &str, finishing: bool) -> Result<Response, PageError> {
    let module = module(id).ok_or(PageError::NotFound)?;
    let frame = &signed.frame;
    let overview = checklist::overview(&frame.app, &signed.viewer).await?;
    if overview.checklist.as_ref().is_none_or(|c| c.status != Status::Draft) {
        return Ok(done(frame, HOME, None));
    }
    let statements = overview.statements.into_iter().filter(|s| s.module == module).collect();
    let data = checklist_module::Data { module, statements, ratings: overview.ratings, finishing };
    let status = if finishing { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(page_with(status, frame, || checklist_module::page(frame, &data)))
}

/// The statements of a module.
pub async fn rate_form(Path(id): Path<String>, signed: SignedIn) -> Result<Response, PageError> {
    rating_page(&signed, &id, false).await
}

/// Ratings in a form: those on the scale; anything else is no rating.
pub fn ratings(form: &[(String, String)]) -> Vec<(String, Rating)> {
    let rated = form.iter().filter_map(|(name, value)| Some((name.clone(), Rating::new(value.parse().ok()?)?)));
    rated.take(500).collect()
}

/// Keeps the ratings of a module, and goes on to the next that lacks some.
pub async fn rate(
    State(web): State<Web>,
    Path(id): Path<String>,
    mut signed: SignedIn,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let here = module(&id).ok_or(PageError::NotFound)?;
    let switched = switch::asked_for(&web, &mut signed.frame, &form).await?;
    let frame = &signed.frame;
    match checklist::rate(&frame.app, &signed.viewer, ratings(&form)).await {
        Ok(()) => {}
        Err(ServiceError::NotFound) => return Ok(done(frame, HOME, None)),
        Err(error) => return Err(error.into()),
    }
    if switched.is() {
        return Ok(switched.onto(done(frame, &format!("{HOME}/modules/{here}"), None)));
    }
    let says = |name: &str, value: &str| form.iter().any(|(n, v)| n == name && v == value);
    if says("finishing", "yes") {
        return finish(signed).await;
    }
    if says("go", "back") {
        return Ok(done(frame, HOME, Some("checklist-saved")));
    }
    let overview = checklist::overview(&frame.app, &signed.viewer).await?;
    let after = MODULES.into_iter().skip_while(|m| *m != here).skip(1);
    let open = |module: &&'static str| {
        let (rated, all) = overview.rated(module);
        rated < all
    };
    let next = after.into_iter().find(open).map(|module| format!("{HOME}/modules/{module}"));
    Ok(done(frame, next.as_deref().unwrap_or(HOME), Some("checklist-saved")))
}

/// Finishes; or shows the first module that lacks ratings, with what is missing.
pub async fn finish(signed: SignedIn) -> Result<Response, PageError> {
    match checklist::finish(&signed.frame.app, &signed.viewer).await {
        Ok(Ok(())) => Ok(done(&signed.frame, HOME, Some("checklist-finished"))),
        Ok(Err(open)) => {
            let first: Option<&Statement> = open.first();
            rating_page(&signed, first.map_or("", |s| s.module), true).await
        }
        Err(error) => acted(&signed.frame, Err(error), "checklist-finished"),
    }
}

/// Asks an employer.
pub async fn ask(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    signed: SignedIn,
    Form(form): Form<Asked>,
) -> Result<Response, PageError> {
    let employer = Employer { email: form.email, organisation: form.organisation };
    match checklist::ask(&web.app, &signed.viewer, &employer, &address::client(&headers, peer)).await {
        Ok(Ok(())) => Ok(done(&signed.frame, HOME, Some("checklist-asked"))),
        Err(error) => acted(&signed.frame, Err(error), "checklist-asked"),
        Ok(Err(problems)) => {
            let status =
                if problems.too_many { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
            show(&signed, status, employer, problems).await
        }
    }
}

/// Whom to ask.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    email: String,
    #[serde(default)]
    organisation: String,
}

/// Takes the question back.
pub async fn take_back(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    // flash-checklist-taken-back
    acted(&frame, checklist::take_back(&frame.app, &viewer).await, "checklist-taken-back")
}

/// A new version.
pub async fn change(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    // flash-checklist-changed
    acted(&frame, checklist::change(&frame.app, &viewer).await, "checklist-changed")
}

/// The end of it.
pub async fn give_up(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    // flash-checklist-given-up
    acted(&frame, checklist::give_up(&frame.app, &viewer).await, "checklist-given-up")
}

/// The PDF: `NUMBER.pdf`, or `NUMBER-empty.pdf` without ratings.
pub async fn pdf(Path(file): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let name = file.strip_suffix(".pdf").ok_or(PageError::NotFound)?;
    let (number, empty) = match name.strip_suffix("-empty") {
        Some(number) => (number, true),
        None => (name, false),
    };
    let number = Number::parse(number).ok_or(PageError::NotFound)?;
    let file = checklist_paper::pdf(&frame.app, &viewer, &number, empty).await?;
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", file.name))
        .map_err(|_| ServiceError::Broken("a file name that is not ASCII"))?;
    let mut response = file.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}

/// The version on a paper.
#[derive(Deserialize)]
pub struct Paper {
    version: Option<String>,
}

/// What the code on the paper leads to, for anyone who holds it.
pub async fn public(
    Path(number): Path<String>,
    Query(paper): Query<Paper>,
    frame: Frame,
) -> Result<Response, PageError> {
    let unknown = || page_with(StatusCode::NOT_FOUND, &frame, || checklist_public::unknown(&frame));
    let Some(number) = Number::parse(&number) else { return Ok(unknown()) };
    match confirmation::public(&frame.app, frame.viewer.as_ref(), &number).await {
        Ok(public) => {
            let data = checklist_public::Data { number, public, paper: paper.version.and_then(|v| v.parse().ok()) };
            Ok(page(&frame, || checklist_public::page(&frame, &data)))
        }
        Err(ServiceError::NotFound) => Ok(unknown()),
        Err(error) => Err(error.into()),
    }
}
