//! How the questions of a quiz work: how hard each is, and whether it tells who knows the matter from who does not.
//!
//! *Facility* is the mean mark for a question, as a share of the full one (classical test theory: the p-value of an item;
//! Crocker & Algina, *Introduction to Classical and Modern Test Theory*, 1986, ch. 14). *Discrimination* is the corrected
//! item-total correlation: Pearson's correlation of the mark for a question with the marks for the *other* questions of
//! the same attempt, which is the point-biserial one where a question is right or wrong. Leaving the question itself out
//! keeps a short quiz from looking better than it is (Henrysson, *Psychometrika* 28, 1963; Moodle computes its
//! "discrimination index" like this, too). What a value means follows Ebel & Frisbie, *Essentials of Educational
//! Measurement*, 5th ed. 1991, ch. 13: 0.30 and more is good, under 0.20 weak, under 0 a reason to look at the question.

/// With fewer attempts than this a correlation says nothing.
pub const LEAST: usize = 10;

/// One attempt: its marks, each for a question (by its place in the list of questions), from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// Question and mark.
    pub marks: Vec<(usize, f64)>,
}

/// What is known of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Item {
    /// In how many attempts it was.
    pub attempts: usize,
    /// The mean mark, from 0 to 1; `None` without attempts.
    pub facility: Option<f64>,
    /// From −1 to 1; `None` with fewer than [`LEAST`] attempts, or where nothing varies.
    pub discrimination: Option<f64>,
}

/// How well a question tells people apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Too few attempts, or all alike.
    Unknown,
    /// 0.30 and more.
    Good,
    /// From 0.20.
    Fair,
    /// From 0.
    Weak,
    /// Below 0: who knows more gets it wrong more often.
    Look,
}

impl Verdict {
    /// The end of the name of its text, `item-…`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Weak => "weak",
            Self::Look => "look",
        }
    }
}

/// What a discrimination means.
#[must_use]
pub fn verdict(discrimination: Option<f64>) -> Verdict {
    match discrimination {
        None => Verdict::Unknown,
        Some(value) if value >= 0.30 => Verdict::Good,
        Some(value) if value >= 0.20 => Verdict::Fair,
        Some(value) if value >= 0.0 => Verdict::Weak,
        Some(_) => Verdict::Look,
    }
}

#[expect(clippy::cast_precision_loss, reason = "attempts are counted in thousands")]
const fn number(count: usize) -> f64 {
    count as f64
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / number(values.len().max(1))
}

/// Pearson's correlation; `None` where one of both does not vary.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let (xs, ys): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (mx, my) = (mean(&xs), mean(&ys));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        xy += (x - mx) * (y - my);
        xx += (x - mx) * (x - mx);
        yy += (y - my) * (y - my);
    }
    let spread = (xx * yy).sqrt();
    (spread > 1e-9).then(|| (xy / spread).clamp(-1.0, 1.0))
}

/// What is known of each of `count` questions.
#[must_use]
pub fn items(count: usize, sittings: &[Sitting]) -> Vec<Item> {
    let mut pairs: Vec<Vec<(f64, f64)>> = vec![Vec::new(); count];
    for sitting in sittings {
        let total: f64 = sitting.marks.iter().map(|(_, mark)| mark).sum();
        let others = sitting.marks.len().saturating_sub(1);
        for (question, mark) in &sitting.marks {
            // Attempts may have drawn different numbers of questions: the mean of the others compares them.
            let rest = (total - mark) / number(others.max(1));
            if let Some(of) = pairs.get_mut(*question) {
                of.push((*mark, rest));
            }
        }
    }
    let item = |pairs: Vec<(f64, f64)>| Item {
        attempts: pairs.len(),
        facility: (!pairs.is_empty()).then(|| mean(&pairs.iter().map(|(mark, _)| *mark).collect::<Vec<_>>())),
        discrimination: (pairs.len() >= LEAST).then(|| correlation(&pairs)).flatten(),
    };
    pairs.into_iter().map(item).collect()
}

/// The middle of some times; of an even number the lower of both in the middle.
#[must_use]
pub fn median(mut times: Vec<i64>) -> Option<i64> {
    times.sort_unstable();
    times.get(times.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Attempts at three questions: columns are questions, a row an attempt.
    fn sittings(rows: &[[u8; 3]]) -> Vec<Sitting> {
        let marks = |row: &[u8; 3]| row.iter().map(|mark| f64::from(*mark)).enumerate().collect();
        rows.iter().map(|row| Sitting { marks: marks(row) }).collect()
    }

    #[test]
    fn facility_is_the_mean_mark() {
        let found = items(4, &sittings(&[[1, 0, 1], [1, 0, 0], [1, 1, 0], [1, 0, 0]]));
        let facility: Vec<_> = found.iter().map(|item| item.facility).collect();
        assert_eq!(facility, [Some(1.0), Some(0.25), Some(0.25), None]);
        assert_eq!(found.iter().map(|item| item.attempts).collect::<Vec<_>>(), [4, 4, 4, 0]);
        assert!(found.iter().all(|item| item.discrimination.is_none()), "too few");
    }

    #[test]
    fn discrimination_is_the_correlation_with_the_others() {
        // Computed by hand for the first: marks 1×5, 0×5 against the mean of the others 1,1,1,½,½ and 0,0,0,½,½.
        let rows = [
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 0],
            [1, 0, 1],
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
        ];
        let found = items(3, &sittings(&rows));
        let first = found[0].discrimination.unwrap();
        // Σxy = 10 · (0.8·0.5 − 0.5·0.5) = 1.5; Σxx = 2.5; Σyy = 6·0.25 = 1.5; 1.5 / √3.75.
        assert!((first - 1.5 / 3.75_f64.sqrt()).abs() < 1e-9, "{first}");
        assert_eq!(verdict(found[0].discrimination), Verdict::Good);
    }

    #[test]
    fn a_question_that_the_best_get_wrong_is_to_be_looked_at() {
        let rows = [[0, 1, 1]; 5].into_iter().chain([[1, 0, 0]; 5]).collect::<Vec<_>>();
        let found = items(3, &sittings(&rows));
        assert_eq!(found[0].discrimination, Some(-1.0));
        // All alike: nothing varies.
        assert_eq!(items(3, &sittings(&[[1, 1, 1]; 12]))[0].discrimination, None);
    }

    #[test]
    fn values_have_their_meaning() {
        for (value, expected) in [
            (Some(0.3), Verdict::Good),
            (Some(0.29), Verdict::Fair),
            (Some(0.2), Verdict::Fair),
            (Some(0.19), Verdict::Weak),
            (Some(0.0), Verdict::Weak),
            (Some(-0.01), Verdict::Look),
            (None, Verdict::Unknown),
        ] {
            assert_eq!(verdict(value), expected, "{value:?}");
        }
        assert_eq!(
            (median(vec![]), median(vec![5]), median(vec![9, 1]), median(vec![9, 1, 5])),
            (None, Some(5), Some(1), Some(5))
        );
    }
}
