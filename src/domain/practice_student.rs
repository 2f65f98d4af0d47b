//! The invented students of the practice space: whoever learns to be a mentor enrols them, and nobody gets a mail.

use std::{fmt, str::FromStr};

/// An invented student. Their names are texts, so that they sound at home in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PracticeStudent {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
}

impl PracticeStudent {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Third];

    /// As stored, and part of the name's text.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Third => "third",
        }
    }
}

impl fmt::Display for PracticeStudent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for PracticeStudent {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|student| student.id() == text).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::PracticeStudent;

    #[test]
    fn what_is_stored_leads_back() {
        assert!(PracticeStudent::ALL.into_iter().all(|student| student.to_string().parse() == Ok(student)));
        assert!("fourth".parse::<PracticeStudent>().is_err());
    }
}
