//! Marking, answers and what a learner sees.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::domain::arbitrary::{question, read};
use crate::domain::feedback::feedback_for;
use crate::domain::grade::{Mark, grade};
use crate::domain::kind::Kind;
use crate::domain::order::Order;
use crate::domain::points::Points;
use crate::domain::prompt::Prompt;
use crate::domain::question::Question;
use crate::domain::response::{Response, ResponseError};

fn percent(question: &Question, order: &Order, response: &str) -> String {
    grade(question, order, Some(&response.parse().unwrap())).points.percent()
}

#[test]
fn marks_choices_at_their_display_places() {
    let question = read("Q{=a ~%50%b ~c ~%-20%d}");
    let order = Order { options: vec![2, 0, 3, 1], rights: vec![] };
    assert!(order.is_valid_for(&question));
    for (response, expected) in
        [("c0", "0"), ("c1", "100"), ("c2", "0"), ("c3", "50"), ("c4", "0"), ("m1", "0"), ("wa", "0")]
    {
        assert_eq!(percent(&question, &order, response), expected, "{response}");
    }
    let question = read("Q{~%50%a ~%50%b ~%-50%c ~%-50%d}");
    let order = Order { options: vec![3, 0, 2, 1], rights: vec![] };
    for (response, expected) in
        [("m", "0"), ("m1", "50"), ("m1,3", "100"), ("m0,1", "0"), ("m0,1,3", "50"), ("m0,1,2,3", "0"), ("m0", "0")]
    {
        assert_eq!(percent(&question, &order, response), expected, "{response}");
    }
    assert_eq!(grade(&question, &order, None), Mark { points: Points::ZERO, right: false });
    let thirds = read("Q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}");
    assert_eq!(
        grade(&thirds, &thirds.identity_order(), Some(&"m0,1,2".parse().unwrap())),
        Mark { points: Points::FULL, right: true }
    );
}

#[test]
fn marks_truth_and_pairs() {
    let question = read("Q{FALSE}");
    let order = question.identity_order();
    assert_eq!(percent(&question, &order, "t0"), "100");
    assert_eq!(percent(&question, &order, "t1"), "0");
    let question = read("Q{=a -> x =b -> y =c -> x = -> z}");
    assert_eq!(question.kind.rights(), ["x", "y", "z"]);
    // Shown: c, a, b on the left; z, x, y on the right.
    let order = Order { options: vec![2, 0, 1], rights: vec![2, 0, 1] };
    for (response, expected) in
        [("x1,1,2", "100"), ("x1,1,-", "66.66667"), ("x-,-,-", "0"), ("x0,2,1", "0"), ("x1,1", "0"), ("x1,1,3", "0")]
    {
        assert_eq!(percent(&question, &order, response), expected, "{response}");
    }
}

#[test]
fn marks_typed_words() {
    let table = [
        ("=Time out", "time   OUT ", "100"),
        ("=Time out", "timeout", "0"),
        ("=*pause*", "take a PAUSE now", "100"),
        ("=a*b*c", "aXXbYYbZZc", "100"),
        ("=a*b*c", "aXXbYYbZZ", "0"),
        ("=5 \\\\* 5", "5 * 5", "100"),
        ("=5 \\\\* 5", "5 x 5", "0"),
        ("=ΛΟΓΟΣ", "λόγος", "0"),
        ("=ΛΟΓΟΣ", "λογος", "100"),
        ("=right =%50%rite =%0%*", "rite", "50"),
        ("=right =%50%rite =%0%*", "else", "0"),
        ("=*", "", "0"),
    ];
    for (answers, typed, expected) in table {
        let question = read(&format!("Q{{{answers}}}"));
        assert_eq!(percent(&question, &question.identity_order(), &format!("w{typed}")), expected, "{answers} {typed}");
    }
    let slow = read(&format!("Q{{={}b}}", "*a".repeat(90)));
    assert_eq!(percent(&slow, &slow.identity_order(), &format!("w{}", "a".repeat(199))), "0");
}

