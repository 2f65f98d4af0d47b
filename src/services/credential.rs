//! What each achievement says, and the documents of an award, signed once.

use chrono::{Months, SubsecRound as _, TimeDelta};
use serde_json::Value as Json;

use super::{App, ServiceError};
use crate::{
    adapters::{
        content,
        texts::{Texts, Value},
    },
    domain::{
        account::Account,
        achieved::Achieved,
        achievement::Achievement,
        award::Award,
        content::Catalogue,
        language::Language,
        open_badges::{
            assertion::assertion,
            award::AwardFacts,
            bake::{self, Baked},
            credential::credential,
            evidence::EvidenceFacts,
            status_list::{StatusList, StatusPlace, numbers_in, status_list_credential},
            verify::{self, Check, Question},
        },
        time::Moment,
    },
    store::{award, award::Documents},
};

/// How long a signed status list is used: within this time, a withdrawal is seen everywhere.
pub const STATUS_FRESH: TimeDelta = TimeDelta::seconds(60);

pub(super) fn module_name(catalogue: &Catalogue, module: &str, language: Language) -> String {
    catalogue.framework().module(module).map_or_else(|| module.to_owned(), |m| m.title(language.tag()).to_owned())
}

/// The name of an achievement, as badges and pages say it. A made one has one language.
#[must_use]
pub fn name(app: &App, achieved: &Achieved, language: Language) -> String {
    match achieved {
        Achieved::Site(achievement) => name_of(&app.texts, app.course.catalogue(), *achievement, language),
        Achieved::Made(made) => made.wording.name.clone(),
    }
}

pub(super) fn name_of(texts: &Texts, catalogue: &Catalogue, achievement: Achievement, language: Language) -> String {
    match achievement {
        Achievement::Module(module, tier) => {
            let module = module_name(catalogue, module, language);
            let tier = texts.say(language, &format!("tier-{tier}"), &[]);
            texts.say(language, "badge-module-name", &[("module", module.into()), ("tier", tier.into())])
        }
        Achievement::Super | Achievement::Mentor | Achievement::GoodEmployee => {
            texts.say(language, &format!("badge-{}-name", achievement.slug()), &[])
        }
    }
}

/// What an achievement takes: in the words of IO3 §8, or, of a made one, Markdown.
#[must_use]
pub fn criteria(app: &App, achieved: &Achieved, language: Language) -> String {
    match achieved {
        Achieved::Site(achievement) => criteria_of(&app.texts, app.course.catalogue(), *achievement, language),
        Achieved::Made(made) => made.wording.criteria.clone(),
    }
}

pub(super) fn criteria_of(
    texts: &Texts,
    catalogue: &Catalogue,
    achievement: Achievement,
    language: Language,
) -> String {
    match achievement {
        Achievement::Module(module, tier) => {
            let module = module_name(catalogue, module, language);
            let args = [
                ("module", Value::from(module)),
                ("min", tier.min_percent().into()),
                ("max", tier.max_percent().into()),
            ];
            texts.say(language, &format!("badge-{tier}-criteria"), &args)
        }
        Achievement::Super | Achievement::Mentor | Achievement::GoodEmployee => {
            texts.say(language, &format!("badge-{}-criteria", achievement.slug()), &[])
        }
    }
}

/// What an achievement means.
#[must_use]
pub fn description(app: &App, achieved: &Achieved, language: Language) -> String {
    match achieved {
        Achieved::Site(achievement) => description_of(&app.texts, app.course.catalogue(), *achievement, language),
        Achieved::Made(made) => made.wording.description.clone(),
    }
}

