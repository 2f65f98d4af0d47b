//! What a learner writes to the questions at the end of a lesson. It is theirs alone, and counts for nothing.
//!
//! A lesson may be open in two tabs. Each form carries a mark of the text that its page showed, so that a text from an
//! old page never silently replaces a newer one.

use sha2::{Digest as _, Sha256};

/// The longest answer, in characters.
pub const MAX_CHARS: usize = 4_000;

/// How many bytes of the hash a mark holds: it tells the versions of one text apart, and keeps no secret.
const MARK_BYTES: usize = 8;

/// An answer as it is kept: no space around it, lines end with `\n`, no other control characters. Empty is no answer.
#[must_use]
pub fn tidy(typed: &str) -> String {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    text.trim().to_owned()
}

/// A short name for a text, by which a form remembers what its page showed.
#[must_use]
pub fn mark(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(MARK_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// What to do with a text that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing: it is stored already, or the page that sent it did not change it.
    Nothing,
    /// Store it.
    Store,
    /// Ask: another page stored something else in the meantime.
    Ask,
}

/// Decides between the text that is stored and one that was sent, given the mark of what the sending page showed.
#[must_use]
pub fn step(shown: &str, stored: &str, sent: &str) -> Step {
    if sent == stored || mark(sent) == shown {
        Step::Nothing
    } else if mark(stored) == shown {
        Step::Store
    } else {
        Step::Ask
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_kept_as_they_were_meant() {
        let table = [
            ("  one\r\ntwo\rthree  ", "one\ntwo\nthree"),
            ("\u{0}a\tb\u{7}", "a\tb"),
            (" \r\n ", ""),
            ("ναι – ja ✓", "ναι – ja ✓"),
        ];
        for (typed, kept) in table {
            assert_eq!(tidy(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn an_old_page_never_silently_replaces_a_newer_text() {
        let (old, newer, mine) = ("old", "newer", "mine");
        let table = [
            // shown, stored, sent
            ("", "", "", Step::Nothing),
            ("", "", mine, Step::Store),
            (old, old, mine, Step::Store),
            (old, old, "", Step::Store),
            (old, newer, old, Step::Nothing),
            (old, newer, mine, Step::Ask),
            (old, newer, "", Step::Ask),
            (old, "", mine, Step::Ask),
            ("", newer, mine, Step::Ask),
            (old, mine, mine, Step::Nothing),
        ];
        for (shown, stored, sent, expected) in table {
            assert_eq!(step(&mark(shown), stored, sent), expected, "{shown:?} {stored:?} {sent:?}");
        }
        assert_eq!(step("no mark of ours", newer, mine), Step::Ask);
    }

    proptest! {
        #[test]
        fn what_was_stored_meanwhile_stays(shown: String, stored: String, sent: String) {
            let step = step(&mark(&shown), &stored, &sent);
            prop_assert!(step != Step::Store || stored == shown);
            prop_assert!(step != Step::Nothing || sent == stored || sent == shown);
        }

        #[test]
        fn tidying_twice_changes_nothing(typed: String) {
            let once = tidy(&typed);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
