//! One answer saved, as it is given.

use super::{
    Aim, At, Case, Limit, Work, World,
    taking::{self, Open},
};
use crate::worker::Worker;

const SAVE: &str = "save an answer";

/// Save one answer of an attempt that is open, again and again.
pub const CASE: Case = Case {
    id: "save",
    at: At::Server,
    aim: Some(Aim { what: SAVE, rate: Some(3_000.0), limit: Limit::Commits(1.0) }),
    work: |_, number| Box::new(Save { number, round: 0, open: None }),
};

struct Save {
    number: usize,
    round: usize,
    open: Option<Open>,
}

impl Work for Save {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let Some(learner) = world.learners.get(self.number) else { return false };
        if self.open.is_none() {
            self.open = taking::start(world, worker, learner, "social");
        }
        let Some(open) = &self.open else { return false };
        self.round += 1;
        let position = self.round % open.len().max(1);
        taking::save(world, worker, learner, open, position, SAVE);
        true
    }

    fn end(&mut self, world: &World, worker: &mut Worker) {
        if let (Some(learner), Some(open)) = (world.learners.get(self.number), &self.open) {
            taking::submit(world, worker, learner, open);
        }
    }
}
