//! A question as the fields of a form: what stands in them when a question is opened, and the question that they make.
//!
//! | kind | fields of row `n` (from 0) |
//! |---|---|
//! | single, multiple | `option-n`, `worth-n`, `said-n` |
//! | matching | `left-n`, `right-n` |
//! | short | `answer-n`, `worth-n`, `said-n` |
//! | numerical | `number-n`, `until-n` or `tolerance-n`, `worth-n`, `said-n` |
//!
//! Every kind has `title`, `category`, `text` and `general`; true/false has `truth`, `said-right` and `said-wrong`;
//! numerical has `otherwise`. A worth is a number of percent, or `share`: an equal part of the point.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{
    bank_question::{check, kept, markdown},
    decimal::Decimal,
    gift::{Fault, Item, MAX_OPTIONS},
    kind::{Accepted, Choice, Interval, Kind, KindName, Pair, Range},
    points::Points,
    reflection::tidy,
    rich::{Rich, TextFormat},
};

/// The worth of an option that is an equal part of the point.
pub const SHARE: &str = "share";
/// The parts of a point that are offered, in percent; those below zero take away.
pub const WORTHS: [&str; 12] =
    ["100", "75", "66.66667", "50", "33.33333", "25", "20", "16.66667", "12.5", "10", "0", "-100"];

/// The fields of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionForm {
    /// Which kind of question it is for.
    pub kind: KindName,
    /// How many rows it has.
    pub rows: usize,
    fields: BTreeMap<String, String>,
}

/// What is wrong, and at which field.
pub type Problem = (String, Fault);

impl QuestionForm {
    /// The form of a new question.
    #[must_use]
    pub fn new(kind: KindName) -> Self {
        let mut form = Self { kind, rows: least(kind), fields: BTreeMap::new() };
        match kind {
            KindName::Single => form.set("worth-0", "100"),
            KindName::TrueFalse => form.set("truth", "true"),
            _ => {}
        }
        form
    }

    /// A form as it was sent. Rows beyond the most that a question has are left out.
    #[must_use]
    pub fn sent(kind: KindName, fields: &[(String, String)]) -> Self {
        let rows = (0..MAX_OPTIONS).rev().find(|n| {
            let ends = format!("-{n}");
            fields.iter().any(|(name, _)| name.ends_with(&ends) && is_row(name))
        });
        let fields = fields.iter().cloned().collect();
        Self { kind, rows: rows.map_or(0, |last| last + 1).max(least(kind)), fields }
    }

    /// The form of a question that there is.
    #[must_use]
    pub fn of(item: &Item) -> Self {
        let mut form = Self { kind: item.kind.name(), rows: 0, fields: BTreeMap::new() };
        form.set("title", &item.title);
        form.set("category", item.category.as_deref().unwrap_or_default());
        form.set("text", &item.text);
        form.rich("general", item.general_feedback.as_ref());
        let count = match &item.kind {
            Kind::Single { options } => {
                form.choices(options, None);
                options.len()
            }
            Kind::Multiple { options } => {
                let right = || options.iter().map(|option| option.weight).filter(|weight| *weight > Points::ZERO);
                let share = Points::share(1, right().count());
                form.choices(options, Some(share).filter(|share| right().all(|weight| weight == *share)));
                options.len()
            }
            Kind::TrueFalse { answer, feedback_wrong, feedback_right } => {
                form.set("truth", if *answer { "true" } else { "false" });
                form.rich("said-wrong", feedback_wrong.as_ref());
                form.rich("said-right", feedback_right.as_ref());
                0
            }
            Kind::Matching { pairs, extra } => {
                for (n, pair) in pairs.iter().enumerate() {
                    form.set(&format!("left-{n}"), &pair.left.text);
                    form.set(&format!("right-{n}"), &pair.right);
                }
                for (n, right) in (pairs.len()..).zip(extra) {
                    form.set(&format!("right-{n}"), right);
                }
                pairs.len() + extra.len()
            }
            Kind::Short { answers } => {
                for (n, answer) in answers.iter().enumerate() {
                    form.set(&format!("answer-{n}"), &answer.text);
                    form.set(&format!("worth-{n}"), &answer.weight.percent());
                    form.rich(&format!("said-{n}"), answer.feedback.as_ref());
                }
                answers.len()
            }
            Kind::Numerical { answers, otherwise } => {
                for (n, answer) in answers.iter().enumerate() {
                    form.number(n, answer);
                }
                form.rich("otherwise", otherwise.as_ref());
                answers.len()
            }
        };
        form.rows = count.max(least(form.kind));
        form
    }

