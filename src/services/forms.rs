//! The signed texts of awards (JWS and JWT). RS256 costs far more than the rest of an award, and SQLite has one writer:
//! so an award is stored with a note that they are due, and they are made right after it, outside of the transaction; or
//! at once for the first who asks. What is stored is never signed again.

use std::time::Duration;

use super::{App, ServiceError};
use crate::{
    domain::open_badges::signed_forms::SignedForms,
    store::{award, award::Documents, award_form},
};

/// How many awards are signed and stored together.
const BATCH: i64 = 32;
/// How often to look for awards of other servers, or of one that stopped too early.
const ROUND: Duration = Duration::from_secs(10);

/// An award's documents and the texts made from them.
type Signed = (String, Documents, SignedForms);

/// Signs elsewhere than where requests are served. An award that cannot be signed is logged and left out.
async fn sign(app: &App, awards: Vec<(String, Documents)>) -> Result<Vec<Signed>, ServiceError> {
    let app = app.clone();
    let work = move || {
        let signed = awards.into_iter().filter_map(|(id, documents)| match app.issuer.sign_forms(&documents) {
            Ok(forms) => Some((id, documents, forms)),
            Err(error) => {
                tracing::error!(award = %id, %error, "the forms of a badge could not be made");
                None
            }
        });
        signed.collect::<Vec<_>>()
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| ServiceError::Broken("signing stopped"))
}

async fn keep(app: &App, signed: Vec<Signed>) -> Result<(), ServiceError> {
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                for (id, documents, forms) in &signed {
                    // An award that an earlier version of the program made, beside this one, has no note yet.
                    award_form::ask(&mut tx, id).await?;
                    // Another server may have been quicker: then its texts stay.
                    award_form::keep(&mut tx, id, documents, forms, now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// The signed texts of an award; made now if they are still due.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such award; the store's.
pub async fn of(app: &App, id: &str) -> Result<SignedForms, ServiceError> {
    // Twice at most: an award that is issued anew in between.
    for _ in 0..2 {
        if let Some(forms) = award_form::of(&mut app.db.read(), id).await? {
            return Ok(forms);
        }
        let documents = award::documents(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
        let signed = sign(app, vec![(id.to_owned(), documents)]).await?;
        keep(app, signed).await?;
    }
    award_form::of(&mut app.db.read(), id).await?.ok_or(ServiceError::Broken("the forms of an award were not kept"))
}

/// Makes what is due, up to a number; how many were made.
///
/// # Errors
/// The store's.
pub async fn make_due(app: &App) -> Result<usize, ServiceError> {
    let due = award_form::due(&mut app.db.read(), BATCH).await?;
    if due.is_empty() {
        return Ok(0);
    }
    let signed = sign(app, due).await?;
    let made = signed.len();
    keep(app, signed).await?;
    Ok(made)
}

/// Makes forms until the program ends.
pub async fn work(app: App) {
    loop {
        match make_due(&app).await {
            Ok(0) => {
                let _timeout = tokio::time::timeout(ROUND, app.issuer.forms_due.notified()).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, "the forms of badges could not be made; it is tried again");
                tokio::time::sleep(ROUND).await;
            }
        }
    }
}
