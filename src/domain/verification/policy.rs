//! Dates and recipient: what a badge says once its signature is known to be right.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::check::{Failure, Skipped, Stop};
use super::plain::{is_a, items};

/// A date as badges write it: with time and zone, or (Open Badges 1) a bare day.
#[must_use]
pub fn date(value: &Value) -> Option<DateTime<Utc>> {
    let text = value.as_str()?;
    match DateTime::parse_from_rfc3339(text) {
        Ok(date) => Some(date.to_utc()),
        Err(_) => Some(text.parse::<NaiveDate>().ok()?.and_hms_opt(0, 0, 0)?.and_utc()),
    }
}

/// It was issued before now.
pub fn issued(value: Option<&Value>, now: DateTime<Utc>) -> Result<(), Stop> {
    match value.and_then(date) {
        None => Err(Stop::failed(Failure::Incomplete).about("date")),
        Some(date) if date > now => Err(Stop::failed(Failure::NotYetValid)),
        Some(_) => Ok(()),
    }
}

/// It has not expired.
pub fn expiry(value: Option<&Value>, now: DateTime<Utc>) -> Result<(), Stop> {
    match value.map(date) {
        None => Err(Stop::skipped(Skipped::Absent)),
        Some(None) => Err(Stop::failed(Failure::Incomplete).about("date")),
        Some(Some(end)) if end < now => Err(Stop::failed(Failure::Expired)),
        Some(Some(_)) => Ok(()),
    }
}

/// An Open Badges 2.0 recipient ("IdentityObject").
pub fn recipient2(recipient: Option<&Value>, email: Option<&str>) -> Result<(), Stop> {
    let Some(recipient) = recipient else { return Err(Stop::skipped(Skipped::Absent)) };
    let text = |name: &str| recipient.get(name).and_then(Value::as_str);
    let Some(email) = email else { return Err(Stop::skipped(Skipped::NotAsked)) };
    if !(is_a(recipient, "email") || is_a(recipient, "schema:email")) {
        return Err(Stop::skipped(Skipped::Unsupported).about(text("type").unwrap_or("type")));
    }
    let hashed = recipient.get("hashed") == Some(&Value::Bool(true));
    compare(text("identity").unwrap_or_default(), text("salt").unwrap_or_default(), hashed, email)
}

/// An Open Badges 3.0 subject: its `identifier`s, or an address as its `id`.
pub fn recipient3(subject: &Value, email: Option<&str>) -> Result<(), Stop> {
    let address = subject.get("id").and_then(Value::as_str).and_then(|id| id.strip_prefix("mailto:"));
    let identifiers: Vec<&Value> = items(subject.get("identifier"))
        .iter()
        .filter(|identifier| identifier.get("identityType").and_then(Value::as_str) == Some("emailAddress"))
        .collect();
    if identifiers.is_empty() && address.is_none() {
        return Err(Stop::skipped(Skipped::Absent));
    }
    let Some(email) = email else { return Err(Stop::skipped(Skipped::NotAsked)) };
    let mut result =
        address.map_or(Err(Stop::failed(Failure::OtherRecipient)), |address| compare(address, "", false, email));
    for identifier in identifiers {
        let text = |name: &str| identifier.get(name).and_then(Value::as_str).unwrap_or_default();
        let hashed = identifier.get("hashed") == Some(&Value::Bool(true));
        match compare(text("identityHash"), text("salt"), hashed, email) {
            Ok(()) => return Ok(()),
            Err(stop) => result = result.and(Err(stop)),
        }
    }
    result
}

