//! How far a learner is in a course: a pure look at what they did.

use std::collections::{BTreeMap, BTreeSet};

use super::{Outline, Part, PartKind};
use crate::domain::time::Moment;

/// What a learner did in a part of the author's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartProgress {
    /// The best result in whole percent, where there are results.
    pub percent: Option<u8>,
    /// When it was read, or first handed in.
    pub done_at: Option<Moment>,
}

/// What a learner did, as far as a course asks.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Lessons of the platform that they read: module and topic.
    pub read: BTreeSet<(String, String)>,
    /// Their best result in each module's assessment, in whole percent.
    pub best: BTreeMap<String, u8>,
    /// What they did in parts of the author's own.
    pub parts: BTreeMap<PartKind, PartProgress>,
}

/// Where a learner is in one part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whether it is done at the level asked for.
    pub done: bool,
    /// Whether anything was done.
    pub begun: bool,
    /// The best result in whole percent.
    pub percent: Option<u8>,
}

fn state(part: &Part, facts: &Facts) -> State {
    let own = facts.parts.get(&part.kind).copied().unwrap_or_default();
    let (handed_in, percent) = match &part.kind {
        PartKind::Lesson { module, topic } => (facts.read.contains(&((*module).to_owned(), topic.clone())), None),
        PartKind::Module(module) => {
            let percent = facts.best.get(*module).copied();
            (percent.is_some(), percent)
        }
        PartKind::OwnLesson(_) | PartKind::Quiz(_) | PartKind::Assignment(_) => (own.done_at.is_some(), own.percent),
    };
    let reached = match part.level {
        None => handed_in,
        Some(level) => percent.is_some_and(|percent| percent >= level.min_percent()),
    };
    let reading = matches!(part.kind, PartKind::Module(_)) && facts.read.iter().any(|(m, _)| of(&part.kind, m));
    State { done: reached, begun: handed_in || reading, percent }
}

fn of(kind: &PartKind, module: &str) -> bool {
    matches!(kind, PartKind::Module(id) if *id == module)
}

/// Where a learner is in each part, in the parts' order.
#[must_use]
pub fn states(outline: &Outline, facts: &Facts) -> Vec<State> {
    outline.parts.iter().map(|part| state(part, facts)).collect()
}

/// Whether everything that the course asks for is done. A course that asks for nothing is never done.
#[must_use]
pub fn is_complete(outline: &Outline, facts: &Facts) -> bool {
    let mut required = outline.parts.iter().filter(|part| part.required).peekable();
    required.peek().is_some() && required.all(|part| state(part, facts).done)
}
