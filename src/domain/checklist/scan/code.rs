//! What the code in the corner of each page says: which checklist, which version, which page of how many.

use crate::domain::checklist::Number;

/// The part of the address before what is coded. Capitals, as codes for cameras hold those in less room.
const PATH: &str = "/C/";

/// A page of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCode {
    /// Whose.
    pub number: Number,
    /// Of which version.
    pub version: u32,
    /// Which page, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
}

/// The text of the code: an address in capitals, with `#n` and `#m` for the page and their count.
#[must_use]
pub fn template(base_url: &str, number: &Number, version: u32) -> String {
    format!("{}{PATH}{}-{version}-#n-#m", base_url.to_uppercase(), number.plain())
}

impl PageCode {
    /// What comes after the path: `K7M49XTZ-2-3-8`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let number = Number::parse(parts.next()?)?;
        let mut count = || parts.next()?.parse::<u32>().ok().filter(|n| (1..10_000).contains(n));
        let (version, page, pages) = (count()?, count()?, count()?);
        (parts.next().is_none() && page <= pages && pages <= 40).then_some(Self { number, version, page, pages })
    }

    /// Reads what a camera saw. Which site the address names does not count: a site may have moved, and the number is what
    /// is looked up.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (_, rest) = text.rsplit_once(PATH)?;
        Self::parse(rest)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_are_short_and_read_again() {
        let number = Number::from_random([7; 8]);
        let text = template("https://badges.example.org", &number, 2).replace("#n", "3").replace("#m", "8");
        assert!(text.starts_with("HTTPS://BADGES.EXAMPLE.ORG/C/") && text.len() <= 61, "{text}");
        let code = PageCode { number: number.clone(), version: 2, page: 3, pages: 8 };
        assert_eq!(PageCode::read(&text), Some(code));
        for wrong in ["", "https://x.example/", "/C/", "/C/AAAAAAAA-1-1-1", "/C/-1-1-1"] {
            assert_eq!(PageCode::read(wrong), None, "{wrong}");
        }
        for wrong in ["0-1-8", "1-9-8", "1-1-41", "1-1", "1-1-8-8", "1-1-8x", "-1-1-8", "99999999999-1-8"] {
            assert_eq!(PageCode::parse(&format!("{}-{wrong}", number.plain())), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_much(text in "\\PC{0,80}") {
            let _read = PageCode::read(&format!("/C/{text}"));
        }
    }
}
