//! The questions of a topic.

use crate::domain::content::catalogue::Catalogue;
use crate::domain::framework::{FALLBACK, Module, Topic};
use crate::domain::kind::{Choice, Kind, KindName};
use crate::domain::level::Level;
use crate::domain::points::Points;
use crate::domain::question::Question;

use super::distribution::float;
use super::lengths::{length, shares};
use super::lessons::LessonFacts;
use super::reading::words;
use super::{
    MAX_LENGTH_RATIO, MAX_TITLE_WORDS, MIN_PER_LEVEL, MIN_PER_OUTCOME, MIN_QUESTIONS, MIN_SITUATIONS, OPTIONS, Report,
    TopicRow, own,
};

pub(super) fn check(
    report: &mut Report,
    catalogue: &Catalogue,
    language: &str,
    module: &Module,
    topic: &Topic,
    facts: LessonFacts,
) {
    let path = format!("{language}/{}/{}.gift", module.id, topic.id);
    let questions = own(catalogue, language, module, topic);
    let row = row(language, module, topic, &questions, facts);
    if language == FALLBACK {
        whole(report, &path, &row);
    } else {
        translated(report, catalogue, &path, language, module, topic);
    }
    let line = |question: &Question| catalogue.bank().place(&question.id, language).map_or(1, |(_, line)| line);
    let mut keys: Vec<(String, &Question)> = Vec::new();
    let mut texts: Vec<(String, &Question)> = Vec::new();
    for question in &questions {
        let mut found = Findings { report, path: &path, line: line(question), id: question.id.as_str() };
        one(&mut found, question, topic);
        for key in key_sentences(&question.kind) {
            if let Some((_, twin)) = keys.iter().find(|(known, _)| *known == key) {
                found.error(format!("has the same right option as `{}`", twin.id));
            }
            keys.push((key, question));
        }
        let text = normal(&question.text);
        if let Some((_, twin)) = texts.iter().find(|(known, _)| *known == text) {
            found.warn(format!("has the same text as `{}`", twin.id));
        }
        texts.push((text, question));
    }
    report.topics.push(row);
}

fn row(language: &str, module: &Module, topic: &Topic, questions: &[&Question], facts: LessonFacts) -> TopicRow {
    let count = |wanted: &dyn Fn(&Question) -> bool| questions.iter().filter(|question| wanted(question)).count();
    let kind = |name: KindName| count(&|question| question.kind.name() == name);
    let shares = shares(questions.iter().copied());
    TopicRow {
        language: language.to_owned(),
        module: module.id.clone(),
        topic: topic.id.clone(),
        words: facts.words,
        reading: facts.reading,
        questions: questions.len(),
        outcomes: (1..=u8::MAX).zip(&topic.outcomes).map(|(number, _)| count(&|q| q.outcome == number)).collect(),
        levels: Level::ALL.map(|level| count(&|q| q.level == level)),
        situations: float(count(&|q| q.situation)) / float(questions.len().max(1)),
        single: kind(KindName::Single),
        multiple: kind(KindName::Multiple),
        matching: kind(KindName::Matching),
        true_false: kind(KindName::TrueFalse),
        typed: kind(KindName::Short) + kind(KindName::Numerical),
        longest: shares.longest,
        shortest: shares.shortest,
    }
}

/// What the English file must have as a whole; a translation has at most the same.
fn whole(report: &mut Report, path: &str, row: &TopicRow) {
    if row.questions < MIN_QUESTIONS {
        report.error(path, 1, format!("{} questions: at least {MIN_QUESTIONS}", row.questions));
    }
    if row.questions == 0 {
        return;
    }
    for (number, count) in (1..).zip(&row.outcomes) {
        let number: u32 = number;
        if *count < MIN_PER_OUTCOME {
            report.error(path, 1, format!("outcome {number} has {count} questions: at least {MIN_PER_OUTCOME}"));
        }
    }
    for (level, count) in Level::ALL.into_iter().zip(row.levels) {
        if count == 0 {
            report.error(path, 1, format!("no question of level {level}"));
        } else if count < MIN_PER_LEVEL {
            report.warn(path, 1, format!("level {level} has {count} questions: {MIN_PER_LEVEL} are wanted"));
        }
    }
    if row.situations < MIN_SITUATIONS {
        report.warn(
            path,
            1,
            format!("{:.0} % of the questions are situations: half are wanted", row.situations * 100.0),
        );
    }
    for (kind, count) in [("multiple choice", row.multiple), ("matching", row.matching), ("true/false", row.true_false)]
    {
        if count == 0 {
            report.warn(path, 1, format!("no {kind} question"));
        }
    }
}

fn translated(report: &mut Report, catalogue: &Catalogue, path: &str, language: &str, module: &Module, topic: &Topic) {
    let ids = catalogue.bank().of_topic(&module.id, &topic.id).iter();
    let missing: Vec<&str> =
        ids.filter(|id| catalogue.bank().exact(id, language).is_none()).map(|id| id.as_str()).collect();
    if !missing.is_empty() {
        report.warn(path, 1, format!("not translated, English is shown: {}", missing.join(", ")));
    }
}

