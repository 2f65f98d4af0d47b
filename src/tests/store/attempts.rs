use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        attempt::{Attempt, Drawn, Subject},
        order::Order,
        policy::{Learn, TakeAssessment},
    },
    store::{
        answer::{self, StoredAnswer},
        attempt::{self, StoredAttempt},
        lesson_read, progress, question_version,
    },
};

fn stored(account: &Account, id: &str, deadline: Option<TimeDelta>) -> StoredAttempt {
    let drawn = Drawn {
        question: "stress-01".parse().unwrap(),
        version: "v1".into(),
        order: Order { options: vec![1, 0], rights: vec![] },
    };
    StoredAttempt {
        attempt: Attempt {
            id: id.into(),
            account: account.id.clone(),
            subject: Subject::Module("personal"),
            started_at: morning(),
            deadline_at: deadline.map(|d| morning() + d),
            result: None,
        },
        drawn: vec![drawn],
        version: "c1".into(),
    }
}

fn given(response: &str, sequence: i64) -> StoredAnswer {
    StoredAnswer { position: 0, response: response.into(), sequence }
}

on_both_engines! {
    async fn one_attempt_is_open_at_a_time(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let take = own::<TakeAssessment>(&amira);
        let start = |id: &'static str| { let (db, take, new) = (db.clone(), take.clone(), stored(&amira, id, None)); async move { committed!(db, |tx| attempt::insert(&mut tx, &take, &new, 25_200).await) } };
        assert!(start("one").await);
        assert!(!start("two").await);
        let found = attempt::find(&mut db.read(), &take, "one").await.unwrap().unwrap();
        assert_eq!(found.drawn, stored(&amira, "one", None).drawn);
        assert!(attempt::find(&mut db.read(), &own::<TakeAssessment>(&luka), "one").await.unwrap().is_none(), "not theirs");

        let (close, other) = (take.clone(), own::<TakeAssessment>(&luka));
        assert!(committed!(db, |tx| attempt::close(&mut tx, &other, "one", morning()).await).is_none());
        assert!(committed!(db, |tx| attempt::close(&mut tx, &close, "one", morning()).await).is_some());
        let (again, result) = (take.clone(), take.clone());
        assert!(committed!(db, |tx| attempt::close(&mut tx, &again, "one", morning()).await).is_none(), "closed once");
        committed!(db, |tx| attempt::set_result(&mut tx, &result, "one", 100, 84).await);
        assert!(start("three").await);

        let history = attempt::history(&mut db.read(), &take, "personal", 10).await.unwrap();
        assert_eq!(history.len(), 2);
        assert_eq!(history.iter().find_map(|a| a.result).unwrap().percent, 84);
        let summary = attempt::summaries(&mut db.read(), &amira.id).await.unwrap().remove(0);
        assert_eq!((summary.best_percent, summary.submitted, summary.open.as_deref()), (Some(84), 1, Some("three")));
        assert_eq!(attempt::all_of(&mut db.read(), &amira.id).await.unwrap().len(), 2);
    }

    async fn one_answer_is_saved_at_once_or_not_at_all(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let take = own::<TakeAssessment>(&amira);
        let (new, permission) = (stored(&amira, "one", Some(TimeDelta::hours(1))), take.clone());
        committed!(db, |tx| attempt::insert(&mut tx, &permission, &new, 25_200).await);
        let at = morning() + TimeDelta::minutes(5);
        let there = || async { answer::of(&mut db.read(), "one").await.unwrap() };

        assert!(answer::save_at_once(&db, &take, "one", &given("0", 10), at).await.unwrap());
        assert!(answer::save_at_once(&db, &take, "one", &given("1", 20), at).await.unwrap());
        assert!(!answer::save_at_once(&db, &take, "one", &given("0", 15), at).await.unwrap(), "a later one is there");
        assert_eq!(there().await, [given("1", 20)]);
        assert_eq!(attempt::summaries(&mut db.read(), &amira.id).await.unwrap()[0].last_at, Some(at));

        let other = own::<TakeAssessment>(&luka);
        assert!(!answer::save_at_once(&db, &other, "one", &given("0", 30), at).await.unwrap(), "not theirs");
        let late = morning() + TimeDelta::hours(3);
        assert!(!answer::save_at_once(&db, &take, "one", &given("0", 30), late).await.unwrap(), "too late");
        let close = take.clone();
        committed!(db, |tx| attempt::close(&mut tx, &close, "one", at).await);
        assert!(!answer::save_at_once(&db, &take, "one", &given("0", 30), at).await.unwrap(), "closed");
        assert_eq!(there().await, [given("1", 20)]);
    }

    async fn the_later_answer_stays(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        let take = own::<TakeAssessment>(&amira);
        let (new, permission) = (stored(&amira, "one", Some(TimeDelta::hours(1))), take.clone());
        committed!(db, |tx| attempt::insert(&mut tx, &permission, &new, 25_200).await);
        let save = |response: &'static str, sequence, at| {
            let (db, take) = (db.clone(), take.clone());
            async move {
                committed!(db, |tx| {
                    let open = answer::open_for_saving(&mut tx, &take, "one", at).await?;
                    if open {
                        answer::save(&mut tx, &take, "one", &given(response, sequence), at).await?;
                    }
                    Ok(open)
                })
            }
        };
        assert!(save("c1", 5, morning()).await);
        assert!(save("c0", 3, morning()).await, "an older tab speaks up late");
        assert_eq!(answer::of(&mut db.read(), "one").await.unwrap(), [given("c1", 5)]);
        assert!(save("", 6, morning()).await);
        assert_eq!(answer::of(&mut db.read(), "one").await.unwrap(), [given("", 6)]);
        let late = morning() + TimeDelta::hours(1) + TimeDelta::seconds(11);
        assert!(!save("c1", 9, late).await, "out of time");
        let close = take.clone();
        committed!(db, |tx| attempt::close(&mut tx, &close, "one", morning()).await);
        assert!(!save("c1", 9, morning()).await, "closed");
        assert_eq!(answer::of(&mut db.read(), "one").await.unwrap(), [given("", 6)]);
    }

    async fn reading_is_marked_once_and_can_be_taken_back(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        let learn = own::<Learn>(&amira);
        let (first, second) = (learn.clone(), learn.clone());
        committed!(db, |tx| lesson_read::mark(&mut tx, &first, "personal", "stress", morning()).await);
        committed!(db, |tx| lesson_read::mark(&mut tx, &second, "personal", "stress", morning() + TimeDelta::days(1)).await);
        let known = progress::in_module(&mut db.read(), &amira.id, "personal", morning()).await.unwrap();
        assert_eq!((known.progress.read, known.progress.last_at), (["stress".to_owned()].into(), Some(morning())));
        assert!(progress::in_module(&mut db.read(), &amira.id, "social", morning()).await.unwrap().progress.read.is_empty());
        assert_eq!(lesson_read::of(&mut db.read(), &amira.id).await.unwrap().len(), 1);
        committed!(db, |tx| lesson_read::unmark(&mut tx, &learn, "personal", "stress").await);
        assert!(lesson_read::of(&mut db.read(), &amira.id).await.unwrap().is_empty());
    }

    async fn a_question_version_is_stored_once(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let version = |gift: &str| question_version::StoredQuestion {
            version: "v".into(), language: "en".into(), question: "q".into(), module: "m".into(), topic: "t".into(), gift: gift.into(),
        };
        let (one, two) = (version("first"), version("second"));
        committed!(db, |tx| question_version::insert(&mut tx, &one, morning()).await);
        committed!(db, |tx| question_version::insert(&mut tx, &two, morning()).await);
        assert_eq!(question_version::known(&mut db.read()).await.unwrap(), [("v".into(), "en".into())]);
        assert_eq!(question_version::find(&mut db.read(), "v").await.unwrap()[0].gift, "first");
    }
}
