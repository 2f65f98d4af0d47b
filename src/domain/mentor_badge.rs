//! The Mentor Badge (IO3 §8.3): whoever attended the C1 training, has 90 % or more in every module, and has learned how
//! the platform works, is a mentor.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use super::{
    achievement::{Achievement, MODULES},
    award::Held,
    time::Moment,
};

/// What the best result in every module must reach, in whole percent.
pub const PERCENT: u8 = 90;

/// What a candidate does in the practice space to learn how the platform works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Made a course.
    Course,
    /// Made an assignment.
    Assignment,
    /// Enrolled a student.
    Student,
}

impl Step {
    /// In the order in which one does them.
    pub const ALL: [Self; 3] = [Self::Course, Self::Assignment, Self::Student];

    /// As stored, and part of its texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Assignment => "assignment",
            Self::Student => "student",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Step {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|step| step.id() == text).ok_or(())
    }
}

/// What somebody has done of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// When they attended a C1 training.
    pub attended: Option<Moment>,
    /// The best result of each module, in whole percent.
    pub best: BTreeMap<&'static str, u8>,
    /// When they did each step.
    pub steps: BTreeMap<Step, Moment>,
}

impl Facts {
    /// Whether the result of a module is good enough.
    #[must_use]
    pub fn passed(&self, module: &str) -> bool {
        self.best.get(module).is_some_and(|best| *best >= PERCENT)
    }

    /// How many modules are good enough.
    #[must_use]
    pub fn modules(&self) -> usize {
        MODULES.into_iter().filter(|module| self.passed(module)).count()
    }

    /// The first step that is missing.
    #[must_use]
    pub fn next_step(&self) -> Option<Step> {
        let done: BTreeSet<Step> = self.steps.keys().copied().collect();
        Step::ALL.into_iter().find(|step| !done.contains(step))
    }

    /// How many of the three conditions are fulfilled.
    #[must_use]
    pub fn fulfilled(&self) -> usize {
        [self.attended.is_some(), self.modules() == MODULES.len(), self.next_step().is_none()]
            .into_iter()
            .filter(|condition| *condition)
            .count()
    }

    /// Whether all of it is done.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.fulfilled() == 3
    }
}

/// Whether this earns the badge. One that has expired is earned again by a new proof, as with the Super Badge: a new
/// result that is good enough, or a new training, and not by whatever else somebody does.
#[must_use]
pub fn earns(facts: &Facts, held: &Held, proof: bool) -> bool {
    let lapsed = held.lapsed.contains(&Achievement::Mentor);
    facts.complete() && !held.now.contains(&Achievement::Mentor) && (!lapsed || proof)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{award::Holdings, time::from_millis};

    fn all() -> Facts {
        Facts {
            attended: Some(from_millis(1)),
            best: MODULES.into_iter().map(|module| (module, 90)).collect(),
            steps: Step::ALL.into_iter().map(|step| (step, from_millis(1))).collect(),
        }
    }

    #[test]
    fn every_condition_counts_and_nothing_else_does() {
        let none = Held::default();
        assert!(earns(&all(), &none, false));
        assert_eq!((Facts::default().fulfilled(), all().fulfilled()), (0, 3));
        let mut lacking = vec![Facts { attended: None, ..all() }];
        for step in Step::ALL {
            let mut facts = all();
            facts.steps.remove(&step);
            assert_eq!(facts.next_step(), Some(step));
            lacking.push(facts);
        }
        for module in MODULES {
            let mut facts = all();
            facts.best.insert(module, 89);
            lacking.push(facts.clone());
            facts.best.remove(module);
            assert_eq!(facts.modules(), 4);
            lacking.push(facts);
        }
        for facts in lacking {
            assert_eq!(facts.fulfilled(), 2, "{facts:?}");
            assert!(!earns(&facts, &none, true), "{facts:?}");
        }
    }

    #[test]
    fn it_is_earned_once_and_again_only_by_a_new_proof() {
        let held = Held { now: Holdings::from([Achievement::Mentor]), ..Held::default() };
        assert!(!earns(&all(), &held, true));
        let lapsed = Held { lapsed: Holdings::from([Achievement::Mentor]), ..Held::default() };
        assert!(!earns(&all(), &lapsed, false));
        assert!(earns(&all(), &lapsed, true));
    }

    #[test]
    fn what_is_stored_leads_back() {
        assert!(Step::ALL.into_iter().all(|step| step.to_string().parse() == Ok(step)));
        assert!("other".parse::<Step>().is_err());
    }
}
