//! Open Badges 3.0 as a JSON Web Token.

use super::*;

#[test]
fn tokens_with_rsa_and_ec() {
    for (algorithm, key) in [("RS256", "rsa"), ("ES256", "ec")] {
        let header = json!({"alg": algorithm, "typ": "JWT", "kid": format!("{BASE}/keys/{key}.jwk")});
        let report = token_world().check(&signed_text(&jws(&header, &token_payload())));
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
        // The same key inside the token proves nothing about its owner, unless the issuer lists it.
        let header = json!({"alg": algorithm, "jwk": if key == "rsa" { rsa_jwk() } else { ec_jwk() }});
        let text = jws(&header, &token_payload());
        fails(&token_world().check(&signed_text(&text)), What::Issuer, Failure::OtherIssuer);
        let mut world = token_world();
        let mut profile = json!(issuer_document(&fixtures::base(), &fixtures::issuer(), &fixtures::key_ring()));
        let entry = json!({"id": format!("{BASE}/issuer#jwt"), "type": "JsonWebKey", "publicKeyJwk": header["jwk"]});
        profile["verificationMethod"].as_array_mut().unwrap().push(entry);
        world.put(&fixtures::base().issuer(), &profile);
        let report = world.check(&signed_text(&text));
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    }
}

#[test]
fn tokens_that_are_not_what_they_seem() {
    let header = json!({"alg": "RS256", "kid": format!("{BASE}/keys/rsa.jwk")});
    for (name, value) in [
        ("iss", json!("https://evil.example/issuer")),
        ("jti", json!("urn:x")),
        ("sub", json!("urn:x")),
        ("nbf", json!(1)),
        ("exp", json!(4_102_444_800_u64)),
    ] {
        let mut payload = token_payload();
        payload[name] = value;
        fails(&token_world().check(&signed_text(&jws(&header, &payload))), What::Signature, Failure::Contradiction);
    }
    let reheaded = |header: Value| {
        let text = jws(&json!({"alg": "RS256", "kid": format!("{BASE}/keys/rsa.jwk")}), &token_payload());
        let (_, rest) = text.split_once('.').unwrap();
        signed_text(&format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header.to_string())))
    };
    let kid = format!("{BASE}/keys/rsa.jwk");
    for (header, failure) in [
        (json!({"alg": "none"}), Failure::NoProof),
        (json!({"alg": "HS256", "kid": kid}), Failure::NoProof),
        (json!({"alg": "RS256", "kid": kid, "crit": ["b64"], "b64": false}), Failure::NoProof),
        (json!({"alg": "ES256", "kid": kid}), Failure::Altered),
        (json!({"alg": "RS256", "kid": kid, "typ": "x"}), Failure::Altered),
    ] {
        fails(&token_world().check(&reheaded(header)), What::Signature, failure);
    }
}
