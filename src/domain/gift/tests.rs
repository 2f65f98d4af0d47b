//! Moodle's forms, one by one, and the promise that nothing is lost in writing and reading back.

use proptest::prelude::*;

use super::{GiftError, Item, export, export_items, parse};
use crate::domain::arbitrary::{nasty, question};
use crate::domain::kind::{Interval, Kind};
use crate::domain::points::Points;
use crate::domain::question::Question;
use crate::domain::rich::TextFormat;

fn one(gift: &str) -> Item {
    let items = parse(gift).unwrap_or_else(|errors| panic!("{gift}: {errors:?}"));
    assert_eq!(items.len(), 1, "{gift}");
    let again = parse(&export_items(&items)).unwrap();
    let without_line = |item: &Item| Item { line: 0, ..item.clone() };
    assert_eq!(without_line(&again[0]), without_line(&items[0]), "{gift}\n{}", export_items(&items));
    items[0].clone()
}

/// The options as `weight text #feedback`.
fn options(gift: &str) -> Vec<String> {
    let feedback = |feedback: &Option<crate::domain::rich::Rich>| {
        feedback.as_ref().map_or(String::new(), |f| format!(" #{}", f.text))
    };
    match one(gift).kind {
        Kind::Single { options } => {
            options.iter().map(|o| format!("{} {}{}", o.weight.percent(), o.text.text, feedback(&o.feedback))).collect()
        }
        Kind::Multiple { options } => options
            .iter()
            .map(|o| format!("{}+ {}{}", o.weight.percent(), o.text.text, feedback(&o.feedback)))
            .collect(),
        Kind::TrueFalse { answer, feedback_wrong, feedback_right } => {
            vec![format!("{answer}{}{}", feedback(&feedback_wrong), feedback(&feedback_right))]
        }
        Kind::Matching { pairs, extra } => {
            let pairs = pairs.iter().map(|pair| format!("{}|{}", pair.left.text, pair.right));
            pairs.chain(extra.iter().map(|right| format!("|{right}"))).collect()
        }
        Kind::Short { answers } => {
            answers.iter().map(|a| format!("{} '{}'{}", a.weight.percent(), a.text, feedback(&a.feedback))).collect()
        }
        Kind::Numerical { answers, otherwise } => {
            let ranges = answers.iter().map(|a| {
                let interval = match a.interval {
                    Interval::Around { value, tolerance } => format!("{value}:{tolerance}"),
                    Interval::Between { min, max } => format!("{min}..{max}"),
                };
                format!("{} {interval}{}", a.weight.percent(), feedback(&a.feedback))
            });
            ranges.chain(otherwise.iter().map(|f| format!("otherwise #{}", f.text))).collect()
        }
    }
}

#[test]
fn reads_every_kind() {
    let table: &[(&str, &[&str])] = &[
        ("Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}", &["0 Grant", "0 Jefferson", "100 no one"]),
        ("Q{\n\t=yes#good\n\t~no # wrong # really\n}", &["100 yes #good", "0 no #wrong # really"]),
        ("Q{~%50%half#a ~nothing =all}", &["50 half #a", "0 nothing", "100 all"]),
        ("Q{~%50%a ~%50%b ~%-100%c ~d}", &["50+ a", "50+ b", "-100+ c", "0+ d"]),
        (
            "Q{~%33.33333%a ~%33.33%b ~%33.333%c ~%-33.33333%d}",
            &["33.33333+ a", "33.33333+ b", "33.33333+ c", "-33.33333+ d"],
        ),
        ("Q{~%100%a ~%-50%b}", &["100+ a", "-50+ b"]),
        ("Q{=%100%a ~b}", &["100 a", "0 b"]),
        ("Q{=50 % off ~%d of them ~100% ~a%b}", &["100 50 % off", "0 %d of them", "0 100%", "0 a%b"]),
        ("Grant is buried here.{FALSE}", &["false"]),
        ("Q{T}", &["true"]),
        ("Q{ f #no }", &["false #no"]),
        ("Q{TRUE#wrong#right}", &["true #wrong #right"]),
        ("Q{TRUE##right}", &["true #right"]),
        ("Q{=Canada -> Ottawa =Italy->Rome\n=  -> Oslo}", &["Canada|Ottawa", "Italy|Rome", "|Oslo"]),
        ("Q{=a -> b -> c =d -> e}", &["a|b -> c", "d|e"]),
        ("Q{=no one =%50%nobody#nearly =%0%*#no}", &["100 'no one'", "50 'nobody' #nearly", "0 '*' #no"]),
        ("Q{=go -\\> stop}", &["100 'go -> stop'"]),
        ("Q{#1822}", &["100 1822:0"]),
        ("Q{#1822:5#near}", &["100 1822:5 #near"]),
        ("Q{#3,5:0.05}", &["100 3.5:0.05"]),
        ("Q{#-1..5.5}", &["100 -1..5.5"]),
        ("Q{#\n=1822:0#exact\n=%50%1822:2#half\n~#far}", &["100 1822:0 #exact", "50 1822:2 #half", "otherwise #far"]),
        ("Q{#=1 =%0%*#far}", &["100 1:0", "otherwise #far"]),
        (r"Q{=a\=b\~c\#d\{e\}f\:g\\h\ni\j#x\=y ~no}", &["100 a=b~c#d{e}f:g\\h\ni\\j #x=y", "0 no"]),
        ("Q{=[html]<b>x</b>#[plain]y ~[sic] z}", &["100 <b>x</b> #y", "0 [sic] z"]),
    ];
    for (gift, expected) in table {
        assert_eq!(options(gift), *expected, "{gift}");
    }
}

