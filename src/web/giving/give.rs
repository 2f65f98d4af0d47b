//! Giving a badge: looked at first, then done.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{Fields, field};
use crate::{
    domain::{
        giving::{Typed, Words},
        made::MadeId,
    },
    services::{
        Viewer,
        giving::{self, Group, Meant, Outcome},
        made::{self, For},
    },
    ui::pages::giving::{
        give::{self, Data},
        path,
    },
    web::{
        Web, address,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        switch,
    },
};

/// From which group, and which page of it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: String,
    page: String,
}

/// The page before anything is typed.
async fn data(web: &Web, viewer: &Viewer, id: &MadeId, group: Group, number: i64) -> Result<Data, PageError> {
    let (made, retired) = made::own(&web.app, viewer, &For::Myself, id).await?;
    if retired {
        return Err(PageError::NotFound);
    }
    let choice = giving::choice(&web.app, viewer, id, &group, number).await?;
    Ok(Data {
        made,
        choice,
        group,
        number,
        meant: Meant::default(),
        typed: Typed::default(),
        faults: Vec::new(),
        looked: None,
    })
}

/// The form.
pub async fn give_form(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let number = asked.page.parse::<i64>().unwrap_or(0).clamp(0, 10_000);
    let data = data(&web, &viewer, &MadeId(id), Group::named(&asked.from), number).await?;
    Ok(page(&frame, || give::page(&frame, &data)))
}

/// Says what each would get, or gives it to all of them.
pub async fn give(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    SignedIn { mut frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let id = MadeId(id);
    let mut data = data(&web, &viewer, &id, Group::named(field(&form, "from")), 0).await?;
    let people = form.iter().filter(|(name, _)| name == "person").map(|(_, id)| id.clone());
    data.meant = Meant { chosen: people.collect(), list: field(&form, "list").to_owned() };
    data.typed = Typed {
        narrative: field(&form, "narrative").to_owned(),
        evidence: field(&form, "evidence").to_owned(),
        address: field(&form, "address").to_owned(),
    };
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || give::page(&frame, &data))));
    }
    let from = address::client(&headers, peer);
    match Words::of(&data.typed) {
        Ok(words) if field(&form, "go") == "give" => {
            match giving::give(&web.app, &viewer, &id, &data.meant, words, &from).await? {
                Outcome::All(_) => return Ok(done(&frame, &path(&id), Some("badge-given"))),
                Outcome::Nobody(rows) => data.looked = Some(rows),
            }
        }
        words => {
            data.faults = words.err().unwrap_or_default();
            data.looked = Some(giving::look(&web.app, &viewer, &id, &data.meant, &from).await?);
        }
    }
    let sound =
        data.faults.is_empty() && matches!(&data.looked, Some(Ok(rows)) if rows.iter().all(|row| row.found.is_ok()));
    let status = if sound { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(page_with(status, &frame, || give::page(&frame, &data)))
}
