//! Comprehensive Learner Record 2.0, "ClrCredential": all badges of a learner, each with its own proof, in one document.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use super::base_url::BaseUrl;
use super::contexts;
use super::identity::{IdentityObject, RecipientHash};
use super::issuer::{IssuerFacts, Profile};
use super::timestamp;

/// The most badges of a record: more would not stay within the bounds of canonicalisation, here and elsewhere.
pub const MAX: usize = 100;

/// What a record says of its learner.
#[derive(Debug, Clone)]
pub struct RecordFacts<'a> {
    /// A UUID in text: part of its URL, and the name of the subject.
    pub id: &'a str,
    pub name: String,
    pub email: &'a str,
    /// For the hash of the address.
    pub salt: String,
    pub at: DateTime<Utc>,
    /// Signed credentials, as they are served.
    pub credentials: Vec<Value>,
}

/// `/clr/{uuid}`, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    #[serde(rename = "@context")]
    context: [&'static str; 4],
    id: String,
    r#type: [&'static str; 2],
    name: String,
    issuer: Profile,
    valid_from: String,
    credential_subject: Subject,
}

/// "ClrSubject".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    id: String,
    r#type: [&'static str; 1],
    identifier: [IdentityObject; 1],
    verifiable_credential: Vec<Value>,
}

#[must_use]
pub fn record(base: &BaseUrl, issuer: &IssuerFacts, facts: RecordFacts<'_>) -> Record {
    Record {
        context: contexts::CLR,
        id: base.clr(facts.id),
        r#type: ["VerifiableCredential", "ClrCredential"],
        name: facts.name,
        issuer: Profile::new(base, issuer),
        valid_from: timestamp(facts.at),
        credential_subject: Subject {
            id: format!("urn:uuid:{}", facts.id),
            r#type: ["ClrSubject"],
            identifier: [RecipientHash::of(facts.email, &facts.salt).into()],
            verifiable_credential: facts.credentials,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::proof::{self, ProofError};
    use super::super::{credential::credential, fixtures};
    use super::*;
    use serde_json::json;

    fn signed(credentials: usize) -> Value {
        let (base, issuer, secret) = (fixtures::base(), fixtures::issuer(), fixtures::secret());
        let signer = fixtures::key_ring().signer(&base, &secret).unwrap();
        let at = fixtures::at("2026-03-02T08:00:00Z");
        let badge = fixtures::module_badge();
        let one = |number: usize| {
            let mut award = fixtures::award(&badge);
            award.id = format!("0190d1a2-0000-7000-8000-0000000001{number:02}");
            proof::sign(&credential(&base, &issuer, &award), &signer, at).unwrap()
        };
        let facts = RecordFacts {
            id: "0190d1a2-0000-7000-8000-0000000000ff",
            name: "Badges of a learner".to_owned(),
            email: "ana@example.org",
            salt: "s".to_owned(),
            at,
            credentials: (0..credentials).map(one).collect(),
        };
        proof::sign(&record(&base, &issuer, facts), &signer, at).unwrap()
    }

    /// All eighteen fit within the bounds of canonicalisation.
    #[test]
    fn holds_eighteen_badges_that_still_verify_by_themselves() {
        let record = signed(18);
        let key = fixtures::secret().public();
        assert!(proof::verify(&record, &key).is_ok());
        let held = record["credentialSubject"]["verifiableCredential"].as_array().unwrap();
        assert_eq!(held.len(), 18);
        assert!(held.iter().all(|badge| proof::verify(badge, &key).is_ok()));
        assert!(!record.to_string().contains("ana@example.org"));
    }

    /// Whoever goes to many events holds many badges beside the eighteen.
    #[test]
    fn holds_as_many_badges_as_it_may() {
        let (base, issuer, secret) = (fixtures::base(), fixtures::issuer(), fixtures::secret());
        let signer = fixtures::key_ring().signer(&base, &secret).unwrap();
        let at = fixtures::at("2026-03-02T08:00:00Z");
        let one = |number: usize| {
            let mut badge = fixtures::made_badge();
            badge.slug = format!("made-0190d1a2-0000-4000-8000-{number:012}-1");
            let mut award = fixtures::award(&badge);
            award.id = format!("0190d1a2-0000-7000-8000-{number:012}");
            proof::sign(&credential(&base, &issuer, &award), &signer, at).unwrap()
        };
        let facts = RecordFacts {
            id: "0190d1a2-0000-7000-8000-0000000000ff",
            name: "Badges of a learner".to_owned(),
            email: "ana@example.org",
            salt: "s".to_owned(),
            at,
            credentials: (0..MAX).map(one).collect(),
        };
        let record = proof::sign(&record(&base, &issuer, facts), &signer, at).unwrap();
        assert!(proof::verify(&record, &secret.public()).is_ok());
    }

    #[test]
    fn nothing_inside_can_be_changed() {
        let key = fixtures::secret().public();
        for (place, value) in [
            ("/credentialSubject/verifiableCredential/0/credentialSubject/result/0/value", json!("100")),
            ("/credentialSubject/verifiableCredential/1/proof/0/proofValue", json!("z1")),
            ("/credentialSubject/identifier/0/identityHash", json!("sha256$00")),
            ("/name", json!("Badges of somebody else")),
        ] {
            let mut record = signed(2);
            *record.pointer_mut(place).unwrap() = value;
            assert_eq!(proof::verify(&record, &key), Err(ProofError::BadSignature), "{place}");
        }
        let mut fewer = signed(2);
        fewer["credentialSubject"]["verifiableCredential"].as_array_mut().unwrap().pop();
        assert_eq!(proof::verify(&fewer, &key), Err(ProofError::BadSignature));
    }

    #[test]
    fn a_badge_inside_names_only_the_contexts_of_badges() {
        let mut record = signed(1);
        record["credentialSubject"]["verifiableCredential"][0]["@context"] = json!([contexts::DID_V1]);
        assert!(matches!(proof::verify(&record, &fixtures::secret().public()), Err(ProofError::Canon(_))));
    }
}
