//! Why a badge was awarded: evidence, the same facts for both formats.

use serde::Serialize;

use super::base_url::BaseUrl;

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFacts {
    pub name: String,
    /// Markdown. Public: no personal data beyond what the learner agreed to show.
    pub narrative: String,
    /// Such as `Assessment` or `Checklist`.
    pub genre: Option<String>,
    /// Where it can be seen.
    pub url: Option<String>,
}

impl EvidenceFacts {
    /// Another of our credentials as evidence: how the Super Badge carries its five modules.
    #[must_use]
    pub fn credential(base: &BaseUrl, id: &str, name: &str, narrative: &str) -> Self {
        Self {
            name: name.to_owned(),
            narrative: narrative.to_owned(),
            genre: Some("Credential".to_owned()),
            url: Some(base.credential(id)),
        }
    }
}

/// Open Badges 3.0 "Evidence".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ob3Evidence {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    r#type: [&'static str; 1],
    name: String,
    narrative: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<String>,
}

impl From<&EvidenceFacts> for Ob3Evidence {
    fn from(facts: &EvidenceFacts) -> Self {
        Self {
            id: facts.url.clone(),
            r#type: ["Evidence"],
            name: facts.name.clone(),
            narrative: facts.narrative.clone(),
            genre: facts.genre.clone(),
        }
    }
}

/// Open Badges 2.0 "Evidence".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ob2Evidence {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    r#type: &'static str,
    name: String,
    narrative: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<String>,
}

impl From<&EvidenceFacts> for Ob2Evidence {
    fn from(facts: &EvidenceFacts) -> Self {
        Self {
            id: facts.url.clone(),
            r#type: "Evidence",
            name: facts.name.clone(),
            narrative: facts.narrative.clone(),
            genre: facts.genre.clone(),
        }
    }
}
