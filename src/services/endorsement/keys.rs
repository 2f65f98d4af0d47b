//! Who endorses: the organisation's own Profile, key and status list.

use std::collections::BTreeMap;

use super::{App, ServiceError};
use crate::{
    domain::{
        endorsement::Target,
        language::Language,
        open_badges::{
            endorser::{EndorserFacts, endorser_signer},
            issuer::PublishedKey,
            keys::{IssuerKey, PublicKey},
            proof,
            status_list::{StatusList, endorser_status_list},
        },
        organisation::{Organisation, OrganisationId},
        time::Moment,
    },
    services::credential::STATUS_FRESH,
    store::{
        Conn, endorsement, organisation,
        organisation_key::{self, StoredKey},
    },
};

/// What the documents of an organisation say of it.
pub(super) fn facts(organisation: &Organisation) -> EndorserFacts {
    EndorserFacts {
        id: organisation.id.0.clone(),
        name: organisation.name.clone(),
        url: organisation.website.as_str().to_owned(),
        description: organisation.description.clone(),
        email: organisation.email.as_ref().map(|email| email.as_typed().to_owned()),
    }
}

/// The key that an organisation signs with now, as it is published.
pub(super) struct Signing {
    secret: IssuerKey,
    id: String,
}

/// The organisation's key, published before anything is signed with it.
pub(super) async fn signing(
    app: &App,
    tx: &mut Conn<'_>,
    organisation: &OrganisationId,
) -> Result<Signing, ServiceError> {
    let secret = app.issuer.organisation_key(&organisation.0);
    let public_key = secret.public().to_multikey();
    let id = format!("ed25519-{}", public_key.chars().skip(4).take(8).collect::<String>());
    let key = StoredKey { id: id.clone(), public_key, created_at: app.clock.now() };
    organisation_key::insert(tx, organisation, &key).await?;
    Ok(Signing { secret, id })
}

impl Signing {
    /// Signs a document of the organisation's.
    pub(super) fn sign<T: serde::Serialize>(
        &self,
        app: &App,
        organisation: &OrganisationId,
        document: &T,
        at: Moment,
    ) -> Result<String, ServiceError> {
        let signer = endorser_signer(&app.issuer.base, &organisation.0, &self.id, &self.secret);
        let signed = proof::sign(document, &signer, at)
            .map_err(|_| ServiceError::Broken("an endorsement could not be signed"))?;
        serde_json::to_string(&signed).map_err(|_| ServiceError::Broken("an endorsement that is not JSON"))
    }
}

/// An organisation as its documents tell it, and its published keys. Also of one that is closed or no longer verified: what
/// it signed can still be read as what it was. Without a key it has never endorsed, and there are no documents.
///
/// # Errors
/// [`ServiceError::NotFound`] when there are none.
pub async fn endorser(app: &App, id: &OrganisationId) -> Result<(EndorserFacts, Vec<PublishedKey>), ServiceError> {
    let keys = published(app, id).await?;
    if keys.is_empty() {
        return Err(ServiceError::NotFound);
    }
    let organisation = organisation::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    Ok((facts(&organisation), keys))
}

/// The published keys of an organisation.
///
/// # Errors
/// The store's; or when a stored key is not one.
pub async fn published(app: &App, id: &OrganisationId) -> Result<Vec<PublishedKey>, ServiceError> {
    let stored = organisation_key::of(&mut app.db.read(), id).await?;
    let read = |key: StoredKey| {
        let public = PublicKey::from_multikey(&key.public_key)
            .map_err(|_| ServiceError::Broken("a stored public key cannot be read"))?;
        Ok(PublishedKey { id: key.id, public })
    };
    stored.into_iter().map(read).collect()
}

/// The published keys of every organisation that endorses something.
pub(super) async fn of_target(
    app: &App,
    target: &Target,
) -> Result<BTreeMap<OrganisationId, Vec<PublishedKey>>, ServiceError> {
    let mut keys: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (organisation, id, multikey) in organisation_key::of_target(&mut app.db.read(), target).await? {
        let public = PublicKey::from_multikey(&multikey)
            .map_err(|_| ServiceError::Broken("a stored public key cannot be read"))?;
        keys.entry(organisation).or_default().push(PublishedKey { id, public });
    }
    Ok(keys)
}

/// The signed status list of an organisation: what it withdrew, and everything while it is not verified.
///
/// # Errors
/// [`ServiceError::NotFound`] when it has never endorsed.
pub async fn status_list(app: &App, id: &OrganisationId) -> Result<String, ServiceError> {
    if organisation_key::of(&mut app.db.read(), id).await?.is_empty() {
        return Err(ServiceError::NotFound);
    }
    let void = endorsement::void(&mut app.db.read(), id).await?;
    let broken = || ServiceError::Broken("a status list that cannot be written");
    let list = StatusList::with(void).map_err(|_| broken())?;
    let now = app.clock.now();
    let unsigned = endorser_status_list(&app.issuer.base, &id.0, &list, now, STATUS_FRESH).map_err(|_| broken())?;
    let secret = app.issuer.organisation_key(&id.0);
    let multikey = secret.public().to_multikey();
    // After a change of keys the new one is published with the first thing that it signs.
    let known = published(app, id).await?.iter().any(|key| key.public == secret.public());
    if !known {
        let (inner, id) = (app.clone(), id.clone());
        app.db.write(move |mut tx| Box::pin(async move { signing(&inner, &mut tx, &id).await.map(drop) })).await?;
    }
    let short = multikey.chars().skip(4).take(8).collect::<String>();
    Signing { secret, id: format!("ed25519-{short}") }.sign(app, id, &unsigned, now)
}

/// The name of an endorsement, in English as it is signed.
pub(super) fn document_name(app: &App, target: &str) -> String {
    app.texts.say(Language::En, "endorsement-document-name", &[("target", target.into())])
}
