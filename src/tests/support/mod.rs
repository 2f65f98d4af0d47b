//! What tests stand on: a database of either engine, an application, a running site, and people who use it.

pub mod browser;
pub mod database;
pub mod reader;
pub mod scan;
pub mod site;

use chrono::TimeZone as _;

use crate::domain::time::Moment;

/// The moment at which tests begin: 1 June 2026, 09:00.
pub fn morning() -> Moment {
    chrono::Utc.with_ymd_and_hms(2026, 6, 1, 9, 0, 0).unwrap()
}
