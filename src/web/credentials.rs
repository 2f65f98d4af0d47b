//! The public face of badges: the page of an award, its documents, and those of issuer, achievements and status. The
//! addresses are those of `domain/open_badges/base_url.rs`.

use std::{borrow::Cow, net::SocketAddr};

use axum::{
    Form,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::{
    Web,
    endorsement::way,
    errors::PageError,
    forms,
    frame::{page, page_with},
    looks,
    negotiate::{HTML, JSON, JWK, Keep, LD, VC, VC_LD, choose, json, serve, vary},
};
use crate::{
    domain::{
        achieved::Achieved,
        achievement::Achievement,
        award::{Award, Visibility},
        email::Email,
        endorsement::Target,
        made::Named,
        open_badges::{
            achievement::{AchievementFacts, achievement_document},
            assertion::{revocation_list, revoked_assertion},
            badge_class::badge_class,
            issuer::{did_document, issuer_document, key_document, ob2_issuer as ob2_issuer_document},
            rsa_keys::{json_web_key_document, jwk_document},
            verify::Outcome,
        },
    },
    services::{
        credential as credentials,
        employer::{self, Verified},
        endorsement, holding, made,
    },
    store::{
        award::{Documents, revoked},
        view::Seen,
    },
    ui::{
        components::badge::Words,
        frame::Frame,
        pages::{achievement_page, badge_page},
    },
};

/// Documents that change with a new version of the program, or a new key.
pub(super) const STEADY: Keep = Keep::For(3600);
/// Documents of awards, which their holder may hide.
pub(super) const BRIEF: Keep = Keep::For(300);
/// Documents that tell of a withdrawal.
pub(super) const FRESH: Keep = Keep::For(60);

/// Who issues: profile and keys.
pub async fn issuer(State(web): State<Web>, headers: HeaderMap) -> Result<Response, PageError> {
    let issuer = &web.app.issuer;
    let published = issuer.published(&web.app.db).await?;
    let said = endorsement::embedded(&web.app, &Target::Issuer).await?;
    let keep = if said.is_empty() { STEADY } else { BRIEF };
    let document = issuer_document(&issuer.base, &issuer.facts, &published.keys).endorsed(said);
    json(&headers, choose(&headers, &[LD, JSON]), &document, keep)
}

/// The same keys under a `did:web` name.
pub async fn did(State(web): State<Web>, headers: HeaderMap) -> Result<Response, PageError> {
    let published = web.app.issuer.published(&web.app.db).await?;
    let document = did_document(&web.app.issuer.base, &published.keys, &published.rsa);
    json(&headers, JSON, &document, STEADY)
}

/// A key, old ones too: as a Multikey or a JsonWebKey, or, with `.jwk`, an RSA key as a bare JSON Web Key.
pub async fn key(State(web): State<Web>, Path(id): Path<String>, headers: HeaderMap) -> Result<Response, PageError> {
    let base = &web.app.issuer.base;
    let published = web.app.issuer.published(&web.app.db).await?;
    if let Some(id) = id.strip_suffix(".jwk") {
        let key = published.rsa.find(id).ok_or(PageError::NotFound)?;
        return json(&headers, choose(&headers, &[JWK, JSON]), &jwk_document(base, key), STEADY);
    }
    let kind = choose(&headers, &[LD, JSON]);
    if let Some(key) = published.rsa.find(&id) {
        return json(&headers, kind, &json_web_key_document(base, key), STEADY);
    }
    let key = published.keys.find(&id).ok_or(PageError::NotFound)?;
    json(&headers, kind, &key_document(base, key), STEADY)
}

/// What can be earned: a page, or its document.
pub async fn achievement(
    State(web): State<Web>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let achievement = match named(&web, &slug).await? {
        Found::Achieved(achievement) => achievement,
        Found::Moved(to) => return Ok(moved(&format!("/achievements/{to}"))),
    };
    let issuer = &web.app.issuer;
    // What nobody holds yet may still change: nobody stands behind it.
    let settled = achievement.made().is_none_or(|made| made.frozen_at.is_some());
    let target = settled.then(|| Target::from(&achievement));
    match choose(&headers, &[HTML, LD, JSON]) {
        HTML => {
            let (record, award) = match &frame.viewer {
                Some(viewer) => {
                    let awards = holding::all(&web.app, viewer).await?;
                    let award =
                        awards.into_iter().find(|a| a.achievement == achievement && a.counts(web.app.clock.now()));
                    (Some(holding::record(&web.app, viewer).await?), award.map(|a| a.id))
                }
                None => (None, None),
            };
            let data = achievement_page::Data {
                words: Words::of(&frame, &achievement),
                issuer: issuer.facts.name.clone(),
                image: format!("{}/assets/badges/{}.png", issuer.base.as_str(), achievement.picture()),
                url: issuer.base.achievement(&slug),
                standing: record.and_then(|record| Some(record.standing(achievement.site()?))),
                award,
                recognitions: match &target {
                    Some(target) => endorsement::shown_of(&web.app, target).await?,
                    None => Vec::new(),
                },
                endorse: match &target {
                    Some(target) => way(&frame, target).await?,
                    None => None,
                },
                achievement,
            };
            let mut response = page(&frame, || achievement_page::page(&frame, &data));
            vary(&mut response);
            Ok(response)
        }
        kind => {
            let facts = facts(&web, &achievement)?;
            let said = match &target {
                Some(target) => endorsement::embedded(&web.app, target).await?,
                None => Vec::new(),
            };
            let keep = if said.is_empty() { steady(&achievement) } else { BRIEF };
            let document = achievement_document(&issuer.base, &issuer.facts, &facts).endorsed(said);
            json(&headers, kind, &document, keep)
        }
    }
}

/// What an address of an achievement leads to.
pub(super) enum Found {
    /// This.
    Achieved(Achieved),
    /// The newest version of a made one, by its slug.
    Moved(String),
}

/// The achievement with this slug.
pub(super) async fn named(web: &Web, slug: &str) -> Result<Found, PageError> {
    if let Some(achievement) = Achievement::from_slug(slug) {
        return Ok(Found::Achieved(achievement.into()));
    }
    let named: Named = slug.parse().map_err(|()| PageError::NotFound)?;
    let made = made::find(&web.app, &named).await?;
    Ok(match named {
        Named::Newest(_) => Found::Moved(made.slug()),
        Named::Version(_) => Found::Achieved(made.into()),
    })
}

/// The newest version may be another tomorrow.
pub(super) fn moved(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// What an achievement says in badge documents, in English or, of a made one, in its own language.
pub(super) fn facts<'a>(web: &'a Web, achieved: &Achieved) -> Result<Cow<'a, AchievementFacts>, PageError> {
    match achieved {
        Achieved::Site(achievement) => {
            web.app.issuer.achievement(*achievement).map(Cow::Borrowed).ok_or(PageError::NotFound)
        }
        Achieved::Made(made) => Ok(Cow::Owned(made::facts(&web.app, made))),
    }
}

