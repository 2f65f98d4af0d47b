//! Times of requests and what is said about them.

use std::time::Duration;

/// How long requests took, in microseconds.
#[derive(Clone, Debug, Default)]
pub struct Times {
    micros: Vec<u32>,
    sorted: bool,
}

impl Times {
    /// Notes one.
    pub fn note(&mut self, took: Duration) {
        self.micros.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
        self.sorted = false;
    }

    /// Takes those of another in.
    pub fn join(&mut self, other: &Self) {
        self.micros.extend_from_slice(&other.micros);
        self.sorted = false;
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.micros.len()
    }

    /// The time that `percent` percent of the requests did not exceed (nearest rank), in milliseconds.
    pub fn percentile(&mut self, percent: f64) -> Option<f64> {
        if !self.sorted {
            self.micros.sort_unstable();
            self.sorted = true;
        }
        #[expect(clippy::cast_precision_loss, reason = "a rank among far fewer than 2^52")]
        let rank = (self.micros.len() as f64 * percent / 100.0).ceil();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank is not negative")]
        let place = (rank as usize).max(1) - 1;
        self.micros.get(place).map(|micros| f64::from(*micros) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(millis: impl IntoIterator<Item = u64>) -> Times {
        let mut times = Times::default();
        millis.into_iter().for_each(|ms| times.note(Duration::from_millis(ms)));
        times
    }

    #[test]
    fn percentiles_are_of_the_nearest_rank() {
        let table: [(&[u64], f64, Option<f64>); 9] = [
            (&[], 50.0, None),
            (&[7], 50.0, Some(7.0)),
            (&[7], 100.0, Some(7.0)),
            (&[3, 1, 2, 4], 50.0, Some(2.0)),
            (&[3, 1, 2, 4], 51.0, Some(3.0)),
            (&[3, 1, 2, 4], 99.0, Some(4.0)),
            (&[3, 1, 2, 4], 0.0, Some(1.0)),
            (&[15, 20, 35, 40, 50], 40.0, Some(20.0)),
            (&[15, 20, 35, 40, 50], 100.0, Some(50.0)),
        ];
        for (millis, percent, expected) in table {
            assert_eq!(times(millis.iter().copied()).percentile(percent), expected, "{millis:?} {percent}");
        }
    }

    #[test]
    fn joined_times_count_together() {
        let mut all = times(1..=99);
        assert_eq!(all.percentile(99.0), Some(99.0));
        all.join(&times([1000]));
        assert_eq!((all.count(), all.percentile(99.0), all.percentile(100.0)), (100, Some(99.0), Some(1000.0)));
    }
}
