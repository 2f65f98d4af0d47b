use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::search::{Section, words},
    store::search::{self, Query},
};

fn section(language: &str, topic: &str, anchor: &str, heading: &str, body: &str) -> Section {
    Section {
        language: language.into(),
        module: "social".into(),
        topic: topic.into(),
        anchor: anchor.into(),
        heading: heading.into(),
        body: body.into(),
    }
}

fn lessons() -> Vec<Section> {
    vec![
        section("en", "a", "", "Conflict management", "Conflicts at work are normal."),
        section(
            "en",
            "a",
            "o1",
            "Five styles",
            "You choose how you respond, and <b>\"listen\"</b> & wait to a conflict.",
        ),
        section("en", "b", "", "Communication", "Listening is half of it."),
        section("nl", "a", "", "Omgaan met conflicten", "Een conflict op het werk is gewoon."),
        section("nl", "c", "", "Ideeën bedenken", "Samenwerking levert ideeën op."),
    ]
}

async fn find(db: &Db, language: &str, text: &str, all: bool) -> Vec<search::Found> {
    let query = Query { language: language.into(), words: words(text, language), all };
    let found = search::find(&mut db.read(), &query, 10, 0).await.unwrap();
    assert_eq!(search::count(&mut db.read(), &query).await.unwrap(), found.len(), "{text}");
    found
}

async fn filled(engine: Engine) -> (TestDatabase, Db) {
    let database = TestDatabase::new(engine).await;
    let db = open(&database).await;
    committed!(db, |tx| search::fill(&mut tx, &lessons()).await);
    (database, db)
}

on_both_engines! {
    async fn words_are_found_in_their_other_forms_and_marked(engine: Engine) {
        let (_database, db) = filled(engine).await;
        let places = |found: &[search::Found]| -> Vec<String> {
            found.iter().map(|f| format!("{}#{}", f.topic, f.anchor)).collect()
        };
        // A heading says more than a text.
        let found = find(&db, "en", "conflicts", true).await;
        assert_eq!(places(&found), ["a#", "a#o1"]);
        assert_eq!(found[0].heading, "\u{2}Conflict\u{3} management");
        assert!(found[0].excerpt.starts_with("\u{2}Conflicts\u{3} at work are normal"), "{}", found[0].excerpt);
        assert_eq!(places(&find(&db, "en", "listen", true).await), ["b#", "a#o1"]);
        assert_eq!(places(&find(&db, "en", "conflict styles", true).await), ["a#o1"]);
        assert_eq!(places(&find(&db, "nl", "conflict", true).await), ["a#"]);
        assert_eq!(places(&find(&db, "nl", "ideeen samenwerken", true).await), ["c#"]);
        assert_eq!(places(&find(&db, "nl", "manag", true).await), [""; 0]);
        assert_eq!(places(&find(&db, "en", "manag", true).await), ["a#"], "the beginning is enough");
        assert_eq!(places(&find(&db, "en", "normal giraffe", true).await), [""; 0]);
        assert_eq!(places(&find(&db, "en", "normal giraffe", false).await), ["a#"]);
    }

    async fn what_a_lesson_holds_comes_back_as_text(engine: Engine) {
        let (_database, db) = filled(engine).await;
        let found = find(&db, "en", "styles wait", true).await;
        // PostgreSQL leaves tags out; nothing is escaped here, as pages do that.
        let tag = if engine == Engine::Sqlite { "</b>" } else { " " };
        assert!(found[0].excerpt.contains(&format!("\"listen\"{tag} & \u{2}wait\u{3}")), "{}", found[0].excerpt);
    }

    async fn whatever_is_typed_is_only_words(engine: Engine) {
        let (_database, db) = filled(engine).await;
        for typed in [
            "\"", "*", "conflict*", "\"conflict", "NEAR(conflict work)", "AND", "conflict NOT work", "-conflict", "^conflict",
            "heading:conflict", "(", ")", "a:*", "!conflict", "conflict & | !", "'", "''':*", "\\", "%", "{conflict}", "²³ ½",
            "ǅ ﬁ ß İ", "日本語", "🦒", "\u{0}", "; DROP TABLE lesson_section", "conflict\u{2}x\u{3}",
        ] {
            for language in ["en", "nl", "sl"] {
                let words = words(typed, language);
                for all in [true, false] {
                    let query = Query { language: language.into(), words: words.clone(), all };
                    if !words.is_empty() {
                        search::count(&mut db.read(), &query).await.unwrap();
                        search::find(&mut db.read(), &query, 10, 0).await.unwrap();
                    }
                }
            }
        }
        assert_eq!(find(&db, "en", "conflict", true).await.len(), 2);
    }

    async fn one_of_several_servers_fills_the_index(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let one = |version: &'static str| {
            let db = db.clone();
            async move {
                committed!(db, |tx| {
                    let claimed = search::claim(&mut tx, version, morning()).await?;
                    if claimed {
                        search::fill(&mut tx, &lessons()).await?;
                    }
                    Ok(claimed)
                })
            }
        };
        let (a, b, c) = tokio::join!(one("1"), one("1"), one("1"));
        assert_eq!([a, b, c].iter().filter(|claimed| **claimed).count(), 1);
        assert_eq!(find(&db, "en", "conflict", true).await.len(), 2, "each section once");
        assert!(!one("1").await);
        assert!(one("2").await, "other lessons");
        assert_eq!(find(&db, "en", "conflict", true).await.len(), 2, "the old ones are gone");
        assert_eq!(search::version(&mut db.read()).await.unwrap(), Some(("2".into(), morning())));
    }
}
