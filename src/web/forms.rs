//! The further forms of badges: signed texts, drawings with a badge inside, translations of achievements, RSA keys in Open
//! Badges 2.0, and what a learner takes along of their own.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Web,
    credentials::{BRIEF, FRESH, Found, STEADY, facts, gone, keep, moved, named, steady, unlisted},
    errors::PageError,
    frame::SignedIn,
    negotiate::{HTML, JSON, Keep, LD, VC, VC_LD, choose, json, serve},
};
use crate::{
    domain::{
        achievement::Achievement,
        language::Language,
        open_badges::{
            achievement::{AchievementFacts, achievement_document},
            badge_class::{badge_class, badge_class_of_key},
            issuer::ob2_issuer,
            rsa_keys::cryptographic_key,
        },
    },
    services::{
        ServiceError,
        badge_files::{self, Version},
        forms, holding, passport, record,
    },
    ui::frame::Frame,
};

/// A JWS or JWT: what Open Badges 3.0 names for its tokens, and the registered type of a JWS.
const TOKEN: &str = "text/plain; charset=utf-8";
const JOSE: &str = "application/jose";
const SVG: &str = "image/svg+xml";

/// `/credentials/{id}.jwt`. A withdrawn one is still served, like the credential with a proof: its status list tells.
pub(super) async fn jwt(frame: &Frame, id: &str, headers: &HeaderMap) -> Result<Response, PageError> {
    let (award, _) = holding::shown(&frame.app, frame.viewer.as_ref(), id).await?;
    let forms = forms::of(&frame.app, id).await?;
    Ok(unlisted(&award, serve(headers, TOKEN, forms.jwt, keep(&award, BRIEF))))
}

/// `/ob2/assertions/{id}.jws`.
pub(super) async fn jws(frame: &Frame, id: &str, headers: &HeaderMap) -> Result<Response, PageError> {
    let (award, _) = holding::shown(&frame.app, frame.viewer.as_ref(), id).await?;
    if let Some(gone) = gone(frame, &award, headers)? {
        return Ok(gone);
    }
    let forms = forms::of(&frame.app, id).await?;
    Ok(unlisted(&award, serve(headers, JOSE, forms.jws, keep(&award, FRESH))))
}

async fn drawing(frame: &Frame, id: &str, headers: &HeaderMap, version: Version) -> Result<Response, PageError> {
    let (award, documents) = holding::shown(&frame.app, frame.viewer.as_ref(), id).await?;
    let svg = badge_files::baked_svg(&frame.app.issuer.base, id, &award.achievement, &documents, version)?;
    Ok(unlisted(&award, serve(headers, SVG, svg, keep(&award, BRIEF))))
}

/// The drawing with the assertion in it.
pub async fn drawing_ob2(Path(id): Path<String>, headers: HeaderMap, frame: Frame) -> Result<Response, PageError> {
    drawing(&frame, &id, &headers, Version::Two).await
}

/// The drawing with the credential in it.
pub async fn drawing_ob3(Path(id): Path<String>, headers: HeaderMap, frame: Frame) -> Result<Response, PageError> {
    drawing(&frame, &id, &headers, Version::Three).await
}

/// An RSA key in Open Badges 2.0.
pub async fn ob2_key(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let issuer = &web.app.issuer;
    let published = issuer.published(&web.app.db).await?;
    let key = published.rsa.find(&id).ok_or(PageError::NotFound)?;
    let document = cryptographic_key(&issuer.base, &published.rsa, key);
    json(&headers, choose(&headers, &[LD, JSON]), &document, STEADY)
}

/// The issuer's Profile that names this later key. That of the first is `/ob2/issuer`.
pub async fn ob2_issuer_of_key(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let issuer = &web.app.issuer;
    let published = issuer.published(&web.app.db).await?;
    published.rsa.find(&id).filter(|key| !published.rsa.is_first(&key.id)).ok_or(PageError::NotFound)?;
    let document = ob2_issuer(&issuer.base, &issuer.facts, &published.rsa, Some(&id));
    json(&headers, choose(&headers, &[LD, JSON]), &document, STEADY)
}

/// What can be earned, from that Profile.
pub async fn ob2_badge_of_key(
    State(web): State<Web>,
    Path((id, slug)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let issuer = &web.app.issuer;
    let published = issuer.published(&web.app.db).await?;
    published.rsa.find(&id).filter(|key| !published.rsa.is_first(&key.id)).ok_or(PageError::NotFound)?;
    let achievement = match named(&web, &slug).await? {
        Found::Achieved(achievement) => achievement,
        Found::Moved(to) => return Ok(moved(&format!("/ob2/keys/{id}/badges/{to}"))),
    };
    let document = badge_class_of_key(&issuer.base, &*facts(&web, &achievement)?, &id);
    json(&headers, choose(&headers, &[LD, JSON]), &document, steady(&achievement))
}

/// An achievement in another language than English, whose document has an address of its own.
fn translation<'a>(web: &'a Web, slug: &str, language: &str) -> Option<&'a AchievementFacts> {
    let language: Language = language.parse().ok().filter(|language| *language != Language::En)?;
    web.app.issuer.translation(Achievement::from_slug(slug)?, language)
}

/// What can be earned, in another language: a document. Its page is the achievement's own, in the reader's language.
pub async fn achievement_in(
    State(web): State<Web>,
    Path((slug, language)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let facts = translation(&web, &slug, &language).ok_or(PageError::NotFound)?;
    let issuer = &web.app.issuer;
    match choose(&headers, &[HTML, LD, JSON]) {
        HTML => Ok(Redirect::to(&format!("/achievements/{slug}")).into_response()),
        kind => json(&headers, kind, &achievement_document(&issuer.base, &issuer.facts, facts), STEADY),
    }
}

/// The same in Open Badges 2.0.
pub async fn ob2_badge_in(
    State(web): State<Web>,
    Path((slug, language)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let facts = translation(&web, &slug, &language).ok_or(PageError::NotFound)?;
    json(&headers, choose(&headers, &[LD, JSON]), &badge_class(&web.app.issuer.base, facts), STEADY)
}

fn attachment(mut response: Response, name: &'static str) -> Response {
    response.headers_mut().insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    response
}

/// All badges of the viewer in every form.
pub async fn everything(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let zip = badge_files::everything(&frame.app, &viewer).await?;
    let response = serve(&HeaderMap::new(), "application/zip", zip, Keep::Not);
    Ok(attachment(response, "attachment; filename=\"softskills4eu-badges.zip\""))
}

/// A Comprehensive Learner Record: that of a passport, for whoever may see the passport; or the viewer's own. That of
/// somebody else is not there.
pub async fn clr(
    Path(id): Path<String>,
    headers: HeaderMap,
    frame: Frame,
    signed: Result<SignedIn, Response>,
) -> Result<Response, PageError> {
    let record = match passport::learner_record(&frame.app, frame.viewer.as_ref(), &id).await {
        Ok(record) => record,
        Err(ServiceError::NotFound) => match signed {
            Err(to_sign_in) => return Ok(to_sign_in),
            Ok(SignedIn { viewer, .. }) if id == record::id(&viewer.account.id) => {
                record::of(&frame.app, &viewer).await?
            }
            Ok(_) => return Err(PageError::NotFound),
        },
        Err(error) => return Err(error.into()),
    };
    let kind = choose(&headers, &[VC_LD, VC, LD, JSON]);
    let response = serve(&HeaderMap::new(), kind, record, Keep::Not);
    Ok(attachment(response, "attachment; filename=\"softskills4eu-clr.json\""))
}
