//! Tests that need more than one layer: the store on both engines, journeys over HTTP, and rules about the code itself.

mod access;
mod books;
mod concurrency;
mod content;
mod fuzz;
mod journeys;
mod paper;
mod passport_paper;
mod store;
mod support;
mod tidy;
mod uploads;
mod words;
