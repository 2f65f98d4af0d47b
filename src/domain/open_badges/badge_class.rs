//! Open Badges 2.0 "BadgeClass": what can be earned, in the older format.

use serde::Serialize;

use super::achievement::{AchievementFacts, Alignment, Criteria, RelatedFacts};
use super::base_url::BaseUrl;
use super::contexts;

/// `/ob2/badges/{slug}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BadgeClass {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    #[serde(rename = "@language")]
    language: String,
    name: String,
    description: String,
    image: String,
    criteria: Criteria,
    issuer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alignment: Vec<Ob2Alignment>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Ob2Related>,
}

/// "AlignmentObject": no type of its own, and no `targetType`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Ob2Alignment {
    target_name: String,
    target_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_framework: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_code: Option<String>,
}

/// "Internationalization and Multilingual Badges": a translation is a related BadgeClass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Ob2Related {
    id: String,
    r#type: &'static str,
    #[serde(rename = "@language")]
    language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
}

/// The same under an RSA key's own Profile (see `BaseUrl::ob2_issuer_of_key`).
#[must_use]
pub fn badge_class_of_key(base: &BaseUrl, facts: &AchievementFacts, key: &str) -> BadgeClass {
    BadgeClass {
        id: base.ob2_badge_of_key(key, &facts.slug),
        issuer: base.ob2_issuer_of_key(key),
        related: Vec::new(),
        ..badge_class(base, facts)
    }
}

#[must_use]
pub fn badge_class(base: &BaseUrl, facts: &AchievementFacts) -> BadgeClass {
    BadgeClass {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_badge(&facts.slug),
        r#type: "BadgeClass",
        language: facts.in_language.clone(),
        name: facts.name.clone(),
        description: facts.description.clone(),
        image: facts.image_url.clone(),
        criteria: Criteria::of(facts),
        issuer: base.ob2_issuer(),
        version: facts.version.clone(),
        tags: facts.tags.clone(),
        alignment: facts.alignments.iter().map(alignment).collect(),
        related: facts.related.iter().map(|related| related_to(base, related)).collect(),
    }
}

fn alignment(facts: &Alignment) -> Ob2Alignment {
    Ob2Alignment {
        target_name: facts.target_name.clone(),
        target_url: facts.target_url.clone(),
        target_description: facts.target_description.clone(),
        target_framework: facts.target_framework.clone(),
        target_code: facts.target_code.clone(),
    }
}

fn related_to(base: &BaseUrl, facts: &RelatedFacts) -> Ob2Related {
    Ob2Related {
        id: base.ob2_badge(&facts.slug),
        r#type: "BadgeClass",
        language: facts.in_language.clone(),
        version: facts.version.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;

    #[test]
    fn has_every_required_member_on_one_origin() {
        let value = serde_json::to_value(badge_class(&fixtures::base(), &fixtures::module_badge())).unwrap();
        for required in ["id", "type", "name", "description", "image", "criteria", "issuer"] {
            assert!(value.get(required).is_some(), "{required}");
        }
        assert_eq!(value["issuer"], "https://badges.example.org/ob2/issuer");
        assert_eq!(value["alignment"][0]["targetFramework"], "ESCO");
        assert!(value["alignment"][0].get("targetType").is_none());
    }
}
