//! What each achievement says about itself in badge documents, in a language.

use super::credential::{criteria_of, description_of, module_name, name_of};
use crate::{
    adapters::texts::Texts,
    domain::{
        achievement::Achievement,
        content::Catalogue,
        language::Language,
        made::{Made, Maker, VersionId},
        open_badges::{
            achievement::{
                AchievementFacts, AchievementType, Alignment, CreatorFacts, LevelFacts, RelatedFacts, ResultFacts,
            },
            base_url::BaseUrl,
        },
        tier::Tier,
    },
};

/// The end of an achievement's address in a language: the English one has none of its own.
fn localised(slug: &str, language: Language) -> String {
    if language == Language::En { slug.to_owned() } else { format!("{slug}/{}", language.tag()) }
}

/// The same achievement in the other languages.
fn translations(
    achievement: Achievement,
    language: Language,
    texts: &Texts,
    catalogue: &Catalogue,
) -> Vec<RelatedFacts> {
    let others = texts.languages().into_iter().filter(|other| *other != language);
    others
        .map(|other| RelatedFacts {
            slug: localised(&achievement.slug(), other),
            in_language: other.tag().to_owned(),
            version: Some(catalogue.version().to_owned()),
        })
        .collect()
}

/// The ESCO skills that a module is about.
fn esco(catalogue: &Catalogue, module: &str) -> Vec<Alignment> {
    let skills = catalogue.framework().module(module).map_or(&[][..], |module| module.esco.as_slice());
    skills
        .iter()
        .map(|skill| Alignment {
            target_name: skill.label.clone(),
            target_url: format!("http://data.europa.eu/esco/skill/{}", skill.id),
            target_description: None,
            target_framework: Some("ESCO".to_owned()),
            target_code: Some(skill.id.clone()),
            target_type: Some("ext:ESCOSkill".to_owned()),
        })
        .collect()
}

/// What an achievement says about itself in a language.
pub(super) fn facts_of(
    achievement: Achievement,
    language: Language,
    base: &BaseUrl,
    texts: &Texts,
    catalogue: &Catalogue,
) -> AchievementFacts {
    let slug = achievement.slug();
    let say = |key: &str| texts.say(language, key, &[]);
    let mut tags = vec!["soft skills".to_owned(), "SoftSkills4EU".to_owned()];
    let mut narrative = criteria_of(texts, catalogue, achievement, language);
    let result = achievement.module().map(|(module, tier)| {
        tags.push(module_name(catalogue, module, language));
        if let Some(module) = catalogue.framework().module(module) {
            narrative.push_str("\n\n");
            narrative.push_str(&say("badge-outcomes"));
            for topic in &module.topics {
                narrative.push_str(&format!("\n\n**{}**\n", topic.title(language.tag())));
                for outcome in &topic.outcomes {
                    narrative.push_str(&format!("\n- {}", outcome.title(language.tag())));
                }
            }
        }
        ResultFacts {
            score_name: say("badge-score"),
            required_percent: tier.min_percent(),
            level_name: say("badge-level"),
            levels: Tier::ALL
                .into_iter()
                .map(|tier| LevelFacts {
                    id: tier.id().to_owned(),
                    name: say(&format!("tier-{tier}")),
                    level: Some(tier.letter().to_owned()),
                    description: Some(format!("{}–{} %", tier.min_percent(), tier.max_percent())),
                })
                .collect(),
            required_level: tier.id().to_owned(),
        }
    });
    AchievementFacts {
        achievement_type: AchievementType::Badge,
        name: name_of(texts, catalogue, achievement, language),
        description: description_of(texts, catalogue, achievement, language),
        criteria_narrative: narrative,
        criteria_url: None,
        image_url: format!("{}/assets/badges/{slug}.png", base.as_str()),
        image_caption: Some(name_of(texts, catalogue, achievement, language)),
        tags,
        alignments: achievement.module().map_or_else(Vec::new, |(module, _)| esco(catalogue, module)),
        result,
        in_language: language.tag().to_owned(),
        related: translations(achievement, language, texts, catalogue),
        version: Some(catalogue.version().to_owned()),
        slug: localised(&slug, language),
        creator: None,
    }
}

/// What a made achievement says about itself, in the one language that it has.
///
/// The issuer signs it, and a stranger must not take that for more than it is. So the maker is named twice: as `creator`
/// in Open Badges 3.0, and at the end of what it takes, which Open Badges 2.0 and every page show as well.
pub(super) fn of_made(made: &Made, base: &BaseUrl, texts: &Texts, issuer: &str) -> AchievementFacts {
    let wording = &made.wording;
    let slug = made.slug();
    let said = maker_said(made, texts, issuer);
    let creator = (made.maker != Maker::Site).then(|| CreatorFacts {
        name: made.maker.name().map_or_else(|| texts.say(wording.language, "made-maker-gone", &[]), str::to_owned),
        url: made.maker.url().map(str::to_owned),
        description: said.clone(),
    });
    let earlier = made.id.version.checked_sub(1).filter(|version| *version > 0);
    AchievementFacts {
        achievement_type: AchievementType::Badge,
        name: wording.name.clone(),
        description: wording.description.clone(),
        criteria_narrative: format!("{}\n\n{said}", wording.criteria),
        criteria_url: None,
        image_url: format!("{}/assets/badges/{}.png", base.as_str(), wording.design.picture()),
        image_caption: Some(wording.name.clone()),
        tags: Vec::new(),
        alignments: Vec::new(),
        result: None,
        in_language: wording.language.tag().to_owned(),
        related: earlier
            .map(|version| RelatedFacts {
                slug: VersionId { made: made.id.made.clone(), version }.to_string(),
                in_language: wording.language.tag().to_owned(),
                version: Some(version.to_string()),
            })
            .into_iter()
            .collect(),
        version: Some(made.id.version.to_string()),
        slug,
        creator,
    }
}

/// Who made an achievement, and what the issuer's signature means for it, in the achievement's own language.
pub(super) fn maker_said(made: &Made, texts: &Texts, issuer: &str) -> String {
    let language = made.wording.language;
    let args = [("maker", made.maker.name().unwrap_or_default().into()), ("issuer", issuer.into())];
    match &made.maker {
        Maker::Person(Some(_)) => texts.say(language, "made-said-person", &args),
        Maker::Person(None) => texts.say(language, "made-said-gone", &args),
        Maker::Organisation { .. } => texts.say(language, "made-said-organisation", &args),
        Maker::Site => texts.say(language, "made-said-site", &args),
    }
}
