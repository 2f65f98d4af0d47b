//! Events: a training, a workshop, whatever people come together for. Who comes signs up; who was there may earn a badge.

mod calendar;
mod typed;

use std::{fmt, str::FromStr};

use chrono::TimeDelta;

pub use calendar::ics;
pub use typed::{CAPACITY_MAX, DESCRIPTION_MAX, Fault, LINE_MAX, Part, Typed, field_time};

use super::{
    account::{Account, AccountId},
    email::Email,
    made::MadeId,
    organisation::OrganisationId,
    policy::{ActForSite, Allowed, AttendEvent, HoldEvent, HoldTraining, RecordAttendance},
    time::Moment,
};

/// The longest event.
pub const LONGEST: TimeDelta = TimeDelta::days(31);

/// The id of an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub String);

/// What sort of event it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The C1 training, one of the conditions of the Mentor Badge (IO3 §8.3).
    C1,
    /// A workshop or another training.
    Workshop,
    /// A meeting.
    Meeting,
    /// Anything else.
    Other,
}

impl Kind {
    /// As a form shows them.
    pub const ALL: [Self; 4] = [Self::Workshop, Self::Meeting, Self::Other, Self::C1];

    /// As stored, and part of its texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::C1 => "c1",
            Self::Workshop => "workshop",
            Self::Meeting => "meeting",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Kind {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.id() == text).ok_or(())
    }
}

/// In whose name an event is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The consortium's.
    Site,
    /// A person's: their name, while they have an account.
    Person(Option<String>),
    /// An organisation's, with its name.
    Organisation(OrganisationId, String),
}

/// The permission to hold an event in somebody's name.
#[derive(Clone, Debug)]
pub enum Host {
    /// The administrator, for the consortium.
    Site(Allowed<ActForSite>),
    /// Oneself.
    Person(Allowed<HoldEvent>),
    /// A trainer whom the administrator named, for C1 trainings.
    Trainer(Allowed<HoldTraining>),
    /// An organisation.
    Organisation(Allowed<HoldEvent, OrganisationId>),
}

impl Host {
    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &AccountId {
        match self {
            Self::Site(allowed) => allowed.actor(),
            Self::Person(allowed) => allowed.actor(),
            Self::Trainer(allowed) => allowed.actor(),
            Self::Organisation(allowed) => allowed.actor(),
        }
    }

    /// As stored.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Site(_) => "site",
            Self::Person(_) | Self::Trainer(_) => "person",
            Self::Organisation(_) => "organisation",
        }
    }

    /// The organisation, if it is one.
    #[must_use]
    pub const fn organisation(&self) -> Option<&OrganisationId> {
        match self {
            Self::Organisation(allowed) => Some(allowed.owner()),
            Self::Site(_) | Self::Person(_) | Self::Trainer(_) => None,
        }
    }

    /// Whether a C1 training may be held with it.
    #[must_use]
    pub const fn trains(&self) -> bool {
        matches!(self, Self::Site(_) | Self::Trainer(_))
    }
}

/// What an event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// One line.
    pub title: String,
    /// Markdown.
    pub description: String,
    /// When it begins.
    pub begins_at: Moment,
    /// When it ends.
    pub ends_at: Moment,
    /// Where; empty when it is only online.
    pub place: String,
    /// Where online, for those who have a place.
    pub link: Option<String>,
    /// Who leads it; may be empty.
    pub trainer: String,
    /// With which address the trainer signs in, to record who came.
    pub trainer_email: Option<Email>,
    /// How many can come; any number without it.
    pub capacity: Option<u32>,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What sort.
    pub kind: Kind,
    /// In whose name.
    pub holder: Holder,
    /// Who entered it, while they have an account.
    pub organiser: Option<AccountId>,
    /// What it says.
    pub details: Details,
    /// The code with which those who are there claim it.
    pub code: String,
    /// The badge of those who came.
    pub made: Option<MadeId>,
    /// When it was called off.
    pub cancelled_at: Option<Moment>,
}

impl Event {
    /// Whether it is going on at this moment.
    #[must_use]
    pub fn is_on(&self, now: Moment) -> bool {
        self.cancelled_at.is_none() && self.details.begins_at <= now && now <= self.details.ends_at
    }

    /// Whether its time is over.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        self.details.ends_at < now
    }

    /// Whether people can sign up, or give their place back.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.cancelled_at.is_none() && !self.is_over(now)
    }

    /// Whether it can be written down who came: from its beginning on.
    #[must_use]
    pub fn has_begun(&self, now: Moment) -> bool {
        self.cancelled_at.is_none() && self.details.begins_at <= now
    }

    /// Whether somebody leads it: they signed in with the trainer's address, and it is shown to be theirs.
    #[must_use]
    pub fn is_led_by(&self, account: &Account) -> bool {
        let key = self.details.trainer_email.as_ref().map(Email::key);
        account.email_verified_at.is_some() && key.is_some_and(|key| key == account.email.key())
    }
}

/// How many more can have a place; `None` is any number.
#[must_use]
pub fn free(capacity: Option<u32>, seated: u32) -> Option<u32> {
    capacity.map(|capacity| capacity.saturating_sub(seated))
}

/// How it was written down that somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// On the list.
    List,
    /// With the code of the event.
    Code,
}

impl Way {
    /// As stored, and part of its texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Code => "code",
        }
    }
}

impl FromStr for Way {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::List, Self::Code].into_iter().find(|way| way.id() == text).ok_or(())
    }
}

/// The permission to write down that somebody came.
#[derive(Clone, Debug)]
pub enum Recorder {
    /// Somebody who keeps the list, for this guest.
    List(Allowed<RecordAttendance, EventId>, AccountId),
    /// The guest, with the code.
    Code(Allowed<AttendEvent>),
}

impl Recorder {
    /// Who came.
    #[must_use]
    pub const fn guest(&self) -> &AccountId {
        match self {
            Self::List(_, guest) => guest,
            Self::Code(allowed) => allowed.owner(),
        }
    }

    /// Who says so.
    #[must_use]
    pub const fn actor(&self) -> &AccountId {
        match self {
            Self::List(allowed, _) => allowed.actor(),
            Self::Code(allowed) => allowed.actor(),
        }
    }

    /// How.
    #[must_use]
    pub const fn way(&self) -> Way {
        match self {
            Self::List(..) => Way::List,
            Self::Code(_) => Way::Code,
        }
    }
}

/// How somebody stands to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guest {
    /// Since when they have a place; without it they wait for one.
    pub seated_at: Option<Moment>,
    /// When it was written down that they came, and how.
    pub attended: Option<(Moment, Way)>,
}

#[cfg(test)]
mod tests;
