//! The countries that people and organisations choose from.

use std::{fmt, str::FromStr};

/// A European country, by its ISO 3166-1 code in small letters (`xk` for Kosovo, as the European Union writes it). Its name
/// is the text `country-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(&'static str);

/// The European Union, EFTA, the United Kingdom, the candidate countries, and the small states between them.
const CODES: [&str; 46] = [
    "ad", "al", "at", "ba", "be", "bg", "ch", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gb", "ge", "gr", "hr",
    "hu", "ie", "is", "it", "li", "lt", "lu", "lv", "mc", "md", "me", "mk", "mt", "nl", "no", "pl", "pt", "ro", "rs",
    "se", "si", "sk", "sm", "tr", "ua", "va", "xk",
];

impl Country {
    /// Every country, by its code.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.into_iter().map(Self)
    }

    /// As stored and in forms: `nl`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FromStr for Country {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        CODES.into_iter().find(|code| *code == text).map(Self).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Country;

    #[test]
    fn each_code_leads_back() {
        for country in Country::all() {
            assert_eq!(country.code().parse(), Ok(country));
        }
        for bad in ["", "NL", "xx", "nld"] {
            assert_eq!(bad.parse::<Country>(), Err(()), "{bad}");
        }
    }
}
