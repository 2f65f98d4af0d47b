//! The editorial check: what a reader would stumble over, and what a clever guesser would live on.
//!
//! Errors fail the build; warnings are for a writer to weigh. Each number of the rules is a constant here.

mod distribution;
mod guess;
mod hedges;
mod lengths;
mod lessons;
mod outline;
mod questions;
mod reading;
mod svg;
mod table;
#[cfg(test)]
mod tests;
mod xml;

use crate::domain::framework::{FALLBACK, Module, Topic};
use crate::domain::question::Question;

use super::catalogue::Catalogue;
use super::error::ContentError;

pub use reading::Reading;

/// Questions a topic must have, so that a second attempt is a new one.
pub const MIN_QUESTIONS: usize = 12;
/// Questions an outcome must have.
pub const MIN_PER_OUTCOME: usize = 2;
/// Questions a level should have in a topic.
pub const MIN_PER_LEVEL: usize = 3;
/// Questions drawn from each topic for an assessment.
pub const DRAWN: usize = 4;
/// The lowest score that passes.
pub const PASS_PERCENT: u64 = 60;
/// From this probability on, a strategy that knows nothing passes too often.
pub const MAX_GUESS: f64 = 0.01;
/// The share of a module's single choice questions in which the right option may be the longest.
pub const MAX_LONGEST_SHARE: f64 = 0.35;
/// The share of situations a topic should have.
pub const MIN_SITUATIONS: f64 = 0.5;
/// Options of a single choice question.
pub const OPTIONS: usize = 4;
/// How much longer the longest option may be than the shortest.
pub const MAX_LENGTH_RATIO: f64 = 1.6;
/// The most words of a question's title.
pub const MAX_TITLE_WORDS: usize = 8;
/// The words of a lesson.
pub const LESSON_WORDS: std::ops::RangeInclusive<usize> = 600..=1000;
/// The words of a module's start page.
pub const PAGE_WORDS: std::ops::RangeInclusive<usize> = 150..=250;
/// The longest summary in characters.
pub const MAX_SUMMARY: usize = 160;
/// Questions to reflect on in a lesson.
pub const REFLECT: usize = 3;
/// The average words of a sentence.
pub const MAX_SENTENCE: f64 = 14.0;
/// The highest Flesch-Kincaid grade of an English lesson: plain language for adults.
pub const MAX_KINCAID_GRADE: f64 = 8.0;
/// The lowest Flesch-Douma score of a Dutch lesson: 60 and more is standard or easier (Douma 1960).
pub const MIN_DOUMA_EASE: f64 = 60.0;
/// The smallest letters of a diagram.
pub const MIN_FONT: f64 = 13.0;
/// The width of every diagram in its own units.
pub const DIAGRAM_WIDTH: f64 = 360.0;

/// What the check found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    pub errors: Vec<ContentError>,
    pub warnings: Vec<ContentError>,
    pub topics: Vec<TopicRow>,
    pub modules: Vec<ModuleRow>,
}

/// A topic in a language, in numbers.
#[derive(Debug, Clone)]
pub struct TopicRow {
    pub language: String,
    pub module: String,
    pub topic: String,
    pub words: usize,
    pub reading: Option<Reading>,
    pub questions: usize,
    /// Questions of each outcome, in order.
    pub outcomes: Vec<usize>,
    /// Questions of the levels a, b and c.
    pub levels: [usize; 3],
    /// The share of situations.
    pub situations: f64,
    pub single: usize,
    pub multiple: usize,
    pub matching: usize,
    pub true_false: usize,
    /// Short answer and numerical.
    pub typed: usize,
    /// The share of single choice questions in which the right option is the longest; ties count in part.
    pub longest: f64,
    /// The same for the shortest.
    pub shortest: f64,
}

/// A module in a language, in numbers.
#[derive(Debug, Clone)]
pub struct ModuleRow {
    pub language: String,
    pub module: String,
    pub questions: usize,
    pub longest: f64,
    pub shortest: f64,
    /// How probably each strategy passes; nothing when a topic has too few questions to draw.
    pub guesses: Option<Guesses>,
}