/// Issuers hash the address in lower case, or as it was typed.
fn compare(identity: &str, salt: &str, hashed: bool, email: &str) -> Result<(), Stop> {
    let email = email.trim();
    let same = match identity.split_once('$') {
        Some((kind, hash)) if kind.eq_ignore_ascii_case("sha256") => [email.to_lowercase(), email.to_owned()]
            .into_iter()
            .any(|email| hex::encode(Sha256::digest(format!("{email}{salt}"))).eq_ignore_ascii_case(hash)),
        Some((kind, _)) if hashed => return Err(Stop::skipped(Skipped::Unsupported).about(kind)),
        _ if hashed => return Err(Stop::skipped(Skipped::Unsupported).about("hash")),
        _ => identity.trim().to_lowercase() == email.to_lowercase(),
    };
    if same { Ok(()) } else { Err(Stop::failed(Failure::OtherRecipient)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const OTHER: Result<(), Failure> = Err(Failure::OtherRecipient);

    fn told(result: Result<(), Stop>) -> Result<(), Failure> {
        use super::super::check::Outcome;
        result.map_err(|stop| match stop.outcome {
            Outcome::Failed(failure) => failure,
            other => panic!("{other:?}"),
        })
    }

    /// Hash and salt of the specification's example, Open Badges 3.0 "IdentityHash".
    #[test]
    fn hashed_and_plain_addresses() {
        let hash = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";
        let hashed = json!({"type": "email", "hashed": true, "salt": "Kosher", "identity": hash});
        for (email, result) in [("A@Example.com ", Ok(())), ("a@example.com", Ok(())), ("b@example.com", OTHER)] {
            assert_eq!(told(recipient2(Some(&hashed), Some(email))), result, "{email}");
        }
        let plain = json!({"type": ["email"], "hashed": false, "identity": "Ana@Example.org"});
        assert_eq!(told(recipient2(Some(&plain), Some("ana@example.org"))), Ok(()));
        assert_eq!(told(recipient2(Some(&plain), Some("eve@example.org"))), OTHER);
        let identity = json!({"type": "IdentityObject", "hashed": true, "identityHash": hash, "identityType": "emailAddress", "salt": "Kosher"});
        let name = json!({"type": "IdentityObject", "hashed": false, "identityHash": "Ana", "identityType": "name"});
        let subject = json!({"identifier": [name, identity]});
        assert_eq!(told(recipient3(&subject, Some("a@example.com"))), Ok(()));
        assert_eq!(told(recipient3(&subject, Some("Ana"))), OTHER);
        assert_eq!(told(recipient3(&json!({"id": "mailto:ana@example.org"}), Some("ANA@example.org"))), Ok(()));
    }

    #[test]
    fn what_cannot_be_compared_is_said() {
        let email = Some("a@example.com");
        let skipped = |result: Result<(), Stop>, why| {
            assert_eq!(result.map_err(|s| s.outcome), Err(super::super::check::Outcome::NotChecked(why)))
        };
        skipped(recipient2(None, email), Skipped::Absent);
        skipped(recipient3(&json!({"id": "did:example:1"}), email), Skipped::Absent);
        let md5 = json!({"type": "email", "hashed": true, "identity": "md5$00"});
        skipped(recipient2(Some(&md5), email), Skipped::Unsupported);
        skipped(recipient2(Some(&md5), None), Skipped::NotAsked);
        skipped(recipient2(Some(&json!({"type": "telephone", "identity": "1"})), email), Skipped::Unsupported);
    }

    #[test]
    fn dates() {
        let now = "2026-06-01T09:00:00Z".parse().unwrap();
        assert!(issued(Some(&json!("2026-06-01T10:59:59+02:00")), now).is_ok());
        assert!(issued(Some(&json!("2026-05-31")), now).is_ok());
        for bad in [None, Some(json!("2026-06-01T09:00:01Z")), Some(json!("soon")), Some(json!(1_779_000_000))] {
            assert!(issued(bad.as_ref(), now).is_err(), "{bad:?}");
        }
        assert!(expiry(Some(&json!("2026-06-01T09:00:01Z")), now).is_ok());
        assert!(expiry(Some(&json!("2026-06-01T08:59:59Z")), now).is_err());
    }
}
