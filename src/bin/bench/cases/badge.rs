//! A badge as a stranger sees it: the public page, and the check that its button makes.

use std::net::Ipv4Addr;

use super::{Aim, At, Case, Limit, Work, World};
use crate::{client::Request, worker::Worker};

const OPEN: &str = "badge page, a new visitor";
const CHECKED: &str = "badge checked on its page";

/// Open the public page. Each time it is somebody else, whose look is counted, as with an employer who comes once.
pub const PAGE: Case = Case {
    id: "badge",
    at: At::Server,
    aim: Some(Aim { what: OPEN, rate: None, limit: Limit::Bare }),
    work: |world, number| Box::new(Look { badges: badges(world, number), number, round: 0, checks: false }),
};

/// Press "verify" there: structure, signature, dates and withdrawal are checked anew.
pub const CHECK: Case = Case {
    id: "badge-check",
    at: At::Server,
    aim: Some(Aim { what: CHECKED, rate: None, limit: Limit::Bare }),
    work: |world, number| Box::new(Look { badges: badges(world, number), number, round: 0, checks: true }),
};

fn badges(world: &World, number: usize) -> Vec<String> {
    let badges = world.own(number).filter_map(|learner| learner.badge.as_ref());
    badges.map(|id| format!("/credentials/{id}")).collect()
}

struct Look {
    badges: Vec<String>,
    number: usize,
    round: usize,
    checks: bool,
}

impl Work for Look {
    fn once(&mut self, _world: &World, worker: &mut Worker) -> bool {
        let Some(path) = self.badges.get(self.round % self.badges.len().max(1)) else { return false };
        self.round += 1;
        if self.checks {
            worker.ask(CHECKED, Request::form(path, ""), 200);
        } else {
            let [_, high, middle, low] = u32::try_from(self.round).unwrap_or_default().to_be_bytes();
            // As the proxy in front of the site names them; each learner at once has addresses of its own.
            let address = Ipv4Addr::new(10 + u8::try_from(self.number).unwrap_or_default() % 100, high, middle, low);
            worker.ask(OPEN, Request { from: Some(address), ..Request::get(path, "") }, 200);
        }
        true
    }
}
