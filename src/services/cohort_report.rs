//! How a cohort does in the modules of the platform.

use super::{
    App, ServiceError, Viewer, cohorts,
    report::{self, Week},
};
use crate::{
    domain::policy::GuideStudents,
    store::{
        cohort::Cohort,
        cohort_report::{self as store, ModuleCount},
    },
};

/// A report.
pub struct CohortReport {
    /// The cohort.
    pub cohort: Cohort,
    /// How many of its learners share their results.
    pub sharing: u32,
    /// How many do not: nothing here is about them.
    pub silent: u32,
    /// The modules in which there are results.
    pub modules: Vec<ModuleCount>,
    /// How many assessments were handed in, by week.
    pub weeks: Vec<Week>,
}

/// The report on a cohort of the viewer's. Four queries.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn of(app: &App, viewer: &Viewer, id: &str) -> Result<CohortReport, ServiceError> {
    let cohort = cohorts::find(app, viewer, id).await?;
    let allowed = viewer.own::<GuideStudents>()?;
    let (sharing, silent) = store::sharing(&mut app.db.read(), &allowed, id).await?;
    let modules = store::modules(&mut app.db.read(), &allowed, id).await?;
    let (mondays, since) = report::looked_at(app.clock.now());
    let done = store::submitted_since(&mut app.db.read(), &allowed, id, since).await?;
    let weeks = report::by_week(&mondays, done.into_iter());
    Ok(CohortReport { cohort, sharing, silent, modules, weeks })
}
