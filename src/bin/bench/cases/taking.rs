//! Taking an assessment over HTTP, as a browser does.

use softskills::domain::response::Response;

use super::World;
use crate::{client::Request, learners::Learner, worker::Worker};

/// Starting an attempt.
pub const START: &str = "  start";
/// Saving one answer.
pub const SAVE: &str = "  save an answer";
/// Submitting.
pub const SUBMIT: &str = "  submit";
/// The result page.
pub const RESULT: &str = "  result page";

/// An attempt that is open, with the answers to come.
pub struct Open {
    attempt: String,
    answers: Vec<Response>,
}

impl Open {
    /// How many questions it has.
    pub const fn len(&self) -> usize {
        self.answers.len()
    }
}

/// Starts one.
pub fn start(world: &World, worker: &mut Worker, learner: &Learner, module: &str) -> Option<Open> {
    let path = format!("/modules/{module}/assessment");
    let answer = worker.ask(START, Request::form(&path, &learner.session), 303)?;
    let location = answer.location.unwrap_or_default();
    let Some(attempt) = location.strip_prefix("/attempts/") else {
        return worker.fail(format!("{path}: leads to {location:?}"));
    };
    match world.runtime.block_on(learner.answers(&world.app, attempt, &worker.rng)) {
        Ok(answers) => Some(Open { attempt: attempt.to_owned(), answers }),
        Err(error) => worker.fail(error),
    }
}

/// Saves the answer at a position; `what` is what it is counted as.
pub fn save(
    world: &World,
    worker: &mut Worker,
    learner: &Learner,
    open: &Open,
    position: usize,
    what: &'static str,
) -> Option<()> {
    let sequence = world.app.clock.now().timestamp_millis();
    let response = serde_json::Value::from(open.answers.get(position)?.to_string());
    let body = format!(r#"{{"answers":[{{"position":{position},"response":{response},"sequence":{sequence}}}]}}"#);
    let path = format!("/attempts/{}/answers", open.attempt);
    worker.ask(what, Request::json(&path, &learner.session, &body), 200)?;
    Some(())
}

/// Submits it.
pub fn submit(world: &World, worker: &mut Worker, learner: &Learner, open: &Open) -> Option<()> {
    let path = format!("/attempts/{}/submit", open.attempt);
    worker.ask(SUBMIT, Request::form(&path, &learner.session), 303)?;
    world.count_submitted();
    Some(())
}

/// Reads the result.
pub fn result(worker: &mut Worker, learner: &Learner, open: &Open) -> Option<()> {
    let path = format!("/attempts/{}/result", open.attempt);
    worker.ask(RESULT, Request::get(&path, &learner.session), 200)?;
    Some(())
}
