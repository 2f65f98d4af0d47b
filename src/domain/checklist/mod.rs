//! The checklist of the Good Employee Badge (IO3 §8.4): somebody rates their own skills, and an employer confirms them.

pub mod number;
pub mod paper;

use std::{collections::BTreeMap, fmt, str::FromStr};

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

/// Where a checklist stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Being filled in.
    Draft,
    /// Every statement is rated.
    Ready,
    /// A named employer was asked.
    Waiting,
    /// The employer has confirmed it.
    Confirmed,
    /// The employer has declined.
    Declined,
    /// The learner gave it up, or the employer took the confirmation back.
    Withdrawn,
    /// The employer did not answer in time.
    Expired,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::Ready, Self::Waiting, Self::Confirmed, Self::Declined, Self::Withdrawn, Self::Expired];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Ready => "ready",
            Self::Waiting => "waiting",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }

    /// Whether the learner still works with it, so that there can be no other beside it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Confirmed | Self::Withdrawn)
    }

    /// The status after an event; `None` when it cannot happen now.
    #[must_use]
    pub const fn after(self, event: Event) -> Option<Self> {
        match (self, event) {
            (Self::Draft, Event::Finish) => Some(Self::Ready),
            (Self::Ready | Self::Waiting | Self::Declined | Self::Expired, Event::Change) => Some(Self::Draft),
            (Self::Ready | Self::Declined | Self::Expired, Event::Ask) => Some(Self::Waiting),
            (Self::Waiting, Event::TakeBack) => Some(Self::Ready),
            (Self::Waiting, Event::Confirm) => Some(Self::Confirmed),
            (Self::Waiting, Event::Decline) => Some(Self::Declined),
            (Self::Waiting, Event::Expire) => Some(Self::Expired),
            (Self::Draft | Self::Ready | Self::Waiting | Self::Declined | Self::Expired, Event::GiveUp)
            | (Self::Confirmed, Event::Retract) => Some(Self::Withdrawn),
            (
                Self::Draft,
                Event::Change
                | Event::Ask
                | Event::TakeBack
                | Event::Confirm
                | Event::Decline
                | Event::Expire
                | Event::Retract,
            )
            | (
                Self::Ready | Self::Declined | Self::Expired,
                Event::Finish | Event::TakeBack | Event::Confirm | Event::Decline | Event::Expire | Event::Retract,
            )
            | (Self::Waiting, Event::Finish | Event::Ask | Event::Retract)
            | (
                Self::Confirmed,
                Event::Finish
                | Event::Change
                | Event::Ask
                | Event::TakeBack
                | Event::Confirm
                | Event::Decline
                | Event::Expire
                | Event::GiveUp,
            )
            | (Self::Withdrawn, _) => None,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Status {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|status| status.id() == text).ok_or(())
    }
}

/// What can happen to a checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The learner says that it is complete.
    Finish,
    /// The learner changes the ratings: a new version, and what was asked about the old one is void.
    Change,
    /// The learner names an employer.
    Ask,
    /// The learner takes the question back.
    TakeBack,
    /// The employer confirms.
    Confirm,
    /// The employer declines.
    Decline,
    /// The time to answer is over.
    Expire,
    /// The learner gives the checklist up.
    GiveUp,
    /// The employer takes the confirmation back.
    Retract,
}

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

/// A question to an employer, and the answer.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its id.
    pub id: String,
    /// The checklist it is about.
    pub checklist: String,
    /// The version it is about.
    pub version: u32,
    /// The address that was asked; `None` once its holder deleted their account.
    pub email: Option<Email>,
    /// The organisation, as the learner named it.
    pub organisation: String,
    /// When it was asked.
    pub asked_at: Moment,
    /// Until when it can be answered.
    pub expires_at: Moment,
    /// The answer, or what else ended it.
    pub closed: Option<Closed>,
}

/// How a question to an employer ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// When.
    pub at: Moment,
    /// How.
    pub how: Outcome,
    /// The reason of a decline, or the remark with a confirmation.
    pub words: Option<String>,
    /// Who signed.
    pub signature: Option<Signature>,
    /// The badge that followed.
    pub award: Option<String>,
    /// When and why the confirmation was taken back.
    pub retracted: Option<(Moment, String)>,
}

/// How a question to an employer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Confirmed.
    Confirmed,
    /// Declined.
    Declined,
    /// The learner took it back, changed the checklist or gave it up.
    Void,
    /// Nobody answered in time.
    Expired,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 4] = [Self::Confirmed, Self::Declined, Self::Void, Self::Expired];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Void => "void",
            Self::Expired => "expired",
        }
    }
}

impl FromStr for Outcome {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|outcome| outcome.id() == text).ok_or(())
    }
}

/// Who confirmed, as they typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Their name.
    pub name: String,
    /// Their organisation.
    pub organisation: String,
    /// What they do there.
    pub function: String,
}

impl Request {
    /// Whether it can still be answered.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.closed.is_none() && now < self.expires_at
    }

    /// How it ended, if it has; time alone can end it.
    #[must_use]
    pub fn outcome(&self, now: Moment) -> Option<Outcome> {
        match &self.closed {
            Some(closed) => Some(closed.how),
            None => (now >= self.expires_at).then_some(Outcome::Expired),
        }
    }

    /// Until when the confirmation can be taken back, while it can.
    #[must_use]
    pub fn retractable_until(&self, now: Moment) -> Option<Moment> {
        let closed = self.closed.as_ref()?;
        let until = closed.at + RETRACT_WITHIN;
        (closed.how == Outcome::Confirmed && closed.retracted.is_none() && now < until).then_some(until)
    }
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
