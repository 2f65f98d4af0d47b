//! Reading lessons and following one's own progress.

use super::{App, ServiceError, Viewer, completion};
use crate::{
    domain::{
        achievement::MODULES,
        award::{Award, Holdings},
        policy::Learn,
        progress::{ModuleProgress, NextStep, next_step},
        time::Moment,
    },
    store::{attempt, award, lesson_read, progress},
};

pub use crate::store::progress::InModule;

/// Everything a learner's home shows.
pub struct Home {
    /// Progress in each module, in their order.
    pub modules: Vec<(&'static str, ModuleProgress)>,
    /// Badges held.
    pub awards: Vec<Award>,
    /// The one thing to do next.
    pub next: NextStep,
    /// When that was so.
    pub at: Moment,
}

impl Home {
    /// What is held now.
    #[must_use]
    pub fn holdings(&self) -> Holdings {
        holdings(&self.awards, self.at)
    }
}

/// The achievements with an award that counts at a moment.
#[must_use]
pub fn holdings(awards: &[Award], at: Moment) -> Holdings {
    awards.iter().filter(|a| a.counts(at)).filter_map(|a| a.achievement.site()).collect()
}

/// Progress in all modules, the badges, and the next step. Three queries.
///
/// # Errors
/// The store's.
pub async fn home(app: &App, viewer: &Viewer) -> Result<Home, ServiceError> {
    let account = &viewer.account.id;
    let read = lesson_read::of(&mut app.db.read(), account).await?;
    let attempts = attempt::summaries(&mut app.db.read(), account).await?;
    let awards = award::of(&mut app.db.read(), account).await?;
    let mut modules = Vec::with_capacity(MODULES.len());
    let mut with_topics = Vec::with_capacity(MODULES.len());
    for module in MODULES {
        let mut progress = ModuleProgress::default();
        for (_, topic, at) in read.iter().filter(|(m, _, _)| m == module) {
            progress.read.insert(topic.clone());
            progress.last_at = progress.last_at.max(Some(*at));
        }
        if let Some(summary) = attempts.iter().find(|s| s.module == module) {
            progress.best_percent = summary.best_percent;
            progress.attempts = summary.submitted;
            progress.open_attempt.clone_from(&summary.open);
            progress.last_at = progress.last_at.max(summary.last_at);
        }
        let topics = app
            .course
            .catalogue()
            .framework()
            .module(module)
            .map_or_else(Vec::new, |m| m.topics.iter().map(|t| t.id.clone()).collect());
        with_topics.push((module, progress.clone(), topics));
        modules.push((module, progress));
    }
    let at = app.clock.now();
    let next = next_step(&with_topics, &holdings(&awards, at));
    Ok(Home { modules, awards, next, at })
}

/// Progress in one module, with the badges held in it. One query.
///
/// # Errors
/// The store's.
pub async fn module(app: &App, viewer: &Viewer, module: &str) -> Result<InModule, ServiceError> {
    Ok(progress::in_module(&mut app.db.read(), &viewer.account.id, module, app.clock.now()).await?)
}

/// Marks a topic as read, or takes the mark back.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such topic; the store's.
pub async fn mark_read(app: &App, viewer: &Viewer, module: &str, topic: &str, read: bool) -> Result<(), ServiceError> {
    let allowed = viewer.own::<Learn>()?;
    app.course.catalogue().framework().topic(module, topic).ok_or(ServiceError::NotFound)?;
    let (module, topic, now) = (module.to_owned(), topic.to_owned(), app.clock.now());
    let (learner, here) = (viewer.account.clone(), app.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if read {
                    lesson_read::mark(&mut tx, &allowed, &module, &topic, now).await?;
                    completion::note(&here, &mut tx, &learner).await?;
                } else {
                    lesson_read::unmark(&mut tx, &allowed, &module, &topic).await?;
                }
                Ok(())
            })
        })
        .await
}
