//! What people do, over HTTP, as a browser without JavaScript would.

mod account;
mod assessment;
mod checklist;
mod main_path;
