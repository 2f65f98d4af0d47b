//! An attempt: questions drawn, answered, graded once. At a module's assessment they are twenty of the bank; at a quiz of
//! a course, what its author chose.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{
    account::AccountId,
    order::Order,
    points::Points,
    question::{Question, QuestionId},
    time::Moment,
};

/// Questions from each topic.
pub const PER_TOPIC: usize = 4;
/// Questions a page shows.
pub const PER_STEP: usize = 4;
/// How long after the time limit a late answer still counts: a weak line needs a moment.
pub const GRACE: TimeDelta = TimeDelta::seconds(10);

/// The rules that an administrator may set.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// How long an attempt may take; `None` for as long as one likes.
    pub time_limit: Option<TimeDelta>,
    /// Attempts in a row before a pause.
    pub in_a_row: usize,
    /// The pause.
    pub cool_down: TimeDelta,
}

impl Default for Rules {
    fn default() -> Self {
        Self { time_limit: None, in_a_row: 3, cool_down: TimeDelta::hours(24) }
    }
}

/// One drawn question: which, in which version, and in which order its options stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// Which question.
    #[serde(rename = "q")]
    pub question: QuestionId,
    /// The version it had when it was drawn.
    #[serde(rename = "v")]
    pub version: String,
    /// The order of its options.
    #[serde(rename = "o")]
    pub order: Order,
}

/// What is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A module's assessment.
    Module(&'static str),
    /// A quiz of a course.
    Quiz {
        /// The quiz, by its id in the course.
        quiz: String,
        /// In which enrolment.
        enrolment: String,
    },
}

impl Subject {
    /// The module, if it is one.
    #[must_use]
    pub const fn module(&self) -> Option<&'static str> {
        match self {
            Self::Module(module) => Some(module),
            Self::Quiz { .. } => None,
        }
    }

    /// The id of the module or quiz, as stored.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Module(module) => module,
            Self::Quiz { quiz, .. } => quiz,
        }
    }
}

/// An attempt as stored.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub account: AccountId,
    /// What is taken.
    pub subject: Subject,
    /// When it began.
    pub started_at: Moment,
    /// When it ends by itself.
    pub deadline_at: Option<Moment>,
    /// The result, once submitted.
    pub result: Option<AttemptResult>,
}

/// What a submitted attempt came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptResult {
    /// When it was submitted.
    pub at: Moment,
    /// In whole percent, rounded down.
    pub percent: u8,
}

impl Attempt {
    /// Whether answers still count at `now`.
    #[must_use]
    pub fn takes_answers(&self, now: Moment) -> bool {
        self.result.is_none() && self.deadline_at.is_none_or(|deadline| now <= deadline + GRACE)
    }

    /// Whether it is open though its time has run out: it is then graded as it stands.
    #[must_use]
    pub fn is_overdue(&self, now: Moment) -> bool {
        self.result.is_none() && !self.takes_answers(now)
    }
}

/// Draws an assessment: four questions from each topic, no question twice, options shuffled, topics in their order.
///
/// `topics` holds each topic's questions with their versions, `previous` the questions of the attempt before. The same
/// set is not drawn twice in a row where some topic has a question to spare. `below(n)` gives a random number under n.
pub fn draw(
    topics: &[Vec<(&Question, &str)>],
    previous: &BTreeSet<QuestionId>,
    below: &mut impl FnMut(u32) -> u32,
) -> Vec<Drawn> {
    let mut chosen: Vec<Vec<(&Question, &str)>> = topics
        .iter()
        .map(|bank| {
            let mut bank = bank.clone();
            shuffle(&mut bank, below);
            bank
        })
        .collect();
    let is_previous = |taken: &[Vec<(&Question, &str)>]| {
        taken.iter().flat_map(|bank| bank.iter().take(PER_TOPIC)).all(|(q, _)| previous.contains(&q.id))
    };
    if !previous.is_empty() && is_previous(&chosen) {
        // Put a spare question in the place of one drawn, in the first topic that has one.
        if let Some(bank) = chosen.iter_mut().find(|bank| bank.len() > PER_TOPIC) {
            bank.swap(0, PER_TOPIC);
        }
    }
    chosen
        .into_iter()
        .flat_map(|bank| bank.into_iter().take(PER_TOPIC))
        .map(|(question, version)| Drawn {
            question: question.id.clone(),
            version: version.to_owned(),
            order: question.shuffled(below),
        })
        .collect()
}

