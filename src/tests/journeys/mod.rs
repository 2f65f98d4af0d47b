//! What people do, over HTTP, as a browser without JavaScript would.

mod account;
mod assessment;
mod badge_forms;
mod main_path;
