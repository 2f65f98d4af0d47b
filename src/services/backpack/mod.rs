//! The backpack: badges of other issuers, as their owner keeps them and as others see them.

mod data;
mod import;
mod recheck;

pub use data::{files, told};
pub use import::{Full, Kept, NotKept, import};
pub use recheck::{PATIENCE, check_again, refresh, refresh_some};

use super::{App, ServiceError, Viewer, verification};
use crate::{
    adapters::fetch::Fetch,
    domain::{
        award::Visibility,
        backpack::{Imported, Kind},
        email::Email,
        policy::KeepBackpack,
        verification::{
            Report,
            check::{Failure, Outcome, What},
            presented::Presented,
        },
    },
    store::{
        account,
        imported_badge::{self, Usage},
        view::{self, Seen},
    },
};

/// The viewer's backpack, newest first.
///
/// # Errors
/// The store's.
pub async fn all(app: &App, viewer: &Viewer) -> Result<Vec<Imported>, ServiceError> {
    viewer.own::<KeepBackpack>()?;
    Ok(imported_badge::of(&mut app.db.read(), &viewer.account.id).await?)
}

/// How full the viewer's backpack is.
///
/// # Errors
/// The store's.
pub async fn usage(app: &App, viewer: &Viewer) -> Result<Usage, ServiceError> {
    viewer.own::<KeepBackpack>()?;
    Ok(imported_badge::usage(&mut app.db.read(), &viewer.account.id).await?)
}

/// Whether it is the viewer's.
#[must_use]
pub fn is_owner(badge: &Imported, viewer: Option<&Viewer>) -> bool {
    viewer.is_some_and(|viewer| badge.account == viewer.account.id)
}

/// One of the viewer's imported badges.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn own(app: &App, viewer: &Viewer, id: &str) -> Result<Imported, ServiceError> {
    viewer.own::<KeepBackpack>()?;
    let badge = imported_badge::find(&mut app.db.read(), id).await?;
    badge.filter(|badge| is_owner(badge, Some(viewer))).ok_or(ServiceError::NotFound)
}

/// An imported badge for whoever may see its page: its owner always, others when its owner shares it and it was found to
/// be right at least once. What has become of it since, the page says.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn shown(app: &App, viewer: Option<&Viewer>, id: &str) -> Result<Imported, ServiceError> {
    let badge = imported_badge::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let shared = badge.visibility != Visibility::Private && badge.proven_at.is_some();
    if shared || is_owner(&badge, viewer) { Ok(badge) } else { Err(ServiceError::NotFound) }
}

/// The name of an imported badge's owner, if its page shows it.
///
/// # Errors
/// The store's.
pub async fn owner_name(app: &App, badge: &Imported) -> Result<Option<String>, ServiceError> {
    if !badge.show_name {
        return Ok(None);
    }
    Ok(account::by_id(&mut app.db.read(), &badge.account).await?.map(|account| account.name))
}

/// What the last check found out.
///
/// # Errors
/// The store's.
pub async fn reports(app: &App, badge: &Imported) -> Result<Vec<Report>, ServiceError> {
    let content = imported_badge::content(&mut app.db.read(), &badge.id).await?.ok_or(ServiceError::NotFound)?;
    serde_json::from_str(&content.reports).map_err(|_| ServiceError::Broken("a stored report is not JSON"))
}

/// How often others looked at an imported badge.
///
/// # Errors
/// The store's.
pub async fn views(app: &App, badge: &Imported) -> Result<i64, ServiceError> {
    Ok(view::count(&mut app.db.read(), Seen::Imported(&badge.id)).await?)
}

/// The picture of an imported badge, as this site made it anew.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn picture(app: &App, badge: &Imported) -> Result<Vec<u8>, ServiceError> {
    imported_badge::picture(&mut app.db.read(), &badge.id).await?.ok_or(ServiceError::NotFound)
}

/// The file of one of the viewer's imported badges, byte for byte as it was given.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn original(app: &App, viewer: &Viewer, id: &str) -> Result<(Kind, Vec<u8>), ServiceError> {
    let badge = own(app, viewer, id).await?;
    let content = imported_badge::content(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    Ok((badge.kind, content.original))
}

/// Whether an imported badge is issued to somebody, as far as its documents tell: checked now, and not kept. `None` when
/// they do not tell, or cannot be had.
///
/// # Errors
/// The store's.
pub async fn is_issued_to(
    app: &App,
    own: &dyn Fetch,
    badge: &Imported,
    email: &Email,
) -> Result<Option<bool>, ServiceError> {
    let content = imported_badge::content(&mut app.db.read(), &badge.id).await?.ok_or(ServiceError::NotFound)?;
    let given = Presented::File(content.original);
    let Ok(examined) = verification::examine(app, own, given, Some(email.as_typed())).await? else { return Ok(None) };
    let outcomes: Vec<Outcome> = examined
        .reports
        .iter()
        .flat_map(|report| &report.checks)
        .filter(|check| check.what == What::Recipient)
        .map(|check| check.outcome)
        .collect();
    Ok(if outcomes.contains(&Outcome::Failed(Failure::OtherRecipient)) {
        Some(false)
    } else {
        outcomes.contains(&Outcome::Passed).then_some(true)
    })
}

/// Why a badge is not shown to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotShown;

/// Sets who sees an imported badge of the viewer's, and whether its page shows their name. Only a badge that was found to be
/// right can be shown.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn set_showing(
    app: &App,
    viewer: &Viewer,
    id: &str,
    visibility: Visibility,
    show_name: bool,
) -> Result<Result<(), NotShown>, ServiceError> {
    let allowed = viewer.own::<KeepBackpack>()?;
    let badge = own(app, viewer, id).await?;
    if visibility != Visibility::Private && !badge.standing(app.clock.now()).may_be_shown() {
        return Ok(Err(NotShown));
    }
    let id = id.to_owned();
    let changed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                Ok::<_, ServiceError>(imported_badge::set_showing(&mut tx, &allowed, &id, visibility, show_name).await?)
            })
        })
        .await?;
    if changed { Ok(Ok(())) } else { Err(ServiceError::NotFound) }
}

/// Takes one of the viewer's imported badges out of the backpack and of every collection.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn remove(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<KeepBackpack>()?;
    let id = id.to_owned();
    let gone = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(imported_badge::remove(&mut tx, &allowed, &id).await?) })
        })
        .await?;
    if gone { Ok(()) } else { Err(ServiceError::NotFound) }
}