#[test]
fn reads_what_stands_around() {
    let item = one(
        "\u{feff}$CATEGORY: social/communication\r\n\r\n// A comment\r\n  // [id:c-01] [tag:outcome-2][tag:a \\] b] [tag:] [id:no]\r\n::A title\\: one::[markdown]What **now**?\r\nSecond line {\r\n// not shown\r\n=a ~b\r\n####In general\\: so.\r\n}\r\n",
    );
    assert_eq!(item.category.as_deref(), Some("social/communication"));
    assert_eq!(item.id.as_deref(), Some("c-01"));
    assert_eq!(item.tags, ["outcome-2", "a ] b"]);
    assert_eq!((item.title.as_str(), item.format, item.line), ("A title: one", TextFormat::Markdown, 5));
    assert_eq!(item.text, "What **now**?\nSecond line");
    let general = item.general_feedback.unwrap();
    assert_eq!((general.text.as_str(), general.format), ("In general: so.", TextFormat::Markdown));
}

#[test]
fn missing_words_become_a_blank() {
    for (gift, text) in [
        ("Grant is {~buried =entombed ~living} in Grant's tomb.", "Grant is _____ in Grant's tomb."),
        ("Two plus two equals {=four =4}.", "Two plus two equals _____."),
        ("{=Asia ~Africa} is large.", "_____ is large."),
        ("Plain question {=yes ~no}", "Plain question"),
    ] {
        assert_eq!(one(gift).text, text);
    }
}

#[test]
fn categories_and_empty_lines_divide() {
    let items =
        parse("$CATEGORY: a\nQ1{T}\n\n \t \nQ2{F}\n\n$CATEGORY: b\n\n// only a comment [id:lost]\n\nQ3{T}").unwrap();
    let found: Vec<_> =
        items.iter().map(|item| (item.text.as_str(), item.category.as_deref().unwrap(), item.id.as_deref())).collect();
    assert_eq!(found, [("Q1", "a", None), ("Q2", "a", None), ("Q3", "b", None)]);
    assert_eq!(parse("").unwrap(), []);
    assert_eq!(parse("// nothing\n\n").unwrap(), []);
}

#[test]
fn names_the_line_and_the_slip() {
    let table = [
        ("\nQ{}", 2, "essay"),
        ("Q{####only general}", 1, "essay"),
        ("Just a description.", 1, "description"),
        ("Q{\n=a\n\n~b}", 1, "not closed"),
        ("Q =a}", 1, "without a `{`"),
        ("Q } {=a ~b}", 1, "before the `{`"),
        ("Q{=a ~b}\nR{=a ~b}", 2, "too many"),
        ("Q{=a {b} ~c}", 1, "too many"),
        ("::Title Q{=a ~b}", 1, "closing `::`"),
        ("::Title::{=a ~b}", 1, "no question text"),
        ("Q{yes}", 1, "answers begin with"),
        ("Q{TRUU#a#b}", 1, "answers begin with"),
        ("Q{\nfirst =a ~b}", 2, "stands before"),
        ("Q{\n=a\n~%5o%b}", 3, "not a weight"),
        ("Q{\n=a\n~%120%b}", 3, "not a weight"),
        ("Q{\n=%50%a\n~b}", 2, "~%50%"),
        ("Q{\n=a\n~#feedback}", 3, "without text"),
        ("Q{~a ~b}", 1, "no option is right"),
        ("Q{~%50%a ~%40%b}", 1, "add to 90 %"),
        ("Q{=a ~%100%b}", 1, "every option"),
        ("Q{~%100%a}", 1, "two options"),
        ("Q{=a -> b\n=c}", 2, "two sides"),
        ("Q{=a -> b\n=c ->}", 2, "nothing on the right"),
        ("Q{=a -> b\n=a -> c}", 2, "twice"),
        ("Q{=a -> b = -> c}", 1, "two pairs"),
        ("Q{=%50%a}", 1, "100 %"),
        ("Q{#\n=abc}", 2, "not a number"),
        ("Q{#}", 1, "no number"),
        ("Q{#5..1}", 1, "ends before"),
        ("Q{#5:-1}", 1, "negative"),
    ];
    for (gift, line, part) in table {
        let errors = parse(gift).unwrap_err();
        assert_eq!(errors[0].line, line, "{gift}: {}", errors[0]);
        assert!(errors[0].message.contains(part), "{gift}: {}", errors[0]);
    }
    let errors = parse("Q{}\n\nQ{T}\n\nQ{~a ~b}").unwrap_err();
    assert_eq!(errors.iter().map(|error| error.line).collect::<Vec<_>>(), [1, 5]);
    let many = format!("Q{{=a {}}}", "~b".repeat(20));
    assert!(parse(&many).unwrap_err()[0].message.contains("more than 20"));
}

