//! Where a checklist stands, and what can happen to it.

use std::{fmt, str::FromStr};

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