pub(super) fn description_of(
    texts: &Texts,
    catalogue: &Catalogue,
    achievement: Achievement,
    language: Language,
) -> String {
    match achievement {
        Achievement::Module(module, tier) => {
            let topics = catalogue
                .framework()
                .module(module)
                .map_or_else(Vec::new, |m| m.topics.iter().map(|t| t.title(language.tag()).to_owned()).collect());
            let args = [
                ("module", Value::from(module_name(catalogue, module, language))),
                ("tier", texts.say(language, &format!("tier-{tier}"), &[]).into()),
                ("letter", tier.letter().into()),
                ("topics", topics.join(", ").into()),
            ];
            texts.say(language, "badge-module-description", &args)
        }
        Achievement::Super | Achievement::Mentor | Achievement::GoodEmployee => {
            texts.say(language, &format!("badge-{}-description", achievement.slug()), &[])
        }
    }
}

/// Why an award is given, beside what the program says itself.
#[derive(Clone, Debug, Default)]
pub struct Reason {
    /// About this person, in a few sentences (Markdown); of a made achievement only. It is public.
    pub narrative: Option<String>,
    /// What shows it. It is public.
    pub evidence: Vec<EvidenceFacts>,
}

/// The signed documents of a new award, and the narrative they tell. `supporting` are the awards it rests on.
///
/// # Errors
/// When signing fails, which would be a fault of this program.
pub fn sign(
    app: &App,
    learner: &Account,
    award: &Award,
    supporting: &[Award],
    reason: Reason,
) -> Result<(String, Documents), ServiceError> {
    let issuer = &app.issuer;
    let made;
    let achievement = match &award.achievement {
        Achieved::Site(site) => issuer.achievement(*site).ok_or(ServiceError::Broken("an unknown achievement"))?,
        Achieved::Made(of) => {
            made = super::made::facts(app, of);
            &made
        }
    };
    let (narrative, evidence) = told(app, award, supporting, reason);
    let place = StatusPlace::of(award.status_index);
    let facts = AwardFacts {
        id: award.id.clone(),
        achievement,
        recipient_email: learner.email.key(),
        salt: hex::encode(app.rng.bytes::<16>()),
        issued_at: award.issued_at,
        awarded_at: award.issued_at,
        valid_until: award.expires_at,
        score_percent: award.percent,
        level: award.achievement.module().map(|(_, tier)| tier.id().to_owned()),
        narrative: narrative.clone(),
        evidence,
        status_index: place.index,
        status_list_url: issuer.base.status_list(place.list),
    };
    let signed = issuer.sign(&credential(&issuer.base, &issuer.facts, &facts), award.issued_at)?;
    let json = |_| ServiceError::Broken("a badge that is not JSON");
    let documents = Documents {
        ob2: serde_json::to_string(&assertion(&issuer.base, &facts)).map_err(json)?,
        ob3: serde_json::to_string(&signed).map_err(json)?,
    };
    Ok((narrative.unwrap_or_default(), documents))
}

/// The narrative and the evidence of a new award.
fn told(app: &App, award: &Award, supporting: &[Award], reason: Reason) -> (Option<String>, Vec<EvidenceFacts>) {
    let say = |key: &str, args: &[_]| app.texts.say(Language::En, key, args);
    match &award.achievement {
        Achieved::Site(Achievement::Module(_, tier)) => {
            let args = [
                ("percent", Value::from(award.percent.unwrap_or(0))),
                ("tier", say(&format!("tier-{tier}"), &[]).into()),
                ("date", award.issued_at.format("%Y-%m-%d").to_string().into()),
            ];
            let text = say("badge-evidence", &args);
            let evidence = EvidenceFacts {
                name: say("badge-evidence-name", &[]),
                narrative: text.clone(),
                genre: Some("Assessment".into()),
                url: None,
            };
            (Some(text), vec![evidence])
        }
        Achieved::Site(Achievement::Super | Achievement::Mentor | Achievement::GoodEmployee) => {
            let supporting = supporting.iter().map(|support| {
                let name = name(app, &support.achievement, Language::En);
                let args = [("percent", Value::from(support.percent.unwrap_or(0)))];
                EvidenceFacts::credential(&app.issuer.base, &support.id, &name, &say("badge-supporting", &args))
            });
            let evidence = reason.evidence.into_iter().chain(supporting).collect();
            (Some(criteria(app, &award.achievement, Language::En)), evidence)
        }
        Achieved::Made(_) => (reason.narrative.filter(|text| !text.is_empty()), reason.evidence),
    }
}

