//! How far somebody is from an achievement: what the badge tree shows.

use std::collections::BTreeMap;

use super::{
    achievement::Achievement,
    award::{Holdings, best_tier},
    progress::excellent_count,
    tier::Tier,
};

/// What a person has reached so far.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Achievements with a live award.
    pub held: Holdings,
    /// The best result in each module that was assessed, in whole percent.
    pub best: BTreeMap<&'static str, u8>,
}

/// Where a person stands before one achievement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Theirs.
    Held,
    /// A higher tier of the module is theirs, so this one is not awarded any more.
    Surpassed,
    /// The next tier of the module: the best result, and what it lacks.
    Next { best: Option<u8>, missing: u8 },
    /// A tier beyond the next one.
    Later { best: Option<u8>, missing: u8 },
    /// The Super Badge: modules held at Excellent, of five.
    Collecting { excellent: usize },
    /// The Good Employee Badge: modules held at Excellent, of five; after the fifth an employer is asked.
    Employer { excellent: usize },
    /// Comes from somebody else: a training.
    FromOthers,
}

impl Record {
    /// Where the person stands before `achievement`.
    #[must_use]
    pub fn standing(&self, achievement: Achievement) -> Standing {
        if self.held.contains(&achievement) {
            return Standing::Held;
        }
        match achievement {
            Achievement::Module(module, tier) => self.in_module(module, tier),
            Achievement::Super => Standing::Collecting { excellent: excellent_count(&self.held) },
            Achievement::GoodEmployee => Standing::Employer { excellent: excellent_count(&self.held) },
            Achievement::Mentor => Standing::FromOthers,
        }
    }

    fn in_module(&self, module: &str, tier: Tier) -> Standing {
        let held = best_tier(&self.held, module);
        if held > Some(tier) {
            return Standing::Surpassed;
        }
        let best = self.best.get(module).copied();
        let missing = tier.min_percent().saturating_sub(best.unwrap_or(0));
        let next = held.map_or(Some(Tier::Sufficient), Tier::next);
        if next == Some(tier) { Standing::Next { best, missing } } else { Standing::Later { best, missing } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::achievement::MODULES;
    use Achievement::{GoodEmployee, Mentor, Module, Super};
    use Tier::{Excellent, Good, Sufficient};

    #[test]
    fn what_is_next_is_above_what_is_held() {
        let fresh = Record::default();
        assert_eq!(fresh.standing(Module("social", Sufficient)), Standing::Next { best: None, missing: 60 });
        assert_eq!(fresh.standing(Module("social", Good)), Standing::Later { best: None, missing: 71 });
        assert_eq!(fresh.standing(Super), Standing::Collecting { excellent: 0 });

        let record = Record {
            held: Holdings::from([Module("social", Good)]),
            best: BTreeMap::from([("social", 75), ("personal", 55)]),
        };
        assert_eq!(record.standing(Module("social", Sufficient)), Standing::Surpassed);
        assert_eq!(record.standing(Module("social", Good)), Standing::Held);
        assert_eq!(record.standing(Module("social", Excellent)), Standing::Next { best: Some(75), missing: 10 });
        assert_eq!(record.standing(Module("personal", Sufficient)), Standing::Next { best: Some(55), missing: 5 });
        assert_eq!(record.standing(Module("personal", Good)), Standing::Later { best: Some(55), missing: 16 });
        assert_eq!(record.standing(Mentor), Standing::FromOthers);
        assert_eq!(record.standing(GoodEmployee), Standing::Employer { excellent: 0 });
    }

    #[test]
    fn a_withdrawn_badge_can_be_earned_again() {
        let record = Record { held: Holdings::new(), best: BTreeMap::from([("social", 75)]) };
        assert_eq!(record.standing(Module("social", Sufficient)), Standing::Next { best: Some(75), missing: 0 });
    }

    #[test]
    fn the_super_badge_counts_modules_at_excellent() {
        let held = MODULES.iter().take(3).map(|m| Module(m, Excellent)).collect();
        assert_eq!(Record { held, ..Record::default() }.standing(Super), Standing::Collecting { excellent: 3 });
    }
}
