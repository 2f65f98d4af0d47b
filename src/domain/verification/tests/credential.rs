//! Open Badges 3.0 with an embedded proof.

use super::*;

#[test]
fn a_credential_with_a_proof_is_valid() {
    let report = world().check(&document(signed(|_| {})));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert!(report.checks.iter().all(|check| check.outcome == Outcome::Passed), "{report:#?}");
    assert_eq!(report.vouched_by.as_deref(), Some("badges.example.org"));
}

#[test]
fn keys_may_be_named_in_every_usual_way() {
    let multikey = fixtures::secret().public().to_multikey();
    let did_web = "did:web:badges.example.org";
    for (issuer, method) in [
        (did_web.to_owned(), format!("{did_web}#{multikey}")),
        (fixtures::base().issuer(), method()),
        (fixtures::base().issuer(), format!("{}#key", fixtures::base().issuer())),
    ] {
        let mut world = world();
        let mut profile = json!(issuer_document(&fixtures::base(), &fixtures::issuer(), &fixtures::key_ring()));
        profile["verificationMethod"][0]["id"] = json!("#key");
        profile["assertionMethod"] = json!(["#key"]);
        world.put(&fixtures::base().issuer(), &profile);
        let mut value = unsigned();
        value["issuer"]["id"] = json!(issuer);
        value.as_object_mut().unwrap().remove("credentialStatus");
        let report = world.check(&document(signed_with(&fixtures::secret(), &method, &value)));
        assert_eq!(report.verdict, Verdict::Valid, "{method}: {report:#?}");
    }
    // A key as its own name: the signature is right, but nobody vouches for the name beside it.
    let did_key = format!("did:key:{multikey}");
    let mut value = unsigned();
    value["issuer"]["id"] = json!(did_key);
    value.as_object_mut().unwrap().remove("credentialStatus");
    let report =
        World::default().check(&document(signed_with(&fixtures::secret(), &format!("{did_key}#{multikey}"), &value)));
    assert_eq!(outcome(&report, What::Signature), Outcome::Passed);
    skips(&report, What::Issuer, Skipped::SelfAsserted);
}

#[test]
fn nobody_signs_for_another_issuer() {
    let eve = IssuerKey::from_bytes(&[66; 32]);
    let multikey = eve.public().to_multikey();
    let key = |controller: &str| json!({"id": "https://evil.example/key", "type": "Multikey", "controller": controller, "publicKeyMultibase": multikey});
    let issuer = fixtures::base().issuer();
    for (method, failure) in [
        // Claims that the issuer controls the key.
        ("https://evil.example/key".to_owned(), Failure::OtherIssuer),
        ("https://evil.example/other".to_owned(), Failure::OtherIssuer),
        (format!("did:key:{multikey}#{multikey}"), Failure::OtherIssuer),
        ("did:web:evil.example#key".to_owned(), Failure::OtherIssuer),
        ("https://evil.example/controller#key".to_owned(), Failure::OtherIssuer),
    ] {
        let mut world = world();
        world.put("https://evil.example/key", &key(&issuer));
        world.put("https://evil.example/other", &key("https://evil.example/issuer"));
        world.put(
            "https://evil.example/controller",
            &json!({"id": issuer, "verificationMethod": [{"id": "#key", "publicKeyMultibase": multikey}]}),
        );
        world.put(
            "https://evil.example/.well-known/did.json",
            &json!({"id": "did:web:evil.example", "assertionMethod": [{"id": "#key", "publicKeyMultibase": multikey}]}),
        );
        let report = world.check(&document(signed_with(&eve, &method, &unsigned())));
        fails(&report, What::Issuer, failure);
        assert_eq!(report.vouched_by, None);
    }
    // A key in the fragment of the issuer's own name, which the issuer does not list.
    let report = world().check(&document(signed_with(&eve, &format!("{issuer}#{multikey}"), &unsigned())));
    fails(&report, What::Signature, Failure::UnknownKey);
    // An issuer whose document lists no keys at all leaves it open.
    let mut world = world();
    world.put(&issuer, &json!({"id": issuer, "type": "Profile"}));
    skips(
        &world.check(&document(signed_with(&eve, &format!("{issuer}#{multikey}"), &unsigned()))),
        What::Issuer,
        Skipped::SelfAsserted,
    );
}

