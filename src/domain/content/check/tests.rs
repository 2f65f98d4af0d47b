//! The editorial rules, each broken once in an otherwise sound small content.

use super::{MAX_GUESS, Report, check};
use crate::domain::content::{Catalogue, Source};

const TOPICS: [&str; 5] = ["one", "two", "three", "four", "five"];

fn framework() -> String {
    let mut text = "[project]\nname = \"S\"\nfull_name = \"S\"\nissuer = \"S\"\npartner_languages = []\naudiences = []\n[[tier]]\nid = \"t\"\nen = \"T\"\nmin_percent = 60\nmax_percent = 100\neuropass = \"A\"\n[[module]]\nid = \"social\"\nen = \"Social\"\n".to_owned();
    for topic in TOPICS {
        text += &format!(
            "[[module.topic]]\nid = \"{topic}\"\nen = \"{topic}\"\noutcomes = [{{ level = \"a\", en = \"x\" }}, {{ level = \"b\", en = \"y\" }}]\n"
        );
    }
    text
}

fn lesson(topic: &str) -> String {
    let words = "You and I talk about the work. ".repeat(14);
    let mut text = format!(
        "---\ntitle: T\nsummary: S.\nminutes: 10\noutcomes: [1, 2]\nreflect: [a, b, c]\n---\n## Scene {{#scene}}\n{words}\n\n![A picture]({topic}.svg)\n\n"
    );
    for anchor in ["o1", "o2", "examples", "exercise", "key-points", "read-on"] {
        text += &format!("## Title {{#{anchor}}}\n\n{words}\n\n");
    }
    text
}

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 100\" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">T</title>\n<desc id=\"d\">D &amp; E</desc>\n<!-- a > b -->\n<text x=\"180\" y=\"20\" font-size=\"14\" text-anchor=\"middle\" class=\"d-text\">Hello</text>\n<path d=\"M0 0\" class=\"d-line\"/>\n</svg>\n";

/// Twelve questions: nine single choice with options of equal length, one of each other kind.
fn gift(topic: &str) -> String {
    let mut text = format!("$CATEGORY: social/{topic}\n");
    for n in 1..=12 {
        let level = ["a", "b", "c"][n % 3];
        let head = format!(
            "\n// [id:{topic}-{n:02}] [tag:outcome-{}] [tag:level-{level}] [tag:situation]\n::T::What is {n} in {topic} {{\n",
            n % 2 + 1
        );
        let body = match n {
            10 => format!(
                "~%50%{topic} right m{n}#f\n~%50%{topic} right n{n}#f\n~%-50%{topic} wrong x{n}#f\n~%-50%{topic} wrong y{n}#f\n"
            ),
            11 => "=a -> b\n=c -> d\n=e -> f\n####g\n".to_owned(),
            12 => "TRUE#f#g\n".to_owned(),
            _ => {
                format!("={topic} key {n:02}#f\n~{topic} wr1 {n:02}#f\n~{topic} wr2 {n:02}#f\n~{topic} wr3 {n:02}#f\n")
            }
        };
        text += &format!("{head}{body}}}\n");
    }
    text
}

fn files() -> Vec<(String, String)> {
    let body = "Words are good. ".repeat(60);
    let mut files = vec![(
        "en/social/module.md".to_owned(),
        format!("---\ntitle: S\nsummary: S.\nself_check: [a, b, c, d, e]\n---\n{body}\n"),
    )];
    for topic in TOPICS {
        files.push((format!("en/social/{topic}.md"), lesson(topic)));
        files.push((format!("en/social/{topic}.gift"), gift(topic)));
        files.push((format!("en/social/{topic}.svg"), SVG.to_owned()));
    }
    files
}

fn report(files: &[(String, String)]) -> Report {
    let sources = files.iter().map(|(path, text)| Source { path, text });
    check(&Catalogue::load(&framework(), sources).unwrap())
}

