//! A marked answer, explained: on the result page and in practice. It shows the key: only for after submission.

use leptos::prelude::*;

use super::rich::{html, rich};
use crate::{
    domain::{
        feedback::{Feedback, OptionFeedback},
        kind::{Kind, KindName},
        points::Points,
        question::Question,
        rich::Rich,
    },
    ui::frame::Frame,
};

/// How an answer was marked: a class and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The full mark.
    Right,
    /// A part of it, in whole percent.
    Partly(i32),
    /// Nothing.
    Wrong,
    /// No answer.
    Missing,
}

impl Verdict {
    /// The verdict of a marked answer.
    #[must_use]
    pub fn of(feedback: &Feedback) -> Self {
        let answered = feedback.typed.is_some() || feedback.options.iter().any(|option| option.chosen);
        if feedback.mark.right {
            Self::Right
        } else if feedback.mark.points > Points::ZERO {
            Self::Partly(feedback.mark.points.raw() * 100 / Points::FULL.raw())
        } else if answered {
            Self::Wrong
        } else {
            Self::Missing
        }
    }

    /// The class that gives it its sign.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly(_) => "partly",
            Self::Wrong | Self::Missing => "wrong",
        }
    }

    /// In words.
    #[must_use]
    pub fn words(self, frame: &Frame) -> String {
        match self {
            Self::Right => frame.t("verdict-right"),
            Self::Partly(percent) => frame.t1("verdict-partly", "percent", i64::from(percent)),
            Self::Wrong => frame.t("verdict-wrong"),
            Self::Missing => frame.t("verdict-missing"),
        }
    }
}

/// An item of `<ol class="review">`: the question, what was answered, what is right, why, and where to read it again.
/// `number` is the question's place from 1; the item has the id `question-<number>`.
#[must_use]
pub fn review_item(frame: &Frame, number: usize, question: &Question, feedback: &Feedback) -> AnyView {
    let verdict = Verdict::of(feedback);
    let given = given(frame, feedback);
    let wanted = (verdict != Verdict::Right).then(|| wanted(frame, feedback));
    // A question of somebody's own bank belongs to no lesson.
    let again = (verdict != Verdict::Right && !question.module.is_empty()).then(|| read_again(frame, question));
    view! {
        <li class=verdict.class() id=format!("question-{number}")>
            <h3 inner_html=html(question.format, &question.text)></h3>
            <p class="verdict">{verdict.words(frame)}</p>
            <dl class="facts">
                <div><dt>{frame.t("review-given")}</dt>{lines(given)}</div>
                {wanted.map(|wanted| view! { <div><dt>{frame.t("review-wanted")}</dt>{lines(wanted)}</div> })}
            </dl>
            {explanations(feedback)}
            {again}
        </li>
    }
    .into_any()
}

