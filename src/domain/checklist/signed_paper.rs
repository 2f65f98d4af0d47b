//! A checklist that was signed on paper, and what became of it.

use std::str::FromStr;

use super::{
    Signature,
    scan::{Finding, Seen},
};
use crate::domain::time::Moment;

/// A signed paper: pictures of its pages, and who is said to have signed.
#[derive(Clone, Debug)]
pub struct SignedPaper {
    /// Its id.
    pub id: String,
    /// The checklist.
    pub checklist: String,
    /// The version that was signed.
    pub version: u32,
    /// When the first page was handed in.
    pub begun_at: Moment,
    /// Who signed, as the learner copied it from the paper.
    pub signature: Signature,
    /// When it was handed to a person, because a machine cannot check it.
    pub review_at: Option<Moment>,
    /// How it ended.
    pub closed: Option<Settled>,
    /// When its owner let others see it.
    pub shared_at: Option<Moment>,
}

/// How a signed paper ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// When.
    pub at: Moment,
    /// By whom; `None` when its owner took it back.
    pub how: Option<How>,
    /// Whether it was accepted.
    pub accepted: bool,
    /// Why not.
    pub words: Option<String>,
    /// The badge that followed.
    pub award: Option<String>,
}

/// Who checked a signed paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// This program.
    Machine,
    /// The employer whom the learner had named.
    Employer,
    /// An administrator.
    Administrator,
}

impl How {
    /// Everyone.
    pub const ALL: [Self; 3] = [Self::Machine, Self::Employer, Self::Administrator];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Machine => "machine",
            Self::Employer => "employer",
            Self::Administrator => "administrator",
        }
    }
}

impl FromStr for How {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|how| how.id() == text).ok_or(())
    }
}

/// A picture of a page.
#[derive(Clone, Debug)]
pub struct PaperPage {
    /// Its id.
    pub id: String,
    /// In which order they came, from 1.
    pub place: u32,
    /// The file that was handed in; `None` once it is gone.
    pub upload: Option<String>,
    /// The picture of it, which is the same file if that is a picture.
    pub picture: Option<String>,
    /// What was found.
    pub finding: Finding,
    /// Which page of how many, where that can be read.
    pub page: Option<(u32, u32)>,
    /// How much of the boxes for signature and stamp is covered, of ten thousand, on the last page.
    pub ink: Option<u32>,
    /// Whether that is a signature.
    pub signed: bool,
}

impl PaperPage {
    /// What counts of it.
    #[must_use]
    pub const fn seen(&self) -> Seen {
        Seen { finding: self.finding, page: self.page, signed: self.signed }
    }
}
