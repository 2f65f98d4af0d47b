//! Proofs: published vectors, and that nothing can be changed under a signature.

use proptest::prelude::*;

use super::super::credential::credential;
use super::super::fixtures;
use super::*;

fn signed() -> Value {
    let badge = fixtures::module_badge();
    let credential = credential(&fixtures::base(), &fixtures::issuer(), &fixtures::award(&badge));
    let secret = fixtures::secret();
    let signer = fixtures::key_ring().signer(&fixtures::base(), &secret).unwrap();
    sign(&credential, &signer, fixtures::at("2026-03-02T08:00:00.5Z")).unwrap()
}

/// 1EdTech, "Linked Data Proof Test Vector for Open Badges 3.0": canonical proof options byte for byte, and signing with
/// the published key gives the published proof.
#[test]
fn one_edtech_vector() {
    let published: Value = serde_json::from_str(include_str!("vectors/obv3-1edtech-signed.json")).unwrap();
    let proof = proof_of(&published).unwrap();
    let options = canon::canonicalise(&proof_options(&published, &proof)).unwrap();
    assert_eq!(options.as_str(), include_str!("vectors/proof-canon.txt"));

    let secret = hex::decode(include_str!("vectors/obv3-1edtech-published-test-key.txt").trim()).unwrap();
    let key = IssuerKey::from_bytes(secret.as_slice().try_into().unwrap());
    assert!(proof.verification_method.ends_with(&format!("#{}", key.public().to_multikey())));
    assert_eq!(signed_again(&published, &key, &proof)["proof"][0], published["proof"]);
    assert_eq!(verify(&published, &key.public()), Ok(proof));
}

/// A published document, signed anew with the published key at the published time.
fn signed_again(published: &Value, key: &IssuerKey, proof: &Proof) -> Value {
    let mut unsigned = published.clone();
    unsigned.as_object_mut().unwrap().remove("proof");
    let signer = Signer { key, verification_method: proof.verification_method.clone() };
    sign(&unsigned, &signer, proof.created.parse().unwrap()).unwrap()
}

/// W3C Data Integrity EdDSA Cryptosuites 1.0, "Test Vectors": signing with the published key gives the published proof.
#[test]
fn w3c_vector() {
    let keys: Value = serde_json::from_str(include_str!("vectors/w3c/key-pair.json")).unwrap();
    let secret = bs58::decode(&keys["privateKeyMultibase"].as_str().unwrap()[1..]).into_vec().unwrap();
    // The first two bytes name the codec.
    let key = IssuerKey::from_bytes(secret[2..].try_into().unwrap());
    assert_eq!(key.public().to_multikey(), keys["publicKeyMultibase"].as_str().unwrap());

    let published: Value = serde_json::from_str(include_str!("vectors/w3c/signed-credential.json")).unwrap();
    let proof = proof_of(&published).unwrap();
    let options = canon::canonicalise(&proof_options(&published, &proof)).unwrap();
    assert_eq!(hex::encode(options.sha256()), include_str!("vectors/w3c/proof-config-hash.txt").trim());

    assert_eq!(signed_again(&published, &key, &proof)["proof"][0], published["proof"]);
    assert_eq!(verify(&published, &key.public()), Ok(proof));
}

#[test]
fn signs_in_whole_seconds_and_verifies() {
    let document = signed();
    let proof = verify(&document, &fixtures::secret().public()).unwrap();
    assert_eq!(proof.created, "2026-03-02T08:00:00Z");
    assert_eq!(proof.verification_method, "https://badges.example.org/keys/ed25519-2");
    // A round trip through text changes nothing.
    let again: Value = serde_json::from_str(&serde_json::to_string_pretty(&document).unwrap()).unwrap();
    assert!(verify(&again, &fixtures::secret().public()).is_ok());
}

#[test]
fn another_key_does_not_verify() {
    assert_eq!(verify(&signed(), &IssuerKey::from_bytes(&[3; 32]).public()), Err(ProofError::BadSignature));
}

