//! The recipient, named by a salted hash so that a public badge tells nobody's e-mail address.
//!
//! Open Badges 2.0 and 3.0, "IdentityHash": `sha256$` and the hex of
//! SHA-256(identity ‖ salt). Addresses are trimmed and lower-cased first, when issuing and when checking.

use serde::Serialize;
use sha2::{Digest, Sha256};

/// A hashed recipient and the salt that it was hashed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientHash {
    hash: String,
    salt: String,
}

impl RecipientHash {
    #[must_use]
    pub fn of(email: &str, salt: &str) -> Self {
        let mut digest = Sha256::new();
        digest.update(email.trim().to_lowercase().as_bytes());
        digest.update(salt.as_bytes());
        Self { hash: format!("sha256${}", hex::encode(digest.finalize())), salt: salt.to_owned() }
    }

    /// As read from a badge.
    #[must_use]
    pub fn read(hash: &str, salt: &str) -> Self {
        Self { hash: hash.to_owned(), salt: salt.to_owned() }
    }

    #[must_use]
    pub fn matches(&self, email: &str) -> bool {
        Self::of(email, &self.salt).hash.eq_ignore_ascii_case(&self.hash)
    }

    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// Open Badges 2.0 IdentityObject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ob2Recipient {
    r#type: &'static str,
    hashed: bool,
    identity: String,
    salt: String,
}

impl From<RecipientHash> for Ob2Recipient {
    fn from(recipient: RecipientHash) -> Self {
        Self { r#type: "email", hashed: true, identity: recipient.hash, salt: recipient.salt }
    }
}

/// Open Badges 3.0 "IdentityObject". Its type is a string, not an array: the schema says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentityObject {
    r#type: &'static str,
    hashed: bool,
    identity_hash: String,
    identity_type: &'static str,
    salt: String,
}

impl From<RecipientHash> for IdentityObject {
    fn from(recipient: RecipientHash) -> Self {
        Self {
            r#type: "IdentityObject",
            hashed: true,
            identity_hash: recipient.hash,
            identity_type: "emailAddress",
            salt: recipient.salt,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Open Badges 2.0, "IdentityHash": identity "mayze", no salt.
    #[test]
    fn ob2_vector() {
        assert_eq!(
            RecipientHash::of("mayze", "").hash(),
            "sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6"
        );
    }

    /// Open Badges 3.0, "IdentityHash": `a@example.com` with salt `Kosher`.
    #[test]
    fn ob3_vector() {
        assert_eq!(
            RecipientHash::of("a@example.com", "Kosher").hash(),
            "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
        );
    }

    #[test]
    fn matches_whatever_the_case_and_surrounding_space() {
        let recipient = RecipientHash::of(" Ana.Novak@Example.SI ", "s1");
        assert!(recipient.matches("ana.novak@example.si"));
        assert!(recipient.matches("ANA.NOVAK@example.si\n"));
        assert!(!recipient.matches("ana@example.si"));
        assert!(!RecipientHash::of("ana.novak@example.si", "s2").eq(&recipient));
    }
}
