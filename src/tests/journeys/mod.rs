//! What people do, over HTTP, as a browser without JavaScript would.

mod account;
mod assessment;
mod badge_forms;
mod checklist;
mod courses;
mod expiry;
mod hostile;
mod languages;
mod made;
mod main_path;
mod mentoring;
mod notifications;
mod offline;
mod passport;
mod reflection;
mod search;
mod self_check;
mod verification;
mod wallet;
