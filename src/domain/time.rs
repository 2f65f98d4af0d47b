//! Moments and lengths of time. All moments are UTC.

use chrono::{DateTime, Utc};

/// A moment, UTC.
pub type Moment = DateTime<Utc>;

/// The moment `millis` milliseconds after 1970; out of range gives 1970.
#[must_use]
pub fn from_millis(millis: i64) -> Moment {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// With whole seconds, as badges carry it: `2026-11-22T10:15:00Z`.
#[must_use]
pub fn iso(moment: Moment) -> String {
    moment.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
