//! Reads a step's form: which answers it changes, and where it leads.
//!
//! Beside the inputs of each question (`q3`, see [`answers`]) the form carries what the page was made with (`b3`), so
//! that a page opened before does not put its old answers over newer ones.

use std::collections::{BTreeMap, BTreeSet};

use super::super::answers;
use super::super::parked::field;
pub use super::super::parked::fields;
use crate::{
    domain::{
        attempt::{PER_STEP, changed},
        kind::KindName,
        language::Language,
        response::Response,
    },
    services::assessment::OpenAttempt,
    ui::pages::attempt::Typed,
};

/// The form's fields.
pub type Fields = Vec<(String, String)>;

/// Why no answers can be read.
#[derive(Debug)]
pub enum Unread {
    /// It names questions that the attempt does not have.
    NotOurs,
    /// Some answers cannot be: here is all that was typed, for the page to show again.
    Mistakes(Typed),
}

/// An answer that the form changes; `None` takes it back.
pub type Change = (u8, Option<Response>);

/// What the form changes.
///
/// # Errors
/// [`Unread`]; then nothing is to be changed.
pub fn changes(fields: &Fields, attempt: &OpenAttempt) -> Result<Vec<Change>, Unread> {
    let mut typed = Typed::default();
    let mut read = BTreeMap::new();
    for position in positions(fields).ok_or(Unread::NotOurs)? {
        let (question, drawn) = attempt.question(position, Language::En).ok_or(Unread::NotOurs)?;
        if let Some(shown) = field(fields, &format!("b{position}")) {
            typed.shown.insert(position, shown.to_owned());
        }
        let name = format!("q{position}");
        match answers::read(fields, &name, question, &drawn.order) {
            Ok(response) => {
                read.insert(position, response);
            }
            Err(answers::Malformed) => {
                typed.mistakes.insert(position);
                let text = matches!(question.kind.name(), KindName::Short | KindName::Numerical);
                if let Some(text) = field(fields, &name).filter(|_| text) {
                    typed.answers.insert(position, Response::Text(text.to_owned()));
                }
            }
        }
    }
    if !typed.mistakes.is_empty() {
        typed.answers.extend(read.into_iter().filter_map(|(position, response)| Some((position, response?))));
        return Err(Unread::Mistakes(typed));
    }
    // An open question is shown as an empty text, and that is no answer.
    typed.shown.retain(|_, shown| !shown.is_empty());
    let sent = read.iter().map(|(n, response)| (*n, response.as_ref().map(Response::to_string))).collect();
    let touched: BTreeSet<u8> = changed(&typed.shown, &sent).into_iter().map(|(position, _)| position).collect();
    Ok(read.into_iter().filter(|(position, _)| touched.contains(position)).collect())
}

/// The questions that the form has fields of; `None` when a number is beyond any attempt.
fn positions(fields: &Fields) -> Option<BTreeSet<u8>> {
    let number = |name: &str| -> Option<Option<u8>> {
        let rest = name.strip_prefix(['q', 'b'])?;
        let digits = rest.split_once('-').map_or(rest, |(digits, _)| digits);
        let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| digits.parse().ok())
    };
    fields.iter().filter_map(|(name, _)| number(name)).collect()
}

/// Where a form leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// To a step (from 1), and there to a question (from 0).
    Step(usize, Option<usize>),
    /// To handing in.
    Finish,
}

/// Where the pressed button leads from the form's step; an unknown one stays.
pub fn go(fields: &Fields, questions: usize) -> Go {
    let steps = questions.div_ceil(PER_STEP).max(1);
    let within = |step: usize| step.clamp(1, steps);
    let here = within(field(fields, "step").and_then(|step| step.parse().ok()).unwrap_or(1));
    match field(fields, "go") {
        Some("next") | None if here == steps => Go::Finish,
        Some("next") | None => Go::Step(here + 1, None),
        Some("prev") => Go::Step(within(here - 1), None),
        Some("finish") => Go::Finish,
        Some(other) => match other.strip_prefix('q').map(str::parse::<usize>) {
            Some(Ok(position)) if position < questions => Go::Step(position / PER_STEP + 1, Some(position)),
            _ => Go::Step(other.parse().map_or(here, within), None),
        },
    }
}

