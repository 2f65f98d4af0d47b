//! Public keys in the forms in which issuers publish them, and the signatures that they check.

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;

use super::plain::items;
use crate::domain::open_badges::keys::PublicKey;

/// Multicodec prefix of a P-256 public key.
const P256_PUB: [u8; 2] = [0x80, 0x24];
/// The longest RSA modulus, in bytes: 8192 bits.
const MAX_MODULUS: usize = 1024;

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    Ed25519(PublicKey),
    /// Modulus and exponent.
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
    /// An RSA key as `SubjectPublicKeyInfo` or `RSAPublicKey`.
    RsaDer(Vec<u8>),
    /// A point on P-256 (SEC 1, compressed or not).
    P256(Vec<u8>),
}

/// A signature algorithm of JOSE that is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    Rs256,
    Es256,
}

impl Key {
    /// `z6Mk…` (Ed25519) or `zDn…` (P-256): Controlled Identifiers 1.0, "Multikey".
    #[must_use]
    pub fn of_multikey(text: &str) -> Option<Self> {
        if let Ok(key) = PublicKey::from_multikey(text) {
            return Some(Self::Ed25519(key));
        }
        // 35 bytes are at most 48 base58 characters: a bound before decoding, which is quadratic.
        let encoded = text.strip_prefix('z').filter(|encoded| encoded.len() <= 50)?;
        let bytes = bs58::decode(encoded).into_vec().ok()?;
        let point = bytes.strip_prefix(P256_PUB.as_slice()).filter(|point| point.len() == 33)?;
        Some(Self::P256(point.to_vec()))
    }

    /// A JSON Web Key (RFC 7517). One that holds a private part is refused: it proves nothing any more.
    #[must_use]
    pub fn of_jwk(jwk: &Value) -> Option<Self> {
        if jwk.get("d").is_some() {
            return None;
        }
        let part = |name: &str, longest: usize| {
            let bytes = URL_SAFE_NO_PAD.decode(jwk.get(name)?.as_str().filter(|text| text.len() <= 2000)?).ok()?;
            (!bytes.is_empty() && bytes.len() <= longest).then_some(bytes)
        };
        let curve = jwk.get("crv").and_then(Value::as_str);
        match (jwk.get("kty")?.as_str()?, curve) {
            ("RSA", _) => Some(Self::Rsa { n: part("n", MAX_MODULUS)?, e: part("e", 8)? }),
            ("EC", Some("P-256")) => {
                let (x, y) = (part("x", 32)?, part("y", 32)?);
                (x.len() == 32 && y.len() == 32).then(|| Self::P256([vec![4], x, y].concat()))
            }
            ("OKP", Some("Ed25519")) => {
                Some(Self::Ed25519(PublicKey::from_bytes(part("x", 32)?.as_slice().try_into().ok()?).ok()?))
            }
            _ => None,
        }
    }

    /// An RSA key in PEM, as Open Badges 2.0 publishes it.
    #[must_use]
    pub fn of_pem(pem: &str) -> Option<Self> {
        let (_, rest) = pem.split_once("PUBLIC KEY-----")?;
        let (body, _) = rest.split_once("-----END")?;
        let text: String = body.chars().filter(|c| !c.is_whitespace()).take(8192).collect();
        STANDARD.decode(text).ok().map(Self::RsaDer)
    }

    /// The key in a document or in an entry of one: a Multikey, a JWK, a PEM, or a set with one JWK.
    #[must_use]
    pub fn of_document(document: &Value) -> Option<Self> {
        let text = |name: &str| document.get(name).and_then(Value::as_str);
        if let Some(multikey) = text("publicKeyMultibase") {
            return Self::of_multikey(multikey);
        }
        if let Some(pem) = text("publicKeyPem") {
            return Self::of_pem(pem);
        }
        if let Some(jwk) = document.get("publicKeyJwk") {
            return Self::of_jwk(jwk);
        }
        match items(document.get("keys")) {
            [jwk] => Self::of_jwk(jwk),
            _ => Self::of_jwk(document),
        }
    }

