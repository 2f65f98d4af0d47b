//! The issuer: who it is, its keys, and what it awards.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex;

use super::{ServiceError, credential};
use crate::{
    adapters::texts::Texts,
    domain::{
        achievement::Achievement,
        content::Catalogue,
        language::Language,
        open_badges::{
            achievement::AchievementFacts,
            base_url::BaseUrl,
            issuer::{IssuerFacts, KeyRing, PublishedKey},
            keys::{IssuerKey, PublicKey},
            proof,
        },
        time::Moment,
    },
    store::{Db, issuer_key},
};

/// Who issues, with which key, and what.
pub struct Issuer {
    /// The public address.
    pub base: BaseUrl,
    /// Who, in English.
    pub facts: IssuerFacts,
    /// The keys that are published.
    pub keys: KeyRing,
    secret: IssuerKey,
    achievements: BTreeMap<Achievement, AchievementFacts>,
    /// Makes the hashes of visitors useless to whoever has only the database. Derived from the key, so that it is the
    /// same after a restart and on every replica.
    visitors: [u8; 32],
    /// The last signed status list, and since when it is so.
    pub(super) status: Mutex<Option<(Moment, String)>>,
}

/// Which public key of ours a name stands for: the start of its Multikey text.
fn key_id(public: &PublicKey) -> String {
    format!("ed25519-{}", public.to_multikey().chars().skip(4).take(8).collect::<String>())
}

impl Issuer {
    /// Publishes the key and reads what earlier ones there were.
    ///
    /// # Errors
    /// The store's; or when a stored key is not one.
    pub async fn open(
        db: &Db,
        base_url: &str,
        secret: &[u8; 32],
        texts: &Texts,
        catalogue: &Catalogue,
        now: Moment,
    ) -> Result<Self, ServiceError> {
        let base =
            BaseUrl::parse(base_url).map_err(|_| ServiceError::Broken("the base URL cannot stand in a badge"))?;
        let visitors = Sha256::new_with_prefix(b"softskills visitors").chain_update(secret).finalize().into();
        let secret = IssuerKey::from_bytes(secret);
        let public = secret.public();
        let id = key_id(&public);
        let row = issuer_key::StoredKey { id: id.clone(), public_key: public.to_multikey(), created_at: now };
        db.write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(issuer_key::insert(&mut tx, &row).await?) })
        })
        .await?;
        let mut earlier = Vec::new();
        for key in issuer_key::all(&mut db.read()).await? {
            if key.id != id {
                let public = PublicKey::from_multikey(&key.public_key)
                    .map_err(|_| ServiceError::Broken("a stored public key cannot be read"))?;
                earlier.push(PublishedKey { id: key.id, public });
            }
        }
        let keys = KeyRing { current: PublishedKey { id, public }, earlier };
        let host = base_url.split("://").nth(1).and_then(|h| h.split([':', '/']).next()).unwrap_or("localhost");
        let facts = IssuerFacts {
            name: catalogue.framework().project.issuer.clone(),
            url: base_url.to_owned(),
            email: format!("badges@{host}"),
            description: texts.say(Language::En, "issuer-description", &[]),
            image_url: Some(format!("{base_url}/assets/icons/icon-512.png")),
        };
        let achievements = Achievement::all().map(|a| (a, credential::facts_of(a, &base, texts, catalogue))).collect();
        Ok(Self { base, facts, keys, secret, achievements, visitors, status: Mutex::new(None) })
    }

    /// What an achievement says about itself.
    #[must_use]
    pub fn achievement(&self, achievement: Achievement) -> Option<&AchievementFacts> {
        self.achievements.get(&achievement)
    }

    /// A visitor of a badge's page on one day: a hash that leads neither back to the address nor to another badge or day.
    #[must_use]
    pub fn visitor(&self, award: &str, day: &str, address: &str, agent: &str) -> String {
        let mut hash = Sha256::new_with_prefix(self.visitors);
        for part in [award, day, address, agent] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
        hex::encode(hash.finalize())
    }

    /// Signs a document of ours.
    ///
    /// # Errors
    /// When signing fails, which would be a fault of this program.
    pub(super) fn sign<T: serde::Serialize>(&self, document: &T, at: Moment) -> Result<Json, ServiceError> {
        let signer = self
            .keys
            .signer(&self.base, &self.secret)
            .ok_or(ServiceError::Broken("the signing key is not the published one"))?;
        proof::sign(document, &signer, at).map_err(|_| ServiceError::Broken("a badge could not be signed"))
    }
}
