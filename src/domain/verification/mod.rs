//! Verifying badges of any issuer: Open Badges 2.0 hosted and signed, 3.0 with an embedded proof and as a JSON Web
//! Token. Pure: what a check needs from elsewhere stands in a [`Library`], which notes what is wanted and not there yet.
//!
//! | file | noun |
//! |---|---|
//! | `presented` | what people give: an address, a text, a picture; and the badges in it |
//! | `qr` | codes in photos |
//! | `json`, `jws` | strict readers |
//! | `address`, `plain` | addresses and texts of strangers |
//! | `library` | documents fetched and wanted |
//! | `key`, `method`, `proof` | keys, whose they are, and the signatures of credentials |
//! | `ob2`, `ob3`, `original` | the two standards; a copy against the original |
//! | `policy`, `status` | dates and recipient; withdrawal |
//! | `check`, `facts` | what is told: point by point, and what the badge says |

pub mod address;
pub mod check;
pub mod facts;
pub mod json;
pub mod jws;
pub mod key;
pub mod library;
mod method;
mod ob2;
mod ob3;
mod original;
pub mod plain;
mod policy;
pub mod presented;
mod proof;
mod qr;
mod status;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use check::{Check, Checks, Skipped, Stop, Verdict, What, verdict};
use facts::Facts;
use jws::Jws;
pub use library::{Document, Library, Unfetched};

/// Which standard, and which kind of proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Open Badges 2.0: the issuer's site serves it.
    Ob2Hosted,
    /// Open Badges 2.0 as a signed text.
    Ob2Signed,
    /// Open Badges 3.0 with its signature inside.
    Ob3Proof,
    /// Open Badges 3.0 as a JSON Web Token.
    Ob3Jwt,
    /// Open Badges 3.0: what somebody says of a badge, an achievement or an issuer, with its signature inside.
    Endorsement,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Ob2Hosted, Self::Ob2Signed, Self::Ob3Proof, Self::Ob3Jwt, Self::Endorsement];
}

/// What the world looks like to the verifier.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub now: DateTime<Utc>,
    /// The address of the person who shows the badge, if known.
    pub email: Option<&'a str>,
}

/// A badge to be checked.
#[derive(Debug, Clone, PartialEq)]
pub enum Badge {
    /// A document: Open Badges 2.0 hosted, or 3.0 with an embedded proof.
    Document(Value),
    /// A signed text: Open Badges 2.0 signed, or 3.0 as a JSON Web Token.
    Signed(Jws),
}

/// What was found out about a badge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub form: Form,
    pub verdict: Verdict,
    /// The host that vouches for it, once that is known.
    pub vouched_by: Option<String>,
    pub checks: Vec<Check>,
    /// What the badge says; believe it only as far as the checks go.
    pub facts: Facts,
}

impl Report {
    /// Whether a check was made and passed.
    #[must_use]
    pub fn passed(&self, what: What) -> bool {
        self.checks.iter().any(|check| check.what == what && check.outcome == check::Outcome::Passed)
    }

    fn new(form: Form, mut checks: Checks, facts: Facts, library: &Library) -> Self {
        if library.open_line() {
            checks.note(What::Connection, Err(Stop::skipped(Skipped::OpenLine)));
        }
        let checks = checks.finish();
        let proven = checks.iter().any(|c| c.what == What::Issuer && c.outcome == check::Outcome::Passed);
        let vouched_by = facts.issuer.id.as_deref().filter(|_| proven).and_then(address::host);
        Self { form, verdict: verdict(&checks), vouched_by, checks, facts }
    }
}

impl Badge {
    /// Whether a document is a badge that somebody was awarded, or an endorsement.
    #[must_use]
    pub fn of_document(document: Value) -> Option<Self> {
        (ob3::is_signed_document(&document) || ob2::is_assertion(&document)).then_some(Self::Document(document))
    }

    /// Whether a signed text is.
    #[must_use]
    pub fn of_jws(jws: Jws) -> Option<Self> {
        (ob3::is_credential(&jws.payload) || ob2::is_assertion(&jws.payload)).then_some(Self::Signed(jws))
    }

    /// The address at which a hosted badge lies.
    #[must_use]
    pub fn hosted_at(&self) -> Option<&str> {
        match self {
            Self::Document(document) if !ob3::is_signed_document(document) => document.get("id")?.as_str(),
            _ => None,
        }
    }

    /// Checks it with the documents that are there. What else it needs, the library knows afterwards.
    pub fn check(&self, library: &mut Library, question: &Question<'_>) -> Report {
        library.start_over();
        match self {
            Self::Document(document) if ob3::is_signed_document(document) => ob3::check(library, document, question),
            Self::Document(document) => ob2::check(library, document, question),
            Self::Signed(jws) if ob3::is_credential(&jws.payload) => ob3::check_jwt(library, jws, question),
            Self::Signed(jws) => ob2::check_signed(library, jws, question),
        }
    }
}
