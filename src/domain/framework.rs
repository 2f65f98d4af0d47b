//! The competence framework: modules, topics, outcomes, tiers and special badges, as `content/framework.toml` has them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::level::Level;

/// The language in which every title exists.
pub const FALLBACK: &str = "en";

/// The whole framework, in the order of the founding document (IO3).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    pub project: Project,
    #[serde(rename = "tier")]
    pub tiers: Vec<TierFacts>,
    #[serde(rename = "module")]
    pub modules: Vec<Module>,
    #[serde(rename = "special_badge", default)]
    pub special_badges: Vec<SpecialBadge>,
}

/// The project and its partners.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    pub name: String,
    pub full_name: String,
    pub issuer: String,
    pub partner_languages: Vec<String>,
    pub audiences: Vec<String>,
}

/// A title in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Titles(BTreeMap<String, String>);

impl Titles {
    /// The title in a language, or in English.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        self.0.get(language).or_else(|| self.0.get(FALLBACK)).map(String::as_str)
    }
}

/// What the document says of a tier.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TierFacts {
    pub id: String,
    pub min_percent: u8,
    pub max_percent: u8,
    /// The Europass-style letter.
    pub europass: String,
    #[serde(flatten)]
    titles: Titles,
}

/// One of the five modules.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Module {
    pub id: String,
    /// False where the document's table is empty and the topics are this project's choice.
    #[serde(default = "yes")]
    pub seed_gives_topics: bool,
    /// What it is about in ESCO, the European classification of skills.
    #[serde(default)]
    pub esco: Vec<EscoSkill>,
    #[serde(rename = "topic", default)]
    pub topics: Vec<Topic>,
    #[serde(flatten)]
    titles: Titles,
}

/// A skill of ESCO.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscoSkill {
    /// The end of its URI, `http://data.europa.eu/esco/skill/…`.
    pub id: String,
    /// Its preferred label, in English.
    pub label: String,
}

/// One of the five topics of a module.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Topic {
    pub id: String,
    pub outcomes: Vec<Outcome>,
    #[serde(flatten)]
    titles: Titles,
}

/// What a learner can do after a topic; named by its place, from 1.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Outcome {
    pub level: Level,
    #[serde(flatten)]
    titles: Titles,
}

/// A badge beside the fifteen of the modules.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct SpecialBadge {
    pub id: String,
    pub criteria: String,
    #[serde(flatten)]
    titles: Titles,
}

/// Pages of a module that stand beside its lessons, so that no topic may have their names.
const RESERVED: [&str; 3] = ["assessment", "self-check", "end"];

const fn yes() -> bool {
    true
}

macro_rules! titled {
    ($($noun:ty),*) => {$(
        impl $noun {
            /// The title in a language, in English where it lacks.
            pub fn title(&self, language: &str) -> &str {
                self.titles.in_language(language).unwrap_or_default()
            }
        }
    )*};
}
titled!(TierFacts, Module, Topic, Outcome, SpecialBadge);

/// What is wrong with the framework's text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct FrameworkError {
    pub line: u32,
    pub message: String,
}

impl Framework {
    /// Reads `framework.toml`: ids must be unique, and every title must exist in English.
    pub fn parse(text: &str) -> Result<Self, Vec<FrameworkError>> {
        let framework: Self = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            vec![FrameworkError { line: line_after(before), message: error.message().to_owned() }]
        })?;
        let errors = framework.problems(text);
        if errors.is_empty() { Ok(framework) } else { Err(errors) }
    }

    /// The module of an id.
    pub fn module(&self, module: &str) -> Option<&Module> {
        self.modules.iter().find(|candidate| candidate.id == module)
    }

    /// The topic of a module.
    pub fn topic(&self, module: &str, topic: &str) -> Option<&Topic> {
        self.module(module)?.topics.iter().find(|candidate| candidate.id == topic)
    }

    /// Every topic with its module, in order.
    pub fn topics(&self) -> impl Iterator<Item = (&Module, &Topic)> {
        self.modules.iter().flat_map(|module| module.topics.iter().map(move |topic| (module, topic)))
    }

    fn problems(&self, text: &str) -> Vec<FrameworkError> {
        let mut errors = Vec::new();
        let mut fail = |id: &str, message: String| {
            let (before, _) = text.split_once(&format!("\"{id}\"")).unwrap_or_default();
            errors.push(FrameworkError { line: line_after(before), message });
        };
        let mut ids: Vec<&str> = Vec::new();
        let modules = self.modules.iter().map(|module| (&module.id, module.title(FALLBACK)));
        let topics = self.topics().map(|(_, topic)| (&topic.id, topic.title(FALLBACK)));
        for (id, title) in modules.chain(topics) {
            let sound = !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if !sound {
                fail(id, format!("id `{id}`: only a-z, 0-9 and hyphens"));
            }
            if ids.contains(&id.as_str()) {
                fail(id, format!("id `{id}` is used twice"));
            }
            if title.is_empty() {
                fail(id, format!("`{id}` has no English title (en)"));
            }
            ids.push(id);
        }
        for (_, topic) in self.topics().filter(|(_, topic)| RESERVED.contains(&topic.id.as_str())) {
            fail(&topic.id, format!("id `{}`: a page of each module has this address", topic.id));
        }
        for (_, topic) in self.topics() {
            if topic.outcomes.is_empty() || topic.outcomes.iter().any(|outcome| outcome.title(FALLBACK).is_empty()) {
                fail(&topic.id, format!("`{}` lacks outcomes, or an English title of one", topic.id));
            }
        }
        errors
    }
}

fn line_after(before: &str) -> u32 {
    u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX).saturating_add(1)
}
