use super::*;
use crate::domain::gift::export_items;

fn quiz(inner: &str) -> Vec<Read> {
    read(&format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{inner}\n</quiz>\n"))
}

fn question(kind: &str, text: &str, rest: &str) -> String {
    format!(
        "<question type=\"{kind}\"><name><text>N &amp; M</text></name><questiontext format=\"html\">\
         <text><![CDATA[<p>{text}</p>]]></text></questiontext>{rest}</question>"
    )
}

fn gift(read: &Read) -> String {
    export_items(&[read.item.clone().unwrap().0]).lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_kind_is_read() {
    let answer = |fraction: &str, text: &str, said: &str| {
        format!(
            "<answer fraction=\"{fraction}\" format=\"html\"><text>{text}</text><feedback format=\"html\"><text>{said}</text></feedback></answer>"
        )
    };
    let table = [
        (
            question(
                "multichoice",
                "Which?",
                &[answer("100", "a", "Yes."), answer("0", "b &lt; c", ""), "<single>true</single>".into()].concat(),
            ),
            "::N & M::[markdown]Which? { =a#Yes. ~b < c }",
        ),
        (
            question(
                "multichoice",
                "Which?",
                &[
                    answer("33.33333", "a", ""),
                    answer("66.66667", "b", ""),
                    answer("-100", "c", "No"),
                    "<single>false</single>".into(),
                ]
                .concat(),
            ),
            "::N & M::[markdown]Which? { ~%33.33333%a ~%66.66667%b ~%-100%c#No }",
        ),
        (
            question("truefalse", "So?", &[answer("0", "true", "Wrong"), answer("100", "false", "Right")].concat()),
            "::N & M::[markdown]So? {FALSE#Wrong#Right }",
        ),
        (
            question("shortanswer", "Word?", &[answer("100", "one*", ""), answer("50", "two", "Nearly")].concat()),
            "::N & M::[markdown]Word? { =one* =%50%two#Nearly }",
        ),
        (
            question(
                "numerical",
                "How many?",
                "<answer fraction=\"100\"><text>12.5</text><feedback><text></text></feedback><tolerance>0.5</tolerance></answer><answer fraction=\"0\"><text>*</text><feedback><text>No.</text></feedback></answer>",
            ),
            "::N & M::[markdown]How many? {# =12.5\\:0.5 ~#No. }",
        ),
        (
            question(
                "matching",
                "Match.",
                "<subquestion format=\"html\"><text>&lt;p&gt;a&lt;/p&gt;</text><answer><text>x</text></answer></subquestion><subquestion><text>b</text><answer><text>y</text></answer></subquestion><subquestion><text></text><answer><text>z</text></answer></subquestion>",
            ),
            "::N & M::[markdown]Match. { =a -> x =b -> y = -> z }",
        ),
    ];
    for (xml, wanted) in table {
        let found = quiz(&xml);
        assert_eq!(found.len(), 1, "{xml}");
        assert_eq!(gift(&found[0]).replace("12.5:0.5", "12.5\\:0.5"), wanted, "{xml}");
        assert_eq!(found[0].name, "N & M");
    }
}

#[test]
fn what_cannot_be_taken_is_named_on_its_line() {
    let all = [
        "<question type=\"category\"><category><text>$course$/top/Unit 1/Part</text></category></question>".to_owned(),
        question("essay", "Tell", ""),
        question("cloze", "Fill {1:SA:=x}", ""),
        question(
            "shortanswer",
            "Word <img src=\"@@PLUGINFILE@@/x.png\">",
            "<usecase>1</usecase><answer fraction=\"100\"><text>w</text></answer><tags><tag><text>t</text></tag></tags><hint><text>try</text></hint>",
        ),
        question("numerical", "N", "<answer fraction=\"100\"><text>many</text></answer>"),
        question("truefalse", "T", "<answer fraction=\"0\"><text>true</text></answer>"),
    ];
    let found = quiz(&all.join("\n"));
    let faults: Vec<_> = found.iter().map(|read| (read.line, read.item.clone().err())).collect();
    assert_eq!(
        faults,
        [
            (4, Some(Fault::Essay)),
            (5, Some(Fault::UnknownKind)),
            (6, None),
            (7, Some(Fault::NotANumber)),
            (8, Some(Fault::NoneRight)),
        ]
    );
    let (item, lost) = found[2].item.clone().unwrap();
    assert_eq!(lost, [Lost::Media, Lost::Case, Lost::Hints, Lost::Tags]);
    assert_eq!(item.category.as_deref(), Some("Unit 1/Part"));
}

#[test]
fn hostile_files_end_the_reading() {
    let good = question("truefalse", "T", "<answer fraction=\"100\"><text>true</text></answer>");
    let laughs = "<!DOCTYPE quiz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    let deep = format!("<quiz>{}", "<question>".repeat(30));
    let wide = format!("<quiz><question>{}</question></quiz>", "<answer/>".repeat(3_000));
    for bad in [
        &format!("{laughs}<quiz>{good}</quiz>"),
        &format!("<quiz>{good}&b;</quiz>"),
        &format!("<quiz>{good}<question type=\"x\">"),
        &format!("<quiz>{good}</question></quiz>"),
        "<quiz><question type=\"truefalse\"><name><text>&xxe;</text></name></question></quiz>",
        "<html></html>",
        "<quiz",
        "<",
        deep.as_str(),
        wide.as_str(),
    ] {
        let found = read(bad);
        assert_eq!(found.last().unwrap().item, Err(Fault::Unreadable), "{}", bad.chars().take(200).collect::<String>());
        assert!(found.len() <= 2);
    }
    let many = "<question type=\"essay\"/>".repeat(MAX_QUESTIONS + 5);
    let found = quiz(&many);
    assert_eq!((found.len(), &found.last().unwrap().item), (MAX_QUESTIONS + 1, &Err(Fault::TooMany)));
}
