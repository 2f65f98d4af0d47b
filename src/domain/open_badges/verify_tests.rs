//! What the verification page says.

use serde_json::json;

use super::super::credential::credential;
use super::super::fixtures;
use super::super::issuer::KeyRing;
use super::super::keys::IssuerKey;
use super::super::proof::{Signer, sign};
use super::*;

fn signed_by(secret: &IssuerKey, change: impl FnOnce(&mut Value)) -> Value {
    let badge = fixtures::module_badge();
    let credential = credential(&fixtures::base(), &fixtures::issuer(), &fixtures::award(&badge));
    let mut value = serde_json::to_value(credential).unwrap();
    change(&mut value);
    let verification_method = fixtures::base().key(&fixtures::key_ring().current.id);
    sign(&value, &Signer { key: secret, verification_method }, fixtures::at("2026-03-02T08:00:00Z")).unwrap()
}

fn signed() -> Value {
    signed_by(&fixtures::secret(), |_| {})
}

fn check_at(credential: &Value, now: &str, email: Option<&str>, bit: Option<bool>) -> Vec<Check> {
    let base = fixtures::base();
    let keys: KeyRing = fixtures::key_ring();
    let question = Question { base: &base, now: fixtures::at(now), email };
    verify_credential(
        credential,
        &question,
        |url| keys.by_verification_method(&base, url),
        |list, index| {
            assert_eq!((list, index), ("https://badges.example.org/status/1", 94_567));
            bit
        },
    )
}

fn check(credential: &Value) -> Vec<Check> {
    check_at(credential, "2026-06-01T00:00:00Z", Some("ana@example.org"), Some(false))
}

fn outcome(checks: &[Check], what: What) -> Outcome {
    checks.iter().find(|check| check.what == what).unwrap().outcome
}

#[test]
fn a_good_badge_passes_every_check() {
    let checks = check(&signed());
    assert_eq!(checks.iter().map(|check| check.what).collect::<Vec<_>>(), ORDER);
    assert!(checks.iter().all(|check| check.outcome == Outcome::Passed), "{checks:?}");
    assert!(is_valid(&checks));
}

#[test]
fn what_cannot_be_checked_is_said_so() {
    let forever = signed_by(&fixtures::secret(), |value| drop(value.as_object_mut().unwrap().remove("validUntil")));
    let checks = check_at(&forever, "2026-06-01T00:00:00Z", None, None);
    assert_eq!(outcome(&checks, What::Status), Outcome::NotChecked(Skipped::Unavailable));
    assert_eq!(outcome(&checks, What::Recipient), Outcome::NotChecked(Skipped::NotAsked));
    assert_eq!(outcome(&checks, What::Expiry), Outcome::NotChecked(Skipped::Absent));
    assert!(is_valid(&checks));
}

#[test]
fn policy_failures() {
    let now = "2026-06-01T00:00:00Z";
    let cases = [
        (check_at(&signed(), "2031-03-01T00:00:01Z", None, None), What::Expiry, Failure::Expired),
        (check_at(&signed(), "2026-03-02T07:59:59Z", None, None), What::ValidFrom, Failure::NotYetValid),
        (check_at(&signed(), now, None, Some(true)), What::Status, Failure::Revoked),
        (check_at(&signed(), now, Some("eve@example.org"), None), What::Recipient, Failure::OtherRecipient),
    ];
    for (checks, what, failure) in cases {
        assert_eq!(outcome(&checks, what), Outcome::Failed(failure));
        assert_eq!(outcome(&checks, What::Signature), Outcome::Passed);
        assert!(!is_valid(&checks));
    }
}

#[test]
fn another_issuer_under_our_key_is_not_ours() {
    let other = signed_by(&fixtures::secret(), |value| value["issuer"]["id"] = json!("https://evil.example/issuer"));
    assert_eq!(outcome(&check(&other), What::Issuer), Outcome::Failed(Failure::OtherIssuer));
}

#[test]
fn a_broken_signature_leaves_the_rest_unread() {
    let mut altered = signed();
    altered["credentialSubject"]["result"][0]["value"] = json!("100");
    let forged = signed_by(&IssuerKey::from_bytes(&[9; 32]), |_| {});
    for credential in [altered, forged] {
        let checks = check(&credential);
        assert_eq!(outcome(&checks, What::Signature), Outcome::Failed(Failure::Altered));
        assert_eq!(outcome(&checks, What::Issuer), Outcome::NotChecked(Skipped::EarlierFailure));
        assert_eq!(checks.len(), ORDER.len());
        assert!(!is_valid(&checks));
    }
    let mut unknown = signed();
    unknown["proof"][0]["verificationMethod"] = json!("https://evil.example/keys/1");
    assert_eq!(outcome(&check(&unknown), What::Signature), Outcome::Failed(Failure::UnknownKey));
    let mut unsigned = signed();
    unsigned["proof"] = json!([]);
    assert_eq!(outcome(&check(&unsigned), What::Signature), Outcome::Failed(Failure::NoUsableProof));
}

#[test]
fn unknown_contexts_and_members_are_refused() {
    let mut context = signed();
    context["@context"].as_array_mut().unwrap().push(json!("https://www.w3.org/ns/did/v1"));
    assert_eq!(outcome(&check(&context), What::Contexts), Outcome::Failed(Failure::UnknownContext));
    let mut swapped = signed();
    swapped["@context"].as_array_mut().unwrap().reverse();
    assert_eq!(outcome(&check(&swapped), What::Contexts), Outcome::Failed(Failure::UnknownContext));
    let mut top = signed();
    top["grade"] = json!("A");
    assert_eq!(outcome(&check(&top), What::UnknownMembers), Outcome::Failed(Failure::UnknownMember));
    let mut nested = signed();
    nested["credentialSubject"]["achievement"]["grade"] = json!("A");
    assert_eq!(outcome(&check(&nested), What::UnknownMembers), Outcome::Failed(Failure::UnknownMember));
}

#[test]
fn other_documents_have_no_structure() {
    for member in ["id", "type", "issuer", "validFrom", "credentialSubject", "proof"] {
        let mut credential = signed();
        credential.as_object_mut().unwrap().remove(member);
        let checks = check(&credential);
        assert_eq!(outcome(&checks, What::Structure), Outcome::Failed(Failure::NotACredential), "{member}");
        assert_eq!(checks.len(), ORDER.len());
    }
    assert!(!is_valid(&check(&json!("text"))));
    assert!(!is_valid(&[]));
}

#[test]
fn checks_are_plain_data() {
    let check = Check { what: What::Expiry, outcome: Outcome::Failed(Failure::Expired) };
    assert_eq!(
        serde_json::to_value(check).unwrap(),
        json!({"what": "expiry", "outcome": "failed", "reason": "expired"})
    );
}
