//! HTTP: who asks, what the form says, which page or document goes back. One file a group of pages.

mod account;
mod address;
mod answers;
mod assessment;
mod assets;
mod badges;
mod checklist;
mod confirmation;
mod cookies;
mod credentials;
mod errors;
mod frame;
mod headers;
mod health;
mod home;
mod learning;
mod negotiate;
mod people;
mod router;
mod sample;
mod session;
mod sign_up;

pub use assets::Assets;
pub use router::{Web, router};