#[test]
fn signs_only_once() {
    let secret = fixtures::secret();
    let signer = Signer { key: &secret, verification_method: "https://x.example/k".to_owned() };
    let again = sign(&signed(), &signer, fixtures::at("2026-03-02T08:00:00Z"));
    assert!(matches!(again, Err(ProofError::AlreadySigned | ProofError::Canon(_))), "{again:?}");
}

#[test]
fn exactly_one_proof_of_our_kind() {
    let key = fixtures::secret().public();
    let mut none = signed();
    none.as_object_mut().unwrap().remove("proof");
    assert_eq!(verify(&none, &key), Err(ProofError::NotOneProof));
    let mut two = signed();
    two["proof"] = json!([two["proof"][0], two["proof"][0]]);
    assert_eq!(verify(&two, &key), Err(ProofError::NotOneProof));
    for (member, value) in [
        ("type", "Ed25519Signature2020"),
        ("cryptosuite", "ecdsa-rdfc-2019"),
        ("proofPurpose", "authentication"),
        ("created", "yesterday"),
        ("challenge", "x"),
    ] {
        let mut other = signed();
        other["proof"][0][member] = json!(value);
        assert!(matches!(verify(&other, &key), Err(ProofError::OtherKind(_))), "{member}");
    }
    // A bare proof is the same proof.
    let mut bare = signed();
    bare["proof"] = bare["proof"][0].clone();
    assert!(verify(&bare, &key).is_ok());
}

/// Every plain value in a document, by its path.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| leaves(value, &format!("{path}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| leaves(value, &format!("{path}/{index}"), found));
        }
        _ => found.push(path.to_owned()),
    }
}

#[test]
fn no_value_and_no_member_can_be_changed_or_removed() {
    let document = signed();
    let key = fixtures::secret().public();
    let mut paths = Vec::new();
    leaves(&document, "", &mut paths);
    assert!(paths.len() > 90, "{}", paths.len());
    for path in paths {
        let mut changed = document.clone();
        let leaf = changed.pointer_mut(&path).unwrap();
        *leaf = match leaf {
            Value::Bool(flag) => json!(!*flag),
            Value::String(text) => json!(format!("{text}x")),
            other => panic!("{other}"),
        };
        assert!(verify(&changed, &key).is_err(), "{path} changed");
        let (parent, name) = path.rsplit_once('/').unwrap();
        let mut removed = document.clone();
        match removed.pointer_mut(parent).unwrap() {
            Value::Object(members) => drop(members.remove(name)),
            Value::Array(items) => drop(items.remove(name.parse().unwrap())),
            other => panic!("{other}"),
        }
        assert!(verify(&removed, &key).is_err(), "{path} removed");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// One byte of the text as it is served: what then still reads as JSON, and not as the same JSON, does not verify.
    #[test]
    fn any_changed_byte_fails(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let document = signed();
        let mut bytes = document.to_string().into_bytes();
        let place = place.index(bytes.len());
        prop_assume!(bytes[place] != byte);
        bytes[place] = byte;
        if let Ok(changed) = serde_json::from_slice::<Value>(&bytes) && changed != document {
            prop_assert!(verify(&changed, &fixtures::secret().public()).is_err(), "byte {} is {}", place, byte);
        }
    }

    #[test]
    fn any_other_value_fails(pick in any::<prop::sample::Index>(), text in "\\PC{1,12}") {
        let document = signed();
        let mut paths = Vec::new();
        leaves(&document, "", &mut paths);
        let path = pick.get(&paths);
        let mut changed = document.clone();
        let leaf = changed.pointer_mut(path).unwrap();
        prop_assume!(*leaf != json!(text));
        *leaf = json!(text);
        prop_assert!(verify(&changed, &fixtures::secret().public()).is_err(), "{}", path);
    }
}
