//! The RS256 forms (JWS and VC-JWT) of the awards that were just made, as the site's one worker makes them.

use std::time::Instant;

use softskills::services::forms;

use super::{Aim, At, Case, Limit, Work, World};
use crate::worker::Worker;

const FORMS: &str = "both RS256 forms of an award";

/// Make what is due.
pub const CASE: Case = Case {
    id: "forms",
    at: At::Services(1),
    aim: Some(Aim { what: FORMS, rate: None, limit: Limit::None }),
    work: |_, _| Box::new(Make),
};

struct Make;

impl Work for Make {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let begun = Instant::now();
        match world.runtime.block_on(forms::make_due(&world.app)) {
            Ok(made) => {
                worker.note_many(FORMS, begun, made);
                made > 0
            }
            Err(error) => worker.fail::<()>(error.to_string()).is_some(),
        }
    }
}