/// How long the documents of an achievement may be kept: one that nobody holds may be written anew.
pub(super) fn steady(achieved: &Achieved) -> Keep {
    if achieved.made().is_some_and(|made| made.frozen_at.is_none()) { Keep::Not } else { STEADY }
}

/// An award: a page for people, the signed document for programs.
pub async fn credential(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(id): Path<String>,
    method: Method,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    if let Some(id) = id.strip_suffix(".jwt") {
        return forms::jwt(&frame, id, &headers).await;
    }
    let (id, kind) = match id.strip_suffix(".json") {
        Some(id) => (id, choose(&headers, &[VC_LD, VC, LD, JSON])),
        None => (id.as_str(), choose(&headers, &[HTML, VC_LD, VC, LD, JSON])),
    };
    let (award, documents) = holding::shown(&web.app, frame.viewer.as_ref(), id).await?;
    if kind != HTML {
        return Ok(unlisted(&award, serve(&headers, kind, documents.ob3, keep(&award, BRIEF))));
    }
    let owner = holding::is_holder(&award, frame.viewer.as_ref());
    looks::count(&web.app, &method, &headers, peer, Seen::Award(&award.id), owner).await;
    show(&frame, award, &documents, None).await
}

/// The e-mail address of the person who shows the badge, if the reader wants to know whether it is theirs.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    email: String,
}

/// Checks an award before the reader's eyes.
pub async fn check(Path(id): Path<String>, frame: Frame, Form(asked): Form<Asked>) -> Result<Response, PageError> {
    let (award, documents) = holding::shown(&frame.app, frame.viewer.as_ref(), &id).await?;
    let typed = asked.email.trim().to_owned();
    let email = Email::parse(&typed);
    let checks = if email.is_none() && !typed.is_empty() {
        None
    } else {
        Some(credentials::check(&frame.app, &award, &documents, email.map(|e| e.key()).as_deref())?)
    };
    if let Some(checks) = checks.as_deref().filter(|_| !holding::is_holder(&award, frame.viewer.as_ref())) {
        let failed = checks.iter().any(|check| matches!(check.outcome, Outcome::Failed(_)));
        let verified = Verified {
            badge: Words::of(&frame, &award.achievement).name,
            issuer: frame.app.issuer.facts.name.clone(),
            path: Some(format!("/credentials/{}", award.id)),
            verdict: match (&award.revoked, failed) {
                (Some(_), _) => "revoked",
                (None, true) => "invalid",
                (None, false) => "own",
            },
        };
        employer::note(&frame.app, frame.viewer.as_ref(), vec![verified]).await?;
    }
    show(&frame, award, &documents, Some(badge_page::Checked { typed, checks })).await
}

