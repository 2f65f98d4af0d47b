//! Whether a course is done: looked at inside the transaction of what may have brought its end.

use std::{collections::BTreeMap, sync::Arc};

use super::{App, ServiceError, awarding, credential::Reason};
use crate::{
    adapters::texts::Value,
    domain::{
        account::Account,
        course::{Enrolment, Facts, Version, is_complete},
        language::Language,
        made::MadeId,
        open_badges::evidence::EvidenceFacts,
        time::Moment,
    },
    store::{Conn, attempt, enrolment, lesson_read, part_progress},
};

/// How many courses of a learner are looked at.
pub const MOST: i64 = 200;

/// Notes which of the learner's courses are done by now, and returns them. Call it in the transaction that stored
/// something that counts for a course: a lesson read, a result, a marked assignment, a new version.
///
/// # Errors
/// The store's; what brought it is then rolled back, too.
pub async fn note(
    app: &App,
    tx: &mut Conn<'_>,
    learner: &Account,
) -> Result<Vec<(Enrolment, Arc<Version>)>, ServiceError> {
    let now: Moment = app.clock.now();
    let mut open = enrolment::of_learner(tx, &learner.id, MOST).await?;
    open.retain(|enrolment| enrolment.completed_at.is_none());
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let read = lesson_read::of(tx, &learner.id).await?;
    let best = attempt::summaries(tx, &learner.id).await?;
    let mut facts = Facts {
        read: read.into_iter().map(|(module, topic, _)| (module, topic)).collect(),
        best: best.into_iter().filter_map(|s| Some((s.module, s.best_percent?))).collect(),
        parts: BTreeMap::new(),
    };
    let mut done = Vec::new();
    for enrolment in open {
        let version = app.versions.of(tx, &enrolment.version).await?;
        facts.parts = part_progress::of(tx, &enrolment.id).await?.into_iter().collect();
        if is_complete(&version.document.outline, &facts) && enrolment::complete(tx, &enrolment.id, now).await? {
            if let Some(badge) = &version.document.outline.badge {
                award(app, tx, learner, &version, badge, now).await?;
            }
            done.push((enrolment, version));
        }
    }
    Ok(done)
}

/// The badge that comes with the end of a course; unless it is held already, or awarded no more.
async fn award(
    app: &App,
    tx: &mut Conn<'_>,
    learner: &Account,
    version: &Version,
    badge: &str,
    now: Moment,
) -> Result<(), ServiceError> {
    let outline = &version.document.outline;
    let date = now.format("%Y-%m-%d").to_string();
    let args = [("course", Value::from(outline.title.as_str())), ("date", date.into())];
    // As the site's own badges tell their evidence: in English.
    let say = |key: &str| app.texts.say(Language::En, key, &args);
    let evidence = EvidenceFacts {
        name: say("course-badge-evidence-name"),
        narrative: say("course-badge-evidence"),
        genre: Some("Course".into()),
        url: None,
    };
    let reason = Reason { narrative: None, evidence: vec![evidence] };
    if awarding::made(app, tx, learner, &MadeId(badge.to_owned()), reason).await?.is_some() {
        // A worker that looks before the commit looks again soon.
        awarding::announce(app);
    }
    Ok(())
}
