//! Finding people: learners who let verified organisations find them, what they agreed to show, and what comes of it.

use std::{collections::BTreeSet, fmt, str::FromStr};

use super::{
    achievement::{Achievement, MODULES},
    country::Country,
    email::Email,
    organisation::OrganisationId,
    tier::Tier,
    time::Moment,
};

/// Longest name of a region, in characters.
pub const REGION_MAX: usize = 60;
/// Longest message or answer, in characters.
pub const WORDS_MAX: usize = 2000;
/// People on a page of results.
pub const PER_PAGE: i64 = 10;

/// Languages that people may say they speak, by their ISO 639-1 codes.
const TONGUES: [&str; 36] = [
    "ar", "bg", "bs", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv",
    "mk", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "ti", "tr", "uk",
];

/// A language that somebody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tongue(&'static str);

impl Tongue {
    /// All of them, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        TONGUES.into_iter().map(Self)
    }

    /// Its code; the name is the text `tongue-<code>`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }
}

impl FromStr for Tongue {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::all().find(|tongue| tongue.0 == text).ok_or(())
    }
}

impl fmt::Display for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Why the name of a region is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionError {
    /// More than [`REGION_MAX`] characters.
    Long,
    /// Holds something that names no region: an address, a telephone number.
    Unusable,
}

/// The name of a town or region, as typed; `None` when there is none.
///
/// # Errors
/// The reason as it is told beside the field.
pub fn region(text: &str) -> Result<Option<String>, RegionError> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > REGION_MAX {
        return Err(RegionError::Long);
    }
    let sound = text.chars().all(|c| c.is_alphabetic() || " -'’.,()/".contains(c)) && !text.contains("//");
    if sound { Ok(Some(text).filter(|text| !text.is_empty())) } else { Err(RegionError::Unusable) }
}

/// A region as it is compared: small letters only. Nothing in it has a meaning in a pattern of the database.
#[must_use]
pub fn region_key(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect()
}

/// Why a message or an answer is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsError {
    /// Nothing typed.
    Missing,
    /// More than [`WORDS_MAX`] characters.
    Long,
}

/// A message or an answer: trimmed, its lines stay.
///
/// # Errors
/// The reason as it is told beside the field.
pub fn words(text: &str) -> Result<String, WordsError> {
    let text: String = text.trim().chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    match text.chars().count() {
        0 => Err(WordsError::Missing),
        n if n > WORDS_MAX => Err(WordsError::Long),
        _ => Ok(text),
    }
}

/// What somebody agreed to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Whether their name is shown.
    pub name: bool,
    /// Where they are.
    pub country: Option<Country>,
    /// The town or region.
    pub region: Option<String>,
    /// What they speak.
    pub languages: BTreeSet<Tongue>,
    /// The ids of their awards.
    pub badges: BTreeSet<String>,
}

/// Somebody who lets organisations find them.
#[derive(Clone, Debug)]
pub struct Findable {
    /// A UUID that stands for them in addresses; another one each time they begin.
    pub id: String,
    /// Since when.
    pub since: Moment,
    /// What they show.
    pub shown: Shown,
}

/// What an organisation looks for. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A badge of this module.
    pub module: Option<&'static str>,
    /// A module badge of at least this tier.
    pub tier: Option<Tier>,
    /// One of the badges beside those of modules.
    pub badge: Option<Achievement>,
    /// A language.
    pub language: Option<Tongue>,
    /// A country.
    pub country: Option<Country>,
    /// What a region begins with.
    pub region: String,
}

impl Wanted {
    /// The slugs of the module badges that are wanted; none when none is asked for.
    #[must_use]
    pub fn module_badges(&self) -> Vec<String> {
        if self.module.is_none() && self.tier.is_none() {
            return Vec::new();
        }
        let least = self.tier.unwrap_or(Tier::Sufficient);
        let modules = MODULES.into_iter().filter(|module| self.module.is_none_or(|wanted| wanted == *module));
        modules
            .flat_map(|module| {
                Tier::ALL
                    .into_iter()
                    .filter(move |tier| *tier >= least)
                    .map(move |tier| Achievement::Module(module, tier).slug())
            })
            .collect()
    }
}