fn shuffle<T>(items: &mut [T], below: &mut impl FnMut(u32) -> u32) {
    for last in (1..items.len()).rev() {
        let pick = below(u32::try_from(last + 1).unwrap_or(u32::MAX)) as usize;
        items.swap(last, pick.min(last));
    }
}

/// The whole percentage of `points` out of `questions` questions, rounded down: 84.9 is 84.
#[must_use]
pub fn percent(points: i64, questions: usize) -> u8 {
    let full = i64::from(Points::FULL.raw()) * i64::try_from(questions).unwrap_or(i64::MAX);
    if full <= 0 {
        return 0;
    }
    u8::try_from((points.max(0) * 100 / full).min(100)).unwrap_or(100)
}

/// From when the next attempt may start, given when the earlier ones started and were submitted (oldest first).
/// `None` when it may start now.
#[must_use]
pub fn next_start(earlier: &[(Moment, Moment)], rules: &Rules, now: Moment) -> Option<Moment> {
    let mut in_a_row = 0;
    let mut last: Option<Moment> = None;
    for (started, submitted) in earlier {
        if last.is_some_and(|last| *started >= last + rules.cool_down) {
            in_a_row = 0;
        }
        in_a_row += 1;
        last = Some(*submitted);
    }
    let free_at = last? + rules.cool_down;
    (in_a_row >= rules.in_a_row && now < free_at).then_some(free_at)
}

/// What a form changes: a field that still holds what the page was made with changes nothing, so that a page opened
/// before cannot put its old answers over newer ones.
#[must_use]
pub fn changed<'a>(shown: &BTreeMap<u8, String>, sent: &'a BTreeMap<u8, Option<String>>) -> Vec<(u8, Option<&'a str>)> {
    sent.iter()
        .filter(|(position, response)| shown.get(position) != response.as_ref())
        .map(|(position, response)| (*position, response.as_deref()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::from_millis;

    const FULL: i64 = Points::FULL.raw() as i64;

    #[test]
    fn percentages_are_rounded_down() {
        let table = [
            (0, 0),
            (20 * FULL * 599 / 1000, 59),
            (20 * FULL * 60 / 100, 60),
            (20 * FULL * 709 / 1000, 70),
            (20 * FULL * 71 / 100, 71),
            (20 * FULL * 849 / 1000, 84),
            (17 * FULL, 85),
            (18 * FULL, 90),
            (20 * FULL - 1, 99),
            (20 * FULL, 100),
            (-5, 0),
        ];
        for (points, expected) in table {
            assert_eq!(percent(points, 20), expected, "{points}");
        }
        assert_eq!(percent(10, 0), 0);
    }

    #[test]
    fn the_fourth_attempt_in_a_row_waits_a_day() {
        let hour = |h: i64| from_millis(h * 3_600_000);
        let rules = Rules::default();
        let attempt = |h| (hour(h), hour(h + 1));
        assert_eq!(next_start(&[], &rules, hour(0)), None);
        assert_eq!(next_start(&[attempt(0), attempt(1)], &rules, hour(2)), None);
        let three = [attempt(0), attempt(1), attempt(2)];
        assert_eq!(next_start(&three, &rules, hour(3)), Some(hour(27)));
        assert_eq!(next_start(&three, &rules, hour(27)), None);
        let four = [attempt(0), attempt(1), attempt(2), attempt(27)];
        assert_eq!(next_start(&four, &rules, hour(28)), None, "a pause starts the count anew");
        let spread = [attempt(0), attempt(30), attempt(60)];
        assert_eq!(next_start(&spread, &rules, hour(61)), None);
    }

    #[test]
    fn only_what_was_touched_changes() {
        let shown = BTreeMap::from([(0, "c1".to_owned()), (2, "c0".to_owned())]);
        let sent = BTreeMap::from([(0, Some("c1".to_owned())), (1, Some("c2".to_owned())), (2, None), (3, None)]);
        assert_eq!(changed(&shown, &sent), [(1, Some("c2")), (2, None)]);
    }
}
