//! Mentors and the learners who accepted them (IO4: mentors follow job seekers from registration to badge).

use std::{collections::BTreeSet, fmt, str::FromStr};

use chrono::TimeDelta;

use super::{account::AccountId, time::Moment};

/// Results under the lowest tier in a row, in one module, after which somebody counts as stuck.
pub const STUCK_AFTER: u32 = 3;
/// How long somebody may be away before the mentor is told.
pub const SILENT_AFTER: TimeDelta = TimeDelta::days(10);
/// How long an invitation waits for an answer.
pub const INVITED_FOR: TimeDelta = TimeDelta::days(30);
/// The least time between two nudges to the same learner: more would be pestering.
pub const NUDGE_EVERY: TimeDelta = TimeDelta::days(3);
/// Longest name of a cohort, in characters.
pub const COHORT_NAME_MAX: usize = 80;
/// Longest note or message, in characters.
pub const WORDS_MAX: usize = 4000;

/// That a learner accepted a mentor and has not left since. The store makes one from its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// Who guides.
    pub mentor: AccountId,
    /// Who is guided.
    pub learner: AccountId,
}

/// What a learner may let a mentor see. Reflections, self-checks and answers are never among it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// Results of assessments, and badges.
    Results,
    /// Lessons read, and when they were last here.
    Activity,
    /// Their e-mail address.
    Email,
}

impl Share {
    /// As a form shows them.
    pub const ALL: [Self; 3] = [Self::Results, Self::Activity, Self::Email];

    /// As stored, and as the value of a form field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Results => "results",
            Self::Activity => "activity",
            Self::Email => "email",
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Share {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|share| share.id() == text).ok_or(())
    }
}

/// What a learner shares.
pub type Shares = BTreeSet<Share>;

/// Why a learner needs their mentor now, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Wrote and waits for an answer.
    Answer,
    /// Failed the same module again and again.
    Stuck,
    /// Has not been here for long.
    Silent,
}

impl Need {
    /// Every need, the most pressing first.
    pub const ALL: [Self; 3] = [Self::Answer, Self::Stuck, Self::Silent];

    /// As in addresses and texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Stuck => "stuck",
            Self::Silent => "silent",
        }
    }
}

impl FromStr for Need {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|need| need.id() == text).ok_or(())
    }
}

/// What tells whether somebody needs their mentor.
#[derive(Clone, Copy, Debug)]
pub struct Signs {
    /// Results under the lowest tier in a row, at most, in one module; `None` when results are not shared.
    pub below: Option<u32>,
    /// When they were last here, or else when they accepted the mentor; `None` when activity is not shared.
    pub seen_at: Option<Moment>,
    /// Messages of theirs that the mentor has not read.
    pub unread: u32,
    /// All five modules are at Excellent: there is nothing to be silent about.
    pub finished: bool,
}

/// What somebody needs their mentor for, the most pressing first.
#[must_use]
pub fn needs(signs: &Signs, now: Moment) -> Vec<Need> {
    let all = [
        (Need::Answer, signs.unread > 0),
        (Need::Stuck, signs.below.is_some_and(|below| below >= STUCK_AFTER)),
        (Need::Silent, !signs.finished && signs.seen_at.is_some_and(|seen| seen < now - SILENT_AFTER)),
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(need, _)| need).collect()
}

/// The name of a cohort: trimmed, neither empty nor too long.
#[must_use]
pub fn cohort_name(text: &str) -> Option<String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty() && name.chars().count() <= COHORT_NAME_MAX && !name.chars().any(char::is_control)).then_some(name)
}

/// A note or a message: trimmed, with the line ends of one kind, neither empty nor too long.
#[must_use]
pub fn words(text: &str) -> Option<String> {
    let words = text.replace("\r\n", "\n").trim().to_owned();
    let sound = |c: char| c == '\n' || c == '\t' || !c.is_control();
    (!words.is_empty() && words.chars().count() <= WORDS_MAX && words.chars().all(sound)).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::from_millis;

    #[test]
    fn who_needs_the_mentor() {
        let now = from_millis(100 * 24 * 3_600_000);
        let fine = Signs { below: Some(0), seen_at: Some(now - TimeDelta::days(10)), unread: 0, finished: false };
        assert_eq!(needs(&fine, now), []);
        assert_eq!(needs(&Signs { below: Some(2), ..fine }, now), []);
        assert_eq!(needs(&Signs { below: Some(3), ..fine }, now), [Need::Stuck]);
        let away = Signs { seen_at: Some(now - TimeDelta::days(10) - TimeDelta::milliseconds(1)), ..fine };
        assert_eq!(needs(&away, now), [Need::Silent]);
        assert_eq!(needs(&Signs { finished: true, ..away }, now), []);
        assert_eq!(needs(&Signs { unread: 1, below: Some(9), ..away }, now), [Need::Answer, Need::Stuck, Need::Silent]);
        let shy = Signs { below: None, seen_at: None, ..fine };
        assert_eq!(needs(&shy, now), []);
    }

    #[test]
    fn names_and_words_are_taken_as_people_write_them() {
        assert_eq!(cohort_name("  Oss,  autumn 2026 "), Some("Oss, autumn 2026".into()));
        assert_eq!(cohort_name(" \n "), None);
        assert_eq!(cohort_name(&"x".repeat(81)), None);
        assert_eq!(words(" Well done!\r\nGo on. "), Some("Well done!\nGo on.".into()));
        assert_eq!(words(" "), None);
        assert_eq!(words("a\u{7}b"), None);
        assert_eq!(words(&"x".repeat(4001)), None);
    }
}
