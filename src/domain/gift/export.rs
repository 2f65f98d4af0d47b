//! From questions to GIFT text.
//!
//! Each text is written on one line (a line break as `\n`) and the question always with its format, so that no text
//! can be taken for a comment, a category or a title.

use std::fmt::Write;

use crate::domain::kind::{Choice, Interval, Kind};
use crate::domain::points::Points;
use crate::domain::question::Question;
use crate::domain::rich::{Rich, TextFormat};

use super::Item;

/// Writes questions with their ids, tags and category.
pub fn export(questions: &[Question]) -> String {
    export_items(&questions.iter().map(Question::to_item).collect::<Vec<_>>())
}

/// Writes items. A category is written where it changes.
pub fn export_items(items: &[Item]) -> String {
    let mut out = String::new();
    let mut category: &Option<String> = &None;
    for item in items {
        if !out.is_empty() {
            out.push('\n');
        }
        if item.category != *category {
            category = &item.category;
            let name = category.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            put(&mut out, format_args!("$CATEGORY: {name}\n\n"));
        }
        write_item(&mut out, item);
    }
    out
}

/// Writing to a `String` cannot fail.
fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

fn write_item(out: &mut String, item: &Item) {
    let id = item.id.iter().map(|id| ("id", id));
    let labels = id.chain(item.tags.iter().map(|tag| ("tag", tag)));
    let labels: Vec<String> = labels.map(|(label, value)| format!("[{label}:{}]", bracketed(value))).collect();
    if !labels.is_empty() {
        put(out, format_args!("// {}\n", labels.join(" ")));
    }
    if !item.title.is_empty() {
        put(out, format_args!("::{}::", escaped(&item.title)));
    }
    put(out, format_args!("[{}]{} {{", item.format.as_str(), escaped(&item.text)));
    write_kind(out, &item.kind, item.format);
    if let Some(general) = &item.general_feedback {
        put(out, format_args!("\n####{}", rich(general, item.format)));
    }
    out.push_str("\n}\n");
}

fn write_kind(out: &mut String, kind: &Kind, format: TextFormat) {
    match kind {
        Kind::Single { options } => options.iter().for_each(|option| write_choice(out, option, true, format)),
        Kind::Multiple { options } => options.iter().for_each(|option| write_choice(out, option, false, format)),
        Kind::TrueFalse { answer, feedback_wrong, feedback_right } => {
            out.push_str(if *answer { "TRUE" } else { "FALSE" });
            let text =
                |feedback: &Option<Rich>| feedback.as_ref().map(|feedback| rich(feedback, format)).unwrap_or_default();
            match (feedback_wrong, feedback_right) {
                (None, None) => {}
                (wrong, None) => put(out, format_args!("#{}", text(wrong))),
                (wrong, right) => put(out, format_args!("#{}#{}", text(wrong), text(right))),
            }
        }
        Kind::Matching { pairs, extra } => {
            for pair in pairs {
                let left = without_arrow(&rich(&pair.left, format));
                put(out, format_args!("\n={left} -> {}", escaped(&pair.right)));
            }
            extra.iter().for_each(|right| put(out, format_args!("\n= -> {}", escaped(right))));
        }
        Kind::Short { answers } => {
            for answer in answers {
                let weight = weight(answer.weight, Points::FULL, answer.text.starts_with('%'));
                put(out, format_args!("\n={weight}{}", without_arrow(&escaped(&answer.text))));
                write_feedback(out, &answer.feedback, format, true);
            }
        }
        Kind::Numerical { answers, otherwise } => {
            out.push('#');
            for answer in answers {
                put(
                    out,
                    format_args!("\n={}{}", weight(answer.weight, Points::FULL, false), interval(answer.interval)),
                );
                write_feedback(out, &answer.feedback, format, false);
            }
            if otherwise.is_some() {
                out.push_str("\n~");
                write_feedback(out, otherwise, format, false);
            }
        }
    }
}

fn write_choice(out: &mut String, option: &Choice, single: bool, format: TextFormat) {
    if single && option.weight == Points::FULL {
        put(out, format_args!("\n={}", rich(&option.text, format)));
    } else {
        put(out, format_args!("\n~{}{}", weight(option.weight, Points::ZERO, false), rich(&option.text, format)));
    }
    write_feedback(out, &option.feedback, format, false);
}

fn write_feedback(out: &mut String, feedback: &Option<Rich>, format: TextFormat, hide_arrow: bool) {
    if let Some(feedback) = feedback {
        let text = rich(feedback, format);
        put(out, format_args!("#{}", if hide_arrow { without_arrow(&text) } else { text }));
    }
}

fn weight(weight: Points, usual: Points, always: bool) -> String {
    if weight == usual && !always { String::new() } else { format!("%{}%", weight.percent()) }
}

fn interval(interval: Interval) -> String {
    match interval {
        Interval::Around { value, tolerance } => format!("{value}:{tolerance}"),
        Interval::Between { min, max } => format!("{min}..{max}"),
    }
}

/// A text with its format where that is not the question's, or where the text looks like a format or a weight.
fn rich(rich: &Rich, format: TextFormat) -> String {
    let text = escaped(&rich.text);
    if rich.format != format || rich.text.starts_with(['[', '%']) {
        format!("[{}]{text}", rich.format.as_str())
    } else {
        text
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => out.extend(['\\', ch]),
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}

/// `->` would make a matching question of a short answer, and end the left side of a pair.
fn without_arrow(escaped: &str) -> String {
    escaped.replace("->", "-\\>")
}

fn bracketed(value: &str) -> String {
    let value = value.split(['\n', '\r']).collect::<Vec<_>>().join(" ");
    value.replace('\\', "\\\\").replace(']', "\\]")
}
