//! How far a learner is: per module, and the one thing to do next.

use std::collections::BTreeSet;

use super::{
    achievement::MODULES,
    award::{Holdings, best_tier},
    tier::Tier,
    time::Moment,
};

/// A learner's progress in one module.
#[derive(Clone, Debug, Default)]
pub struct ModuleProgress {
    /// Topics marked as read.
    pub read: BTreeSet<String>,
    /// The best result so far, in whole percent.
    pub best_percent: Option<u8>,
    /// Submitted attempts.
    pub attempts: u32,
    /// The open attempt, if any.
    pub open_attempt: Option<String>,
    /// When something last happened.
    pub last_at: Option<Moment>,
}

impl ModuleProgress {
    /// The tier of the best result.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        self.best_percent.and_then(Tier::reached)
    }
}

/// The next step, the one primary action of a learner's home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Go on with an attempt that is open.
    FinishAttempt { module: &'static str, attempt: String },
    /// Read this topic.
    Read { module: &'static str, topic: String },
    /// All lessons read: take the assessment.
    TakeAssessment { module: &'static str },
    /// Passed below Excellent: go for more.
    Improve { module: &'static str, percent: u8 },
    /// Everything at Excellent.
    Done,
}

/// The next step, given progress in each module (in the order of [`MODULES`]) with the topics of each.
#[must_use]
pub fn next_step(progress: &[(&'static str, ModuleProgress, Vec<String>)], held: &Holdings) -> NextStep {
    let attempt = progress.iter().find_map(|(module, p, _)| p.open_attempt.clone().map(|attempt| (*module, attempt)));
    if let Some((module, attempt)) = attempt {
        return NextStep::FinishAttempt { module, attempt };
    }
    // The module last worked on comes first, then the others in their order.
    let mut order: Vec<_> = progress.iter().collect();
    order.sort_by_key(|(_, p, _)| std::cmp::Reverse(p.last_at));
    for (module, p, topics) in &order {
        if best_tier(held, module).is_some() || p.tier().is_some() {
            continue;
        }
        return match topics.iter().find(|topic| !p.read.contains(*topic)) {
            Some(topic) => NextStep::Read { module, topic: topic.clone() },
            None => NextStep::TakeAssessment { module },
        };
    }
    order
        .iter()
        .find(|(module, p, _)| best_tier(held, module).max(p.tier()) < Some(Tier::Excellent))
        .map_or(NextStep::Done, |(module, p, _)| NextStep::Improve { module, percent: p.best_percent.unwrap_or(0) })
}

/// The next step within one module, given its topics in their order and the highest tier held in it.
pub fn module_step<'a>(
    module: &'static str,
    progress: &ModuleProgress,
    mut topics: impl Iterator<Item = &'a str>,
    held: Option<Tier>,
) -> NextStep {
    if let Some(attempt) = &progress.open_attempt {
        return NextStep::FinishAttempt { module, attempt: attempt.clone() };
    }
    match held.max(progress.tier()) {
        Some(Tier::Excellent) => NextStep::Done,
        Some(_) => NextStep::Improve { module, percent: progress.best_percent.unwrap_or(0) },
        None => match topics.find(|topic| !progress.read.contains(*topic)) {
            Some(topic) => NextStep::Read { module, topic: topic.to_owned() },
            None => NextStep::TakeAssessment { module },
        },
    }
}

/// How many of the five modules are held at Excellent.
#[must_use]
pub fn excellent_count(held: &Holdings) -> usize {
    MODULES.iter().filter(|module| best_tier(held, module) == Some(Tier::Excellent)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{achievement::Achievement, time::from_millis};

    fn row(module: &'static str, p: ModuleProgress) -> (&'static str, ModuleProgress, Vec<String>) {
        (module, p, vec!["one".into(), "two".into()])
    }

    #[test]
    fn the_next_step_is_always_one_clear_thing() {
        let held = Holdings::new();
        let fresh = [row("social", ModuleProgress::default()), row("personal", ModuleProgress::default())];
        assert_eq!(next_step(&fresh, &held), NextStep::Read { module: "social", topic: "one".into() });

        let mut going = fresh.clone();
        going[1].1.read.insert("one".into());
        going[1].1.last_at = Some(from_millis(5));
        assert_eq!(next_step(&going, &held), NextStep::Read { module: "personal", topic: "two".into() });
        going[1].1.read.insert("two".into());
        assert_eq!(next_step(&going, &held), NextStep::TakeAssessment { module: "personal" });
        going[0].1.open_attempt = Some("a".into());
        assert_eq!(next_step(&going, &held), NextStep::FinishAttempt { module: "social", attempt: "a".into() });

        let good = ModuleProgress { best_percent: Some(75), ..Default::default() };
        let top = ModuleProgress { best_percent: Some(90), ..Default::default() };
        let both = [row("social", top.clone()), row("personal", good)];
        let held = Holdings::from([Achievement::Module("social", Tier::Excellent)]);
        assert_eq!(next_step(&both, &held), NextStep::Improve { module: "personal", percent: 75 });
        assert_eq!(next_step(&[row("social", top)], &held), NextStep::Done);
    }

    #[test]
    fn a_module_has_a_next_step_of_its_own() {
        let step = |p: &ModuleProgress, held| module_step("social", p, ["one", "two"].into_iter(), held);
        let mut p = ModuleProgress::default();
        assert_eq!(step(&p, None), NextStep::Read { module: "social", topic: "one".into() });
        p.read.insert("one".into());
        assert_eq!(step(&p, None), NextStep::Read { module: "social", topic: "two".into() });
        p.read.insert("two".into());
        p.best_percent = Some(59);
        assert_eq!(step(&p, None), NextStep::TakeAssessment { module: "social" });
        p.best_percent = Some(84);
        assert_eq!(step(&p, None), NextStep::Improve { module: "social", percent: 84 });
        assert_eq!(step(&p, Some(Tier::Excellent)), NextStep::Done);
        p.best_percent = Some(85);
        assert_eq!(step(&p, None), NextStep::Done);
        p.open_attempt = Some("a".into());
        assert_eq!(step(&p, None), NextStep::FinishAttempt { module: "social", attempt: "a".into() });
    }
}
