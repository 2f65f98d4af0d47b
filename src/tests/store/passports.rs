use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        award::Visibility,
        passport::{Content, Skill},
        policy::KeepPassport,
    },
    store::passport,
};

fn content(words: &str) -> Content {
    let skills = vec![Skill { module: "social".into(), words: words.into() }];
    Content { name: None, words: String::new(), skills, badges: Vec::new() }
}

async fn make(db: &Db, account: &Account, id: &'static str, visibility: Visibility) {
    let allowed = own::<KeepPassport>(account);
    committed!(db, |tx| {
        passport::insert(&mut tx, &allowed, id, (&content(id), Some("record")), visibility, morning()).await
    });
}

on_both_engines! {
    async fn versions_are_numbered_and_kept_as_they_are(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        make(&db, &amira, "one", Visibility::Link).await;
        make(&db, &luka, "lukas", Visibility::Public).await;
        make(&db, &amira, "two", Visibility::Private).await;
        let all = passport::of(&mut db.read(), &amira.id).await.unwrap();
        assert_eq!(all.iter().map(|e| (e.number, e.id.as_str())).collect::<Vec<_>>(), [(2, "two"), (1, "one")]);
        let first = passport::find(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!((&first.content, first.made_at, &first.account), (&content("one"), morning(), &amira.id));
        let newer = passport::newer(&mut db.read(), &first).await.unwrap();
        assert_eq!(newer, Some(("two".into(), Visibility::Private)));
        assert_eq!(passport::newer(&mut db.read(), &all[0]).await.unwrap(), None);
        assert_eq!(passport::record(&mut db.read(), "one").await.unwrap().as_deref(), Some("record"));

        let (mine, theirs) = (own::<KeepPassport>(&amira), own::<KeepPassport>(&luka));
        committed!(&db, |tx| {
            assert!(!passport::set_visibility(&mut tx, &theirs, "two", Visibility::Public).await?);
            assert!(passport::set_visibility(&mut tx, &mine, "two", Visibility::Public).await?);
            assert!(!passport::remove(&mut tx, &theirs, "one").await?);
            assert!(passport::remove(&mut tx, &mine, "one").await?);
            assert!(!passport::remove(&mut tx, &mine, "one").await?);
            Ok(())
        });
        // A number is not given twice while a later version is there.
        make(&db, &amira, "three", Visibility::Link).await;
        assert_eq!(passport::find(&mut db.read(), "three").await.unwrap().unwrap().number, 3);
        assert_eq!(passport::find(&mut db.read(), "two").await.unwrap().unwrap().visibility, Visibility::Public);
    }
}
