//! Numbers that compare exactly.

use std::fmt;

/// A decimal number in billionths of a thousandth (12 decimals): no binary fraction, so 0.1 + 0.2 is 0.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i128);

const DECIMALS: usize = 12;
const WHOLE_DIGITS: usize = 18;
const ONE: i128 = 1_000_000_000_000;

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// Reads `-12.5` or `12,5`: at most 18 digits before and 12 after the mark.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = sign(text);
        let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        if fraction.len() > DECIMALS {
            return None;
        }
        Self::from_parts(negative, whole, fraction)
    }

    /// Reads what a learner typed: also `1 000`, `1.000,50`, `1,000.50` and the typographic minus.
    /// Decimals past the twelfth are cut off: a calculator's long fraction is no mistake.
    pub fn parse_typed(text: &str) -> Option<Self> {
        let text: String =
            text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '−' { '-' } else { c }).collect();
        let (negative, digits) = sign(&text);
        let (whole, fraction) = digits.rsplit_once(['.', ',']).unwrap_or((digits, ""));
        let mark = if digits.contains('.') && digits.contains(',') {
            digits.chars().rfind(|c| ".,".contains(*c))
        } else {
            None
        };
        let whole: String = match mark {
            // Two kinds of mark: the last is the decimal one, the other groups thousands.
            Some(mark) => whole.chars().filter(|c| *c == mark || !".,".contains(*c)).collect(),
            None => whole.to_owned(),
        };
        let fraction: String = fraction
            .chars()
            .enumerate()
            .filter(|(n, c)| *n < DECIMALS || !c.is_ascii_digit())
            .map(|(_, c)| c)
            .collect();
        Self::from_parts(negative, &whole, &fraction)
    }

    fn from_parts(negative: bool, whole: &str, fraction: &str) -> Option<Self> {
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let empty = whole.is_empty() && fraction.is_empty();
        if empty
            || whole.len() > WHOLE_DIGITS
            || fraction.len() > DECIMALS
            || !all_digits(whole)
            || !all_digits(fraction)
        {
            return None;
        }
        let padded = fraction.bytes().chain(std::iter::repeat(b'0')).take(DECIMALS);
        let value = whole.bytes().chain(padded).fold(0, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        Some(Self(if negative { -value } else { value }))
    }

    /// Whether `other` is at most `tolerance` away.
    pub fn is_near(self, other: Self, tolerance: Self) -> bool {
        self.0.abs_diff(other.0) <= tolerance.0.unsigned_abs()
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let value = self.0.abs();
        let text = format!("{sign}{}.{:012}", value / ONE, value % ONE);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes() {
        for (text, shown) in [
            ("20", "20"),
            ("-3,50", "-3.5"),
            ("+.5", "0.5"),
            ("007", "7"),
            ("1.", "1"),
            ("0.000000000001", "0.000000000001"),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), shown);
        }
        for bad in ["", "-", ".", "1e5", "1 000", "1.2.3", "0.0000000000001", "1234567890123456789", "٣"] {
            assert_eq!(Decimal::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn reads_what_people_type() {
        for (text, shown) in [
            (" 1 000 ", "1000"),
            ("1.000,50", "1000.5"),
            ("1,000,000.5", "1000000.5"),
            ("−2,5", "-2.5"),
            ("3.33333333333333333", "3.333333333333"),
        ] {
            assert_eq!(Decimal::parse_typed(text).map(|d| d.to_string()).as_deref(), Some(shown), "{text}");
        }
        for bad in ["", "ten", "1.2.3", "1,2,3", "5%", "1.000,5.1"] {
            assert_eq!(Decimal::parse_typed(bad), None, "{bad}");
        }
    }

    #[test]
    fn compares_exactly() {
        let d = |t: &str| Decimal::parse(t).unwrap();
        assert!(d("0.3").is_near(d("0.2"), d("0.1")));
        assert!(!d("0.300000000001").is_near(d("0.2"), d("0.1")));
        assert!(d("-1").is_near(d("1"), d("2")));
    }
}
