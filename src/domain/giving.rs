//! Giving a badge by hand: to whom, and what is said about it. What is said is public and signed.

use std::collections::BTreeMap;

use super::{email::Email, open_badges::evidence::EvidenceFacts};

/// Most people who are given a badge at once.
pub const MOST: usize = 200;
/// Longest narrative, in characters.
pub const NARRATIVE_MAX: usize = 2000;
/// Longest name of a piece of evidence, in characters.
pub const EVIDENCE_MAX: usize = 120;
/// Longest address of a piece of evidence, in characters.
pub const ADDRESS_MAX: usize = 500;

/// What is said about an award, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Why it is given.
    pub narrative: String,
    /// What shows it.
    pub evidence: String,
    /// Where that can be seen.
    pub address: String,
}

/// What is said about an award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Why it is given: Markdown.
    pub narrative: String,
    /// What shows it.
    pub evidence: Option<EvidenceFacts>,
}

/// A part of what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Why it is given.
    Narrative,
    /// What shows it.
    Evidence,
    /// Where that can be seen.
    Address,
}

/// What is wrong with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    Missing,
    /// Longer than its bound.
    Long,
    /// It holds an e-mail address, which would be public for ever.
    Mail,
    /// No address of a page: it must begin with `https://`.
    Address,
}

impl Words {
    /// Checks what was typed.
    ///
    /// # Errors
    /// Each part that is not right, in the order of the form.
    pub fn of(typed: &Typed) -> Result<Self, Vec<(Part, Fault)>> {
        let narrative = typed.narrative.replace("\r\n", "\n");
        let narrative: String = narrative.trim().chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let words = typed.evidence.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        let (name, address) = (words.collect::<Vec<_>>().join(" "), typed.address.trim());
        let long = |text: &str, max: usize| text.chars().count() > max;
        let mut faults = Vec::new();
        if narrative.is_empty() {
            faults.push((Part::Narrative, Fault::Missing));
        } else if long(&narrative, NARRATIVE_MAX) {
            faults.push((Part::Narrative, Fault::Long));
        } else if names_mail(&narrative) {
            faults.push((Part::Narrative, Fault::Mail));
        }
        if name.is_empty() && !address.is_empty() {
            faults.push((Part::Evidence, Fault::Missing));
        } else if long(&name, EVIDENCE_MAX) {
            faults.push((Part::Evidence, Fault::Long));
        } else if names_mail(&name) {
            faults.push((Part::Evidence, Fault::Mail));
        }
        let url = match address {
            "" => None,
            address if long(address, ADDRESS_MAX) => {
                faults.push((Part::Address, Fault::Long));
                None
            }
            address => match url::Url::parse(address) {
                Ok(url) if url.scheme() == "https" && url.host_str().is_some() && url.username().is_empty() => {
                    Some(url.to_string())
                }
                _ => {
                    faults.push((Part::Address, Fault::Address));
                    None
                }
            },
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let evidence = (!name.is_empty()).then(|| EvidenceFacts { name, narrative: String::new(), genre: None, url });
        Ok(Self { narrative, evidence })
    }
}

/// Whether a text holds an e-mail address.
fn names_mail(text: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || "<>()[]{},;:\"'".contains(c))
        .any(|word| Email::parse(word.trim_end_matches(['.', '!', '?'])).is_some())
}

/// What is wrong with a line of a list, or with somebody who was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No address in it.
    NoEmail,
    /// The same person stands above.
    Twice,
    /// Nobody with this address has an account, or has shown that the address is theirs.
    Unknown,
    /// They were chosen, and have left since.
    Left,
    /// They hold the badge.
    Holds,
}

/// The addresses of a pasted list, a line each: number from 1, text, and what it holds. Empty lines are passed over.
#[must_use]
pub fn addresses(text: &str) -> Vec<(usize, String, Result<Email, Problem>)> {
    let mut seen = BTreeMap::new();
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            let email = line
                .split(|c: char| c.is_whitespace() || ",;<>\"".contains(c))
                .find(|word| word.contains('@'))
                .and_then(Email::parse);
            let found = match email {
                None => Err(Problem::NoEmail),
                Some(email) if seen.insert(email.key(), number).is_some() => Err(Problem::Twice),
                Some(email) => Ok(email),
            };
            (number, line.trim().to_owned(), found)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(narrative: &str, evidence: &str, address: &str) -> Typed {
        Typed { narrative: narrative.into(), evidence: evidence.into(), address: address.into() }
    }

    #[test]
    fn what_is_said_is_checked_before_it_is_signed() {
        let words = Words::of(&typed(" Came *every* time.\r\nAnd listened. ", "", "")).unwrap();
        assert_eq!(words, Words { narrative: "Came *every* time.\nAnd listened.".into(), evidence: None });
        let words = Words::of(&typed("Came.", " Three  evenings ", "https://evenings.example/may")).unwrap();
        let evidence = words.evidence.unwrap();
        assert_eq!(evidence.name, "Three evenings");
        assert_eq!(evidence.url.as_deref(), Some("https://evenings.example/may"));
        let table: [(Typed, &[(Part, Fault)]); 6] = [
            (typed(" \n", "", ""), &[(Part::Narrative, Fault::Missing)]),
            (typed(&"x".repeat(NARRATIVE_MAX + 1), "", ""), &[(Part::Narrative, Fault::Long)]),
            (typed("Write to <amira@learner.example>.", "", ""), &[(Part::Narrative, Fault::Mail)]),
            (typed("Came.", "", "https://evenings.example/"), &[(Part::Evidence, Fault::Missing)]),
            (typed("Came.", "Evenings", "http://evenings.example/"), &[(Part::Address, Fault::Address)]),
            (
                typed("", "amira@learner.example", "javascript:alert(1)"),
                &[(Part::Narrative, Fault::Missing), (Part::Evidence, Fault::Mail), (Part::Address, Fault::Address)],
            ),
        ];
        for (typed, faults) in table {
            assert_eq!(Words::of(&typed).unwrap_err(), faults, "{typed:?}");
        }
    }

    #[test]
    fn a_list_is_read_line_by_line() {
        let lines =
            addresses("Amira <amira@learner.example>\n\nBo;bo@learner.example\nnobody\nAMIRA@learner.example\nx@y");
        let said: Vec<_> = lines
            .into_iter()
            .map(|(number, _, found)| (number, found.map(|email| email.as_typed().to_owned())))
            .collect();
        let expected = [
            (1, Ok("amira@learner.example".to_owned())),
            (3, Ok("bo@learner.example".to_owned())),
            (4, Err(Problem::NoEmail)),
            (5, Err(Problem::Twice)),
            (6, Err(Problem::NoEmail)),
        ];
        assert_eq!(said, expected);
    }
}
