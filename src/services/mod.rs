//! Use cases: a permission, a transaction, and what follows from it. No axum, no leptos.

pub mod account_data;
pub mod app;
pub mod assessment;
pub mod awarding;
pub mod checklist;
pub mod checklist_paper;
pub mod confirmation;
pub mod course;
pub mod credential;
pub mod error;
pub mod holding;
pub mod housekeeping;
pub mod issuer;
pub mod learning;
pub mod mailing;
pub mod parked;
pub mod people;
pub mod practice;
pub mod profile;
pub mod sample;
pub mod saving;
pub mod secret;
pub mod sign_in;
pub mod sign_up;
pub mod throttle;
pub mod viewer;

pub use app::App;
pub use error::ServiceError;
pub use viewer::Viewer;
