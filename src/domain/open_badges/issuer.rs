//! The issuer's own documents: profiles, keys, did:web.

use serde::Serialize;

use super::achievement::CreatorFacts;
use super::base_url::BaseUrl;
use super::contexts;
use super::keys::PublicKey;
use super::proof::Signer;
use super::rsa_keys::{JsonWebKey, RsaRing};

/// Who issues, as configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerFacts {
    pub name: String,
    /// The issuer's home page.
    pub url: String,
    /// Open Badges 2.0 demands one.
    pub email: String,
    pub description: String,
    pub image_url: Option<String>,
}

/// A key as the world sees it: its name in `/keys/{id}` and its public half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedKey {
    pub id: String,
    pub public: PublicKey,
}

/// The issuer's keys: one signs, the others stay published for as long as badges signed with them are around.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRing {
    pub current: PublishedKey,
    pub earlier: Vec<PublishedKey>,
}

impl KeyRing {
    pub fn all(&self) -> impl Iterator<Item = &PublishedKey> {
        std::iter::once(&self.current).chain(&self.earlier)
    }

    #[must_use]
    pub fn find(&self, id: &str) -> Option<&PublishedKey> {
        self.all().find(|key| key.id == id)
    }

    /// The key behind a `verificationMethod` URL: the look-up that verification asks for.
    #[must_use]
    pub fn by_verification_method(&self, base: &BaseUrl, url: &str) -> Option<PublicKey> {
        self.all().find(|key| base.key(&key.id) == url).map(|key| key.public)
    }

    /// The signer for the current key; nothing if the secret is not its other half.
    #[must_use]
    pub fn signer<'a>(&self, base: &BaseUrl, secret: &'a super::keys::IssuerKey) -> Option<Signer<'a>> {
        (secret.public() == self.current.public)
            .then(|| Signer { key: secret, verification_method: base.key(&self.current.id) })
    }
}

/// An image by URL (Open Badges 3.0, "Image"). Its type is a string: the schema says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Image {
    pub id: String,
    pub r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
}

impl Image {
    #[must_use]
    pub fn new(id: &str, caption: Option<&str>) -> Self {
        Self { id: id.to_owned(), r#type: "Image", caption: caption.map(str::to_owned) }
    }
}

/// Open Badges 3.0 "Profile", embedded whole in every credential: validators refuse a bare issuer URL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Profile {
    pub id: String,
    pub r#type: [&'static str; 1],
    pub name: String,
    pub url: String,
    pub email: String,
    pub description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
}

impl Profile {
    #[must_use]
    pub fn new(base: &BaseUrl, facts: &IssuerFacts) -> Self {
        Self {
            id: base.issuer(),
            r#type: ["Profile"],
            name: facts.name.clone(),
            url: facts.url.clone(),
            email: facts.email.clone(),
            description: facts.description.clone(),
            image: facts.image_url.as_deref().map(|url| Image::new(url, None)),
        }
    }
}

/// Who made an achievement (Open Badges 3.0, "Achievement", `creator`): the issuer, or somebody for whom it signs. The
/// latter has no e-mail address here: it would be anyone's to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Creator {
    Issuer(Profile),
    Other {
        id: String,
        r#type: [&'static str; 1],
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        description: String,
    },
}

impl Creator {
    #[must_use]
    pub fn issuer(base: &BaseUrl, facts: &IssuerFacts) -> Self {
        Self::Issuer(Profile::new(base, facts))
    }

    #[must_use]
    pub fn of(id: String, facts: &CreatorFacts) -> Self {
        let CreatorFacts { name, url, description } = facts.clone();
        Self::Other { id, r#type: ["Profile"], name, url, description }
    }
}

/// A key (Controlled Identifiers 1.0, "Multikey").
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Multikey {
    pub id: String,
    pub r#type: &'static str,
    pub controller: String,
    pub public_key_multibase: String,
}

/// `/keys/{id}`. Its `controller` is the issuer, as the 1EdTech validator compares the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyDocument {
    #[serde(rename = "@context")]
    pub context: &'static str,
    #[serde(flatten)]
    pub key: Multikey,
}

/// `/issuer`: OB 3.0 Profile and controlled identifier document in one (Controlled Identifiers 1.0).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IssuerDocument {
    #[serde(rename = "@context")]
    pub context: [&'static str; 3],
    #[serde(flatten)]
    pub profile: Profile,
    pub verification_method: Vec<Multikey>,
    pub assertion_method: Vec<String>,
    /// Signed endorsements, each by its own maker.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub endorsement: Vec<serde_json::Value>,
}

impl IssuerDocument {
    /// With what organisations say of the issuer.
    #[must_use]
    pub fn endorsed(mut self, endorsements: Vec<serde_json::Value>) -> Self {
        self.endorsement = endorsements;
        self
    }
}

/// A key in a DID document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Method {
    Multikey(Multikey),
    JsonWebKey(JsonWebKey),
}

/// `/.well-known/did.json` (did:web method): the same keys under a `did:web` name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DidDocument {
    #[serde(rename = "@context")]
    pub context: [&'static str; 3],
    pub id: String,
    pub also_known_as: [String; 1],
    pub verification_method: Vec<Method>,
    pub assertion_method: Vec<String>,
}

