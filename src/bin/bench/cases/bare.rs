//! The bare handler.

use super::{Aim, At, Case, Limit, Work, World};
use crate::{client::Request, worker::Worker};

/// What is counted.
pub const HANDLER: &str = "bare handler";

/// Ask the handler that says "ok".
pub const CASE: Case = Case {
    id: "bare",
    at: At::Server,
    aim: Some(Aim { what: HANDLER, rate: None, limit: Limit::None }),
    work: |_, _| Box::new(Ask),
};

struct Ask;

impl Work for Ask {
    fn once(&mut self, _world: &World, worker: &mut Worker) -> bool {
        worker.ask(HANDLER, Request::get("/", ""), 200);
        true
    }
}