async fn show(
    frame: &Frame,
    award: Award,
    documents: &Documents,
    checked: Option<badge_page::Checked>,
) -> Result<Response, PageError> {
    let issuer = &frame.app.issuer;
    let status = match &checked {
        Some(badge_page::Checked { checks: None, .. }) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let own = holding::is_holder(&award, frame.viewer.as_ref());
    let target = Target::Award(award.id.clone());
    let live = award.revoked.is_none() && award.account.is_some() && award.visibility != Visibility::Private;
    let data = badge_page::Data {
        words: Words::of(frame, &award.achievement),
        issuer: issuer.facts.name.clone(),
        image: format!("{}/assets/badges/{}.png", issuer.base.as_str(), award.achievement.picture()),
        url: issuer.base.credential(&award.id),
        evidence: holding::evidence(&frame.app, &award, documents, frame.language, frame.day(award.issued_at)).await?,
        narrative: holding::narrative(&award, documents),
        own,
        recognitions: if live { endorsement::shown_of(&frame.app, &target).await? } else { Vec::new() },
        endorse: if live && !own { way(frame, &target).await? } else { None },
        award,
        checked,
    };
    let mut response = page_with(status, frame, || badge_page::page(frame, &data));
    vary(&mut response);
    Ok(response)
}

/// The picture with the award's documents in it.
pub async fn picture(Path(id): Path<String>, headers: HeaderMap, frame: Frame) -> Result<Response, PageError> {
    let (award, documents) = holding::shown(&frame.app, frame.viewer.as_ref(), &id).await?;
    let bytes = credentials::baked_png(&award, &documents)?;
    Ok(unlisted(&award, serve(&headers, "image/png", bytes, keep(&award, BRIEF))))
}

/// A signed list of withdrawn awards.
pub async fn status(
    State(web): State<Web>,
    Path(number): Path<u32>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (list, fresh) = credentials::status_list(&web.app, number).await?.ok_or(PageError::NotFound)?;
    Ok(serve(&headers, choose(&headers, &[VC_LD, VC, LD, JSON]), list, Keep::For(fresh)))
}

/// Who issues, in Open Badges 2.0.
pub async fn ob2_issuer(State(web): State<Web>, headers: HeaderMap) -> Result<Response, PageError> {
    let published = web.app.issuer.published(&web.app.db).await?;
    let document = ob2_issuer_document(&web.app.issuer.base, &web.app.issuer.facts, &published.rsa, None);
    json(&headers, choose(&headers, &[LD, JSON]), &document, STEADY)
}

/// What can be earned, in Open Badges 2.0.
pub async fn ob2_badge(
    State(web): State<Web>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let achievement = match named(&web, &slug).await? {
        Found::Achieved(achievement) => achievement,
        Found::Moved(to) => return Ok(moved(&format!("/ob2/badges/{to}"))),
    };
    let document = badge_class(&web.app.issuer.base, &*facts(&web, &achievement)?);
    json(&headers, choose(&headers, &[LD, JSON]), &document, steady(&achievement))
}

/// An award in Open Badges 2.0: the document at this very address is what counts, so a withdrawn one is gone from here.
pub async fn ob2_assertion(Path(id): Path<String>, headers: HeaderMap, frame: Frame) -> Result<Response, PageError> {
    if let Some(id) = id.strip_suffix(".jws") {
        return forms::jws(&frame, id, &headers).await;
    }
    let (award, documents) = holding::shown(&frame.app, frame.viewer.as_ref(), &id).await?;
    if let Some(gone) = gone(&frame, &award, &headers)? {
        return Ok(gone);
    }
    Ok(unlisted(&award, serve(&headers, choose(&headers, &[LD, JSON]), documents.ob2, keep(&award, FRESH))))
}

/// What Open Badges 2.0 asks to answer for a withdrawn award: 410, and who it was.
pub(super) fn gone(frame: &Frame, award: &Award, headers: &HeaderMap) -> Result<Option<Response>, PageError> {
    let Some(revocation) = &award.revoked else { return Ok(None) };
    let document = revoked_assertion(&frame.app.issuer.base, &award.id, Some(&revocation.reason));
    let mut response = json(&HeaderMap::new(), choose(headers, &[LD, JSON]), &document, keep(award, FRESH))?;
    *response.status_mut() = StatusCode::GONE;
    Ok(Some(unlisted(award, response)))
}

/// The withdrawn awards, in Open Badges 2.0.
pub async fn ob2_revocations(State(web): State<Web>, headers: HeaderMap) -> Result<Response, PageError> {
    let revoked = revoked(&mut web.app.db.read()).await?;
    let document = revocation_list(&web.app.issuer.base, revoked.iter().map(|(_, id)| id.as_str()));
    json(&headers, choose(&headers, &[LD, JSON]), &document, FRESH)
}

/// What only its holder may see is kept by nobody.
pub(super) fn keep(award: &Award, otherwise: Keep) -> Keep {
    if award.visibility == Visibility::Private { Keep::Not } else { otherwise }
}

/// Search engines list what its holder made public, and nothing else.
pub(super) fn unlisted(award: &Award, mut response: Response) -> Response {
    if award.visibility != Visibility::Public {
        let name = HeaderName::from_static("x-robots-tag");
        response.headers_mut().insert(name, HeaderValue::from_static("noindex"));
    }
    response
}
