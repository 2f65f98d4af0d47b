//! Telling learners what is due tomorrow and was not handed in.

use chrono::TimeDelta;

use crate::{
    adapters::texts::Value,
    domain::{course::PartKind, notification::Kind},
    services::{
        App, ServiceError,
        notifying::{self, Notice},
    },
    store::{account, assignment, enrolment, work},
};

/// From how long before the end of the last day somebody is told: from about six in the morning (UTC) of the day before.
const FROM: TimeDelta = TimeDelta::hours(42);
/// Until how long before: then the last day begins.
const UNTIL: TimeDelta = TimeDelta::hours(24);
/// A date that was moved is told again, but not twice within this time.
const AGAIN: TimeDelta = TimeDelta::days(2);
/// How often a batch is looked for in one go.
const BATCHES: usize = 50;

/// Tells whoever is to be told. Any number of servers tell it once. Returns how many were told.
///
/// # Errors
/// The store's.
pub async fn remind(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let since = now - AGAIN;
    let mut told = 0;
    for _ in 0..BATCHES {
        let due = assignment::due(&mut app.db.read(), now + UNTIL, now + FROM, since).await?;
        if due.is_empty() {
            break;
        }
        for one in due {
            told += usize::from(tell(app, one).await?);
        }
    }
    if told > 0 {
        app.jobs.notify_one();
    }
    Ok(told)
}

async fn tell(app: &App, due: assignment::Due) -> Result<bool, ServiceError> {
    let (here, now, id) = (app.clone(), app.clock.now(), app.rng.uuid());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let place = (due.assignment.as_str(), due.enrolment.as_str());
                if !work::remind(&mut tx, &id, place, now - AGAIN, now).await? {
                    return Ok::<_, ServiceError>(false);
                }
                let Some(enrolment) = enrolment::by_id(&mut tx, &due.enrolment).await? else { return Ok(false) };
                let version = here.versions.of(&mut tx, &enrolment.version).await?;
                // In the learner's version of the course it may not be asked.
                let part = PartKind::Assignment(due.assignment.clone());
                let asked = version.document.outline.part(&part).is_some();
                let title = version.document.title_of(&part).filter(|_| asked);
                let (Some(title), Some(learner)) = (title, account::by_id(&mut tx, &enrolment.learner).await?) else {
                    return Ok(false);
                };
                let date = here.texts.day(learner.language, due.due_at);
                let link = format!("/courses/{}/assignments/{}", due.course, due.assignment);
                let args = vec![("assignment", Value::from(title)), ("date", date.into())];
                notifying::tell(&here, &mut tx, &learner, Notice { kind: Kind::Due, link, args }).await?;
                Ok(true)
            })
        })
        .await
}
