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
    /// It was signed on paper, and an administrator looks at it.
    Review,
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
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Ready,
        Self::Waiting,
        Self::Review,
        Self::Confirmed,
        Self::Declined,
        Self::Withdrawn,
        Self::Expired,
    ];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Ready => "ready",
            Self::Waiting => "waiting",
            Self::Review => "review",
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
        match event {
            Event::Finish => match self {
                Self::Draft => Some(Self::Ready),
                Self::Ready
                | Self::Waiting
                | Self::Review
                | Self::Confirmed
                | Self::Declined
                | Self::Withdrawn
                | Self::Expired => None,
            },
            Event::Change => match self {
                Self::Ready | Self::Waiting | Self::Review | Self::Declined | Self::Expired => Some(Self::Draft),
                Self::Draft | Self::Confirmed | Self::Withdrawn => None,
            },
            Event::Ask | Event::Review => match self {
                Self::Ready | Self::Declined | Self::Expired => {
                    Some(if matches!(event, Event::Ask) { Self::Waiting } else { Self::Review })
                }
                Self::Draft | Self::Waiting | Self::Review | Self::Confirmed | Self::Withdrawn => None,
            },
            Event::TakeBack => match self {
                Self::Waiting | Self::Review => Some(Self::Ready),
                Self::Draft | Self::Ready | Self::Confirmed | Self::Declined | Self::Withdrawn | Self::Expired => None,
            },
            Event::Return => match self {
                Self::Review => Some(Self::Ready),
                Self::Draft
                | Self::Ready
                | Self::Waiting
                | Self::Confirmed
                | Self::Declined
                | Self::Withdrawn
                | Self::Expired => None,
            },
            Event::Confirm | Event::Decline | Event::Expire => match self {
                Self::Waiting => Some(match event {
                    Event::Confirm => Self::Confirmed,
                    Event::Decline => Self::Declined,
                    _ => Self::Expired,
                }),
                Self::Draft
                | Self::Ready
                | Self::Review
                | Self::Confirmed
                | Self::Declined
                | Self::Withdrawn
                | Self::Expired => None,
            },
            Event::Paper => match self {
                Self::Ready | Self::Waiting | Self::Review | Self::Declined | Self::Expired => Some(Self::Confirmed),
                Self::Draft | Self::Confirmed | Self::Withdrawn => None,
            },
            Event::GiveUp => match self {
                Self::Draft | Self::Ready | Self::Waiting | Self::Review | Self::Declined | Self::Expired => {
                    Some(Self::Withdrawn)
                }
                Self::Confirmed | Self::Withdrawn => None,
            },
            Event::Retract => match self {
                Self::Confirmed => Some(Self::Withdrawn),
                Self::Draft
                | Self::Ready
                | Self::Waiting
                | Self::Review
                | Self::Declined
                | Self::Withdrawn
                | Self::Expired => None,
            },
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
    /// The signed paper was handed in, and it is in order.
    Paper,
    /// The signed paper goes to an administrator.
    Review,
    /// An administrator cannot accept the paper.
    Return,
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
