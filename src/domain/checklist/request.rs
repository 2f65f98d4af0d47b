//! A question to an employer, and how it ended.

use std::str::FromStr;

use super::RETRACT_WITHIN;
use crate::domain::{email::Email, time::Moment};

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
