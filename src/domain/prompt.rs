//! What a learner sees of a question.

use serde::{Deserialize, Serialize};

use crate::domain::kind::Kind;
use crate::domain::order::Order;
use crate::domain::question::{Question, QuestionId};
use crate::domain::rich::Rich;

/// A question without its key and feedback: safe to send to a browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    pub id: QuestionId,
    pub title: Option<String>,
    pub text: Rich,
    pub kind: PromptKind,
}

/// What there is to choose from, in display order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PromptKind {
    Single { options: Vec<Rich> },
    Multiple { options: Vec<Rich> },
    TrueFalse,
    Matching { lefts: Vec<Rich>, rights: Vec<String> },
    Short,
    Numerical,
}

impl Question {
    /// What a learner sees, in the given order.
    pub fn prompt(&self, order: &Order) -> Prompt {
        Prompt {
            id: self.id.clone(),
            title: Some(self.title.clone()).filter(|title| !title.is_empty()),
            text: Rich::new(self.format, &self.text),
            kind: self.prompt_kind(order),
        }
    }

    fn prompt_kind(&self, order: &Order) -> PromptKind {
        let shown = |places: &[u8]| places.iter().map(|place| usize::from(*place)).collect::<Vec<_>>();
        let options = shown(&order.options);
        match &self.kind {
            Kind::Single { options: choices } => PromptKind::Single {
                options: options.iter().filter_map(|i| choices.get(*i)).map(|c| c.text.clone()).collect(),
            },
            Kind::Multiple { options: choices } => PromptKind::Multiple {
                options: options.iter().filter_map(|i| choices.get(*i)).map(|c| c.text.clone()).collect(),
            },
            Kind::TrueFalse { .. } => PromptKind::TrueFalse,
            Kind::Matching { pairs, .. } => {
                let rights = self.kind.rights();
                PromptKind::Matching {
                    lefts: options.iter().filter_map(|i| pairs.get(*i)).map(|pair| pair.left.clone()).collect(),
                    rights: shown(&order.rights)
                        .iter()
                        .filter_map(|i| rights.get(*i))
                        .map(|right| (*right).to_owned())
                        .collect(),
                }
            }
            Kind::Short { .. } => PromptKind::Short,
            Kind::Numerical { .. } => PromptKind::Numerical,
        }
    }
}
