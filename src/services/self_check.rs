//! Rating oneself before and after a module. Nobody but the one who did sees it, and it counts for nothing.

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        policy::Reflect,
        self_check::{Phase, Ratings, SelfChecks},
    },
    store::self_check,
};

/// The viewer's self-checks in a module.
///
/// # Errors
/// The store's.
pub async fn of(app: &App, viewer: &Viewer, module: &str) -> Result<SelfChecks, ServiceError> {
    let allowed = viewer.own::<Reflect>()?;
    Ok(self_check::of(&mut app.db.read(), &allowed, module).await?)
}

/// Stores a self-check, in the place of an earlier one of the same phase.
///
/// # Errors
/// [`ServiceError::NotFound`] when the module does not have exactly the topics that are rated; the store's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    module: &str,
    phase: Phase,
    ratings: Ratings,
) -> Result<(), ServiceError> {
    let allowed = viewer.own::<Reflect>()?;
    let topics = &app.course.catalogue().framework().module(module).ok_or(ServiceError::NotFound)?.topics;
    let whole = topics.iter().all(|topic| ratings.get(&topic.id).is_some()) && ratings.iter().count() == topics.len();
    if !whole {
        return Err(ServiceError::NotFound);
    }
    let (module, now) = (module.to_owned(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move { Ok(self_check::save(&mut tx, &allowed, &module, phase, &ratings, now).await?) })
        })
        .await
}
