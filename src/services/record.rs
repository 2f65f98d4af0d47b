//! A learner's Comprehensive Learner Record: all their live badges in one signed document. Made when they ask for it; it
//! is theirs alone to hand on.

use sha2::{Digest as _, Sha256};

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        account::AccountId,
        open_badges::clr::{self, RecordFacts},
        policy::HoldAward,
    },
    store::award_form::{self, Whole},
};

/// The name of a person's record: always the same, and it leads back to nobody.
#[must_use]
pub fn id(account: &AccountId) -> String {
    let hash = Sha256::new_with_prefix(b"softskills record").chain_update(&account.0).finalize();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(hash) {
        *to = from;
    }
    uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
}

/// The viewer's record, signed now.
///
/// # Errors
/// [`ServiceError::NotFound`] when they hold no badge.
pub async fn of(app: &App, viewer: &Viewer) -> Result<String, ServiceError> {
    viewer.own::<HoldAward>()?;
    let held = award_form::all_of(&mut app.db.read(), &viewer.account.id).await?;
    signed(app.clone(), viewer.clone(), id(&viewer.account.id), held).await
}

/// The record of these awards under this name; withdrawn ones are left out.
pub(super) async fn signed(app: App, viewer: Viewer, id: String, held: Vec<Whole>) -> Result<String, ServiceError> {
    // Every badge is read and put in order once more: not where requests are served.
    tokio::task::spawn_blocking(move || {
        // The site's own first, so that these are never left out; then the newest of the others.
        let live = held.iter().filter(|whole| whole.award.revoked.is_none());
        let (own, made): (Vec<_>, Vec<_>) = live.partition(|whole| whole.award.achievement.site().is_some());
        let live = own.into_iter().chain(made).take(clr::MAX);
        let credentials: Vec<_> = live.filter_map(|whole| serde_json::from_str(&whole.documents.ob3).ok()).collect();
        if credentials.is_empty() {
            return Err(ServiceError::NotFound);
        }
        let now = app.clock.now();
        let facts = RecordFacts {
            id: &id,
            name: app.texts.say(viewer.account.language, "record-name", &[]),
            email: &viewer.account.email.key(),
            salt: hex::encode(app.rng.bytes::<16>()),
            at: now,
            credentials,
        };
        let record = clr::record(&app.issuer.base, &app.issuer.facts, facts);
        Ok(app.issuer.sign(&record, now)?.to_string())
    })
    .await
    .map_err(|_| ServiceError::Broken("signing stopped"))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_keeps_its_name_and_hides_whose_it_is() {
        let (one, other) = (AccountId("one".into()), AccountId("other".into()));
        assert_eq!(id(&one), id(&one));
        assert_ne!(id(&one), id(&other));
        assert!(uuid::Uuid::parse_str(&id(&one)).is_ok());
    }
}