fn found(report: &Report) -> Vec<String> {
    let warnings = report.warnings.iter().map(|warning| format!("warning {warning}"));
    report.errors.iter().map(ToString::to_string).chain(warnings).collect()
}

#[test]
fn a_sound_content_has_no_fault() {
    let report = report(&files());
    assert_eq!(found(&report), [""; 0]);
    let row = &report.topics[0];
    assert_eq!((row.questions, row.single, row.multiple, row.matching, row.true_false), (12, 9, 1, 1, 1));
    assert_eq!((row.outcomes.as_slice(), row.levels), ([6, 6].as_slice(), [4, 4, 4]));
    assert!((row.longest - 0.25).abs() < 1e-9 && (row.shortest - 0.25).abs() < 1e-9);
    let guesses = report.modules[0].guesses.unwrap();
    // All options are of one length, unhedged and without absolute words: every strategy is chance.
    for strategy in [guesses.longest, guesses.shortest, guesses.hedged, guesses.mildest] {
        assert!((strategy - guesses.random).abs() < 1e-12);
    }
    assert!(guesses.random > 1e-5 && guesses.random < MAX_GUESS);
    assert!(report.table().contains("en social"));
}

#[test]
fn every_rule_is_found_broken() {
    let long = format!("{}\n\n## Title {{#read-on}}", "We talk. ".repeat(300));
    let table = [
        ("one.md", "{#o2}", "{#p2}", "one.md:8: no heading {#o2}"),
        ("one.md", "{#examples}", "", "one.md:8: no heading {#examples}"),
        ("one.md", "## Scene {#scene}", "# Scene {#scene}", "one.md:8: a heading of level 1"),
        ("one.md", "{#o2}", "{#o1}", "{#o1} stands twice"),
        ("one.md", "[1, 2]", "[1]", "one.md:1: `outcomes` lacks 2"),
        ("one.md", "[1, 2]", "[1, 2, 3]", "one.md:1: `outcomes` names 3"),
        ("one.md", "one.svg", "two.svg", "one.md:11: there is no picture `two.svg`"),
        ("one.md", "![A picture]", "![]", "one.md:11: a picture needs"),
        ("one.md", "You and I", "<b>You</b>", "one.md:9: HTML"),
        ("one.md", "You and I", "[You](http://x.example)", "one.md:9: link"),
        ("one.md", "You and I", "[You](#o3)", "one.md:9: link `#o3`: no heading"),
        ("one.md", "You and I", "[You][there]", "one.md:9: [there] has no address"),
        ("one.md", "reflect: [a, b, c]", "reflect: [a]", "warning en/social/one.md:1: `reflect` has 1"),
        ("one.md", "## Title {#read-on}", &long, "words: 600 to 1000"),
        ("module.md", "[a, b, c, d, e]", "[a]", "module.md:1: `self_check` has 1"),
        ("one.gift", "one-03", "one-3", "must be named one-01"),
        ("one.gift", "outcome-2", "outcome-3", "is about outcome 3"),
        ("one.gift", "~one wr3 01#f\n", "", "has 3 options, not 4"),
        ("one.gift", "~one wr3 01", "=one wr3 01", "has 2 right options"),
        ("one.gift", "~one wr3 01#f", "~one wr3 01", "option 4 has no feedback"),
        ("one.gift", "one wr3 01", "one wr2 01", "has the same option twice"),
        ("one.gift", "one key 02", "One key, 01", "has the same right option as `one-01`"),
        ("one.gift", "TRUE#f#g", "TRUE#f", "needs two feedbacks"),
        ("one.gift", "####g\n", "", "needs a general feedback"),
        ("one.gift", "%-50%one wrong x10", "one wrong x10", "has an option without weight"),
        ("one.gift", "~%-50%one wrong x10", "~%-10%one wrong x10", "to who chooses every option"),
        (
            "one.gift",
            "What is 2 in one",
            "What is 1 in one?",
            "warning en/social/one.gift:12: `one-02` has the same text",
        ),
        ("one.svg", "<svg", " <svg", "one.svg:1: must begin with <svg"),
        ("one.svg", "<title id=\"t\">T</title>", "<g id=\"t\"></g>", "no <title>"),
        ("one.svg", "</text>", "</desc>", "one.svg:5: </desc> closes text"),
        ("one.svg", "</svg>", "", "<svg> is not closed"),
        ("one.svg", "font-size=\"14\"", "font-size=\"12.5\"", "letters of size 12.5"),
        ("one.svg", "class=\"d-line\"", "style=\"fill:red\"", "style= is not allowed"),
        ("one.svg", "class=\"d-line\"", "onclick=\"x\"", "onclick= is not allowed"),
        ("one.svg", "class=\"d-line\"", "class=\"line\"", "no class `line`"),
        ("one.svg", "class=\"d-line\"", "fill=\"#f00\"", "colours come from"),
        ("one.svg", "class=\"d-line\"", "href=\"https://x.example\"", "points outside"),
        ("one.svg", "<path", "<script></script><path", "<script> is not allowed"),
        ("one.svg", "&amp;", "&", "&amp;"),
        ("one.svg", "360 100", "400 100", "viewBox"),
        ("one.svg", "role=\"img\"", "", "role=\"img\""),
        ("one.svg", "\"t d\"", "\"t e\"", "aria-labelledby"),
        (
            "one.svg",
            "Hello",
            "A line of text that is much longer than the picture is wide",
            "seems to leave the picture",
        ),
    ];
    for (file, from, to, expected) in table {
        let mut files = files();
        let (_, text) = files.iter_mut().find(|(path, _)| path.ends_with(&format!("/{file}"))).unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
        let found = found(&report(&files));
        assert!(found.iter().any(|line| line.contains(expected)), "{from} -> {to}: {expected}\n{found:#?}");
    }
}

