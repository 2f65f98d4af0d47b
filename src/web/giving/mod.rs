//! Badges that mentors make and give by hand.

mod give;
mod make;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

pub use give::{give, give_form};
pub use make::{create, create_form, edit, edit_form};

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    switch,
};
use crate::{
    domain::made::MadeId,
    services::{
        giving, holding,
        made::{self, For},
    },
    ui::pages::giving::{self as pages, badge, path, take as take_page},
};

/// A form as its fields.
type Fields = Vec<(String, String)>;

/// The first field of this name.
fn field<'a>(form: &'a Fields, name: &str) -> &'a str {
    form.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
}

/// The viewer's badges.
pub async fn list(State(web): State<Web>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let made = made::list(&web.app, &viewer, &For::Myself).await?;
    Ok(page(&frame, || pages::page(&frame, &made)))
}

/// A page of a list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Number {
    page: String,
}

impl Number {
    fn get(&self) -> i64 {
        self.page.parse::<i64>().unwrap_or(0).clamp(0, 10_000)
    }
}

/// One of them.
pub async fn show(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Query(number): Query<Number>,
) -> Result<Response, PageError> {
    let whole = giving::whole(&web.app, &viewer, &MadeId(id), number.get()).await?;
    Ok(page(&frame, || badge::page(&frame, &whole, number.get())))
}

/// Ends giving it, or lets it begin again.
pub async fn retire(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let id = MadeId(id);
    made::retire(&web.app, &viewer, &For::Myself, &id, field(&form, "end") == "yes").await?;
    Ok(done(&frame, &path(&id), Some("saved")))
}

/// The form for taking one back.
pub async fn take_form(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((id, award)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (made, given) = giving::one(&web.app, &viewer, &MadeId(id), &award).await?;
    if given.revoked_at.is_some() {
        return Ok(done(&frame, &path(&made.id.made), None));
    }
    Ok(page(&frame, || take_page::page(&frame, &made, &given, "", None)))
}

/// Takes one back.
pub async fn take(
    State(web): State<Web>,
    SignedIn { mut frame, viewer }: SignedIn,
    Path((id, award)): Path<(String, String)>,
    Form(form): Form<Fields>,
) -> Result<Response, PageError> {
    let (made, given) = giving::one(&web.app, &viewer, &MadeId(id), &award).await?;
    let typed = field(&form, "reason").to_owned();
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    if switched.is() {
        return Ok(switched.onto(page(&frame, || take_page::page(&frame, &made, &given, &typed, None))));
    }
    match holding::reason(&typed) {
        Ok(reason) => {
            giving::take_back(&web.app, &viewer, &made.id.made, &award, reason).await?;
            Ok(done(&frame, &path(&made.id.made), Some("badge-taken-back")))
        }
        Err(problem) => Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || {
            take_page::page(&frame, &made, &given, &typed, Some(problem))
        })),
    }
}
