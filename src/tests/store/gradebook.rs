//! Gradebooks, what was done since, and the attempts of an analysis on both engines.

use super::{
    super::support::database::{Engine, on_both_engines},
    courses::{enrol, id, make, mentor, publish},
    *,
};
use crate::{
    domain::{
        course::{Author, Enroller, PartKind},
        policy::TakeCourse,
    },
    store::{
        gradebook::{self, Sort, Wanted},
        item_analysis, learner_state, part_progress,
    },
};

async fn progress(db: &Db, enrolment: &str, part: &str, percent: Option<u8>) {
    let (enrolment, part): (String, PartKind) = (enrolment.into(), part.parse().unwrap());
    committed!(db, |tx| part_progress::note(&mut tx, &enrolment, &part, percent, morning()).await);
}

async fn names(db: &Db, author: &Author, wanted: Wanted, place: (i64, i64)) -> String {
    let found = gradebook::page(&mut db.read(), author, &id("c"), &wanted, place).await.unwrap();
    found.iter().map(|taker| taker.learner.0.clone()).collect::<Vec<_>>().join(" ")
}

on_both_engines! {
    async fn a_gradebook_is_searched_put_in_order_and_the_authors_alone(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (_, mira) = mentor(&db, "mira").await;
        let (_, other) = mentor(&db, "luka").await;
        make(&db, &mira, "c", "Course").await;
        publish(&db, &mira, "c", "v").await;
        for who in ["amira", "noor", "eva"] {
            let account = learner(&db, who).await;
            let myself = Enroller::Learner(own::<TakeCourse>(&account));
            assert!(enrol(&db, myself, &format!("e-{who}"), "c").await.is_new());
        }
        progress(&db, "e-noor", "quiz/q", Some(90)).await;
        progress(&db, "e-eva", "quiz/q", Some(40)).await;
        progress(&db, "e-eva", "own-lesson/l", None).await;
        let eva = AccountId("eva".into());
        committed!(db, |tx| learner_state::result(&mut tx, &eva, "social", 71, morning()).await);

        let quiz = || Sort::Part("quiz/q".parse().unwrap());
        let sorted = |sort: Sort| Wanted { sort, ..Wanted::default() };
        assert_eq!(names(&db, &mira, sorted(quiz()), (10, 0)).await, "noor eva amira");
        assert_eq!(names(&db, &mira, sorted(Sort::Part(PartKind::Module("social"))), (1, 0)).await, "eva");
        assert_eq!(names(&db, &mira, sorted(Sort::Name), (2, 1)).await.split(' ').count(), 2);
        assert_eq!(names(&db, &mira, sorted(Sort::Completed), (10, 0)).await.split(' ').count(), 3);
        assert_eq!(names(&db, &mira, sorted(Sort::Enrolled), (10, 3)).await, "");
        assert_eq!(names(&db, &other, Wanted::default(), (10, 0)).await, "", "not the author's");
        let cohort = Wanted { cohort: "x".into(), ..Wanted::default() };
        assert_eq!(names(&db, &mira, cohort, (10, 0)).await, "");

        let found = gradebook::page(&mut db.read(), &mira, &id("c"), &sorted(quiz()), (10, 1)).await.unwrap();
        let facts = &found[0].facts;
        assert_eq!(facts.best.get("social"), Some(&71));
        assert_eq!(facts.parts.get(&"quiz/q".parse().unwrap()).unwrap().percent, Some(40));
        let lesson = facts.parts.get(&"own-lesson/l".parse().unwrap()).unwrap();
        assert_eq!((lesson.percent, lesson.done_at), (None, Some(morning())));

        let done = gradebook::done_since(&mut db.read(), &mira, &id("c"), "", morning()).await.unwrap();
        let mut parts: Vec<_> = done.iter().map(|(part, _)| part.as_str()).collect();
        parts.sort_unstable();
        assert_eq!(parts, ["module/social", "own-lesson/l", "quiz/q", "quiz/q"]);
        assert!(gradebook::done_since(&mut db.read(), &other, &id("c"), "", morning()).await.unwrap().is_empty());
        assert!(item_analysis::attempts(&mut db.read(), &mira, &id("c"), "q").await.unwrap().is_empty());
        assert!(item_analysis::answers(&mut db.read(), &mira, &id("c"), "q").await.unwrap().is_empty());
    }
}
