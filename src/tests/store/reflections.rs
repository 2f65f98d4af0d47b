//! What learners write and say about themselves.

use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        policy::{KeepAccount, Reflect},
        self_check::{Filled, Phase, Ratings},
    },
    store::{
        progress,
        reflection::{self, Place},
        self_check,
    },
};

const PLACE: Place<'static> = Place { module: "personal", topic: "stress", question: 2 };

fn ratings(pairs: &[(&str, u8)]) -> Ratings {
    Ratings::new(pairs.iter().map(|(topic, rating)| ((*topic).to_owned(), *rating))).unwrap()
}

on_both_engines! {
    async fn an_answer_replaces_only_the_one_it_was_written_over(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let (mine, theirs) = (own::<Reflect>(&amira), own::<Reflect>(&luka));
        let put = |old: &'static str, new: &'static str| {
            let (db, mine) = (db.clone(), mine.clone());
            async move { committed!(db, |tx| reflection::replace(&mut tx, &mine, PLACE, "What?", (old, new), morning()).await) }
        };
        assert!(put("", "one").await);
        assert!(!put("", "two").await, "there is one already");
        assert!(!put("old", "two").await, "another one");
        assert!(put("one", "two").await);
        assert!(!put("one", "").await, "not what was to be removed");
        let read = reflection::of_lesson(&mut db.read(), &mine, "personal", "stress").await.unwrap();
        assert_eq!(read, [(2, "two".to_owned())]);
        assert!(reflection::of_lesson(&mut db.read(), &theirs, "personal", "stress").await.unwrap().is_empty());
        let all = reflection::all_of(&mut db.read(), &mine).await.unwrap();
        assert_eq!((all.len(), all[0].asked.as_str(), all[0].saved_at), (1, "What?", morning()));
        assert!(put("two", "").await);
        assert!(reflection::all_of(&mut db.read(), &mine).await.unwrap().is_empty());
        assert!(!put("two", "three").await, "removed in the meantime");
        assert!(put("", "three").await);
    }

    async fn two_answers_at_once_do_not_replace_each_other(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let mine = own::<Reflect>(&learner(&db, "amira").await);
        let writers: Vec<_> = (0..8)
            .map(|number| {
                let (db, mine) = (db.clone(), mine.clone());
                tokio::spawn(async move {
                    let text = format!("text {number}");
                    committed!(db, |tx| reflection::replace(&mut tx, &mine, PLACE, "What?", ("", &text), morning()).await)
                })
            })
            .collect();
        let mut stored = 0;
        for writer in writers {
            stored += usize::from(writer.await.unwrap());
        }
        assert_eq!(stored, 1);
    }

    async fn self_checks_are_kept_by_module_and_phase(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let mine = own::<Reflect>(&amira);
        let save = |phase, ratings: Ratings, at| {
            let (db, mine) = (db.clone(), mine.clone());
            async move { committed!(db, |tx| self_check::save(&mut tx, &mine, "personal", phase, &ratings, at).await) }
        };
        let later = morning() + TimeDelta::days(9);
        save(Phase::Before, ratings(&[("stress", 1)]), morning()).await;
        save(Phase::After, ratings(&[("stress", 2)]), morning()).await;
        save(Phase::After, ratings(&[("stress", 4)]), later).await;
        let checks = self_check::of(&mut db.read(), &mine, "personal").await.unwrap();
        assert_eq!(checks.before, Some(Filled { ratings: ratings(&[("stress", 1)]), at: morning() }));
        assert_eq!(checks.after, Some(Filled { ratings: ratings(&[("stress", 4)]), at: later }));
        assert!(self_check::of(&mut db.read(), &mine, "social").await.unwrap().is_empty());
        assert!(self_check::of(&mut db.read(), &own::<Reflect>(&luka), "personal").await.unwrap().is_empty());
        let all = self_check::all_of(&mut db.read(), &mine).await.unwrap();
        assert_eq!(all.iter().map(|(_, phase, _)| *phase).collect::<Vec<_>>(), Phase::ALL);
        let known = progress::in_module(&mut db.read(), &amira.id, "personal", morning()).await.unwrap();
        assert_eq!(known.checked, Phase::ALL.into());
        assert!(known.badges.is_empty() && known.progress.last_at.is_none(), "it counts for nothing");
    }

    async fn they_go_with_the_account(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        let (write, check, mine) = (own::<Reflect>(&amira), own::<Reflect>(&amira), own::<Reflect>(&amira));
        committed!(db, |tx| reflection::replace(&mut tx, &write, PLACE, "What?", ("", "x"), morning()).await);
        committed!(db, |tx| self_check::save(&mut tx, &check, "personal", Phase::Before, &ratings(&[("stress", 1)]), morning()).await);
        let leave = own::<KeepAccount>(&amira);
        committed!(db, |tx| account::delete(&mut tx, &leave).await);
        assert!(reflection::all_of(&mut db.read(), &mine).await.unwrap().is_empty());
        assert!(self_check::all_of(&mut db.read(), &mine).await.unwrap().is_empty());
    }
}
