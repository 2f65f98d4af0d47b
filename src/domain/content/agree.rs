//! Whether a translation asks the same question.

use crate::domain::kind::{Choice, Kind};
use crate::domain::question::Question;

/// What differs between a question and its translation beyond the words. Grading uses either language's key, so
/// nothing may.
pub fn disagreements(english: &Question, other: &Question) -> Vec<String> {
    let mut differences = Vec::new();
    let mut differ = |what: &str, ours: String, theirs: String| {
        if ours != theirs {
            differences.push(format!("{what} {theirs} instead of {ours}"));
        }
    };
    differ("topic", english.topic.clone(), other.topic.clone());
    differ("outcome", english.outcome.to_string(), other.outcome.to_string());
    differ("level", english.level.to_string(), other.level.to_string());
    differ("situation", english.situation.to_string(), other.situation.to_string());
    differ("kind", english.kind.name().as_str().to_owned(), other.kind.name().as_str().to_owned());
    match (&english.kind, &other.kind) {
        (Kind::Single { options: ours }, Kind::Single { options: theirs })
        | (Kind::Multiple { options: ours }, Kind::Multiple { options: theirs }) => {
            if ours.len() == theirs.len() {
                differ("weights", weights(ours), weights(theirs));
            } else {
                differ("number of options", ours.len().to_string(), theirs.len().to_string());
            }
        }
        (Kind::TrueFalse { answer: ours, .. }, Kind::TrueFalse { answer: theirs, .. }) => {
            differ("answer", ours.to_string(), theirs.to_string());
        }
        (Kind::Matching { .. }, Kind::Matching { .. }) => {
            differ("pairs", links(&english.kind), links(&other.kind));
        }
        (Kind::Numerical { answers: ours, .. }, Kind::Numerical { answers: theirs, .. }) => {
            let text = |answers: &[crate::domain::kind::Range]| {
                answers.iter().map(|a| format!("{} ({})", a.interval, a.weight)).collect::<Vec<_>>().join(", ")
            };
            differ("numbers", text(ours), text(theirs));
        }
        // The words of a short answer belong to a language: there may be more of them in one.
        _ => {}
    }
    differences
}

fn weights(options: &[Choice]) -> String {
    options.iter().map(|option| option.weight.to_string()).collect::<Vec<_>>().join(", ")
}

/// To which of the different right items each left item belongs, and how many there are: `1-2-1 of 3`.
fn links(kind: &Kind) -> String {
    let Kind::Matching { pairs, .. } = kind else { return String::new() };
    let rights = kind.rights();
    let place = |right: &String| rights.iter().position(|known| known == right).map_or(0, |place| place + 1);
    let links: Vec<String> = pairs.iter().map(|pair| place(&pair.right).to_string()).collect();
    format!("{} of {}", links.join("-"), rights.len())
}
