//! The signature of an Open Badges 3.0 credential: embedded (`eddsa-rdfc-2022`), or around it as a JSON Web Token.

use serde_json::Value;

use super::check::{Failure, Skipped, Stop};
use super::jws::Jws;
use super::key::Key;
use super::library::Library;
use super::method;
use super::plain::items;
use crate::domain::open_badges::canon::CanonError;
use crate::domain::open_badges::proof::{self, ProofError};

/// What a signature shows: that the content is what was signed, and that the key is the issuer's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub signature: Result<(), Stop>,
    pub tie: Result<(), Stop>,
}

impl Signature {
    fn stopped(stop: Stop) -> Self {
        Self { signature: Err(stop), tie: Err(Stop::skipped(Skipped::Earlier)) }
    }
}

/// Checks the embedded proof of a document.
pub fn check(library: &mut Library, document: &Value, issuer: &str) -> Signature {
    let document = match with_known_proof(document) {
        Ok(document) => document,
        Err(stop) => return Signature::stopped(stop),
    };
    let named = match proof::proof_of(&document) {
        Ok(named) => named.verification_method,
        Err(_) => return Signature::stopped(Stop::failed(Failure::NoProof)),
    };
    let found = match method::find(library, &named, issuer) {
        Ok(found) => found,
        Err(stop) => return Signature::stopped(stop),
    };
    let Key::Ed25519(key) = found.key else {
        return Signature::stopped(Stop::failed(Failure::UnknownKey).about(&named));
    };
    let signature = match proof::verify(&document, &key) {
        Ok(_) => Ok(()),
        Err(ProofError::Canon(error)) => Err(unreadable(error)),
        Err(ProofError::BadSignature) => Err(Stop::failed(Failure::Altered)),
        Err(_) => Err(Stop::failed(Failure::NoProof)),
    };
    Signature { signature, tie: found.tie }
}

/// A document may carry several proofs, each of which stands alone: the first of the kind known here is taken.
fn with_known_proof(document: &Value) -> Result<Value, Stop> {
    let proofs = items(document.get("proof"));
    let text = |proof: &Value, name: &str| proof.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let known = proofs
        .iter()
        .find(|proof| text(proof, "type") == "DataIntegrityProof" && text(proof, "cryptosuite") == "eddsa-rdfc-2022");
    match (known, proofs.first()) {
        (Some(known), _) => {
            let mut document = document.clone();
            if let Some(members) = document.as_object_mut() {
                members.insert("proof".to_owned(), known.clone());
            }
            Ok(document)
        }
        (None, Some(other)) => {
            let kind = format!("{} {}", text(other, "type"), text(other, "cryptosuite"));
            Err(Stop::skipped(Skipped::Unsupported).about(&kind))
        }
        (None, None) => Err(Stop::failed(Failure::NoProof)),
    }
}

/// Checks a JSON Web Signature around a document.
pub fn check_jws(library: &mut Library, jws: &Jws, issuer: &str) -> Signature {
    if let Err(stop) = jws.algorithm() {
        return Signature::stopped(stop);
    }
    match method::find_for_jws(library, jws.kid(), jws.jwk(), issuer) {
        Ok(found) => Signature { signature: jws.check(&found.key), tie: found.tie },
        Err(stop) => Signature::stopped(stop),
    }
}

/// Why a document has no canonical form.
fn unreadable(error: CanonError) -> Stop {
    match error {
        CanonError::ContextNotAllowed(url) => Stop::skipped(Skipped::UnknownContext).about(&url),
        CanonError::UndefinedTerm(name) => Stop::failed(Failure::UnknownMember).about(&name),
        CanonError::TooLarge => Stop::failed(Failure::TooLarge),
        CanonError::NotAnObject | CanonError::NoContext => Stop::failed(Failure::Incomplete).about("@context"),
        CanonError::ProtectedTerm(what) | CanonError::NotAnIri(what) | CanonError::Unsupported(what) => {
            Stop::skipped(Skipped::Unsupported).about(&what)
        }
    }
}
