//! Practice: the questions of a topic one by one, with feedback at once. It never counts, and nothing is stored.

use super::{App, ServiceError};
use crate::domain::{
    feedback::{Feedback, feedback_for},
    language::Language,
    order::Order,
    question::Question,
    response::Response,
};

/// A practice question.
pub struct Practice<'a> {
    /// The question in the language asked for, or in English.
    pub question: &'a Question,
    /// The order in which its options are shown: the same for everyone who opens this page.
    pub order: Order,
    /// Its number, from 1.
    pub number: usize,
    /// How many the topic has.
    pub of: usize,
}

/// The practice question of a topic with this number (from 1).
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub fn question<'a>(
    app: &'a App,
    module: &str,
    topic: &str,
    number: usize,
    language: Language,
) -> Result<Practice<'a>, ServiceError> {
    let bank = app.course.catalogue().bank();
    let ids = bank.of_topic(module, topic);
    let id = number.checked_sub(1).and_then(|index| ids.get(index)).ok_or(ServiceError::NotFound)?;
    let (question, _) = bank.question(id, language.tag()).ok_or(ServiceError::NotFound)?;
    // Mixed by the question's own name, so that the page can be cached and the right option is not always the first.
    let mut state =
        id.as_str().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
    let order = question.shuffled(&mut |bound| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(bound.max(1))).unwrap_or(0)
    });
    Ok(Practice { question, order, number, of: ids.len() })
}

/// What to say about an answer.
#[must_use]
pub fn explain(practice: &Practice<'_>, response: Option<&Response>) -> Feedback {
    feedback_for(practice.question, &practice.order, response)
}
