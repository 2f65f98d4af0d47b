//! Reads the answer to a question from a posted form, as [`crate::ui::components::question`] names its fields.

use std::collections::BTreeSet;

use super::errors::PageError;
use crate::domain::{kind::KindName, order::Order, question::Question, response::Response};

/// The form holds something that the question's inputs cannot have sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

impl From<Malformed> for PageError {
    fn from(Malformed: Malformed) -> Self {
        Self::Malformed
    }
}

/// The answer to the question whose fields begin with `prefix`; `None` when nothing was chosen or typed.
///
/// # Errors
/// [`Malformed`] when the form cannot come from the question's inputs.
pub fn read(
    form: &[(String, String)],
    prefix: &str,
    question: &Question,
    order: &Order,
) -> Result<Option<Response>, Malformed> {
    let values: Vec<&str> = form.iter().filter(|(name, _)| name == prefix).map(|(_, value)| value.as_str()).collect();
    let kind = question.kind.name();
    let response = match kind {
        KindName::Single => one(&values)?.map(place).transpose()?.map(Response::Choice),
        KindName::Multiple => {
            let places = values.iter().map(|value| place(value)).collect::<Result<BTreeSet<_>, _>>()?;
            if places.len() != values.len() {
                return Err(Malformed);
            }
            Some(Response::Choices(places))
        }
        KindName::TrueFalse => match one(&values)? {
            None => None,
            Some("1") => Some(Response::Truth(true)),
            Some("0") => Some(Response::Truth(false)),
            Some(_) => return Err(Malformed),
        },
        KindName::Matching if values.is_empty() => Some(Response::Matches(matches(form, prefix, order.options.len())?)),
        KindName::Matching => return Err(Malformed),
        KindName::Short | KindName::Numerical => one(&values)?.map(|text| Response::Text(text.trim().to_owned())),
    };
    let response = response.filter(|response| !response.is_blank());
    match &response {
        Some(response) if response.check(question, order).is_err() => Err(Malformed),
        _ => Ok(response),
    }
}

/// The only value, if it was sent and is not empty.
fn one<'a>(values: &[&'a str]) -> Result<Option<&'a str>, Malformed> {
    match values {
        [] | [""] => Ok(None),
        [only] => Ok(Some(only)),
        _ => Err(Malformed),
    }
}

/// A display position as the inputs write it: no sign, no leading zero.
fn place(text: &str) -> Result<u8, Malformed> {
    let number: u8 = text.parse().map_err(|_| Malformed)?;
    if number.to_string() == text { Ok(number) } else { Err(Malformed) }
}

/// The selects `prefix-0` up to `prefix-<count>`: one that was not sent is open.
fn matches(form: &[(String, String)], prefix: &str, count: usize) -> Result<Vec<Option<u8>>, Malformed> {
    let mut matches = vec![None; count];
    let mut seen = BTreeSet::new();
    for (name, value) in form {
        let Some(left) = name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')) else { continue };
        let left = place(left)?;
        let slot = matches.get_mut(usize::from(left)).ok_or(Malformed)?;
        if !seen.insert(left) {
            return Err(Malformed);
        }
        if !value.is_empty() {
            *slot = Some(place(value)?);
        }
    }
    Ok(matches)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::arbitrary::read as question;

    fn answer(gift: &str, form: &[(&str, &str)]) -> Result<Option<String>, Malformed> {
        let question = question(gift);
        let form: Vec<_> = form.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        read(&form, "q3", &question, &question.identity_order()).map(|r| r.map(|r| r.to_string()))
    }

    fn some(text: &str) -> Result<Option<String>, Malformed> {
        Ok(Some(text.to_owned()))
    }

    #[test]
    fn every_kind_is_read() {
        let single = "Q{=a ~b ~c}";
        assert_eq!(answer(single, &[("other", "1"), ("q3", "2"), ("q30", "0")]), some("c2"));
        assert_eq!(answer(single, &[]), Ok(None));
        let multiple = "Q{~%50%a ~%50%b ~%-100%c}";
        assert_eq!(answer(multiple, &[("q3", "2"), ("q3", "0")]), some("m0,2"));
        assert_eq!(answer(multiple, &[]), Ok(None));
        assert_eq!(answer("Q{TRUE}", &[("q3", "1")]), some("t1"));
        assert_eq!(answer("Q{TRUE}", &[("q3", "0")]), some("t0"));
        assert_eq!(answer("Q{TRUE}", &[]), Ok(None));
        let matching = "Q{=a -> x =b -> y =c -> x = -> z}";
        assert_eq!(answer(matching, &[("q3-0", "2"), ("q3-1", ""), ("q3-2", "0")]), some("x2,-,0"));
        assert_eq!(answer(matching, &[("q3-2", "1")]), some("x-,-,1"));
        assert_eq!(answer(matching, &[("q3-0", ""), ("q3-1", "")]), Ok(None));
        assert_eq!(answer("Q{=twelve}", &[("q3", "  Twelve ")]), some("wTwelve"));
        assert_eq!(answer("Q{#12}", &[("q3", "12,0")]), some("w12,0"));
        assert_eq!(answer("Q{=twelve}", &[("q3", "   ")]), Ok(None));
    }

    #[test]
    fn what_no_form_of_ours_sends_is_refused() {
        let long = "x".repeat(Response::MAX_TEXT + 1);
        let matching = "Q{=a -> x =b -> y =c -> x = -> z}";
        let bad: [(&str, &[(&str, &str)]); 16] = [
            ("Q{=a ~b ~c}", &[("q3", "3")]),
            ("Q{=a ~b ~c}", &[("q3", "-1")]),
            ("Q{=a ~b ~c}", &[("q3", "01")]),
            ("Q{=a ~b ~c}", &[("q3", "0"), ("q3", "1")]),
            ("Q{=a ~b ~c}", &[("q3", "c0")]),
            ("Q{~%50%a ~%50%b ~%-100%c}", &[("q3", "0"), ("q3", "0")]),
            ("Q{~%50%a ~%50%b ~%-100%c}", &[("q3", "0"), ("q3", "3")]),
            ("Q{TRUE}", &[("q3", "2")]),
            ("Q{TRUE}", &[("q3", "1"), ("q3", "0")]),
            (matching, &[("q3-3", "0")]),
            (matching, &[("q3-0", "3")]),
            (matching, &[("q3-0", "0"), ("q3-0", "1")]),
            (matching, &[("q3-x", "0")]),
            (matching, &[("q3", "0")]),
            ("Q{=twelve}", &[("q3", &long)]),
            ("Q{=twelve}", &[("q3", "a\u{0}b")]),
        ];
        for (gift, form) in bad {
            assert_eq!(answer(gift, form), Err(Malformed), "{gift} {form:?}");
        }
    }
}
