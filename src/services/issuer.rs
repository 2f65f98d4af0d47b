//! The issuer: who it is, its keys, and what it awards.

use std::collections::BTreeMap;

use aws_lc_rs::hmac;
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};
use tokio::sync::{Mutex, Notify};

use super::{ServiceError, achievement_facts};
use crate::{
    adapters::{keys::Secrets, texts::Texts},
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
            rs256::{RsaPublic, RsaSecret},
            rsa_keys::{PublishedRsa, RsaRing},
            signed_forms::{self, FormSigner, SignedForms},
        },
        time::Moment,
    },
    store::{
        Db,
        award::Documents,
        issuer_key::{self, KeyKind, StoredKey},
    },
};

/// Who issues, with which keys, and what.
pub struct Issuer {
    /// The public address.
    pub base: BaseUrl,
    /// Who, in English.
    pub facts: IssuerFacts,
    /// The Ed25519 keys that were published when this program started.
    pub keys: KeyRing,
    /// Told when an award was committed: its signed forms are to be made.
    pub forms_due: Notify,
    secret: IssuerKey,
    /// What the keys of organisations follow from.
    organisations: hmac::Key,
    rsa: RsaSecret,
    rsa_id: String,
    first_rsa: bool,
    achievements: BTreeMap<(Achievement, Language), AchievementFacts>,
    /// Makes the hashes of visitors useless to whoever has only the database. Derived from the key, so that it is the
    /// same after a restart and on every replica.
    visitors: [u8; 32],
    /// The signed status lists by number, as they were last made, and when.
    pub(super) status: Mutex<BTreeMap<u32, (Moment, String)>>,
}

/// Every key that is published now, whichever server or command made it.
pub struct Published {
    /// For proofs.
    pub keys: KeyRing,
    /// For JWS and JWT.
    pub rsa: RsaRing,
}

/// The public halves of keys as they are stored. Each is named after what it is: the start of its Multikey text, or of
/// its thumbprint.
///
/// # Errors
/// When the RSA key has no public half, which would be a fault of this program.
pub fn public_halves(secrets: &Secrets, now: Moment) -> Result<[StoredKey; 2], ServiceError> {
    let multikey = IssuerKey::from_bytes(&secrets.ed25519).public().to_multikey();
    let rsa = secrets.rsa.public().map_err(|_| ServiceError::Broken("the RSA key has no public half"))?;
    let short = |text: &str, skip: usize| text.chars().skip(skip).take(8).collect::<String>();
    Ok([
        StoredKey {
            id: format!("ed25519-{}", short(&multikey, 4)),
            kind: KeyKind::Ed25519,
            public_key: multikey,
            created_at: now,
        },
        StoredKey {
            id: format!("rsa-{}", short(&rsa.thumbprint(), 0)),
            kind: KeyKind::Rsa,
            public_key: rsa.to_pem(),
            created_at: now,
        },
    ])
}

