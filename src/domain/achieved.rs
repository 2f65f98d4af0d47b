//! What an award is of: one of the site's own achievements, or one that somebody made.

use std::sync::Arc;

use super::{
    achievement::Achievement,
    made::{Made, MadeId},
    tier::Tier,
};

/// What was achieved. A made one brings what it says along: there is no list of them in the program.
#[derive(Clone, Debug)]
pub enum Achieved {
    /// One of the eighteen.
    Site(Achievement),
    /// A made one, in the version that was awarded.
    Made(Arc<Made>),
}

impl Achieved {
    /// As stored, and in addresses.
    #[must_use]
    pub fn slug(&self) -> String {
        match self {
            Self::Site(achievement) => achievement.slug(),
            Self::Made(made) => made.slug(),
        }
    }

    /// The name of its picture, without the ending.
    #[must_use]
    pub fn picture(&self) -> String {
        match self {
            Self::Site(achievement) => achievement.slug(),
            Self::Made(made) => made.wording.design.picture(),
        }
    }

    /// The one of the eighteen that it is.
    #[must_use]
    pub const fn site(&self) -> Option<Achievement> {
        match self {
            Self::Site(achievement) => Some(*achievement),
            Self::Made(_) => None,
        }
    }

    /// The made one that it is.
    #[must_use]
    pub fn made(&self) -> Option<&Made> {
        match self {
            Self::Site(_) => None,
            Self::Made(made) => Some(made),
        }
    }

    /// Which made one it is.
    #[must_use]
    pub fn made_id(&self) -> Option<&MadeId> {
        self.made().map(|made| &made.id.made)
    }

    /// The module and tier of a module badge.
    #[must_use]
    pub const fn module(&self) -> Option<(&'static str, Tier)> {
        match self {
            Self::Site(achievement) => achievement.module(),
            Self::Made(_) => None,
        }
    }
}

impl From<Achievement> for Achieved {
    fn from(achievement: Achievement) -> Self {
        Self::Site(achievement)
    }
}

impl From<Made> for Achieved {
    fn from(made: Made) -> Self {
        Self::Made(Arc::new(made))
    }
}

impl PartialEq<Achievement> for Achieved {
    fn eq(&self, other: &Achievement) -> bool {
        self.site() == Some(*other)
    }
}

impl PartialEq for Achieved {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Site(one), Self::Site(two)) => one == two,
            (Self::Made(one), Self::Made(two)) => one.id == two.id,
            _ => false,
        }
    }
}

impl Eq for Achieved {}
