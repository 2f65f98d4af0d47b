//! HTTP: who asks, what the form says, which page or document goes back. One file a group of pages.

mod account;
mod address;
mod answers;
mod assessment;
mod assets;
mod badges;
mod book;
mod checklist;
mod confirmation;
mod cookies;
mod credentials;
mod errors;
mod forms;
mod frame;
mod headers;
mod health;
mod home;
mod learning;
mod mentoring;
mod negotiate;
mod offline;
mod parked;
mod people;
mod reflection;
mod router;
mod sample;
mod search;
mod self_check;
mod session;
mod sign_up;
mod switch;
mod verification;
mod wallet;

pub use assets::Assets;
pub use router::{Web, router};
