//! Exact arithmetic with probabilities.

use std::collections::BTreeMap;

/// How probable each score is. Scores are whole numbers; the probabilities add to 1.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Distribution(BTreeMap<u32, f64>);

impl Distribution {
    /// Always this score.
    pub fn certain(score: u32) -> Self {
        Self(BTreeMap::from([(score, 1.0)]))
    }

    /// Each of these scores is as probable as the others; nothing for no scores.
    pub fn uniform(scores: impl IntoIterator<Item = u32>) -> Self {
        let scores: Vec<u32> = scores.into_iter().collect();
        if scores.is_empty() {
            return Self::certain(0);
        }
        let each = 1.0 / float(scores.len());
        let mut all = BTreeMap::new();
        for score in scores {
            *all.entry(score).or_insert(0.0) += each;
        }
        Self(all)
    }

    /// From scores that are each so many times as probable.
    pub fn weighted(weights: BTreeMap<u32, f64>) -> Self {
        let total: f64 = weights.values().sum();
        if total > 0.0 {
            Self(weights.into_iter().map(|(score, weight)| (score, weight / total)).collect())
        } else {
            Self::certain(0)
        }
    }

    /// The sum of two independent scores.
    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = BTreeMap::new();
        for (a, p) in &self.0 {
            for (b, q) in &other.0 {
                *sum.entry(a.saturating_add(*b)).or_insert(0.0) += p * q;
            }
        }
        Self(sum)
    }

    /// The sum of the scores of `count` things drawn at random without replacement.
    ///
    /// Like the elementary symmetric polynomials: for every number of things drawn so far, the weight of every sum.
    pub fn of_draw(things: &[Self], count: usize) -> Self {
        let count = count.min(things.len());
        let mut sums: Vec<BTreeMap<u32, f64>> = vec![BTreeMap::new(); count + 1];
        if let Some(none) = sums.first_mut() {
            none.insert(0, 1.0);
        }
        for thing in things {
            // From many to few, so that no thing is drawn twice.
            for drawn in (0..count).rev() {
                let before = sums.get(drawn).cloned().unwrap_or_default();
                let Some(after) = sums.get_mut(drawn + 1) else { continue };
                for (sum, weight) in &before {
                    for (score, probability) in &thing.0 {
                        *after.entry(sum.saturating_add(*score)).or_insert(0.0) += weight * probability;
                    }
                }
            }
        }
        Self::weighted(sums.pop().unwrap_or_default())
    }

    /// The probability of this score or more.
    pub fn at_least(&self, score: u32) -> f64 {
        self.0.range(score..).map(|(_, probability)| probability).sum()
    }

    /// The scores that can occur.
    pub fn scores(&self) -> impl Iterator<Item = u32> {
        self.0.keys().copied()
    }

    /// The distribution of a function of the score.
    pub fn map(&self, change: impl Fn(u32) -> u32) -> Self {
        let mut changed = BTreeMap::new();
        for (score, probability) in &self.0 {
            *changed.entry(change(*score)).or_insert(0.0) += probability;
        }
        Self(changed)
    }
}

/// A count as a float: counts here are far below the 2^52 up to which that is exact.
#[expect(clippy::cast_precision_loss, reason = "small counts")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_without_replacement() {
        // Of scores 0, 0, 1 two are drawn: the 1 is among them two times out of three.
        let things = [0, 0, 1].map(Distribution::certain);
        let drawn = Distribution::of_draw(&things, 2);
        assert!((drawn.at_least(1) - 2.0 / 3.0).abs() < 1e-12);
        assert!((drawn.at_least(0) - 1.0).abs() < 1e-12);
        assert_eq!(Distribution::of_draw(&[], 4), Distribution::certain(0));
    }

    #[test]
    fn sums_of_coins_are_binomial() {
        let coins = vec![Distribution::uniform([0, 1]); 6];
        let all = coins.iter().fold(Distribution::certain(0), |sum, coin| sum.plus(coin));
        assert!((all.at_least(6) - 1.0 / 64.0).abs() < 1e-12);
        assert!((Distribution::of_draw(&coins, 6).at_least(5) - 7.0 / 64.0).abs() < 1e-12);
    }
}
