//! How far someone gets who knows nothing: computed from the bank, not simulated.

use std::collections::BTreeMap;

use crate::domain::kind::{Choice, Kind, Pair};
use crate::domain::points::Points;
use crate::domain::question::Question;

use super::distribution::Distribution;
use super::hedges::{absolutes, hedges};
use super::lengths::length;
use super::{DRAWN, Guesses, PASS_PERCENT};

/// A way to choose without knowing: options with a higher rank are taken first, equals by lot.
type Rank<'a> = &'a dyn Fn(&Choice) -> i64;

/// The probability that each strategy passes an assessment drawn from these topics; nothing when one has too few
/// questions to draw.
pub(super) fn guesses(topics: &[Vec<&Question>], language: &str) -> Option<Guesses> {
    if topics.is_empty() || topics.iter().any(|questions| questions.len() < DRAWN) {
        return None;
    }
    let long = |choice: &Choice| i64::try_from(length(choice)).unwrap_or(i64::MAX);
    let soft = |choice: &Choice| i64::try_from(hedges(&choice.text.text, language)).unwrap_or(i64::MAX);
    let absolute = |choice: &Choice| i64::try_from(absolutes(&choice.text.text, language)).unwrap_or(i64::MAX);
    Some(Guesses {
        longest: passes(topics, &long),
        shortest: passes(topics, &|choice| -long(choice)),
        hedged: passes(topics, &soft),
        mildest: passes(topics, &|choice| -absolute(choice)),
        random: passes(topics, &|_| 0),
    })
}

fn passes(topics: &[Vec<&Question>], rank: Rank<'_>) -> f64 {
    let topics: Vec<Vec<Distribution>> = topics
        .iter()
        .map(|questions| questions.iter().map(|question| outcome(&question.kind, rank)).collect())
        .collect();
    let full = u32::try_from(Points::FULL.raw()).unwrap_or(1);
    // A mark has 25,200 steps, but a bank uses few of them: the largest common step keeps the sums small.
    let unit = topics.iter().flatten().flat_map(Distribution::scores).fold(full, gcd).max(1);
    let mut total = Distribution::certain(0);
    for questions in &topics {
        let questions: Vec<Distribution> =
            questions.iter().map(|question| question.map(|score| score / unit)).collect();
        total = total.plus(&Distribution::of_draw(&questions, DRAWN));
    }
    let drawn = u64::try_from(topics.len() * DRAWN).unwrap_or(0);
    let needed = (drawn * u64::from(full / unit) * PASS_PERCENT).div_ceil(100);
    total.at_least(u32::try_from(needed).unwrap_or(u32::MAX))
}

fn gcd(a: u32, b: u32) -> u32 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// The points a question gives under a strategy.
pub(super) fn outcome(kind: &Kind, rank: Rank<'_>) -> Distribution {
    match kind {
        Kind::Single { options } => chosen(options, 1, rank),
        // The text says how many to choose, so a guesser knows that.
        Kind::Multiple { options } => {
            chosen(options, options.iter().filter(|option| option.weight > Points::ZERO).count(), rank)
        }
        Kind::TrueFalse { .. } => Distribution::uniform([0, score(Points::FULL)]),
        Kind::Matching { pairs, extra } => matched(pairs, extra),
        // Nobody types the right word by chance.
        Kind::Short { .. } | Kind::Numerical { .. } => Distribution::certain(0),
    }
}

fn score(points: Points) -> u32 {
    u32::try_from(points.clamped().raw()).unwrap_or(0)
}

/// The points when `count` options are taken: those of the highest ranks, and by lot among those of the last rank.
fn chosen(options: &[Choice], count: usize, rank: Rank<'_>) -> Distribution {
    let mut ranked: Vec<(i64, i32)> = options.iter().map(|option| (rank(option), option.weight.raw())).collect();
    ranked.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let last = count.checked_sub(1).and_then(|place| ranked.get(place)).map(|(rank, _)| *rank);
    let Some(last) = last else { return Distribution::certain(0) };
    let sure: Vec<i32> = ranked.iter().filter(|(rank, _)| *rank > last).map(|(_, weight)| *weight).collect();
    let tied: Vec<i32> = ranked.iter().filter(|(rank, _)| *rank == last).map(|(_, weight)| *weight).collect();
    // Weights may be negative: every one is lifted by as much, and the sum lowered again by as much as was lifted.
    let lift = Points::FULL.raw();
    let lifted: Vec<Distribution> = tied
        .iter()
        .map(|weight| Distribution::certain(u32::try_from(weight.saturating_add(lift)).unwrap_or(0)))
        .collect();
    let by_lot = count.saturating_sub(sure.len());
    let drop = i64::from(lift) * i64::try_from(by_lot).unwrap_or(0);
    let sure: i64 = sure.iter().map(|weight| i64::from(*weight)).sum();
    Distribution::of_draw(&lifted, by_lot).map(|sum| {
        let points = i64::from(sum) - drop + sure;
        u32::try_from(points.clamp(0, i64::from(lift))).unwrap_or(0)
    })
}

