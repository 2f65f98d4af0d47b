//! The wallets that are connected to the viewer's account, and how to connect one.

use axum::{extract::Path, response::Response};

use crate::{
    services::{ServiceError, wallet},
    ui::{
        frame::Frame,
        pages::wallet::{about as about_page, list as list_page},
    },
    web::{
        errors::PageError,
        frame::{SignedIn, done, page},
    },
};

/// How to connect one, for learners and for makers of wallets.
pub async fn about(frame: Frame) -> Response {
    page(&frame, || about_page::page(&frame))
}

/// The list.
pub async fn list(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let connections = wallet::all(&frame.app, &viewer).await?;
    Ok(page(&frame, || list_page::page(&frame, &connections)))
}

/// Cuts one off. A second click finds it gone, which is no error.
pub async fn end(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    match wallet::cut_off(&frame.app, &viewer, &id).await {
        Ok(()) => Ok(done(&frame, "/my/wallets", Some("wallet-cut-off"))),
        Err(ServiceError::NotFound) => Ok(done(&frame, "/my/wallets", None)),
        Err(error) => Err(error.into()),
    }
}
