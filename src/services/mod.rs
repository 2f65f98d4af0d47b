//! Use cases: a permission, a transaction, and what follows from it. No axum, no leptos.

pub mod account_data;
mod achievement_facts;
pub mod app;
pub mod assessment;
pub mod awarding;
pub mod badge_files;
pub mod book;
pub mod course;
pub mod credential;
pub mod error;
pub mod forms;
pub mod holding;
pub mod housekeeping;
pub mod issuer;
pub mod keys;
pub mod learning;
pub mod mailing;
pub mod parked;
pub mod people;
pub mod practice;
pub mod profile;
pub mod record;
pub mod reflection;
pub mod reissuing;
pub mod sample;
pub mod saving;
pub mod search;
pub mod secret;
pub mod self_check;
pub mod sign_in;
pub mod sign_up;
pub mod throttle;
pub mod viewer;

pub use app::App;
pub use error::ServiceError;
pub use viewer::Viewer;