    fn choices(&mut self, options: &[Choice], share: Option<Points>) {
        for (n, option) in options.iter().enumerate() {
            self.set(&format!("option-{n}"), &option.text.text);
            let worth = if share == Some(option.weight) { SHARE.to_owned() } else { option.weight.percent() };
            self.set(&format!("worth-{n}"), &worth);
            self.rich(&format!("said-{n}"), option.feedback.as_ref());
        }
    }

    fn number(&mut self, n: usize, answer: &Range) {
        match answer.interval {
            Interval::Around { value, tolerance } => {
                self.set(&format!("number-{n}"), &value.to_string());
                if tolerance != Decimal::ZERO {
                    self.set(&format!("tolerance-{n}"), &tolerance.to_string());
                }
            }
            Interval::Between { min, max } => {
                self.set(&format!("number-{n}"), &min.to_string());
                self.set(&format!("until-{n}"), &max.to_string());
            }
        }
        self.set(&format!("worth-{n}"), &answer.weight.percent());
        self.rich(&format!("said-{n}"), answer.feedback.as_ref());
    }

    fn set(&mut self, name: &str, value: &str) {
        self.fields.insert(name.to_owned(), value.to_owned());
    }

    fn rich(&mut self, name: &str, value: Option<&Rich>) {
        self.set(name, value.map_or("", |text| text.text.as_str()));
    }

    /// What stands in a field.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// What stands in a field of a row.
    #[must_use]
    pub fn at(&self, name: &str, n: usize) -> &str {
        self.get(&format!("{name}-{n}"))
    }

    /// With room for more rows.
    #[must_use]
    pub fn with_more(mut self, rows: usize) -> Self {
        self.rows = (self.rows + rows).min(MAX_OPTIONS);
        self
    }

    /// The question that the fields make.
    ///
    /// # Errors
    /// What is wrong, at which field.
    pub fn item(&self) -> Result<Item, Vec<Problem>> {
        let mut problems = Vec::new();
        let kind = self.make(&mut problems);
        let item = kept(Item {
            line: 0,
            id: None,
            tags: Vec::new(),
            category: Some(self.get("category").to_owned()),
            title: self.get("title").to_owned(),
            format: TextFormat::Markdown,
            text: tidy(self.get("text")),
            kind,
            general_feedback: self.feedback("general"),
        });
        if problems.is_empty()
            && let Err(fault) = check(&item)
        {
            problems.push((self.field_of(fault, &item), fault));
        }
        if problems.is_empty() { Ok(item) } else { Err(problems) }
    }

    /// Where to go for a fault of the whole question.
    fn field_of(&self, fault: Fault, item: &Item) -> String {
        let first = match self.kind {
            KindName::Single | KindName::Multiple => "option-0",
            KindName::TrueFalse => "truth",
            KindName::Matching => "left-0",
            KindName::Short => "answer-0",
            KindName::Numerical => "number-0",
        };
        let text = item.text.is_empty() || fault == Fault::TooLong;
        if text { "text".to_owned() } else { first.to_owned() }
    }

    fn feedback(&self, name: &str) -> Option<Rich> {
        let text = tidy(self.get(name));
        (!text.is_empty()).then(|| markdown(&text))
    }