/// The probability that someone who knows nothing passes an assessment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guesses {
    /// Always the longest option.
    pub longest: f64,
    /// Always the shortest option.
    pub shortest: f64,
    /// Always the option with the most hedging words.
    pub hedged: f64,
    /// Always the option with the fewest words such as "all" and "never".
    pub mildest: f64,
    /// Any option.
    pub random: f64,
}

impl Report {
    fn error(&mut self, path: &str, line: u32, message: impl Into<String>) {
        self.errors.push(ContentError::new(path, line, message));
    }

    fn warn(&mut self, path: &str, line: u32, message: impl Into<String>) {
        self.warnings.push(ContentError::new(path, line, message));
    }
}

/// Checks everything in every language.
pub fn check(catalogue: &Catalogue) -> Report {
    let mut report = Report::default();
    let english = [FALLBACK.to_owned()];
    let languages = if catalogue.languages().is_empty() { &english } else { catalogue.languages() };
    for language in languages {
        for module in &catalogue.framework().modules {
            lessons::check_page(&mut report, catalogue, language, module);
            for topic in &module.topics {
                let facts = lessons::check(&mut report, catalogue, language, module, topic);
                questions::check(&mut report, catalogue, language, module, topic, facts);
            }
            check_module(&mut report, catalogue, language, module);
        }
    }
    report.errors.sort_unstable();
    report.warnings.sort_unstable();
    report
}

/// The questions of a topic in exactly this language, in the order of the bank.
fn own<'a>(catalogue: &'a Catalogue, language: &str, module: &Module, topic: &Topic) -> Vec<&'a Question> {
    let bank = catalogue.bank();
    bank.of_topic(&module.id, &topic.id).iter().filter_map(|id| bank.exact(id, language)).collect()
}

fn check_module(report: &mut Report, catalogue: &Catalogue, language: &str, module: &Module) {
    let topics: Vec<Vec<&Question>> =
        module.topics.iter().map(|topic| own(catalogue, language, module, topic)).collect();
    let questions: usize = topics.iter().map(Vec::len).sum();
    if questions == 0 {
        return;
    }
    let shares = lengths::shares(topics.iter().flatten().copied());
    let guesses = guess::guesses(&topics, language);
    let path = format!("{language}/{}/", module.id);
    let all = || topics.iter().flatten().copied();
    let by_length = |longest: bool| {
        let which = if longest { "longest" } else { "shortest" };
        format!("; the right option is the {which} in {}", lengths::betrayed(all(), longest).join(", "))
    };
    if shares.longest > MAX_LONGEST_SHARE {
        let message = format!(
            "in {:.1} % of the module's single choice questions the right option is the longest (at most {:.0} %){}",
            shares.longest * 100.0,
            MAX_LONGEST_SHARE * 100.0,
            by_length(true)
        );
        report.error(&path, 1, message);
    }
    if let Some(guesses) = guesses {
        let strategies = [
            ("always takes the longest option", guesses.longest, by_length(true)),
            ("always takes the shortest option", guesses.shortest, by_length(false)),
            ("always takes the most hedged option", guesses.hedged, String::new()),
            ("always takes the option with the fewest absolute words", guesses.mildest, String::new()),
            ("takes any option", guesses.random, String::new()),
        ];
        for (who, probability, where_) in strategies {
            if probability >= MAX_GUESS {
                let (percent, limit) = (probability * 100.0, MAX_GUESS * 100.0);
                let message = format!(
                    "who {who} passes the module with {percent:.2} % probability (less than {limit:.0} %){where_}"
                );
                report.error(&path, 1, message);
            }
        }
    }
    report.modules.push(ModuleRow {
        language: language.to_owned(),
        module: module.id.clone(),
        questions,
        longest: shares.longest,
        shortest: shares.shortest,
        guesses,
    });
}
