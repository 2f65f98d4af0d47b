//! `/oembed`: what other sites show in the place of a link to a badge or a collection.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    Web,
    credentials::{self, Found, unlisted},
    errors::PageError,
    negotiate::{JSON, Keep, serve},
};
use crate::{
    domain::{
        achieved::Achieved,
        award::{Award, Visibility},
        backpack::picture::{SIDE, side_within},
        oembed::{Embed, Provider, row_html},
    },
    services::{ServiceError, backpack, collection, credential, holding, verification},
    ui::{
        components::{collected, standing},
        frame::Frame,
    },
};

const XML: &str = "text/xml; charset=utf-8";
/// The most badges of a collection that are shown.
const ROW: usize = 6;
/// The side of each, and the room for it, in pixels.
const ROW_SIDE: u32 = 100;

/// What a site asks.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    url: String,
    #[serde(default)]
    format: Option<String>,
    #[serde(default)]
    maxwidth: Option<String>,
    #[serde(default)]
    maxheight: Option<String>,
}

impl Asked {
    /// The largest width and height; nonsense is no bound.
    fn bounds(&self) -> (usize, usize) {
        let read = |text: &Option<String>| text.as_deref().and_then(|text| text.parse().ok()).unwrap_or(usize::MAX);
        (read(&self.maxwidth), read(&self.maxheight))
    }
}

/// The answer in JSON or XML. What is private, withdrawn or not there is 404; other formats are 501, as oEmbed asks.
pub async fn oembed(
    State(web): State<Web>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let xml = match asked.format.as_deref() {
        None | Some("json" | "") => false,
        Some("xml") => true,
        Some(_) => return Ok(StatusCode::NOT_IMPLEMENTED.into_response()),
    };
    // What strangers see: whoever asks is another site.
    let frame = Frame { viewer: None, ..frame };
    let embed = embed(&web, &frame, &asked).await?;
    Ok(if xml {
        serve(&headers, XML, embed.to_xml(), Keep::For(300))
    } else {
        let json = serde_json::to_vec(&embed).map_err(|_| ServiceError::Broken("an embed that is not JSON"))?;
        serve(&headers, JSON, json, Keep::For(300))
    })
}

async fn embed(web: &Web, frame: &Frame, asked: &Asked) -> Result<Embed, PageError> {
    let base = &web.app.issuer.base;
    let provider = Provider { name: "SoftSkills4EU", url: base.as_str() };
    let path = asked.url.strip_prefix(base.as_str()).and_then(|rest| rest.strip_prefix('/'));
    let path = path.and_then(|path| path.split(['?', '#']).next()).ok_or(PageError::NotFound)?;
    let (width, height) = asked.bounds();
    let side = side_within(width.min(height)).ok_or(PageError::NotFound)?;
    let pixels = u32::try_from(side).unwrap_or(u32::MAX);
    match path.split_once('/').ok_or(PageError::NotFound)? {
        ("credentials", id) => {
            let award = shown_award(web, id).await?;
            let title = credential::name(&web.app, &award.achievement, frame.language);
            let name = award.recipient_name.filter(|_| award.show_name);
            let url = format!("{}/picture.png?side={side}", base.credential(id));
            Ok(Embed::photo(&provider, title, name, url, pixels))
        }
        ("achievements", slug) => {
            let title = credential::name(&web.app, &achieved(web, slug).await?, frame.language);
            let url = format!("{}/picture.png?side={side}", base.achievement(slug));
            Ok(Embed::photo(&provider, title, None, url, pixels))
        }
        ("backpack", id) => {
            let badge = backpack::shown(&web.app, None, id).await?;
            if !badge.standing(web.app.clock.now()).may_be_shown() {
                return Err(PageError::NotFound);
            }
            let title = standing::name(frame, &badge);
            let name = backpack::owner_name(&web.app, &badge).await?;
            if !badge.pictured {
                let html = row_html(&base.imported(id), &title, &[], ROW_SIDE);
                return Ok(Embed::rich(&provider, title, name, html, (pixels, pixels)));
            }
            let url = format!("{}?side={side}", base.imported_picture(id));
            Ok(Embed::photo(&provider, title, name, url, pixels))
        }
        ("collections", id) => {
            let shown = collection::shown(&web.app, None, id).await?;
            if shown.collection.words.visibility == Visibility::Private {
                return Err(PageError::NotFound);
            }
            let room = (width / ROW_SIDE as usize).clamp(1, ROW);
            let badges: Vec<_> = shown
                .badges
                .iter()
                .take(room)
                .map(|badge| {
                    let look = collected::look(frame, badge);
                    (format!("{}{}", base.as_str(), look.page), look.card, look.name)
                })
                .collect();
            let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let wide = size(width).min(ROW_SIDE * size(badges.len().max(2)));
            let title = shown.collection.words.title;
            let html = row_html(&base.collection(id), &title, &badges, ROW_SIDE.min(size(width)));
            let embed = Embed::rich(&provider, title, shown.name, html, (wide, size(height).min(ROW_SIDE + 60)));
            Ok(match badges.first() {
                Some((_, image, _)) => embed.with_thumbnail(image.clone(), ROW_SIDE),
                None => embed,
            })
        }
        _ => Err(PageError::NotFound),
    }
}

/// An award that strangers see and that counts.
async fn shown_award(web: &Web, id: &str) -> Result<Award, PageError> {
    let (award, _) = holding::shown(&web.app, None, id).await?;
    if award.counts(web.app.clock.now()) { Ok(award) } else { Err(PageError::NotFound) }
}

/// How large a picture may be.
#[derive(Deserialize)]
pub struct Size {
    side: Option<usize>,
}

/// The picture of an award, for pages of others. Once the award is withdrawn or has expired, it goes from those pages.
pub async fn award_picture(
    State(web): State<Web>,
    Path(id): Path<String>,
    Query(size): Query<Size>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let award = shown_award(&web, &id).await?;
    let response = picture(&headers, &award.achievement, size).await?;
    Ok(unlisted(&award, response))
}

/// The picture of what can be earned.
pub async fn achievement_picture(
    State(web): State<Web>,
    Path(slug): Path<String>,
    Query(size): Query<Size>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    picture(&headers, &achieved(&web, &slug).await?, size).await
}

/// What can be earned, in the very version that the slug names.
async fn achieved(web: &Web, slug: &str) -> Result<Achieved, PageError> {
    match credentials::named(web, slug).await? {
        Found::Achieved(achieved) => Ok(achieved),
        Found::Moved(_) => Err(PageError::NotFound),
    }
}

async fn picture(headers: &HeaderMap, achieved: &Achieved, size: Size) -> Result<Response, PageError> {
    let whole = credential::picture(achieved)?;
    let side = size.side.and_then(side_within).unwrap_or(SIDE);
    let bytes = verification::small(whole, side).await.ok_or(PageError::NotFound)?;
    Ok(serve(headers, "image/png", bytes, Keep::For(300)))
}
