//! A web of a few documents, for tests.

use std::collections::BTreeMap;

use super::{Fetch, Fetching};
use crate::domain::verification::{Document, Unfetched};

/// Documents by address; everything else is not found.
#[derive(Debug, Default, Clone)]
pub struct Shelf {
    documents: BTreeMap<String, Result<Document, Unfetched>>,
}

impl Shelf {
    /// With one more document.
    #[must_use]
    pub fn with(mut self, url: &str, body: impl Into<Vec<u8>>) -> Self {
        self.documents.insert(url.to_owned(), Ok(Document { body: body.into(), open_line: false }));
        self
    }

    /// With one more address that fails.
    #[must_use]
    pub fn without(mut self, url: &str, why: Unfetched) -> Self {
        self.documents.insert(url.to_owned(), Err(why));
        self
    }
}

impl Fetch for Shelf {
    fn fetch<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        let found = self.documents.get(url).cloned().unwrap_or(Err(Unfetched::NotFound));
        Box::pin(std::future::ready(found))
    }
}
