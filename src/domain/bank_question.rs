//! A question in the bank of one person. It is kept as GIFT, and its texts are Markdown.

use sha2::{Digest as _, Sha256};

use super::{
    account::AccountId,
    gift::{self, Fault, Item, MAX_OPTIONS},
    kind::{Choice, Interval, Kind},
    level::Level,
    points::Points,
    question::{Question, QuestionId},
    rich::{Rich, TextFormat},
    time::Moment,
};

/// The longest question text, in characters.
pub const TEXT_MAX: usize = 4_000;
/// The longest text of an option, answer or feedback, in characters.
pub const PIECE_MAX: usize = 1_000;
/// The longest title or category, in characters.
pub const TITLE_MAX: usize = 120;

/// A question of somebody's bank.
#[derive(Clone, Debug)]
pub struct BankQuestion {
    /// Its id, a UUID.
    pub id: String,
    /// Whose bank.
    pub owner: AccountId,
    /// The question.
    pub item: Item,
    /// Counts its changes: who changes it says which one they saw.
    pub revision: i64,
    /// When it came into the bank.
    pub created_at: Moment,
    /// When it was changed last.
    pub changed_at: Moment,
    /// When it was taken out of the bank. Quizzes that hold it keep it.
    pub removed_at: Option<Moment>,
}

/// An item as the bank keeps it: without labels of a file.
#[must_use]
pub fn kept(mut item: Item) -> Item {
    let line = |text: &str| super::course::one_line(text);
    item.line = 0;
    item.id = None;
    item.tags = Vec::new();
    item.title = line(&item.title);
    item.category = item.category.as_deref().map(line).filter(|name| !name.is_empty());
    item
}

/// The item as GIFT text, and read back from there.
///
/// # Errors
/// What is wrong with it. What is written can be read again as the same question.
pub fn written(item: &Item) -> Result<String, Fault> {
    check(item)?;
    let text = gift::export_items(std::slice::from_ref(item));
    match read(&text) {
        Ok(again) if again == *item => Ok(text),
        Ok(_) => Err(Fault::Unreadable),
        Err(fault) => Err(fault),
    }
}

/// The item of a GIFT text that holds one.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str) -> Result<Item, Fault> {
    let items = gift::parse(text).map_err(|errors| errors.first().map_or(Fault::Unreadable, |error| error.fault))?;
    let mut items = items.into_iter();
    match (items.next(), items.next()) {
        (Some(item), None) => Ok(kept(item)),
        _ => Err(Fault::Unreadable),
    }
}

