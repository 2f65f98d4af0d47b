use proptest::prelude::*;

use super::*;
use crate::domain::{arbitrary, bank_question::written, gift, question_import};

proptest! {
    #[test]
    fn a_question_that_is_opened_and_saved_stays_as_it_is(any in arbitrary::question()) {
        // As the bank has it: its texts are Markdown.
        let text = gift::export_items(&[any.to_item()]);
        let (_, entries) = question_import::read(&text);
        let Some(Ok((item, _))) = entries.into_iter().next().map(|entry| entry.item) else { return Ok(()) };
        let again = QuestionForm::of(&item).item();
        // A browser sends lines as CRLF and the form trims them: only what stands on one line is the same to the letter.
        if written(&item).is_ok() && !text.contains("\\n") && !text.contains("  ") && !text.contains(['\t', '\u{2028}', '\u{a0}', '\u{feff}', '\r']) && text.chars().all(|c| c == '\n' || !c.is_control()) {
            match again {
                Ok(again) => prop_assert_eq!(again, item),
                Err(problems) => prop_assert!(problems.iter().all(|(_, fault)| *fault == Fault::TooLong), "{:?}", problems),
            }
        }
    }
}

fn sent(kind: KindName, fields: &[(&str, &str)]) -> QuestionForm {
    let fields: Vec<_> = fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    QuestionForm::sent(kind, &fields)
}

fn made(kind: KindName, fields: &[(&str, &str)]) -> String {
    let item = sent(kind, fields).item().unwrap();
    gift::export_items(&[item]).lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_kind_is_made_of_its_fields() {
    let single =
        [("text", "Q?"), ("option-0", "a"), ("worth-0", "100"), ("said-0", "Yes"), ("option-3", "b"), ("title", "T")];
    assert_eq!(made(KindName::Single, &single), "::T::[markdown]Q? { =a#Yes ~b }");
    let multiple = [
        ("text", "Q?"),
        ("option-0", "a"),
        ("worth-0", "share"),
        ("option-1", "b"),
        ("worth-1", "share"),
        ("option-2", "c"),
        ("worth-2", "share"),
        ("option-3", "d"),
        ("worth-3", "-100"),
        ("worth-4", "share"),
    ];
    assert_eq!(made(KindName::Multiple, &multiple), "[markdown]Q? { ~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d }");
    assert_eq!(
        made(KindName::TrueFalse, &[("text", "Q"), ("truth", "false"), ("said-wrong", "No")]),
        "[markdown]Q {FALSE#No }"
    );
    let matching =
        [("text", "Q"), ("left-0", "a"), ("right-0", "x"), ("left-2", "b"), ("right-2", "y"), ("right-3", "z")];
    assert_eq!(made(KindName::Matching, &matching), "[markdown]Q { =a -> x =b -> y = -> z }");
    let short = [("text", "Q"), ("answer-0", "one"), ("worth-0", "100"), ("answer-1", "two"), ("worth-1", "50")];
    assert_eq!(made(KindName::Short, &short), "[markdown]Q { =one =%50%two }");
    let numerical = [
        ("text", "Q"),
        ("number-0", "1,5"),
        ("tolerance-0", "0,1"),
        ("worth-0", "100"),
        ("number-1", "2"),
        ("until-1", "3"),
        ("worth-1", "50"),
        ("otherwise", "No"),
        ("general", "So it is"),
    ];
    assert_eq!(made(KindName::Numerical, &numerical), "[markdown]Q {# =1.5:0.1 =%50%2..3 ~#No ####So it is }");
}

#[test]
fn what_is_wrong_is_named_at_its_field() {
    let wrong = |kind, fields: &[(&str, &str)]| sent(kind, fields).item().unwrap_err();
    let at = |field: &str, fault| vec![(field.to_owned(), fault)];
    assert_eq!(wrong(KindName::Single, &[("option-0", "a")]), at("text", Fault::NoText));
    assert_eq!(
        wrong(KindName::Single, &[("text", "Q"), ("option-0", "a"), ("option-1", "b")]),
        at("option-0", Fault::NoneRight)
    );
    assert_eq!(
        wrong(KindName::Single, &[("text", "Q"), ("option-0", "a"), ("worth-0", "x")]),
        at("worth-0", Fault::BadWeight)
    );
    assert_eq!(wrong(KindName::Matching, &[("text", "Q"), ("left-1", "a")]), at("right-1", Fault::HalfPair));
    assert_eq!(wrong(KindName::Numerical, &[("text", "Q"), ("number-0", "ten")]), at("number-0", Fault::NotANumber));
    assert_eq!(
        wrong(KindName::Numerical, &[("text", "Q"), ("number-0", "3"), ("until-0", "2")]),
        at("until-0", Fault::BadRange)
    );
}

#[test]
fn a_form_grows_up_to_the_most_rows() {
    let form = sent(KindName::Short, &[("answer-5", "x"), ("answer-99", "y"), ("other-7", "z")]);
    assert_eq!(form.rows, 6);
    assert_eq!(form.with_more(100).rows, MAX_OPTIONS);
    assert_eq!(QuestionForm::new(KindName::Single).rows, 4);
}