/// Publishes keys; those that are there stay.
///
/// # Errors
/// The store's.
pub async fn publish(db: &Db, keys: [StoredKey; 2]) -> Result<(), ServiceError> {
    db.write(move |mut tx| {
        Box::pin(async move {
            for key in &keys {
                issuer_key::insert(&mut tx, key).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Sorts stored keys; `current` is the Ed25519 key that signs here.
fn sorted(stored: Vec<StoredKey>, current: PublishedKey) -> Result<Published, ServiceError> {
    let unread = || ServiceError::Broken("a stored public key cannot be read");
    let (mut earlier, mut rsa) = (Vec::new(), Vec::new());
    for StoredKey { id, kind, public_key, .. } in stored {
        match kind {
            KeyKind::Rsa => {
                let public = RsaPublic::from_pem(&public_key).map_err(|_| unread())?;
                rsa.push(PublishedRsa { id, public });
            }
            KeyKind::Ed25519 if id != current.id => {
                let public = PublicKey::from_multikey(&public_key).map_err(|_| unread())?;
                earlier.push(PublishedKey { id, public });
            }
            KeyKind::Ed25519 => {}
        }
    }
    Ok(Published { keys: KeyRing { current, earlier }, rsa: RsaRing(rsa) })
}

impl Issuer {
    /// Publishes the keys and reads what earlier ones there were.
    ///
    /// # Errors
    /// The store's; or when a stored key is not one.
    pub async fn open(
        db: &Db,
        base_url: &str,
        secrets: Secrets,
        texts: &Texts,
        catalogue: &Catalogue,
        now: Moment,
    ) -> Result<Self, ServiceError> {
        let base =
            BaseUrl::parse(base_url).map_err(|_| ServiceError::Broken("the base URL cannot stand in a badge"))?;
        let halves = public_halves(&secrets, now)?;
        let [id, rsa_id] = [0, 1].map(|at| halves.get(at).map(|key| key.id.clone()).unwrap_or_default());
        publish(db, halves).await?;
        let visitors = Sha256::new_with_prefix(b"softskills visitors").chain_update(secrets.ed25519).finalize().into();
        let secret = IssuerKey::from_bytes(&secrets.ed25519);
        let current = PublishedKey { id, public: secret.public() };
        let Published { keys, rsa } = sorted(issuer_key::all(&mut db.read()).await?, current)?;
        let host = base_url.split("://").nth(1).and_then(|h| h.split([':', '/']).next()).unwrap_or("localhost");
        let facts = IssuerFacts {
            name: catalogue.framework().project.issuer.clone(),
            url: base_url.to_owned(),
            email: format!("badges@{host}"),
            description: texts.say(Language::En, "issuer-description", &[]),
            image_url: Some(format!("{base_url}/assets/icons/icon-512.png")),
        };
        let languages = texts.languages();
        let achievements = Achievement::all()
            .flat_map(|achievement| languages.iter().map(move |language| (achievement, *language)))
            .map(|(achievement, language)| {
                ((achievement, language), achievement_facts::facts_of(achievement, language, &base, texts, catalogue))
            })
            .collect();
        Ok(Self {
            first_rsa: rsa.is_first(&rsa_id),
            base,
            facts,
            keys,
            forms_due: Notify::new(),
            secret,
            organisations: hmac::Key::new(hmac::HMAC_SHA256, &secrets.organisations),
            rsa: secrets.rsa,
            rsa_id,
            achievements,
            visitors,
            status: Mutex::default(),
        })
    }

    /// Every key that is published now: a change of keys is seen at once, by servers that still sign with the old ones
    /// as well.
    ///
    /// # Errors
    /// The store's; or when a stored key is not one.
    pub async fn published(&self, db: &Db) -> Result<Published, ServiceError> {
        sorted(issuer_key::all(&mut db.read()).await?, self.keys.current.clone())
    }

    /// Whether this program signs with a key.
    #[must_use]
    pub fn signs_with(&self, id: &str) -> bool {
        id == self.keys.current.id || id == self.rsa_id
    }

    /// What an achievement says about itself, in English: as badges are signed.
    #[must_use]
    pub fn achievement(&self, achievement: Achievement) -> Option<&AchievementFacts> {
        self.translation(achievement, Language::En)
    }

    /// What an achievement says about itself in a language that the texts have.
    #[must_use]
    pub fn translation(&self, achievement: Achievement, language: Language) -> Option<&AchievementFacts> {
        self.achievements.get(&(achievement, language))
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

    /// The key of an organisation. It is stored nowhere: it follows from a secret of this site and the organisation's id.
    pub(super) fn organisation_key(&self, organisation: &str) -> IssuerKey {
        let tag = hmac::sign(&self.organisations, organisation.as_bytes());
        let mut seed = [0; 32];
        seed.iter_mut().zip(tag.as_ref()).for_each(|(to, from)| *to = *from);
        IssuerKey::from_bytes(&seed)
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

    /// The signed texts of an award: about a millisecond of work for each.
    ///
    /// # Errors
    /// When signing fails, which would be a fault of this program.
    pub(super) fn sign_forms(&self, documents: &Documents) -> Result<SignedForms, ServiceError> {
        let signer = FormSigner { secret: &self.rsa, id: &self.rsa_id, first: self.first_rsa };
        signed_forms::signed_forms(&self.base, &signer, &documents.ob2, &documents.ob3)
            .map_err(|_| ServiceError::Broken("the forms of a badge could not be signed"))
    }
}
