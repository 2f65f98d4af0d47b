//! Badges of an invented issuer, sound and not, before a web of a few documents.

mod assertion;
mod changed;
mod credential;
mod token;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aws_lc_rs::encoding::{AsDer as _, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::json;

use super::check::{Failure, Outcome};
use super::*;
use crate::domain::open_badges::issuer::{did_document, issuer_document, key_document};
use crate::domain::open_badges::keys::IssuerKey;
use crate::domain::open_badges::proof::{Signer, sign};
use crate::domain::open_badges::status_list::{StatusList, status_list_credential};
use crate::domain::open_badges::{self, fixtures};

const NOW: &str = "2026-06-01T00:00:00Z";
const INDEX: u32 = 94_567;
const BASE: &str = "https://badges.example.org";

/// The documents there are.
#[derive(Clone, Default)]
struct World(BTreeMap<String, Result<Document, Unfetched>>);

impl World {
    pub fn put(&mut self, url: &str, document: &Value) {
        self.0.insert(url.to_owned(), Ok(Document { body: document.to_string().into_bytes(), open_line: false }));
    }

    pub fn fail(&mut self, url: &str, why: Unfetched) {
        self.0.insert(url.to_owned(), Err(why));
    }

    /// Checks as the service does: fetch what is wanted, and check again.
    pub fn check_at(&self, badge: &Badge, now: &str, email: Option<&str>) -> Report {
        let mut library = Library::default();
        for _ in 0..8 {
            let report = badge.check(&mut library, &Question { now: fixtures::at(now), email });
            let wanted = library.take_wanted();
            if wanted.is_empty() {
                return report;
            }
            for url in wanted {
                let document = self.0.get(&url).cloned().unwrap_or(Err(Unfetched::NotFound));
                library.put(&url, document);
            }
        }
        panic!("never ends");
    }

    pub fn check(&self, badge: &Badge) -> Report {
        self.check_at(badge, NOW, Some("ana@example.org"))
    }
}

fn signed_with(secret: &IssuerKey, method: &str, document: &Value) -> Value {
    sign(
        document,
        &Signer { key: secret, verification_method: method.to_owned() },
        fixtures::at("2026-03-02T08:00:00Z"),
    )
    .unwrap()
}

fn method() -> String {
    fixtures::base().key("ed25519-2")
}

fn unsigned() -> Value {
    let badge = fixtures::module_badge();
    serde_json::to_value(open_badges::credential::credential(
        &fixtures::base(),
        &fixtures::issuer(),
        &fixtures::award(&badge),
    ))
    .unwrap()
}

/// A credential of the issuer, changed before it is signed.
fn signed(change: impl FnOnce(&mut Value)) -> Value {
    let mut document = unsigned();
    change(&mut document);
    signed_with(&fixtures::secret(), &method(), &document)
}

fn list(revoked: &[u32]) -> Value {
    let list = StatusList::with(revoked.iter().copied()).unwrap();
    let list = status_list_credential(
        &fixtures::base(),
        1,
        &list,
        fixtures::at("2026-05-31T00:00:00Z"),
        chrono::TimeDelta::minutes(5),
    )
    .unwrap();
    signed_with(&fixtures::secret(), &method(), &serde_json::to_value(list).unwrap())
}

/// The issuer's own documents.
fn world() -> World {
    let (base, keys) = (fixtures::base(), fixtures::key_ring());
    let mut world = World::default();
    world.put(&base.issuer(), &json!(issuer_document(&base, &fixtures::issuer(), &keys)));
    world.put(&base.did_document(), &json!(did_document(&base, &keys, &fixtures::rsa_ring())));
    for key in keys.all() {
        world.put(&base.key(&key.id), &json!(key_document(&base, key)));
    }
    world.put(&base.status_list(1), &list(&[1, 2, 3]));
    world
}

fn document(value: Value) -> Badge {
    Badge::of_document(value).unwrap()
}

fn outcome(report: &Report, what: What) -> Outcome {
    report.checks.iter().find(|check| check.what == what).unwrap_or_else(|| panic!("no {what:?}: {report:?}")).outcome
}

#[track_caller]
fn fails(report: &Report, what: What, failure: Failure) {
    assert_eq!(outcome(report, what), Outcome::Failed(failure), "{report:#?}");
    assert_eq!(report.verdict, Verdict::Invalid);
}

#[track_caller]
fn skips(report: &Report, what: What, skipped: Skipped) {
    assert_eq!(outcome(report, what), Outcome::NotChecked(skipped), "{report:#?}");
    assert_eq!(report.verdict, Verdict::Unsure, "{report:#?}");
}

static RSA: LazyLock<RsaKeyPair> = LazyLock::new(|| RsaKeyPair::generate(KeySize::Rsa2048).unwrap());
static EC: LazyLock<EcdsaKeyPair> = LazyLock::new(|| {
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref()).unwrap()
});

