//! Canonical form: published vectors, and `oxjsonld` as oracle on generated documents.

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use proptest::prelude::*;
use serde_json::json;

use super::super::credential::credential;
use super::super::{contexts, fixtures};
use super::*;

/// The same document read by an independent JSON-LD processor.
fn oracle(text: &str) -> Canonical {
    let mut dataset = Dataset::new();
    let parser = JsonLdParser::new().for_slice(text).with_load_document_callback(|url, _| {
        let document = contexts::text(url).ok_or("unknown context")?.as_bytes().to_vec();
        Ok(JsonLdRemoteDocument { document, document_url: url.to_owned() })
    });
    for quad in parser {
        dataset.insert(&quad.unwrap());
    }
    canonicalise_dataset(dataset).unwrap()
}

fn without_proof(text: &str) -> Value {
    let mut value: Value = serde_json::from_str(text).unwrap();
    value.as_object_mut().unwrap().remove("proof");
    value
}

/// A JSON text with the members of every object in reverse order.
fn reversed(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members: Vec<String> =
                members.iter().rev().map(|(name, value)| format!("{}:{}", json!(name), reversed(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(reversed).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}

/// Turns round every array but those whose order means something.
fn sets_reversed(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.reverse();
            items.iter_mut().for_each(sets_reversed);
        }
        Value::Object(members) => members
            .iter_mut()
            .filter(|(name, _)| !matches!(name.as_str(), "@context" | "allowedValue"))
            .for_each(|(_, value)| sets_reversed(value)),
        _ => {}
    }
}

/// 1EdTech, "Linked Data Proof Test Vector for Open Badges 3.0": canonical document, byte for byte.
#[test]
fn one_edtech_vector() {
    let document = without_proof(include_str!("vectors/obv3-1edtech-signed.json"));
    assert_eq!(canonicalise(&document).unwrap().as_str(), include_str!("vectors/document-canon.txt"));
}

/// W3C Data Integrity EdDSA Cryptosuites 1.0, "Test Vectors": hash of the document.
#[test]
fn w3c_vector() {
    let document = without_proof(include_str!("vectors/w3c/signed-credential.json"));
    assert_eq!(hex::encode(canonicalise(&document).unwrap().sha256()), include_str!("vectors/w3c/doc-hash.txt").trim());
}

#[test]
fn our_credentials_read_as_the_oracle_reads_them() {
    for (badge, award) in [
        (fixtures::module_badge(), fixtures::award as fn(&_) -> super::super::award::AwardFacts<'_>),
        (fixtures::super_badge(), fixtures::super_award),
    ] {
        let credential = credential(&fixtures::base(), &fixtures::issuer(), &award(&badge));
        let value = serde_json::to_value(&credential).unwrap();
        let canonical = canonicalise(&value).unwrap();
        assert_eq!(canonical, oracle(&value.to_string()));
        assert!(canonical.as_str().contains("1EdTechJsonSchemaValidator2019"), "undefined without the extensions");
    }
}

#[test]
fn a_record_with_badges_inside_reads_as_the_oracle_reads_it() {
    let (base, issuer, secret) = (fixtures::base(), fixtures::issuer(), fixtures::secret());
    let signer = fixtures::key_ring().signer(&base, &secret).unwrap();
    let at = fixtures::at("2026-03-02T08:00:00Z");
    let badges = [fixtures::module_badge(), fixtures::super_badge()];
    let credentials = badges.iter().map(|badge| {
        let mut award = fixtures::award(badge);
        award.id.push_str(&badge.slug);
        super::super::proof::sign(&credential(&base, &issuer, &award), &signer, at).unwrap()
    });
    let facts = super::super::clr::RecordFacts {
        id: "0190d1a2-0000-7000-8000-0000000000ff",
        name: "Badges".to_owned(),
        email: "ana@example.org",
        salt: "s".to_owned(),
        at,
        credentials: credentials.collect(),
    };
    let value = serde_json::to_value(super::super::clr::record(&base, &issuer, facts)).unwrap();
    assert_eq!(canonicalise(&value).unwrap(), oracle(&value.to_string()));
}

#[test]
fn order_of_members_and_of_set_items_does_not_matter() {
    let badge = fixtures::module_badge();
    let credential = credential(&fixtures::base(), &fixtures::issuer(), &fixtures::award(&badge));
    let value = serde_json::to_value(&credential).unwrap();
    let canonical = canonicalise(&value).unwrap();
    let other: Value = serde_json::from_str(&reversed(&value)).unwrap();
    assert_eq!(canonicalise(&other).unwrap(), canonical);
    assert_eq!(oracle(&reversed(&value)), canonical);
    let mut other = value;
    sets_reversed(&mut other);
    assert_eq!(canonicalise(&other).unwrap(), canonical);
}

fn credential_with(name: &str, value: Value) -> Value {
    let mut document = without_proof(include_str!("vectors/obv3-1edtech-signed.json"));
    document[name] = value;
    document
}

#[test]
fn undefined_terms_are_refused_at_any_depth() {
    let achievement = json!({"id": "https://x.example/a", "type": ["Achievement"], "fooBar": "x"});
    let subject = json!({"id": "urn:x:y", "type": ["AchievementSubject"], "achievement": achievement});
    let cases = [
        credential_with("fooBar", json!("x")),
        credential_with("credentialSubject", subject),
        credential_with("credentialSubject", json!({"type": ["Unheard"]})),
        // Defined, but only inside an Achievement.
        credential_with("tag", json!(["x"])),
        credential_with("@id", json!("urn:x:z")),
        credential_with("https://x.example/full", json!("x")),
    ];
    for document in cases {
        assert!(matches!(canonicalise(&document), Err(CanonError::UndefinedTerm(_))), "{document}");
    }
}

#[test]
fn anything_outside_the_subset_is_refused() {
    let cases = [
        (json!([]), CanonError::NotAnObject),
        (json!({}), CanonError::NoContext),
        (json!({"@context": "https://evil.example"}), CanonError::ContextNotAllowed("https://evil.example".to_owned())),
        (json!({"@context": [{"a": "x:a"}]}), CanonError::ContextNotAllowed("an inline context".to_owned())),
        (credential_with("name", Value::Null), CanonError::Unsupported("null in `name`".to_owned())),
        (credential_with("name", json!([["x"]])), CanonError::Unsupported("nested array in `name`".to_owned())),
        (credential_with("name", json!(1.5)), CanonError::Unsupported("value of `name`".to_owned())),
        (credential_with("id", json!("relative")), CanonError::NotAnIri("relative".to_owned())),
        (credential_with("id", json!("_:b0")), CanonError::NotAnIri("_:b0".to_owned())),
        (credential_with("id", json!("http://x y")), CanonError::NotAnIri("http://x y".to_owned())),
        (credential_with("name", json!("x".repeat(1_100_000))), CanonError::TooLarge),
    ];
    for (document, error) in cases {
        assert_eq!(canonicalise(&document), Err(error));
    }
}

#[test]
fn conflicting_types_are_refused() {
    // Both define `identifier`, one as a set.
    let document = json!({"@context": contexts::CREDENTIAL, "type": ["IdentifierEntry", "AchievementSubject"]});
    assert!(matches!(canonicalise(&document), Err(CanonError::ProtectedTerm(_))), "{:?}", canonicalise(&document));
}

#[test]
fn deep_wide_and_poisonous_documents_are_refused_quickly() {
    let mut deep = json!({});
    for _ in 0..40 {
        deep = json!({"type": ["Profile"], "parentOrg": deep});
    }
    deep["@context"] = json!(contexts::CREDENTIAL);
    assert_eq!(canonicalise(&deep), Err(CanonError::TooLarge));
    // Twelve blank nodes that look alike under a blank node: 12! orders.
    let twins = vec![json!({"type": ["Alignment"]}); 12];
    let poison = json!({"@context": contexts::CREDENTIAL, "type": ["Achievement"], "alignment": twins});
    assert_eq!(canonicalise(&poison), Err(CanonError::TooLarge));
    // Under a node with a name, they are harmless.
    let twins = vec![json!({"type": ["Alignment"]}); 12];
    let fine = json!({"@context": contexts::CREDENTIAL, "id": "urn:x:y", "type": ["Achievement"], "alignment": twins});
    assert!(canonicalise(&fine).is_ok());
    let wide = vec![json!({"type": ["Alignment"]}); 2_001];
    let wide = json!({"@context": contexts::CREDENTIAL, "id": "urn:x:y", "type": ["Achievement"], "alignment": wide});
    assert_eq!(canonicalise(&wide), Err(CanonError::TooLarge));
}

/// Text with every kind of character that N-Quads escapes.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[\\x00-\\x1f\\x7f\"\\\\]{0,6}", "\\PC{0,20}"]
}

fn alignment() -> impl Strategy<Value = Value> {
    (text(), proptest::option::of(text()), proptest::option::of("[a-z]{1,5}")).prop_map(|(name, code, id)| {
        let mut value = json!({"type": ["Alignment"], "targetName": name, "targetUrl": "http://x.example/"});
        if let Some(code) = code {
            value["targetCode"] = json!(code);
        }
        if let Some(id) = id {
            value["id"] = json!(format!("urn:alignment:{id}"));
        }
        value
    })
}

/// Documents that use every feature that the contexts have: lists, graphs, scoped and coerced terms, blank nodes.
fn document() -> impl Strategy<Value = Value> {
    let alignments = || proptest::collection::vec(alignment(), 0..4);
    let words = proptest::collection::vec(text(), 0..4);
    (alignments(), alignments(), words, text(), any::<bool>(), any::<i32>()).prop_map(
        |(alignments, more, words, narrative, hashed, credits)| {
            json!({
                "@context": contexts::CREDENTIAL,
                "type": ["VerifiableCredential", "OpenBadgeCredential"],
                "id": "https://x.example/c",
                "validFrom": "2026-01-01T00:00:00Z",
                "issuer": {"id": "https://x.example/i", "type": ["Profile"], "image": "https://x.example/i.png"},
                "credentialSubject": {
                    "type": ["AchievementSubject"],
                    "identifier": [{"type": "IdentityObject", "hashed": hashed, "identityHash": narrative}],
                    "creditsEarned": credits,
                    "achievement": {
                        "id": "https://x.example/a",
                        "type": ["Achievement"],
                        "alignment": alignments,
                        "criteria": {"narrative": narrative},
                        "tag": words.clone(),
                        "resultDescription": [{
                            "id": "https://x.example/a#r",
                            "type": ["ResultDescription"],
                            "allowedValue": words,
                            "alignment": more,
                            "requiredLevel": "https://x.example/a#l"
                        }]
                    }
                },
                "endorsement": [{
                    "type": ["VerifiableCredential", "EndorsementCredential"],
                    "id": "https://x.example/e",
                    "credentialSubject": {"type": ["EndorsementSubject"], "endorsementComment": "ok"},
                    "proof": [{
                        "type": "DataIntegrityProof",
                        "cryptosuite": "eddsa-rdfc-2022",
                        "created": "2026-01-01T00:00:00Z",
                        "proofPurpose": "assertionMethod",
                        "verificationMethod": "https://x.example/k"
                    }]
                }]
            })
        },
    )
}

/// The document as text, with the members of every object in an order that `seed` decides.
fn shuffled(value: &Value, seed: &mut u64) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            for end in (1..members.len()).rev() {
                // A step of Knuth's generator; its upper bits are the better ones.
                *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                members.swap(end, usize::try_from(*seed >> 33).unwrap() % (end + 1));
            }
            let members = members.into_iter().map(|(name, value)| format!("{}:{}", json!(name), shuffled(value, seed)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            let items = items.iter().map(|item| shuffled(item, seed));
            format!("[{}]", items.collect::<Vec<_>>().join(","))
        }
        plain => plain.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_order_of_members_never_matters(document in document(), seed in any::<u64>()) {
        let other: Value = serde_json::from_str(&shuffled(&document, &mut seed.clone())).unwrap();
        prop_assert_eq!(canonicalise(&document).unwrap(), canonicalise(&other).unwrap());
    }

    #[test]
    fn reads_like_the_oracle(document in document()) {
        let canonical = canonicalise(&document).unwrap();
        prop_assert_eq!(&canonical, &oracle(&document.to_string()));
        prop_assert_eq!(&canonical, &oracle(&reversed(&document)));
        let other: Value = serde_json::from_str(&reversed(&document)).unwrap();
        prop_assert_eq!(&canonical, &canonicalise(&other).unwrap());
    }
}
