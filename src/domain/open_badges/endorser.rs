//! Organisations that endorse: a Profile and keys of their own, beside those of the issuer of badges.

use serde::Serialize;

use super::base_url::BaseUrl;
use super::contexts;
use super::issuer::{KeyDocument, Multikey, PublishedKey};
use super::keys::IssuerKey;
use super::proof::Signer;

/// Who endorses, as it was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndorserFacts {
    /// The id of the organisation: part of its addresses.
    pub id: String,
    pub name: String,
    /// Its website.
    pub url: String,
    pub description: String,
    /// Open Badges 2.0 demands one; gone once the organisation is closed.
    pub email: Option<String>,
}

/// Open Badges 3.0 "Profile" of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndorserProfile {
    pub id: String,
    pub r#type: [&'static str; 1],
    pub name: String,
    pub url: String,
    pub description: String,
}

impl EndorserProfile {
    #[must_use]
    pub fn new(base: &BaseUrl, facts: &EndorserFacts) -> Self {
        Self {
            id: base.endorser(&facts.id),
            r#type: ["Profile"],
            name: facts.name.clone(),
            url: facts.url.clone(),
            description: facts.description.clone(),
        }
    }
}

/// `/organisations/{id}/issuer`: Profile and controlled identifier document in one, as `/issuer` is for badges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EndorserDocument {
    #[serde(rename = "@context")]
    context: [&'static str; 3],
    #[serde(flatten)]
    profile: EndorserProfile,
    verification_method: Vec<Multikey>,
    assertion_method: Vec<String>,
}

/// Open Badges 2.0 "Profile" of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ob2Endorser {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    name: String,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    description: String,
}

#[must_use]
pub fn endorser_document(base: &BaseUrl, facts: &EndorserFacts, keys: &[PublishedKey]) -> EndorserDocument {
    EndorserDocument {
        context: [contexts::DID_V1, contexts::MULTIKEY_V1, contexts::OPEN_BADGES_V3],
        profile: EndorserProfile::new(base, facts),
        verification_method: keys.iter().map(|key| multikey(base, &facts.id, key)).collect(),
        assertion_method: keys.iter().map(|key| base.endorser_key(&facts.id, &key.id)).collect(),
    }
}

/// `/organisations/{id}/keys/{key}`: without a fragment, and its controller is the organisation.
#[must_use]
pub fn endorser_key_document(base: &BaseUrl, organisation: &str, key: &PublishedKey) -> KeyDocument {
    KeyDocument { context: contexts::MULTIKEY_V1, key: multikey(base, organisation, key) }
}

#[must_use]
pub fn ob2_endorser(base: &BaseUrl, facts: &EndorserFacts) -> Ob2Endorser {
    Ob2Endorser {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_endorser(&facts.id),
        r#type: "Issuer",
        name: facts.name.clone(),
        url: facts.url.clone(),
        email: facts.email.clone(),
        description: facts.description.clone(),
    }
}

/// The signer of an organisation, with the key that is published under `key`.
#[must_use]
pub fn endorser_signer<'a>(base: &BaseUrl, organisation: &str, key: &str, secret: &'a IssuerKey) -> Signer<'a> {
    Signer { key: secret, verification_method: base.endorser_key(organisation, key) }
}

fn multikey(base: &BaseUrl, organisation: &str, key: &PublishedKey) -> Multikey {
    Multikey {
        id: base.endorser_key(organisation, &key.id),
        r#type: "Multikey",
        controller: base.endorser(organisation),
        public_key_multibase: key.public.to_multikey(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{canon, fixtures};
    use super::*;

    #[test]
    fn documents_have_no_undefined_term_and_name_one_another() {
        let (base, facts) = (fixtures::base(), fixtures::endorser());
        let keys = [PublishedKey { id: "ed25519-x".to_owned(), public: fixtures::secret().public() }];
        let document = serde_json::to_value(endorser_document(&base, &facts, &keys)).unwrap();
        let key = serde_json::to_value(endorser_key_document(&base, &facts.id, &keys[0])).unwrap();
        for document in [&document, &key] {
            canon::canonicalise(document).unwrap();
        }
        assert_eq!(key["controller"], document["id"]);
        assert_eq!(document["assertionMethod"][0], key["id"]);
        assert!(!key["id"].as_str().unwrap().contains('#'));
    }

    #[test]
    fn an_organisation_without_an_address_has_none() {
        let facts = EndorserFacts { email: None, ..fixtures::endorser() };
        assert!(serde_json::to_value(ob2_endorser(&fixtures::base(), &facts)).unwrap().get("email").is_none());
    }
}
