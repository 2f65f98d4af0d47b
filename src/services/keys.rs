//! The keys of the issuer: which there are, and changing them.

use super::{App, ServiceError, issuer};
use crate::{
    adapters::keys::make_next,
    store::issuer_key::{self, StoredKey},
};

/// Every key that was ever used, oldest first, and whether this program signs with it.
///
/// # Errors
/// The store's.
pub async fn list(app: &App) -> Result<Vec<(StoredKey, bool)>, ServiceError> {
    let keys = issuer_key::all(&mut app.db.read()).await?;
    Ok(keys.into_iter().map(|key| (app.issuer.signs_with(&key.id), key)).map(|(signs, key)| (key, signs)).collect())
}

/// Why keys were not changed.
#[derive(Debug, thiserror::Error)]
pub enum RotateError {
    /// The files.
    #[error("the key files: {0}")]
    Files(#[from] std::io::Error),
    /// The database.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// Makes new keys, publishes their public halves, and only then puts them in the place of the old files: whenever this
/// stops, nothing is signed with a key that nobody can look up. Servers that run sign with the old keys until they are
/// started again, and publish the new ones at once.
///
/// # Errors
/// When the files or the database cannot be written.
pub async fn rotate(app: &App) -> Result<[StoredKey; 2], RotateError> {
    let next = make_next(&app.config.key_file, &app.rng)?;
    let halves = issuer::public_halves(&next.secrets, app.clock.now())?;
    issuer::publish(&app.db, halves.clone(), Some([app.rng.uuid(), app.rng.uuid()])).await?;
    next.use_now()?;
    Ok(halves)
}
