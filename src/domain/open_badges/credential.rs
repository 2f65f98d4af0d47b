//! Open Badges 3.0 "AchievementCredential": the signed badge, unsigned here (see `proof::sign`).

use serde::Serialize;

use super::achievement::{self, Achievement};
use super::award::AwardFacts;
use super::base_url::BaseUrl;
use super::contexts;
use super::evidence::Ob3Evidence;
use super::identity::IdentityObject;
use super::issuer::{Image, IssuerFacts, Profile};
use super::timestamp;

const SCHEMA: &str = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

/// `/credentials/{uuid}`, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Credential {
    #[serde(rename = "@context")]
    context: [&'static str; 3],
    id: String,
    r#type: [&'static str; 2],
    name: String,
    description: String,
    image: Image,
    issuer: Profile,
    valid_from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<String>,
    awarded_date: String,
    credential_subject: Subject,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Ob3Evidence>,
    credential_schema: [Schema; 1],
    credential_status: Status,
}

/// "AchievementSubject". The id names the award, not the person: two badges cannot be linked by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Subject {
    id: String,
    r#type: [&'static str; 1],
    identifier: [IdentityObject; 1],
    achievement: Achievement,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    result: Vec<Outcome>,
    #[serde(skip_serializing_if = "Option::is_none")]
    narrative: Option<String>,
}

/// "Result".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    r#type: [&'static str; 1],
    result_description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    achieved_level: Option<String>,
}

/// "CredentialSchema".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Schema {
    id: &'static str,
    r#type: &'static str,
}

/// W3C Bitstring Status List 1.0, "BitstringStatusListEntry".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    /// Must differ from the list's own URL.
    id: String,
    r#type: &'static str,
    status_purpose: &'static str,
    /// A number in text.
    status_list_index: String,
    status_list_credential: String,
}

#[must_use]
pub fn credential(base: &BaseUrl, issuer: &IssuerFacts, award: &AwardFacts<'_>) -> Credential {
    let facts = award.achievement;
    Credential {
        context: contexts::CREDENTIAL,
        id: base.credential(&award.id),
        r#type: ["VerifiableCredential", "OpenBadgeCredential"],
        name: facts.name.clone(),
        description: facts.description.clone(),
        image: Image::new(&base.credential_image(&award.id), facts.image_caption.as_deref()),
        issuer: Profile::new(base, issuer),
        valid_from: timestamp(award.issued_at),
        valid_until: award.valid_until.map(timestamp),
        awarded_date: timestamp(award.awarded_at),
        credential_subject: Subject {
            id: format!("urn:uuid:{}", award.id),
            r#type: ["AchievementSubject"],
            identifier: [award.recipient().into()],
            achievement: achievement::achievement(base, facts),
            result: outcomes(base, award),
            narrative: award.narrative.clone(),
        },
        evidence: award.evidence.iter().map(Ob3Evidence::from).collect(),
        credential_schema: [Schema { id: SCHEMA, r#type: "1EdTechJsonSchemaValidator2019" }],
        credential_status: Status {
            id: format!("{}#{}", award.status_list_url, award.status_index),
            r#type: "BitstringStatusListEntry",
            status_purpose: "revocation",
            status_list_index: award.status_index.to_string(),
            status_list_credential: award.status_list_url.clone(),
        },
    }
}

/// Score and level, each only if the achievement describes results: a result that points nowhere is invalid.
fn outcomes(base: &BaseUrl, award: &AwardFacts<'_>) -> Vec<Outcome> {
    let slug = award.achievement.slug.as_str();
    let Some(described) = &award.achievement.result else { return Vec::new() };
    let score = award.score_percent.map(|percent| Outcome {
        r#type: ["Result"],
        result_description: achievement::score_id(base, slug),
        value: Some(percent.to_string()),
        achieved_level: None,
    });
    let known = |level: &&String| described.levels.iter().any(|known| known.id == **level);
    let level = award.level.as_ref().filter(known).map(|level| Outcome {
        r#type: ["Result"],
        result_description: achievement::level_id(base, slug),
        value: None,
        achieved_level: Some(achievement::rubric_level_id(base, slug, level)),
    });
    score.into_iter().chain(level).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;
    use serde_json::Value;

    fn value(award: &AwardFacts<'_>) -> Value {
        serde_json::to_value(credential(&fixtures::base(), &fixtures::issuer(), award)).unwrap()
    }

    #[test]
    fn tells_score_and_level_by_reference() {
        let badge = fixtures::module_badge();
        let value = value(&fixtures::award(&badge));
        let result = &value["credentialSubject"]["result"];
        assert_eq!(result[0]["value"], "78");
        assert_eq!(result[0]["resultDescription"], "https://badges.example.org/achievements/social-good#score");
        assert_eq!(result[1]["achievedLevel"], "https://badges.example.org/achievements/social-good#good");
        assert_eq!(value["validFrom"], "2026-03-02T08:00:00Z");
        assert_eq!(value["awardedDate"], "2026-03-01T09:30:00Z");
    }

    #[test]
    fn hides_the_address_and_names_the_award() {
        let badge = fixtures::module_badge();
        let value = value(&fixtures::award(&badge));
        assert!(!value.to_string().contains("ana@example.org"));
        assert_eq!(value["credentialSubject"]["id"], "urn:uuid:0190d1a2-0000-7000-8000-000000000001");
        assert_ne!(value["credentialStatus"]["id"], value["credentialStatus"]["statusListCredential"]);
    }

    #[test]
    fn a_super_badge_carries_its_modules_as_evidence_and_no_result() {
        let badge = fixtures::super_badge();
        let value = value(&fixtures::super_award(&badge));
        assert_eq!(value["evidence"].as_array().unwrap().len(), 5);
        assert!(value["credentialSubject"].get("result").is_none());
    }

    /// Open Badges 3.0, "Serialization": null values and empty arrays must be omitted.
    #[test]
    fn no_nulls_and_no_empty_arrays() {
        fn check(value: &Value) {
            match value {
                Value::Null => panic!("null"),
                Value::Array(items) => {
                    assert!(!items.is_empty());
                    items.iter().for_each(check);
                }
                Value::Object(members) => members.values().for_each(check),
                _ => {}
            }
        }
        let badge = fixtures::super_badge();
        let mut award = fixtures::super_award(&badge);
        award.evidence.clear();
        award.narrative = None;
        check(&value(&award));
    }

    #[test]
    fn a_level_that_the_achievement_does_not_know_is_left_out() {
        let badge = fixtures::module_badge();
        let award = AwardFacts { level: Some("perfect".to_owned()), ..fixtures::award(&badge) };
        assert_eq!(value(&award)["credentialSubject"]["result"].as_array().unwrap().len(), 1);
    }
}