/// What is found about one question.
struct Findings<'a> {
    report: &'a mut Report,
    path: &'a str,
    line: u32,
    id: &'a str,
}

impl Findings<'_> {
    fn error(&mut self, message: impl AsRef<str>) {
        self.report.error(self.path, self.line, format!("`{}` {}", self.id, message.as_ref()));
    }

    fn warn(&mut self, message: impl AsRef<str>) {
        self.report.warn(self.path, self.line, format!("`{}` {}", self.id, message.as_ref()));
    }
}

fn one(found: &mut Findings<'_>, question: &Question, topic: &Topic) {
    let number = question.id.as_str().strip_prefix(&topic.id).and_then(|rest| rest.strip_prefix('-'));
    if !number.is_some_and(|number| number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit()) && number != "00") {
        found.error(format!("must be named {}-01, -02 …", topic.id));
    }
    if usize::from(question.outcome) > topic.outcomes.len() {
        found.error(format!("is about outcome {}, but the topic has {}", question.outcome, topic.outcomes.len()));
    }
    match words(&question.title).count() {
        0 => found.warn("has no title"),
        count if count > MAX_TITLE_WORDS => {
            found.warn(format!("has a title of {count} words: at most {MAX_TITLE_WORDS}"))
        }
        _ => {}
    }
    if let Some(tag) = question.tags.first() {
        found.warn(format!("has an unknown tag `{tag}`"));
    }
    match &question.kind {
        Kind::Single { options } => {
            if options.len() != OPTIONS {
                found.error(format!("has {} options, not {OPTIONS}", options.len()));
            }
            let right = options.iter().filter(|option| option.weight == Points::FULL).count();
            if right != 1 {
                found.error(format!("has {right} right options, not one"));
            }
            choices(found, options);
        }
        Kind::Multiple { options } => {
            multiple(found, options);
            choices(found, options);
        }
        Kind::TrueFalse { feedback_wrong, feedback_right, .. } => {
            if feedback_wrong.is_none() || feedback_right.is_none() {
                found.error("needs two feedbacks: {TRUE#when wrong#when right}");
            }
        }
        Kind::Matching { pairs, .. } => {
            if question.general_feedback.is_none() {
                found.error("needs a general feedback (####): pairs have none of their own");
            }
            if !(3..=5).contains(&pairs.len()) {
                found.warn(format!("has {} pairs: three to five are wanted", pairs.len()));
            }
        }
        Kind::Short { answers } => {
            if answers.iter().any(|answer| answer.feedback.is_none()) && question.general_feedback.is_none() {
                found.error("needs feedback for every answer, or a general one (####)");
            }
        }
        Kind::Numerical { answers, .. } => {
            if answers.iter().any(|answer| answer.feedback.is_none()) && question.general_feedback.is_none() {
                found.error("needs feedback for every answer, or a general one (####)");
            }
        }
    }
}

fn choices(found: &mut Findings<'_>, options: &[Choice]) {
    for (number, option) in (1_u32..).zip(options) {
        if option.feedback.is_none() {
            found.error(format!("option {number} has no feedback"));
        }
    }
    let mut texts: Vec<String> = options.iter().map(|option| normal(&option.text.text)).collect();
    texts.sort_unstable();
    if texts.windows(2).any(|two| two.first() == two.last()) {
        found.error("has the same option twice");
    }
    let (longest, shortest) = (options.iter().map(length).max(), options.iter().map(length).min());
    if let (Some(longest), Some(shortest)) = (longest, shortest)
        && float(longest) > float(shortest) * MAX_LENGTH_RATIO
    {
        found.warn(format!("has options of very different length ({shortest} and {longest} characters)"));
    }
}

fn multiple(found: &mut Findings<'_>, options: &[Choice]) {
    let right = options.iter().filter(|option| option.weight > Points::ZERO).count();
    let wrong = options.iter().filter(|option| option.weight < Points::ZERO).count();
    if right + wrong != options.len() {
        found.error("has an option without weight: a wrong one must cost something");
    }
    if wrong < right {
        found.warn("has fewer wrong options than right ones");
    }
    let all: Points = options.iter().map(|option| option.weight).sum();
    if all > Points::ZERO {
        found.error(format!("gives {all} to who chooses every option: wrong weights are too small"));
    }
}

/// The right options in a form in which small differences vanish.
fn key_sentences(kind: &Kind) -> Vec<String> {
    let single = matches!(kind, Kind::Single { .. });
    let right = |option: &&Choice| if single { option.weight == Points::FULL } else { option.weight > Points::ZERO };
    kind.choices().iter().filter(right).map(|option| normal(&option.text.text)).collect()
}

fn normal(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
