//! Endorsements: an organisation recognises an achievement, somebody's award of it, or the issuer.

use super::{
    achieved::Achieved,
    achievement::Achievement,
    made::{Named, VersionId},
    organisation::OrganisationId,
    time::Moment,
};

/// Longest comment, in characters.
pub const COMMENT_MAX: usize = 600;

/// What is endorsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The issuer of the badges.
    Issuer,
    /// What can be earned.
    Achievement(Achievement),
    /// A version of a made achievement.
    Made(VersionId),
    /// What somebody earned, by the id of the award.
    Award(String),
}

impl From<&Achieved> for Target {
    fn from(achieved: &Achieved) -> Self {
        match achieved {
            Achieved::Site(achievement) => Self::Achievement(*achievement),
            Achieved::Made(made) => Self::Made(made.id.clone()),
        }
    }
}

impl Target {
    /// Reads what [`Target::text`] writes: `issuer`, the slug of an achievement or of a version of a made one, or the id of an award.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "issuer" {
            return Some(Self::Issuer);
        }
        if let Some(achievement) = Achievement::from_slug(text) {
            return Some(Self::Achievement(achievement));
        }
        if let Ok(Named::Version(version)) = text.parse() {
            return Some(Self::Made(version));
        }
        uuid::Uuid::parse_str(text).ok().map(|id| Self::Award(id.to_string()))
    }

    /// As in addresses.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Issuer => "issuer".to_owned(),
            Self::Achievement(achievement) => achievement.slug(),
            Self::Made(version) => version.to_string(),
            Self::Award(id) => id.clone(),
        }
    }

    /// What kind of thing it is, as stored.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Issuer => "issuer",
            Self::Achievement(_) | Self::Made(_) => "achievement",
            Self::Award(_) => "award",
        }
    }
}

/// Whether the earner of an award lets an endorsement of it be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Nobody need be asked: it is about no person.
    Needless,
    /// The earner has not decided yet: nobody else sees it.
    Waiting,
    /// It may be seen.
    Given,
    /// It is not to be seen.
    Refused,
}

/// An endorsement.
#[derive(Clone, Debug)]
pub struct Endorsement {
    /// A UUID; part of its public addresses.
    pub id: String,
    /// Who endorses.
    pub organisation: OrganisationId,
    /// What.
    pub target: Target,
    /// The words that go with it.
    pub comment: String,
    /// When.
    pub given_at: Moment,
    /// Its place in the organisation's status list.
    pub status_index: u32,
    /// Whether it may be seen.
    pub consent: Consent,
    /// When it was withdrawn, and why.
    pub withdrawn: Option<(Moment, String)>,
}

impl Endorsement {
    /// Whether anybody may see it, as far as it goes by itself: a verified organisation must stand behind it, too.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.withdrawn.is_none() && matches!(self.consent, Consent::Needless | Consent::Given)
    }
}

/// Why a comment is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentError {
    /// Nothing typed.
    Missing,
    /// More than [`COMMENT_MAX`] characters.
    Long,
    /// Holds a link.
    Unusable,
}

/// The words of an endorsement: trimmed; its lines stay.
///
/// # Errors
/// The reason as it is told beside the field.
pub fn comment(text: &str) -> Result<String, CommentError> {
    let text: String = text.trim().chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    if text.is_empty() {
        Err(CommentError::Missing)
    } else if text.chars().count() > COMMENT_MAX {
        Err(CommentError::Long)
    } else if text.contains("://") {
        Err(CommentError::Unusable)
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{made::MadeId, tier::Tier};

    #[test]
    fn each_target_leads_back() {
        let id = "7b0e4c1a-2f0e-4f6e-9c1c-0a3f6f1d2b11";
        for target in [
            Target::Issuer,
            Target::Achievement(Achievement::Super),
            Target::Achievement(Achievement::Module("social", Tier::Good)),
            Target::Made(VersionId { made: MadeId(id.to_owned()), version: 3 }),
            Target::Award(id.to_owned()),
        ] {
            assert_eq!(Target::parse(&target.text()), Some(target));
        }
        for bad in ["", "social", "../etc/passwd", "7b0e4c1a"] {
            assert_eq!(Target::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn comments_are_words_without_links() {
        assert_eq!(comment(" Good.\r\nVery good. "), Ok("Good.\nVery good.".into()));
        assert_eq!(comment(" "), Err(CommentError::Missing));
        assert_eq!(comment(&"x".repeat(601)), Err(CommentError::Long));
        assert_eq!(comment("see https://x.example"), Err(CommentError::Unusable));
    }
}