/// The points when each left item gets another of the right items by lot. That is how a guesser does best by chance:
/// using every right item once spreads the score most.
fn matched(pairs: &[Pair], extra: &[String]) -> Distribution {
    let rights: Vec<&str> = pairs.iter().map(|pair| &pair.right).chain(extra).map(String::as_str).collect();
    // For every set of right items used so far: in how many ways each number of pairs is right.
    let mut ways: BTreeMap<u32, BTreeMap<usize, f64>> = BTreeMap::from([(0, BTreeMap::from([(0, 1.0)]))]);
    for pair in pairs {
        let mut next: BTreeMap<u32, BTreeMap<usize, f64>> = BTreeMap::new();
        for (used, counts) in &ways {
            for (place, right) in (0..u32::BITS).zip(&rights) {
                if used & (1 << place) == 0 {
                    let after = next.entry(used | (1 << place)).or_default();
                    for (correct, ways) in counts {
                        *after.entry(correct + usize::from(*right == pair.right)).or_insert(0.0) += ways;
                    }
                }
            }
        }
        ways = next;
    }
    let mut weights = BTreeMap::new();
    for (correct, ways) in ways.into_values().flatten() {
        *weights.entry(score(Points::share(correct, pairs.len()))).or_insert(0.0) += ways;
    }
    Distribution::weighted(weights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::arbitrary::read;

    fn chance(gift: &str, points: u32) -> f64 {
        outcome(&read(gift).kind, &|_| 0).at_least(points)
    }

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn guesses_one_question() {
        near(chance("Q{=a ~b ~c ~d}", 25_200), 0.25);
        near(chance("Q{=a ~%50%b ~c ~d}", 12_600), 0.5);
        near(chance("Q{T}", 25_200), 0.5);
        near(chance("Q{=word}", 1), 0.0);
        // Two of four: both right one time in six, one of each four times in six.
        near(chance("Q{~%50%a ~%50%b ~%-50%c ~%-50%d}", 25_200), 1.0 / 6.0);
        near(chance("Q{~%50%a ~%50%b ~%-50%c ~%-50%d}", 1), 1.0 / 6.0);
        near(chance("Q{~%50%a ~%50%b ~%-10%c ~%-10%d}", 10_080), 5.0 / 6.0);
        // Of the six permutations of three one is right, three have one pair, two have none.
        near(chance("Q{=a -> x =b -> y =c -> z}", 25_200), 1.0 / 6.0);
        near(chance("Q{=a -> x =b -> y =c -> z}", 8_400), 4.0 / 6.0);
        // With a fourth right item: 1 of 24 ways is right.
        near(chance("Q{=a -> x =b -> y =c -> z = -> w}", 25_200), 1.0 / 24.0);
    }

    #[test]
    fn follows_a_strategy_and_draws_lots_among_equals() {
        let rank = |choice: &Choice| i64::try_from(length(choice)).unwrap();
        let points = |gift: &str| outcome(&read(gift).kind, &rank).at_least(25_200);
        near(points("Q{=long ~b ~c ~d}"), 1.0);
        near(points("Q{=b ~long ~c ~d}"), 0.0);
        near(points("Q{=long ~gone ~c ~d}"), 0.5);
        near(points("Q{~%50%longer ~%50%long ~%-50%gone ~%-50%d}"), 0.5);
    }

    #[test]
    fn twenty_of_four_options_are_binomial() {
        let question = read("Q{=a ~b ~c ~d}");
        let topic = vec![&question; 9];
        let guesses = guesses(&vec![topic; 5], "en").unwrap();
        // P(X >= 12) for X binomial with n = 20 and p = 1/4.
        let mut expected = 0.0;
        for right in 12..=20 {
            let ways: f64 = (0..right).map(|k| f64::from(20 - k) / f64::from(k + 1)).product();
            expected += ways * 0.25_f64.powi(right) * 0.75_f64.powi(20 - right);
        }
        near(guesses.random, expected);
        near(guesses.longest, expected);
    }
}
