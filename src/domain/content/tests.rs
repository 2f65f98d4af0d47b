//! Small contents, each with one thing wrong.

use super::{Catalogue, Source};
use crate::domain::framework::Framework;

pub(super) const FRAMEWORK: &str = r#"[project]
name = "S"
full_name = "Soft"
issuer = "I"
partner_languages = ["en", "nl"]
audiences = []
[[tier]]
id = "sufficient"
nl = "Voldoende"
min_percent = 60
max_percent = 70
europass = "A"
[[module]]
id = "social"
en = "Social skills"
nl = "Sociale vaardigheden"
  [[module.topic]]
  id = "talk"
  en = "Talking"
  outcomes = [{ level = "a", en = "Why", nl = "Waarom" }, { level = "b", en = "How" }]
  [[module.topic]]
  id = "talk-more"
  en = "Talking more"
  outcomes = [{ level = "c", en = "When" }]
"#;

const LESSON: &str = "---\ntitle: Talking\nsummary: Talk: it helps.\nminutes: 10\noutcomes: [1, 2]\nreflect:\n  - \"What?\"\n---\n## A scene {#scene}\nWords.\n";
const PAGE: &str = "---\ntitle: Social\nsummary: S.\nself_check:\n- I can talk.\n- I can talk more.\n---\nBody.\n";
const GIFT: &str = "$CATEGORY: social/talk\n\n// [id:talk-01] [tag:outcome-1] [tag:level-a]\n::T::What? {\n=a#yes\n~b#no\n}\n\n// [id:talk-02] [tag:outcome-2] [tag:level-b]\nReally {T#no#yes}\n";
const GIFT_NL: &str =
    "$CATEGORY: social/talk\n\n// [id:talk-01] [tag:outcome-1] [tag:level-a]\n::T::Wat? {\n=aa#ja\n~bb#nee\n}\n";
const SVG: &str = "<svg></svg>";

fn all() -> Vec<(&'static str, String)> {
    [
        ("nl/social/talk.gift", GIFT_NL),
        ("en/social/module.md", PAGE),
        ("en/social/talk.md", LESSON),
        ("en/social/talk.gift", GIFT),
        ("en/social/talk.svg", SVG),
        ("nl/social/talk.md", LESSON),
    ]
    .map(|(path, text)| (path, text.to_owned()))
    .to_vec()
}

