//! What people do, over HTTP, as a browser without JavaScript would.

mod account;
mod assessment;
mod backpack;
mod badge_forms;
mod checklist;
mod collections;
mod courses;
mod expiry;
mod hostile;
mod languages;
mod made;
mod main_path;
mod mentoring;
mod notifications;
mod offline;
mod organisation;
mod passport;
mod questions;
mod quizzes;
mod reflection;
mod search;
mod self_check;
mod signed_paper;
mod status_lists;
mod verification;
mod wallet;
