//! Compact JSON Web Signatures (RFC 7515), as Open Badges 2.0 "SignedBadge" and 3.0 "JSON Web Token Proof Format" use
//! them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::check::{Failure, Skipped, Stop};
use super::json::{self, JsonError};
use super::key::{Algorithm, Key};

/// The longest text that is read.
const MAX: usize = 1024 * 1024;

/// A signed document; its signature is not checked yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Jws {
    header: Value,
    /// What was signed over.
    pub payload: Value,
    signed: String,
    signature: Vec<u8>,
}

/// Whether a text could be one: three parts, the first of which begins like JSON in base64.
#[must_use]
pub fn is_likely(text: &str) -> bool {
    text.starts_with("ey")
        && text.matches('.').count() == 2
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

impl Jws {
    /// Reads one.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        if text.len() > MAX {
            return Err(JsonError::TooLarge);
        }
        let mut parts = text.split('.');
        let (Some(header), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(JsonError::NotJson);
        };
        let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| JsonError::NotJson);
        Ok(Self {
            header: json::read(&decode(header)?)?,
            payload: json::read(&decode(payload)?)?,
            signature: decode(signature)?,
            signed: format!("{header}.{payload}"),
        })
    }

    /// The header's `kid`.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.header.get("kid").and_then(Value::as_str)
    }

    /// The header's `jwk`.
    #[must_use]
    pub fn jwk(&self) -> Option<&Value> {
        self.header.get("jwk")
    }

    /// The algorithm, if it proves anything and is known. "Additional JOSE Headers are NOT allowed", but for those that
    /// change nothing about the signature.
    pub fn algorithm(&self) -> Result<Algorithm, Stop> {
        let header = self.header.as_object().ok_or(Stop::failed(Failure::NoProof))?;
        const KNOWN: [&str; 8] = ["alg", "kid", "jwk", "typ", "cty", "x5c", "x5t", "x5t#S256"];
        if let Some(other) = header.keys().find(|name| !KNOWN.contains(&name.as_str())) {
            return Err(Stop::failed(Failure::NoProof).about(other));
        }
        match header.get("alg").and_then(Value::as_str) {
            Some("RS256") => Ok(Algorithm::Rs256),
            Some("ES256") => Ok(Algorithm::Es256),
            Some(
                other @ ("RS384" | "RS512" | "PS256" | "PS384" | "PS512" | "ES384" | "ES512" | "ES256K" | "EdDSA"),
            ) => Err(Stop::skipped(Skipped::Unsupported).about(other)),
            // `none` is no signature, and with `HS…` whoever can check can also sign.
            other => Err(Stop::failed(Failure::NoProof).about(other.unwrap_or("alg"))),
        }
    }

    /// Whether the signature was made with this key.
    pub fn check(&self, key: &Key) -> Result<(), Stop> {
        if key.verifies(self.algorithm()?, self.signed.as_bytes(), &self.signature) {
            Ok(())
        } else {
            Err(Stop::failed(Failure::Altered))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::verification::check::Outcome;

    fn encode(header: &str, payload: &str) -> String {
        format!("{}.{}.AAAA", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload))
    }

    #[test]
    fn only_algorithms_that_prove_something_are_taken() {
        let algorithm =
            |header: &str| Jws::read(&encode(header, "{}")).unwrap().algorithm().map_err(|stop| stop.outcome);
        assert_eq!(algorithm(r#"{"alg":"RS256","typ":"JWT"}"#), Ok(Algorithm::Rs256));
        assert_eq!(algorithm(r#"{"alg":"ES256","kid":"x"}"#), Ok(Algorithm::Es256));
        assert_eq!(algorithm(r#"{"alg":"EdDSA"}"#), Err(Outcome::NotChecked(Skipped::Unsupported)));
        for header in [r#"{"alg":"none"}"#, r#"{"alg":"HS256"}"#, "{}", "[]", r#"{"alg":"RS256","crit":["b64"]}"#] {
            assert_eq!(algorithm(header), Err(Outcome::Failed(Failure::NoProof)), "{header}");
        }
    }

    #[test]
    fn other_texts_are_none() {
        for text in ["", "a.b", "e30.e30.AA.AA", "e30.e30.A", "e30.!.AA", &encode("{", "{}"), "e30=.e30.AA"] {
            assert!(Jws::read(text).is_err(), "{text}");
        }
        assert_eq!(Jws::read(&encode(r#"{"a":1,"a":2}"#, "{}")), Err(JsonError::Twice));
        assert!(is_likely("eyJhbGciOiJub25lIn0.e30."));
        assert!(!is_likely("https://x.example/a.b.c"));
    }
}
