//! Issuing a badge anew after a change of name or address: the same badge, with its first date, for the address of now.

use super::{App, ServiceError, Viewer, holding};
use crate::{
    domain::{
        award::Award,
        open_badges::{
            identity::RecipientHash,
            reissue::{self, Reissued},
        },
        policy::HoldAward,
    },
    store::{
        audit,
        award::{self, Documents},
    },
};

/// What of an award is not as it would be issued now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outdated {
    /// It is issued to another address than the holder's.
    pub email: bool,
    /// Its page shows another name.
    pub name: bool,
}

impl Outdated {
    /// Whether it is worth issuing anew.
    #[must_use]
    pub const fn any(self) -> bool {
        self.email || self.name
    }
}

/// Compares one of the viewer's awards with their account. A withdrawn one stays as it is.
///
/// # Errors
/// The store's.
pub async fn outdated(app: &App, viewer: &Viewer, award: &Award) -> Result<Outdated, ServiceError> {
    if award.revoked.is_some() || !holding::is_holder(award, Some(viewer)) {
        return Ok(Outdated { email: false, name: false });
    }
    let documents = award::documents(&mut app.db.read(), &award.id).await?.ok_or(ServiceError::NotFound)?;
    Ok(Outdated {
        email: !reissue::is_issued_to(&documents.ob3, &viewer.account.email.key()),
        name: award.recipient_name.as_ref().is_some_and(|name| *name != viewer.account.name),
    })
}

/// Issues one of the viewer's awards anew. Nothing happens when it says already what it would say.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or withdrawn.
pub async fn reissue(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let (award, _) = holding::own(app, viewer, id).await?;
    let outdated = outdated(app, viewer, &award).await?;
    if !outdated.any() {
        return Ok(());
    }
    let allowed = viewer.own::<HoldAward>()?;
    let now = app.clock.now();
    let mut anew = None;
    if outdated.email {
        let documents = award::documents(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
        let salt = hex::encode(app.rng.bytes::<16>());
        let recipient = RecipientHash::of(&viewer.account.email.key(), &salt);
        let Reissued { ob2, ob3 } = reissue::reissue(&documents.ob2, &documents.ob3, &recipient, now)
            .ok_or(ServiceError::Broken("a stored badge that cannot be issued anew"))?;
        anew = Some(Documents { ob2: ob2.to_string(), ob3: app.issuer.sign(&ob3, now)?.to_string() });
    }
    let (id, note, name) = (id.to_owned(), app.rng.uuid(), viewer.account.name.clone());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let done = award::reissue(&mut tx, &allowed, &id, &name, anew.as_ref(), now).await?;
                if done {
                    audit::note(&mut tx, &note, Some(allowed.actor()), "reissue award", &id, now).await?;
                }
                Ok::<_, ServiceError>(done)
            })
        })
        .await?;
    app.issuer.forms_due.notify_one();
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}
