//! Saves each answer of an assessment as it is given, and keeps it on the device until the server has it.
//!
//! The form around which it stands works without it: each step is saved when one goes on. With it nothing waits for
//! that, and nothing is lost when the tab is closed, the line is down, the session has ended or the server is away.

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(any(feature = "hydrate", test))]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "its tests use a part of it"))]
mod queue;
#[cfg(feature = "hydrate")]
mod sending;
#[cfg(feature = "hydrate")]
mod transport;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the island says; it has no words of its own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// Nothing was answered on this page yet.
    pub ready: String,
    /// On its way.
    pub saving: String,
    /// The server has it.
    pub saved: String,
    /// Answers that an earlier page could not send are back.
    pub restored: String,
    /// The server cannot be reached.
    pub offline: String,
    /// … when going on.
    pub offline_go: String,
    /// … when handing in.
    pub offline_submit: String,
    /// Handing in what was handed in off line.
    pub submitting: String,
    /// The session ended.
    pub signed_out: String,
    /// The link to a new one.
    pub sign_in: String,
    /// The attempt is closed.
    pub closed: String,
    /// The link to its result.
    pub result: String,
    /// The server does not take an answer; `{n}` is the question's number.
    pub refused: String,
    /// A later answer was there already.
    pub newer: String,
    /// Beside a question's number: answered.
    pub answered: String,
    /// Beside a question's number: open.
    pub open: String,
}

/// Around the form of an attempt.
#[island]
pub fn Autosave(
    /// The attempt's id.
    attempt: String,
    /// The server's clock when the page was made, in milliseconds: devices' clocks differ.
    now: i64,
    /// What to say.
    words: Words,
    /// The form.
    children: Children,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start(attempt, now, words);
    #[cfg(not(feature = "hydrate"))]
    drop((attempt, now, words));
    children()
}
