//! Whether a badge that was shown says the same as the one that its issuer's site serves.

use serde_json::Value;

use super::check::{Failure, Stop};
use super::plain::id_of;
use super::policy::date;

/// Members that may differ without changing what the badge says: its form, and where its picture is.
const FREE: [&str; 4] = ["@context", "type", "image", "@language"];

/// Compares what was shown with what is served. Each may name a part that the other embeds.
pub fn same(shown: &Value, hosted: &Value, badge: &Value) -> Result<(), Stop> {
    let (Some(members), Some(served)) = (shown.as_object(), hosted.as_object()) else {
        return Err(Stop::failed(Failure::Differs));
    };
    let differs = |name: &str| Err(Stop::failed(Failure::Differs).about(name));
    for (name, value) in members.iter().filter(|(name, _)| !FREE.contains(&name.as_str())) {
        let other = match name.as_str() {
            // The BadgeClass has been followed to its own document already.
            "badge" if value.is_object() => Some(badge),
            _ => served.get(name),
        };
        if !other.is_some_and(|other| agrees(name, value, other)) {
            return differs(name);
        }
    }
    // Whom it is for, when it ends and how it is checked cannot be left out of a copy.
    match ["recipient", "badge", "issuedOn", "expires"]
        .iter()
        .find(|name| served.contains_key(**name) && !members.contains_key(**name))
    {
        Some(name) => differs(name),
        None => Ok(()),
    }
}

fn agrees(name: &str, shown: &Value, hosted: &Value) -> bool {
    match (shown, hosted) {
        _ if shown == hosted => true,
        (Value::String(_), Value::String(_)) if matches!(name, "issuedOn" | "expires") => {
            date(shown).is_some() && date(shown) == date(hosted)
        }
        (Value::String(_), Value::Object(_)) | (Value::Object(_), Value::String(_)) => {
            id_of(shown).is_some() && id_of(shown) == id_of(hosted)
        }
        (Value::Object(one), Value::Object(_)) => one
            .iter()
            .filter(|(name, _)| !FREE.contains(&name.as_str()))
            .all(|(name, value)| hosted.get(name).is_some_and(|other| agrees(name, value, other))),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| agrees("", one, other))
        }
        // One item, alone or in an array.
        (Value::Array(one), other) | (other, Value::Array(one)) => {
            matches!(one.as_slice(), [one] if agrees("", one, other))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn hosted() -> Value {
        json!({
            "@context": "https://w3id.org/openbadges/v2", "id": "https://x.example/1", "type": "Assertion",
            "recipient": {"type": "email", "hashed": true, "identity": "sha256$aa", "salt": "s"},
            "badge": "https://x.example/b", "issuedOn": "2026-01-02T00:00:00Z",
            "evidence": [{"id": "https://x.example/e", "name": "E"}]
        })
    }

    #[test]
    fn another_way_of_writing_is_the_same() {
        let badge = json!({"id": "https://x.example/b", "name": "B", "issuer": "https://x.example/i"});
        let mut shown = hosted();
        shown["badge"] = json!({"id": "https://x.example/b", "type": "BadgeClass", "name": "B"});
        shown["issuedOn"] = json!("2026-01-02T01:00:00+01:00");
        shown["evidence"] = json!("https://x.example/e");
        shown["image"] = json!("data:,x");
        assert_eq!(same(&shown, &hosted(), &badge), Ok(()));
        assert_eq!(same(&hosted(), &hosted(), &badge), Ok(()));
    }

    #[test]
    fn another_content_differs() {
        let badge = json!({"id": "https://x.example/b", "name": "B"});
        for (name, value) in [
            ("recipient", json!({"type": "email", "hashed": true, "identity": "sha256$bb", "salt": "s"})),
            ("badge", json!("https://x.example/c")),
            ("badge", json!({"id": "https://x.example/b", "name": "Better"})),
            ("issuedOn", json!("2026-01-03T00:00:00Z")),
            ("expires", json!("2036-01-03T00:00:00Z")),
            ("narrative", json!("With honours")),
            ("evidence", json!([])),
        ] {
            let mut shown = hosted();
            shown[name] = value;
            assert!(same(&shown, &hosted(), &badge).is_err(), "{name}");
        }
        let mut shown = hosted();
        shown.as_object_mut().unwrap().remove("recipient");
        assert!(same(&shown, &hosted(), &badge).is_err());
    }
}
