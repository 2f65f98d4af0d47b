//! The three tiers of a module badge (IO3 §8.1): 60–70 Sufficient, 71–84 Good, 85 and more Excellent.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A tier; a higher one is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// 60–70 %, Europass-style level A.
    Sufficient,
    /// 71–84 %, level B.
    Good,
    /// 85–100 %, level C.
    Excellent,
}

impl Tier {
    /// Lowest first.
    pub const ALL: [Self; 3] = [Self::Sufficient, Self::Good, Self::Excellent];

    /// The tier a whole percentage reaches, if any.
    #[must_use]
    pub fn reached(percent: u8) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|tier| percent >= tier.min_percent())
    }

    /// The lowest percentage of this tier.
    #[must_use]
    pub const fn min_percent(self) -> u8 {
        match self {
            Self::Sufficient => 60,
            Self::Good => 71,
            Self::Excellent => 85,
        }
    }

    /// The highest percentage of this tier.
    #[must_use]
    pub const fn max_percent(self) -> u8 {
        match self {
            Self::Sufficient => 70,
            Self::Good => 84,
            Self::Excellent => 100,
        }
    }

    /// The next tier up.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Sufficient => Some(Self::Good),
            Self::Good => Some(Self::Excellent),
            Self::Excellent => None,
        }
    }

    /// The Europass-style letter.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Sufficient => "A",
            Self::Good => "B",
            Self::Excellent => "C",
        }
    }

    /// As stored and in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sufficient => "sufficient",
            Self::Good => "good",
            Self::Excellent => "excellent",
        }
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Tier {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|tier| tier.id() == text).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Tier::{self, Excellent, Good, Sufficient};

    #[test]
    fn the_boundaries_are_those_of_io3() {
        let table = [
            (0, None),
            (59, None),
            (60, Some(Sufficient)),
            (70, Some(Sufficient)),
            (71, Some(Good)),
            (84, Some(Good)),
            (85, Some(Excellent)),
            (90, Some(Excellent)),
            (100, Some(Excellent)),
        ];
        for (percent, tier) in table {
            assert_eq!(Tier::reached(percent), tier, "{percent} %");
        }
    }

    #[test]
    fn tiers_leave_no_gap() {
        for tier in Tier::ALL {
            for percent in tier.min_percent()..=tier.max_percent() {
                assert_eq!(Tier::reached(percent), Some(tier));
            }
        }
    }
}
