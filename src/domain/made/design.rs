//! The pictures that a made achievement can have: one family, which cannot be taken for the site's own eighteen.

use std::str::FromStr;

/// A picture of the gallery: `assets/badges/made-<id>.svg` and `.png`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Design {
    /// A young plant: growth.
    Sprout,
    /// A bridge: bringing people together.
    Bridge,
    /// A mountain: a goal that was reached.
    Mountain,
    /// A lamp: ideas.
    Lamp,
    /// A compass: finding one's way.
    Compass,
    /// A book: learning.
    Book,
    /// A key: access.
    Key,
    /// A boat: moving on.
    Boat,
    /// The rising sun: a new start.
    Sunrise,
    /// A tree: steadiness.
    Tree,
    /// People round a table: taking part.
    Circle,
    /// A flag: being there.
    Flag,
}

impl Design {
    /// All twelve, in the order of the gallery.
    pub const ALL: [Self; 12] = [
        Self::Sprout,
        Self::Bridge,
        Self::Mountain,
        Self::Lamp,
        Self::Compass,
        Self::Book,
        Self::Key,
        Self::Boat,
        Self::Sunrise,
        Self::Tree,
        Self::Circle,
        Self::Flag,
    ];

    /// As stored.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sprout => "sprout",
            Self::Bridge => "bridge",
            Self::Mountain => "mountain",
            Self::Lamp => "lamp",
            Self::Compass => "compass",
            Self::Book => "book",
            Self::Key => "key",
            Self::Boat => "boat",
            Self::Sunrise => "sunrise",
            Self::Tree => "tree",
            Self::Circle => "circle",
            Self::Flag => "flag",
        }
    }

    /// The name of its files without their ending.
    #[must_use]
    pub fn picture(self) -> String {
        format!("made-{}", self.id())
    }
}

impl FromStr for Design {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|design| design.id() == text).ok_or(())
    }
}