/// What is right about a question and what is said about each answer, for its author.
#[must_use]
pub fn key(frame: &Frame, question: &Question, feedback: &Feedback) -> AnyView {
    let said = |text: &Option<Rich>| text.as_ref().map(|text| view! { <p class="feedback" inner_html=rich(text)></p> });
    let typed = match &question.kind {
        Kind::Short { answers } => answers.iter().map(|answer| (answer.text.clone(), &answer.feedback)).collect(),
        Kind::Numerical { answers, .. } => {
            answers.iter().map(|answer| (answer.interval.to_string(), &answer.feedback)).collect()
        }
        _ => Vec::new(),
    };
    let typed = typed.into_iter().map(|(text, feedback)| view! { <li>{text}{said(feedback)}</li> }).collect_view();
    let otherwise = match &question.kind {
        Kind::Numerical { otherwise, .. } => said(otherwise),
        _ => None,
    };
    let options = feedback
        .options
        .iter()
        .map(|option| {
            let class = if option.right || option.wanted.is_some() { "right" } else { "wrong" };
            let text = match &option.wanted {
                Some(right) => pair(option, right),
                None => option_text(frame, feedback.kind, option),
            };
            let word = option
                .wanted
                .is_none()
                .then(|| frame.t(if option.right { "practice-option-right" } else { "practice-option-wrong" }));
            view! {
                <li class=class>
                    <p inner_html=text></p>
                    {word.map(|word| view! { <p class="verdict">{word}</p> })}
                    {said(&option.feedback)}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="review">{options}{typed}</ol>{otherwise}{said(&feedback.general)} }.into_any()
}

/// The lesson, at the outcome that the question tests.
#[must_use]
pub fn read_again(frame: &Frame, question: &Question) -> AnyView {
    let href = format!("/modules/{}/{}#o{}", question.module, question.topic, question.outcome);
    let lesson = frame.topic_title(&question.module, &question.topic);
    view! { <p><a href=href>{frame.t1("review-read-again", "lesson", lesson)}</a></p> }.into_any()
}

/// What is said about the answer: to the options chosen, to what was typed, and in general.
fn explanations(feedback: &Feedback) -> AnyView {
    let chosen: Vec<&Rich> = match feedback.kind {
        // The side that was chosen has the same words as `answer_feedback`.
        KindName::TrueFalse => Vec::new(),
        _ => feedback.options.iter().filter(|option| option.chosen).filter_map(|o| o.feedback.as_ref()).collect(),
    };
    chosen
        .into_iter()
        .chain(&feedback.answer_feedback)
        .chain(&feedback.general)
        .map(|text| view! { <p class="feedback" inner_html=rich(text)></p> })
        .collect_view()
        .into_any()
}

fn lines(lines: Vec<String>) -> AnyView {
    lines.into_iter().map(|line| view! { <dd inner_html=line></dd> }).collect_view().into_any()
}

/// The text of an option as HTML. The sides of a statement are named in the reader's language.
#[must_use]
pub fn option_text(frame: &Frame, kind: KindName, option: &OptionFeedback) -> String {
    match (kind, option.text.text.as_str()) {
        (KindName::TrueFalse, "true") => html_text(&frame.t("question-true")),
        (KindName::TrueFalse, _) => html_text(&frame.t("question-false")),
        _ => rich(&option.text),
    }
}

fn html_text(text: &str) -> String {
    crate::ui::shell::escape(text)
}

/// What was answered, as lines of HTML.
fn given(frame: &Frame, feedback: &Feedback) -> Vec<String> {
    let given: Vec<String> = match (&feedback.typed, feedback.kind) {
        (Some(text), _) => vec![html_text(text)],
        (None, KindName::Matching) if feedback.options.iter().any(|option| option.chosen) => feedback
            .options
            .iter()
            .map(|left| {
                let right = left.given.as_deref().map_or_else(|| frame.t("review-open"), str::to_owned);
                pair(left, &right)
            })
            .collect(),
        (None, kind) => {
            feedback.options.iter().filter(|option| option.chosen).map(|o| option_text(frame, kind, o)).collect()
        }
    };
    if given.is_empty() { vec![html_text(&frame.t("review-open"))] } else { given }
}

/// What is right, as lines of HTML.
fn wanted(frame: &Frame, feedback: &Feedback) -> Vec<String> {
    match feedback.kind {
        KindName::Single | KindName::Multiple | KindName::TrueFalse => feedback
            .options
            .iter()
            .filter(|option| option.right)
            .map(|option| option_text(frame, feedback.kind, option))
            .collect(),
        KindName::Matching => {
            feedback.options.iter().map(|left| pair(left, left.wanted.as_deref().unwrap_or_default())).collect()
        }
        KindName::Short | KindName::Numerical => feedback.right_answer.iter().map(|text| html_text(text)).collect(),
    }
}

fn pair(left: &OptionFeedback, right: &str) -> String {
    format!("{} → {}", rich(&left.text), html_text(right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{arbitrary::read, feedback::feedback_for, response::Response};

    fn verdict(gift: &str, response: Option<&str>) -> Verdict {
        let question = read(gift);
        let response: Option<Response> = response.map(|text| text.parse().unwrap());
        Verdict::of(&feedback_for(&question, &question.identity_order(), response.as_ref()))
    }

    #[test]
    fn verdicts() {
        let multiple = "Q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}";
        assert_eq!(verdict(multiple, Some("m0,1,2")), Verdict::Right);
        assert_eq!(verdict(multiple, Some("m0,1")), Verdict::Partly(66));
        assert_eq!(verdict(multiple, Some("m3")), Verdict::Wrong);
        assert_eq!(verdict(multiple, None), Verdict::Missing);
        assert_eq!(verdict("Q{=twelve}", Some("wten")), Verdict::Wrong);
        assert_eq!(verdict("Q{FALSE}", Some("t0")), Verdict::Right);
        assert_eq!(verdict("Q{=a -> x =b -> y =c -> z}", Some("x-,-,-")), Verdict::Missing);
    }

    #[test]
    fn a_statement_is_explained_once() {
        let question = read("Q{FALSE#It is not.#Well seen.####Remember it.}");
        let feedback = feedback_for(&question, &question.identity_order(), Some(&Response::Truth(true)));
        let html = explanations(&feedback).to_html();
        assert_eq!(html.matches("It is not.").count(), 1, "{html}");
        assert!(html.contains("Remember it.") && !html.contains("Well seen."), "{html}");
    }
}
