//! Words that soften a statement. Test-wise people take the option that has most of them.

const ENGLISH: &[&str] = &[
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
const DUTCH: &[&str] = &[
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

/// How many hedging words a text has; none in a language without a list.
pub(super) fn hedges(text: &str, language: &str) -> usize {
    let list = match language {
        "en" => ENGLISH,
        "nl" => DUTCH,
        _ => &[],
    };
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| list.contains(word)).count()
}
