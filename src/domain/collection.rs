//! Collections: badges that somebody puts together, in an order, with a title and an introduction, for others to see.

use std::{fmt, str::FromStr};

use super::{account::AccountId, award::Visibility, backpack::Standing, reflection::tidy, time::Moment};

/// The longest title, in characters.
pub const TITLE_MAX: usize = 80;
/// The longest introduction, in characters.
pub const INTRODUCTION_MAX: usize = 2_000;
/// The most collections of one person.
pub const MAX_COLLECTIONS: usize = 20;
/// The most badges in one collection.
pub const MAX_BADGES: usize = 60;

/// A badge in a collection: one of this site, or one of the backpack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The award of this id.
    Award(String),
    /// The imported badge of this id.
    Imported(String),
}

impl Item {
    /// The id, whichever it is.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Award(id) | Self::Imported(id) => id,
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Award(id) => write!(f, "award-{id}"),
            Self::Imported(id) => write!(f, "imported-{id}"),
        }
    }
}

impl FromStr for Item {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, id) = text.split_once('-').ok_or(())?;
        let sound = (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        match kind {
            "award" if sound => Ok(Self::Award(id.to_owned())),
            "imported" if sound => Ok(Self::Imported(id.to_owned())),
            _ => Err(()),
        }
    }
}

/// What a collection says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Its title.
    pub title: String,
    /// What its owner says about it; may be empty.
    pub introduction: String,
    /// Who sees its page.
    pub visibility: Visibility,
    /// Whether its page shows the name of its owner.
    pub show_name: bool,
}

impl Words {
    /// All of it as one text, by which two tabs are told apart.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n{}", self.title, self.visibility, self.show_name, self.introduction)
    }
}

/// A collection.
#[derive(Clone, Debug)]
pub struct Collection {
    /// A UUID; part of the address of its page.
    pub id: String,
    /// Whose it is.
    pub account: AccountId,
    /// What it says.
    pub words: Words,
    /// When it was made.
    pub created_at: Moment,
}

/// Why a title or an introduction is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// A title is needed.
    Missing,
    /// So many characters are too many.
    Long(usize),
}

/// A title: one line.
///
/// # Errors
/// Why it is not taken.
pub fn title(typed: &str) -> Result<String, TextError> {
    let title = typed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let title = title.collect::<Vec<_>>().join(" ");
    match title.chars().count() {
        0 => Err(TextError::Missing),
        n if n > TITLE_MAX => Err(TextError::Long(n)),
        _ => Ok(title),
    }
}

/// An introduction: a text with its lines. It may be empty.
///
/// # Errors
/// Why it is not taken.
pub fn introduction(typed: &str) -> Result<String, TextError> {
    let text = tidy(typed);
    match text.chars().count() {
        n if n > INTRODUCTION_MAX => Err(TextError::Long(n)),
        _ => Ok(text),
    }
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// The item that changes places with `item` when that moves; `None` at the end of the way, and when it is not there.
#[must_use]
pub fn neighbour<'a>(items: &'a [Item], item: &Item, direction: Direction) -> Option<&'a Item> {
    let at = items.iter().position(|one| one == item)?;
    match direction {
        Direction::Up => items.get(at.checked_sub(1)?),
        Direction::Down => items.get(at + 1),
    }
}

/// Why visitors of a collection do not see a badge in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// It was withdrawn, or something else is wrong with it.
    NotValid,
    /// Its time is over.
    Expired,
    /// Whether it is right could not be checked.
    Doubted,
    /// It is private.
    Private,
    /// It is for people with its link, and the collection is for everyone: the link would be public.
    LinkOnly,
}

impl Hidden {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::NotValid, Self::Expired, Self::Doubted, Self::Private, Self::LinkOnly];

    /// Its name in keys of words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotValid => "not-valid",
            Self::Expired => "expired",
            Self::Doubted => "doubted",
            Self::Private => "private",
            Self::LinkOnly => "link-only",
        }
    }
}

/// Whether visitors see a badge of this standing and visibility in a collection of that visibility. A private collection
/// has no visitors: it is told what they would see with its link.
#[must_use]
pub const fn hidden(collection: Visibility, badge: Visibility, standing: Standing) -> Option<Hidden> {
    match (standing, badge, collection) {
        (Standing::Refuted, _, _) => Some(Hidden::NotValid),
        (Standing::Expired, _, _) => Some(Hidden::Expired),
        (Standing::Doubted, _, _) => Some(Hidden::Doubted),
        (_, Visibility::Private, _) => Some(Hidden::Private),
        (_, Visibility::Link, Visibility::Public) => Some(Hidden::LinkOnly),
        (_, Visibility::Link | Visibility::Public, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(ids: &[&str]) -> Vec<Item> {
        ids.iter().map(|id| Item::Award((*id).to_owned())).collect()
    }

    #[test]
    fn an_item_is_read_as_it_is_written() {
        for item in [Item::Award("0b5f-1".into()), Item::Imported("x".into())] {
            assert_eq!(item.to_string().parse(), Ok(item));
        }
        for bad in ["", "award-", "award", "other-x", "award-a b", "award-../x", &format!("award-{}", "x".repeat(65))] {
            assert_eq!(bad.parse::<Item>(), Err(()), "{bad}");
        }
    }

    #[test]
    fn titles_and_introductions_are_bounded_and_kept_as_meant() {
        assert_eq!(title("  My \r\n badges\u{7}! "), Ok("My badges !".into()));
        assert_eq!(title(" \n "), Err(TextError::Missing));
        assert_eq!(title(&"é".repeat(80)), Ok("é".repeat(80)));
        assert_eq!(title(&"é".repeat(81)), Err(TextError::Long(81)));
        assert_eq!(introduction(" a\r\nb "), Ok("a\nb".into()));
        assert_eq!(introduction(""), Ok(String::new()));
        assert_eq!(introduction(&"x".repeat(2_001)), Err(TextError::Long(2_001)));
    }

    #[test]
    fn a_badge_moves_one_place_and_stops_at_the_ends() {
        let all = items(&["a", "b", "c"]);
        let moved = |id: &str, direction| neighbour(&all, &Item::Award(id.into()), direction).map(Item::id);
        assert_eq!(moved("b", Direction::Up), Some("a"));
        assert_eq!(moved("b", Direction::Down), Some("c"));
        assert_eq!(moved("a", Direction::Up), None);
        assert_eq!(moved("c", Direction::Down), None);
        assert_eq!(moved("x", Direction::Up), None);
        assert_eq!(neighbour(&all, &Item::Imported("b".into()), Direction::Up), None);
    }

    #[test]
    fn visitors_see_what_the_badge_itself_allows() {
        use Visibility::{Link, Private, Public};
        let proven = Standing::Proven;
        assert_eq!(hidden(Public, Public, proven), None);
        assert_eq!(hidden(Link, Link, proven), None);
        assert_eq!(hidden(Link, Public, Standing::ProvenBefore), None);
        assert_eq!(hidden(Public, Link, proven), Some(Hidden::LinkOnly));
        for collection in Visibility::ALL {
            assert_eq!(hidden(collection, Private, proven), Some(Hidden::Private));
            assert_eq!(hidden(collection, Public, Standing::Expired), Some(Hidden::Expired));
            assert_eq!(hidden(collection, Public, Standing::Doubted), Some(Hidden::Doubted));
            assert_eq!(hidden(collection, Public, Standing::Refuted), Some(Hidden::NotValid));
        }
    }
}