#[test]
fn marks_typed_numbers() {
    let table = [
        ("#0.3:0", "0,3", "100"),
        ("#0.3:0", "0.30000000000000004", "100"),
        ("#0.3:0", "0.300001", "0"),
        ("#20:0.5", "20,5", "100"),
        ("#20:0.5", "19.4999", "0"),
        ("#1000:0", "1 000", "100"),
        ("#1..5", "1", "100"),
        ("#1..5", "5.0", "100"),
        ("#1..5", "5.1", "0"),
        ("#=10:0 =%50%10:2", "9", "50"),
        ("#10", "ten", "0"),
        ("#10", "1e1", "0"),
    ];
    for (answers, typed, expected) in table {
        let question = read(&format!("Q{{{answers}}}"));
        assert_eq!(percent(&question, &question.identity_order(), &format!("w{typed}")), expected, "{answers} {typed}");
    }
}

#[test]
fn explains_after_submission() {
    let question = read("Q{=a#yes ~b#no\n####rule}");
    let order = Order { options: vec![1, 0], rights: vec![] };
    let feedback = feedback_for(&question, &order, Some(&Response::Choice(0)));
    let shown: Vec<_> = feedback
        .options
        .iter()
        .map(|o| (o.text.text.as_str(), o.right, o.chosen, o.feedback.as_ref().unwrap().text.as_str()))
        .collect();
    assert_eq!(shown, [("b", false, true, "no"), ("a", true, false, "yes")]);
    assert_eq!(feedback.right_answer, ["a"]);
    assert_eq!(feedback.general.unwrap().text, "rule");
    assert!(!feedback.mark.right);

    let question = read("Q{TRUE#look again#well seen}");
    let feedback = feedback_for(&question, &question.identity_order(), Some(&Response::Truth(false)));
    assert_eq!(feedback.answer_feedback.unwrap().text, "look again");
    assert_eq!((feedback.options[1].chosen, feedback.right_answer), (true, vec!["true".to_owned()]));

    let question = read("Q{=a -> x =b -> y}");
    let order = Order { options: vec![1, 0], rights: vec![1, 0] };
    let feedback = feedback_for(&question, &order, Some(&"x0,-".parse().unwrap()));
    assert_eq!((feedback.options[0].given.as_deref(), feedback.options[0].right), (Some("y"), true));
    assert_eq!((feedback.options[1].given.as_deref(), feedback.options[1].wanted.as_deref()), (None, Some("x")));
    assert_eq!(feedback.right_answer, ["b → y", "a → x"]);

    let question = read("Q{#=20:1#near ~#far}");
    let order = question.identity_order();
    for (typed, said) in [("w20", "near"), ("w30", "far"), ("wx", "far")] {
        let feedback = feedback_for(&question, &order, Some(&typed.parse().unwrap()));
        assert_eq!(feedback.answer_feedback.unwrap().text, said);
        assert_eq!(feedback.right_answer, ["20 ± 1"]);
    }
    assert_eq!(feedback_for(&question, &order, None).answer_feedback, None);
}

#[test]
fn responses_have_one_form() {
    for text in ["c0", "c255", "m", "m0,3", "t1", "t0", "x", "x1,-,0", "w", "w twelve, ok "] {
        assert_eq!(text.parse::<Response>().unwrap().to_string(), text);
    }
    for text in
        ["", "c", "c-1", "c01", "c256", "c1,2", "m3,0", "m1,1", "m,", "t2", "t", "x1,,2", "x+1", "z1", "é", "C1"]
    {
        assert_eq!(text.parse::<Response>(), Err(ResponseError::Malformed), "{text}");
    }
    assert_eq!(format!("w{}", "é".repeat(201)).parse::<Response>(), Err(ResponseError::TooLong));
    assert!(format!("w{}", "é".repeat(200)).parse::<Response>().is_ok());
    assert_eq!(format!("x{}", "1,".repeat(100_000)).parse::<Response>(), Err(ResponseError::Malformed));
    let question = read("Q{=word}");
    let check = |text: &str| text.parse::<Response>().unwrap().check(&question, &question.identity_order());
    assert_eq!(check("wa\tb"), Err(ResponseError::ControlCharacter));
    assert_eq!(check("c0"), Err(ResponseError::WrongKind));
    assert_eq!(check("wword"), Ok(()));
}

