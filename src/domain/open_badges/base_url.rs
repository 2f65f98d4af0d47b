//! The one place that knows the URL of every public badge document.

use serde::{Deserialize, Serialize};

/// Why a text is not a base URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlError {
    #[error("must start with http:// or https://")]
    Scheme,
    #[error("must name a host")]
    Host,
    #[error("must not end with a slash")]
    TrailingSlash,
    #[error("must not have a query, a fragment, a user name, spaces or characters outside ASCII")]
    Characters,
}

/// Where this application is reached from outside, such as `https://badges.example.org`. Every identifier in a badge
/// starts with it, so changing it orphans the badges issued before.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BaseUrl(String);

impl BaseUrl {
    pub fn parse(text: &str) -> Result<Self, BaseUrlError> {
        let rest =
            text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or(BaseUrlError::Scheme)?;
        let host = rest.split('/').next().unwrap_or_default();
        if host.is_empty() || host.starts_with(':') {
            return Err(BaseUrlError::Host);
        }
        if text.ends_with('/') {
            return Err(BaseUrlError::TrailingSlash);
        }
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/[]%".contains(&byte);
        if !rest.bytes().all(plain) || rest.contains("//") {
            return Err(BaseUrlError::Characters);
        }
        Ok(Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.0)
    }

    /// The page of a badge of another issuer that somebody keeps here.
    #[must_use]
    pub fn imported(&self, id: &str) -> String {
        self.at(&format!("backpack/{id}"))
    }

    /// Its picture.
    #[must_use]
    pub fn imported_picture(&self, id: &str) -> String {
        self.at(&format!("backpack/{id}/picture.png"))
    }

    /// The page of a collection.
    #[must_use]
    pub fn collection(&self, id: &str) -> String {
        self.at(&format!("collections/{id}"))
    }

    /// OB 3.0 Profile and controller document: the issuer's identifier.
    #[must_use]
    pub fn issuer(&self) -> String {
        self.at("issuer")
    }

    /// A Multikey document: the verification method. Without a fragment, as the DCC verifiers fail on `issuer#key`.
    #[must_use]
    pub fn key(&self, id: &str) -> String {
        self.at(&format!("keys/{id}"))
    }

    /// The same key as a JSON Web Key: the `kid` of a VC-JWT.
    #[must_use]
    pub fn key_jwk(&self, id: &str) -> String {
        self.at(&format!("keys/{id}.jwk"))
    }

    #[must_use]
    pub fn did_document(&self) -> String {
        self.at(".well-known/did.json")
    }

    #[must_use]
    pub fn achievement(&self, slug: &str) -> String {
        self.at(&format!("achievements/{slug}"))
    }

    #[must_use]
    pub fn credential(&self, id: &str) -> String {
        self.at(&format!("credentials/{id}"))
    }

    #[must_use]
    pub fn credential_json(&self, id: &str) -> String {
        self.at(&format!("credentials/{id}.json"))
    }

    /// The PNG with both badges baked in.
    #[must_use]
    pub fn credential_image(&self, id: &str) -> String {
        self.at(&format!("credentials/{id}/badge.png"))
    }

    /// A learner's Comprehensive Learner Record.
    #[must_use]
    pub fn clr(&self, id: &str) -> String {
        self.at(&format!("clr/{id}"))
    }

    #[must_use]
    pub fn status_list(&self, number: u32) -> String {
        self.at(&format!("status/{number}"))
    }

    #[must_use]
    pub fn ob2_issuer(&self) -> String {
        self.at("ob2/issuer")
    }

    #[must_use]
    pub fn ob2_badge(&self, slug: &str) -> String {
        self.at(&format!("ob2/badges/{slug}"))
    }

    #[must_use]
    pub fn ob2_assertion(&self, id: &str) -> String {
        self.at(&format!("ob2/assertions/{id}"))
    }

    /// An RSA key in Open Badges 2.0: a "CryptographicKey".
    #[must_use]
    pub fn ob2_key(&self, key: &str) -> String {
        self.at(&format!("ob2/keys/{key}"))
    }

    /// The issuer's Profile that names this one RSA key. The first key stands in `/ob2/issuer` itself; 1EdTech's validator
    /// refuses a Profile with two keys, so each later one has a Profile of its own.
    #[must_use]
    pub fn ob2_issuer_of_key(&self, key: &str) -> String {
        self.at(&format!("ob2/keys/{key}/issuer"))
    }

    /// A BadgeClass of that Profile.
    #[must_use]
    pub fn ob2_badge_of_key(&self, key: &str, slug: &str) -> String {
        self.at(&format!("ob2/keys/{key}/badges/{slug}"))
    }

    #[must_use]
    pub fn ob2_revocations(&self) -> String {
        self.at("ob2/revocations")
    }

    /// OB 3.0 Profile and controller document of an organisation that endorses. Its page for people is `/organisations/{id}`.
    #[must_use]
    pub fn endorser(&self, organisation: &str) -> String {
        self.at(&format!("organisations/{organisation}/issuer"))
    }

    /// A Multikey document of an organisation: without a fragment, as above.
    #[must_use]
    pub fn endorser_key(&self, organisation: &str, key: &str) -> String {
        self.at(&format!("organisations/{organisation}/keys/{key}"))
    }

    /// The status list of an organisation: it must be signed by whoever issued what is on it.
    #[must_use]
    pub fn endorser_status(&self, organisation: &str) -> String {
        self.at(&format!("organisations/{organisation}/status"))
    }

    #[must_use]
    pub fn endorsement(&self, id: &str) -> String {
        self.at(&format!("endorsements/{id}"))
    }

    #[must_use]
    pub fn ob2_endorsement(&self, id: &str) -> String {
        self.at(&format!("ob2/endorsements/{id}"))
    }

    #[must_use]
    pub fn ob2_endorser(&self, organisation: &str) -> String {
        self.at(&format!("ob2/organisations/{organisation}"))
    }

    /// The `did:web` identifier of `/.well-known/did.json` (did:web method): the port's colon is escaped.
    #[must_use]
    pub fn did_web(&self) -> String {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        format!("did:web:{}", rest.replace(':', "%3A").replace('/', ":"))
    }
}

impl TryFrom<String> for BaseUrl {
    type Error = BaseUrlError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<BaseUrl> for String {
    fn from(base: BaseUrl) -> Self {
        base.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_an_origin_and_names_its_documents() {
        let base = BaseUrl::parse("http://localhost:3000").unwrap();
        assert_eq!(base.credential("x"), "http://localhost:3000/credentials/x");
        assert_eq!(base.did_web(), "did:web:localhost%3A3000");
    }

    #[test]
    fn refuses_what_would_make_broken_identifiers() {
        for (text, error) in [
            ("ftp://x.example", BaseUrlError::Scheme),
            ("x.example", BaseUrlError::Scheme),
            ("https://", BaseUrlError::Host),
            ("https://:80", BaseUrlError::Host),
            ("https://x.example/", BaseUrlError::TrailingSlash),
            ("https://x.example?a=1", BaseUrlError::Characters),
            ("https://x.example#a", BaseUrlError::Characters),
            ("https://user@x.example", BaseUrlError::Characters),
            ("https://x.example//a", BaseUrlError::Characters),
            ("https://x .example", BaseUrlError::Characters),
        ] {
            assert_eq!(BaseUrl::parse(text), Err(error), "{text}");
        }
    }
}
