//! Files that people hand in: what is taken, how much of it, and for how long it is kept.

mod kind;

use std::{fmt, str::FromStr};

use chrono::TimeDelta;

use super::{account::AccountId, time::Moment};
pub use kind::{Kind, kind};

/// The largest file that is taken, in bytes.
pub const FILE_MAX: usize = 10 * 1024 * 1024;
/// The most files in one form: a checklist has up to nine pages, and one may be photographed twice.
pub const FILES_MAX: usize = 12;
/// What one account may keep here, in bytes.
pub const QUOTA: u64 = 60 * 1024 * 1024;
/// The most pixels of a picture: what a good telephone takes, and half as many again.
pub const PIXELS_MAX: u64 = 40_000_000;
/// The longer side of what is kept of a picture, in pixels: a page of A4 at 200 dots an inch.
pub const SIDE_MAX: u32 = 2400;
/// The most pages of a document whose pages are looked at.
pub const PAGES_MAX: usize = 24;
/// The longest name of a file that is kept, in characters.
pub const NAME_MAX: usize = 80;
/// How long a file waits for what it was handed in for, before it is removed.
pub const LOOSE_FOR: TimeDelta = TimeDelta::days(1);

/// What a file is for. It decides how long it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The checklist of the Good Employee Badge, signed on paper.
    Paper,
    /// A picture in a lesson of a course.
    Picture,
    /// Work that a learner hands in for an assignment.
    Work,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Paper, Self::Picture, Self::Work];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Picture => "picture",
            Self::Work => "work",
        }
    }

    /// How long it is kept, if its owner does not remove it before; `None` for as long as the account is there.
    #[must_use]
    pub const fn kept_for(self) -> Option<TimeDelta> {
        match self {
            Self::Paper => Some(TimeDelta::days(365)),
            Self::Picture | Self::Work => None,
        }
    }
}

impl FromStr for Purpose {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|purpose| purpose.id() == text).ok_or(())
    }
}

/// A file that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its id.
    pub id: String,
    /// Whose it is; `None` once their account is gone, shortly before it goes too.
    pub account: Option<AccountId>,
    /// What it is for.
    pub purpose: Purpose,
    /// What it is.
    pub kind: Kind,
    /// The name that it had, without folders and without its ending.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// When it was handed in.
    pub created_at: Moment,
    /// When it is removed at the latest.
    pub expires_at: Option<Moment>,
}

/// Why a file is not taken. Each has its own words, with what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// No file was chosen, or it is empty.
    Empty,
    /// More than [`FILE_MAX`] bytes.
    TooLarge,
    /// More than [`FILES_MAX`] files at once.
    TooMany,
    /// A photo as iPhones keep them.
    Heic,
    /// Neither PDF, JPEG nor PNG.
    OtherKind,
    /// It breaks off, or is not what it begins as.
    Damaged,
    /// More than [`PIXELS_MAX`] pixels.
    TooManyPixels,
    /// More than [`PAGES_MAX`] pages.
    TooManyPages,
    /// A PDF with a password.
    Locked,
    /// Reading it takes more time or memory than any sound file needs.
    TooHard,
    /// It would be more than [`QUOTA`].
    Quota,
    /// The disk is full, or the store is away.
    NoRoom,
    /// Too many files are read at the moment.
    Busy,
}

impl Refused {
    /// Every reason.
    pub const ALL: [Self; 13] = [
        Self::Empty,
        Self::TooLarge,
        Self::TooMany,
        Self::Heic,
        Self::OtherKind,
        Self::Damaged,
        Self::TooManyPixels,
        Self::TooManyPages,
        Self::Locked,
        Self::TooHard,
        Self::Quota,
        Self::NoRoom,
        Self::Busy,
    ];

    /// The end of the name of its text, `upload-refused-…`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::Heic => "heic",
            Self::OtherKind => "other-kind",
            Self::Damaged => "damaged",
            Self::TooManyPixels => "too-many-pixels",
            Self::TooManyPages => "too-many-pages",
            Self::Locked => "locked",
            Self::TooHard => "too-hard",
            Self::Quota => "quota",
            Self::NoRoom => "no-room",
            Self::Busy => "busy",
        }
    }

    /// Whether it is the site's fault, so that trying again later helps.
    #[must_use]
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::NoRoom | Self::Busy)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The name of a file as it may be shown and offered again: no folders, no ending, nothing that is not a letter, a digit
/// or a plain sign.
#[must_use]
pub fn plain_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => last,
    };
    let kept: String = stem
        .chars()
        .map(|c| if c.is_alphanumeric() || "-_()".contains(c) { c } else { ' ' })
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let name: String = kept.chars().take(NAME_MAX).collect();
    if name.is_empty() { "file".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_plain() {
        assert_eq!(plain_name("C:\\scans\\Checklist Žito (2).PDF"), "Checklist Žito (2)");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("a\r\nSet-Cookie: x=y.png"), "a Set-Cookie x y");
        assert_eq!(plain_name(".htaccess"), "htaccess");
        assert_eq!(plain_name("\u{202e}fdp.exe"), "fdp");
        assert_eq!(plain_name(""), "file");
    }

    #[test]
    fn what_is_stored_is_read_again() {
        for purpose in Purpose::ALL {
            assert_eq!(purpose.id().parse(), Ok(purpose));
        }
        for kind in Kind::ALL {
            assert_eq!(kind.id().parse(), Ok(kind));
        }
    }

    proptest! {
        #[test]
        fn no_name_breaks_a_header(given in "\\PC{0,200}|[\\x00-\\x7f]{0,200}") {
            let name = plain_name(&given);
            prop_assert!(!name.is_empty() && name.chars().count() <= NAME_MAX);
            prop_assert!(!name.contains(['"', '\\', '/', '\r', '\n', ';', '<', '.']));
        }
    }
}
