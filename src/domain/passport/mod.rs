//! The Soft Skills Passport (IO3, A2): beside a Europass CV, after the model of the European Language Passport. A version
//! holds facts alone; the words come in the language of whoever reads it.

pub mod europass;
pub mod paper;

use serde::{Deserialize, Serialize};

use super::{
    account::AccountId,
    achievement::{Achievement, MODULES},
    award::{Award, Visibility},
    framework::Framework,
    level::Level,
    tier::Tier,
    time::Moment,
};

/// Longest words of one's own in one place, in characters.
pub const WORDS_MAX: usize = 800;
/// Most versions that one keeps.
pub const EDITIONS_MAX: usize = 50;

/// What the learner chose to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Whether their name stands on it.
    pub name: bool,
    /// Words of their own at the beginning.
    pub words: String,
    /// Modules, with words of their own; in the order of the framework.
    pub skills: Vec<(&'static str, bool, String)>,
    /// Badges beside those of the modules, by slug.
    pub badges: Vec<String>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// What a version holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The learner's name, if they show it.
    pub name: Option<String>,
    /// Words of their own.
    pub words: String,
    /// The skills.
    pub skills: Vec<Skill>,
    /// The badges that the skills and the passport rest on.
    pub badges: Vec<Badge>,
}

/// One skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// The module.
    pub module: String,
    /// The learner's own words about it.
    pub words: String,
}

/// One badge, as it was when the version was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Badge {
    /// The award.
    pub id: String,
    /// The slug of its achievement.
    pub achievement: String,
    /// The result, in whole percent.
    pub percent: Option<u8>,
    /// When it was issued, in milliseconds since 1970.
    pub issued: i64,
}

/// A version.
#[derive(Clone, Debug)]
pub struct Edition {
    /// A UUID; part of its address.
    pub id: String,
    /// Whose it is.
    pub account: AccountId,
    /// 1, 2, 3 … for each learner.
    pub number: u32,
    /// Who may see it.
    pub visibility: Visibility,
    /// What it holds.
    pub content: Content,
    /// When it was made.
    pub made_at: Moment,
}

/// What is wrong with a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// Nothing is chosen.
    pub nothing: bool,
    /// Words that are too long: `""` for those at the beginning, else the module.
    pub long: Vec<String>,
    /// There are [`EDITIONS_MAX`] versions.
    pub full: bool,
}

/// The best badge of a module that others may see: a level that nobody can check is none. `held` are the badges that count.
#[must_use]
pub fn best<'a>(held: &'a [Award], module: &str) -> Option<&'a Award> {
    let of_module = held.iter().filter(|award| award.achievement.module().is_some_and(|(m, _)| m == module));
    of_module.filter(|award| showable(award)).max_by_key(|award| award.achievement.module().map(|(_, tier)| tier))
}

/// Whether a badge that counts may stand in a passport: others may see it.
#[must_use]
pub fn showable(award: &Award) -> bool {
    award.visibility != Visibility::Private
}

/// Whether a badge has a place of its own, beside those of the modules.
#[must_use]
pub fn is_special(award: &Award) -> bool {
    award.achievement.site().is_some_and(|achievement| achievement.module().is_none())
}

/// Words as they are kept: lines without blanks at their ends, no more than one empty line in a row, no control
/// characters.
#[must_use]
pub fn tidy(words: &str) -> String {
    let lines = words.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        let line: String = line.chars().filter(|sign| !sign.is_control()).collect();
        if !line.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(line);
        }
    }
    kept.join("\n").trim().to_owned()
}

/// What a fresh form begins with: the skills and badges that there is something to show of.
#[must_use]
pub fn fresh(held: &[Award]) -> Chosen {
    let skills = MODULES.into_iter().map(|module| (module, best(held, module).is_some(), String::new()));
    let badges = held.iter().filter(|award| is_special(award) && showable(award));
    Chosen {
        name: true,
        words: String::new(),
        skills: skills.collect(),
        badges: badges.map(|award| award.achievement.slug()).collect(),
        visibility: Visibility::Link,
    }
}

/// What a form begins with after a version: the same, of what there is now. What was earned since is chosen, too.
#[must_use]
pub fn again(last: &Edition, held: &[Award]) -> Chosen {
    let mut chosen = fresh(held);
    let content = &last.content;
    chosen.name = content.name.is_some();
    chosen.words.clone_from(&content.words);
    chosen.visibility = last.visibility;
    for (module, on, words) in &mut chosen.skills {
        if let Some(skill) = content.skills.iter().find(|skill| skill.module == *module) {
            *on = true;
            words.clone_from(&skill.words);
        }
    }
    chosen
}

/// What a choice makes of what is held.
///
/// # Errors
/// What is wrong with it.
pub fn content(chosen: &Chosen, held: &[Award], name: &str, editions: usize) -> Result<Content, Problems> {
    let mut problems = Problems { full: editions >= EDITIONS_MAX, ..Problems::default() };
    let mut kept = |place: &str, words: &str| {
        let words = tidy(words);
        if words.chars().count() > WORDS_MAX {
            problems.long.push(place.to_owned());
        }
        words
    };
    let words = kept("", &chosen.words);
    let skills: Vec<_> = chosen
        .skills
        .iter()
        .filter(|(_, on, _)| *on)
        .map(|(module, _, words)| Skill { module: (*module).to_owned(), words: kept(module, words) })
        .collect();
    let of_skills = skills.iter().filter_map(|skill| best(held, &skill.module));
    let special = held
        .iter()
        .filter(|award| is_special(award) && showable(award) && chosen.badges.contains(&award.achievement.slug()));
    let badges: Vec<_> = of_skills.chain(special).map(badge).collect();
    problems.nothing = skills.is_empty() && badges.is_empty();
    if problems == Problems::default() {
        Ok(Content { name: chosen.name.then(|| name.to_owned()), words, skills, badges })
    } else {
        Err(problems)
    }
}

