//! Collections of badges: making them, arranging them, and their public pages.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Form,
    extract::{ConnectInfo, Path, RawForm, State},
    http::{HeaderMap, Method, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    looks,
    parked::{self, Sender, field, fields},
    switch,
    verification::Own,
};
use crate::{
    domain::{
        award::Visibility,
        collection::{Direction, Item, Words, introduction, title},
        language,
    },
    services::{
        Viewer, backpack,
        collection::{self, Act, Outcome, TooMany},
    },
    store::view::Seen,
    ui::{
        frame::Frame,
        pages::{
            collection_edit::{self, Typed},
            collection_page,
            collections::{self, Problem},
            remove_collection,
        },
    },
};

async fn show_list(
    frame: &Frame,
    viewer: &Viewer,
    typed: String,
    problem: Option<Problem>,
) -> Result<Response, PageError> {
    let data = collections::Data { collections: collection::all(&frame.app, viewer).await?, typed, problem };
    let status = if data.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(page_with(status, frame, || collections::page(frame, &data)))
}

/// The viewer's collections.
pub async fn list(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    show_list(&frame, &viewer, String::new(), None).await
}

/// Begins a collection: private, until its owner says otherwise.
pub async fn create(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let fields = fields(&body);
    let typed = field(&fields, "title").unwrap_or_default().to_owned();
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(show_list(&frame, &viewer, typed, None).await?));
    }
    let title = match title(&typed) {
        Ok(title) => title,
        Err(error) => return show_list(&frame, &viewer, typed, Some(Problem::Title(error))).await,
    };
    let words = Words { title, introduction: String::new(), visibility: Visibility::Private, show_name: true };
    match collection::create(&web.app, &viewer, words).await? {
        Ok(id) => Ok(done(&frame, &format!("/my/collections/{id}"), Some("collection-made"))),
        Err(TooMany) => show_list(&frame, &viewer, typed, Some(Problem::TooMany)).await,
    }
}

async fn show(
    frame: &Frame,
    viewer: &Viewer,
    id: &str,
    typed: Option<Typed>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let desk = collection::desk(&frame.app, viewer, id).await?;
    let data = collection_edit::Data {
        url: frame.app.issuer.base.collection(id),
        owner: (viewer.account.id.0.clone(), viewer.account.name.clone()),
        desk,
        typed,
    };
    Ok(page_with(status, frame, || collection_edit::page(frame, &data)))
}

/// One of the viewer's collections.
pub async fn edit(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let path = format!("/my/collections/{id}");
    if !parked::waiting_of(&web, &headers, &viewer.account.id.0, &path).await?.is_empty() {
        return Ok(done(&frame, &format!("{path}/resume"), None));
    }
    show(&frame, &viewer, &id, None, StatusCode::OK).await
}

/// Saves a collection, and does what its form was sent for. Without a session the form is kept until its owner has signed
/// in.
pub async fn save(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    Path(id): Path<String>,
    headers: HeaderMap,
    mut frame: Frame,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let here = format!("/my/collections/{id}");
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &format!("{here}/resume"), &here).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    let response = if switched.is() {
        // A change of language saves nothing: what was typed is shown again.
        show(&frame, &viewer, &id, Some(typed(&fields)), StatusCode::OK).await?
    } else {
        carry_out(&web, &frame, &viewer, &id, &fields, "collection-saved").await?
    };
    Ok(switched.onto(response))
}

/// Carries out a form that waited for its owner to sign in again.
pub async fn resume(
    State(web): State<Web>,
    Path(id): Path<String>,
    headers: HeaderMap,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let path = format!("/my/collections/{id}");
    let mut forms = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path).await?;
    // One at a time: each may have something to ask. The page leads to the next one.
    forms.truncate(1);
    let Some(form) = forms.first() else { return Ok(done(&frame, &path, None)) };
    let fields = fields(form.body.as_bytes());
    let mut response = carry_out(&web, &frame, &viewer, &id, &fields, "collection-resumed").await?;
    parked::forget(&web, &headers, &forms, &mut response).await?;
    Ok(response)
}

