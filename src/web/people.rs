//! For administrators: people and their roles; and the first administrator.

use std::sync::PoisonError;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    session::{device, signed_in},
};
use crate::{
    domain::{email::Email, role::Role},
    services::{people, secret, sign_in},
    store::link_token::Purpose,
    ui::{
        frame::Frame,
        pages::{people as people_page, set_up as set_up_page},
    },
};

/// A search and a page of its result.
#[derive(Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: i64,
}

/// People, with their roles.
pub async fn list(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Query(search): Query<Search>,
) -> Result<Response, PageError> {
    let number = search.page.clamp(0, 100_000);
    let (found, more) = people::list(&web.app, &viewer, &search.q, number).await?;
    Ok(page(&frame, || people_page::page(&frame, &found, &search.q, number, more)))
}

/// A role given or taken.
#[derive(Deserialize)]
pub struct RoleChange {
    role: String,
    held: String,
}

/// Gives or takes a role.
pub async fn set_role(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(person): Path<String>,
    Form(form): Form<RoleChange>,
) -> Result<Response, PageError> {
    let role: Role = form.role.parse().map_err(|()| PageError::Malformed)?;
    let flash = match people::set_role(&web.app, &viewer, &person, role, form.held == "yes").await? {
        Ok(()) => "role-set",
        Err(people::RoleKept::OwnAdministrator) => "role-kept",
    };
    Ok(done(&frame, "/people", Some(flash)))
}

fn waits(web: &Web, token: &str) -> bool {
    let waiting = web.set_up.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.as_deref() == Some(secret::hash(token).as_str())
}

/// The page of the link that the first start prints.
pub async fn set_up_form(
    State(web): State<Web>,
    frame: Frame,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    if !waits(&web, &token) {
        return Err(PageError::NotFound);
    }
    Ok(page(&frame, || set_up_page::page(&frame, &set_up_page::Typed::default(), &set_up_page::Problems::default())))
}

/// Who will run the site.
#[derive(Deserialize)]
pub struct SetUp {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// Makes the first administrator, and signs them in. The link works once.
pub async fn set_up(
    State(web): State<Web>,
    headers: HeaderMap,
    frame: Frame,
    Path(token): Path<String>,
    Form(form): Form<SetUp>,
) -> Result<Response, PageError> {
    if !waits(&web, &token) {
        return Err(PageError::NotFound);
    }
    let typed = set_up_page::Typed { name: form.name.clone(), email: form.email.clone() };
    let retry = |problems: set_up_page::Problems| {
        Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || set_up_page::page(&frame, &typed, &problems)))
    };
    let (Ok(name), Some(email)) = (crate::domain::account::name(&form.name), Email::parse(&form.email)) else {
        return retry(set_up_page::Problems {
            name: crate::domain::account::name(&form.name).err(),
            email: Email::parse(&form.email).is_none(),
            password: None,
        });
    };
    let link = people::create_administrator(&web.app, &name, &email).await?;
    let link_token = link.rsplit('/').next().unwrap_or_default();
    match sign_in::reset(&web.app, Purpose::SetPassword, link_token, form.password).await? {
        Ok(account) => {
            *web.set_up.lock().unwrap_or_else(PoisonError::into_inner) = None;
            let session = sign_in::start_session(&web.app, &account, device(&headers)).await?;
            Ok(signed_in(&frame, &session, "/people", Some("set-up-done")))
        }
        Err(sign_in::NotReset::Weak(weak)) => {
            retry(set_up_page::Problems { password: Some(weak), ..Default::default() })
        }
        Err(sign_in::NotReset::Link) => Err(PageError::NotFound),
    }
}
