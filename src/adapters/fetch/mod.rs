//! Fetching documents that other sites publish: keys, status lists, hosted badges. The addresses come from strangers.

mod guard;
mod http;
pub mod sample;
mod shelf;

use std::{future::Future, pin::Pin};

use crate::domain::verification::{Document, Unfetched};

pub use http::Http;
pub use sample::SampleWeb;
pub use shelf::Shelf;

/// A document on its way.
pub type Fetching<'a> = Pin<Box<dyn Future<Output = Result<Document, Unfetched>> + Send + 'a>>;

/// Somebody who fetches.
pub trait Fetch: Send + Sync {
    /// Fetches what lies at a web address.
    fn fetch<'a>(&'a self, url: &'a str) -> Fetching<'a>;
}