/// `/ob2/issuer`: Open Badges 2.0 "Profile".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ob2Issuer {
    #[serde(rename = "@context")]
    pub context: &'static str,
    pub id: String,
    pub r#type: &'static str,
    pub name: String,
    pub url: String,
    pub email: String,
    pub description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// The URL of a "CryptographicKey".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
    pub revocation_list: String,
}

#[must_use]
pub fn issuer_document(base: &BaseUrl, facts: &IssuerFacts, keys: &KeyRing) -> IssuerDocument {
    IssuerDocument {
        context: [contexts::DID_V1, contexts::MULTIKEY_V1, contexts::OPEN_BADGES_V3],
        profile: Profile::new(base, facts),
        verification_method: keys.all().map(|key| multikey(base, key)).collect(),
        assertion_method: keys.all().map(|key| base.key(&key.id)).collect(),
        endorsement: Vec::new(),
    }
}

#[must_use]
pub fn key_document(base: &BaseUrl, key: &PublishedKey) -> KeyDocument {
    KeyDocument { context: contexts::MULTIKEY_V1, key: multikey(base, key) }
}

#[must_use]
pub fn did_document(base: &BaseUrl, keys: &KeyRing, rsa: &RsaRing) -> DidDocument {
    let did = base.did_web();
    let name = |key: &PublishedKey| format!("{did}#{}", key.public.to_multikey());
    let rsa_name = |id: &str| format!("{did}#{id}");
    let multikeys = keys.all().map(|key| {
        Method::Multikey(Multikey {
            id: name(key),
            r#type: "Multikey",
            controller: did.clone(),
            public_key_multibase: key.public.to_multikey(),
        })
    });
    let web_keys =
        rsa.0.iter().map(|key| Method::JsonWebKey(JsonWebKey::new(rsa_name(&key.id), did.clone(), key, base)));
    DidDocument {
        context: [contexts::DID_V1, contexts::MULTIKEY_V1, contexts::JWK_V1],
        also_known_as: [base.issuer()],
        verification_method: multikeys.chain(web_keys).collect(),
        assertion_method: keys.all().map(name).chain(rsa.0.iter().map(|key| rsa_name(&key.id))).collect(),
        id: did.clone(),
    }
}

/// The issuer in Open Badges 2.0, with the first RSA key; or, given a later key, the Profile that names that one.
#[must_use]
pub fn ob2_issuer(base: &BaseUrl, facts: &IssuerFacts, rsa: &RsaRing, later: Option<&str>) -> Ob2Issuer {
    Ob2Issuer {
        context: contexts::OPEN_BADGES_V2,
        id: later.map_or_else(|| base.ob2_issuer(), |key| base.ob2_issuer_of_key(key)),
        r#type: "Issuer",
        name: facts.name.clone(),
        url: facts.url.clone(),
        email: facts.email.clone(),
        description: facts.description.clone(),
        image: facts.image_url.clone(),
        public_key: later.map_or_else(|| rsa.first_url(base), |key| Some(base.ob2_key(key))),
        revocation_list: base.ob2_revocations(),
    }
}

fn multikey(base: &BaseUrl, key: &PublishedKey) -> Multikey {
    Multikey {
        id: base.key(&key.id),
        r#type: "Multikey",
        controller: base.issuer(),
        public_key_multibase: key.public.to_multikey(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{canon, fixtures, keys::IssuerKey};
    use super::*;

    #[test]
    fn documents_have_no_undefined_term() {
        let base = fixtures::base();
        let keys = fixtures::key_ring();
        for document in [
            serde_json::to_value(issuer_document(&base, &fixtures::issuer(), &keys)).unwrap(),
            serde_json::to_value(key_document(&base, &keys.current)).unwrap(),
        ] {
            canon::canonicalise(&document).unwrap();
        }
    }

    #[test]
    fn earlier_keys_stay_published() {
        let base = fixtures::base();
        let keys = fixtures::key_ring();
        let document = issuer_document(&base, &fixtures::issuer(), &keys);
        assert_eq!(document.assertion_method, [base.key("ed25519-2"), base.key("ed25519-1")]);
        for method in &document.verification_method {
            assert_eq!(method.controller, base.issuer());
            assert!(keys.by_verification_method(&base, &method.id).is_some());
        }
        assert!(keys.by_verification_method(&base, "https://evil.example/keys/ed25519-1").is_none());
    }

    #[test]
    fn the_did_document_lists_every_key_of_both_kinds() {
        let (base, keys, rsa) = (fixtures::base(), fixtures::key_ring(), fixtures::rsa_ring());
        let value = serde_json::to_value(did_document(&base, &keys, &rsa)).unwrap();
        let methods = value["verificationMethod"].as_array().unwrap();
        let kinds: Vec<_> = methods.iter().map(|method| method["type"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["Multikey", "Multikey", "JsonWebKey", "JsonWebKey"]);
        let names: Vec<_> = methods.iter().map(|method| method["id"].clone()).collect();
        assert_eq!(value["assertionMethod"].as_array().unwrap(), &names);
        assert!(methods.iter().all(|method| method["controller"] == "did:web:badges.example.org"));
    }

    #[test]
    fn only_the_current_secret_signs() {
        let keys = fixtures::key_ring();
        assert!(keys.signer(&fixtures::base(), &fixtures::secret()).is_some());
        assert!(keys.signer(&fixtures::base(), &IssuerKey::from_bytes(&[9; 32])).is_none());
    }
}
