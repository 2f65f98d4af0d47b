//! What people are told, and how they want to be told.

use std::{fmt, str::FromStr};

use chrono::{Days, NaiveTime, TimeZone as _, Utc};

use super::time::Moment;

/// At which hour of the day (UTC) the daily mail goes out: when people in Europe begin their day.
const DIGEST_HOUR: u32 = 6;

/// What somebody is told about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A badge was earned.
    Badge,
    /// A mentor or a learner wrote.
    Message,
    /// A mentor nudges.
    Nudge,
    /// A learner accepted the mentor.
    Accepted,
    /// Somebody was enrolled in a course.
    Enrolled,
    /// Something is due tomorrow.
    Due,
    /// Handed-in work was marked.
    Graded,
    /// Who waited for a place at an event has one.
    Place,
    /// An event is called off.
    Cancelled,
    /// Somebody has become a mentor.
    Mentor,
}

impl Kind {
    /// As the settings show them.
    pub const ALL: [Self; 10] = [
        Self::Badge,
        Self::Message,
        Self::Nudge,
        Self::Accepted,
        Self::Enrolled,
        Self::Due,
        Self::Graded,
        Self::Place,
        Self::Cancelled,
        Self::Mentor,
    ];

    /// As stored. The texts are `notice-<id>`, `notice-kind-<id>`, `mail-<id>-subject` and `mail-<id>-body`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Badge => "badge",
            Self::Message => "message",
            Self::Nudge => "nudge",
            Self::Accepted => "accepted",
            Self::Enrolled => "enrolled",
            Self::Due => "due",
            Self::Graded => "graded",
            Self::Place => "place",
            Self::Cancelled => "cancelled",
            Self::Mentor => "mentor",
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

/// How somebody is told by mail. In the product they see it in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A mail at once.
    #[default]
    Now,
    /// One mail a day with all that happened.
    Daily,
    /// No mail.
    Never,
}

impl Way {
    /// As the settings show them.
    pub const ALL: [Self; 3] = [Self::Now, Self::Daily, Self::Never];

    /// As stored, and the value of a form field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Daily => "daily",
            Self::Never => "never",
        }
    }
}

impl FromStr for Way {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|way| way.id() == text).ok_or(())
    }
}

/// When the next daily mail goes out after `now`.
#[must_use]
pub fn next_digest(now: Moment) -> Moment {
    let hour = NaiveTime::from_hms_opt(DIGEST_HOUR, 0, 0).unwrap_or_default();
    let today = Utc.from_utc_datetime(&now.date_naive().and_time(hour));
    if now < today { today } else { today.checked_add_days(Days::new(1)).unwrap_or(today) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_daily_mail_goes_out_in_the_morning_after() {
        let at = |day, hour, minute| Utc.with_ymd_and_hms(2026, 12, day, hour, minute, 0).unwrap();
        assert_eq!(next_digest(at(1, 5, 59)), at(1, 6, 0));
        assert_eq!(next_digest(at(1, 6, 0)), at(2, 6, 0));
        assert_eq!(next_digest(at(31, 23, 0)), Utc.with_ymd_and_hms(2027, 1, 1, 6, 0, 0).unwrap());
    }

    #[test]
    fn what_is_stored_leads_back() {
        assert!(Kind::ALL.into_iter().all(|kind| kind.id().parse() == Ok(kind)));
        assert!(Way::ALL.into_iter().all(|way| way.id().parse() == Ok(way)));
        assert!("other".parse::<Kind>().is_err());
    }
}
