//! Assignments of a course: what is asked for, by what it is marked, and until when.

mod rubric;
mod work;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use rubric::{Criterion, Level, MAX_CRITERIA, MAX_LEVELS, POINTS_MAX, most, percent, points};
pub use work::{Chosen, HandIn, Marking, Stage, Work, may_hand_in, stage};

use super::{
    course::{CourseId, TITLE_MAX, one_line},
    reflection::tidy,
    time::Moment,
};

/// The longest brief, in characters.
pub const BRIEF_MAX: usize = 10_000;
/// The longest text that is handed in, in characters.
pub const TEXT_MAX: usize = 30_000;
/// The longest comment of a marker, in characters.
pub const COMMENT_MAX: usize = 5_000;
/// The most files of one work.
pub const FILES_MAX: usize = 5;
/// The longest name of a criterion, and words of a level, in characters.
pub const LINE_MAX: usize = 200;

/// What an author decides about an assignment. Brief and rubric reach learners with the version of their course; the
/// date, and the two choices about marking, hold at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentDraft {
    /// The title, on one line.
    pub title: String,
    /// What is to be done, as Markdown.
    #[serde(default)]
    pub brief: String,
    /// By what it is marked.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// The last day on which it can be handed in without being late (UTC).
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// Whether work may be handed in again after it was marked, unless the marker says otherwise.
    #[serde(default)]
    pub again: bool,
    /// Whether markers do not see whose work it is.
    #[serde(default)]
    pub anonymous: bool,
}

/// What learners are asked, frozen in a version of the course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentText {
    /// The title, on one line.
    pub title: String,
    /// What is to be done, as Markdown.
    pub brief: String,
    /// By what it is marked.
    pub criteria: Vec<Criterion>,
}

/// What is wrong with an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unusable {
    /// No title.
    TitleMissing,
    /// A title that is too long.
    TitleLong,
    /// A brief that is too long.
    BriefLong,
    /// A day that is none.
    Due,
    /// A criterion (from 0) without a name, or with one that is too long.
    Name(usize),
    /// A criterion (from 0) with fewer than two levels, words that are too long, or points that are none.
    Levels(usize),
}

/// An assignment with what the store knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Its id, a UUID.
    pub id: String,
    /// The course it belongs to.
    pub course: CourseId,
    /// What the author decided.
    pub draft: AssignmentDraft,
    /// Counts its changes: who changes it says which one they saw.
    pub revision: i64,
}

impl AssignmentDraft {
    /// As it is kept.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        self.title = one_line(&self.title);
        self.brief = tidy(&self.brief);
        self.criteria = self.criteria.into_iter().map(Criterion::tidied).collect();
        self.criteria.retain(|criterion| !criterion.is_empty());
        self.criteria.truncate(MAX_CRITERIA);
        self
    }

    /// What is wrong with a tidied assignment.
    #[must_use]
    pub fn problems(&self) -> Vec<Unusable> {
        let long = |text: &str, max: usize| text.chars().take(max + 1).count() > max;
        let mut found: Vec<_> = [
            (self.title.is_empty(), Unusable::TitleMissing),
            (long(&self.title, TITLE_MAX), Unusable::TitleLong),
            (long(&self.brief, BRIEF_MAX), Unusable::BriefLong),
        ]
        .into_iter()
        .filter_map(|(is, problem)| is.then_some(problem))
        .collect();
        for (n, criterion) in self.criteria.iter().enumerate() {
            if criterion.name.is_empty() || long(&criterion.name, LINE_MAX) {
                found.push(Unusable::Name(n));
            }
            let words = criterion.levels.iter().any(|level| level.words.is_empty() || long(&level.words, LINE_MAX));
            if words || criterion.levels.len() < 2 || criterion.levels.iter().any(|level| level.points > POINTS_MAX) {
                found.push(Unusable::Levels(n));
            }
        }
        found
    }

    /// Until when it can be handed in without being late: the end of the day.
    #[must_use]
    pub fn due_at(&self) -> Option<Moment> {
        self.due.and_then(end_of)
    }

    /// What learners are asked.
    #[must_use]
    pub fn text(&self) -> AssignmentText {
        AssignmentText { title: self.title.clone(), brief: self.brief.clone(), criteria: self.criteria.clone() }
    }

    /// Whether learners can be asked this: there is a brief, and points to be had.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.brief.is_empty() && most(&self.criteria) > 0
    }
}

fn end_of(day: NaiveDate) -> Option<Moment> {
    Some(day.and_hms_opt(23, 59, 59)?.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criterion(name: &str, points: &[u16]) -> Criterion {
        let levels = points.iter().map(|points| Level { words: format!("Level {points}"), points: *points }).collect();
        Criterion { name: name.into(), levels }
    }

    #[test]
    fn an_assignment_is_kept_tidy_and_says_what_is_wrong() {
        let criteria = vec![criterion(" A  team ", &[0, 5]), criterion("", &[])];
        let draft = AssignmentDraft { title: " A\n b ".into(), brief: "x ".into(), criteria, ..Default::default() };
        let draft = draft.tidied();
        assert_eq!((draft.title.as_str(), draft.brief.as_str(), draft.criteria.len()), ("A b", "x", 1));
        assert_eq!((draft.criteria[0].name.as_str(), draft.problems(), draft.is_ready()), ("A team", vec![], true));
        let criteria = vec![criterion("", &[0, 5]), criterion("B", &[1]), criterion("C", &[0, POINTS_MAX + 1])];
        let bad = AssignmentDraft { criteria, ..Default::default() };
        let expected = [Unusable::TitleMissing, Unusable::Name(0), Unusable::Levels(1), Unusable::Levels(2)].to_vec();
        assert_eq!((bad.problems(), bad.is_ready()), (expected, false));
        let json = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<AssignmentDraft>(&json).unwrap(), draft);
    }

    #[test]
    fn a_day_lasts_until_its_end() {
        let due = NaiveDate::from_ymd_opt(2026, 12, 1);
        let draft = AssignmentDraft { due, ..Default::default() };
        assert_eq!(crate::domain::time::iso(draft.due_at().unwrap()), "2026-12-01T23:59:59Z");
    }
}