#[test]
fn our_questions_need_our_tags() {
    let read = |head: &str| -> Result<Question, Vec<GiftError>> {
        Question::from_item(parse(&format!("\n// {head}\nQ{{T}}")).unwrap().remove(0), "social", "communication")
    };
    let question = read("[id:c-01] [tag:outcome-2] [tag:level-b] [tag:situation] [tag:new]").unwrap();
    assert_eq!((question.outcome, question.situation, question.tags), (2, true, vec!["new".to_owned()]));
    let table = [
        ("[tag:outcome-2] [tag:level-b]", "no id"),
        ("[id:a b] [tag:outcome-2] [tag:level-b]", "an id has"),
        ("[id:c] [tag:level-b]", "no tag [tag:outcome-…]"),
        ("[id:c] [tag:outcome-1]", "no tag [tag:level-…]"),
        ("[id:c] [tag:outcome-1] [tag:outcome-2] [tag:level-a]", "more than one"),
    ];
    for (head, part) in table {
        let errors = read(head).unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert_eq!(errors[0].line, 3);
        assert!(errors[0].message.contains(part), "{head}: {}", errors[0]);
    }
    assert_eq!(read("[id:c] [tag:outcome-0] [tag:level-d]").unwrap_err().len(), 4);
}

#[test]
fn writes_what_moodle_reads() {
    let gift = "$CATEGORY: social/communication\n\n// [id:c-01] [tag:outcome-1] [tag:level-a] [tag:situation]\n::Time::[markdown]At 9\\:30? {\n=Yes#Right\\: so.\n~%33.33333%[plain]Partly\n~[markdown]%50% of it#No.\n####Rule.\n}\n";
    let items = parse(gift).unwrap();
    let question = Question::from_item(items[0].clone(), "social", "communication").unwrap();
    assert_eq!(export(std::slice::from_ref(&question)), gift);
    let Kind::Single { options } = question.kind else { panic!() };
    assert_eq!(options[1].weight, Points::from_raw(8400));
}

proptest! {
    #[test]
    fn nothing_is_lost_in_writing(questions in prop::collection::vec(question(), 1..4)) {
        let gift = export(&questions);
        let items = parse(&gift);
        prop_assert!(items.is_ok(), "{gift}\n{items:?}");
        let again: Result<Vec<Question>, _> =
            items.unwrap().into_iter().map(|item| Question::from_item(item, "social", "communication")).collect();
        prop_assert_eq!(again.unwrap(), questions, "{}", gift);
    }

    #[test]
    fn nothing_makes_the_reader_panic(texts in prop::collection::vec(nasty(), 0..12), any in any::<String>()) {
        for text in [texts.concat(), format!("Q{{{}}}", texts.concat()), any] {
            // What can be read can be written and read again.
            if let Ok(items) = parse(&text) {
                let gift = export_items(&items);
                let again = parse(&gift);
                prop_assert!(again.is_ok(), "{text:?}\n{gift}\n{again:?}");
                let plain = |items: &[Item]| items.iter().map(|item| Item { line: 0, category: None, ..item.clone() }).collect::<Vec<_>>();
                prop_assert_eq!(plain(&again.unwrap()), plain(&items), "{:?}\n{}", text, gift);
            }
        }
    }
}
