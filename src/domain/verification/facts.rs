//! What a badge says, for people: all of it texts of strangers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::plain::{id_of, items, line_of, text_of, web_of};
use super::policy::date;

/// The most pieces of evidence, and the most results, that are told.
const MAX: usize = 20;

/// What a badge says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Its name.
    pub name: Option<String>,
    /// What whoever has it can do.
    pub description: Option<String>,
    pub criteria: Option<String>,
    pub criteria_url: Option<String>,
    /// What this person did for it; of an endorsement, what it says.
    pub narrative: Option<String>,
    /// The address of what an endorsement is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    pub results: Vec<Fact>,
    pub evidence: Vec<Evidence>,
    pub issuer: Party,
    pub issued: Option<DateTime<Utc>>,
    pub expires: Option<DateTime<Utc>>,
    /// Its picture: a web address, or the picture itself as a data URL. Not told to programs: they have the badge.
    #[serde(skip)]
    pub image: Option<String>,
    /// Its identifier, as it is written.
    #[serde(skip)]
    pub id: Option<String>,
    /// A short name for the badge that is the same wherever it turns up (Open Badges 3.0, "Equality").
    #[serde(skip)]
    pub identity: Option<String>,
}

/// A name and what goes with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub name: String,
    pub value: String,
}

/// Who issued a badge, as it says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// A web address or a DID.
    pub id: Option<String>,
    pub name: Option<String>,
    pub url: Option<String>,
    pub description: Option<String>,
}

/// Something that shows what the person did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub name: Option<String>,
    pub narrative: Option<String>,
    pub url: Option<String>,
}

impl Party {
    fn of(profile: &Value) -> Self {
        Self {
            id: id_of(profile).map(super::plain::line),
            name: line_of(profile, "name"),
            url: web_of(profile, "url"),
            description: text_of(profile, "description"),
        }
    }
}

/// What an Open Badges 3.0 credential says.
#[must_use]
pub fn of_credential(credential: &Value) -> Facts {
    let nothing = Value::Null;
    let subject = items(credential.get("credentialSubject")).first().unwrap_or(&nothing);
    let achievement = subject.get("achievement").unwrap_or(&nothing);
    let criteria = achievement.get("criteria").unwrap_or(&nothing);
    Facts {
        name: line_of(achievement, "name").or_else(|| line_of(credential, "name")),
        description: text_of(achievement, "description"),
        criteria: text_of(criteria, "narrative"),
        criteria_url: web_of(criteria, "id"),
        narrative: text_of(subject, "narrative").or_else(|| text_of(subject, "endorsementComment")),
        about: super::ob3::is_endorsement(credential).then(|| web_of(subject, "id")).flatten(),
        results: results(subject, achievement),
        evidence: evidence(credential.get("evidence")),
        issuer: credential.get("issuer").map(Party::of).unwrap_or_default(),
        issued: credential
            .get("awardedDate")
            .or_else(|| credential.get("validFrom"))
            .or_else(|| credential.get("issuanceDate"))
            .and_then(date),
        expires: credential.get("validUntil").or_else(|| credential.get("expirationDate")).and_then(date),
        image: image(achievement).or_else(|| image(subject)).or_else(|| image(credential)),
        id: credential.get("id").and_then(Value::as_str).map(str::to_owned),
        identity: credential.get("id").and_then(Value::as_str).map(|id| {
            let issuer = credential.get("issuer").and_then(id_of).unwrap_or_default();
            identity(&["3", issuer, id])
        }),
    }
}

/// What an Open Badges 2.0 assertion says, with its BadgeClass and issuer.
#[must_use]
pub fn of_assertion(assertion: &Value, badge: &Value, issuer: &Value) -> Facts {
    let criteria = badge.get("criteria");
    Facts {
        name: line_of(badge, "name"),
        description: text_of(badge, "description"),
        criteria: criteria.and_then(|criteria| text_of(criteria, "narrative")),
        criteria_url: criteria.and_then(|criteria| web_of(criteria, "id")).or_else(|| web_of(badge, "criteria")),
        narrative: text_of(assertion, "narrative"),
        about: None,
        results: Vec::new(),
        evidence: evidence(assertion.get("evidence")),
        issuer: Party::of(issuer),
        issued: assertion.get("issuedOn").and_then(date),
        expires: assertion.get("expires").and_then(date),
        image: image(badge).or_else(|| image(assertion)),
        id: assertion.get("id").and_then(Value::as_str).map(str::to_owned),
        identity: assertion.get("id").and_then(Value::as_str).map(|id| identity(&["2", id])),
    }
}

