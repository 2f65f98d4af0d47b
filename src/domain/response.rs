//! What a learner answered.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::kind::KindName;
use crate::domain::order::Order;
use crate::domain::question::Question;

/// An answer. Every number is a display position in the [`Order`] the learner saw, from 0.
///
/// Stored and sent as a short text: `c2` (choice), `m0,3` (choices), `t1` (truth), `x1,-,0` (matches, `-` for an
/// open one), `wtwelve` (typed text).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Response {
    /// The option of a single choice question.
    Choice(u8),
    /// The options of a multiple choice question.
    Choices(BTreeSet<u8>),
    /// True or false.
    Truth(bool),
    /// For each left item the right item.
    Matches(Vec<Option<u8>>),
    /// A typed word or number.
    Text(String),
}

/// Why a response is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResponseError {
    #[error("not the form of a response")]
    Malformed,
    #[error("not the kind of answer this question asks for")]
    WrongKind,
    #[error("an option that the question does not have")]
    OutOfRange,
    #[error("more than {} characters", Response::MAX_TEXT)]
    TooLong,
    #[error("characters that cannot be typed")]
    ControlCharacter,
}

impl Response {
    /// The longest typed text, in characters.
    pub const MAX_TEXT: usize = 200;
    /// The most positions in a list: no question has more options.
    const MAX_LIST: usize = 256;

    /// Whether this can be an answer to the question as it was shown.
    pub fn check(&self, question: &Question, order: &Order) -> Result<(), ResponseError> {
        let within = |place: u8, places: &[u8]| {
            if usize::from(place) < places.len() { Ok(()) } else { Err(ResponseError::OutOfRange) }
        };
        match (self, question.kind.name()) {
            (Self::Choice(place), KindName::Single) => within(*place, &order.options),
            (Self::Choices(chosen), KindName::Multiple) => {
                chosen.iter().try_for_each(|place| within(*place, &order.options))
            }
            (Self::Truth(_), KindName::TrueFalse) => Ok(()),
            (Self::Matches(matches), KindName::Matching) => {
                if matches.len() != order.options.len() {
                    return Err(ResponseError::OutOfRange);
                }
                matches.iter().flatten().try_for_each(|place| within(*place, &order.rights))
            }
            (Self::Text(text), KindName::Short | KindName::Numerical) => {
                if text.chars().count() > Self::MAX_TEXT {
                    Err(ResponseError::TooLong)
                } else if text.chars().any(char::is_control) {
                    Err(ResponseError::ControlCharacter)
                } else {
                    Ok(())
                }
            }
            _ => Err(ResponseError::WrongKind),
        }
    }

    /// Whether nothing was chosen or typed: an unanswered question, whatever its kind.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Choice(_) | Self::Truth(_) => false,
            Self::Choices(chosen) => chosen.is_empty(),
            Self::Matches(matches) => matches.iter().all(Option::is_none),
            Self::Text(text) => text.trim().is_empty(),
        }
    }
}

impl fmt::Display for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Choice(place) => write!(f, "c{place}"),
            Self::Choices(chosen) => write!(f, "m{}", chosen.iter().map(u8::to_string).collect::<Vec<_>>().join(",")),
            Self::Truth(truth) => write!(f, "t{}", u8::from(*truth)),
            Self::Matches(matches) => {
                let places = matches.iter().map(|place| place.map_or("-".to_owned(), |place| place.to_string()));
                write!(f, "x{}", places.collect::<Vec<_>>().join(","))
            }
            Self::Text(text) => write!(f, "w{text}"),
        }
    }
}

/// A number in its one canonical form: no sign, no leading zero.
fn place(text: &str) -> Result<u8, ResponseError> {
    let number: u8 = text.parse().map_err(|_| ResponseError::Malformed)?;
    if number.to_string() == text { Ok(number) } else { Err(ResponseError::Malformed) }
}

fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').filter(move |_| !text.is_empty()).take(Response::MAX_LIST + 1)
}

impl FromStr for Response {
    type Err = ResponseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut chars = text.chars();
        let first = chars.next().ok_or(ResponseError::Malformed)?;
        let rest = chars.as_str();
        match first {
            'c' => Ok(Self::Choice(place(rest)?)),
            'm' => {
                let places = list(rest).map(place).collect::<Result<Vec<_>, _>>()?;
                if places.is_sorted_by(|a, b| a < b) {
                    Ok(Self::Choices(places.into_iter().collect()))
                } else {
                    Err(ResponseError::Malformed)
                }
            }
            't' => match rest {
                "0" => Ok(Self::Truth(false)),
                "1" => Ok(Self::Truth(true)),
                _ => Err(ResponseError::Malformed),
            },
            'x' => {
                let places = list(rest).map(|text| if text == "-" { Ok(None) } else { place(text).map(Some) });
                let places = places.collect::<Result<Vec<_>, _>>()?;
                if places.len() > Self::MAX_LIST { Err(ResponseError::Malformed) } else { Ok(Self::Matches(places)) }
            }
            'w' if rest.chars().take(Self::MAX_TEXT + 1).count() > Self::MAX_TEXT => Err(ResponseError::TooLong),
            'w' => Ok(Self::Text(rest.to_owned())),
            _ => Err(ResponseError::Malformed),
        }
    }
}

impl TryFrom<String> for Response {
    type Error = ResponseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Response> for String {
    fn from(response: Response) -> Self {
        response.to_string()
    }
}