/// Somebody as an organisation sees them: nothing but what they agreed to.
#[derive(Clone, Debug)]
pub struct Person {
    /// What stands for them in addresses.
    pub id: String,
    /// Their name, if they show it.
    pub name: Option<String>,
    /// Where they are.
    pub country: Option<Country>,
    /// The town or region.
    pub region: Option<String>,
    /// What they speak.
    pub languages: Vec<Tongue>,
    /// The badges that they show and that count: the id of the award, and what was achieved.
    pub badges: Vec<(String, Achievement)>,
}

/// How somebody was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Among others in results that were opened.
    Result,
    /// Their own page was opened.
    Page,
}

impl Look {
    /// As stored. The texts are `found-look-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Page => "page",
        }
    }
}

impl FromStr for Look {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Result, Self::Page].into_iter().find(|look| look.id() == text).ok_or(())
    }
}

/// That somebody was seen.
#[derive(Clone, Debug)]
pub struct Looked {
    /// By which organisation.
    pub organisation: (OrganisationId, String),
    /// By whom in it; `None` once they deleted their account.
    pub person: Option<String>,
    /// How.
    pub look: Look,
    /// When.
    pub at: Moment,
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for an answer.
    Waiting,
    /// It was answered.
    Answered,
    /// The learner does not want it.
    Declined,
    /// The learner stopped being found: it is closed.
    Closed,
}

impl Standing {
    /// The texts are `found-message-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Declined => "declined",
            Self::Closed => "closed",
        }
    }
}

/// A message of an organisation to somebody it found, and what came of it.
#[derive(Clone, Debug)]
pub struct Message {
    /// A UUID.
    pub id: String,
    /// Of which organisation.
    pub organisation: (OrganisationId, String),
    /// Who wrote; `None` once they deleted their account.
    pub sender: Option<String>,
    /// The learner's name, as far as the two sides may know it: the learner showed it when it was written, or answered.
    pub learner: Option<String>,
    /// The message.
    pub message: String,
    /// When.
    pub sent_at: Moment,
    /// The answer, and when.
    pub answer: Option<(String, Moment)>,
    /// The learner's address, if they revealed it and it is not closed.
    pub email: Option<Email>,
    /// Where it stands.
    pub standing: Standing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_names() {
        assert_eq!(region("  Noord-Brabant  (Oss) "), Ok(Some("Noord-Brabant (Oss)".into())));
        assert_eq!(region(" "), Ok(None));
        assert_eq!(region("06 1234"), Err(RegionError::Unusable));
        assert_eq!(region("me@x.example"), Err(RegionError::Unusable));
        assert_eq!(region(&"x".repeat(61)), Err(RegionError::Long));
        assert_eq!(region_key("'s-Hertogenbosch %_"), "shertogenbosch");
    }

    #[test]
    fn a_tier_asks_for_at_least_itself() {
        assert!(Wanted::default().module_badges().is_empty());
        let social = Wanted { module: Some("social"), tier: Some(Tier::Good), ..Wanted::default() };
        assert_eq!(social.module_badges(), ["social-good", "social-excellent"]);
        assert_eq!(Wanted { module: Some("social"), ..Wanted::default() }.module_badges().len(), 3);
        assert_eq!(Wanted { tier: Some(Tier::Excellent), ..Wanted::default() }.module_badges().len(), 5);
    }

    #[test]
    fn words_are_not_empty_and_not_endless() {
        assert_eq!(words(" One.\r\nTwo. "), Ok("One.\nTwo.".into()));
        assert_eq!(words("\n"), Err(WordsError::Missing));
        assert_eq!(words(&"x".repeat(2001)), Err(WordsError::Long));
    }

    #[test]
    fn languages_lead_back() {
        assert_eq!(Tongue::all().filter(|t| t.code().parse() == Ok(*t)).count(), 36);
        assert!("xx".parse::<Tongue>().is_err());
    }
}