fn jws(header: &Value, payload: &Value) -> String {
    let signed =
        format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(payload.to_string()));
    let random = SystemRandom::new();
    let signature = if header["alg"] == "ES256" {
        EC.sign(&random, signed.as_bytes()).unwrap().as_ref().to_vec()
    } else {
        let mut signature = vec![0; RSA.public_modulus_len()];
        RSA.sign(&RSA_PKCS1_SHA256, &random, signed.as_bytes(), &mut signature).unwrap();
        signature
    };
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn rsa_jwk() -> Value {
    let public = RSA.public_key();
    let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    json!({
        "kty": "RSA", "alg": "RS256",
        "n": part(public.modulus().big_endian_without_leading_zero()),
        "e": part(public.exponent().big_endian_without_leading_zero()),
    })
}

fn ec_jwk() -> Value {
    let point = EC.public_key().as_ref();
    json!({"kty": "EC", "crv": "P-256", "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..])})
}

fn token_payload() -> Value {
    let mut payload = unsigned();
    payload["credentialSubject"]["id"] = json!("urn:uuid:0190d1a2-0000-7000-8000-0000000000aa");
    let subject = payload["credentialSubject"]["id"].clone();
    let id = payload["id"].clone();
    payload["iss"] = json!(fixtures::base().issuer());
    payload["jti"] = id;
    payload["sub"] = subject;
    payload["nbf"] = json!(fixtures::at("2026-03-02T08:00:00Z").timestamp());
    payload["exp"] = json!(fixtures::at("2031-03-01T00:00:00Z").timestamp());
    payload
}

fn token_world() -> World {
    let mut world = world();
    world.put(&format!("{BASE}/keys/rsa.jwk"), &rsa_jwk());
    world.put(&format!("{BASE}/keys/ec.jwk"), &ec_jwk());
    world
}

fn signed_text(text: &str) -> Badge {
    Badge::of_jws(Jws::read(text).unwrap()).unwrap()
}

fn hosted() -> (World, Value) {
    let (issuer, badge, id) =
        (format!("{BASE}/ob2/issuer"), format!("{BASE}/ob2/badges/social-good"), format!("{BASE}/ob2/assertions/1"));
    let assertion = json!({
        "@context": "https://w3id.org/openbadges/v2", "id": id, "type": "Assertion",
        "recipient": {"type": "email", "hashed": false, "identity": "ana@example.org"},
        "badge": badge, "issuedOn": "2026-03-01T09:30:00Z", "expires": "2031-03-01T00:00:00Z",
        "verification": {"type": "HostedBadge"}, "evidence": [{"name": "Assessment", "narrative": "Twenty questions"}],
    });
    let mut world = World::default();
    world.put(
        &issuer,
        &json!({"id": issuer, "type": "Issuer", "name": "Consortium", "url": BASE, "email": "x@example.org"}),
    );
    world.put(&badge, &json!({"id": badge, "type": "BadgeClass", "name": "Social skills: Good", "description": "D", "issuer": issuer, "criteria": {"narrative": "C"}}));
    world.put(&id, &assertion);
    (world, assertion)
}

fn pem() -> String {
    let der: PublicKeyX509Der<'_> = RSA.public_key().as_der().unwrap();
    format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(der.as_ref()))
}

fn signed_badge() -> (World, Value) {
    let (mut world, mut assertion) = hosted();
    let (issuer, key, revocations) =
        (format!("{BASE}/ob2/issuer"), format!("{BASE}/ob2/key"), format!("{BASE}/ob2/revocations"));
    assertion["id"] = json!("urn:uuid:0190d1a2-0000-7000-8000-000000000001");
    assertion["verification"] = json!({"type": "SignedBadge", "creator": key});
    world.put(
        &issuer,
        &json!({"id": issuer, "type": "Issuer", "name": "Consortium", "publicKey": key, "revocationList": revocations}),
    );
    world.put(&key, &json!({"id": key, "type": "CryptographicKey", "owner": issuer, "publicKeyPem": pem()}));
    world.put(&revocations, &json!({"id": revocations, "type": "RevocationList", "revokedAssertions": ["urn:uuid:1"]}));
    (world, assertion)
}