/// 1EdTech's published badge: its issuer's page does not exist, so its maker stays open.
#[test]
fn the_published_badge_is_unchanged() {
    let text = include_str!("../../open_badges/vectors/obv3-1edtech-signed.json");
    let mut value: Value = serde_json::from_str(text).unwrap();
    let report = World::default().check(&document(value.clone()));
    assert_eq!(outcome(&report, What::Signature), Outcome::Passed);
    skips(&report, What::Issuer, Skipped::Unavailable);
    value["name"] = json!("Teamwork Badge!");
    fails(&World::default().check(&document(value)), What::Signature, Failure::Altered);
}

#[test]
fn time_status_and_recipient() {
    let badge = document(signed(|_| {}));
    let world = world();
    fails(&world.check_at(&badge, "2031-03-01T00:00:01Z", None), What::Expiry, Failure::Expired);
    fails(&world.check_at(&badge, "2026-03-02T07:59:59Z", None), What::Issued, Failure::NotYetValid);
    fails(&world.check_at(&badge, NOW, Some("eve@example.org")), What::Recipient, Failure::OtherRecipient);
    assert_eq!(world.check_at(&badge, NOW, None).verdict, Verdict::Valid);
    let mut revoked = world.clone();
    revoked.put(&fixtures::base().status_list(1), &list(&[INDEX]));
    fails(&revoked.check(&badge), What::Status, Failure::Revoked);
    let mut away = world.clone();
    away.fail(&fixtures::base().status_list(1), Unfetched::Unreachable);
    skips(&away.check(&badge), What::Status, Skipped::Unavailable);
    let mut forged = list(&[]);
    forged["credentialSubject"]["encodedList"] = json!(StatusList::with([4]).unwrap().encode().unwrap());
    let mut changed = world.clone();
    changed.put(&fixtures::base().status_list(1), &forged);
    skips(&changed.check(&badge), What::Status, Skipped::BadList);
}

#[test]
fn the_revocation_list_of_1edtech() {
    let url = "https://badges.example.org/revoked";
    let badge =
        document(signed(|value| value["credentialStatus"] = json!({"id": url, "type": "1EdTechRevocationList"})));
    let id = unsigned()["id"].clone();
    for (entries, verdict) in [
        (json!([]), Verdict::Valid),
        (json!([{"id": id, "revoked": false}]), Verdict::Valid),
        (json!([{"id": "urn:x"}, {"id": id, "revocationReason": "Awarded in error"}]), Verdict::Invalid),
        (json!([{"id": id, "revoked": true}]), Verdict::Invalid),
        (json!("none"), Verdict::Unsure),
    ] {
        let mut world = world();
        world.put(url, &json!({"id": url, "issuer": fixtures::base().issuer(), "revokedCredential": entries}));
        assert_eq!(world.check(&badge).verdict, verdict, "{entries}");
    }
}

#[test]
fn what_the_contexts_do_not_define_is_refused() {
    let report = |change: fn(&mut Value)| {
        let mut value = signed(|_| {});
        change(&mut value);
        world().check(&document(value))
    };
    fails(&report(|value| value["grade"] = json!("A")), What::Form, Failure::UnknownMember);
    fails(
        &report(|value| value["credentialSubject"]["achievement"]["grade"] = json!("A")),
        What::Form,
        Failure::UnknownMember,
    );
    skips(
        &report(|value| value["@context"].as_array_mut().unwrap().push(json!("https://evil.example/context"))),
        What::Form,
        Skipped::UnknownContext,
    );
    skips(
        &report(|value| value["@context"].as_array_mut().unwrap().push(json!({"grade": "https://x.example/grade"}))),
        What::Form,
        Skipped::UnknownContext,
    );
    fails(&report(|value| drop(value.as_object_mut().unwrap().remove("issuer"))), What::Form, Failure::Incomplete);
    fails(&report(|value| value["proof"] = json!([])), What::Signature, Failure::NoProof);
    skips(
        &report(|value| value["proof"] = json!({"type": "Ed25519Signature2020"})),
        What::Signature,
        Skipped::Unsupported,
    );
    // Graphs that canonicalisation would turn over for ever.
    fails(
        &report(|value| value["evidence"] = json!(vec![json!({"type": ["Evidence"]}); 2_100])),
        What::Form,
        Failure::TooLarge,
    );
    fails(
        &report(|value| {
            let subject = value["credentialSubject"].as_object_mut().unwrap();
            subject.remove("id");
            subject.insert("result".into(), json!(vec![json!({"type": ["Result"]}); 12]));
        }),
        What::Form,
        Failure::TooLarge,
    );
}