fn load(files: &[(&str, String)]) -> Result<Catalogue, Vec<String>> {
    let sources = files.iter().map(|(path, text)| Source { path, text });
    Catalogue::load(FRAMEWORK, sources).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

#[test]
fn falls_back_to_english() {
    let catalogue = load(&all()).unwrap();
    assert_eq!(catalogue.languages(), ["en", "nl"]);
    let (lesson, language) = catalogue.lesson("social", "talk", "nl").unwrap();
    assert_eq!((lesson.summary.as_str(), lesson.minutes, language), ("Talk: it helps.", 10, "nl"));
    assert_eq!(
        (lesson.outcomes.as_slice(), lesson.reflect.as_slice()),
        ([1, 2].as_slice(), ["What?".to_owned()].as_slice())
    );
    assert_eq!((lesson.body_markdown.as_str(), lesson.body_line), ("## A scene {#scene}\nWords.\n", 9));
    assert_eq!(catalogue.module_page("social", "nl").unwrap().1, "en");
    assert!(catalogue.lesson("social", "talk-more", "en").is_none());
    assert!(catalogue.lesson("social", "talk", "en").unwrap().0.diagrams.contains_key("talk.svg"));
    let ids = catalogue.bank().of_topic("social", "talk");
    let found = ids.iter().map(|id| catalogue.question(id, "nl").map(|(q, lang)| (q.text.as_str(), lang)).unwrap());
    assert_eq!(found.collect::<Vec<_>>(), [("Wat?", "nl"), ("Really", "en")]);
    assert!(catalogue.bank().of_topic("social", "none").is_empty());
}

#[test]
fn versions_follow_the_texts() {
    let catalogue = load(&all()).unwrap();
    assert_eq!(catalogue.version().len(), 16);
    let reversed: Vec<_> = all().into_iter().rev().collect();
    assert_eq!(load(&reversed).unwrap().version(), catalogue.version());
    let mut changed = all();
    changed[0].1 = GIFT_NL.replace("nee", "neen");
    let other = load(&changed).unwrap();
    assert_ne!(other.version(), catalogue.version());
    let version = |catalogue: &Catalogue, id: &str| catalogue.bank().version(&id.parse().unwrap()).unwrap().to_owned();
    assert_ne!(version(&other, "talk-01"), version(&catalogue, "talk-01"));
    assert_eq!(version(&other, "talk-02"), version(&catalogue, "talk-02"));
}

#[test]
fn names_the_file_and_line_of_a_slip() {
    let table = [
        ("en/social/talk.md", "minutes: 10", "minutes: ten", "4: `minutes` must be a whole number"),
        ("en/social/talk.md", "minutes: 10\n", "", "1: `minutes` is missing"),
        ("en/social/talk.md", "minutes: 10", "minuten: 10", "4: `minuten` is not a key"),
        ("en/social/talk.md", "minutes: 10", "minutes: 10\nminutes: 11", "5: `minutes` stands twice"),
        ("en/social/talk.md", "minutes: 10", "minutes:10", "4: a space must follow"),
        ("en/social/talk.md", "minutes: 10", "minutes", "4: `minutes` is not `key: value`"),
        ("en/social/talk.md", "minutes: 10", "Minutes: 10", "4: `Minutes` is not a key"),
        ("en/social/talk.md", "[1, 2]", "[1, x]", "5: `outcomes`: `x`"),
        ("en/social/talk.md", "[1, 2]", "1, 2", "5: `outcomes` must be a list"),
        ("en/social/talk.md", "title: Talking", "title: Talking\n  more", "3: a value stands on one line"),
        ("en/social/talk.md", "title: Talking", "title: Talking\n- more", "3: an item"),
        ("en/social/talk.md", "\n---\n##", "\n##", "1: the head has no closing"),
        ("en/social/talk.md", "---\ntitle", "title", "1: the file must begin"),
        ("en/social/module.md", "self_check:\n", "", "4: an item"),
        ("en/social/talk.gift", "~b#no\n", "\n", "4: the braces are not closed"),
        ("en/social/talk.gift", "[id:talk-01] ", "", "4: no id"),
        (
            "en/social/talk.gift",
            "[id:talk-02]",
            "[id:talk-01]",
            "10: id `talk-01` stands also at en/social/talk.gift:4",
        ),
        (
            "en/social/talk.gift",
            "$CATEGORY: social/talk",
            "",
            "4: the question must stand below `$CATEGORY: social/talk`",
        ),
        (
            "nl/social/talk.gift",
            "=aa#ja\n~bb#nee",
            "~bb#nee\n=aa#ja",
            "4: `talk-01` differs from en/social/talk.gift:4: weights 0 %, 100 %",
        ),
        (
            "nl/social/talk.gift",
            "~bb",
            "~b\n~bb",
            "4: `talk-01` differs from en/social/talk.gift:4: number of options 3",
        ),
        ("nl/social/talk.gift", "outcome-1", "outcome-2", "4: `talk-01` differs from en/social/talk.gift:4: outcome 2"),
        (
            "nl/social/talk.gift",
            "=aa#ja\n~bb#nee",
            "T",
            "4: `talk-01` differs from en/social/talk.gift:4: kind true/false",
        ),
        ("nl/social/talk.gift", "talk-01", "talk-07", "4: `talk-07` does not exist in English"),
    ];
    for (path, from, to, expected) in table {
        let mut files = all();
        let file = files.iter_mut().find(|(known, _)| *known == path).unwrap();
        assert!(file.1.contains(from), "{from}");
        file.1 = file.1.replacen(from, to, 1);
        let errors = load(&files).expect_err(expected);
        let expected = format!("{path}:{expected}");
        assert!(errors.iter().any(|error| error.starts_with(&expected)), "{expected}\n{errors:?}");
    }
}

#[test]
fn refuses_files_in_wrong_places() {
    let table = [
        ("en/social/walk.md", "has no topic `walk`"),
        ("en/other/talk.md", "no module `other`"),
        ("english/social/talk.md", "not a language code"),
        ("en/talk.md", "<language>/<module>/<file>"),
        ("en/social/notes.txt", "only .md, .gift and .svg"),
        ("en/social/walk.svg", "no topic that"),
        ("en/social/talk-more.svg", "no lesson talk-more.md"),
        ("nl/social/talk-more-2.svg", "no lesson talk-more.md"),
    ];
    for (path, expected) in table {
        let mut files = all();
        files.push((path, String::new()));
        let errors = load(&files).expect_err(path);
        assert!(errors.len() == 1 && errors[0].contains(expected), "{path}: {errors:?}");
    }
    let mut files = all();
    files.push(("en/social/talk-2.svg", SVG.to_owned()));
    assert!(load(&files).unwrap().lesson("social", "talk", "en").unwrap().0.diagrams.contains_key("talk-2.svg"));
}

#[test]
fn reads_the_framework() {
    let framework = Framework::parse(FRAMEWORK).unwrap();
    assert_eq!(framework.topics().count(), 2);
    let module = framework.module("social").unwrap();
    assert_eq!((module.title("nl"), module.title("sl")), ("Sociale vaardigheden", "Social skills"));
    let topic = framework.topic("social", "talk").unwrap();
    assert_eq!((topic.outcomes[0].title("nl"), topic.outcomes[1].title("nl")), ("Waarom", "How"));
    let table = [
        ("id = \"talk-more\"", "id = \"talk\"", 18, "twice"),
        ("id = \"talk\"", "id = \"Talk\"", 18, "only a-z"),
        ("level = \"a\"", "level = \"d\"", 20, "unknown variant"),
        ("en = \"Talking\"\n", "nl = \"Praten\"\n", 18, "no English title"),
        ("min_percent = 60", "min_percent = sixty", 10, ""),
        ("outcomes = [{ level = \"c\", en = \"When\" }]", "outcomes = []", 22, "lacks outcomes"),
    ];
    for (from, to, line, expected) in table {
        assert!(FRAMEWORK.contains(from), "{from}");
        let errors = Framework::parse(&FRAMEWORK.replacen(from, to, 1)).expect_err(to);
        assert!(errors[0].line == line && errors[0].message.contains(expected), "{to}: {errors:?}");
    }
}

#[test]
fn nothing_makes_the_reader_panic() {
    use proptest::prelude::*;
    proptest!(|(text in any::<String>(), lines in prop::collection::vec(prop::sample::select(vec!["---", "a: b", "- x", "k:", "k: [", "[1]", "\u{feff}", " ", "title: x"]), 0..9))| {
        let _ = Framework::parse(&text);
        for text in [text, lines.join("\n")] {
            for path in ["en/social/talk.md", "en/social/module.md", "en/social/talk.gift", "en/social/talk.svg", "x", ""] {
                let sources = [Source { path, text: &text }].into_iter();
                let loaded = Catalogue::load_what_can_be(FRAMEWORK, sources).unwrap();
                super::check::check(&loaded.0);
            }
        }
    });
}
