//! The number of a checklist: short enough to type from paper, and a slip of the pen is noticed.

use std::fmt;

/// No 0 and O, no 1, I and L: nothing that looks like something else on paper. A prime number of them, so that the check
/// sign finds every single wrong sign and every two signs that changed places.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// Signs before the check sign.
const LENGTH: usize = 7;

/// A number such as `K7M4-9XTZ`: seven signs and a check sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// The number that these random bytes give.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let mut rest = u64::from_le_bytes(bytes);
        let mut values = Vec::with_capacity(LENGTH);
        for _ in 0..LENGTH {
            values.push(rest % 31);
            rest /= 31;
        }
        values.push(check(&values));
        Self(values.iter().filter_map(|v| sign(*v)).collect())
    }

    /// Reads one as people type it: small letters, blanks and hyphens do not matter. `None` when the check sign is wrong.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let signs: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(LENGTH + 2)
            .collect::<String>()
            .to_uppercase();
        let values: Vec<u64> = signs.bytes().map(value).collect::<Option<_>>()?;
        let (last, values) = values.split_last()?;
        (values.len() == LENGTH && check(values) == *last).then_some(Self(signs))
    }

    /// As stored and in addresses: without the hyphen.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Number {
    /// In two groups of four, as it stands on paper.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.0.split_at_checked(4).unwrap_or((&self.0, ""));
        write!(f, "{first}-{second}")
    }
}

fn sign(value: u64) -> Option<char> {
    SIGNS.get(usize::try_from(value).ok()?).map(|s| char::from(*s))
}

fn value(sign: u8) -> Option<u64> {
    SIGNS.iter().position(|s| *s == sign).and_then(|p| u64::try_from(p).ok())
}

/// Each place weighs differently, so that two signs that change places change the sum.
fn check(values: &[u64]) -> u64 {
    (2..).zip(values).map(|(weight, value)| weight * value).sum::<u64>() % 31
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let number = Number::from_random([7; 8]);
        assert_eq!(number.to_string().len(), 9);
        let typed = format!(" {} ", number.to_string().to_lowercase().replace('-', " - "));
        assert_eq!(Number::parse(&typed), Some(number.clone()));
        assert_eq!(Number::parse(number.plain()), Some(number));
        for wrong in ["", "K7M4", "0000-0000", "K7M4-9XTZ-22", "ĳĳĳĳĳĳĳĳ", "..........................."] {
            assert_eq!(Number::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_wrong_sign_is_noticed(bytes: [u8; 8], place in 0usize..8, other in 0usize..31) {
            let number = Number::from_random(bytes);
            let mut signs: Vec<char> = number.plain().chars().collect();
            let new = char::from(SIGNS[other]);
            prop_assume!(signs[place] != new);
            signs[place] = new;
            prop_assert_eq!(Number::parse(&signs.iter().collect::<String>()), None);
        }

        #[test]
        fn two_signs_that_changed_places_are_noticed(bytes: [u8; 8], place in 0usize..7) {
            let number = Number::from_random(bytes);
            let mut signs: Vec<char> = number.plain().chars().collect();
            prop_assume!(signs[place] != signs[place + 1]);
            signs.swap(place, place + 1);
            prop_assert_eq!(Number::parse(&signs.iter().collect::<String>()), None);
        }
    }
}
