//! Whether a badge was withdrawn: W3C Bitstring Status List 1.0, 1EdTech Credential Status Revocation List 1.0, and the
//! revocation list of Open Badges 2.0.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::check::{Failure, Outcome, Skipped, Stop};
use super::library::Library;
use super::plain::{id_of, is_a, items};
use super::{jws, policy, proof};
use crate::domain::open_badges::status_list;

/// The most statuses of one badge that are looked up.
const MAX: usize = 4;

/// The status of an Open Badges 3.0 credential.
pub fn credential(library: &mut Library, credential: &Value, issuer: &str, now: DateTime<Utc>) -> Result<(), Stop> {
    let entries = items(credential.get("credentialStatus"));
    if entries.is_empty() {
        return Err(Stop::skipped(Skipped::Absent));
    }
    let id = credential.get("id").and_then(Value::as_str).unwrap_or_default();
    let mut doubt = if entries.len() > MAX { Err(Stop::skipped(Skipped::Unsupported)) } else { Ok(()) };
    for entry in entries.iter().take(MAX) {
        let result = if is_a(entry, "BitstringStatusListEntry") {
            bit(library, entry, issuer, now)
        } else if is_a(entry, "1EdTechRevocationList") {
            listed(library, entry, id, issuer)
        } else {
            Err(Stop::skipped(Skipped::Unsupported).about(entry.get("type").and_then(Value::as_str).unwrap_or("type")))
        };
        match result {
            Err(stop) if matches!(stop.outcome, Outcome::Failed(_)) => return Err(stop),
            other => doubt = doubt.and(other),
        }
    }
    doubt
}

/// "Validate Algorithm" of the status list.
fn bit(library: &mut Library, entry: &Value, issuer: &str, now: DateTime<Utc>) -> Result<(), Stop> {
    let text = |name: &str| entry.get(name).and_then(Value::as_str);
    let incomplete = || Stop::failed(Failure::Incomplete).about("credentialStatus");
    let (url, purpose) =
        (text("statusListCredential").ok_or_else(incomplete)?, text("statusPurpose").ok_or_else(incomplete)?);
    let index = match entry.get("statusListIndex") {
        Some(Value::String(index)) => index.parse::<u32>().ok(),
        Some(index) => index.as_u64().and_then(|index| index.try_into().ok()),
        None => None,
    };
    let index = index.ok_or_else(incomplete)?;
    if !matches!(purpose, "revocation" | "suspension") {
        return Err(Stop::skipped(Skipped::Unsupported).about(purpose));
    }
    let bad = || Stop::skipped(Skipped::BadList).about(url);
    let bytes = library.bytes(url).map_err(|why| Stop::unavailable(url, why))?.to_vec();
    let text = std::str::from_utf8(&bytes).unwrap_or_default().trim();
    let (list, signature) = if jws::is_likely(text) {
        let signed = jws::Jws::read(text).map_err(|_| bad())?;
        let signature = proof::check_jws(library, &signed, issuer);
        (signed.payload, signature)
    } else {
        let list = super::json::read(&bytes).map_err(|_| bad())?;
        let signature = proof::check(library, &list, issuer);
        (list, signature)
    };
    signature.signature.and(signature.tie).map_err(|stop| match stop.outcome {
        Outcome::Failed(_) => bad(),
        // What keeps the list's signature from being checked keeps the list from being believed.
        Outcome::NotChecked(_) | Outcome::Passed => stop,
    })?;
    let subject = list.get("credentialSubject").ok_or_else(bad)?;
    let right = is_a(&list, "BitstringStatusListCredential")
        && list.get("issuer").and_then(id_of) == Some(issuer)
        && items(subject.get("statusPurpose")).iter().any(|named| named == purpose)
        && policy::issued(list.get("validFrom"), now).is_ok()
        && list.get("validUntil").is_none_or(|end| policy::expiry(Some(end), now).is_ok());
    if !right {
        return Err(bad());
    }
    match status_list::read_entry(&list, index) {
        Ok(false) => Ok(()),
        Ok(true) => Err(Stop::failed(Failure::Revoked)),
        Err(_) => Err(bad()),
    }
}

/// "1EdTechRevocationList": a plain list at an address that the signed badge names.
fn listed(library: &mut Library, entry: &Value, id: &str, issuer: &str) -> Result<(), Stop> {
    let url =
        entry.get("id").and_then(Value::as_str).ok_or(Stop::failed(Failure::Incomplete).about("credentialStatus"))?;
    let list = library.json(url).map_err(|why| Stop::unavailable(url, why))?;
    let Some(Value::Array(entries)) = list.get("revokedCredential") else {
        return Err(Stop::skipped(Skipped::BadList).about(url));
    };
    if list.get("issuer").and_then(id_of).is_some_and(|named| named != issuer) {
        return Err(Stop::skipped(Skipped::BadList).about(url));
    }
    find(entries, id, "revocationReason")
}

/// The list that an Open Badges 2.0 issuer names ("RevocationList").
pub fn assertion(library: &mut Library, assertion: &Value, issuer: &Value) -> Result<(), Stop> {
    let Some(url) = issuer.get("revocationList").and_then(Value::as_str) else {
        return Err(Stop::skipped(Skipped::Absent));
    };
    let list = library.json(url).map_err(|why| Stop::unavailable(url, why))?;
    let Some(entries) = list.get("revokedAssertions") else {
        return Err(Stop::skipped(Skipped::BadList).about(url));
    };
    for name in ["id", "uid"] {
        if let Some(id) = assertion.get(name).and_then(Value::as_str) {
            find(items(Some(entries)), id, "revocationReason")?;
        }
    }
    Ok(())
}

/// An entry is an identifier, or an object with one; `revoked: false` takes it back.
fn find(entries: &[Value], id: &str, reason: &str) -> Result<(), Stop> {
    let found = entries.iter().find(|entry| {
        let named = entry.get("uid").and_then(Value::as_str) == Some(id) || id_of(entry) == Some(id);
        named && entry.get("revoked") != Some(&Value::Bool(false))
    });
    match found {
        None => Ok(()),
        Some(entry) => {
            let stop = Stop::failed(Failure::Revoked);
            Err(match entry.get(reason).and_then(Value::as_str) {
                Some(reason) => stop.about(reason),
                None => stop,
            })
        }
    }
}
