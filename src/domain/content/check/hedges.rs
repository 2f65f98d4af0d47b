//! Words that soften a statement or make it absolute. Test-wise people take the option that has most of the first and
//! fewest of the second.

const SOFT_ENGLISH: &[&str] = &[
    "usually",
    "often",
    "may",
    "might",
    "can",
    "could",
    "sometimes",
    "probably",
    "perhaps",
    "maybe",
    "generally",
    "mostly",
    "likely",
    "possibly",
    "possible",
    "typically",
    "seem",
    "seems",
    "tend",
    "tends",
    "some",
    "normally",
];
const SOFT_DUTCH: &[&str] = &[
    "meestal",
    "vaak",
    "kan",
    "kun",
    "kunt",
    "kunnen",
    "soms",
    "waarschijnlijk",
    "misschien",
    "mogelijk",
    "doorgaans",
    "wellicht",
    "eventueel",
    "lijkt",
    "lijken",
    "zou",
    "zouden",
    "mag",
    "gewoonlijk",
    "sommige",
    "normaal",
];

const ABSOLUTE_ENGLISH: &[&str] = &[
    "always",
    "never",
    "only",
    "all",
    "every",
    "everyone",
    "everybody",
    "everything",
    "nobody",
    "none",
    "nothing",
    "completely",
    "entirely",
];
const ABSOLUTE_DUTCH: &[&str] =
    &["altijd", "nooit", "alleen", "alle", "alles", "allemaal", "iedereen", "niemand", "niets", "helemaal", "volledig"];

/// How many hedging words a text has; none in a language without a list.
pub(super) fn hedges(text: &str, language: &str) -> usize {
    count(text, language, SOFT_ENGLISH, SOFT_DUTCH)
}

/// How many words that leave no exception a text has; none in a language without a list.
pub(super) fn absolutes(text: &str, language: &str) -> usize {
    count(text, language, ABSOLUTE_ENGLISH, ABSOLUTE_DUTCH)
}

fn count(text: &str, language: &str, english: &[&str], dutch: &[&str]) -> usize {
    let list = match language {
        "en" => english,
        "nl" => dutch,
        _ => &[],
    };
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| list.contains(word)).count()
}