    /// The rows in which something stands in one of these fields.
    fn filled<'a>(&'a self, names: &'a [&'a str]) -> impl Iterator<Item = usize> + 'a {
        (0..self.rows).filter(move |n| names.iter().any(|name| !self.at(name, *n).trim().is_empty()))
    }

    fn worth(&self, n: usize, share: Points, problems: &mut Vec<Problem>) -> Points {
        match self.at("worth", n).trim() {
            "" => Points::ZERO,
            SHARE => share,
            text => Points::from_percent(text).unwrap_or_else(|| {
                problems.push((format!("worth-{n}"), Fault::BadWeight));
                Points::ZERO
            }),
        }
    }

    fn make(&self, problems: &mut Vec<Problem>) -> Kind {
        match self.kind {
            KindName::Single => Kind::Single { options: self.options(problems) },
            KindName::Multiple => Kind::Multiple { options: self.options(problems) },
            KindName::TrueFalse => Kind::TrueFalse {
                answer: self.get("truth") == "true",
                feedback_wrong: self.feedback("said-wrong"),
                feedback_right: self.feedback("said-right"),
            },
            KindName::Matching => {
                let (mut pairs, mut extra) = (Vec::new(), Vec::new());
                for n in self.filled(&["left", "right"]) {
                    let (left, right) = (tidy(self.at("left", n)), super::course::one_line(self.at("right", n)));
                    if right.is_empty() {
                        problems.push((format!("right-{n}"), Fault::HalfPair));
                    } else if left.is_empty() {
                        extra.push(right);
                    } else {
                        pairs.push(Pair { left: markdown(&left), right });
                    }
                }
                Kind::Matching { pairs, extra }
            }
            KindName::Short => {
                let mut answers = Vec::new();
                for n in self.filled(&["answer"]) {
                    let weight = self.worth(n, Points::FULL, problems);
                    let text = super::course::one_line(self.at("answer", n));
                    answers.push(Accepted { text, weight, feedback: self.feedback(&format!("said-{n}")) });
                }
                Kind::Short { answers }
            }
            KindName::Numerical => {
                let mut answers = Vec::new();
                for n in self.filled(&["number", "until", "tolerance"]) {
                    answers.extend(self.range(n, problems));
                }
                Kind::Numerical { answers, otherwise: self.feedback("otherwise") }
            }
        }
    }

    fn options(&self, problems: &mut Vec<Problem>) -> Vec<Choice> {
        let filled: Vec<usize> = self.filled(&["option", "said"]).collect();
        let sharing = filled.iter().filter(|n| self.at("worth", **n) == SHARE).count();
        let share = Points::share(1, sharing);
        let option = |n: usize| Choice {
            text: markdown(&tidy(self.at("option", n))),
            weight: self.worth(n, share, problems),
            feedback: self.feedback(&format!("said-{n}")),
        };
        filled.into_iter().map(option).collect()
    }

    fn range(&self, n: usize, problems: &mut Vec<Problem>) -> Option<Range> {
        let mut number = |name: &str| -> Option<Decimal> {
            let text = self.at(name, n).trim();
            let read = Decimal::parse_typed(text);
            if read.is_none() && (!text.is_empty() || name == "number") {
                problems.push((format!("{name}-{n}"), Fault::NotANumber));
            }
            read
        };
        let (value, until, tolerance) = (number("number"), number("until"), number("tolerance"));
        let weight = self.worth(n, Points::FULL, problems);
        let value = value?;
        let interval = match until {
            Some(max) if max < value => {
                problems.push((format!("until-{n}"), Fault::BadRange));
                return None;
            }
            Some(max) => Interval::Between { min: value, max },
            None => Interval::Around { value, tolerance: tolerance.unwrap_or(Decimal::ZERO) },
        };
        Some(Range { interval, weight, feedback: self.feedback(&format!("said-{n}")) })
    }
}

/// How many rows a form has at least.
const fn least(kind: KindName) -> usize {
    match kind {
        KindName::Single | KindName::Multiple | KindName::Matching => 4,
        KindName::TrueFalse => 0,
        KindName::Short | KindName::Numerical => 2,
    }
}

fn is_row(name: &str) -> bool {
    let names = ["option-", "worth-", "said-", "left-", "right-", "answer-", "number-", "until-", "tolerance-"];
    names.iter().any(|start| name.strip_prefix(start).is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit())))
}
