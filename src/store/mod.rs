//! The only SQL. Rows in, domain out; one noun a file; free functions that run on either engine.

pub mod account;
pub mod administration;
pub mod answer;
pub mod attempt;
pub mod audit;
pub mod award;
pub mod award_form;
pub mod bank_question;
pub mod checklist;
pub mod checklist_request;
pub mod cohort;
pub mod collection;
pub mod course;
pub mod course_lesson;
pub mod course_quiz;
pub mod course_version;
pub mod db;
pub mod endorsement;
pub mod enrolment;
pub mod error;
pub mod finding;
pub mod following;
pub mod found_message;
pub mod giving;
pub mod guidance;
pub mod guidance_message;
pub mod imported_badge;
pub mod invitation;
pub mod issuer_key;
pub mod job;
pub mod join_link;
pub mod learner_state;
pub mod lesson_read;
pub mod link_token;
pub mod looked_at;
pub mod made;
pub mod mailbox;
pub mod mentor_note;
pub mod notification;
pub mod organisation;
pub mod organisation_filing;
pub mod organisation_invitation;
pub mod organisation_key;
pub mod organisation_member;
pub mod parked_form;
pub mod part_progress;
pub mod passport;
pub mod progress;
pub mod question_version;
pub mod rate_limit;
pub mod readers;
pub mod reflection;
pub mod search;
pub mod self_check;
pub mod session;
pub mod signed_paper;
pub mod sql;
mod sqlite;
pub mod upload;
pub mod view;
pub mod wallet;
pub mod wallet_code;
pub mod wallet_grant;
pub mod wallet_token;

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
