//! Wallets: which are connected to an account, and cutting them off. Registering, asking, fetching tokens and reading
//! have files of their own.

pub mod consent;
pub mod reading;
pub mod registration;
pub mod tokens;

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{policy::ConnectWallet, wallet::Connection},
    store::{audit, wallet_grant},
};

/// The wallets that are connected to the viewer's account.
///
/// # Errors
/// The store's.
pub async fn all(app: &App, viewer: &Viewer) -> Result<Vec<Connection>, ServiceError> {
    viewer.own::<ConnectWallet>()?;
    Ok(wallet_grant::of(&mut app.db.read(), &viewer.account.id, app.clock.now()).await?)
}

/// Cuts a wallet of the viewer's off: none of its tokens works from now on.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or cut off already.
pub async fn cut_off(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<ConnectWallet>()?;
    let (id, note, now) = (id.to_owned(), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !wallet_grant::end(&mut tx, &allowed, &id).await? {
                    return Err(ServiceError::NotFound);
                }
                Ok(audit::note(&mut tx, &note, Some(allowed.actor()), "cut wallet off", &id, now).await?)
            })
        })
        .await
}
