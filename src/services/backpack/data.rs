//! The backpack in "download my data".

use serde_json::{Value, json};

use super::all;
use crate::{
    domain::{award::Visibility, time::iso},
    services::{App, ServiceError, Viewer},
    store::imported_badge,
};

/// What is known about the viewer's imported badges.
///
/// # Errors
/// The store's.
pub async fn told(app: &App, viewer: &Viewer) -> Result<Value, ServiceError> {
    let badges = all(app, viewer).await?;
    let told = badges.iter().map(|badge| {
        json!({
            "id": badge.id, "name": badge.name, "issuer": badge.issuer, "vouched_by": badge.host,
            "issued": badge.issued_at.map(iso), "expires": badge.expires_at.map(iso),
            "imported": iso(badge.imported_at), "checked": iso(badge.checked_at), "found": badge.trust.id(),
            "last_right": badge.proven_at.map(iso), "visibility": badge.visibility.id(),
            "shows_name": badge.show_name && badge.visibility != Visibility::Private,
            "file": format!("backpack/{}.{}", badge.id, badge.kind),
        })
    });
    Ok(told.collect())
}

/// The files of the viewer's imported badges, as they were given.
///
/// # Errors
/// The store's.
pub async fn files(app: &App, viewer: &Viewer) -> Result<Vec<(String, Vec<u8>)>, ServiceError> {
    let mut files = Vec::new();
    for badge in all(app, viewer).await? {
        if let Some(content) = imported_badge::content(&mut app.db.read(), &badge.id).await? {
            files.push((format!("backpack/{}.{}", badge.id, badge.kind), content.original));
        }
    }
    Ok(files)
}
