use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::store::{job, mailbox};

on_both_engines! {
    async fn a_job_is_taken_by_one_worker_and_tried_again_when_it_dies(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        committed!(db, |tx| {
            for id in ["a", "b", "c"] {
                job::insert(&mut tx, id, "mail", "{}", morning()).await?;
            }
            Ok(())
        });
        let until = morning() + TimeDelta::minutes(2);
        let claim = |at| { let db = db.clone(); async move { committed!(db, |tx| job::claim(&mut tx, at, at + TimeDelta::minutes(2), 2).await) } };
        let (one, two) = tokio::join!(claim(morning()), claim(morning()));
        let mut ids: Vec<String> = one.iter().chain(&two).map(|j| j.id.clone()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), one.len() + two.len(), "no job twice");
        assert_eq!(claim(morning()).await.len(), 3 - ids.len());
        // A worker that died: its jobs are free again after two minutes.
        let again = claim(until).await;
        assert_eq!(again.len(), 2);
        assert!(again.iter().all(|j| j.tries == 2));
        let first = again[0].id.clone();
        committed!(db, |tx| job::done(&mut tx, &first, until).await);
        let second = again[1].id.clone();
        let later = until + TimeDelta::hours(1);
        committed!(db, |tx| job::failed(&mut tx, &second, "away", until, Some(later)).await);
        assert_eq!(job::backlog(&mut db.read()).await.unwrap(), (2, 0));
        let due = claim(later).await;
        assert_eq!(due.len(), 2);
        let given_up = due[0].id.clone();
        committed!(db, |tx| job::failed(&mut tx, &given_up, "never", later, None).await);
        assert_eq!(job::backlog(&mut db.read()).await.unwrap(), (1, 1));
    }

    async fn the_same_mail_is_in_the_box_once(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let mail = mailbox::Mail { id: "m".into(), recipient: "a@b.nl".into(), subject: "S".into(), body: "B".into(), at: morning() };
        let (first, second) = (mail.clone(), mail);
        committed!(db, |tx| mailbox::insert(&mut tx, &first).await);
        committed!(db, |tx| mailbox::insert(&mut tx, &second).await);
        let found = mailbox::newest(&mut db.read()).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].subject.as_str(), found[0].at), ("S", morning()));
    }
}
