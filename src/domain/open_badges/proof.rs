//! `eddsa-rdfc-2022` proofs (W3C Data Integrity EdDSA Cryptosuites 1.0, "eddsa-rdfc-2022").

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::canon::{self, CanonError};
use super::keys::{IssuerKey, PublicKey};
use super::timestamp;

const TYPE: &str = "DataIntegrityProof";
const CRYPTOSUITE: &str = "eddsa-rdfc-2022";
/// Open Badges 3.0, "Proof": "MUST be 'assertionMethod'".
const PURPOSE: &str = "assertionMethod";

/// Why a document could not be signed, or why its proof does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    #[error("the document cannot be canonicalised: {0}")]
    Canon(#[from] CanonError),
    #[error("the document could not be written as JSON: {0}")]
    Json(String),
    #[error("the document already has a proof")]
    AlreadySigned,
    #[error("the document has no proof, or more than one")]
    NotOneProof,
    #[error("the proof is of another kind or has unknown members: {0}")]
    OtherKind(String),
    #[error("the signature does not match")]
    BadSignature,
}

/// A Data Integrity proof (VC Data Integrity 1.0, "Proofs"), only with the members that we issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Proof {
    pub r#type: String,
    pub cryptosuite: String,
    pub created: String,
    pub verification_method: String,
    pub proof_purpose: String,
    pub proof_value: String,
}

/// The key that signs and the URL where its public half is published.
pub struct Signer<'a> {
    pub key: &'a IssuerKey,
    pub verification_method: String,
}

/// Signs a document and returns it with `proof: [ … ]`. Store the result and serve exactly that.
pub fn sign<T: Serialize>(document: &T, signer: &Signer<'_>, created: DateTime<Utc>) -> Result<Value, ProofError> {
    let mut document = serde_json::to_value(document).map_err(|error| ProofError::Json(error.to_string()))?;
    let mut proof = Proof {
        r#type: TYPE.to_owned(),
        cryptosuite: CRYPTOSUITE.to_owned(),
        created: timestamp(created),
        verification_method: signer.verification_method.clone(),
        proof_purpose: PURPOSE.to_owned(),
        proof_value: String::new(),
    };
    let message = hash_data(&document, &proof)?;
    proof.proof_value = format!("z{}", bs58::encode(signer.key.sign(&message)).into_string());
    let object = document.as_object_mut().ok_or(CanonError::NotAnObject)?;
    if object.contains_key("proof") {
        return Err(ProofError::AlreadySigned);
    }
    // An array, although one proof: strict JSON schemas ask for it, and the signature does not cover this member.
    object.insert("proof".to_owned(), json!([proof]));
    Ok(document)
}

/// Checks the one proof of a document under a key. Whose key that is, the caller decides.
pub fn verify(document: &Value, key: &PublicKey) -> Result<Proof, ProofError> {
    let proof = proof_of(document)?;
    let signature = decode_signature(&proof.proof_value).ok_or(ProofError::BadSignature)?;
    let mut unsigned = document.clone();
    if let Some(object) = unsigned.as_object_mut() {
        object.remove("proof");
    }
    let message = hash_data(&unsigned, &proof)?;
    if key.verifies(&message, &signature) { Ok(proof) } else { Err(ProofError::BadSignature) }
}

/// The one proof of a document, bare or in an array, if it is of the kind that we issue.
pub fn proof_of(document: &Value) -> Result<Proof, ProofError> {
    let proof = match document.get("proof") {
        Some(Value::Array(proofs)) => match proofs.as_slice() {
            [proof] => proof,
            _ => return Err(ProofError::NotOneProof),
        },
        Some(proof) => proof,
        None => return Err(ProofError::NotOneProof),
    };
    let proof: Proof = Proof::deserialize(proof).map_err(|error| ProofError::OtherKind(error.to_string()))?;
    for (found, expected) in [(&proof.r#type, TYPE), (&proof.cryptosuite, CRYPTOSUITE), (&proof.proof_purpose, PURPOSE)]
    {
        if found != expected {
            return Err(ProofError::OtherKind(found.clone()));
        }
    }
    if DateTime::parse_from_rfc3339(&proof.created).is_err() {
        return Err(ProofError::OtherKind(proof.created));
    }
    Ok(proof)
}

/// "Hashing": hash of the proof options, then hash of the document. Both use the document's own context.
fn hash_data(unsigned: &Value, proof: &Proof) -> Result<Vec<u8>, ProofError> {
    let document = canon::canonicalise(unsigned)?;
    let options = canon::canonicalise(&proof_options(unsigned, proof))?;
    Ok([options.sha256(), document.sha256()].concat())
}

/// "Proof Configuration": the proof without its value.
fn proof_options(document: &Value, proof: &Proof) -> Value {
    json!({
        "@context": document.get("@context").cloned().unwrap_or_default(),
        "type": proof.r#type,
        "cryptosuite": proof.cryptosuite,
        "created": proof.created,
        "verificationMethod": proof.verification_method,
        "proofPurpose": proof.proof_purpose,
    })
}

fn decode_signature(value: &str) -> Option<[u8; 64]> {
    // 64 bytes are at most 88 base58 characters: a bound before decoding, which is quadratic.
    let encoded = value.strip_prefix('z').filter(|encoded| encoded.len() <= 88)?;
    bs58::decode(encoded).into_vec().ok()?.try_into().ok()
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
