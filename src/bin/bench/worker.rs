//! One learner at a time on one connection: asks, checks the status, takes the time.

use std::time::{Duration, Instant};

use softskills::adapters::rng::Rng;

use super::{
    client::{Answer, Client, Request},
    stats::Times,
};

/// What a worker has seen.
#[derive(Default)]
pub struct Seen {
    /// The times by kind, in the order in which the kinds came first.
    pub times: Vec<(&'static str, Times)>,
    /// Answers with another status than the right one, and those that did not come.
    pub errors: u64,
    /// The first of them.
    pub first_error: Option<String>,
    /// Answers with the right status.
    pub answers: u64,
    /// Bytes of their bodies.
    pub bytes: u64,
    /// The most memory of a process that one of them started, in KiB.
    pub memory: Option<u64>,
}

impl Seen {
    fn of(&mut self, what: &'static str) -> Option<&mut Times> {
        let known = self.times.iter().position(|(known, _)| *known == what);
        if known.is_none() {
            self.times.push((what, Times::default()));
        }
        let place = known.unwrap_or(self.times.len().saturating_sub(1));
        self.times.get_mut(place).map(|(_, times)| times)
    }

    /// How often something was done.
    pub fn count(&self, what: &str) -> usize {
        self.times.iter().filter(|(known, _)| *known == what).map(|(_, times)| times.count()).sum()
    }

    /// Takes in what another has seen.
    pub fn join(&mut self, other: Self) {
        for (what, theirs) in &other.times {
            if let Some(times) = self.of(what) {
                times.join(theirs);
            }
        }
        self.errors += other.errors;
        self.answers += other.answers;
        self.bytes += other.bytes;
        self.note_memory(other.memory);
        self.first_error = self.first_error.take().or(other.first_error);
    }

    /// Notes the most memory of a process, in KiB.
    pub fn note_memory(&mut self, peak: Option<u64>) {
        self.memory = self.memory.max(peak);
    }

    /// Begins to count; only errors of before stay.
    pub fn forget_times(&mut self) {
        self.times.clear();
        self.answers = 0;
        self.bytes = 0;
    }
}

/// A thread's connection, its luck, and its notes.
pub struct Worker {
    /// Its luck.
    pub rng: Rng,
    /// What it has seen.
    pub seen: Seen,
    client: Option<Client>,
}

impl Worker {
    /// A worker for the server behind this connection, if there is one.
    pub fn new(number: usize, client: Option<Client>) -> Self {
        let rng = Rng::seeded(u64::try_from(number).unwrap_or_default());
        Self { rng, seen: Seen::default(), client }
    }

    /// Asks, and notes the time when the answer has the right status.
    pub fn ask(&mut self, what: &'static str, request: Request<'_>, status: u16) -> Option<Answer> {
        let begun = Instant::now();
        let Some(client) = &mut self.client else { return self.fail(format!("{}: nobody to ask", request.path)) };
        match client.send(request) {
            Ok(answer) if answer.status == status => {
                self.note(what, begun);
                self.seen.answers += 1;
                self.seen.bytes += u64::try_from(answer.bytes).unwrap_or_default();
                Some(answer)
            }
            Ok(answer) => self.fail(format!("{}: {} instead of {status}", request.path, answer.status)),
            Err(error) => self.fail(format!("{}: {error}", request.path)),
        }
    }

    /// Notes how long something took that began then.
    pub fn note(&mut self, what: &'static str, begun: Instant) {
        self.note_times(what, begun.elapsed(), 1);
    }

    /// Notes several things that were done together.
    pub fn note_many(&mut self, what: &'static str, begun: Instant, count: usize) {
        self.note_times(what, begun.elapsed(), count);
    }

    fn note_times(&mut self, what: &'static str, took: Duration, count: usize) {
        if let Some(times) = self.seen.of(what) {
            for _ in 0..count {
                times.note(took);
            }
        }
    }

    /// Counts an error.
    pub fn fail<T>(&mut self, error: String) -> Option<T> {
        self.seen.errors += 1;
        self.seen.first_error.get_or_insert(error);
        None
    }
}