/// The answer that gives the full mark, at display places.
fn best(question: &Question, order: &Order) -> Option<Response> {
    let places = || (0..=u8::MAX).zip(&order.options);
    Some(match &question.kind {
        Kind::Single { options } => {
            Response::Choice(places().find(|(_, index)| options[usize::from(**index)].weight == Points::FULL)?.0)
        }
        Kind::Multiple { options } => Response::Choices(
            places()
                .filter(|(_, index)| options[usize::from(**index)].weight > Points::ZERO)
                .map(|(place, _)| place)
                .collect(),
        ),
        Kind::TrueFalse { answer, .. } => Response::Truth(*answer),
        Kind::Matching { pairs, .. } => {
            let rights = question.kind.rights();
            let shown = |right: &str| order.rights.iter().position(|index| rights[usize::from(*index)] == right);
            let left = |index: &u8| shown(&pairs[usize::from(*index)].right).and_then(|place| u8::try_from(place).ok());
            Response::Matches(order.options.iter().map(left).collect())
        }
        Kind::Short { .. } | Kind::Numerical { .. } => return None,
    })
}

fn response() -> impl Strategy<Value = Response> {
    prop_oneof![
        (0..8_u8).prop_map(Response::Choice),
        prop::collection::btree_set(0..8_u8, 0..6).prop_map(Response::Choices),
        any::<bool>().prop_map(Response::Truth),
        prop::collection::vec(prop::option::of(0..8_u8), 0..6).prop_map(Response::Matches),
        "\\PC{0,200}".prop_map(Response::Text),
    ]
}

proptest! {
    #[test]
    fn a_mark_is_never_out_of_bounds(question in question(), responses in prop::collection::vec(response(), 8), seed in any::<u32>()) {
        let mut state = seed;
        let mut below = |bound: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % bound
        };
        let order = question.shuffled(&mut below);
        prop_assert!(order.is_valid_for(&question));
        for response in &responses {
            let mark = grade(&question, &order, Some(response));
            prop_assert!((Points::ZERO..=Points::FULL).contains(&mark.points));
            prop_assert_eq!(mark.right, mark.points == Points::FULL);
            prop_assert_eq!(feedback_for(&question, &order, Some(response)).mark, mark);
        }
        if let Some(best) = best(&question, &order) {
            prop_assert!(grade(&question, &order, Some(&best)).right);
            prop_assert_eq!(best.check(&question, &order), Ok(()));
        }
    }

    #[test]
    fn a_response_survives_its_text(response in response()) {
        let text = response.to_string();
        prop_assert_eq!(text.parse::<Response>(), Ok(response.clone()));
        let json = serde_json::to_string(&response).unwrap();
        prop_assert_eq!(serde_json::from_str::<Response>(&json).unwrap(), response);
    }

    #[test]
    fn no_text_makes_a_response_panic(text in any::<String>()) {
        if let Ok(response) = text.parse::<Response>() {
            prop_assert_eq!(response.to_string(), text);
        }
    }

    #[test]
    fn a_prompt_tells_no_key(question in question()) {
        let order = question.identity_order();
        let prompt = question.prompt(&order);
        let json = serde_json::to_value(&prompt).unwrap();
        let keys: BTreeSet<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        prop_assert_eq!(keys, BTreeSet::from(["id", "title", "text", "kind"]));
        let mut inner: Vec<&str> = json["kind"].as_object().unwrap().keys().map(String::as_str).collect();
        inner.retain(|key| !["kind", "options", "lefts", "rights"].contains(key));
        prop_assert!(inner.is_empty(), "{inner:?}");
        prop_assert_eq!(serde_json::from_value::<Prompt>(json).unwrap(), prompt);
    }
}
