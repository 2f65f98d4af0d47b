//! What is measured: each case is a thing that every learner does again and again for some seconds.

use std::{
    sync::{
        Barrier,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use softskills::{domain::achievement::MODULES, services::App};
use tokio::runtime::Handle;

use super::{
    child::Server,
    client::{Client, Request},
    learners::Learner,
    worker::{Seen, What, Worker},
};

/// The module whose page is read, and whose assessment is saved to.
const MODULE: &str = "social";

/// A thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Ask the bare handler.
    Bare,
    /// Read a module's page, signed in.
    Page {
        /// As a browser asks for it, compressed.
        compressed: bool,
    },
    /// Save one answer of an attempt that is open.
    Save,
    /// Start an attempt, save every answer, submit, read the result.
    Attempt,
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

/// What came of a case.
pub struct Outcome {
    /// Which.
    pub case: Case,
    /// What all workers saw.
    pub seen: Seen,
    /// From the first request to the last answer.
    pub elapsed: Duration,
    /// The server's processor time in that span.
    pub processor: Option<Duration>,
}

impl Outcome {
    /// How often a second something was done.
    pub fn rate(&self, what: What) -> f64 {
        let count = self.seen.times.get(&what).map_or(0, super::stats::Times::count);
        #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
        let count = count as f64;
        count / self.elapsed.as_secs_f64()
    }
}

/// Lets everybody do it against a server.
pub fn run(world: &World, case: Case, server: &Server) -> Outcome {
    let begin = Barrier::new(world.threads + 1);
    let (mut seen, mut last) = (Seen::default(), Duration::ZERO);
    let (mut processor, mut begun) = (None, Instant::now());
    thread::scope(|scope| {
        let work = |number| {
            let begin = &begin;
            move || {
                let mut worker = Worker::new(number, Client::new(server.address));
                prepare(world, case, &mut worker);
                let warm = Instant::now();
                while warm.elapsed() < world.warm_up {
                    once(world, case, &mut worker);
                }
                worker.seen.times.clear();
                worker.seen.bytes = 0;
                begin.wait();
                let begun = Instant::now();
                while begun.elapsed() < world.span {
                    once(world, case, &mut worker);
                }
                let elapsed = begun.elapsed();
                tidy(world, &mut worker);
                (worker.seen, elapsed)
            }
        };
        let threads: Vec<_> = (0..world.threads).map(|number| scope.spawn(work(number))).collect();
        begin.wait();
        begun = Instant::now();
        processor = server.processor_time();
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
    let processor = processor.and_then(|before| Some(server.processor_time()?.saturating_sub(before)));
    Outcome { case, seen, elapsed: if last.is_zero() { begun.elapsed() } else { last }, processor }
}

/// The learner whose turn it is, and the module they take: no two threads ever act for the same person.
fn turn<'w>(world: &'w World, worker: &Worker) -> Option<(&'w Learner, &'static str)> {
    let own = world.learners.len().saturating_sub(worker.number).div_ceil(world.threads).max(1);
    let learner = world.learners.get(worker.number + worker.round % own * world.threads)?;
    let module = MODULES.get((worker.round / own) % MODULES.len())?;
    Some((learner, *module))
}

fn prepare(world: &World, case: Case, worker: &mut Worker) {
    if case == Case::Save
        && let Some(learner) = world.learners.get(worker.number)
    {
        worker.open = start(world, worker, learner, MODULE);
    }
}

fn once(world: &World, case: Case, worker: &mut Worker) {
    let Some((learner, module)) = turn(world, worker) else { return };
    worker.round += 1;
    match case {
        Case::Bare => {
            worker.ask(What::Bare, Request::get("/", ""), 200);
        }
        Case::Page { compressed } => {
            let path = format!("/modules/{MODULE}");
            worker.ask(What::Page, Request { compressed, ..Request::get(&path, &learner.session) }, 200);
        }
        Case::Save => match (worker.open.take(), world.learners.get(worker.number)) {
            (Some((attempt, answers)), Some(learner)) => {
                save(world, worker, learner, &attempt, worker.round % answers.len().max(1), &answers);
                worker.open = Some((attempt, answers));
            }
            _ => thread::sleep(Duration::from_millis(10)),
        },
        Case::Attempt => {
            let begun = Instant::now();
            if whole(world, worker, learner, module).is_some() {
                worker.note(What::Attempt, begun);
            }
        }
    }
}

/// An attempt that was left open is handed in, outside the measured time.
fn tidy(world: &World, worker: &mut Worker) {
    if let (Some((attempt, _)), Some(learner)) = (worker.open.take(), world.learners.get(worker.number)) {
        submit(world, worker, learner, &attempt);
        worker.seen.times.remove(&What::Start);
        worker.seen.times.remove(&What::Submit);
    }
}

fn whole(world: &World, worker: &mut Worker, learner: &Learner, module: &str) -> Option<()> {
    let (attempt, answers) = start(world, worker, learner, module)?;
    for position in 0..answers.len() {
        save(world, worker, learner, &attempt, position, &answers)?;
    }
    submit(world, worker, learner, &attempt)?;
    worker.ask(What::Result, Request::get(&format!("/attempts/{attempt}/result"), &learner.session), 200)?;
    Some(())
}

fn start(
    world: &World,
    worker: &mut Worker,
    learner: &Learner,
    module: &str,
) -> Option<(String, Vec<softskills::domain::response::Response>)> {
    let path = format!("/modules/{module}/assessment");
    let answer = worker.ask(What::Start, Request::form(&path, &learner.session), 303)?;
    let location = answer.location.unwrap_or_default();
    let Some(attempt) = location.strip_prefix("/attempts/") else {
        return worker.fail(format!("{path}: leads to {location:?}"));
    };
    match world.runtime.block_on(learner.answers(&world.app, attempt, &worker.rng)) {
        Ok(answers) => Some((attempt.to_owned(), answers)),
        Err(error) => worker.fail(error),
    }
}

fn save(
    world: &World,
    worker: &mut Worker,
    learner: &Learner,
    attempt: &str,
    position: usize,
    answers: &[softskills::domain::response::Response],
) -> Option<()> {
    let sequence = world.app.clock.now().timestamp_millis();
    let response = serde_json::Value::from(answers.get(position)?.to_string());
    let body = format!(r#"{{"answers":[{{"position":{position},"response":{response},"sequence":{sequence}}}]}}"#);
    worker.ask(What::Save, Request::json(&format!("/attempts/{attempt}/answers"), &learner.session, &body), 200)?;
    Some(())
}

fn submit(world: &World, worker: &mut Worker, learner: &Learner, attempt: &str) -> Option<()> {
    worker.ask(What::Submit, Request::form(&format!("/attempts/{attempt}/submit"), &learner.session), 303)?;
    world.submitted.fetch_add(1, Ordering::Relaxed);
    Some(())
}
