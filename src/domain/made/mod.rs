//! Made achievements: badges that a mentor, an organisation or the consortium makes, beside the site's own eighteen.
//!
//! What one says stands in versions. A version is written again until somebody holds it; from then on it is frozen, since
//! signed badges name it and verifiers read its documents, and a change makes the next version. People hold a made
//! achievement once, whichever version.

mod design;
mod wording;

use std::{fmt, str::FromStr};

pub use design::Design;
pub use wording::{CRITERIA_MAX, DESCRIPTION_MAX, Fault, NAME_MAX, NAME_MIN, Part, Typed, Wording};

use super::time::Moment;

/// A made achievement through all its versions: a UUID.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MadeId(pub String);

impl MadeId {
    /// Its address without a version, which leads to the newest: `made-<id>`.
    #[must_use]
    pub fn slug(&self) -> String {
        format!("made-{}", self.0)
    }
}

/// One version of a made achievement, by its slug: `made-<id>-<version>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionId {
    /// Which achievement.
    pub made: MadeId,
    /// Which version, from 1.
    pub version: u32,
}

impl fmt::Display for VersionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.made.slug(), self.version)
    }
}

/// What an address of a made achievement names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// The newest version, whichever that is.
    Newest(MadeId),
    /// This version.
    Version(VersionId),
}

impl FromStr for Named {
    type Err = ();

    fn from_str(slug: &str) -> Result<Self, ()> {
        let rest = slug.strip_prefix("made-").ok_or(())?;
        let (id, version) = rest.split_at_checked(36).ok_or(())?;
        let sound = |(at, c): (usize, char)| match at {
            8 | 13 | 18 | 23 => c == '-',
            _ => c.is_ascii_digit() || ('a'..='f').contains(&c),
        };
        if !id.chars().enumerate().all(sound) {
            return Err(());
        }
        let made = MadeId(id.to_owned());
        if version.is_empty() {
            return Ok(Self::Newest(made));
        }
        let version = version.strip_prefix('-').filter(|digits| !digits.starts_with(['0', '+'])).ok_or(())?;
        version.parse().map(|version| Self::Version(VersionId { made, version })).map_err(|_| ())
    }
}

/// Who made an achievement, as a stranger is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Maker {
    /// A person, who guides learners. The name is gone once they deleted their account.
    Person(Option<String>),
    /// An organisation, with its own site if it has one.
    Organisation { name: String, url: Option<String> },
    /// The issuer itself.
    Site,
}

impl Maker {
    /// The kind, as stored.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Organisation { .. } => "organisation",
            Self::Site => "site",
        }
    }

    /// The name, where it is another than the issuer's and still there.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Person(name) => name.as_deref(),
            Self::Organisation { name, .. } => Some(name),
            Self::Site => None,
        }
    }

    /// The maker's own site.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        match self {
            Self::Organisation { url, .. } => url.as_deref(),
            Self::Person(_) | Self::Site => None,
        }
    }
}

/// A version of a made achievement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Which.
    pub id: VersionId,
    /// Who made it.
    pub maker: Maker,
    /// What it says.
    pub wording: Wording,
    /// Since when somebody holds it, and it stays as it is.
    pub frozen_at: Option<Moment>,
}

impl Made {
    /// Part of its addresses, and how awards name it.
    #[must_use]
    pub fn slug(&self) -> String {
        self.id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190d1a2-0000-4000-8000-00000000abcd";

    #[test]
    fn slugs_lead_back_and_nothing_else_does() {
        let made = MadeId(ID.into());
        let version = VersionId { made: made.clone(), version: 12 };
        assert_eq!(version.to_string().parse(), Ok(Named::Version(version)));
        assert_eq!(made.slug().parse(), Ok(Named::Newest(made)));
        for wrong in [
            "made-",
            "made-1",
            &format!("made-{ID}-"),
            &format!("made-{ID}-0"),
            &format!("made-{ID}-+1"),
            "social-good",
        ] {
            assert_eq!(wrong.parse::<Named>(), Err(()), "{wrong}");
        }
        assert_eq!(format!("made-{}-1", ID.to_uppercase()).parse::<Named>(), Err(()));
        assert_eq!(format!("made-{}é1", &ID[..35]).parse::<Named>(), Err(()));
    }
}
