//! The passport as JSON: in the fields of the European Skills Passport, the format of Europass documents, where there are
//! such fields; the rest, and the signed learner record (CLR 2.0), beside them.

use serde_json::{Value, json};

use crate::domain::tier::Tier;

/// What is told of a passport, in one language.
#[derive(Clone, Debug)]
pub struct Told {
    /// The language of the words.
    pub language: &'static str,
    /// Its address.
    pub url: String,
    /// Its number, from 1.
    pub number: u32,
    /// When it was made, in ISO 8601.
    pub made: String,
    /// The address of a newer version that may be seen.
    pub newer: Option<String>,
    /// The learner's name, if they show it.
    pub name: Option<String>,
    /// What the document is called.
    pub title: String,
    /// The learner's own words.
    pub words: String,
    /// The skills.
    pub skills: Vec<ToldSkill>,
    /// The badges that are of no module.
    pub badges: Vec<ToldBadge>,
}

/// A skill.
#[derive(Clone, Debug)]
pub struct ToldSkill {
    /// The module.
    pub module: String,
    /// Its name.
    pub title: String,
    /// The level that a badge shows.
    pub tier: Option<Tier>,
    /// The level in words.
    pub level: String,
    /// How it was shown.
    pub how: String,
    /// What the learner can do, by topic.
    pub can: Vec<(String, Vec<String>)>,
    /// Skills of ESCO: address and English name.
    pub esco: Vec<(String, String)>,
    /// The learner's own words.
    pub words: String,
    /// The badge.
    pub badge: Option<ToldBadge>,
}

/// A badge.
#[derive(Clone, Debug)]
pub struct ToldBadge {
    /// The slug of its achievement: the name of its picture.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where it can be verified.
    pub url: String,
    /// The day of issue.
    pub issued: String,
    /// What it rests on: name, text.
    pub evidence: Vec<(String, String)>,
    /// Since when it is withdrawn.
    pub withdrawn: Option<String>,
    /// Since when it has expired.
    pub expired: Option<String>,
}

/// The field of a Europass document that a module belongs to.
const fn field(module: &str) -> &'static str {
    match module.as_bytes() {
        b"social" => "Communication",
        b"organisational" | b"co-operative" => "Organisational",
        _ => "Other",
    }
}

/// A skill as a paragraph of a Europass document, which holds simple HTML.
fn paragraph(skill: &ToldSkill) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let can = skill.can.iter().flat_map(|(_, can)| can).map(|can| format!("<li>{}</li>", escape(can)));
    let can = can.collect::<String>();
    let list = if can.is_empty() { String::new() } else { format!("<ul>{can}</ul>") };
    let words = if skill.words.is_empty() { String::new() } else { format!("<p>{}</p>", escape(&skill.words)) };
    format!("<p>{}: {}. {}</p>{list}{words}", escape(&skill.title), escape(&skill.level), escape(&skill.how))
}

/// The fields of Europass. A name is not cut in two: which part of it is the family's is not known here.
fn skills_passport(told: &Told) -> Value {
    let described = |name: &str| {
        let of_field: String = told.skills.iter().filter(|s| field(&s.module) == name).map(paragraph).collect();
        (!of_field.is_empty()).then(|| (name.to_owned(), json!({"Description": of_field})))
    };
    let skills: serde_json::Map<String, Value> =
        ["Communication", "Organisational", "Other"].into_iter().filter_map(described).collect();
    let badges = told.skills.iter().filter_map(|skill| skill.badge.as_ref()).chain(&told.badges);
    let achievements: Vec<_> = badges
        .map(|badge| {
            let evidence = badge.evidence.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
            json!({
                "Title": {"Code": "certifications", "Label": badge.name},
                "Description": format!("{evidence} {}", badge.url).trim(),
            })
        })
        .collect();
    let mut learner = serde_json::Map::new();
    if let Some(name) = &told.name {
        learner.insert("Identification".into(), json!({"PersonName": {"FirstName": name}}));
    }
    learner.insert("Skills".into(), Value::Object(skills));
    learner.insert("Achievement".into(), json!(achievements));
    json!({
        "Locale": told.language,
        "DocumentInfo": {
            "DocumentType": "ESP", "CreationDate": told.made, "LastUpdateDate": told.made, "XSDVersion": "V3.4",
            "Generator": "SoftSkills4EU", "Comment": told.title,
        },
        "LearnerInfo": learner,
    })
}

fn badge(badge: &ToldBadge) -> Value {
    json!({
        "achievement": badge.slug, "name": badge.name, "credential": badge.url, "issued": badge.issued,
        "withdrawn": badge.withdrawn, "expired": badge.expired,
        "evidence": badge.evidence.iter().map(|(name, text)| json!({"name": name, "narrative": text})).collect::<Vec<_>>(),
    })
}

/// The whole document. `record` is the signed learner record.
#[must_use]
pub fn document(told: &Told, record: Option<Value>) -> Value {
    let skills: Vec<_> = told
        .skills
        .iter()
        .map(|skill| {
            json!({
                "module": skill.module, "title": skill.title, "level": skill.tier.map(Tier::letter),
                "levelName": skill.level, "howShown": skill.how,
                "canDo": skill.can.iter().map(|(topic, can)| json!({"topic": topic, "statements": can})).collect::<Vec<_>>(),
                "esco": skill.esco.iter().map(|(uri, label)| json!({"uri": uri, "label": label})).collect::<Vec<_>>(),
                "ownWords": skill.words, "badge": skill.badge.as_ref().map(badge),
            })
        })
        .collect();
    json!({
        "SkillsPassport": skills_passport(told),
        "SoftSkillsPassport": {
            "url": told.url, "version": told.number, "made": told.made, "newerVersion": told.newer,
            "language": told.language, "name": told.name, "ownWords": told.words, "skills": skills,
            "badges": told.badges.iter().map(badge).collect::<Vec<_>>(),
        },
        "ClrCredential": record,
    })
}
