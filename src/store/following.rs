//! A mentor's learners, with what tells who needs them: one query a page, whatever the size of the cohort.

use super::{
    Conn, StoreError,
    learner_state::{self, ModuleStanding},
    millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    mentoring::{Need, STUCK_AFTER, Signs},
    policy::{Allowed, FollowStudent, GuideStudents},
    time::{Moment, from_millis},
};

/// How a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Who needs the mentor most, first.
    #[default]
    Need,
    /// By name.
    Name,
    /// Who was here longest ago, first.
    Seen,
    /// The best results first.
    Results,
}

impl Sort {
    /// As links offer them.
    pub const ALL: [Self; 4] = [Self::Need, Self::Name, Self::Seen, Self::Results];

    /// As in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Name => "name",
            Self::Seen => "seen",
            Self::Results => "results",
        }
    }
}

/// Which learners, and in which order.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// Those of one cohort; all of the mentor's when `None`.
    pub cohort: Option<&'a str>,
    /// Part of their name.
    pub search: &'a str,
    /// Those with this need.
    pub need: Option<Need>,
    /// The order.
    pub sort: Sort,
    /// Whoever was not here since counts as silent.
    pub silent_before: Moment,
}

/// A learner of the list.
#[derive(Clone, Debug)]
pub struct Student {
    /// Who.
    pub learner: AccountId,
    /// Their name.
    pub name: String,
    /// The cohort.
    pub cohort: String,
    /// Since when they are guided.
    pub accepted_at: Moment,
    /// What tells whether they need the mentor.
    pub signs: Signs,
    /// Where they stand in each module they were assessed in; empty when results are not shared.
    pub standings: Vec<ModuleStanding>,
}

fn read(row: &Row) -> Result<Student, StoreError> {
    let below = row.opt_int(6)?.and_then(|below| u32::try_from(below).ok());
    let packed = row.opt_text(8)?.unwrap_or_default();
    Ok(Student {
        learner: AccountId(row.text(0)?),
        name: row.text(1)?,
        cohort: row.text(2)?,
        accepted_at: from_millis(row.int(3)?),
        signs: Signs {
            below,
            seen_at: moment(row.opt_int(5)?),
            unread: u32::from(row.opt_int(4)?.is_some()),
            finished: row.opt_int(7)?.is_some_and(|excellent| excellent >= 5),
        },
        standings: if below.is_some() { learner_state::standings(&packed) } else { Vec::new() },
    })
}

fn pattern(search: &str) -> String {
    format!("%{}%", search.to_lowercase().replace(['%', '_'], ""))
}

/// A page of the owner's learners.
///
/// # Errors
/// The engine's.
pub async fn page(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    wanted: &Wanted<'_>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Student>, StoreError> {
    sql("WITH listed AS (\
           SELECT g.learner_id AS learner, a.name AS name, g.cohort_id AS cohort, g.accepted_at AS accepted_at, \
           g.waiting_since AS waiting, \
           CASE WHEN g.activity_since IS NOT NULL THEN COALESCE(s.seen_at, g.accepted_at) END AS seen_at, \
           CASE WHEN g.results_since IS NOT NULL THEN COALESCE(s.below, 0) END AS below, \
           CASE WHEN g.results_since IS NOT NULL THEN COALESCE(s.excellent, 0) END AS excellent, \
           CASE WHEN g.results_since IS NOT NULL THEN COALESCE(s.total, 0) ELSE -1 END AS total \
           FROM guidance g JOIN account a ON a.id = g.learner_id \
           LEFT JOIN learner_state s ON s.account_id = g.learner_id \
           WHERE g.mentor_id = $1 AND g.ended_at IS NULL AND ($2 = '' OR g.cohort_id = $2) AND LOWER(a.name) LIKE $3\
         ), placed AS (\
           SELECT learner, name, cohort, accepted_at, waiting, seen_at, below, excellent, ROW_NUMBER() OVER (ORDER BY \
             CASE WHEN $7 = 'need' THEN CASE WHEN waiting IS NOT NULL THEN 0 WHEN below >= $5 THEN 1 \
               WHEN seen_at < $6 AND COALESCE(excellent, 0) < 5 THEN 2 ELSE 3 END END, \
             CASE WHEN $7 = 'name' THEN LOWER(name) END, \
             CASE WHEN $7 = 'results' THEN -total END, \
             CASE WHEN $7 <> 'name' THEN COALESCE(waiting, 9000000000000000) END, \
             CASE WHEN $7 <> 'name' THEN COALESCE(seen_at, 9000000000000000) END, LOWER(name), learner) AS place \
           FROM listed WHERE $4 = '' OR ($4 = 'answer' AND waiting IS NOT NULL) OR ($4 = 'stuck' AND below >= $5) \
             OR ($4 = 'silent' AND seen_at < $6 AND COALESCE(excellent, 0) < 5)\
         ), shown AS (SELECT * FROM placed WHERE place > $9 AND place <= $9 + $8) \
         SELECT learner, name, cohort, accepted_at, waiting, seen_at, below, excellent, \
           (SELECT string_agg(m.module || ':' || m.best || ':' || m.attempts || ':' || m.below, ',') \
            FROM module_standing m WHERE m.account_id = shown.learner) \
         FROM shown ORDER BY place")
    .text(&allowed.owner().0)
    .text(wanted.cohort.unwrap_or_default())
    .text(pattern(wanted.search))
    .text(wanted.need.map_or("", Need::id))
    .int(STUCK_AFTER)
    .int(millis(wanted.silent_before))
    .text(wanted.sort.id())
    .int(limit)
    .int(offset)
    .all(conn, read)
    .await
}

