//! A whole assessment. Nearly every one is the learner's first in its module, and so brings a badge if it is passed.

use std::time::Instant;

use softskills::domain::achievement::MODULES;

use super::{Aim, At, Case, Limit, Work, World, taking};
use crate::{learners::Learner, worker::Worker};

const WHOLE: &str = "whole attempt";
/// The start, twenty answers, the result.
const COMMITS: f64 = 22.0;

/// Start an attempt, save every answer, submit, read the result.
pub const CASE: Case = Case {
    id: "attempt",
    at: At::Server,
    aim: Some(Aim { what: WHOLE, rate: Some(210.0), limit: Limit::Commits(COMMITS) }),
    work: |world, number| Box::new(Take { own: world.own(number).count().max(1), number, round: 0 }),
};

struct Take {
    own: usize,
    number: usize,
    round: usize,
}

impl Work for Take {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let learner = world.own(self.number).nth(self.round % self.own);
        let module = MODULES.get((self.round / self.own) % MODULES.len());
        let (Some(learner), Some(module)) = (learner, module) else { return false };
        self.round += 1;
        let begun = Instant::now();
        if take(world, worker, learner, module).is_some() {
            worker.note(WHOLE, begun);
        }
        true
    }
}

fn take(world: &World, worker: &mut Worker, learner: &Learner, module: &str) -> Option<()> {
    let open = taking::start(world, worker, learner, module)?;
    for position in 0..open.len() {
        taking::save(world, worker, learner, &open, position, taking::SAVE)?;
    }
    taking::submit(world, worker, learner, &open)?;
    taking::result(worker, learner, &open)
}
