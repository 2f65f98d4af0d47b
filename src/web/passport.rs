//! The Soft Skills Passport: choosing what is in, the versions, and each version as a page, a PDF and JSON.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    negotiate::{HTML, JSON, Keep, choose, serve, vary},
    parked::field,
    switch,
};
use crate::{
    domain::{
        achievement::MODULES,
        award::Visibility,
        language::Language,
        passport::{Chosen, Problems, europass},
    },
    services::{
        ServiceError,
        passport::{self, Shown, file, telling},
    },
    ui::{
        frame::Frame,
        pages::passport::{edition as edition_page, mine as mine_page, take_down},
    },
};

const HOME: &str = "/my/passport";

async fn show(
    signed: &SignedIn,
    status: StatusCode,
    chosen: Option<Chosen>,
    problems: Problems,
) -> Result<Response, PageError> {
    let frame = &signed.frame;
    let overview = passport::overview(&frame.app, &signed.viewer).await?;
    let chosen = chosen.unwrap_or_else(|| overview.chosen());
    let data = mine_page::Data { overview, chosen, problems };
    Ok(page_with(status, frame, || mine_page::page(frame, &signed.viewer, &data)))
}

/// One's own: the form, and the versions.
pub async fn mine(signed: SignedIn) -> Result<Response, PageError> {
    show(&signed, StatusCode::OK, None, Problems::default()).await
}

fn chosen(form: &[(String, String)]) -> Chosen {
    let has = |name: &str, value: &str| form.iter().any(|(n, v)| n == name && v == value);
    let text = |name: &str| field(form, name).unwrap_or_default().to_owned();
    Chosen {
        name: has("name", "yes"),
        words: text("words"),
        skills: MODULES.map(|module| (module, has("skill", module), text(&format!("words-{module}")))).to_vec(),
        badges: form.iter().filter(|(name, _)| name == "badge").map(|(_, slug)| slug.clone()).take(50).collect(),
        visibility: field(form, "visibility").and_then(|v| v.parse().ok()).unwrap_or(Visibility::Private),
    }
}

/// Makes a version.
pub async fn make(
    State(web): State<Web>,
    mut signed: SignedIn,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut signed.frame, &form).await?;
    let chosen = chosen(&form);
    if switched.is() {
        return Ok(switched.onto(show(&signed, StatusCode::OK, Some(chosen), Problems::default()).await?));
    }
    match passport::make(&web.app, &signed.viewer, &chosen).await {
        Ok(Ok(_)) => Ok(done(&signed.frame, HOME, Some("passport-made"))),
        Ok(Err(problems)) => show(&signed, StatusCode::UNPROCESSABLE_ENTITY, Some(chosen), problems).await,
        // The second of two clicks.
        Err(ServiceError::NotFound) => Ok(done(&signed.frame, HOME, None)),
        Err(error) => Err(error.into()),
    }
}

/// Who may see a version.
#[derive(Deserialize)]
pub struct Showing {
    visibility: String,
}

/// Sets who may see a version.
pub async fn set_visibility(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Showing>,
) -> Result<Response, PageError> {
    let visibility: Visibility = form.visibility.parse().map_err(|()| PageError::Malformed)?;
    passport::set_visibility(&frame.app, &viewer, &id, visibility).await?;
    Ok(done(&frame, HOME, Some("passport-saved")))
}

/// Whether somebody is sure.
#[derive(Deserialize)]
pub struct Sure {
    sure: Option<String>,
}

/// Deletes a version; the first time it is asked for, a page tells what that means and asks again.
pub async fn remove(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Sure>,
) -> Result<Response, PageError> {
    if form.sure.is_none() {
        let shown = passport::shown(&frame.app, Some(&viewer), &id).await?;
        return if shown.own {
            Ok(page(&frame, || take_down::page(&frame, &shown.edition)))
        } else {
            Err(PageError::NotFound)
        };
    }
    match passport::remove(&frame.app, &viewer, &id).await {
        Ok(()) => Ok(done(&frame, HOME, Some("passport-removed"))),
        Err(ServiceError::NotFound) => Ok(done(&frame, HOME, None)),
        Err(error) => Err(error.into()),
    }
}

/// The language of a file.
#[derive(Deserialize)]
pub struct In {
    language: Option<String>,
}

/// What others may do with what they got of a version.
fn guarded(shown: &Shown, mut response: Response) -> Response {
    if shown.edition.visibility != Visibility::Public {
        response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    }
    vary(&mut response);
    response
}

/// A version, for whoever may see it: a page; or with `.pdf` or `.json` a file, in the language that the address names.
pub async fn edition(
    Path(name): Path<String>,
    Query(asked): Query<In>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let (id, kind) = match name.rsplit_once('.') {
        Some((id, kind @ ("pdf" | "json"))) => (id, kind),
        _ if choose(&headers, &[HTML, JSON]) == JSON => (name.as_str(), "json"),
        _ => (name.as_str(), "html"),
    };
    let shown = passport::shown(&frame.app, frame.viewer.as_ref(), id).await?;
    let offered = frame.app.texts.languages();
    let language: Language = asked.language.and_then(|tag| tag.parse().ok()).unwrap_or(frame.language);
    let language = if offered.contains(&language) { language } else { frame.language };
    let response = match kind {
        "pdf" => {
            let file = file::pdf(&frame.app, &shown, language).await?;
            let mut response = file.bytes.into_response();
            let out = response.headers_mut();
            out.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
            out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", file.name))
                .map_err(|_| ServiceError::Broken("a file name that is not ASCII"))?;
            out.insert(header::CONTENT_DISPOSITION, disposition);
            response
        }
        "json" => {
            let told = telling::told(&frame.app, &shown, language).await?;
            let record = passport::learner_record(&frame.app, frame.viewer.as_ref(), id).await;
            let record = match record {
                Ok(record) => serde_json::from_str(&record).ok(),
                Err(ServiceError::NotFound) => None,
                Err(error) => return Err(error.into()),
            };
            let text = europass::document(&told, record).to_string();
            serve(&HeaderMap::new(), JSON, text, Keep::Not)
        }
        _ => {
            let told = telling::told(&frame.app, &shown, frame.language).await?;
            page(&frame, || edition_page::page(&frame, &shown, &told))
        }
    };
    Ok(guarded(&shown, response))
}