/// How many learners there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: i64,
    /// Who wait for an answer.
    pub answer: i64,
    /// Who are stuck.
    pub stuck: i64,
    /// Who have not been here for long.
    pub silent: i64,
}

impl Counts {
    /// How many have this need.
    #[must_use]
    pub const fn of(&self, need: Need) -> i64 {
        match need {
            Need::Answer => self.answer,
            Need::Stuck => self.stuck,
            Need::Silent => self.silent,
        }
    }
}

/// How many of the owner's learners need them for what. The needs of `wanted` and its order do not matter.
///
/// # Errors
/// The engine's.
pub async fn counts(
    conn: &mut Conn<'_>,
    allowed: &Allowed<GuideStudents>,
    wanted: &Wanted<'_>,
) -> Result<Counts, StoreError> {
    let counts = sql("SELECT COUNT(*), \
         COUNT(CASE WHEN g.waiting_since IS NOT NULL THEN 1 END), \
         COUNT(CASE WHEN g.results_since IS NOT NULL AND s.below >= $4 THEN 1 END), \
         COUNT(CASE WHEN g.activity_since IS NOT NULL AND COALESCE(s.seen_at, g.accepted_at) < $5 \
           AND (g.results_since IS NULL OR COALESCE(s.excellent, 0) < 5) THEN 1 END) \
         FROM guidance g JOIN account a ON a.id = g.learner_id \
         LEFT JOIN learner_state s ON s.account_id = g.learner_id \
         WHERE g.mentor_id = $1 AND g.ended_at IS NULL AND ($2 = '' OR g.cohort_id = $2) AND LOWER(a.name) LIKE $3")
    .text(&allowed.owner().0)
    .text(wanted.cohort.unwrap_or_default())
    .text(pattern(wanted.search))
    .int(STUCK_AFTER)
    .int(millis(wanted.silent_before))
    .first(conn, |row| Ok(Counts { all: row.int(0)?, answer: row.int(1)?, stuck: row.int(2)?, silent: row.int(3)? }))
    .await?;
    Ok(counts.unwrap_or_default())
}

/// The results of a learner who shares them: module, percent, when. The newest first, at most 200.
///
/// # Errors
/// The engine's.
pub async fn results(
    conn: &mut Conn<'_>,
    allowed: &Allowed<FollowStudent>,
) -> Result<Vec<(String, u8, Moment)>, StoreError> {
    sql("SELECT module, percent, submitted_at FROM attempt \
         WHERE account_id = $1 AND submitted_at IS NOT NULL AND percent IS NOT NULL \
         ORDER BY submitted_at DESC, id LIMIT 200")
    .text(&allowed.owner().0)
    .all(conn, |row| {
        let percent = u8::try_from(row.int(1)?).map_err(|_| StoreError::Corrupt("attempt.percent"))?;
        Ok((row.text(0)?, percent, from_millis(row.int(2)?)))
    })
    .await
}
