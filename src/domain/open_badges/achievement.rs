//! What can be earned: the facts of an achievement and its Open Badges 3.0 document ("Achievement").

use serde::Serialize;

use super::base_url::BaseUrl;
use super::contexts;
use super::issuer::{Creator, Image, IssuerFacts};

/// Everything that the badge documents say about one achievement, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AchievementFacts {
    /// Part of its URLs; letters, digits and hyphens.
    pub slug: String,
    pub achievement_type: AchievementType,
    pub name: String,
    pub description: String,
    /// Markdown.
    pub criteria_narrative: String,
    /// The human-readable page of the criteria, if it is not the achievement's own URL.
    pub criteria_url: Option<String>,
    /// PNG or SVG (Open Badges 2.0, "BadgeClass"), not baked.
    pub image_url: String,
    pub image_caption: Option<String>,
    pub tags: Vec<String>,
    pub alignments: Vec<Alignment>,
    /// For achievements with a score and a level.
    pub result: Option<ResultFacts>,
    /// BCP 47, such as `nl` or `pt-BR`.
    pub in_language: String,
    /// The same achievement in other languages or versions.
    pub related: Vec<RelatedFacts>,
    pub version: Option<String>,
    /// Who made it, where that is another than the issuer.
    pub creator: Option<CreatorFacts>,
}

/// Who made an achievement that the issuer signs for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreatorFacts {
    pub name: String,
    /// Their own site.
    pub url: Option<String>,
    /// What they are on this site, and what the issuer vouches for.
    pub description: String,
}

/// The part of the "AchievementType" vocabulary that this application uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum AchievementType {
    Achievement,
    Badge,
    Certification,
    Competency,
    MicroCredential,
}

/// A link to an entry of a framework such as ESCO ("Alignment"; Open Badges 2.0,
/// "AlignmentObject").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    pub target_name: String,
    pub target_url: String,
    pub target_description: Option<String>,
    pub target_framework: Option<String>,
    pub target_code: Option<String>,
    /// A value of the vocabulary, or an extension such as `ext:ESCOSkill`. Open Badges 3.0 only.
    pub target_type: Option<String>,
}

/// How a module's result is told: a score in percent and a level of mastery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultFacts {
    /// Heading of the score, in the achievement's language.
    pub score_name: String,
    pub required_percent: u8,
    /// Heading of the level.
    pub level_name: String,
    /// From low to high.
    pub levels: Vec<LevelFacts>,
    /// The id of the level that must be reached.
    pub required_level: String,
}

/// One level of mastery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelFacts {
    /// Such as `good`: the fragment of its URL.
    pub id: String,
    pub name: String,
    /// Such as the Europass level `B`.
    pub level: Option<String>,
    pub description: Option<String>,
}

/// Another achievement that says the same in another language or version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedFacts {
    pub slug: String,
    pub in_language: String,
    pub version: Option<String>,
}

/// The id of the score's ResultDescription.
#[must_use]
pub fn score_id(base: &BaseUrl, slug: &str) -> String {
    format!("{}#score", base.achievement(slug))
}

/// The id of the level's ResultDescription.
#[must_use]
pub fn level_id(base: &BaseUrl, slug: &str) -> String {
    format!("{}#level", base.achievement(slug))
}

/// The id of one level.
#[must_use]
pub fn rubric_level_id(base: &BaseUrl, slug: &str, level: &str) -> String {
    format!("{}#{level}", base.achievement(slug))
}

/// Open Badges 3.0 Achievement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Achievement {
    id: String,
    r#type: [&'static str; 1],
    achievement_type: AchievementType,
    name: String,
    description: String,
    criteria: Criteria,
    image: Image,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Creator>,
    in_language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tag: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alignment: Vec<Ob3Alignment>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    result_description: Vec<ResultDescription>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related>,
}

/// "Criteria", the same in Open Badges 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Criteria {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    narrative: String,
}

