//! What follows from checking a badge for whose backpack it is in.

use std::{fmt, str::FromStr};

use crate::domain::verification::{
    Report,
    check::{Verdict, What},
};

/// How far a badge can be trusted to be right, and its owner's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It is valid, and issued to the address that its owner has shown to be theirs.
    Proven,
    /// Nothing is wrong, but something could not be checked; or it does not say whose it is.
    Doubted,
    /// Something is wrong.
    Refuted,
}

impl Trust {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Proven, Self::Doubted, Self::Refuted];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Proven => "proven",
            Self::Doubted => "doubted",
            Self::Refuted => "refuted",
        }
    }
}

impl fmt::Display for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Trust {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|trust| trust.id() == text).ok_or(())
    }
}

/// Judges what was found out about the badges of one file, each checked with the owner's address. The worst counts; and
/// for a visitor of a verifier it may be enough that a badge is valid, but in a backpack it must be its owner's.
#[must_use]
pub fn judge(reports: &[Report]) -> Trust {
    let theirs = reports.iter().any(|report| report.passed(What::Recipient));
    match reports.iter().map(|report| report.verdict).max() {
        None | Some(Verdict::Invalid) => Trust::Refuted,
        Some(Verdict::Valid) if theirs => Trust::Proven,
        Some(Verdict::Valid | Verdict::Unsure) => Trust::Doubted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::verification::{
        Form,
        check::{Check, Outcome, Skipped},
        facts::Facts,
    };

    fn report(verdict: Verdict, recipient: Outcome) -> Report {
        let check = Check { what: What::Recipient, outcome: recipient, detail: None, unfetched: None };
        Report { form: Form::Ob2Hosted, verdict, vouched_by: None, checks: vec![check], facts: Facts::default() }
    }

    #[test]
    fn a_badge_must_be_valid_and_its_owners() {
        let absent = Outcome::NotChecked(Skipped::Absent);
        let valid = report(Verdict::Valid, Outcome::Passed);
        assert_eq!(judge(std::slice::from_ref(&valid)), Trust::Proven);
        assert_eq!(judge(&[report(Verdict::Valid, absent)]), Trust::Doubted, "it says nothing about whose it is");
        assert_eq!(judge(&[report(Verdict::Unsure, Outcome::Passed)]), Trust::Doubted);
        assert_eq!(judge(&[]), Trust::Refuted);
        // One picture with two forms: the worst of them counts.
        assert_eq!(judge(&[valid.clone(), report(Verdict::Valid, absent)]), Trust::Proven);
        assert_eq!(judge(&[valid.clone(), report(Verdict::Unsure, Outcome::Passed)]), Trust::Doubted);
        assert_eq!(judge(&[valid, report(Verdict::Invalid, absent)]), Trust::Refuted);
    }
}
