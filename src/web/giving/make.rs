//! Making a badge, and writing it anew.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{Fields, field};
use crate::{
    domain::{
        made::{MadeId, Typed},
        policy::MakeAchievement,
    },
    services::made::{self, For, Written},
    ui::pages::giving::{
        form::{self, Data},
        path,
    },
    web::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page, page_with},
        switch,
    },
};

/// What was typed; `before` is put before the names of the fields.
fn typed(form: &Fields, before: &str) -> Typed {
    let get = |name: &str| field(form, &format!("{before}{name}")).to_owned();
    Typed {
        name: get("name"),
        description: get("description"),
        criteria: get("criteria"),
        language: get("language"),
        design: get("design"),
    }
}

/// The form of a new badge.
pub async fn create_form(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    viewer.own::<MakeAchievement>()?;
    let typed = Typed { language: frame.tag().to_owned(), ..Typed::default() };
    let data = Data { typed, ..Data::default() };
    Ok(page(&frame, || form::page(&frame, &data)))
}

/// Makes a badge.
pub async fn create(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    viewer.own::<MakeAchievement>()?;
    let mut data = Data { typed: typed(&fields, ""), ..Data::default() };
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || form::page(&frame, &data))));
    }
    match made::check(&web.app, &data.typed) {
        Ok(wording) => {
            let id = made::make(&web.app, &viewer, &For::Myself, wording).await?;
            Ok(done(&frame, &path(&id), Some("badge-made")))
        }
        Err(faults) => {
            data.faults = faults;
            Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || form::page(&frame, &data)))
        }
    }
}

/// The form with a badge as it is.
pub async fn edit_form(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id = MadeId(id);
    let (found, _) = made::own(&web.app, &viewer, &For::Myself, &id).await?;
    let typed = form::typed(&found.wording);
    let data = Data { base: typed.clone(), typed, id: Some(id), held: found.frozen_at.is_some(), ..Data::default() };
    Ok(page(&frame, || form::page(&frame, &data)))
}

/// Writes it anew. What somebody else wrote meanwhile is shown, and not overwritten.
pub async fn edit(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let id = MadeId(id);
    let (found, _) = made::own(&web.app, &viewer, &For::Myself, &id).await?;
    let mut data = Data {
        typed: typed(&fields, ""),
        base: typed(&fields, "base-"),
        id: Some(id.clone()),
        held: found.frozen_at.is_some(),
        ..Data::default()
    };
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || form::page(&frame, &data))));
    }
    let base = made::check(&web.app, &data.base).map_err(|_| PageError::Malformed)?;
    match made::check(&web.app, &data.typed) {
        Ok(wording) => match made::write(&web.app, &viewer, &For::Myself, &id, base, wording).await? {
            Written::Saved(_) => return Ok(done(&frame, &path(&id), Some("saved"))),
            Written::Meanwhile(theirs) => {
                data.base = form::typed(&theirs.wording);
                data.theirs = Some(*theirs);
                return Ok(page_with(StatusCode::CONFLICT, &frame, || form::page(&frame, &data)));
            }
        },
        Err(faults) => data.faults = faults,
    }
    Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || form::page(&frame, &data)))
}