/// A picture is an address, or an object with one; the address may hold the picture.
fn image(value: &Value) -> Option<String> {
    let place = value.get("image").and_then(id_of)?;
    let inside = ["data:image/png;base64,", "data:image/jpeg;base64,"].iter().any(|start| place.starts_with(start));
    if inside { Some(place.to_owned()) } else { super::address::web(place).map(Into::into) }
}

fn identity(parts: &[&str]) -> String {
    hex::encode(Sha256::digest(parts.join("\n")))
}

/// Evidence is an address, or an object with one and more.
fn evidence(value: Option<&Value>) -> Vec<Evidence> {
    let piece = |value: &Value| Evidence {
        name: line_of(value, "name"),
        narrative: text_of(value, "narrative").or_else(|| text_of(value, "description")),
        url: web_of(value, "id").or_else(|| Some(super::address::web(value.as_str()?)?.into())),
    };
    let says = |piece: &Evidence| piece.name.is_some() || piece.narrative.is_some() || piece.url.is_some();
    items(value).iter().take(MAX).map(piece).filter(says).collect()
}

/// Scores and levels, by the names that the achievement gives them.
fn results(subject: &Value, achievement: &Value) -> Vec<Fact> {
    let descriptions = items(achievement.get("resultDescription"));
    let fact = |result: &Value| {
        let named = result.get("resultDescription").and_then(Value::as_str);
        let description = descriptions.iter().find(|d| named.is_some() && d.get("id").and_then(Value::as_str) == named);
        let level = result.get("achievedLevel").and_then(Value::as_str).and_then(|id| {
            let levels = items(description?.get("rubricCriterionLevel"));
            line_of(levels.iter().find(|level| level.get("id").and_then(Value::as_str) == Some(id))?, "name")
        });
        let value = level.or_else(|| line_of(result, "value")).or_else(|| line_of(result, "status"))?;
        let percent = description.and_then(|d| line_of(d, "resultType")).is_some_and(|kind| kind == "Percent");
        let value = if percent && !value.contains('%') { format!("{value} %") } else { value };
        Some(Fact { name: description.and_then(|d| line_of(d, "name")).unwrap_or_default(), value })
    };
    items(subject.get("result")).iter().take(MAX).filter_map(fact).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::open_badges::{credential::credential, fixtures};
    use serde_json::json;

    #[test]
    fn a_credential_tells_score_and_level_by_their_names() {
        let badge = fixtures::module_badge();
        let credential = credential(&fixtures::base(), &fixtures::issuer(), &fixtures::award(&badge));
        let facts = of_credential(&serde_json::to_value(credential).unwrap());
        assert_eq!(facts.name.as_deref(), Some("Social skills: Good"));
        let results: Vec<_> = facts.results.iter().map(|fact| (fact.name.as_str(), fact.value.as_str())).collect();
        assert_eq!(results, [("Score", "78 %"), ("Level", "Good")]);
        assert_eq!(facts.evidence[0].name.as_deref(), Some("Assessment"));
        assert_eq!(facts.issuer.id.as_deref(), Some("https://badges.example.org/issuer"));
        assert!(facts.issued < facts.expires);
    }

    #[test]
    fn a_picture_has_an_address_or_is_inside() {
        let image = |badge: Value| of_assertion(&json!({"id": "https://x.example/a"}), &badge, &Value::Null).image;
        assert_eq!(image(json!({"image": "https://x.example/b.png"})).as_deref(), Some("https://x.example/b.png"));
        assert_eq!(
            image(json!({"image": {"id": "https://x.example/b.png"}})).as_deref(),
            Some("https://x.example/b.png")
        );
        assert_eq!(image(json!({"image": "data:image/png;base64,AA"})).as_deref(), Some("data:image/png;base64,AA"));
        for bad in ["data:image/svg+xml;base64,AA", "javascript:alert(1)", "file:///etc/passwd", ""] {
            assert_eq!(image(json!({"image": bad})), None, "{bad}");
        }
    }

    #[test]
    fn an_assertion_may_write_addresses_for_objects() {
        let assertion =
            json!({"evidence": ["https://x.example/e", {"narrative": "Did it"}, 7], "issuedOn": "2026-01-02"});
        let badge = json!({"name": "B", "criteria": "https://x.example/c"});
        let facts = of_assertion(&assertion, &badge, &json!("https://x.example/issuer"));
        assert_eq!(facts.criteria_url.as_deref(), Some("https://x.example/c"));
        assert_eq!(facts.evidence.len(), 2);
        assert_eq!(facts.issuer.id.as_deref(), Some("https://x.example/issuer"));
        assert_eq!((facts.image, facts.identity), (None, None));
        assert_eq!(of_credential(&json!({"issuer": "javascript:alert(1)"})).issuer.url, None);
        assert_eq!(of_credential(&json!([])), Facts::default());
    }
}