fn badge(award: &Award) -> Badge {
    Badge {
        id: award.id.clone(),
        achievement: award.achievement.slug(),
        percent: award.percent,
        issued: award.issued_at.timestamp_millis(),
    }
}

impl Content {
    /// The badge of a module, and its tier.
    #[must_use]
    pub fn of_module(&self, module: &str) -> Option<(&Badge, Tier)> {
        self.badges.iter().find_map(|badge| {
            let (own, tier) = Achievement::from_slug(&badge.achievement)?.module()?;
            (own == module).then_some((badge, tier))
        })
    }

    /// The badges that are of no module.
    pub fn special(&self) -> impl Iterator<Item = &Badge> {
        self.badges.iter().filter(|badge| {
            Achievement::from_slug(&badge.achievement).is_some_and(|achievement| achievement.module().is_none())
        })
    }
}

/// What somebody with this tier of a module can do: the outcomes up to its level, by topic and place from 1.
#[must_use]
pub fn can_do(framework: &Framework, module: &str, tier: Tier) -> Vec<(String, Vec<usize>)> {
    let most = match tier {
        Tier::Sufficient => Level::A,
        Tier::Good => Level::B,
        Tier::Excellent => Level::C,
    };
    let topics = framework.module(module).map(|module| module.topics.as_slice()).unwrap_or_default();
    let reached = topics.iter().map(|topic| {
        let places = (1..).zip(&topic.outcomes).filter(|(_, outcome)| outcome.level <= most).map(|(place, _)| place);
        (topic.id.clone(), places.collect::<Vec<usize>>())
    });
    reached.filter(|(_, places)| !places.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::from_millis;

    fn award(achievement: Achievement, visibility: Visibility) -> Award {
        Award {
            id: achievement.slug(),
            account: Some(AccountId("a".into())),
            achievement: achievement.into(),
            percent: Some(80),
            issued_at: from_millis(1000),
            status_index: 1,
            visibility,
            show_name: false,
            recipient_name: None,
            revoked: None,
            expires_at: None,
            succeeded_at: None,
        }
    }

    #[test]
    fn the_best_badge_that_others_may_see_gives_the_level() {
        let module = |tier, visibility| award(Achievement::Module("social", tier), visibility);
        let held = [
            module(Tier::Sufficient, Visibility::Public),
            module(Tier::Excellent, Visibility::Private),
            module(Tier::Good, Visibility::Link),
        ];
        assert_eq!(best(&held, "social").unwrap().id, "social-good");
        assert!(best(&held, "personal").is_none());
        assert_eq!(best(&held[..2], "social").unwrap().id, "social-sufficient");

        let chosen = fresh(&held);
        assert_eq!(chosen.skills.iter().filter(|(_, on, _)| *on).map(|(m, _, _)| *m).collect::<Vec<_>>(), ["social"]);
        let made = content(&chosen, &held, "Amira", 0).unwrap();
        assert_eq!(made.of_module("social").unwrap().1, Tier::Good);
        assert_eq!(made.name.as_deref(), Some("Amira"));
    }

    #[test]
    fn only_what_is_chosen_and_showable_is_in() {
        let held = [award(Achievement::Super, Visibility::Link), award(Achievement::GoodEmployee, Visibility::Private)];
        let mut chosen = fresh(&held);
        assert_eq!(chosen.badges, ["super"]);
        chosen.badges.push("good-employee".into());
        chosen.name = false;
        let made = content(&chosen, &held, "Amira", 0).unwrap();
        assert_eq!(made.special().map(|b| b.id.as_str()).collect::<Vec<_>>(), ["super"]);
        assert_eq!(made.name, None);
        chosen.badges.clear();
        assert!(content(&chosen, &held, "Amira", 0).unwrap_err().nothing);
        chosen.skills[3] = ("social", true, "x".repeat(801));
        chosen.words = "y ".repeat(800);
        let problems = content(&chosen, &held, "Amira", EDITIONS_MAX).unwrap_err();
        assert_eq!(
            (problems.nothing, problems.full, problems.long),
            (false, true, vec![String::new(), "social".into()])
        );
    }

    #[test]
    fn a_new_version_begins_with_the_last() {
        let held = [award(Achievement::Super, Visibility::Link)];
        let mut chosen = fresh(&held);
        chosen.skills[1] = ("creative-thinking", true, "Mine.".into());
        chosen.name = false;
        let content = content(&chosen, &held, "Amira", 0).unwrap();
        let last = Edition {
            id: "e".into(),
            account: AccountId("a".into()),
            number: 1,
            visibility: Visibility::Public,
            content,
            made_at: from_millis(0),
        };
        let next = again(&last, &held);
        assert_eq!((next.name, next.visibility), (false, Visibility::Public));
        assert_eq!(next.skills[1], ("creative-thinking", true, "Mine.".into()));
    }

    #[test]
    fn words_are_kept_tidy() {
        assert_eq!(tidy("  a\t b \r\n\r\n\r\n c\u{7}\n"), "a b\n\nc");
        assert_eq!(tidy(" \n "), "");
    }
}