/// A signed status list, and for how many seconds it still counts as fresh; `None` when there is no such list yet. It is
/// signed at most once in [`STATUS_FRESH`], however many ask; a withdrawal here calls [`renew_status`].
///
/// # Errors
/// The store's.
pub async fn status_list(app: &App, number: u32) -> Result<Option<(String, i64)>, ServiceError> {
    let now = app.clock.now();
    let mut status = app.issuer.status.lock().await;
    if let Some((since, list)) = status.get(&number) {
        let left = (*since + STATUS_FRESH - now).num_seconds();
        if (1..=STATUS_FRESH.num_seconds()).contains(&left) {
            return Ok(Some((list.clone(), left)));
        }
    }
    let Some(numbers) = numbers_in(number) else { return Ok(None) };
    let last = award::last_status_index(&mut app.db.read()).await?;
    if number > StatusPlace::of(last).list {
        return Ok(None);
    }
    let revoked = award::revoked_in(&mut app.db.read(), numbers).await?;
    let list = StatusList::with(revoked.into_iter().map(|number| StatusPlace::of(number).index))
        .map_err(|_| ServiceError::Broken("a place outside of its status list"))?;
    let unsigned = status_list_credential(&app.issuer.base, number, &list, now, STATUS_FRESH)
        .map_err(|_| ServiceError::Broken("a status list that cannot be written"))?;
    let signed = app.issuer.sign(&unsigned, now)?;
    let signed = serde_json::to_string(&signed).map_err(|_| ServiceError::Broken("a status list that is not JSON"))?;
    status.insert(number, (now, signed.clone()));
    Ok(Some((signed, STATUS_FRESH.num_seconds())))
}

/// Until when an award of now is valid, if this site lets it expire. In whole seconds, as documents have it.
#[must_use]
pub fn expiry(app: &App, achievement: Achievement, now: Moment) -> Option<Moment> {
    let months = app.config.badge_months.get(&achievement.slug()).copied()?;
    now.trunc_subsecs(0).checked_add_months(Months::new(months))
}

/// Lets the next readers of the status lists see what was just withdrawn.
pub async fn renew_status(app: &App) {
    app.issuer.status.lock().await.clear();
}

/// The picture of an achievement, as a PNG.
///
/// # Errors
/// When there is none.
pub fn picture(achieved: &Achieved) -> Result<Vec<u8>, ServiceError> {
    content::badge_picture(&format!("{}.png", achieved.picture())).ok_or(ServiceError::NotFound)
}

/// The picture of an achievement with the award's documents in it (Open Badges 2.0 and 3.0).
///
/// # Errors
/// When there is no picture, or it cannot hold them.
pub fn baked_png(award: &Award, documents: &Documents) -> Result<Vec<u8>, ServiceError> {
    let picture = picture(&award.achievement)?;
    let baked = Baked { assertion: Some(documents.ob2.clone()), credential: Some(documents.ob3.clone()) };
    bake::png::bake(&picture, &baked).map_err(|_| ServiceError::Broken("a picture that cannot hold a badge"))
}

/// Checks an award afresh, as a stranger would: structure, signature, dates, and whether it was withdrawn.
///
/// # Errors
/// When the stored document is not JSON.
pub fn check(app: &App, award: &Award, documents: &Documents, email: Option<&str>) -> Result<Vec<Check>, ServiceError> {
    let document: Json =
        serde_json::from_str(&documents.ob3).map_err(|_| ServiceError::Broken("a stored badge is not JSON"))?;
    let place = StatusPlace::of(award.status_index);
    let list = app.issuer.base.status_list(place.list);
    let question = Question { base: &app.issuer.base, now: app.clock.now(), email };
    let key = |url: &str| app.issuer.keys.by_verification_method(&app.issuer.base, url);
    let status = |url: &str, index: u32| (url == list && index == place.index).then_some(award.revoked.is_some());
    Ok(verify::verify_credential(&document, &question, key, status))
}
