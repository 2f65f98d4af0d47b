//! The backpack, as its owner keeps it. What others see of it is in [`public`].

mod public;

pub use public::{ask, page as shown, picture};

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Form,
    extract::{ConnectInfo, Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    Web, address,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    negotiate::{Keep, serve},
    switch,
    verification::{Own, given},
};
use crate::{
    domain::{
        award::Visibility,
        backpack::{Imported, Trust},
        language,
    },
    services::{
        backpack::{self, NotKept, NotShown},
        verification::NoBadge,
    },
    ui::pages::{
        backpack_add::{self, Problem},
        own_import, remove_import,
    },
};

/// The form for a badge of another issuer.
pub async fn add_form(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let usage = backpack::usage(&frame.app, &viewer).await?;
    let data = backpack_add::Data {
        verified: viewer.account.email_verified_at.is_some(),
        email: viewer.account.email.as_typed().to_owned(),
        typed: String::new(),
        usage,
        problem: None,
    };
    Ok(page(&frame, || backpack_add::page(&frame, &data)))
}

/// Checks a badge and puts it in, or says why not.
pub async fn add(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    SignedIn { mut frame, viewer }: SignedIn,
    request: Request,
) -> Result<Response, PageError> {
    let from = address::client(request.headers(), peer);
    let cookies = request.headers().get(header::COOKIE).cloned();
    let given = match given::from_form(request).await {
        Ok(given) => given,
        Err(status) => return Ok(status.into_response()),
    };
    let usage = backpack::usage(&frame.app, &viewer).await?;
    let mut data = backpack_add::Data {
        verified: viewer.account.email_verified_at.is_some(),
        email: viewer.account.email.as_typed().to_owned(),
        typed: given.text.clone(),
        usage,
        problem: None,
    };
    let switched = switch::asked_for(&web, &mut frame, &[(language::BUTTON.to_owned(), given.go.clone())]).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || backpack_add::page(&frame, &data))));
    }
    let own = Own::to_reader(web, cookies);
    let status = match backpack::import(&frame.app, &own, &viewer, given.presented(), &from).await? {
        Ok(kept) => {
            let flash = if kept.trust == Trust::Proven { "backpack-kept" } else { "backpack-kept-doubted" };
            return Ok(done(&frame, &format!("/my/backpack/{}", kept.id), Some(flash)));
        }
        Err(NotKept::Twice(id)) => return Ok(done(&frame, &format!("/my/backpack/{id}"), Some("backpack-twice"))),
        Err(NotKept::Own(id)) => return Ok(done(&frame, &format!("/my/badges/{id}"), Some("backpack-own"))),
        Err(NotKept::Unverified) => StatusCode::UNPROCESSABLE_ENTITY,
        Err(NotKept::NoBadge(none)) => {
            let status = match none {
                NoBadge::Busy => StatusCode::SERVICE_UNAVAILABLE,
                NoBadge::TooMany => StatusCode::TOO_MANY_REQUESTS,
                NoBadge::Unread(_) | NoBadge::Unfetched(..) => StatusCode::UNPROCESSABLE_ENTITY,
            };
            data.problem = Some(Problem::NoBadge(none));
            status
        }
        Err(NotKept::Refused(reports)) => {
            data.problem = Some(Problem::Refused(reports));
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(NotKept::TooLarge) => {
            data.problem = Some(Problem::TooLarge);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(NotKept::Full(what)) => {
            data.problem = Some(Problem::Full(what));
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    Ok(page_with(status, &frame, || backpack_add::page(&frame, &data)))
}

async fn show(signed: &SignedIn, badge: Imported, not_shown: bool) -> Result<Response, PageError> {
    let frame = &signed.frame;
    let status = if not_shown { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let data = own_import::Data {
        reports: backpack::reports(&frame.app, &badge).await?,
        views: backpack::views(&frame.app, &badge).await?,
        url: frame.app.issuer.base.imported(&badge.id),
        owner: signed.viewer.account.name.clone(),
        badge,
        not_shown,
    };
    Ok(page_with(status, frame, || own_import::page(frame, &data)))
}

/// One of the viewer's imported badges; checked again first, if its last check is old.
pub async fn own(State(web): State<Web>, Path(id): Path<String>, signed: SignedIn) -> Result<Response, PageError> {
    let badge = backpack::own(&web.app, &signed.viewer, &id).await?;
    let badge = backpack::refresh(&web.app, Arc::new(Own::to_strangers(web.clone())), badge).await?;
    show(&signed, badge, false).await
}

/// Who may see an imported badge.
#[derive(Deserialize)]
pub struct Showing {
    visibility: String,
    #[serde(default)]
    show_name: Option<String>,
}

/// Sets who sees an imported badge.
pub async fn set_showing(
    Path(id): Path<String>,
    signed: SignedIn,
    Form(form): Form<Showing>,
) -> Result<Response, PageError> {
    let app = &signed.frame.app;
    let visibility: Visibility = form.visibility.parse().map_err(|()| PageError::Malformed)?;
    match backpack::set_showing(app, &signed.viewer, &id, visibility, form.show_name.is_some()).await? {
        Ok(()) => Ok(done(&signed.frame, &format!("/my/backpack/{id}"), Some("badge-showing-saved"))),
        Err(NotShown) => {
            let badge = backpack::own(app, &signed.viewer, &id).await?;
            show(&signed, badge, true).await
        }
    }
}

/// Checks an imported badge now.
pub async fn check(State(web): State<Web>, Path(id): Path<String>, signed: SignedIn) -> Result<Response, PageError> {
    let badge = backpack::own(&web.app, &signed.viewer, &id).await?;
    let (_, made) = backpack::check_again(&web.app, Arc::new(Own::to_strangers(web.clone())), badge).await?;
    let flash = if made { "backpack-checked" } else { "backpack-checked-just" };
    Ok(done(&signed.frame, &format!("/my/backpack/{id}"), Some(flash)))
}

/// Whether it is meant.
#[derive(Deserialize)]
pub struct Sure {
    #[serde(default)]
    sure: Option<String>,
}

/// Takes an imported badge out; the first time it is asked for, a page tells what that means and asks again.
pub async fn remove(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Sure>,
) -> Result<Response, PageError> {
    let badge = backpack::own(&frame.app, &viewer, &id).await?;
    if form.sure.is_none() {
        return Ok(page(&frame, || remove_import::page(&frame, &badge)));
    }
    backpack::remove(&frame.app, &viewer, &id).await?;
    Ok(done(&frame, "/my/badges", Some("backpack-removed")))
}

/// The file of an imported badge as it was given. It is a stranger's: it is only ever saved, never opened here.
pub async fn file(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let badge = backpack::own(&frame.app, &viewer, &id).await?;
    let (kind, bytes) = backpack::original(&frame.app, &viewer, &id).await?;
    let mut response = serve(&HeaderMap::new(), kind.media(), bytes, Keep::Not);
    let name = format!("attachment; filename=\"{}.{kind}\"", file_name(&badge.name));
    let headers = response.headers_mut();
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    Ok(response)
}

/// Letters and digits of a name, for a file.
fn file_name(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let short = plain.split_whitespace().take(8).collect::<Vec<_>>().join("-");
    if short.is_empty() { "badge".to_owned() } else { short.chars().take(60).collect() }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_has_a_plain_name() {
        assert_eq!(file_name("First Aid (Level 2)"), "first-aid-level-2");
        assert_eq!(file_name("Πρώτες βοήθειες"), "badge");
        assert_eq!(file_name("a\r\n\"; x=../.."), "a-x");
    }
}
