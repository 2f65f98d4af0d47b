//! The only SQL. Rows in, domain out; one noun a file; free functions that run on either engine.

pub mod account;
pub mod answer;
pub mod attempt;
pub mod audit;
pub mod award;
pub mod award_form;
pub mod checklist;
pub mod checklist_request;
pub mod db;
pub mod endorsement;
pub mod error;
pub mod issuer_key;
pub mod job;
pub mod lesson_read;
pub mod link_token;
pub mod mailbox;
pub mod organisation;
pub mod organisation_filing;
pub mod organisation_invitation;
pub mod organisation_key;
pub mod organisation_member;
pub mod parked_form;
pub mod progress;
pub mod question_version;
pub mod rate_limit;
pub mod readers;
pub mod reflection;
pub mod search;
pub mod self_check;
pub mod session;
pub mod sql;

pub use db::Db;
pub use error::StoreError;
pub use sql::Conn;

use crate::domain::time::{Moment, from_millis};

/// A moment as it is stored.
fn millis(moment: Moment) -> i64 {
    moment.timestamp_millis()
}

/// A stored moment.
fn moment(millis: Option<i64>) -> Option<Moment> {
    millis.map(from_millis)
}
