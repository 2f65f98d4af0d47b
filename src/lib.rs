//! SoftSkills4EU: five soft-skill modules, their assessments, and Open Badges that anyone can verify.
//!
//! The layers and what may use what stand in the README; `tests/tidy.rs` checks it. This file is the only one
//! that decides which modules the server and which the browser gets.

#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
pub mod adapters;
#[cfg(feature = "ssr")]
pub mod config;
#[cfg(feature = "ssr")]
pub mod domain;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod services;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod telemetry;
pub mod ui;
#[cfg(feature = "ssr")]
pub mod web;

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
