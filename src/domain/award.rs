//! Awarding: a pure decision about what a result earns, and what an award is.

use std::{collections::BTreeSet, fmt, str::FromStr};

use super::{
    account::AccountId,
    achieved::Achieved,
    achievement::{Achievement, MODULES},
    tier::Tier,
    time::Moment,
};

/// What a learner holds of the site's own: achievements with a live (not revoked) award.
pub type Holdings = BTreeSet<Achievement>;

/// What is newly earned when `module` is passed with `percent`, given what is `held` already.
///
/// The module badge of the tier, unless the same or a higher tier of that module is held; then the Super Badge, once
/// all five modules are Excellent (IO3 §8.1, §8.2).
#[must_use]
pub fn earned(held: &Holdings, module: &'static str, percent: u8) -> Vec<Achievement> {
    let mut earned = Vec::new();
    if let Some(tier) = Tier::reached(percent)
        && best_tier(held, module) < Some(tier)
    {
        earned.push(Achievement::Module(module, tier));
    }
    let excellent = |m: &&'static str| {
        let badge = Achievement::Module(m, Tier::Excellent);
        held.contains(&badge) || earned.contains(&badge)
    };
    if !held.contains(&Achievement::Super) && MODULES.iter().all(excellent) {
        earned.push(Achievement::Super);
    }
    earned
}

/// The highest tier held in a module.
#[must_use]
pub fn best_tier(held: &Holdings, module: &str) -> Option<Tier> {
    held.iter().filter_map(|a| a.module()).filter(|(m, _)| *m == module).map(|(_, tier)| tier).max()
}

/// Who may see an award's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Anyone, and it may be listed.
    Public,
    /// Anyone who has the link.
    Link,
    /// The earner alone.
    Private,
}

impl Visibility {
    /// As a form shows them.
    pub const ALL: [Self; 3] = [Self::Public, Self::Link, Self::Private];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Link => "link",
            Self::Private => "private",
        }
    }
}

impl fmt::Display for Visibility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Visibility {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|v| v.id() == text).ok_or(())
    }
}

/// One badge that one person was given.
#[derive(Clone, Debug)]
pub struct Award {
    /// A UUID; part of every public address of the award.
    pub id: String,
    /// Whose it is; `None` once the account was deleted and the badge kept.
    pub account: Option<AccountId>,
    /// What was achieved.
    pub achievement: Achieved,
    /// The result that earned it, in whole percent.
    pub percent: Option<u8>,
    /// When it was issued.
    pub issued_at: Moment,
    /// Its place in the status list.
    pub status_index: u32,
    /// Who may see the page.
    pub visibility: Visibility,
    /// Whether the page shows the earner's name.
    pub show_name: bool,
    /// The name at the time of issue; `None` once it was removed.
    pub recipient_name: Option<String>,
    /// Revoked when, and why.
    pub revoked: Option<Revocation>,
}

/// A withdrawal of an award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revocation {
    /// Since when it no longer counts.
    pub at: Moment,
    /// Why, as verifiers are told.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use Achievement::{Module, Super};
    use Tier::{Excellent, Good, Sufficient};

    #[test]
    fn a_result_earns_the_badge_of_its_tier_once() {
        let none = Holdings::new();
        assert_eq!(earned(&none, "social", 59), []);
        assert_eq!(earned(&none, "social", 60), [Module("social", Sufficient)]);
        assert_eq!(earned(&none, "social", 84), [Module("social", Good)]);
        assert_eq!(earned(&none, "social", 85), [Module("social", Excellent)]);
        let good = Holdings::from([Module("social", Good)]);
        assert_eq!(earned(&good, "social", 65), []);
        assert_eq!(earned(&good, "social", 75), []);
        assert_eq!(earned(&good, "social", 100), [Module("social", Excellent)]);
        assert_eq!(earned(&good, "personal", 75), [Module("personal", Good)]);
    }

    #[test]
    fn the_fifth_excellent_brings_the_super_badge() {
        let mut held: Holdings = MODULES.iter().take(4).map(|m| Module(m, Excellent)).collect();
        assert_eq!(earned(&held, "organisational", 84), [Module("organisational", Good)]);
        assert_eq!(earned(&held, "organisational", 85), [Module("organisational", Excellent), Super]);
        held.insert(Module("organisational", Excellent));
        // Granted late if it was missed, and only once.
        assert_eq!(earned(&held, "personal", 10), [Super]);
        held.insert(Super);
        assert_eq!(earned(&held, "personal", 100), []);
    }
}
