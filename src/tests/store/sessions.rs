use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::policy::KeepAccount,
    store::session::{self, Session},
};

fn session(id: &str) -> Session {
    Session { id: id.into(), device: "Firefox".into(), created_at: morning(), seen_at: morning() }
}

on_both_engines! {
    async fn a_session_lives_until_it_expires_or_is_ended(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let (a, l) = (amira.id.clone(), luka.id.clone());
        let end = morning() + TimeDelta::days(30);
        committed!(db, |tx| {
            session::insert(&mut tx, &session("s1"), "t1", &a, end).await?;
            session::insert(&mut tx, &session("s2"), "t2", &a, end).await?;
            session::insert(&mut tx, &session("s3"), "t3", &l, end).await
        });
        let (found, account) = session::find(&mut db.read(), "t1", morning()).await.unwrap().unwrap();
        assert_eq!((found.id.as_str(), account.id.clone()), ("s1", amira.id.clone()));
        assert!(account.roles.contains(&Role::Learner));
        assert!(session::find(&mut db.read(), "t1", end).await.unwrap().is_none());
        assert!(session::find(&mut db.read(), "nothing", morning()).await.unwrap().is_none());

        let keep = own::<KeepAccount>(&amira);
        assert_eq!(session::list(&mut db.read(), &keep, morning()).await.unwrap().len(), 2);
        let other = keep.clone();
        assert!(!committed!(db, |tx| session::end(&mut tx, &other, "s3").await), "not theirs to end");
        let mine = keep.clone();
        assert!(committed!(db, |tx| session::end(&mut tx, &mine, "s1").await));
        assert!(session::find(&mut db.read(), "t1", morning()).await.unwrap().is_none());

        let later = morning() + TimeDelta::days(29);
        committed!(db, |tx| session::touch(&mut tx, "s2", later, later + TimeDelta::days(30)).await);
        assert!(session::find(&mut db.read(), "t2", end).await.unwrap().is_some());
        let a = amira.id.clone();
        committed!(db, |tx| session::end_others(&mut tx, &a, None).await);
        assert!(session::find(&mut db.read(), "t2", end).await.unwrap().is_none());
        committed!(db, |tx| session::end_by_token(&mut tx, "t3").await);
        committed!(db, |tx| session::sweep(&mut tx, end).await);
        assert!(session::find(&mut db.read(), "t3", morning()).await.unwrap().is_none());
    }
}
