//! The page that is read most.

use super::{Aim, At, Case, Limit, Work, World};
use crate::{client::Request, worker::Worker};

const PAGE: &str = "module page";
const COMPRESSED_PAGE: &str = "module page, compressed";
const AIM: Option<f64> = Some(4_000.0);

/// Read a module's page, signed in.
pub const CASE: Case = Case {
    id: "page",
    at: At::Server,
    aim: Some(Aim { what: PAGE, rate: AIM, limit: Limit::Bare }),
    work: |_, number| Box::new(Read { number, round: 0, compressed: false }),
};

/// The same, as a browser asks for it.
pub const COMPRESSED: Case = Case {
    id: "page-compressed",
    at: At::Server,
    aim: Some(Aim { what: COMPRESSED_PAGE, rate: AIM, limit: Limit::Bare }),
    work: |_, number| Box::new(Read { number, round: 0, compressed: true }),
};

struct Read {
    number: usize,
    round: usize,
    compressed: bool,
}

impl Work for Read {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let place = self.number + self.round * world.threads;
        let Some(learner) = world.learners.get(place).or_else(|| world.learners.get(self.number)) else { return false };
        self.round = if place < world.learners.len() { self.round + 1 } else { 1 };
        let request = Request { compressed: self.compressed, ..Request::get("/modules/social", &learner.session) };
        worker.ask(if self.compressed { COMPRESSED_PAGE } else { PAGE }, request, 200);
        true
    }
}
