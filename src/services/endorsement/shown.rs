//! Endorsements as others see them.

use serde_json::Value as Json;

use super::{App, SHOWN, ServiceError, Viewer, keys};
use crate::{
    domain::{
        achieved::Achieved,
        award::{Award, Visibility},
        endorsement::{Consent, Endorsement, Target},
        made::Named,
        open_badges::{issuer::PublishedKey, proof},
        organisation::OrganisationId,
        policy::HoldAward,
    },
    services::{holding, made},
    store::{
        award,
        endorsement::{self as endorsements, Documents, Listed},
        organisation_member,
    },
};

/// An endorsement that is open to anybody, with what became of its signature when it was looked at just now.
#[derive(Debug)]
pub struct Recognition {
    /// Its id.
    pub id: String,
    /// Who: the id of the organisation, and its name as it was signed.
    pub organisation: (OrganisationId, String),
    /// The endorsement itself.
    pub endorsement: Endorsement,
    /// Whether the signature is the organisation's and covers what is shown.
    pub genuine: bool,
}

/// Whether a stored document is signed by one of these keys and says what is shown.
fn genuine(app: &App, listed: &Listed, document: &Json, keys: &[PublishedKey]) -> bool {
    let base = &app.issuer.base;
    let Ok(named) = proof::proof_of(document) else { return false };
    let organisation = &listed.endorsement.organisation.0;
    let key = keys.iter().find(|key| base.endorser_key(organisation, &key.id) == named.verification_method);
    let comment = document.pointer("/credentialSubject/endorsementComment").and_then(Json::as_str);
    key.is_some_and(|key| proof::verify(document, &key.public).is_ok())
        && comment == Some(listed.endorsement.comment.as_str())
        && document.pointer("/issuer/id").and_then(Json::as_str) == Some(base.endorser(organisation).as_str())
}

fn recognition(app: &App, listed: Listed, document: &str, keys: &[PublishedKey]) -> Recognition {
    let document: Json = serde_json::from_str(document).unwrap_or_default();
    let signed_name = document.pointer("/issuer/name").and_then(Json::as_str).map(str::to_owned);
    Recognition {
        genuine: genuine(app, &listed, &document, keys),
        id: listed.endorsement.id.clone(),
        organisation: (listed.endorsement.organisation.clone(), signed_name.unwrap_or(listed.organisation)),
        endorsement: listed.endorsement,
    }
}

/// What verified organisations say of something, newest first, each signature looked at. Two questions to the database,
/// however many there are.
///
/// # Errors
/// The store's.
pub async fn shown_of(app: &App, target: &Target) -> Result<Vec<Recognition>, ServiceError> {
    let found = endorsements::open_of(&mut app.db.read(), target, SHOWN).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let keys = keys::of_target(app, target).await?;
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        found
            .into_iter()
            .map(|(listed, document)| {
                let own = keys.get(&listed.endorsement.organisation).map(Vec::as_slice).unwrap_or_default();
                recognition(&app, listed, &document, own)
            })
            .collect()
    })
    .await
    .map_err(|_| ServiceError::Broken("looking at signatures stopped"))
}

/// The signed documents of what is said of something, to be embedded in its own.
///
/// # Errors
/// The store's.
pub async fn embedded(app: &App, target: &Target) -> Result<Vec<Json>, ServiceError> {
    let found = endorsements::open_of(&mut app.db.read(), target, SHOWN).await?;
    Ok(found.iter().filter_map(|(_, document)| serde_json::from_str(document).ok()).collect())
}

/// What was said of an award, for its holder.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn of_award(app: &App, viewer: &Viewer, award: &str) -> Result<Vec<Listed>, ServiceError> {
    Ok(endorsements::of_award(&mut app.db.read(), &viewer.own::<HoldAward>()?, award).await?)
}

/// The achievement that an endorsement is about, or about an award of which.
///
/// # Errors
/// The store's, and [`ServiceError::NotFound`] when it is gone.
pub async fn achieved(app: &App, target: &Target) -> Result<Option<Achieved>, ServiceError> {
    Ok(match target {
        Target::Issuer => None,
        Target::Achievement(achievement) => Some((*achievement).into()),
        Target::Made(version) => Some(made::find(app, &Named::Version(version.clone())).await?.into()),
        Target::Award(id) => award::find(&mut app.db.read(), id).await?.map(|award| award.achievement),
    })
}

/// What somebody sees at the address of an endorsement.
#[derive(Debug)]
pub enum Seen {
    /// The endorsement with its documents; and whether it is there for them alone, until the holder of the award agrees.
    Open(Box<Listed>, Documents, bool),
    /// It was there, and was withdrawn; why, if its organisation said so.
    Gone(Option<String>),
}

/// What somebody sees of an endorsement. One of an award is there while the award's page is; until its holder agrees, only
/// the two sides see it.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn seen(app: &App, viewer: Option<&Viewer>, id: &str) -> Result<Seen, ServiceError> {
    let listed = endorsements::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let award = match &listed.endorsement.target {
        Target::Award(award) => Some(award::find(&mut app.db.read(), award).await?.ok_or(ServiceError::NotFound)?),
        Target::Issuer | Target::Achievement(_) | Target::Made(_) => None,
    };
    let inside = is_side(app, viewer, &listed, award.as_ref()).await?;
    let reachable =
        award.as_ref().is_none_or(|award| award.visibility != Visibility::Private && award.revoked.is_none());
    let agreed = matches!(listed.endorsement.consent, Consent::Needless | Consent::Given);
    if !(inside || reachable && agreed) {
        return Err(ServiceError::NotFound);
    }
    if let Some((_, reason)) = &listed.endorsement.withdrawn {
        return Ok(Seen::Gone(Some(reason.clone()).filter(|reason| !reason.is_empty())));
    }
    if !listed.verified {
        return Ok(Seen::Gone(None));
    }
    let documents = endorsements::documents(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    Ok(Seen::Open(Box::new(listed), documents, !(reachable && agreed)))
}

/// Whether the viewer belongs to who endorsed, or holds what was endorsed.
async fn is_side(
    app: &App,
    viewer: Option<&Viewer>,
    listed: &Listed,
    award: Option<&Award>,
) -> Result<bool, ServiceError> {
    let Some(viewer) = viewer else { return Ok(false) };
    if award.is_some_and(|award| holding::is_holder(award, Some(viewer))) {
        return Ok(true);
    }
    let organisation = &listed.endorsement.organisation;
    Ok(organisation_member::find(&mut app.db.read(), &viewer.account.id, organisation).await?.is_some())
}

/// An endorsement for its own page, its signature looked at just now.
///
/// # Errors
/// The store's.
pub async fn page(app: &App, listed: Listed, documents: &Documents) -> Result<Recognition, ServiceError> {
    let keys = keys::published(app, &listed.endorsement.organisation).await?;
    Ok(recognition(app, listed, &documents.ob3, &keys))
}
