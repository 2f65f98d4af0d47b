//! Questions with nasty texts, for property tests.

use proptest::prelude::*;

use crate::domain::decimal::Decimal;
use crate::domain::gift::Item;
use crate::domain::kind::{Accepted, Choice, Interval, Kind, Pair, Range};
use crate::domain::level::Level;
use crate::domain::points::Points;
use crate::domain::question::Question;
use crate::domain::rich::{Rich, TextFormat};

/// What GIFT could stumble over.
const PIECES: [&str; 40] = [
    "~",
    "=",
    "#",
    "####",
    "{",
    "}",
    ":",
    "::",
    "\\",
    "\\n",
    "\\:",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "->",
    "-",
    ">",
    "%50%",
    "%",
    "[html]",
    "[",
    "]",
    "//",
    "$CATEGORY: x",
    "TRUE",
    "..",
    "3:1",
    "*",
    "_____",
    "word",
    "één",
    "日本",
    "\u{2028}",
    "\u{a0}",
    "\u{feff}",
    "[id:x]",
    "<b>",
    "{#",
];

/// Any text made of such pieces and of any other characters.
pub(crate) fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        2 => "[a-z ]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// A text as the bank holds it: trimmed, not empty.
pub(crate) fn text() -> impl Strategy<Value = String> {
    nasty().prop_map(|text| text.trim().to_owned()).prop_filter("empty", |text| !text.is_empty())
}

fn format() -> impl Strategy<Value = TextFormat> {
    prop::sample::select(vec![TextFormat::Moodle, TextFormat::Plain, TextFormat::Html, TextFormat::Markdown])
}

fn rich() -> impl Strategy<Value = Rich> {
    (format(), text()).prop_map(|(format, text)| Rich { format, text })
}

fn feedback() -> impl Strategy<Value = Option<Rich>> {
    prop::option::of(rich())
}

/// Any weight that is not the whole mark.
fn part() -> impl Strategy<Value = Points> {
    (-25_200..25_200_i32).prop_map(Points::from_raw)
}

fn choice(weight: impl Strategy<Value = Points>) -> impl Strategy<Value = Choice> {
    (rich(), weight, feedback()).prop_map(|(text, weight, feedback)| Choice { text, weight, feedback })
}

fn single() -> impl Strategy<Value = Kind> {
    let right = prop::collection::vec(choice(Just(Points::FULL)), 1..3);
    let wrong = prop::collection::vec(choice(part()), 1..4);
    (right, wrong)
        .prop_map(|(right, wrong)| [right, wrong].concat())
        .prop_shuffle()
        .prop_map(|options| Kind::Single { options })
}

fn multiple() -> impl Strategy<Value = Kind> {
    let right = (1..6_usize).prop_flat_map(|n| prop::collection::vec(choice(Just(Points::share(1, n))), n));
    let wrong = prop::collection::vec(choice((-25_200..=0).prop_map(Points::from_raw)), 1..4);
    (right, wrong)
        .prop_map(|(right, wrong)| [right, wrong].concat())
        .prop_shuffle()
        .prop_map(|options| Kind::Multiple { options })
}

fn matching() -> impl Strategy<Value = Kind> {
    let pair = (rich(), text()).prop_map(|(left, right)| Pair { left, right });
    (prop::collection::vec(pair, 2..6), prop::collection::vec(text(), 0..3)).prop_filter_map(
        "same left",
        |(pairs, extra)| {
            let twice =
                pairs.iter().enumerate().any(|(n, pair)| pairs.iter().take(n).any(|other| other.left == pair.left));
            (!twice).then_some(Kind::Matching { pairs, extra })
        },
    )
}

fn short() -> impl Strategy<Value = Kind> {
    let answer =
        |weight| (text(), weight, feedback()).prop_map(|(text, weight, feedback)| Accepted { text, weight, feedback });
    (answer(Just(Points::FULL).boxed()), prop::collection::vec(answer(part().boxed()), 0..3))
        .prop_map(|(first, more)| [vec![first], more].concat())
        .prop_shuffle()
        .prop_map(|answers| Kind::Short { answers })
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (any::<i32>(), 0..1_000_000_u32).prop_map(|(whole, part)| Decimal::parse(&format!("{whole}.{part:06}")).unwrap())
}

fn numerical() -> impl Strategy<Value = Kind> {
    let interval = prop_oneof![
        (decimal(), 0..100_u32).prop_map(|(value, tolerance)| Interval::Around {
            value,
            tolerance: Decimal::parse(&tolerance.to_string()).unwrap()
        }),
        (decimal(), decimal()).prop_map(|(a, b)| Interval::Between { min: a.min(b), max: a.max(b) }),
    ]
    .boxed();
    let range = move |weight| {
        (interval.clone(), weight, feedback()).prop_map(|(interval, weight, feedback)| Range {
            interval,
            weight,
            feedback,
        })
    };
    (range(Just(Points::FULL).boxed()), prop::collection::vec(range(part().boxed()), 0..3), feedback())
        .prop_map(|(first, more, otherwise)| Kind::Numerical { answers: [vec![first], more].concat(), otherwise })
}

fn kind() -> impl Strategy<Value = Kind> {
    let true_false = (any::<bool>(), feedback(), feedback()).prop_map(|(answer, feedback_wrong, feedback_right)| {
        Kind::TrueFalse { answer, feedback_wrong, feedback_right }
    });
    prop_oneof![single(), multiple(), true_false, matching(), short(), numerical()]
}

/// Any question that can be written as GIFT.
pub(crate) fn question() -> impl Strategy<Value = Question> {
    let tag = text().prop_filter("a line break, or ours", |tag| {
        !tag.contains(['\n', '\r']) && !["outcome-", "level-", "situation"].iter().any(|ours| tag.starts_with(ours))
    });
    let head = ("[a-z][a-z0-9-]{0,20}", 1..=u8::MAX, prop::sample::select(Level::ALL.to_vec()), any::<bool>());
    let body = (prop::option::of(text()), format(), text(), kind(), feedback(), prop::collection::vec(tag, 0..3));
    (head, body).prop_map(|((id, outcome, level, situation), (title, format, text, kind, general_feedback, tags))| {
        Question {
            id: id.parse().unwrap(),
            module: "social".to_owned(),
            topic: "communication".to_owned(),
            outcome,
            level,
            situation,
            title: title.unwrap_or_default(),
            format,
            text,
            kind,
            general_feedback,
            tags,
        }
    })
}

/// A question from an item that must be sound; what it lacks of our tags is made up.
pub(crate) fn read(gift: &str) -> Question {
    let mut items: Vec<Item> = crate::domain::gift::parse(gift).unwrap();
    let mut item = items.remove(0);
    assert!(items.is_empty());
    item.id.get_or_insert("q-01".to_owned());
    item.tags.extend(["outcome-1".to_owned(), "level-a".to_owned()]);
    Question::from_item(item, "social", "communication").unwrap()
}
