//! An imported badge as others see it: its page, checked again for whoever asks, and its picture.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Form,
    extract::{ConnectInfo, Path, Query, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
};
use serde::Deserialize;

use crate::{
    domain::{
        award::Visibility,
        backpack::{Imported, picture::side_within},
        email::Email,
    },
    services::{
        backpack,
        throttle::{self, Limited, TooMany},
        verification,
    },
    store::view::Seen,
    ui::{
        frame::Frame,
        pages::imported_page::{self, Asked, Data},
    },
    web::{
        Web, address,
        errors::PageError,
        frame::{done, page_with},
        looks,
        negotiate::{Keep, serve},
        verification::Own,
    },
};

async fn show(frame: &Frame, badge: Imported, asked: Option<Asked>) -> Result<Response, PageError> {
    let status = match &asked {
        Some(Asked { problem: Some(problem), .. }) => match problem {
            imported_page::Problem::Email => StatusCode::UNPROCESSABLE_ENTITY,
            imported_page::Problem::TooMany => StatusCode::TOO_MANY_REQUESTS,
        },
        _ => StatusCode::OK,
    };
    let mut reports = backpack::reports(&frame.app, &badge).await?;
    // Some issuers write an e-mail address into the address of a badge: others need not read it here.
    for check in reports.iter_mut().flat_map(|report| &mut report.checks) {
        check.detail = check.detail.take().filter(|detail| !detail.contains('@'));
    }
    let data = Data {
        reports,
        name: backpack::owner_name(&frame.app, &badge).await?,
        own: backpack::is_owner(&badge, frame.viewer.as_ref()),
        url: frame.app.issuer.base.imported(&badge.id),
        badge,
        asked,
    };
    Ok(page_with(status, frame, || imported_page::page(frame, &data)))
}

/// The page of an imported badge; checked again first, if its last check is old.
pub async fn page(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(id): Path<String>,
    method: Method,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let badge = backpack::shown(&web.app, frame.viewer.as_ref(), &id).await?;
    let owner = backpack::is_owner(&badge, frame.viewer.as_ref());
    looks::count(&web.app, &method, &headers, peer, Seen::Imported(&badge.id), owner).await;
    let badge = backpack::refresh(&web.app, Arc::new(Own::to_strangers(web.clone())), badge).await?;
    show(&frame, badge, None).await
}

/// The e-mail address of the person who shows the badge, if the reader wants to know whether it is theirs.
#[derive(Deserialize)]
pub struct WithEmail {
    #[serde(default)]
    email: String,
}

/// Checks an imported badge for a reader: again, or whether it is somebody's.
pub async fn ask(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(id): Path<String>,
    headers: HeaderMap,
    frame: Frame,
    Form(form): Form<WithEmail>,
) -> Result<Response, PageError> {
    let badge = backpack::shown(&web.app, frame.viewer.as_ref(), &id).await?;
    let from = address::client(&headers, peer);
    let typed = form.email.trim().to_owned();
    let mut asked = Asked { typed, problem: None, whose: None };
    if throttle::count(&frame.app, Limited::Verify, &from, &from).await? == Err(TooMany) {
        asked.problem = Some(imported_page::Problem::TooMany);
        return show(&frame, badge, Some(asked)).await;
    }
    let own = Arc::new(Own::to_strangers(web.clone()));
    if asked.typed.is_empty() {
        let (_, made) = backpack::check_again(&web.app, own, badge).await?;
        let flash = if made { "backpack-checked" } else { "backpack-checked-just" };
        return Ok(done(&frame, &format!("/backpack/{id}"), Some(flash)));
    }
    match Email::parse(&asked.typed) {
        None => asked.problem = Some(imported_page::Problem::Email),
        Some(email) => asked.whose = Some(backpack::is_issued_to(&web.app, own.as_ref(), &badge, &email).await?),
    }
    show(&frame, badge, Some(asked)).await
}

/// How large a picture may be.
#[derive(Deserialize)]
pub struct Size {
    side: Option<usize>,
}

/// The picture of an imported badge: pixels that this site has made anew.
pub async fn picture(
    State(web): State<Web>,
    Path(id): Path<String>,
    Query(size): Query<Size>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let badge = backpack::shown(&web.app, frame.viewer.as_ref(), &id).await?;
    let mut bytes = backpack::picture(&web.app, &badge).await?;
    if let Some(side) = size.side.and_then(side_within) {
        bytes = verification::small(bytes, side).await.ok_or(PageError::NotFound)?;
    }
    let shared = badge.visibility != Visibility::Private && badge.proven_at.is_some();
    let mut response = serve(&headers, "image/png", bytes, if shared { Keep::For(300) } else { Keep::Not });
    if badge.visibility != Visibility::Public {
        response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    }
    // Pages of others may show it: it is what their readers are to see.
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}
