//! What people do, over HTTP, as a browser without JavaScript would.

mod account;
mod assessment;
mod badge_forms;
mod checklist;
mod endorsement;
mod hostile;
mod languages;
mod main_path;
mod offline;
mod organisation;
mod reflection;
mod search;
mod self_check;
mod verification;
