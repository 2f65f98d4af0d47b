//! The eighteen achievements (IO3 §7): fifteen module badges, the Super, the Mentor and the Good Employee Badge.

use super::tier::Tier;

/// The modules, in the order of IO3 §9. Their topics and names stand in `content/framework.toml`.
pub const MODULES: [&str; 5] = ["co-operative", "creative-thinking", "personal", "social", "organisational"];

/// What can be awarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Achievement {
    /// A module passed at a tier.
    Module(&'static str, Tier),
    /// All five modules at Excellent (IO3 §8.2).
    Super,
    /// A trained mentor (IO3 §8.3).
    Mentor,
    /// Skills confirmed by an employer (IO3 §8.4).
    GoodEmployee,
}

impl Achievement {
    /// All eighteen: by module and tier, then the special ones.
    pub fn all() -> impl Iterator<Item = Self> {
        MODULES
            .into_iter()
            .flat_map(|module| Tier::ALL.into_iter().map(move |tier| Self::Module(module, tier)))
            .chain([Self::Super, Self::Mentor, Self::GoodEmployee])
    }

    /// As stored, in addresses, and the name of its picture: `social-good`.
    #[must_use]
    pub fn slug(self) -> String {
        match self {
            Self::Module(module, tier) => format!("{module}-{tier}"),
            Self::Super => "super".into(),
            Self::Mentor => "mentor".into(),
            Self::GoodEmployee => "good-employee".into(),
        }
    }

    /// The achievement with this slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::all().find(|achievement| achievement.slug() == slug)
    }

    /// The module and tier of a module badge.
    #[must_use]
    pub const fn module(self) -> Option<(&'static str, Tier)> {
        match self {
            Self::Module(module, tier) => Some((module, tier)),
            Self::Super | Self::Mentor | Self::GoodEmployee => None,
        }
    }
}

/// The module with this id, as the constant that achievements carry.
#[must_use]
pub fn module(id: &str) -> Option<&'static str> {
    MODULES.into_iter().find(|module| *module == id)
}

#[cfg(test)]
mod tests {
    use super::Achievement;

    #[test]
    fn there_are_eighteen_and_each_slug_leads_back() {
        let all: Vec<_> = Achievement::all().collect();
        assert_eq!(all.len(), 18);
        for achievement in all {
            assert_eq!(Achievement::from_slug(&achievement.slug()), Some(achievement));
        }
        assert_eq!(Achievement::from_slug("social"), None);
    }
}
