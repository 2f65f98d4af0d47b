//! A passport in words, in any language that the site has, whatever the language of its badges.

use super::Shown;
use crate::{
    domain::{
        achievement::Achievement,
        award::Award,
        language::Language,
        passport::{
            Badge, can_do,
            europass::{Told, ToldBadge, ToldSkill},
        },
        time::{from_millis, iso},
    },
    services::{App, ServiceError, credential, holding},
    store::award,
};

/// The whole of it.
///
/// # Errors
/// The store's.
pub async fn told(app: &App, shown: &Shown, language: Language) -> Result<Told, ServiceError> {
    let content = &shown.edition.content;
    let base = app.config.base_url.as_str();
    let address = |id: &str| format!("{base}/passport/{id}");
    let t = |key: &str| app.texts.say(language, key, &[]);
    let framework = app.course.catalogue().framework();
    let mut skills = Vec::with_capacity(content.skills.len());
    for skill in &content.skills {
        let Some(module) = framework.module(&skill.module) else { continue };
        let of_module = content.of_module(&skill.module);
        let tier = of_module.map(|(_, tier)| tier);
        let badge = match of_module {
            Some((badge, _)) => Some(badge_told(app, shown, badge, language).await?),
            None => None,
        };
        let level = tier.map_or_else(
            || t("passport-level-none"),
            |tier| {
                let name = t(&format!("tier-{tier}"));
                app.texts.say(language, "passport-level", &[("letter", tier.letter().into()), ("name", name.into())])
            },
        );
        let how = match of_module {
            Some((badge, _)) => {
                let date = app.texts.day(language, from_millis(badge.issued));
                let args = [("percent", badge.percent.unwrap_or(0).into()), ("date", date.into())];
                app.texts.say(language, "passport-how-assessment", &args)
            }
            None => t("passport-how-none"),
        };
        let can = tier.map(|tier| can_do(framework, &skill.module, tier)).unwrap_or_default();
        let can = can.into_iter().map(|(topic, places)| {
            let title = framework.topic(&skill.module, &topic).map_or("", |topic| topic.title(language.tag()));
            let texts = places.into_iter().map(|place| t(&format!("can-{topic}-{place}")));
            (title.to_owned(), texts.collect())
        });
        skills.push(ToldSkill {
            module: skill.module.clone(),
            title: module.title(language.tag()).to_owned(),
            tier,
            level,
            how,
            can: can.collect(),
            esco: module
                .esco
                .iter()
                .map(|e| (format!("http://data.europa.eu/esco/skill/{}", e.id), e.label.clone()))
                .collect(),
            words: skill.words.clone(),
            badge,
        });
    }
    let mut badges = Vec::new();
    for badge in content.special() {
        badges.push(badge_told(app, shown, badge, language).await?);
    }
    Ok(Told {
        language: language.tag(),
        url: address(&shown.edition.id),
        number: shown.edition.number,
        made: iso(shown.edition.made_at),
        newer: shown.newer.clone().flatten().map(|id| address(&id)),
        name: content.name.clone(),
        title: t("passport-title"),
        words: content.words.clone(),
        skills,
        badges,
    })
}

async fn badge_told(app: &App, shown: &Shown, badge: &Badge, language: Language) -> Result<ToldBadge, ServiceError> {
    let held: Option<&Award> = shown.held.iter().find(|award| award.id == badge.id);
    let issued = app.texts.day(language, from_millis(badge.issued));
    let achievement = Achievement::from_slug(&badge.achievement);
    let mut evidence = Vec::new();
    if let Some(Achievement::Module(_, tier)) = achievement {
        let tier = app.texts.say(language, &format!("tier-{tier}"), &[]);
        let percent = badge.percent.unwrap_or(0).into();
        let args = [("percent", percent), ("tier", tier.into()), ("date", issued.as_str().into())];
        let name = app.texts.say(language, "badge-evidence-name", &[]);
        evidence.push((name, app.texts.say(language, "badge-evidence", &args)));
    } else if achievement == Some(Achievement::Super) {
        // It rests on the five of the modules, which tell of themselves.
        let name = app.texts.say(language, "badge-evidence-name", &[]);
        evidence.push((name, credential::description(app, &Achievement::Super.into(), language)));
    } else if let Some(held) = held
        && let Some(documents) = award::documents(&mut app.db.read(), &held.id).await?
    {
        // Two badges at most are like this.
        let told = holding::evidence(app, held, &documents, language, issued.clone()).await?;
        evidence.extend(told.into_iter().map(|one| (one.name, one.narrative)));
    }
    let name = achievement
        .map_or_else(|| badge.achievement.clone(), |achievement| credential::name(app, &achievement.into(), language));
    let now = app.clock.now();
    let expired = held.filter(|award| award.has_expired(now)).and_then(|award| award.expires_at);
    Ok(ToldBadge {
        slug: badge.achievement.clone(),
        name,
        url: app.issuer.base.credential(&badge.id),
        issued,
        evidence,
        expired: expired.map(|end| app.texts.day(language, end)),
        withdrawn: held.and_then(|award| award.revoked.as_ref()).map(|r| app.texts.day(language, r.at)),
    })
}
