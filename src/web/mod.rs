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
mod endorsement;
mod errors;
mod forms;
mod frame;
mod headers;
mod health;
mod home;
mod learning;
mod negotiate;
mod offline;
mod organisation;
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

pub use assets::Assets;
pub use router::{Web, router};
