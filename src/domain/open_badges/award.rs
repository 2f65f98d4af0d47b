//! One award: who earned which achievement, when and why. The input of both badge formats.

use chrono::{DateTime, Utc};

use super::achievement::AchievementFacts;
use super::evidence::EvidenceFacts;
use super::identity::RecipientHash;

/// The facts of one award.
#[derive(Debug, Clone)]
pub struct AwardFacts<'a> {
    /// A UUID in text: part of the URLs, and the name of the subject.
    pub id: String,
    pub achievement: &'a AchievementFacts,
    pub recipient_email: String,
    /// Drawn afresh for each award, so that two badges of one person cannot be linked by their hash.
    pub salt: String,
    /// When this version of the badge was made: `validFrom`.
    pub issued_at: DateTime<Utc>,
    /// When it was first earned: stays when a badge is issued anew.
    pub awarded_at: DateTime<Utc>,
    pub valid_until: Option<DateTime<Utc>>,
    pub score_percent: Option<u8>,
    /// The id of the level reached, one of the achievement's.
    pub level: Option<String>,
    /// Markdown, about this learner's achievement.
    pub narrative: Option<String>,
    pub evidence: Vec<EvidenceFacts>,
    /// The award's bit in the status list.
    pub status_index: u32,
    pub status_list_url: String,
}

impl AwardFacts<'_> {
    #[must_use]
    pub fn recipient(&self) -> RecipientHash {
        RecipientHash::of(&self.recipient_email, &self.salt)
    }
}
