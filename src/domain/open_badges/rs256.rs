//! RS256: JSON Web Signatures (RFC 7515) with RSA keys, in compact form. Open Badges 2.0, "SignedBadge", and Open Badges
//! 3.0, "JSON Web Token Proof Format", ask for it.

use aws_lc_rs::{
    encoding::AsDer as _,
    rand::SystemRandom,
    rsa,
    signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// Why a key could not be read, or nothing be signed with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RsaError {
    #[error("not an RSA key of 2048 bits or more")]
    NotAKey,
    #[error("nothing could be signed")]
    NotSigned,
}

/// The issuer's secret RSA key. It has no `Debug`, `Clone` or `Serialize`, so that it cannot end up in a log or a dump.
pub struct RsaSecret(rsa::KeyPair);

impl RsaSecret {
    /// From PKCS #8 in DER.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, RsaError> {
        let key = rsa::KeyPair::from_pkcs8(der).map_err(|_| RsaError::NotAKey)?;
        if key.public_modulus_len() < 256 { Err(RsaError::NotAKey) } else { Ok(Self(key)) }
    }

    pub fn public(&self) -> Result<RsaPublic, RsaError> {
        RsaPublic::from_der(self.0.public_key().as_ref())
    }

    /// Signs a payload ("JWS Compact Serialization"). The same input always gives the same text: PKCS #1 v1.5 draws no
    /// randomness.
    pub fn sign(&self, header: &impl Serialize, payload: &impl Serialize) -> Result<String, RsaError> {
        let part = |json: Result<Vec<u8>, serde_json::Error>| {
            json.map(|json| URL_SAFE_NO_PAD.encode(json)).map_err(|_| RsaError::NotSigned)
        };
        let message = format!("{}.{}", part(serde_json::to_vec(header))?, part(serde_json::to_vec(payload))?);
        let signature = self.sign_bytes(message.as_bytes())?;
        Ok(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    fn sign_bytes(&self, message: &[u8]) -> Result<Vec<u8>, RsaError> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
            .map_err(|_| RsaError::NotSigned)?;
        Ok(signature)
    }
}

/// A public RSA key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RsaPublic {
    /// RFC 5280, "SubjectPublicKeyInfo".
    spki: Vec<u8>,
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl RsaPublic {
    /// From DER: RFC 8017, "RSAPublicKey", or RFC 5280, "SubjectPublicKeyInfo".
    pub fn from_der(der: &[u8]) -> Result<Self, RsaError> {
        let key = rsa::PublicKey::from_der(der).map_err(|_| RsaError::NotAKey)?;
        let spki = key.as_der().map_err(|_| RsaError::NotAKey)?.as_ref().to_vec();
        let (modulus, exponent) = numbers(key.as_ref()).ok_or(RsaError::NotAKey)?;
        if modulus.len() < 256 { Err(RsaError::NotAKey) } else { Ok(Self { spki, modulus, exponent }) }
    }

    /// From the text that [`Self::to_pem`] writes.
    pub fn from_pem(pem: &str) -> Result<Self, RsaError> {
        Self::from_der(&der_of(pem, "PUBLIC KEY").ok_or(RsaError::NotAKey)?)
    }

    #[must_use]
    pub fn to_pem(&self) -> String {
        pem_of(&self.spki, "PUBLIC KEY")
    }

    /// As JSON Web Key (RFC 7517).
    #[must_use]
    pub fn jwk(&self, id: &str) -> Jwk {
        Jwk {
            kty: "RSA",
            alg: "RS256",
            r#use: "sig",
            kid: id.to_owned(),
            n: URL_SAFE_NO_PAD.encode(&self.modulus),
            e: URL_SAFE_NO_PAD.encode(&self.exponent),
        }
    }

    /// RFC 7638, "JSON Web Key (JWK) Thumbprint": names the key by what it is.
    #[must_use]
    pub fn thumbprint(&self) -> String {
        let (e, n) = (URL_SAFE_NO_PAD.encode(&self.exponent), URL_SAFE_NO_PAD.encode(&self.modulus));
        hex::encode(Sha256::digest(format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#)))
    }

    /// The payload of a compact JWS of this key, if its signature holds.
    #[must_use]
    pub fn payload(&self, jws: &str) -> Option<Vec<u8>> {
        let (message, signature) = jws.rsplit_once('.')?;
        let (header, payload) = message.split_once('.')?;
        let header: serde_json::Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
        if header.get("alg")? != "RS256" {
            return None;
        }
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &self.spki).verify(message.as_bytes(), &signature).ok()?;
        URL_SAFE_NO_PAD.decode(payload).ok()
    }
}

/// A public key as JSON Web Key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Jwk {
    kty: &'static str,
    alg: &'static str,
    r#use: &'static str,
    kid: String,
    n: String,
    e: String,
}

