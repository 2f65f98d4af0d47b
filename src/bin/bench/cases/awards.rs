//! Awards in bulk, as when many hand in at the same time: each result's badges are decided, signed (`eddsa-rdfc-2022`)
//! and stored in a transaction of their own, with the job of the mail. The RS256 forms are made afterwards, see `forms`.

use std::{time::Instant, vec};

use softskills::{domain::attempt::AttemptResult, services::awarding};

use super::{Aim, At, Case, Limit, Work, World};
use crate::{
    learners::{self, Passed},
    worker::Worker,
};

const AWARD: &str = "award signed and stored";
/// As many hand in at once as share one commit of SQLite at most.
const AT_ONCE: usize = 64;
/// Learners of each of them, with five results each: more than can be awarded in the time.
const LEARNERS: usize = 100;
/// Every result is excellent: five bring a learner six badges.
const PERCENT: u8 = 90;

/// Award what results earn.
pub const CASE: Case = Case {
    id: "awards",
    at: At::Services(AT_ONCE),
    aim: Some(Aim { what: AWARD, rate: Some(2_000.0), limit: Limit::Commits(1.0) }),
    work: |world, number| {
        let results = world.runtime.block_on(learners::with_results(&world.app, number, LEARNERS, PERCENT));
        Box::new(Award(results.map(Vec::into_iter)))
    },
};

struct Award(Result<vec::IntoIter<Passed>, String>);

impl Work for Award {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let result = match &mut self.0 {
            Ok(results) => results.next(),
            Err(error) => worker.fail(error.clone()),
        };
        let Some(Passed { account, module, attempt, at }) = result else { return false };
        let begun = Instant::now();
        let app = world.app.clone();
        let awarded = world.app.db.write(move |mut tx| {
            Box::pin(async move {
                let result = AttemptResult { at, percent: PERCENT };
                awarding::for_result(&app, &mut tx, &account, module, &attempt, result).await
            })
        });
        match world.runtime.block_on(awarded) {
            Ok(awards) => worker.note_many(AWARD, begun, awards.len()),
            Err(error) => worker.fail::<()>(error.to_string()).unwrap_or_default(),
        }
        true
    }
}
