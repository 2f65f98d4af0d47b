//! Exact marks.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// A mark or a weight as a whole number of 25,200ths of a question.
///
/// 25,200 is 100 times 252, so one percent is exact, and it is divisible by every number up to 10, so Moodle's
/// thirds, sixths, sevenths and ninths are exact too: three options of 33.33333 % add to exactly one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(i32);

const PER_PERCENT: i64 = 252;

/// The weights that Moodle offers and that are no whole percent, in points.
const MOODLE_FRACTIONS: [i32; 6] = [21_000, 16_800, 8_400, 4_200, 3_600, 2_800];

impl Points {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// One whole question.
    pub const FULL: Self = Self(25_200);

    /// Points from their raw number.
    pub const fn from_raw(raw: i32) -> Self {
        Self(raw)
    }

    /// The raw number, for storage and sums.
    pub const fn raw(self) -> i32 {
        self.0
    }

    /// `part` of `whole` equal parts of a question, rounded down; nothing when there are no parts.
    pub fn share(part: usize, whole: usize) -> Self {
        let (Ok(part), Ok(whole)) = (i64::try_from(part), i64::try_from(whole)) else {
            return Self::ZERO;
        };
        let full = i64::from(Self::FULL.0);
        let raw = full.checked_mul(part.min(whole)).and_then(|n| n.checked_div(whole)).unwrap_or(0);
        Self(i32::try_from(raw).unwrap_or(0))
    }

    /// Between nothing and one whole question.
    #[must_use]
    pub fn clamped(self) -> Self {
        self.clamp(Self::ZERO, Self::FULL)
    }

    /// Reads a GIFT weight without its percent signs (`50`, `-33.33333`); `None` beyond ±100 or when no number.
    ///
    /// Moodle rounds to five decimals and people write two (`33.33`), so both are taken for the fraction meant.
    pub fn from_percent(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let mut scaled = whole.parse::<i64>().ok()?;
        for digit in fraction.bytes().chain(std::iter::repeat(b'0')).take(7) {
            scaled = scaled * 10 + i64::from(digit - b'0');
        }
        if scaled > 1_000_000_000 {
            return None;
        }
        let raw = i32::try_from((scaled * PER_PERCENT + 5_000_000) / 10_000_000).ok()?;
        let near = |fraction: &&i32| fraction.abs_diff(raw) <= 1;
        let snapped = match fraction.len() {
            2 => MOODLE_FRACTIONS.iter().find(near).copied().unwrap_or(raw),
            _ => raw,
        };
        Some(Self(sign * snapped))
    }

    /// The percentage with at most five decimals, as Moodle writes it: `50`, `-33.33333`, `12.5`.
    pub fn percent(self) -> String {
        let raw = i64::from(self.0);
        let scaled = (raw.abs() * 100_000 + PER_PERCENT / 2) / PER_PERCENT;
        let sign = if raw < 0 { "-" } else { "" };
        let text = format!("{sign}{}.{:05}", scaled / 100_000, scaled % 100_000);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.percent())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_snap_to_moodles_fractions() {
        for (text, raw) in [
            ("100", 25_200),
            ("50", 12_600),
            ("33.33333", 8_400),
            ("33.333", 8_400),
            ("33.33", 8_400),
            ("-33.33333", -8_400),
            ("66.66667", 16_800),
            ("66.67", 16_800),
            ("16.66667", 4_200),
            ("14.28571", 3_600),
            ("14.29", 3_600),
            ("12.5", 3_150),
            ("11.11111", 2_800),
            ("0", 0),
            ("5", 1_260),
        ] {
            assert_eq!(Points::from_percent(text), Some(Points(raw)), "{text}");
        }
        for bad in ["", "-", "101", "1000", "-100.1", "5o", "1.2.3", ".5", "١", "99999999999"] {
            assert_eq!(Points::from_percent(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_weight_survives_writing() {
        for raw in -25_200..=25_200 {
            let points = Points(raw);
            assert_eq!(Points::from_percent(&points.percent()), Some(points));
        }
        assert_eq!(Points(8_400).percent(), "33.33333");
        assert_eq!(Points(-16_800).percent(), "-66.66667");
        assert_eq!(Points(3_150).percent(), "12.5");
        assert_eq!(Points(25_200).percent(), "100");
        assert_eq!(Points(0).percent(), "0");
    }

    #[test]
    fn shares_are_exact_up_to_ten() {
        for whole in 1..=10 {
            let sum: Points = (0..whole).map(|_| Points::share(1, whole)).sum();
            assert_eq!(sum, Points::FULL);
        }
        assert_eq!(Points::share(1, 0), Points::ZERO);
        assert_eq!(Points::share(9, 3), Points::FULL);
    }
}