/// Modulus and exponent of an "RSAPublicKey", without leading zeros.
fn numbers(der: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let (sequence, _) = element(der, 0x30)?;
    let (modulus, rest) = element(sequence, 0x02)?;
    let (exponent, _) = element(rest, 0x02)?;
    let plain = |bytes: &[u8]| bytes.iter().skip_while(|byte| **byte == 0).copied().collect();
    Some((plain(modulus), plain(exponent)))
}

/// The content of one DER element, and what follows it.
fn element(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (_, rest) = der.split_first().filter(|(first, _)| **first == tag)?;
    let (length, rest) = rest.split_first()?;
    let (length, rest) = match *length {
        short @ 0..0x80 => (usize::from(short), rest),
        long => {
            let (bytes, rest) = rest.split_at_checked(usize::from(long & 0x7f)).filter(|(b, _)| b.len() <= 2)?;
            (bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)), rest)
        }
    };
    rest.split_at_checked(length)
}

/// RFC 7468, "Textual Encodings of PKIX, PKCS, and CMS Structures".
#[must_use]
pub fn pem_of(der: &[u8], label: &str) -> String {
    let mut pem = format!("-----BEGIN {label}-----\n");
    for line in STANDARD.encode(der).as_bytes().chunks(64) {
        pem.extend(line.iter().map(|byte| char::from(*byte)));
        pem.push('\n');
    }
    pem + &format!("-----END {label}-----\n")
}

/// What a PEM text of this label holds.
#[must_use]
pub fn der_of(pem: &str, label: &str) -> Option<Vec<u8>> {
    let (_, rest) = pem.split_once(&format!("-----BEGIN {label}-----"))?;
    let (body, _) = rest.split_once(&format!("-----END {label}-----"))?;
    STANDARD.decode(body.split_whitespace().collect::<String>()).ok()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    /// RFC 7515, "Example JWS Using RSASSA-PKCS1-v1_5 SHA-256": signing with the published key gives the published text.
    #[test]
    fn rfc_7515_vector() {
        let published = include_str!("vectors/rfc7515/jws.txt").trim();
        let (message, signature) = published.rsplit_once('.').unwrap();
        let secret = fixtures::rsa_secret();
        assert_eq!(URL_SAFE_NO_PAD.encode(secret.sign_bytes(message.as_bytes()).unwrap()), signature);
        let payload = secret.public().unwrap().payload(published).unwrap();
        assert!(payload.starts_with(b"{\"iss\":\"joe\",\r\n \"exp\":1300819380"));
    }

    #[test]
    fn a_public_key_survives_its_texts() {
        let key = fixtures::rsa_secret().public().unwrap();
        assert_eq!(RsaPublic::from_pem(&key.to_pem()), Ok(key.clone()));
        let jwk = serde_json::to_value(key.jwk("k")).unwrap();
        assert_eq!((jwk["e"].as_str(), jwk["kid"].as_str()), (Some("AQAB"), Some("k")));
        assert!(jwk["n"].as_str().unwrap().starts_with("ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddx"));
        assert!(jwk.get("d").is_none());
        assert_eq!(
            RsaPublic::from_pem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
            Err(RsaError::NotAKey)
        );
        assert!(RsaSecret::from_pkcs8(b"not a key").is_err());
    }

    #[test]
    fn another_algorithm_is_refused() {
        let secret = fixtures::rsa_secret();
        let public = secret.public().unwrap();
        assert!(public.payload(&secret.sign(&json!({"alg": "RS256"}), &json!({})).unwrap()).is_some());
        for header in [json!({"alg": "none"}), json!({"alg": "HS256"}), json!({})] {
            assert_eq!(public.payload(&secret.sign(&header, &json!({})).unwrap()), None, "{header}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_changed_character_fails(place in 0_usize..600, to in "[A-Za-z0-9_.-]") {
            let secret = fixtures::rsa_secret();
            let jws = secret.sign(&json!({"alg": "RS256", "typ": "JWT"}), &json!({"name": "Social skills: Good"})).unwrap();
            let place = place % jws.len();
            let changed = format!("{}{to}{}", &jws[..place], &jws[place + 1..]);
            prop_assert_eq!(secret.public().unwrap().payload(&changed).is_some(), changed == jws);
        }
    }
}
