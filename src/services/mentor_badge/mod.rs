//! The way to the Mentor Badge (IO3 §8.3): what a candidate does is noted where it happens.

mod look;

pub use crate::domain::mentor_badge::PERCENT;
pub use look::{Proof, facts, look};

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        achievement::Achievement,
        award::Award,
        course::Author,
        event::Event,
        mentor_badge::{Facts, Step},
        policy::TryAuthoring,
    },
    store::{Conn, account, award, event, practice_step},
};

/// Trainings that are offered to a candidate.
const TRAININGS: i64 = 5;

/// Notes that the author of a course did one of the steps with which one learns the platform, and issues the badge if it
/// was the last that was missing. Call it in the transaction that does it; noting it again does nothing.
///
/// # Errors
/// The store's; what was done is then rolled back with it.
pub async fn practised(app: &App, tx: &mut Conn<'_>, author: &Author, step: Step) -> Result<(), ServiceError> {
    if practice_step::insert(tx, author, step, app.clock.now()).await?
        && let Some(candidate) = account::by_id(tx, author.owner()).await?
    {
        look(app, tx, &candidate, Proof::None).await?;
    }
    Ok(())
}

/// What a candidate's page shows.
#[derive(Clone, Debug)]
pub struct Way {
    /// What is done.
    pub facts: Facts,
    /// The badge, if they hold it.
    pub award: Option<Award>,
    /// Whether they held it until it expired.
    pub lapsed: bool,
    /// Trainings that come.
    pub trainings: Vec<Event>,
}

/// The viewer's way to the badge. Five queries.
///
/// # Errors
/// The store's.
pub async fn way(app: &App, viewer: &Viewer) -> Result<Way, ServiceError> {
    viewer.own::<TryAuthoring>()?;
    let (me, now) = (&viewer.account.id, app.clock.now());
    let facts = facts(&mut app.db.read(), me).await?;
    let mut awards = award::of(&mut app.db.read(), me).await?;
    awards.retain(|award| award.achievement.site() == Some(Achievement::Mentor) && award.revoked.is_none());
    let lapsed = awards.iter().any(|award| award.has_expired(now));
    let award = awards.into_iter().find(|award| award.counts(now));
    let trainings = event::trainings(&mut app.db.read(), now, TRAININGS).await?;
    Ok(Way { facts, lapsed: lapsed && award.is_none(), award, trainings })
}
