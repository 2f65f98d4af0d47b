//! A badge anew for another e-mail address of the same person (Open Badges 3.0, "Equality and Equivalence Comparison":
//! the same credential with a later `validFrom` takes the place of the earlier). Made from the stored documents: what was
//! achieved, when, and by which criteria stays as it was.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::identity::{IdentityObject, Ob2Recipient, RecipientHash};
use super::timestamp;

/// The unsigned documents of a badge that is issued anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reissued {
    pub ob2: Value,
    pub ob3: Value,
}

/// The documents for another recipient, valid from `at`; the date of the award stays. Nothing if they are not ours.
#[must_use]
pub fn reissue(ob2: &str, ob3: &str, recipient: &RecipientHash, at: DateTime<Utc>) -> Option<Reissued> {
    let mut assertion: Map<String, Value> = serde_json::from_str(ob2).ok()?;
    let mut credential: Map<String, Value> = serde_json::from_str(ob3).ok()?;
    let recipient2 = serde_json::to_value(Ob2Recipient::from(recipient.clone())).ok()?;
    let recipient3 = serde_json::to_value([IdentityObject::from(recipient.clone())]).ok()?;
    *assertion.get_mut("recipient")? = recipient2;
    *credential.get_mut("credentialSubject")?.get_mut("identifier")? = recipient3;
    *credential.get_mut("validFrom")? = timestamp(at).into();
    credential.get("awardedDate")?;
    credential.remove("proof");
    Some(Reissued { ob2: assertion.into(), ob3: credential.into() })
}

/// Whether a stored credential was issued to this address.
#[must_use]
pub fn is_issued_to(ob3: &str, email: &str) -> bool {
    let credential: Value = serde_json::from_str(ob3).unwrap_or_default();
    let identifier = |name: &str| credential.pointer(&format!("/credentialSubject/identifier/0/{name}"))?.as_str();
    match (identifier("identityHash"), identifier("salt")) {
        (Some(hash), Some(salt)) => RecipientHash::read(hash, salt).matches(email),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{assertion::assertion, credential::credential, fixtures};
    use super::*;

    #[test]
    fn only_recipient_and_start_change() {
        let badge = fixtures::module_badge();
        let award = fixtures::award(&badge);
        let ob2 = serde_json::to_value(assertion(&fixtures::base(), &award)).unwrap();
        let ob3 = serde_json::to_value(credential(&fixtures::base(), &fixtures::issuer(), &award)).unwrap();
        let recipient = RecipientHash::of("new@example.org", "s2");
        let at = fixtures::at("2027-01-01T10:00:00Z");
        let mut anew = reissue(&ob2.to_string(), &ob3.to_string(), &recipient, at).unwrap();
        assert!(is_issued_to(&ob3.to_string(), "ANA@example.org"));
        assert!(!is_issued_to(&anew.ob3.to_string(), "ana@example.org"));
        assert!(is_issued_to(&anew.ob3.to_string(), "new@example.org"));
        assert_eq!(anew.ob2["recipient"]["identity"], recipient.hash());
        assert_eq!(anew.ob3["validFrom"], "2027-01-01T10:00:00Z");
        assert_eq!(anew.ob3["awardedDate"], "2026-03-01T09:30:00Z");
        for (new, old, members) in [
            (&mut anew.ob2, &ob2, &["/recipient"][..]),
            (&mut anew.ob3, &ob3, &["/validFrom", "/credentialSubject/identifier"]),
        ] {
            for member in members {
                *new.pointer_mut(member).unwrap() = old.pointer(member).unwrap().clone();
            }
            assert_eq!(new, old, "nothing else");
        }
    }

    #[test]
    fn other_documents_cannot_be_issued_anew() {
        let recipient = RecipientHash::of("new@example.org", "s2");
        for (ob2, ob3) in [("{}", "{}"), ("", "[]"), ("null", "{\"credentialSubject\":{}}")] {
            assert_eq!(reissue(ob2, ob3, &recipient, fixtures::at("2027-01-01T10:00:00Z")), None);
            assert!(!is_issued_to(ob3, "new@example.org"));
        }
    }
}
