//! The documents that a check needs from elsewhere. Checking is pure: what is not here yet is noted as wanted, somebody
//! fetches it, and the check is made again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::address;
use super::json;

/// A document as it was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub body: Vec<u8>,
    /// Whether it came over an open line (http), where anyone between could have changed it.
    pub open_line: bool,
}

/// Why a document could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfetched {
    /// Not an address that this site calls: another scheme or port, a name or password in it.
    Address,
    /// The address, or one that it leads on to, is of a private network.
    Private,
    /// There is no such host, or it does not answer.
    Unreachable,
    /// 404.
    NotFound,
    /// 410: withdrawn.
    Gone,
    /// Another answer that is no document.
    Refused,
    TooSlow,
    TooLarge,
    /// It leads on and on.
    Redirects,
    /// What came is not of the kind that it should be.
    Malformed,
    /// The badge needs more documents than are fetched.
    TooMany,
}

impl Unfetched {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Address,
        Self::Private,
        Self::Unreachable,
        Self::NotFound,
        Self::Gone,
        Self::Refused,
        Self::TooSlow,
        Self::TooLarge,
        Self::Redirects,
        Self::Malformed,
        Self::TooMany,
    ];
}

/// What has been fetched, and what is wanted.
#[derive(Debug, Default)]
pub struct Library {
    known: BTreeMap<String, Result<Document, Unfetched>>,
    wanted: BTreeSet<String>,
    open_line: bool,
}

impl Library {
    /// Puts a document on the shelf.
    pub fn put(&mut self, url: &str, document: Result<Document, Unfetched>) {
        let url = address::without_fragment(url);
        self.wanted.remove(url);
        self.known.insert(url.to_owned(), document);
    }

    /// Takes the list of what is wanted.
    pub fn take_wanted(&mut self) -> Vec<String> {
        std::mem::take(&mut self.wanted).into_iter().collect()
    }

    /// Whether a document that was used came over an open line.
    #[must_use]
    pub const fn open_line(&self) -> bool {
        self.open_line
    }

    /// Forgets which documents were used: for another look from the start.
    pub fn start_over(&mut self) {
        self.open_line = false;
    }

    /// The bytes at an address; its fragment plays no part.
    pub fn bytes(&mut self, url: &str) -> Result<&[u8], Unfetched> {
        let url = address::without_fragment(url);
        match self.known.get(url) {
            Some(Ok(document)) => {
                self.open_line |= document.open_line;
                Ok(&document.body)
            }
            Some(Err(error)) => Err(*error),
            None => {
                self.wanted.insert(url.to_owned());
                Err(Unfetched::TooMany)
            }
        }
    }

    /// The JSON document at an address.
    pub fn json(&mut self, url: &str) -> Result<Value, Unfetched> {
        json::read(self.bytes(url)?).map_err(|_| Unfetched::Malformed)
    }
}
