//! How a course goes, or a cohort in it: results by part, and what was done week by week.

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};

use super::{
    App, ServiceError, Viewer,
    course::own,
    gradebook::{self, Book, MOST},
};
use crate::{
    domain::{
        course::{CourseId, PartKind},
        time::Moment,
    },
    store::gradebook as store,
};

/// How many weeks are looked at, the one of today being the last.
pub const WEEKS: u8 = 12;

/// A week: its Monday, and how much was done in it.
pub type Week = (NaiveDate, u32);

/// How a part goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartReport {
    /// Which.
    pub kind: PartKind,
    /// How many did it at the level asked for.
    pub done: usize,
    /// How many have begun it.
    pub begun: usize,
    /// The mean of the best results, in whole percent; `None` where there are none.
    pub mean: Option<u8>,
}

/// A report.
pub struct Report {
    /// The course, and where each learner stands.
    pub book: Book,
    /// How each part goes.
    pub parts: Vec<PartReport>,
    /// How many completed the course.
    pub completed: usize,
    /// How many parts were done, by week.
    pub weeks: Vec<Week>,
}

/// The report on a course of the viewer's; with a cohort's id, on those of that cohort. Six queries.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or was never published; the store's.
pub async fn of(app: &App, viewer: &Viewer, id: &CourseId, cohort: &str) -> Result<Report, ServiceError> {
    let wanted = store::Wanted { cohort: cohort.to_owned(), ..store::Wanted::default() };
    let book = gradebook::book(app, viewer, id, &wanted, (MOST, 0)).await?;
    let (author, _) = own(app, viewer, id).await?;
    let (mondays, since) = looked_at(app.clock.now());
    let done = store::done_since(&mut app.db.read(), &author, id, cohort, since).await?;
    let outline = &book.version.document.outline;
    let of_course = done.into_iter().filter(|(part, _)| part.parse().is_ok_and(|kind| outline.part(&kind).is_some()));
    let weeks = by_week(&mondays, of_course.map(|(_, at)| at));
    let parts = outline.parts.iter().enumerate().map(|(n, part)| {
        let states = || book.rows.iter().filter_map(move |(_, states)| states.get(n));
        PartReport {
            kind: part.kind.clone(),
            done: states().filter(|state| state.done).count(),
            begun: states().filter(|state| state.begun).count(),
            mean: mean(states().filter_map(|state| state.percent)),
        }
    });
    let parts = parts.collect();
    let completed = book.rows.iter().filter(|(taker, _)| taker.completed_at.is_some()).count();
    Ok(Report { book, parts, completed, weeks })
}

/// The mean of percentages, rounded down.
fn mean(percents: impl Iterator<Item = u8>) -> Option<u8> {
    let (sum, count) = percents.fold((0_u64, 0_u64), |(sum, count), percent| (sum + u64::from(percent), count + 1));
    sum.checked_div(count).and_then(|mean| u8::try_from(mean).ok())
}

/// The Mondays of the weeks that are looked at, and when the first begins.
pub(super) fn looked_at(now: Moment) -> (Vec<NaiveDate>, Moment) {
    let mondays = mondays(now);
    let since = mondays.first().and_then(|day| day.and_hms_opt(0, 0, 0)).map(|start| start.and_utc());
    (mondays, since.unwrap_or_else(|| now - TimeDelta::weeks(i64::from(WEEKS))))
}

/// The Mondays of the weeks that are looked at, the oldest first.
fn mondays(now: Moment) -> Vec<NaiveDate> {
    let today = now.date_naive();
    let this = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    (0..WEEKS).rev().map(|back| this - Days::new(u64::from(back) * 7)).collect()
}

/// How many of the moments lie in each week.
pub(super) fn by_week(mondays: &[NaiveDate], moments: impl Iterator<Item = Moment>) -> Vec<Week> {
    let mut weeks: Vec<Week> = mondays.iter().map(|monday| (*monday, 0)).collect();
    for at in moments {
        let day = at.date_naive();
        if let Some((_, count)) = weeks.iter_mut().rev().find(|(monday, _)| *monday <= day) {
            *count += 1;
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone as _, Utc};

    use super::*;

    #[test]
    fn weeks_begin_on_mondays() {
        let at = |day, hour| Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).unwrap();
        // 22 November 2026 is a Sunday.
        let mondays = mondays(at(22, 23));
        assert_eq!((mondays.len(), mondays.last().unwrap().to_string()), (12, "2026-11-16".to_owned()));
        let weeks = by_week(&mondays, [at(16, 0), at(22, 23), at(15, 23), at(9, 0)].into_iter());
        let counts: Vec<u32> = weeks.iter().rev().take(3).map(|(_, count)| *count).collect();
        assert_eq!(counts, [2, 2, 0]);
        let early = Utc.with_ymd_and_hms(2020, 1, 1, 0, 0, 0).unwrap();
        assert!(by_week(&mondays, [early].into_iter()).iter().all(|(_, count)| *count == 0));
    }

    #[test]
    fn a_mean_is_rounded_down() {
        assert_eq!(mean([60, 71].into_iter()), Some(65));
        assert_eq!(mean(std::iter::empty()), None);
    }
}