impl Go {
    /// Its address.
    pub fn path(self, id: &str) -> String {
        match self {
            Self::Step(step, None) => format!("/attempts/{id}?step={step}"),
            Self::Step(step, Some(position)) => format!("/attempts/{id}?step={step}#q{position}"),
            Self::Finish => format!("/attempts/{id}/submit"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, sync::Arc};

    use super::*;
    use crate::domain::{
        account::AccountId,
        arbitrary::read as question,
        attempt::{Attempt, Drawn, Subject},
        time::from_millis,
    };

    fn attempt() -> OpenAttempt {
        let gifts = ["Q{=a ~b ~c}", "Q{~%50%a ~%50%b ~%-100%c}", "Q{=a -> x =b -> y =c -> z}", "Q{=twelve}"];
        let questions = gifts.into_iter().map(|gift| {
            let question = question(gift);
            let order = question.identity_order();
            let drawn = Drawn { question: question.id.clone(), version: String::new(), order };
            (drawn, Arc::new(BTreeMap::from([("en".to_owned(), question)])))
        });
        OpenAttempt {
            attempt: Attempt {
                id: "a".into(),
                account: AccountId("p".into()),
                subject: Subject::Module("social"),
                started_at: from_millis(0),
                deadline_at: None,
                result: None,
            },
            quiz: None,
            questions: questions.collect(),
            responses: BTreeMap::new(),
        }
    }

    fn read(body: &str) -> Result<Vec<(u8, Option<String>)>, Unread> {
        let changes = changes(&fields(body.as_bytes()), &attempt())?;
        Ok(changes.into_iter().map(|(n, response)| (n, response.map(|r| r.to_string()))).collect())
    }

    #[test]
    fn a_form_changes_what_differs_from_what_its_page_showed() {
        let some = |n, text: &str| (n, Some(text.to_owned()));
        let table = [
            // Nothing touched, all open.
            ("b0=&b1=&b2=&q2-0=&q2-1=&q2-2=&b3=&q3=", vec![]),
            // Nothing touched, all answered.
            ("b0=c1&q0=1&b1=m0%2C1&q1=0&q1=1&b2=x1%2C-%2C0&q2-0=1&q2-1=&q2-2=0&b3=wten&q3=ten", vec![]),
            ("b0=c1&q0=2", vec![some(0, "c2")]),
            ("b0=&q0=2", vec![some(0, "c2")]),
            // Taken back: every box unticked, every choice emptied, the text removed.
            ("b1=m0%2C1&b2=x1%2C-%2C0&q2-0=&q2-1=&q2-2=&b3=wten&q3=+", vec![(1, None), (2, None), (3, None)]),
            ("b1=m0&q1=0&q1=2", vec![some(1, "m0,2")]),
            ("b3=wten&q3=+twelve+", vec![some(3, "wtwelve")]),
            // Without baselines, as a hand-written form comes: what is there counts, what is not there is left alone.
            ("q0=1&go=next", vec![some(0, "c1")]),
            ("go=next&step=2&quite=other&q=1&b=2", vec![]),
        ];
        for (body, expected) in table {
            assert_eq!(read(body).unwrap(), expected, "{body}");
        }
    }

    #[test]
    fn mistakes_keep_everything_that_was_typed() {
        let long = "y".repeat(Response::MAX_TEXT + 1);
        let Err(Unread::Mistakes(typed)) = read(&format!("b0=&q0=1&b1=m0&q1=0&q1=1&b3=wten&q3={long}")) else {
            unreachable!("a text that is too long is a mistake")
        };
        assert_eq!(typed.mistakes, BTreeSet::from([3]));
        assert_eq!(typed.shown, BTreeMap::from([(0, String::new()), (1, "m0".into()), (3, "wten".into())]));
        let texts: Vec<_> = typed.answers.iter().map(|(n, r)| (*n, r.to_string())).collect();
        assert_eq!(texts, [(0, "c1".to_owned()), (1, "m0,1".to_owned()), (3, format!("w{long}"))]);
        assert!(matches!(read("b0=&q0=7"), Err(Unread::Mistakes(_))));
    }

    #[test]
    fn questions_that_were_not_drawn_are_refused() {
        for body in ["q4=1", "b4=", "q300=1", "q99999999999=1", "q4-0=1", "b0=&q0=1&q19=0"] {
            assert!(matches!(read(body), Err(Unread::NotOurs)), "{body}");
        }
    }

    #[test]
    fn buttons_lead_on() {
        let go = |body: &str| go(&fields(body.as_bytes()), 20);
        let table = [
            ("step=2&go=next", Go::Step(3, None)),
            ("step=5&go=next", Go::Finish),
            ("step=5", Go::Finish),
            ("step=2", Go::Step(3, None)),
            ("step=1&go=prev", Go::Step(1, None)),
            ("step=3&go=prev", Go::Step(2, None)),
            ("step=1&go=4", Go::Step(4, None)),
            ("step=1&go=q19", Go::Step(5, Some(19))),
            ("step=1&go=q20", Go::Step(1, None)),
            ("step=2&go=finish", Go::Finish),
            ("step=2&go=elsewhere", Go::Step(2, None)),
            ("step=2&go=language-nl", Go::Step(2, None)),
            ("step=99&go=prev", Go::Step(4, None)),
            ("step=0&go=next", Go::Step(2, None)),
        ];
        for (body, expected) in table {
            assert_eq!(go(body), expected, "{body}");
        }
        assert_eq!(Go::Step(5, Some(19)).path("x"), "/attempts/x?step=5#q19");
        assert_eq!(Go::Finish.path("x"), "/attempts/x/submit");
    }
}
