//! The issuer's RSA keys as the world sees them: JSON Web Keys, and Open Badges 2.0 "CryptographicKey".

use serde::Serialize;

use super::base_url::BaseUrl;
use super::contexts;
use super::rs256::{Jwk, RsaPublic};

/// A public RSA key and its name in `/keys/{id}` and `/ob2/keys/{id}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRsa {
    pub id: String,
    pub public: RsaPublic,
}

/// All RSA keys that this issuer ever used, the first one first. They stay published for as long as badges signed with
/// them are around.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RsaRing(pub Vec<PublishedRsa>);

impl RsaRing {
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&PublishedRsa> {
        self.0.iter().find(|key| key.id == id)
    }

    /// Whether it is the key that `/ob2/issuer` names.
    #[must_use]
    pub fn is_first(&self, id: &str) -> bool {
        self.0.first().is_some_and(|key| key.id == id)
    }

    /// The Open Badges 2.0 name of the first key.
    #[must_use]
    pub fn first_url(&self, base: &BaseUrl) -> Option<String> {
        self.0.first().map(|key| base.ob2_key(&key.id))
    }

    /// The Profile that names a key.
    #[must_use]
    pub fn issuer_of(&self, base: &BaseUrl, id: &str) -> String {
        if self.is_first(id) { base.ob2_issuer() } else { base.ob2_issuer_of_key(id) }
    }
}

/// Controlled Identifiers 1.0, "JsonWebKey".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JsonWebKey {
    id: String,
    r#type: &'static str,
    controller: String,
    public_key_jwk: Jwk,
}

impl JsonWebKey {
    #[must_use]
    pub fn new(id: String, controller: String, key: &PublishedRsa, base: &BaseUrl) -> Self {
        Self { id, r#type: "JsonWebKey", controller, public_key_jwk: key.public.jwk(&base.key_jwk(&key.id)) }
    }
}

/// `/keys/{id}` of an RSA key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JsonWebKeyDocument {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(flatten)]
    key: JsonWebKey,
}

#[must_use]
pub fn json_web_key_document(base: &BaseUrl, key: &PublishedRsa) -> JsonWebKeyDocument {
    JsonWebKeyDocument { context: contexts::JWK_V1, key: JsonWebKey::new(base.key(&key.id), base.issuer(), key, base) }
}

/// `/keys/{id}.jwk`: a bare JWK, as the `kid` of a VC-JWT has to lead to one.
#[must_use]
pub fn jwk_document(base: &BaseUrl, key: &PublishedRsa) -> Jwk {
    key.public.jwk(&base.key_jwk(&key.id))
}

/// `/ob2/keys/{id}`: "CryptographicKey". Owner and key name each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CryptographicKey {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    owner: String,
    public_key_pem: String,
}

#[must_use]
pub fn cryptographic_key(base: &BaseUrl, ring: &RsaRing, key: &PublishedRsa) -> CryptographicKey {
    CryptographicKey {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_key(&key.id),
        r#type: "CryptographicKey",
        owner: ring.issuer_of(base, &key.id),
        public_key_pem: key.public.to_pem(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{fixtures, issuer};
    use super::*;

    /// Open Badges 2.0, "CryptographicKey": "two-way connection" between key and owner, for every key.
    #[test]
    fn owner_and_key_name_each_other() {
        let (base, ring) = (fixtures::base(), fixtures::rsa_ring());
        for key in &ring.0 {
            let document = serde_json::to_value(cryptographic_key(&base, &ring, key)).unwrap();
            let own = (!ring.is_first(&key.id)).then_some(key.id.as_str());
            let profile = serde_json::to_value(issuer::ob2_issuer(&base, &fixtures::issuer(), &ring, own)).unwrap();
            assert_eq!(document["owner"], profile["id"]);
            assert_eq!(document["id"], profile["publicKey"]);
            assert!(document["publicKeyPem"].as_str().unwrap().starts_with("-----BEGIN PUBLIC KEY-----\n"));
        }
    }

    #[test]
    fn the_key_document_names_its_controller() {
        let (base, ring) = (fixtures::base(), fixtures::rsa_ring());
        let value = serde_json::to_value(json_web_key_document(&base, &ring.0[0])).unwrap();
        assert_eq!(value["controller"], base.issuer());
        assert_eq!(value["publicKeyJwk"], serde_json::to_value(jwk_document(&base, &ring.0[0])).unwrap());
        assert_eq!(value["publicKeyJwk"]["kid"], base.key_jwk("rsa-1"));
    }
}
