//! What the learners of a course did in its parts, for its author: one row a learner, one query a page.

use std::collections::BTreeMap;

use super::{
    Conn, StoreError, learner_state, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    course::{Author, CourseId, Facts, PartKind, PartProgress},
    time::{Moment, from_millis},
};

/// How learners are put in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// Who came last first.
    Enrolled,
    /// Who completed last first, then the others.
    Completed,
    /// By the result in a part, the best first.
    Part(PartKind),
}

/// Which learners.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Part of a name; empty for any.
    pub search: String,
    /// A cohort's id; empty for any.
    pub cohort: String,
    /// Their order.
    pub sort: Sort,
}

/// A learner of a course.
#[derive(Clone, Debug)]
pub struct Taker {
    /// Who.
    pub learner: AccountId,
    /// Their name.
    pub name: String,
    /// Since when.
    pub enrolled_at: Moment,
    /// When they completed it.
    pub completed_at: Option<Moment>,
    /// What they did.
    pub facts: Facts,
}

fn read(row: &Row) -> Result<Taker, StoreError> {
    let parts = row.opt_text(4)?.unwrap_or_default();
    let modules = row.opt_text(5)?.unwrap_or_default();
    let lessons = row.opt_text(6)?.unwrap_or_default();
    let read = lessons.split(',').filter_map(|lesson| lesson.split_once('/'));
    Ok(Taker {
        learner: AccountId(row.text(0)?),
        name: row.text(1)?,
        enrolled_at: from_millis(row.int(2)?),
        completed_at: moment(row.opt_int(3)?),
        facts: Facts {
            read: read.map(|(module, topic)| (module.to_owned(), topic.to_owned())).collect(),
            best: learner_state::standings(&modules).into_iter().map(|s| (s.module, s.best)).collect(),
            parts: parts.split(',').filter_map(progress).collect::<BTreeMap<_, _>>(),
        },
    })
}

/// `quiz/ID=percent=when`.
fn progress(packed: &str) -> Option<(PartKind, PartProgress)> {
    let mut fields = packed.split('=');
    let kind = fields.next()?.parse().ok()?;
    let percent = fields.next()?.parse().ok();
    let done_at = fields.next()?.parse().ok().map(from_millis);
    Some((kind, PartProgress { percent, done_at }))
}

/// Who takes a course of the author's, a page of `limit` from `offset`.
///
/// # Errors
/// The engine's.
pub async fn page(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    wanted: &Wanted,
    (limit, offset): (i64, i64),
) -> Result<Vec<Taker>, StoreError> {
    let pattern = format!("%{}%", wanted.search.to_lowercase().replace(['%', '_'], ""));
    let (sort, part, module) = match &wanted.sort {
        Sort::Name => (0, String::new(), ""),
        Sort::Enrolled => (1, String::new(), ""),
        Sort::Completed => (2, String::new(), ""),
        Sort::Part(PartKind::Module(module)) => (3, String::new(), *module),
        Sort::Part(kind) => (3, kind.to_string(), ""),
    };
    sql("WITH placed AS (\
           SELECT e.id AS enrolment, a.id AS learner, a.name AS name, e.enrolled_at AS enrolled_at, \
           e.completed_at AS completed_at, ROW_NUMBER() OVER (ORDER BY \
             CASE WHEN $5 = 1 THEN -e.enrolled_at END, CASE WHEN $5 = 2 THEN -COALESCE(e.completed_at, 0) END, \
             CASE WHEN $5 = 3 THEN -COALESCE(m.best, p.percent, CASE WHEN p.done_at IS NULL THEN -1 ELSE 0 END) END, \
             LOWER(a.name), a.id) AS place \
           FROM enrolment e JOIN course c ON c.id = e.course_id JOIN account a ON a.id = e.learner_id \
           LEFT JOIN part_progress p ON p.enrolment_id = e.id AND p.part = $6 \
           LEFT JOIN module_standing m ON m.account_id = e.learner_id AND m.module = $7 \
           WHERE e.course_id = $1 AND c.owner_id = $2 AND e.left_at IS NULL AND LOWER(a.name) LIKE $3 \
           AND ($4 = '' OR e.cohort_id = $4)\
         ), shown AS (SELECT * FROM placed WHERE place > $9 AND place <= $9 + $8) \
         SELECT learner, name, enrolled_at, completed_at, \
           (SELECT string_agg(p.part || '=' || COALESCE(CAST(p.percent AS TEXT), '') || '=' || \
             COALESCE(CAST(p.done_at AS TEXT), ''), ',') FROM part_progress p WHERE p.enrolment_id = shown.enrolment), \
           (SELECT string_agg(m.module || ':' || m.best || ':' || m.attempts || ':' || m.below, ',') \
             FROM module_standing m WHERE m.account_id = shown.learner), \
           (SELECT string_agg(l.module || '/' || l.topic, ',') FROM lesson_read l WHERE l.account_id = shown.learner) \
         FROM shown ORDER BY place")
    .text(&course.0)
    .text(&author.owner().0)
    .text(pattern)
    .text(&wanted.cohort)
    .int(sort)
    .text(part)
    .text(module)
    .int(limit)
    .int(offset)
    .all(conn, read)
    .await
}

/// When the learners of a course of the author's did something in it since `since`: the part and the moment, at most
/// 50,000. Results in modules count on the day of the last one.
///
/// # Errors
/// The engine's.
pub async fn done_since(
    conn: &mut Conn<'_>,
    author: &Author,
    course: &CourseId,
    cohort: &str,
    since: Moment,
) -> Result<Vec<(String, Moment)>, StoreError> {
    sql("SELECT x.part, x.at FROM (\
           SELECT p.part AS part, p.done_at AS at, e.course_id AS course, e.cohort_id AS cohort, e.left_at AS left_at \
             FROM enrolment e JOIN part_progress p ON p.enrolment_id = e.id WHERE e.course_id = $1 \
           UNION ALL SELECT 'lesson/' || l.module || '/' || l.topic, l.read_at, e.course_id, e.cohort_id, e.left_at \
             FROM enrolment e JOIN lesson_read l ON l.account_id = e.learner_id WHERE e.course_id = $1 \
           UNION ALL SELECT 'module/' || m.module, m.last_at, e.course_id, e.cohort_id, e.left_at \
             FROM enrolment e JOIN module_standing m ON m.account_id = e.learner_id WHERE e.course_id = $1\
         ) x JOIN course c ON c.id = x.course WHERE c.owner_id = $2 AND x.left_at IS NULL AND x.at >= $3 \
         AND ($4 = '' OR x.cohort = $4) LIMIT 50000")
    .text(&course.0)
    .text(&author.owner().0)
    .int(super::millis(since))
    .text(cohort)
    .all(conn, |row| Ok((row.text(0)?, from_millis(row.int(1)?))))
    .await
}
