//! One learner at a time on one connection: asks, checks the status, takes the time.

use std::{collections::BTreeMap, time::Instant};

use softskills::{adapters::rng::Rng, domain::response::Response};

use super::{
    client::{Answer, Client, Request},
    stats::Times,
};

/// A kind of request, or a whole attempt of many requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The handler that says "ok".
    Bare,
    /// A page.
    Page,
    /// Starting an attempt, answering, submitting, the result page: all of it.
    Attempt,
    /// Starting an attempt.
    Start,
    /// Saving one answer.
    Save,
    /// Submitting.
    Submit,
    /// The result page.
    Result,
}

impl What {
    /// The name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare handler",
            Self::Page => "module page",
            Self::Attempt => "whole attempt",
            Self::Start => "  start",
            Self::Save => "save an answer",
            Self::Submit => "  submit",
            Self::Result => "  result page",
        }
    }
}

/// What a worker has seen.
#[derive(Default)]
pub struct Seen {
    /// The times by kind.
    pub times: BTreeMap<What, Times>,
    /// Answers with another status than the right one, and those that did not come.
    pub errors: u64,
    /// The first of them.
    pub first_error: Option<String>,
    /// Bytes of bodies.
    pub bytes: u64,
}

impl Seen {
    /// Takes in what another has seen.
    pub fn join(&mut self, other: Self) {
        for (what, times) in other.times {
            self.times.entry(what).or_default().join(&times);
        }
        self.errors += other.errors;
        self.bytes += other.bytes;
        self.first_error = self.first_error.take().or(other.first_error);
    }
}

/// A thread's connection, its luck, and its notes.
pub struct Worker {
    /// Which of the threads, from 0.
    pub number: usize,
    /// How many times it has begun.
    pub round: usize,
    /// Its luck.
    pub rng: Rng,
    /// An attempt that is open, with the answers to come.
    pub open: Option<(String, Vec<Response>)>,
    /// What it has seen.
    pub seen: Seen,
    client: Client,
}

impl Worker {
    /// A worker for the server behind this connection.
    pub fn new(number: usize, client: Client) -> Self {
        let rng = Rng::seeded(u64::try_from(number).unwrap_or_default());
        Self { number, round: 0, rng, open: None, seen: Seen::default(), client }
    }

    /// Asks, and notes the time when the answer has the right status.
    pub fn ask(&mut self, what: What, request: Request<'_>, status: u16) -> Option<Answer> {
        let begun = Instant::now();
        match self.client.send(request) {
            Ok(answer) if answer.status == status => {
                self.note(what, begun);
                self.seen.bytes += u64::try_from(answer.bytes).unwrap_or_default();
                Some(answer)
            }
            Ok(answer) => self.fail(format!("{}: {} instead of {status}", request.path, answer.status)),
            Err(error) => self.fail(format!("{}: {error}", request.path)),
        }
    }

    /// Notes how long something took that began then.
    pub fn note(&mut self, what: What, begun: Instant) {
        self.seen.times.entry(what).or_default().note(begun.elapsed());
    }

    /// Counts an error.
    pub fn fail<T>(&mut self, error: String) -> Option<T> {
        self.seen.errors += 1;
        self.seen.first_error.get_or_insert(error);
        None
    }
}
