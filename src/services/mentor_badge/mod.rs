//! The way to the Mentor Badge (IO3 §8.3): what a candidate does is noted where it happens.

use super::{App, ServiceError};
use crate::{
    domain::{course::Author, mentor_badge::Step},
    store::{Conn, practice_step},
};

/// Notes that the author of a course did one of the steps with which one learns the platform. Call it in the transaction
/// that does it; noting it again does nothing.
///
/// # Errors
/// The store's; what was done is then rolled back with it.
pub async fn practised(app: &App, tx: &mut Conn<'_>, author: &Author, step: Step) -> Result<(), ServiceError> {
    practice_step::insert(tx, author, step, app.clock.now()).await?;
    Ok(())
}
