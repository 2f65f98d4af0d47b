//! The log of what was done: finding acts by who did them, to what, which and when.

use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{act::Act, policy::RunSite, time::Moment},
    store::audit::{self, Entry, Wanted},
};

async fn administrator(db: &Db) -> Account {
    let account = learner(db, "ada").await;
    let id = account.id.clone();
    committed!(db, |tx| account::found_role(&mut tx, &id, Role::Administrator, morning()).await);
    account::by_id(&mut db.read(), &account.id).await.unwrap().unwrap()
}

/// What the log has of these, as acts and names, the newest first.
async fn found(db: &Db, who: &Account, wanted: &Wanted<'_>, limit: i64, offset: i64) -> Vec<String> {
    let page = audit::page(&mut db.read(), &own::<RunSite>(who), wanted, limit, offset).await.unwrap();
    page.into_iter()
        .map(|done| {
            let object = done.named.or(done.person).unwrap_or(done.object);
            format!("{} {object} by {}", done.action, done.actor_name.unwrap_or_else(|| "nobody".into()))
        })
        .collect()
}

on_both_engines! {
    async fn acts_are_found_by_name_kind_and_time(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (ada, bo) = (administrator(&db).await, learner(&db, "bo").await);
        let day = TimeDelta::days(1);
        let (first, second) = (ada.id.clone(), bo.id.clone());
        committed!(db, |tx| {
            let gone = AccountId("gone".into());
            let entries = [
                (Some(&first), Act::GrantMentor, second.0.as_str(), None),
                (Some(&second), Act::PublishCourse, "c-1", Some("Work 100% together")),
                (None, Act::RotateKeys, "k-1", Some("k-1")),
                (Some(&gone), Act::MakeCohort, "g-1", Some("Job club")),
            ];
            for (n, (actor, act, object, named)) in (0..).zip(entries) {
                let entry = Entry { actor, act, object, named };
                audit::enter(&mut tx, &format!("n{n}"), &entry, morning() + day * n).await?;
            }
            // An act of an earlier version has no name of its thing.
            audit::note(&mut tx, "n9", Some(&first), "verify organisation", "o-1", morning() + day * 9).await
        });
        let all = Wanted { name: "", act: None, from: Moment::UNIX_EPOCH, until: morning() + day * 30 };
        let every = [
            "verify organisation o-1 by Person ada",
            "make cohort Job club by nobody",
            "rotate keys k-1 by nobody",
            "publish course Work 100% together by Person bo",
            "grant mentor Person bo by Person ada",
        ];
        assert_eq!(found(&db, &ada, &all, 50, 0).await, every);
        assert_eq!(found(&db, &ada, &all, 2, 1).await, every[1..3], "a page");
        let kind = Wanted { act: Some(Act::RotateKeys), ..all.clone() };
        assert_eq!(found(&db, &ada, &kind, 50, 0).await, every[2..3]);
        let time = Wanted { from: morning() + day, until: morning() + day * 3, ..all.clone() };
        assert_eq!(found(&db, &ada, &time, 50, 0).await, every[2..4]);
        let bo = Wanted { name: "SON BO", ..all.clone() };
        assert_eq!(found(&db, &ada, &bo, 50, 0).await, every[3..], "by them and to them");
        let both = Wanted { name: "bo", act: Some(Act::GrantMentor), ..all.clone() };
        assert_eq!(found(&db, &ada, &both, 50, 0).await, every[4..]);
        let thing = Wanted { name: "job", ..all.clone() };
        assert_eq!(found(&db, &ada, &thing, 50, 0).await, every[1..2], "by the thing");
        let percent = Wanted { name: "%", ..all };
        assert_eq!(found(&db, &ada, &percent, 50, 0).await, every, "a percent sign means nothing");
    }
}