    /// Whether a JOSE signature over a message was made with this key. The algorithm must be of the key's kind.
    #[must_use]
    pub fn verifies(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> bool {
        let rsa = &RSA_PKCS1_2048_8192_SHA256;
        match (self, algorithm) {
            (Self::Rsa { n, e }, Algorithm::Rs256) => {
                RsaPublicKeyComponents { n, e }.verify(rsa, message, signature).is_ok()
            }
            (Self::RsaDer(der), Algorithm::Rs256) => {
                UnparsedPublicKey::new(rsa, der).verify(message, signature).is_ok()
            }
            (Self::P256(point), Algorithm::Es256) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, signature).is_ok()
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_lc_rs::encoding::AsDer as _;
    use aws_lc_rs::encoding::PublicKeyX509Der;
    use aws_lc_rs::rand::SystemRandom;
    use aws_lc_rs::rsa::KeySize;
    use aws_lc_rs::signature::{
        ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair,
    };
    use serde_json::json;

    #[test]
    fn rsa_as_jwk_and_pem() {
        let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
        let mut signature = vec![0; pair.public_modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), b"message", &mut signature).unwrap();
        let public = pair.public_key();
        let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let n = part(public.modulus().big_endian_without_leading_zero());
        let e = part(public.exponent().big_endian_without_leading_zero());
        let jwk = json!({"kty": "RSA", "n": n, "e": e});
        let der: PublicKeyX509Der<'_> = public.as_der().unwrap();
        let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(der.as_ref()));
        for document in
            [jwk.clone(), json!({"publicKeyJwk": jwk}), json!({"keys": [jwk]}), json!({"publicKeyPem": pem})]
        {
            let key = Key::of_document(&document).unwrap();
            assert!(key.verifies(Algorithm::Rs256, b"message", &signature));
            assert!(!key.verifies(Algorithm::Rs256, b"massage", &signature));
            assert!(!key.verifies(Algorithm::Es256, b"message", &signature));
        }
        assert_eq!(Key::of_jwk(&json!({"kty": "RSA", "n": n, "e": e, "d": "AA"})), None);
    }

    #[test]
    fn p256_as_jwk_and_multikey() {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref()).unwrap();
        let signature = pair.sign(&random, b"message").unwrap();
        let point = pair.public_key().as_ref();
        let (x, y) = (URL_SAFE_NO_PAD.encode(&point[1..33]), URL_SAFE_NO_PAD.encode(&point[33..]));
        let jwk = Key::of_jwk(&json!({"kty": "EC", "crv": "P-256", "x": x, "y": y})).unwrap();
        let compressed = [&P256_PUB[..], &[2 + (point[64] & 1)], &point[1..33]].concat();
        let multikey = Key::of_multikey(&format!("z{}", bs58::encode(compressed).into_string())).unwrap();
        for key in [jwk, multikey] {
            assert!(key.verifies(Algorithm::Es256, b"message", signature.as_ref()));
            assert!(!key.verifies(Algorithm::Es256, b"massage", signature.as_ref()));
        }
    }

    #[test]
    fn other_texts_are_no_keys() {
        for bad in [
            json!({}),
            json!({"kty": "oct", "k": "AAAA"}),
            json!({"kty": "RSA", "n": "", "e": "AQAB"}),
            json!({"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}),
            json!({"publicKeyMultibase": "z6Mk"}),
            json!({"publicKeyMultibase": format!("z{}", "1".repeat(100_000))}),
            json!({"publicKeyPem": "nothing"}),
            json!([1, 2]),
        ] {
            assert_eq!(Key::of_document(&bad), None, "{bad}");
        }
        let junk = Key::of_pem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----").unwrap();
        assert!(!junk.verifies(Algorithm::Rs256, b"", b""));
    }
}
