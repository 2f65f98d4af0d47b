//! Open Badges 2.0, hosted and signed.

use super::*;

#[test]
fn hosted_assertions_are_what_their_address_serves() {
    let (world, assertion) = hosted();
    let badge = document(assertion.clone());
    let report = world.check(&badge);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.facts.criteria.as_deref(), Some("C"));
    fails(&world.check_at(&badge, NOW, Some("eve@example.org")), What::Recipient, Failure::OtherRecipient);
    let mut changed = assertion.clone();
    changed["recipient"]["identity"] = json!("eve@example.org");
    let report = world.check_at(&document(changed), NOW, Some("eve@example.org"));
    fails(&report, What::Original, Failure::Differs);
    fails(&report, What::Recipient, Failure::OtherRecipient);
    let id = assertion["id"].as_str().unwrap();
    for (why, what, failure) in
        [(Unfetched::Gone, What::Status, Failure::Revoked), (Unfetched::NotFound, What::Signature, Failure::NotThere)]
    {
        let mut world = world.clone();
        world.fail(id, why);
        fails(&world.check(&badge), what, failure);
    }
    let mut away = world.clone();
    away.fail(id, Unfetched::Private);
    skips(&away.check(&badge), What::Signature, Skipped::Unavailable);
    let mut revoked = world.clone();
    revoked.put(id, &json!({"id": id, "type": "Assertion", "revoked": true, "revocationReason": "Awarded in error"}));
    fails(&revoked.check(&badge), What::Status, Failure::Revoked);
    let mut other = world.clone();
    let mut served = assertion.clone();
    served["id"] = json!(format!("{BASE}/ob2/assertions/2"));
    other.put(id, &served);
    fails(&other.check(&badge), What::Signature, Failure::NotThere);
}

#[test]
fn nobody_hosts_for_another_issuer() {
    let (mut world, mut assertion) = hosted();
    assertion["id"] = json!("https://evil.example/1");
    let issuer = format!("{BASE}/ob2/issuer");
    // Embedded, the profile would allow everything.
    assertion["badge"] = json!({"id": "https://evil.example/b", "name": "B", "issuer": {"id": issuer, "name": "Consortium", "verification": {"allowedOrigins": ["evil.example"]}}});
    world.put("https://evil.example/1", &assertion);
    fails(&world.check(&document(assertion.clone())), What::Issuer, Failure::OtherIssuer);
    // The issuer itself may allow it.
    world.put(
        &issuer,
        &json!({"id": issuer, "name": "Consortium", "verification": {"allowedOrigins": ["evil.example"]}}),
    );
    assert_eq!(world.check(&document(assertion)).verdict, Verdict::Valid);
}

#[test]
fn signed_assertions_need_a_key_that_their_issuer_lists() {
    let (world, assertion) = signed_badge();
    let header = json!({"alg": "RS256"});
    let text = jws(&header, &assertion);
    let report = world.check(&signed_text(&text));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    let mut revoked = world.clone();
    let entry = json!({"id": assertion["id"], "revocationReason": "Awarded in error"});
    revoked.put(&format!("{BASE}/ob2/revocations"), &json!({"revokedAssertions": [entry]}));
    fails(&revoked.check(&signed_text(&text)), What::Status, Failure::Revoked);
    let mut unlisted = world.clone();
    unlisted.put(
        &format!("{BASE}/ob2/issuer"),
        &json!({"id": format!("{BASE}/ob2/issuer"), "name": "Consortium", "publicKey": "https://x.example/other"}),
    );
    fails(&unlisted.check(&signed_text(&text)), What::Issuer, Failure::OtherIssuer);
    // Somebody else signs for the issuer with a key of their own.
    let mut forged = assertion.clone();
    forged["verification"]["creator"] = json!("https://evil.example/key");
    let mut evil = world.clone();
    evil.put(
        "https://evil.example/key",
        &json!({"id": "https://evil.example/key", "owner": format!("{BASE}/ob2/issuer"), "publicKeyPem": pem()}),
    );
    fails(&evil.check(&signed_text(&jws(&header, &forged))), What::Issuer, Failure::OtherIssuer);
    // Without its signature it proves nothing.
    fails(&world.check(&document(assertion)), What::Signature, Failure::NoProof);
}

#[test]
fn what_came_over_an_open_line_leaves_doubt() {
    let (mut world, assertion) = hosted();
    let id = assertion["id"].as_str().unwrap();
    let body = assertion.to_string().into_bytes();
    world.0.insert(id.to_owned(), Ok(Document { body, open_line: true }));
    skips(&world.check(&document(assertion)), What::Connection, Skipped::OpenLine);
}
