use std::collections::BTreeMap;

use super::*;
use crate::domain::{language::Language, tier::Tier, time::from_millis};

fn outline(parts: &[(&str, bool, Option<Tier>)]) -> Outline {
    let mut outline = Outline::new("A course", Language::En);
    outline.parts = parts
        .iter()
        .map(|(kind, required, level)| Part { kind: kind.parse().unwrap(), required: *required, level: *level })
        .collect();
    outline
}

#[test]
fn parts_have_names_that_lead_back() {
    for text in ["module/social", "lesson/social/communication", "own-lesson/0190-a", "quiz/x", "assignment/y"] {
        assert_eq!(text.parse::<PartKind>().unwrap().to_string(), text);
    }
    for bad in ["", "module", "module/cooking", "lesson/social", "lesson/x/y", "quiz/", "quiz/a/b", "quiz/é", "page/x"]
    {
        assert_eq!(bad.parse::<PartKind>(), Err(NoPart), "{bad}");
    }
}

#[test]
fn an_outline_is_kept_tidy_and_says_what_is_wrong() {
    let mut messy = outline(&[
        ("own-lesson/a", true, Some(Tier::Good)),
        ("quiz/b", true, Some(Tier::Good)),
        ("quiz/b", false, None),
    ]);
    messy.title = "  Two \n words ".into();
    messy.summary = " One\r\ntwo ".into();
    let tidy = messy.tidied();
    assert_eq!((tidy.title.as_str(), tidy.summary.as_str()), ("Two words", "One\ntwo"));
    assert_eq!(tidy.parts, outline(&[("own-lesson/a", true, None), ("quiz/b", true, Some(Tier::Good))]).parts);
    assert_eq!(tidy.problems(), []);
    let mut bad = Outline::new(" ", Language::Nl);
    bad.summary = "x".repeat(SUMMARY_MAX + 1);
    assert_eq!(bad.problems(), [Unusable::TitleMissing, Unusable::SummaryLong]);
    assert_eq!(Outline::new(&"x".repeat(TITLE_MAX + 1), Language::En).problems(), [Unusable::TitleLong]);
}

#[test]
fn parts_move_up_and_down_and_stop_at_the_ends() {
    let mut three = outline(&[("quiz/a", true, None), ("quiz/b", true, None), ("quiz/c", true, None)]);
    let names = |outline: &Outline| outline.parts.iter().map(|p| p.kind.to_string()).collect::<Vec<_>>().join(" ");
    let b = "quiz/b".parse().unwrap();
    three.shift(&b, true);
    assert_eq!(names(&three), "quiz/b quiz/a quiz/c");
    three.shift(&b, true);
    assert_eq!(names(&three), "quiz/b quiz/a quiz/c");
    three.shift(&b, false);
    three.shift(&b, false);
    three.shift(&b, false);
    assert_eq!(names(&three), "quiz/a quiz/c quiz/b");
}

#[test]
fn an_outline_survives_storage() {
    let before = outline(&[("module/social", true, Some(Tier::Good)), ("lesson/social/communication", false, None)]);
    let text = serde_json::to_string(&before).unwrap();
    assert_eq!(serde_json::from_str::<Outline>(&text).unwrap(), before);
    assert!(serde_json::from_str::<Outline>(&text.replace("module/social", "module/cooking")).is_err());
}

#[test]
fn a_course_is_done_when_all_that_is_required_is_at_its_level() {
    let course = outline(&[
        ("module/social", true, Some(Tier::Good)),
        ("lesson/personal/stress", true, None),
        ("own-lesson/a", true, None),
        ("quiz/b", true, Some(Tier::Excellent)),
        ("assignment/c", true, None),
        ("quiz/d", false, Some(Tier::Sufficient)),
    ]);
    let now = Some(from_millis(5));
    let part = |percent| PartProgress { percent, done_at: now };
    let mut facts = Facts {
        read: [("personal".to_owned(), "stress".to_owned()), ("social".to_owned(), "communication".to_owned())].into(),
        best: BTreeMap::from([("social".to_owned(), 70)]),
        parts: BTreeMap::from([
            (PartKind::OwnLesson("a".into()), part(None)),
            (PartKind::Quiz("b".into()), part(Some(84))),
        ]),
    };
    let done = |facts: &Facts| states(&course, facts).iter().map(|s| s.done).collect::<Vec<_>>();
    assert_eq!(done(&facts), [false, true, true, false, false, false]);
    assert!(states(&course, &facts)[0].begun && states(&course, &facts)[3].begun);
    assert!(!is_complete(&course, &facts));
    facts.best.insert("social".into(), 71);
    facts.parts.insert(PartKind::Quiz("b".into()), part(Some(85)));
    assert!(!is_complete(&course, &facts));
    facts.parts.insert(PartKind::Assignment("c".into()), part(None));
    assert!(is_complete(&course, &facts), "what is not required does not count");
    assert!(!is_complete(&outline(&[("quiz/d", false, None)]), &facts), "nothing is asked for");
}
