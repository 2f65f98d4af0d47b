//! Every word that the code asks for is there in English and in Dutch.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    adapters::texts::Texts,
    domain::{
        checklist::scan::Finding,
        course::Status,
        gift::Fault,
        kind::KindName,
        language::Language,
        moodle_xml::Lost,
        upload::Refused,
        verification::{
            Form, Unfetched,
            check::{Failure, Skipped, What},
            presented::Unread,
        },
    },
    store::bank_question::kind_id,
    ui::components::findings::name_of,
};

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests/words.rs") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// The keys that stand literally in calls: `t("key")`, `tv("key", …)`, `say(language, "key", …)` and the like.
fn asked_for() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let calls = [".t(\"", ".t1(\"", ".tv(\"", "say(\"", "say(language, \"", "say(Language::En, \"", "Some(\"flash-"];
    let mut keys = BTreeSet::new();
    for text in &files {
        for call in calls {
            for rest in text.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                if !key.is_empty() && !key.contains('{') {
                    keys.insert(key.to_owned());
                }
            }
        }
        // `done(&frame, path, Some("name"))` tells the text flash-name.
        for rest in text.split("done(").skip(1) {
            if let Some(name) = rest.split(';').next().unwrap().split("Some(\"").nth(1) {
                keys.insert(format!("flash-{}", name.split('"').next().unwrap()));
            }
        }
    }
    keys
}

#[test]
fn no_key_is_missing_in_english_or_dutch() {
    let texts = Texts::load().unwrap();
    let keys = asked_for();
    assert!(keys.len() > 150, "{}", keys.len());
    for language in [Language::En, Language::Nl] {
        let missing: Vec<_> = keys.iter().filter(|key| !texts.has(language, key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// What a verifier may say, by the names in its answer; these keys stand nowhere literally.
#[test]
fn a_verifier_is_never_at_a_loss_for_words() {
    let texts = Texts::load().unwrap();
    let names = |kind: &str, names: Vec<String>| -> Vec<String> {
        names.iter().map(|name| format!("verifier-{kind}-{}", name.replace('_', "-"))).collect()
    };
    let headlines = [
        "own",
        "endorsement",
        "valid",
        "unsure",
        "revoked",
        "expired",
        "other-recipient",
        "differs",
        "altered",
        "invalid",
    ];
    let keys = [
        names("what", What::ALL.iter().map(name_of).collect()),
        names("passed", What::ALL.iter().map(name_of).collect()),
        names("failed", Failure::ALL.iter().map(name_of).collect()),
        names("skipped", Skipped::ALL.iter().map(name_of).collect()),
        names("unfetched", Unfetched::ALL.iter().map(name_of).collect()),
        names("unread", Unread::ALL.iter().map(name_of).collect()),
        names("form", Form::ALL.iter().map(name_of).collect()),
        names("absent", vec!["expiry".into(), "status".into(), "recipient".into()]),
        Finding::ALL.iter().skip(1).map(|finding| format!("paper-found-{}", finding.id())).collect(),
        Refused::ALL.iter().map(|refused| format!("upload-refused-{refused}")).collect(),
        headlines
            .iter()
            .flat_map(|name| [format!("verifier-verdict-{name}"), format!("verifier-verdict-{name}-text")])
            .collect(),
    ]
    .concat();
    assert!(keys.iter().all(|key| key.split('-').nth(2).is_some_and(|name| !name.is_empty())), "{keys:?}");
    for language in [Language::En, Language::Nl] {
        let missing: Vec<_> = keys.iter().filter(|key| !texts.has(language, key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// What stands beside courses and questions, by names of the domain; these keys stand nowhere literally either.
#[test]
fn courses_and_questions_are_never_at_a_loss_for_words() {
    let texts = Texts::load().unwrap();
    let parts = ["module", "lesson", "own-lesson", "quiz", "assignment"];
    let kinds = [
        KindName::Single,
        KindName::Multiple,
        KindName::TrueFalse,
        KindName::Matching,
        KindName::Short,
        KindName::Numerical,
    ];
    let keys = [
        Fault::ALL.map(|fault| format!("fault-{}", fault.id())).to_vec(),
        Lost::ALL.map(|lost| format!("lost-{}", lost.id())).to_vec(),
        kinds.map(|kind| format!("kind-{}", kind_id(kind))).to_vec(),
        Status::ALL.map(|status| format!("course-status-{}", status.id())).to_vec(),
        parts.map(|part| format!("part-{part}")).to_vec(),
        parts.map(|part| format!("course-go-{part}")).to_vec(),
        ["edit", "up", "down", "remove"].map(|act| format!("builder-{act}")).to_vec(),
        ["edit", "up", "down", "remove"].map(|act| format!("builder-{act}-of")).to_vec(),
        ["changed", "created", "title"].map(|sort| format!("courses-sort-{sort}")).to_vec(),
        ["changed", "category", "words"].map(|sort| format!("questions-sort-{sort}")).to_vec(),
        ["quiz-full", "quiz-chosen"].map(|flash| format!("flash-{flash}")).to_vec(),
    ]
    .concat();
    for language in [Language::En, Language::Nl] {
        let missing: Vec<_> = keys.iter().filter(|key| !texts.has(language, key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn english_and_dutch_have_the_same_keys() {
    let keys = |language: &str| -> BTreeSet<String> {
        fs::read_dir(format!("content/{language}"))
            .unwrap()
            .flatten()
            .filter(|file| file.path().extension().is_some_and(|e| e == "ftl"))
            .flat_map(|file| {
                let text = fs::read_to_string(file.path()).unwrap();
                text.lines()
                    .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                    .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    let (english, dutch) = (keys("en"), keys("nl"));
    assert_eq!(english.difference(&dutch).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(dutch.difference(&english).collect::<Vec<_>>(), Vec::<&String>::new());
}
