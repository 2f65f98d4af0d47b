//! What a learner is told after submitting.

use serde::{Deserialize, Serialize};

use crate::domain::grade::{Mark, accepted, grade, in_range, matches_pair};
use crate::domain::kind::{Choice, Kind, KindName};
use crate::domain::order::Order;
use crate::domain::points::Points;
use crate::domain::question::Question;
use crate::domain::response::Response;
use crate::domain::rich::Rich;

/// The marked answer with its explanation. It holds the key: only for after submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    pub kind: KindName,
    pub mark: Mark,
    /// What was shown, in display order: options; `true` and `false` (to be translated by who shows them); left items.
    /// Empty for typed answers.
    pub options: Vec<OptionFeedback>,
    /// What was typed, for typed answers.
    pub typed: Option<String>,
    /// What is said about the typed answer or about the truth chosen.
    pub answer_feedback: Option<Rich>,
    /// The right answer in words, one line each: `left → right` for matching, `true` or `false` for a statement.
    pub right_answer: Vec<String>,
    pub general: Option<Rich>,
}

/// One option, statement side or left item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionFeedback {
    pub text: Rich,
    /// Whether this option is (part of) the right answer; for a left item, whether it was matched rightly.
    pub right: bool,
    /// Whether the learner chose it; for a left item, whether it was matched at all.
    pub chosen: bool,
    /// The right-hand item that the learner gave a left item.
    pub given: Option<String>,
    /// The right-hand item that a left item belongs to.
    pub wanted: Option<String>,
    pub feedback: Option<Rich>,
}

/// Explains an answer (or the lack of one).
pub fn feedback_for(question: &Question, order: &Order, response: Option<&Response>) -> Feedback {
    let response = response.filter(|response| response.check(question, order).is_ok());
    let typed = match response {
        Some(Response::Text(text)) => Some(text.clone()),
        _ => None,
    };
    Feedback {
        kind: question.kind.name(),
        mark: grade(question, order, response),
        options: options(&question.kind, order, response),
        answer_feedback: answer_feedback(&question.kind, response),
        typed,
        right_answer: right_answer(&question.kind, order),
        general: question.general_feedback.clone(),
    }
}

fn options(kind: &Kind, order: &Order, response: Option<&Response>) -> Vec<OptionFeedback> {
    let shown = (0..=u8::MAX).zip(&order.options);
    match kind {
        Kind::Single { options } | Kind::Multiple { options } => {
            let chosen = |place: u8| match response {
                Some(Response::Choice(chosen)) => *chosen == place,
                Some(Response::Choices(chosen)) => chosen.contains(&place),
                _ => false,
            };
            let single = matches!(kind, Kind::Single { .. });
            let option = |(place, index): (u8, &u8)| {
                let choice = options.get(usize::from(*index))?;
                Some(OptionFeedback {
                    text: choice.text.clone(),
                    right: is_right(choice, single),
                    chosen: chosen(place),
                    given: None,
                    wanted: None,
                    feedback: choice.feedback.clone(),
                })
            };
            shown.filter_map(option).collect()
        }
        Kind::TrueFalse { answer, feedback_wrong, feedback_right } => {
            let side = |side: bool| OptionFeedback {
                text: Rich::plain(if side { "true" } else { "false" }),
                right: side == *answer,
                chosen: response == Some(&Response::Truth(side)),
                given: None,
                wanted: None,
                feedback: if side == *answer { feedback_right.clone() } else { feedback_wrong.clone() },
            };
            vec![side(true), side(false)]
        }
        Kind::Matching { pairs, .. } => {
            let rights = kind.rights();
            let given = |place: u8| match response {
                Some(Response::Matches(matches)) => matches.get(usize::from(place)).copied().flatten(),
                _ => None,
            };
            let left = |(place, index): (u8, &u8)| {
                let pair = pairs.get(usize::from(*index))?;
                let chosen = given(place);
                let text = chosen.and_then(|shown| order.right(shown)).and_then(|index| rights.get(index).copied());
                Some(OptionFeedback {
                    text: pair.left.clone(),
                    right: matches_pair(kind, order, place, chosen),
                    chosen: chosen.is_some(),
                    given: text.map(str::to_owned),
                    wanted: Some(pair.right.clone()),
                    feedback: None,
                })
            };
            shown.filter_map(left).collect()
        }
        Kind::Short { .. } | Kind::Numerical { .. } => Vec::new(),
    }
}

/// In single choice only a whole mark is right; in multiple choice every option that adds to the mark is.
fn is_right(choice: &Choice, single: bool) -> bool {
    if single { choice.weight == Points::FULL } else { choice.weight > Points::ZERO }
}

fn answer_feedback(kind: &Kind, response: Option<&Response>) -> Option<Rich> {
    match (kind, response?) {
        (Kind::Short { answers }, Response::Text(text)) => accepted(answers, text)?.feedback.clone(),
        (Kind::Numerical { answers, otherwise }, Response::Text(text)) => match in_range(answers, text) {
            Some(range) => range.feedback.clone(),
            None => otherwise.clone(),
        },
        (Kind::TrueFalse { answer, feedback_wrong, feedback_right }, Response::Truth(said)) => {
            if answer == said {
                feedback_right.clone()
            } else {
                feedback_wrong.clone()
            }
        }
        _ => None,
    }
}

fn right_answer(kind: &Kind, order: &Order) -> Vec<String> {
    match kind {
        Kind::Single { options } | Kind::Multiple { options } => {
            let single = matches!(kind, Kind::Single { .. });
            let shown = order.options.iter().filter_map(|index| options.get(usize::from(*index)));
            shown.filter(|choice| is_right(choice, single)).map(|choice| choice.text.text.clone()).collect()
        }
        Kind::TrueFalse { answer, .. } => vec![answer.to_string()],
        Kind::Matching { pairs, .. } => {
            let shown = order.options.iter().filter_map(|index| pairs.get(usize::from(*index)));
            shown.map(|pair| format!("{} → {}", pair.left.text, pair.right)).collect()
        }
        Kind::Short { answers } => {
            answers.iter().filter(|a| a.weight == Points::FULL).map(|a| a.text.replace("\\*", "*")).collect()
        }
        Kind::Numerical { answers, .. } => {
            answers.iter().filter(|a| a.weight == Points::FULL).map(|a| a.interval.to_string()).collect()
        }
    }
}
