//! Awarding: a pure decision about what a result earns, and what an award is.

use std::{collections::BTreeSet, fmt, str::FromStr};

use super::{
    account::AccountId,
    achieved::Achieved,
    achievement::{Achievement, MODULES},
    tier::Tier,
    time::Moment,
};

/// What a learner holds of the site's own: achievements with an award that counts, neither withdrawn nor expired.
pub type Holdings = BTreeSet<Achievement>;

/// What a learner holds, and what they held until it expired and have not earned again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// What counts now.
    pub now: Holdings,
    /// What has expired.
    pub lapsed: Holdings,
}

/// What is newly earned when `module` is passed with `percent`, given what is `held` already.
///
/// The module badge of the tier, unless the same or a higher tier of that module is held; then the Super Badge, once
/// all five modules are Excellent (IO3 §8.1, §8.2).
///
/// What has expired does not count and can be earned again, as with an exemption that holds for some years and then asks
/// for a new test. So a Super Badge that has expired comes back only with a result that is Excellent itself.
#[must_use]
pub fn earned(Held { now: held, lapsed }: &Held, module: &'static str, percent: u8) -> Vec<Achievement> {
    let mut earned = Vec::new();
    let tier = Tier::reached(percent);
    if let Some(tier) = tier
        && best_tier(held, module) < Some(tier)
    {
        earned.push(Achievement::Module(module, tier));
    }
    let excellent = |m: &&'static str| {
        let badge = Achievement::Module(m, Tier::Excellent);
        held.contains(&badge) || earned.contains(&badge)
    };
    let proven = !lapsed.contains(&Achievement::Super) || tier == Some(Tier::Excellent);
    if !held.contains(&Achievement::Super) && proven && MODULES.iter().all(excellent) {
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
    /// Until when it is valid, if it does not stay so.
    pub expires_at: Option<Moment>,
    /// When it was earned again after it had expired.
    pub succeeded_at: Option<Moment>,
}

impl Award {
    /// Whether its time is over.
    #[must_use]
    pub fn has_expired(&self, now: Moment) -> bool {
        self.expires_at.is_some_and(|end| end < now)
    }

    /// Whether it counts: neither withdrawn nor expired.
    #[must_use]
    pub fn counts(&self, now: Moment) -> bool {
        self.revoked.is_none() && !self.has_expired(now)
    }
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

    fn held(now: &Holdings) -> Held {
        Held { now: now.clone(), lapsed: Holdings::new() }
    }

    #[test]
    fn a_result_earns_the_badge_of_its_tier_once() {
        let none = Holdings::new();
        assert_eq!(earned(&held(&none), "social", 59), []);
        assert_eq!(earned(&held(&none), "social", 60), [Module("social", Sufficient)]);
        assert_eq!(earned(&held(&none), "social", 84), [Module("social", Good)]);
        assert_eq!(earned(&held(&none), "social", 85), [Module("social", Excellent)]);
        let good = Holdings::from([Module("social", Good)]);
        assert_eq!(earned(&held(&good), "social", 65), []);
        assert_eq!(earned(&held(&good), "social", 75), []);
        assert_eq!(earned(&held(&good), "social", 100), [Module("social", Excellent)]);
        assert_eq!(earned(&held(&good), "personal", 75), [Module("personal", Good)]);
    }

    #[test]
    fn the_fifth_excellent_brings_the_super_badge() {
        let mut all: Holdings = MODULES.iter().take(4).map(|m| Module(m, Excellent)).collect();
        assert_eq!(earned(&held(&all), "organisational", 84), [Module("organisational", Good)]);
        assert_eq!(earned(&held(&all), "organisational", 85), [Module("organisational", Excellent), Super]);
        all.insert(Module("organisational", Excellent));
        // Granted late if it was missed, and only once.
        assert_eq!(earned(&held(&all), "personal", 10), [Super]);
        all.insert(Super);
        assert_eq!(earned(&held(&all), "personal", 100), []);
    }
    #[test]
    fn what_has_expired_can_be_earned_again() {
        let lapsed = Held { now: Holdings::new(), lapsed: Holdings::from([Module("social", Excellent)]) };
        assert_eq!(earned(&lapsed, "social", 75), [Module("social", Good)]);
        let all: Holdings = MODULES.iter().map(|m| Module(m, Excellent)).collect();
        let lapsed = Held { now: all.clone(), lapsed: Holdings::from([Super]) };
        assert_eq!(earned(&lapsed, "social", 84), [], "a new Super Badge wants a new proof");
        assert_eq!(earned(&lapsed, "social", 85), [Super]);
        let four = all.iter().skip(1).copied().collect();
        let one = Held { now: four, lapsed: all.iter().take(1).copied().collect() };
        assert_eq!(earned(&one, "social", 90), [], "an expired module does not count for the Super Badge");
    }
}