/// A hash of the question, whatever its category: by it the same question is known again.
#[must_use]
pub fn mark(item: &Item) -> String {
    let bare = Item { category: None, title: String::new(), ..kept(item.clone()) };
    let text = gift::export_items(std::slice::from_ref(&bare));
    Sha256::digest(text.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The version of a question as a quiz draws it: a hash over all of it.
#[must_use]
pub fn version(id: &str, gift: &str) -> String {
    let hash = Sha256::new().chain_update(id.as_bytes()).chain_update([0]).chain_update(gift.as_bytes()).finalize();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The words that a search looks in, in lower case.
#[must_use]
pub fn words(item: &Item) -> String {
    let mut words = vec![item.title.as_str(), item.text.as_str()];
    words.extend(item.category.as_deref());
    match &item.kind {
        Kind::Single { options } | Kind::Multiple { options } => {
            words.extend(options.iter().map(|option| option.text.text.as_str()));
        }
        Kind::Matching { pairs, extra } => {
            words.extend(pairs.iter().flat_map(|pair| [pair.left.text.as_str(), pair.right.as_str()]));
            words.extend(extra.iter().map(String::as_str));
        }
        Kind::Short { answers } => words.extend(answers.iter().map(|answer| answer.text.as_str())),
        Kind::TrueFalse { .. } | Kind::Numerical { .. } => {}
    }
    words.join(" ").to_lowercase()
}

/// The question to be shown and graded. It tests no outcome of the platform.
///
/// # Errors
/// [`Fault::Label`] when the id cannot be one.
pub fn question(id: &str, item: &Item) -> Result<Question, Fault> {
    let id: QuestionId = id.parse().map_err(|_| Fault::Label)?;
    Ok(Question {
        id,
        module: String::new(),
        topic: String::new(),
        outcome: 0,
        level: Level::A,
        situation: false,
        title: item.title.clone(),
        format: item.format,
        text: item.text.clone(),
        kind: item.kind.clone(),
        general_feedback: item.general_feedback.clone(),
        tags: Vec::new(),
    })
}

/// Whether a question can be asked and marked.
///
/// # Errors
/// What is wrong with it first.
pub fn check(item: &Item) -> Result<(), Fault> {
    if item.text.trim().is_empty() {
        return Err(Fault::NoText);
    }
    let long = |text: &str, max: usize| text.chars().take(max + 1).count() > max;
    let category = item.category.as_deref().unwrap_or_default();
    if long(&item.text, TEXT_MAX) || long(&item.title, TITLE_MAX) || long(category, TITLE_MAX) {
        return Err(Fault::TooLong);
    }
    let mut pieces: Vec<&str> = item.general_feedback.iter().map(|text| text.text.as_str()).collect();
    collect(&item.kind, &mut pieces);
    if pieces.into_iter().any(|piece| long(piece, PIECE_MAX)) {
        return Err(Fault::TooLong);
    }
    check_kind(&item.kind)
}

/// Every text of a kind.
fn collect<'a>(kind: &'a Kind, into: &mut Vec<&'a str>) {
    let mut rich = |text: &'a Option<Rich>| into.extend(text.iter().map(|text| text.text.as_str()));
    match kind {
        Kind::Single { options } | Kind::Multiple { options } => {
            for option in options {
                rich(&option.feedback);
            }
            into.extend(options.iter().map(|option| option.text.text.as_str()));
        }
        Kind::TrueFalse { feedback_wrong, feedback_right, .. } => {
            rich(feedback_wrong);
            rich(feedback_right);
        }
        Kind::Matching { pairs, extra } => {
            into.extend(pairs.iter().flat_map(|pair| [pair.left.text.as_str(), pair.right.as_str()]));
            into.extend(extra.iter().map(String::as_str));
        }
        Kind::Short { answers } => {
            for answer in answers {
                rich(&answer.feedback);
            }
            into.extend(answers.iter().map(|answer| answer.text.as_str()));
        }
        Kind::Numerical { answers, otherwise } => {
            for answer in answers {
                rich(&answer.feedback);
            }
            rich(otherwise);
        }
    }
}

/// What GIFT asks of the answers of each kind (see [`gift`]).
fn check_kind(kind: &Kind) -> Result<(), Fault> {
    let count = match kind {
        Kind::Single { options } | Kind::Multiple { options } => options.len(),
        Kind::Matching { pairs, extra } => pairs.len() + extra.len(),
        Kind::Short { answers } => answers.len(),
        Kind::Numerical { answers, .. } => answers.len(),
        Kind::TrueFalse { .. } => 0,
    };
    if count > MAX_OPTIONS {
        return Err(Fault::TooMany);
    }
    match kind {
        Kind::Single { options } => check_single(options),
        Kind::Multiple { options } => check_multiple(options),
        Kind::TrueFalse { .. } => Ok(()),
        Kind::Matching { pairs, extra } => {
            let half = pairs.iter().any(|pair| pair.left.text.is_empty() || pair.right.is_empty());
            if half || extra.iter().any(String::is_empty) {
                return Err(Fault::HalfPair);
            }
            if pairs.len() < 2 {
                return Err(Fault::TooFew);
            }
            let twice = (1..).zip(pairs).any(|(n, pair)| pairs.iter().skip(n).any(|other| other.left == pair.left));
            if twice { Err(Fault::TwiceLeft) } else { Ok(()) }
        }
        Kind::Short { answers } => {
            if answers.iter().any(|answer| answer.text.is_empty()) {
                return Err(Fault::EmptyAnswer);
            }
            let right = answers.iter().any(|answer| answer.weight == Points::FULL);
            if right { Ok(()) } else { Err(Fault::NoneRight) }
        }
        Kind::Numerical { answers, .. } => {
            let bad = |interval: Interval| match interval {
                Interval::Around { tolerance, .. } => tolerance < super::decimal::Decimal::ZERO,
                Interval::Between { min, max } => min > max,
            };
            if answers.iter().any(|answer| bad(answer.interval)) {
                return Err(Fault::BadRange);
            }
            let right = answers.iter().any(|answer| answer.weight == Points::FULL);
            if right { Ok(()) } else { Err(Fault::NoneRight) }
        }
    }
}

fn check_options(options: &[Choice]) -> Result<(), Fault> {
    if options.iter().any(|option| option.text.text.is_empty()) {
        return Err(Fault::EmptyAnswer);
    }
    if options.len() < 2 { Err(Fault::TooFew) } else { Ok(()) }
}

fn check_single(options: &[Choice]) -> Result<(), Fault> {
    check_options(options)?;
    let right = options.iter().filter(|option| option.weight == Points::FULL).count();
    match right {
        0 => Err(Fault::NoneRight),
        all if all == options.len() => Err(Fault::AllRight),
        _ => Ok(()),
    }
}

fn check_multiple(options: &[Choice]) -> Result<(), Fault> {
    check_options(options)?;
    let gained: Points = options.iter().map(|option| option.weight).filter(|weight| *weight > Points::ZERO).sum();
    if gained == Points::ZERO {
        Err(Fault::NoneRight)
    } else if gained == Points::FULL {
        Ok(())
    } else {
        Err(Fault::Weights)
    }
}

/// A text of the bank.
#[must_use]
pub fn markdown(text: &str) -> Rich {
    Rich::new(TextFormat::Markdown, text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::arbitrary;

    proptest! {
        #[test]
        fn what_the_bank_takes_it_reads_again(any in arbitrary::question()) {
            let item = kept(any.to_item());
            match written(&item) {
                Ok(text) => prop_assert_eq!(read(&text), Ok(item)),
                // Titles and categories are kept on one line, which the nastiest ones are not.
                Err(fault) => prop_assert!(matches!(fault, Fault::Unreadable | Fault::TooLong), "{:?}", fault),
            }
        }
    }

    fn item(gift: &str) -> Item {
        kept(gift::parse(gift).unwrap().remove(0))
    }

    #[test]
    fn the_same_question_is_known_by_its_mark() {
        let one = item("$CATEGORY: a\n\n// [id:x]\n::T::What?{=yes ~no}");
        let two = item("What? { =yes\n~no }");
        assert_eq!(mark(&one), mark(&two));
        assert_ne!(mark(&one), mark(&item("What?{=yes ~never}")));
        assert_ne!(version("a", "x"), version("b", "x"));
        assert_eq!(words(&one), "t what? a yes no");
    }

    #[test]
    fn what_cannot_be_asked_is_named() {
        let sound = item("Q{~%50%a ~%50%b ~c}");
        assert_eq!(check(&sound), Ok(()));
        let with = |kind: Kind| check(&Item { kind, ..sound.clone() });
        let options = |weights: &[(&str, i32)]| -> Vec<Choice> {
            let option = |(text, weight): &(&str, i32)| Choice {
                text: markdown(text),
                weight: Points::from_raw(*weight * 252),
                feedback: None,
            };
            weights.iter().map(option).collect()
        };
        let single = |weights: &[(&str, i32)]| with(Kind::Single { options: options(weights) });
        let multiple = |weights: &[(&str, i32)]| with(Kind::Multiple { options: options(weights) });
        assert_eq!(single(&[("a", 100)]), Err(Fault::TooFew));
        assert_eq!(single(&[("a", 100), ("b", 100)]), Err(Fault::AllRight));
        assert_eq!(single(&[("a", 50), ("b", 0)]), Err(Fault::NoneRight));
        assert_eq!(single(&[("a", 100), ("", 0)]), Err(Fault::EmptyAnswer));
        assert_eq!(multiple(&[("a", 50), ("b", 40)]), Err(Fault::Weights));
        assert_eq!(multiple(&[("a", 0), ("b", -50)]), Err(Fault::NoneRight));
        assert_eq!(multiple(&[("a", 50), ("b", 50), ("c", -100)]), Ok(()));
        let many: Vec<_> = std::iter::repeat_n(("x", 0), MAX_OPTIONS + 1).collect();
        assert_eq!(single(&many), Err(Fault::TooMany));
        assert_eq!(check(&Item { text: " ".into(), ..sound.clone() }), Err(Fault::NoText));
        assert_eq!(check(&Item { text: "x".repeat(TEXT_MAX + 1), ..sound }), Err(Fault::TooLong));
    }
}
