//! What is measured: things that are done again and again for some seconds, by many at once.
//!
//! A new case is a file here with its `CASE`, and a line in [`ALL`].

mod attempt;
mod awards;
mod badge;
mod bare;
mod cohort;
mod forms;
mod module_page;
mod papers;
mod save;
mod taking;

use std::{
    sync::{
        Barrier,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use softskills::services::App;
use tokio::runtime::Handle;

use super::{
    child::{self, Server},
    client::Client,
    learners::Learner,
    worker::{Seen, Worker},
};

/// Every case, in the order in which they run: those that ask the server first.
pub const ALL: &[Case] = &[
    module_page::CASE,
    module_page::COMPRESSED,
    save::CASE,
    attempt::CASE,
    badge::PAGE,
    badge::CHECK,
    cohort::CASE,
    awards::CASE,
    forms::CASE,
    papers::CHECKLISTS,
    papers::PASSPORTS,
    papers::PHOTOS,
    papers::SCANS,
];

/// The limit of pages: a handler that says "ok".
pub const BARE: Case = bare::CASE;

/// A thing to measure.
pub struct Case {
    /// Its name on the command line.
    pub id: &'static str,
    /// Who does the work.
    pub at: At,
    /// What is to be reached, if anything is.
    pub aim: Option<Aim>,
    /// What each of those who are there at once does.
    pub work: fn(&World, usize) -> Box<dyn Work>,
}

/// Who does the work of a case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The server, asked over HTTP by as many learners as are there at once.
    Server,
    /// The program's own services in this process, once the server has ended, called by so many at once.
    Services(usize),
}

/// What a case is to reach.
#[derive(Clone, Copy)]
pub struct Aim {
    /// What is counted.
    pub what: &'static str,
    /// How many a second; `None` where it is only to be known.
    pub rate: Option<f64>,
    /// What the machine gives at most.
    pub limit: Limit,
}

/// What a figure is held against.
#[derive(Clone, Copy)]
pub enum Limit {
    /// Requests of the bare handler.
    Bare,
    /// Raw commits, of which each takes so many.
    Commits(f64),
    /// Nothing.
    None,
}

/// One of those who are there at once.
pub trait Work: Send {
    /// Does it once; `false` when there is nothing left to do.
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool;

    /// Leaves things as they should be, outside the measured time.
    fn end(&mut self, _world: &World, _worker: &mut Worker) {}
}

/// The learners, and where their answers come from.
pub struct World {
    /// The library, on the server's database.
    pub app: App,
    /// Where the library's work is done.
    pub runtime: Handle,
    /// Everybody.
    pub learners: Vec<Learner>,
    /// How many are there at once.
    pub threads: usize,
    /// How long a case is measured.
    pub span: Duration,
    /// How long it runs before that.
    pub warm_up: Duration,
    /// How many attempts the server says were submitted.
    pub submitted: AtomicU64,
}

impl World {
    /// The learners of one of those who are there at once: no two ever act for the same person.
    pub fn own(&self, number: usize) -> impl Iterator<Item = &Learner> {
        self.learners.iter().skip(number).step_by(self.threads)
    }

    /// Counts an attempt that the server called submitted.
    pub fn count_submitted(&self) {
        self.submitted.fetch_add(1, Ordering::Relaxed);
    }
}

/// What came of a case.
pub struct Outcome {
    /// What all of them saw.
    pub seen: Seen,
    /// From the first request to the last answer.
    pub elapsed: Duration,
    /// The processor time of whoever did the work in that span.
    pub processor: Option<Duration>,
}

impl Outcome {
    /// How often a second something was done.
    pub fn rate(&self, what: &str) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
        let count = self.seen.count(what) as f64;
        count / self.elapsed.as_secs_f64()
    }
}

/// Lets all of them do it, against a server or, without one, in this process.
pub fn run(world: &World, case: &Case, server: Option<&Server>) -> Outcome {
    let processor_time = || server.map_or_else(child::own_processor_time, Server::processor_time);
    let at_once = match case.at {
        At::Server => world.threads,
        At::Services(count) => count,
    };
    let begin = Barrier::new(at_once + 1);
    let (mut seen, mut last) = (Seen::default(), Duration::ZERO);
    let mut processor = None;
    thread::scope(|scope| {
        let work = |number| {
            let begin = &begin;
            move || {
                let mut worker = Worker::new(number, server.map(|server| Client::new(server.address)));
                let mut work = (case.work)(world, number);
                let warm = Instant::now();
                while warm.elapsed() < world.warm_up && work.once(world, &mut worker) {}
                worker.seen.forget_times();
                begin.wait();
                let begun = Instant::now();
                while begun.elapsed() < world.span && work.once(world, &mut worker) {}
                let elapsed = begun.elapsed();
                let seen = std::mem::take(&mut worker.seen);
                work.end(world, &mut worker);
                worker.seen.forget_times();
                worker.seen.join(seen);
                (worker.seen, elapsed)
            }
        };
        let threads: Vec<_> = (0..at_once).map(|number| scope.spawn(work(number))).collect();
        begin.wait();
        processor = processor_time();
        for thread in threads {
            match thread.join() {
                Ok((theirs, elapsed)) => {
                    seen.join(theirs);
                    last = last.max(elapsed);
                }
                Err(_) => seen.errors += 1,
            }
        }
    });
    let processor = processor.and_then(|before| Some(processor_time()?.saturating_sub(before)));
    Outcome { seen, elapsed: last, processor }
}
