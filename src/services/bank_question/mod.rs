//! The question bank of a person: the list, one question, questions of files. Nobody else reads it.

pub mod import;
pub mod platform;

use std::collections::BTreeMap;

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        bank_question::{self as domain, BankQuestion},
        gift::{Fault, Item, export_items},
        policy::TryAuthoring,
        question::Question,
    },
    store::bank_question::{self, Wanted},
};

/// Questions on a page of the list.
pub const PER_PAGE: i64 = 25;
/// The most questions of a bank.
pub const MOST: i64 = 5_000;

/// A page of the viewer's questions (from 0), and whether there are more.
///
/// # Errors
/// The store's.
pub async fn list(
    app: &App,
    viewer: &Viewer,
    wanted: &Wanted,
    page: i64,
) -> Result<(Vec<BankQuestion>, bool), ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    let offset = page.max(0) * PER_PAGE;
    let mut found = bank_question::list(&mut app.db.read(), &allowed, wanted, PER_PAGE + 1, offset).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    Ok((found, more))
}

/// The first `most` of the viewer's questions that are wanted.
///
/// # Errors
/// The store's.
pub async fn all(app: &App, viewer: &Viewer, wanted: &Wanted, most: usize) -> Result<Vec<BankQuestion>, ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(bank_question::list(&mut app.db.read(), &allowed, wanted, most, 0).await?)
}

/// The categories of the viewer's bank, with how many questions each has.
///
/// # Errors
/// The store's.
pub async fn categories(app: &App, viewer: &Viewer) -> Result<Vec<(String, u32)>, ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    Ok(bank_question::categories(&mut app.db.read(), &allowed).await?)
}

/// A question of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn of(app: &App, viewer: &Viewer, id: &str) -> Result<BankQuestion, ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    bank_question::find(&mut app.db.read(), &allowed, id).await?.ok_or(ServiceError::NotFound)
}

/// These questions of the viewer's, by id. One query.
///
/// # Errors
/// The store's.
pub async fn these(
    app: &App,
    viewer: &Viewer,
    ids: impl IntoIterator<Item = String>,
) -> Result<BTreeMap<String, BankQuestion>, ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    let ids: Vec<String> = ids.into_iter().collect();
    let found = bank_question::these(&mut app.db.read(), &allowed, &ids).await?;
    Ok(found.into_iter().map(|kept| (kept.id.clone(), kept)).collect())
}

/// The question as it is shown.
#[must_use]
pub fn shown(kept: &BankQuestion) -> Option<Question> {
    domain::question(&kept.id, &kept.item).ok()
}

/// Why a question was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// It cannot be asked or marked.
    Faulty(Fault),
    /// The bank is full.
    Full,
}

/// Puts a new question into the viewer's bank.
///
/// # Errors
/// The store's.
pub async fn add(app: &App, viewer: &Viewer, item: Item) -> Result<Result<String, NotKept>, ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    let item = domain::kept(item);
    let gift = match domain::written(&item) {
        Ok(gift) => gift,
        Err(fault) => return Ok(Err(NotKept::Faulty(fault))),
    };
    let (id, now) = (app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if bank_question::count(&mut tx, &allowed).await? >= MOST {
                    return Ok(Err(NotKept::Full));
                }
                bank_question::insert(&mut tx, &allowed, &id, (&item, &gift), now).await?;
                Ok(Ok(id))
            })
        })
        .await
}

/// What became of a changed question.
#[derive(Debug)]
pub enum Saved {
    /// It is stored, with this revision.
    As(i64),
    /// Nothing was stored: it cannot be asked or marked.
    Faulty(Fault),
    /// Nothing was stored: another page changed it meanwhile. This is how it is now.
    Differs(Box<BankQuestion>),
}

/// Stores a question over the one with the revision `seen`.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn save(app: &App, viewer: &Viewer, id: &str, seen: i64, item: Item) -> Result<Saved, ServiceError> {
    let there = of(app, viewer, id).await?;
    let allowed = viewer.own::<TryAuthoring>()?;
    let item = domain::kept(item);
    let gift = match domain::written(&item) {
        Ok(gift) => gift,
        Err(fault) => return Ok(Saved::Faulty(fault)),
    };
    if there.item == item {
        return Ok(Saved::As(there.revision));
    }
    let (id, now) = (id.to_owned(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if bank_question::save(&mut tx, &allowed, (&id, seen), (&item, &gift), now).await? {
                    return Ok(Saved::As(seen + 1));
                }
                let there = bank_question::find(&mut tx, &allowed, &id).await?.ok_or(ServiceError::NotFound)?;
                Ok(Saved::Differs(Box::new(there)))
            })
        })
        .await
}

/// Takes a question out of the viewer's bank. Quizzes that hold it keep it.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not there (any more); the store's.
pub async fn remove(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    let (id, now) = (id.to_owned(), app.clock.now());
    let gone = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(bank_question::remove(&mut tx, &allowed, &id, now).await?) })
        })
        .await?;
    if gone { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// The viewer's questions as a GIFT file, by category.
///
/// # Errors
/// The store's.
pub async fn export(app: &App, viewer: &Viewer, wanted: &Wanted) -> Result<String, ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    let wanted = Wanted { sort: bank_question::Sort::Category, ..wanted.clone() };
    let found = bank_question::list(&mut app.db.read(), &allowed, &wanted, MOST, 0).await?;
    let items: Vec<Item> = found.into_iter().map(|kept| Item { id: Some(kept.id), ..kept.item }).collect();
    Ok(export_items(&items))
}
