//! What is checked about a badge, how it went, and what follows for the badge.

use serde::{Deserialize, Serialize};

use super::library::Unfetched;

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It is a badge in one of the standard forms.
    Form,
    /// Who issued it.
    Issuer,
    /// It was issued to the person asked for.
    Recipient,
    /// It was issued in the past.
    Issued,
    /// It has not expired.
    Expiry,
    /// It has not been withdrawn.
    Status,
    /// Nobody has changed it: its signature is right, or its issuer's site serves it.
    Signature,
    /// What was shown is the same as what the issuer's site serves.
    Original,
    /// All documents came over a line on which nobody could change them.
    Connection,
}

impl What {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 9] = [
        Self::Issuer,
        Self::Recipient,
        Self::Issued,
        Self::Expiry,
        Self::Status,
        Self::Signature,
        Self::Original,
        Self::Connection,
        Self::Form,
    ];
}

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "outcome", content = "reason")]
pub enum Outcome {
    Passed,
    Failed(Failure),
    NotChecked(Skipped),
}

/// Why a check failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// A required member is missing or of the wrong kind.
    Incomplete,
    /// A member that no context defines: no signature covers it.
    UnknownMember,
    /// Too large, too deep or too entangled.
    TooLarge,
    /// No signature, or one that anyone could have made.
    NoProof,
    /// The content is not what was signed.
    Altered,
    /// The key, or the place where the badge is kept, is not the issuer's.
    OtherIssuer,
    /// The issuer does not publish such a key.
    UnknownKey,
    /// Two parts of the badge say different things.
    Contradiction,
    /// What was shown differs from what the issuer's site serves.
    Differs,
    /// The issuer's site has no such badge.
    NotThere,
    NotYetValid,
    Expired,
    Revoked,
    OtherRecipient,
}

impl Failure {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Incomplete,
        Self::UnknownMember,
        Self::TooLarge,
        Self::NoProof,
        Self::Altered,
        Self::OtherIssuer,
        Self::UnknownKey,
        Self::Contradiction,
        Self::Differs,
        Self::NotThere,
        Self::NotYetValid,
        Self::Expired,
        Self::Revoked,
        Self::OtherRecipient,
    ];
}

/// Why a check was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Skipped {
    /// An earlier check failed.
    Earlier,
    /// The badge says nothing about it.
    Absent,
    /// No e-mail address was given.
    NotAsked,
    /// A document that is needed could not be had.
    Unavailable,
    /// A kind of signature, key or list that is not known here.
    Unsupported,
    /// A context outside the allow-list: its terms could mean anything.
    UnknownContext,
    /// The issuer names itself by a key that nobody vouches for.
    SelfAsserted,
    /// The list of withdrawn badges is not the issuer's, or broken.
    BadList,
    /// A document came over an open line.
    OpenLine,
}

impl Skipped {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Earlier,
        Self::Absent,
        Self::NotAsked,
        Self::Unavailable,
        Self::Unsupported,
        Self::UnknownContext,
        Self::SelfAsserted,
        Self::BadList,
        Self::OpenLine,
    ];

    /// Whether it leaves open if the badge is valid.
    #[must_use]
    const fn leaves_doubt(self) -> bool {
        !matches!(self, Self::Absent | Self::NotAsked)
    }
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub what: What,
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The address, name or kind that it is about, as the badge writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Why a document could not be had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unfetched: Option<Unfetched>,
}

/// What follows from the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Everything that counts was checked, and is in order.
    Valid,
    /// Nothing is wrong, but something that counts could not be checked.
    Unsure,
    /// Something is wrong.
    Invalid,
}

/// The checks as they are made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checks(Vec<Check>);

/// What makes a check end before its time: how it went, and what about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub outcome: Outcome,
    pub detail: Option<String>,
    pub unfetched: Option<Unfetched>,
}

impl Stop {
    #[must_use]
    pub const fn failed(failure: Failure) -> Self {
        Self { outcome: Outcome::Failed(failure), detail: None, unfetched: None }
    }

    #[must_use]
    pub const fn skipped(skipped: Skipped) -> Self {
        Self { outcome: Outcome::NotChecked(skipped), detail: None, unfetched: None }
    }

    /// A document that could not be had.
    #[must_use]
    pub fn unavailable(url: &str, unfetched: Unfetched) -> Self {
        Self { unfetched: Some(unfetched), ..Self::skipped(Skipped::Unavailable) }.about(url)
    }

    /// Whether the document itself is at fault, rather than its signature.
    #[must_use]
    pub const fn is_of_form(&self) -> bool {
        use Failure::{Incomplete, TooLarge, UnknownMember};
        matches!(
            self.outcome,
            Outcome::Failed(Incomplete | TooLarge | UnknownMember) | Outcome::NotChecked(Skipped::UnknownContext)
        )
    }

    /// With what it is about.
    #[must_use]
    pub fn about(mut self, detail: &str) -> Self {
        self.detail = Some(super::plain::line(detail));
        self
    }
}

impl Checks {
    /// Notes a check that passed.
    pub fn pass(&mut self, what: What) {
        self.0.push(Check { what, outcome: Outcome::Passed, detail: None, unfetched: None });
    }

    /// Notes how a check went.
    pub fn note(&mut self, what: What, result: Result<(), Stop>) {
        match result {
            Ok(()) => self.pass(what),
            Err(Stop { outcome, detail, unfetched }) => self.0.push(Check { what, outcome, detail, unfetched }),
        }
    }

    /// All checks in the order in which they are told; those that count and were not made are said to be so.
    #[must_use]
    pub fn finish(mut self) -> Vec<Check> {
        for what in [What::Issuer, What::Recipient, What::Issued, What::Expiry, What::Status, What::Signature] {
            if !self.0.iter().any(|check| check.what == what) {
                self.note(what, Err(Stop::skipped(Skipped::Earlier)));
            }
        }
        self.0.sort_by_key(|check| What::ALL.iter().position(|what| *what == check.what));
        self.0
    }
}

/// Valid is a badge whose signature and issuer were checked, with nothing wrong and nothing in doubt.
#[must_use]
pub fn verdict(checks: &[Check]) -> Verdict {
    let passed = |what| checks.iter().any(|check| check.what == what && check.outcome == Outcome::Passed);
    if checks.iter().any(|check| matches!(check.outcome, Outcome::Failed(_))) {
        Verdict::Invalid
    } else if passed(What::Signature)
        && passed(What::Issuer)
        && passed(What::Issued)
        && !checks.iter().any(|check| {
            // Whose badge it is, is not always to be known; the reader is told.
            check.what != What::Recipient && matches!(check.outcome, Outcome::NotChecked(why) if why.leaves_doubt())
        })
    {
        Verdict::Valid
    } else {
        Verdict::Unsure
    }
}