/// The fields of a form as they were typed.
fn typed(fields: &[(String, String)]) -> Typed {
    let text = |name: &str| field(fields, name).unwrap_or_default().to_owned();
    Typed {
        words: Words {
            title: text("title"),
            introduction: text("introduction"),
            visibility: text("visibility").parse().unwrap_or(Visibility::Private),
            show_name: field(fields, "show_name").is_some(),
        },
        title: None,
        introduction: None,
        other: None,
        full: false,
        ticked: ticked(fields),
        before: text("before"),
    }
}

fn ticked(fields: &[(String, String)]) -> Vec<Item> {
    fields.iter().filter(|(name, _)| name == "badge").filter_map(|(_, value)| value.parse().ok()).collect()
}

/// What the button asks for, and where on the page one goes on.
fn act(fields: &[(String, String)]) -> Result<(Act, String), PageError> {
    let go = field(fields, language::BUTTON).unwrap_or("save");
    let item = |text: &str| text.parse::<Item>().map_err(|()| PageError::Malformed);
    if let Some(text) = go.strip_prefix("up-") {
        return Ok((Act::Move(item(text)?, Direction::Up), format!("#{text}")));
    }
    if let Some(text) = go.strip_prefix("down-") {
        return Ok((Act::Move(item(text)?, Direction::Down), format!("#{text}")));
    }
    if let Some(text) = go.strip_prefix("out-") {
        return Ok((Act::TakeOut(item(text)?), "#badges".to_owned()));
    }
    match go {
        "add" => Ok((Act::Add(ticked(fields)), "#badges".to_owned())),
        "save" => Ok((Act::Save, String::new())),
        _ => Err(PageError::Malformed),
    }
}

async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    id: &str,
    fields: &[(String, String)],
    saved: &'static str,
) -> Result<Response, PageError> {
    let (act, place) = act(fields)?;
    let mut typed = typed(fields);
    let (title, introduction) = (title(&typed.words.title), introduction(&typed.words.introduction));
    let (Ok(title), Ok(introduction)) = (&title, &introduction) else {
        typed.title = title.err();
        typed.introduction = introduction.err();
        return show(frame, viewer, id, Some(typed), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let words = Words { title: title.clone(), introduction: introduction.clone(), ..typed.words };
    let flash = match &act {
        Act::Save => saved,
        Act::Move(..) => "collection-moved",
        Act::TakeOut(_) => "collection-taken-out",
        Act::Add(_) => "collection-added",
    };
    match collection::save(&web.app, viewer, id, typed.before.clone(), words, act).await? {
        Outcome::Done => Ok(done(frame, &format!("/my/collections/{id}{place}"), Some(flash))),
        Outcome::Differs(other) => {
            typed.other = Some(other);
            show(frame, viewer, id, Some(typed), StatusCode::CONFLICT).await
        }
        Outcome::Full => {
            typed.full = true;
            show(frame, viewer, id, Some(typed), StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Whether it is meant.
#[derive(Deserialize)]
pub struct Sure {
    #[serde(default)]
    sure: Option<String>,
}

/// Takes a collection away; the first time it is asked for, a page tells what that means and asks again.
pub async fn remove(
    Path(id): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
    Form(form): Form<Sure>,
) -> Result<Response, PageError> {
    let desk = collection::desk(&frame.app, &viewer, &id).await?;
    if form.sure.is_none() {
        return Ok(page(&frame, || remove_collection::page(&frame, &desk.collection)));
    }
    collection::remove(&frame.app, &viewer, &id).await?;
    Ok(done(&frame, "/my/collections", Some("collection-removed")))
}

/// A collection as others see it.
pub async fn shown(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(id): Path<String>,
    method: Method,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let shown = collection::shown(&web.app, frame.viewer.as_ref(), &id).await?;
    let own = collection::is_owner(&shown.collection, frame.viewer.as_ref());
    looks::count(&web.app, &method, &headers, peer, Seen::Collection(&id), own).await;
    // Not before the reader's eyes: a page of forty badges must not wait for forty sites.
    let fetch: Arc<dyn crate::adapters::fetch::Fetch> = Arc::new(Own::to_strangers(web.clone()));
    backpack::refresh_some(&web.app, &fetch, &collection::imported(&shown.badges)).await?;
    let url = web.app.issuer.base.collection(&id);
    Ok(page(&frame, || collection_page::page(&frame, &shown, own, &url)))
}