impl Criteria {
    #[must_use]
    pub fn of(facts: &AchievementFacts) -> Self {
        Self { id: facts.criteria_url.clone(), narrative: facts.criteria_narrative.clone() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Ob3Alignment {
    r#type: [&'static str; 1],
    target_name: String,
    target_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_framework: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_type: Option<String>,
}

/// "ResultDescription".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultDescription {
    id: String,
    r#type: [&'static str; 1],
    name: String,
    result_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_min: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_max: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required_value: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rubric_criterion_level: Vec<RubricCriterionLevel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required_level: Option<String>,
}

/// "RubricCriterionLevel".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct RubricCriterionLevel {
    id: String,
    r#type: [&'static str; 1],
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

/// "Related".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Related {
    id: String,
    r#type: [&'static str; 1],
    in_language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
}

/// `/achievements/{slug}`: the achievement with its contexts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AchievementDocument {
    #[serde(rename = "@context")]
    context: [&'static str; 3],
    #[serde(flatten)]
    achievement: Achievement,
    /// Signed endorsements, each by its own maker: the document itself is not signed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    endorsement: Vec<serde_json::Value>,
}

impl AchievementDocument {
    /// With what organisations say of the achievement.
    #[must_use]
    pub fn endorsed(mut self, endorsements: Vec<serde_json::Value>) -> Self {
        self.endorsement = endorsements;
        self
    }
}

#[must_use]
pub fn achievement_document(base: &BaseUrl, issuer: &IssuerFacts, facts: &AchievementFacts) -> AchievementDocument {
    let mut achievement = achievement(base, facts);
    achievement.creator.get_or_insert_with(|| Creator::issuer(base, issuer));
    AchievementDocument { context: contexts::CREDENTIAL, achievement, endorsement: Vec::new() }
}

/// The id of whoever made an achievement: the place on its page that tells of them.
#[must_use]
pub fn creator_id(base: &BaseUrl, slug: &str) -> String {
    format!("{}#maker", base.achievement(slug))
}

/// The achievement as it is embedded in a credential. Without `creator` where that is the issuer: the credential says
/// the same, and a statement made twice could be removed once without breaking the signature.
#[must_use]
pub fn achievement(base: &BaseUrl, facts: &AchievementFacts) -> Achievement {
    Achievement {
        id: base.achievement(&facts.slug),
        r#type: ["Achievement"],
        achievement_type: facts.achievement_type,
        name: facts.name.clone(),
        description: facts.description.clone(),
        criteria: Criteria::of(facts),
        image: Image::new(&facts.image_url, facts.image_caption.as_deref()),
        creator: facts.creator.as_ref().map(|creator| Creator::of(creator_id(base, &facts.slug), creator)),
        in_language: facts.in_language.clone(),
        version: facts.version.clone(),
        tag: facts.tags.clone(),
        alignment: facts.alignments.iter().map(alignment).collect(),
        result_description: facts.result.iter().flat_map(|result| results(base, &facts.slug, result)).collect(),
        related: facts.related.iter().map(|related| related_to(base, related)).collect(),
    }
}

fn alignment(facts: &Alignment) -> Ob3Alignment {
    Ob3Alignment {
        r#type: ["Alignment"],
        target_name: facts.target_name.clone(),
        target_url: facts.target_url.clone(),
        target_description: facts.target_description.clone(),
        target_framework: facts.target_framework.clone(),
        target_code: facts.target_code.clone(),
        target_type: facts.target_type.clone(),
    }
}

fn results(base: &BaseUrl, slug: &str, facts: &ResultFacts) -> [ResultDescription; 2] {
    let level = |level: &LevelFacts| RubricCriterionLevel {
        id: rubric_level_id(base, slug, &level.id),
        r#type: ["RubricCriterionLevel"],
        name: level.name.clone(),
        level: level.level.clone(),
        description: level.description.clone(),
    };
    let score = ResultDescription {
        id: score_id(base, slug),
        r#type: ["ResultDescription"],
        name: facts.score_name.clone(),
        result_type: "Percent",
        value_min: Some("0"),
        value_max: Some("100"),
        required_value: Some(facts.required_percent.to_string()),
        rubric_criterion_level: Vec::new(),
        required_level: None,
    };
    let levels = ResultDescription {
        id: level_id(base, slug),
        r#type: ["ResultDescription"],
        name: facts.level_name.clone(),
        result_type: "RubricCriterionLevel",
        value_min: None,
        value_max: None,
        required_value: None,
        rubric_criterion_level: facts.levels.iter().map(level).collect(),
        required_level: Some(rubric_level_id(base, slug, &facts.required_level)),
    };
    [score, levels]
}

fn related_to(base: &BaseUrl, facts: &RelatedFacts) -> Related {
    Related {
        id: base.achievement(&facts.slug),
        r#type: ["Related"],
        in_language: facts.in_language.clone(),
        version: facts.version.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{canon, fixtures};
    use super::*;
    use serde_json::json;

    #[test]
    fn a_module_achievement_tells_score_and_levels() {
        let document = achievement_document(&fixtures::base(), &fixtures::issuer(), &fixtures::module_badge());
        canon::canonicalise(&serde_json::to_value(&document).unwrap()).unwrap();
        let value = serde_json::to_value(&document).unwrap();
        let url = "https://badges.example.org/achievements/social-good";
        assert_eq!(value["id"], url);
        let [score, level] = value["resultDescription"].as_array().unwrap().as_slice() else { panic!("two results") };
        assert_eq!(score["requiredValue"], "71");
        assert_eq!(level["requiredLevel"], format!("{url}#good"));
        let levels: Vec<_> = level["rubricCriterionLevel"].as_array().unwrap().iter().map(|l| &l["name"]).collect();
        assert_eq!(levels, ["Sufficient", "Good", "Excellent"]);
    }

    #[test]
    fn who_made_it_is_told_wherever_it_stands() {
        let facts = fixtures::made_badge();
        let document = achievement_document(&fixtures::base(), &fixtures::issuer(), &facts);
        let hosted = serde_json::to_value(&document).unwrap();
        canon::canonicalise(&hosted).unwrap();
        let embedded = serde_json::to_value(achievement(&fixtures::base(), &facts)).unwrap();
        for value in [hosted, embedded] {
            let creator = &value["creator"];
            assert_eq!(creator["name"], "Luka Kovač");
            assert_eq!(creator["type"], json!(["Profile"]));
            assert_eq!(creator["id"], format!("https://badges.example.org/achievements/{}#maker", facts.slug));
            assert!(creator.get("email").is_none() && creator.get("url").is_none());
        }
        let own = achievement_document(&fixtures::base(), &fixtures::issuer(), &fixtures::super_badge());
        assert_eq!(serde_json::to_value(own).unwrap()["creator"]["id"], "https://badges.example.org/issuer");
        let own = serde_json::to_value(achievement(&fixtures::base(), &fixtures::super_badge())).unwrap();
        assert!(own.get("creator").is_none(), "the credential's issuer says the same");
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let value = serde_json::to_value(achievement(&fixtures::base(), &fixtures::super_badge())).unwrap();
        for absent in ["resultDescription", "alignment", "related", "version"] {
            assert!(value.get(absent).is_none(), "{absent}");
        }
        assert_eq!(value["criteria"], json!({"narrative": "All five modules at *Excellent*."}));
    }
}
