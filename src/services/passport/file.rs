//! A passport as a PDF.

use super::{Shown, telling};
use crate::{
    adapters::pdf::{self, About, Fonts},
    domain::{
        checklist::paper::{Face, Measure as _},
        language::Language,
        passport::{
            europass::{Told, ToldBadge},
            paper::{Paper, Seal, Skill, pages},
        },
        tier::Tier,
    },
    services::{
        App, ServiceError,
        checklist_paper::{File, WRITERS},
    },
};

/// The PDF of a version in a language.
///
/// # Errors
/// When it cannot be written, which would be a fault of this program.
pub async fn pdf(app: &App, shown: &Shown, language: Language) -> Result<File, ServiceError> {
    let told = telling::told(app, shown, language).await?;
    let made_at = shown.edition.made_at;
    let paper = paper(app, &told, &app.texts.day(language, made_at), language);
    let about = About {
        title: match &told.name {
            Some(name) => format!("{} – {name}", paper.title),
            None => paper.title.clone(),
        },
        number: shown.edition.id.clone(),
        language,
        at: made_at,
    };
    let _writer = WRITERS.acquire().await.map_err(|_| ServiceError::Broken("no writer of documents"))?;
    let bytes = tokio::task::spawn_blocking(move || {
        let fonts = Fonts::get()?;
        pdf::write(&pages(&paper, fonts), &about)
    })
    .await
    .map_err(|_| ServiceError::Broken("writing a document stopped"))?
    .map_err(|error| {
        tracing::error!(%error, "a passport could not be written");
        ServiceError::Broken("a passport could not be written")
    })?;
    let name = format!("soft-skills-passport-{}-{}.pdf", shown.edition.number, language.tag());
    Ok(File { name, bytes })
}

/// All words of the paper. `date` is the day on which the version was made.
#[must_use]
pub fn paper(app: &App, told: &Told, date: &str, language: Language) -> Paper {
    let t = |key: &str| app.texts.say(language, key, &[]);
    let tv = |key: &str, args: &[crate::adapters::texts::Arg]| app.texts.say(language, key, args);
    let paragraphs = |words: &str| words.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let seal = |badge: &ToldBadge| Seal {
        picture: badge.slug.clone(),
        alt: tv("badge-picture", &[("badge", badge.name.as_str().into())]),
        name: badge.name.clone(),
        url: badge.url.clone(),
        evidence: badge.evidence.iter().map(|(_, text)| text.clone()).collect(),
    };
    // A name in a script that the fonts lack is left out where it cannot be written by hand.
    let has = |sign: char| Fonts::get().is_ok_and(|fonts| fonts.has(Face::Text, sign));
    let name = told.name.as_deref().filter(|name| name.chars().all(|sign| sign.is_whitespace() || has(sign)));
    let version = tv("passport-version", &[("number", told.number.into())]);
    let foot = [Some(t("passport-title")), name.map(str::to_owned), Some(version.clone())];
    Paper {
        kicker: "SoftSkills4EU".into(),
        title: t("passport-title"),
        lead: t("passport-paper-lead"),
        name_label: t("name"),
        name: told.name.clone(),
        facts: vec![(t("passport-fact-version"), told.number.to_string()), (t("passport-fact-date"), date.to_owned())],
        words_label: t("passport-own-words"),
        words: paragraphs(&told.words),
        unprintable: t("passport-unprintable"),
        skills_title: t("passport-skills"),
        skills: told
            .skills
            .iter()
            .map(|skill| Skill {
                module: skill.module.clone(),
                title: skill.title.clone(),
                letter: skill.tier.map_or_else(|| "–".into(), |tier| tier.letter().to_owned()),
                level: skill.level.clone(),
                how: skill.how.clone(),
                can: skill.can.clone(),
                seal: skill.badge.as_ref().map(seal),
                words: paragraphs(&skill.words),
            })
            .collect(),
        seals_title: t("passport-badges"),
        seals: told.badges.iter().map(seal).collect(),
        levels_title: t("passport-levels"),
        levels: Tier::ALL
            .into_iter()
            .map(|tier| {
                let args = [("min", tier.min_percent().into()), ("max", tier.max_percent().into())];
                // passport-means-sufficient, passport-means-good, passport-means-excellent
                (tier.letter().to_owned(), tv(&format!("passport-means-{tier}"), &args))
            })
            .collect(),
        online: t("passport-online"),
        url: told.url.clone(),
        can_title: t("passport-can"),
        seal_title: t("passport-evidence"),
        continued: t("paper-continued"),
        foot: foot.into_iter().flatten().collect::<Vec<_>>().join("  ·  "),
        page_of: tv("paper-page", &[("n", "#n".into()), ("m", "#m".into())]),
    }
}
