//! Open Badges 3.0 credentials ("OpenBadgeCredential Verification").

use chrono::DateTime;
use serde_json::Value;

use super::check::{Checks, Failure, Skipped, Stop, What};
use super::facts;
use super::jws::Jws;
use super::library::Library;
use super::plain::{id_of, is_a, items};
use super::proof::{self, Signature};
use super::{Form, Question, Report, policy, status};

/// Whether a document is meant to be one.
#[must_use]
pub fn is_credential(document: &Value) -> bool {
    is_a(document, "OpenBadgeCredential") || is_a(document, "AchievementCredential")
}

/// Whether a document is meant to be an endorsement ("EndorsementCredential").
#[must_use]
pub fn is_endorsement(document: &Value) -> bool {
    is_a(document, "EndorsementCredential")
}

/// Whether it is meant to be one of the two.
#[must_use]
pub fn is_signed_document(document: &Value) -> bool {
    is_credential(document) || is_endorsement(document)
}

/// Checks a credential with an embedded proof.
pub fn check(library: &mut Library, credential: &Value, question: &Question<'_>) -> Report {
    let form = if is_credential(credential) { Form::Ob3Proof } else { Form::Endorsement };
    report(library, credential, question, form, |library, issuer| proof::check(library, credential, issuer))
}

/// Checks a credential in a JSON Web Token.
pub fn check_jwt(library: &mut Library, jws: &Jws, question: &Question<'_>) -> Report {
    report(library, &jws.payload, question, Form::Ob3Jwt, |library, issuer| {
        let mut signature = proof::check_jws(library, jws, issuer);
        if signature.signature.is_ok() {
            signature.signature = claims(&jws.payload, issuer);
        }
        signature
    })
}

fn report(
    library: &mut Library,
    credential: &Value,
    question: &Question<'_>,
    form: Form,
    signature: impl FnOnce(&mut Library, &str) -> Signature,
) -> Report {
    let mut checks = Checks::default();
    let facts = facts::of_credential(credential);
    let (issuer, subject) = match structure(credential) {
        Ok(parts) => parts,
        Err(stop) => {
            checks.note(What::Form, Err(stop));
            return Report::new(form, checks, facts, library);
        }
    };
    let Signature { signature, tie } = signature(library, issuer);
    // A member that no context defines, or a text too large: a matter of form, before any signature.
    let form_fault = match &signature {
        Err(stop) => stop.is_of_form(),
        Ok(()) => false,
    };
    if form_fault {
        checks.note(What::Form, signature);
        return Report::new(form, checks, facts, library);
    }
    checks.pass(What::Form);
    let trusted = signature.is_ok();
    checks.note(What::Signature, signature);
    if trusted {
        checks.note(What::Issuer, tie);
        checks.note(What::Issued, policy::issued(valid_from(credential), question.now));
        checks.note(What::Expiry, policy::expiry(valid_until(credential), question.now));
        checks.note(What::Status, status::credential(library, credential, issuer, question.now));
        checks.note(What::Recipient, policy::recipient3(subject, question.email));
    }
    Report::new(form, checks, facts, library)
}

/// Data model 2.0, or 1.1 as badges of 2022 have it.
fn valid_from(credential: &Value) -> Option<&Value> {
    credential.get("validFrom").or_else(|| credential.get("issuanceDate"))
}

fn valid_until(credential: &Value) -> Option<&Value> {
    credential.get("validUntil").or_else(|| credential.get("expirationDate"))
}

/// The members that every credential must have: the issuer's identifier and the subject.
fn structure(credential: &Value) -> Result<(&str, &Value), Stop> {
    let missing = |name: &str| Stop::failed(Failure::Incomplete).about(name);
    if !is_a(credential, "VerifiableCredential") {
        return Err(missing("type"));
    }
    credential.get("id").and_then(Value::as_str).ok_or_else(|| missing("id"))?;
    let contexts = items(credential.get("@context"));
    if contexts.is_empty() {
        return Err(missing("@context"));
    }
    let issuer = credential.get("issuer").and_then(id_of).ok_or_else(|| missing("issuer"))?;
    valid_from(credential).and_then(policy::date).ok_or_else(|| missing("validFrom"))?;
    let [subject] = items(credential.get("credentialSubject")) else { return Err(missing("credentialSubject")) };
    if !is_credential(credential) {
        // What an endorsement is about is named by its identifier; it awards nobody anything.
        subject.get("id").and_then(Value::as_str).ok_or_else(|| missing("credentialSubject.id"))?;
        return Ok((issuer, subject));
    }
    let achievement = subject.get("achievement").ok_or_else(|| missing("achievement"))?;
    achievement.get("name").and_then(Value::as_str).ok_or_else(|| missing("achievement.name"))?;
    Ok((issuer, subject))
}

/// "JSON Web Token Proof Format": what stands in the token's claims is what stands in the credential.
fn claims(payload: &Value, issuer: &str) -> Result<(), Stop> {
    let text = |name: &str| payload.get(name).and_then(Value::as_str);
    let different = |name: &str| Err(Stop::failed(Failure::Contradiction).about(name));
    let seconds = |value: Option<&Value>| value.and_then(policy::date).map(|date| date.timestamp());
    if text("iss").is_some_and(|iss| iss != issuer) || (payload.get("iss").is_some() && text("iss").is_none()) {
        return different("iss");
    }
    if payload.get("jti").is_some() && text("jti") != text("id") {
        return different("jti");
    }
    let subject = items(payload.get("credentialSubject")).first().and_then(id_of);
    if payload.get("sub").is_some() && text("sub") != subject {
        return different("sub");
    }
    let number = |name: &str| payload.get(name).map(|value| value.as_f64().map(|seconds| seconds.floor()));
    for (name, date) in [("nbf", seconds(valid_from(payload))), ("exp", seconds(valid_until(payload)))] {
        let claimed = match number(name) {
            None => continue,
            Some(claimed) => claimed.and_then(|seconds| DateTime::from_timestamp(seconds as i64, 0)),
        };
        if claimed.is_none() || claimed.map(|claimed| claimed.timestamp()) != date {
            return different(name);
        }
    }
    if payload.get("vc").is_some() { Err(Stop::skipped(Skipped::Unsupported).about("vc")) } else { Ok(()) }
}
