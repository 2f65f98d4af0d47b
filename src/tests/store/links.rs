use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::store::{
    link_token::{self, Purpose},
    parked_form, rate_limit,
};

on_both_engines! {
    async fn a_link_works_once_for_one_purpose(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        let (id, email) = (amira.id.clone(), Email::parse("new@learner.example").unwrap());
        let end = morning() + TimeDelta::hours(1);
        committed!(db, |tx| {
            link_token::insert(&mut tx, "old", Purpose::ChangeEmail, &id, None, morning(), end).await?;
            link_token::insert(&mut tx, "t", Purpose::ChangeEmail, &id, Some(&email), morning(), end).await
        });
        let peek = |token: &'static str, purpose, at| { let db = db.clone(); async move { link_token::peek(&mut db.read(), token, purpose, at).await.unwrap().is_some() } };
        assert!(!peek("old", Purpose::ChangeEmail, morning()).await, "a newer link replaces an older one");
        assert!(!peek("t", Purpose::ResetPassword, morning()).await);
        assert!(!peek("t", Purpose::ChangeEmail, end).await);
        assert!(peek("t", Purpose::ChangeEmail, morning()).await);
        assert!(committed!(db, |tx| link_token::take(&mut tx, "t", Purpose::ResetPassword, morning()).await).is_none());
        let (whose, address) = committed!(db, |tx| link_token::take(&mut tx, "t", Purpose::ChangeEmail, morning()).await).unwrap();
        assert_eq!((whose, address.unwrap().as_typed()), (amira.id.clone(), "new@learner.example"));
        assert!(committed!(db, |tx| link_token::take(&mut tx, "t", Purpose::ChangeEmail, morning()).await).is_none(), "used up");
        committed!(db, |tx| link_token::sweep(&mut tx, end).await);
    }

    async fn tries_are_counted_in_a_window(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let hour = TimeDelta::hours(1);
        let count = |at| { let db = db.clone(); async move { committed!(db, |tx| rate_limit::count(&mut tx, "b", hour, at).await) } };
        assert_eq!(count(morning()).await, 1);
        assert_eq!(count(morning() + TimeDelta::minutes(59)).await, 2);
        assert_eq!(count(morning() + hour).await, 1, "a new window");
        committed!(db, |tx| rate_limit::clear(&mut tx, "b").await);
        assert_eq!(count(morning() + hour).await, 1);
        committed!(db, |tx| rate_limit::sweep(&mut tx, morning() + hour + hour).await);
        assert_eq!(count(morning() + hour).await, 1);
    }

    async fn a_parked_form_waits_an_hour_for_its_owner(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let end = morning() + TimeDelta::hours(1);
        committed!(db, |tx| parked_form::insert(&mut tx, "t", "/attempts/1/submit", "q0=2", end).await);
        assert_eq!(committed!(db, |tx| parked_form::take(&mut tx, "t", end).await), None);
        let parked = committed!(db, |tx| parked_form::take(&mut tx, "t", morning()).await);
        assert_eq!(parked, Some(("/attempts/1/submit".into(), "q0=2".into())));
        assert_eq!(committed!(db, |tx| parked_form::take(&mut tx, "t", morning()).await), None);
        committed!(db, |tx| parked_form::sweep(&mut tx, end).await);
    }
}
