//! The checklist of the Good Employee Badge (IO3 §8.4): somebody rates their own skills, and an employer confirms them.

pub mod number;
pub mod paper;
mod request;
pub mod scan;
mod signed_paper;
mod status;
mod strokes;

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::{
    account::{AccountId, NameError},
    achievement::{Achievement, MODULES},
    award::Holdings,
    email::Email,
    framework::Framework,
    progress::excellent_count,
    time::Moment,
};
pub use number::Number;
pub use request::{Closed, Outcome, Request, Signature};
pub use signed_paper::{How, PaperPage, Settled, SignedPaper};
pub use status::{Event, Status};
pub use strokes::Strokes;

/// How long the link of an employer works.
pub const ANSWER_WITHIN: TimeDelta = TimeDelta::days(30);
/// How long an employer may take back a confirmation.
pub const RETRACT_WITHIN: TimeDelta = TimeDelta::days(14);
/// Longest remark or reason, in characters.
pub const REMARK_MAX: usize = 1000;
/// Longest name of an organisation or a function, in characters.
pub const LINE_MAX: usize = 120;

/// One statement of the checklist: an outcome of the framework, by its topic and its place there, from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    /// The module.
    pub module: &'static str,
    /// The topic.
    pub topic: String,
    /// The place of the outcome in its topic, from 1.
    pub place: usize,
}

impl Statement {
    /// As stored, and part of the names of form fields: `communication-2`. The text is `can-communication-2`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}-{}", self.topic, self.place)
    }
}

/// All statements, in the order of the framework.
#[must_use]
pub fn statements(framework: &Framework) -> Vec<Statement> {
    let modules = MODULES.into_iter().filter_map(|id| Some((id, framework.module(id)?)));
    modules
        .flat_map(|(id, module)| module.topics.iter().map(move |topic| (id, topic)))
        .flat_map(|(module, topic)| {
            (1..=topic.outcomes.len()).map(move |place| Statement { module, topic: topic.id.clone(), place })
        })
        .collect()
}

/// How well somebody does something: from 1, "not yet", to 5, "I could teach it".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// The whole scale.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// A rating, if it is on the scale.
    #[must_use]
    pub fn new(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| i64::from(rating.0) == number)
    }

    /// 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// Ratings by the id of their statement.
pub type Ratings = BTreeMap<String, Rating>;

/// A checklist without its ratings.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// Its id.
    pub id: String,
    /// Its number, as it stands on paper.
    pub number: Number,
    /// Whose it is.
    pub account: AccountId,
    /// Which version: one more with each change.
    pub version: u32,
    /// Where it stands.
    pub status: Status,
    /// When it was begun.
    pub created_at: Moment,
    /// When its status or a rating last changed.
    pub changed_at: Moment,
}

/// Why somebody cannot begin a checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// Not all five modules are at Excellent; this many are.
    Modules(usize),
    /// The badge is theirs already.
    Held,
}

/// Whether somebody with these badges may begin a checklist.
///
/// # Errors
/// Why not.
pub fn may_begin(held: &Holdings) -> Result<(), NotYet> {
    match excellent_count(held) {
        _ if held.contains(&Achievement::GoodEmployee) => Err(NotYet::Held),
        n if n < MODULES.len() => Err(NotYet::Modules(n)),
        _ => Ok(()),
    }
}

/// The statements that have no rating yet, in order.
#[must_use]
pub fn unrated(statements: &[Statement], ratings: &Ratings) -> Vec<Statement> {
    statements.iter().filter(|s| !ratings.contains_key(&s.id())).cloned().collect()
}

/// Whether two addresses reach the same person, as far as the addresses tell: case, and what follows a plus, do not count.
#[must_use]
pub fn same_mailbox(one: &Email, other: &Email) -> bool {
    let plain = |email: &Email| {
        let key = email.key();
        match key.rsplit_once('@') {
            Some((local, domain)) => format!("{}@{domain}", local.split('+').next().unwrap_or(local)),
            None => key,
        }
    };
    plain(one) == plain(other)
}

/// A line of a signature (a name, an organisation, a function): trimmed, with single blanks, and not a link.
///
/// # Errors
/// The reason as it is told beside the field.
pub fn line(text: &str) -> Result<String, NameError> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        Err(NameError::Missing)
    } else if line.chars().count() > LINE_MAX {
        Err(NameError::Long)
    } else if line.chars().any(char::is_control) || line.contains("://") {
        Err(NameError::Unusable)
    } else {
        Ok(line)
    }
}

/// A longer text, trimmed; its lines stay. `None` when it is too long.
#[must_use]
pub fn remark(text: &str) -> Option<String> {
    let text: String = text.trim().chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    (text.chars().count() <= REMARK_MAX).then_some(text)
}

#[cfg(test)]
mod tests;