#[test]
fn a_betrayed_key_is_found() {
    // The right option is the longest, or the only hedged one, in every single choice question.
    for (to, expected) in
        [("=# or more", "longest"), ("=# mayb", "longest"), ("=maybe #", "hedged"), ("=# a", "longest")]
    {
        let mut files = files();
        for (path, text) in &mut files {
            if path.ends_with(".gift") {
                for topic in TOPICS {
                    *text = text.replace(&format!("={topic} key"), &to.replace('#', &format!("{topic} key")));
                }
            }
        }
        let found = found(&report(&files));
        assert!(found.iter().any(|line| line.contains(expected)), "{to}: {found:#?}");
    }
    let mut files = files();
    for (_, text) in &mut files {
        *text = text.replace(" key ", " k ");
    }
    let report = report(&files);
    assert!(
        report.errors.iter().any(|error| error.message.contains("shortest option passes")),
        "{:#?}",
        found(&report)
    );
    assert!(report.modules[0].guesses.unwrap().shortest > 0.9);
    let mut files = self::files();
    for (_, text) in &mut files {
        for wrong in ["wr1", "wr2", "wr3"] {
            *text = text.replace(wrong, &format!("all {wrong}"));
        }
    }
    let report = self::report(&files);
    assert!(
        report.errors.iter().any(|error| error.message.contains("fewest absolute words passes")),
        "{:#?}",
        found(&report)
    );
}

#[test]
fn too_few_questions_are_found() {
    let mut files = files();
    files
        .retain(|(path, _)| !path.ends_with("two.gift") && !path.ends_with("three.md") && !path.ends_with("three.svg"));
    files.push(("nl/social/one.md".to_owned(), lesson("one")));
    let report = report(&files);
    assert!(report.modules[0].guesses.is_none());
    let found = found(&report);
    for expected in [
        "en/social/two.gift:1: 0 questions",
        "en/social/three.md:1: the lesson is missing",
        "warning nl/social/two.md:1: the lesson is not translated",
        "warning nl/social/one.gift:1: not translated",
        "nl/social/one.md:11: there is no picture",
    ] {
        assert!(found.iter().any(|line| line.starts_with(expected)), "{expected}: {found:#?}");
    }
}
