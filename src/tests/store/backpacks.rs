use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        award::Visibility,
        backpack::{Imported, Trust, tests::badge},
        policy::{KeepAccount, KeepBackpack},
    },
    store::{
        account as accounts,
        imported_badge::{self, Checked, Content, NewImport, Usage},
        view::{self, Seen},
    },
};

fn new(id: &str, identity: &str) -> NewImport {
    NewImport {
        badge: Imported { id: id.into(), imported_at: morning(), checked_at: morning(), ..badge() },
        content: Content {
            original: vec![0, 159, 146, 150],
            reports: "[]".into(),
            issued_to: "Amira@learner.example".into(),
        },
        picture: (id == "one").then(|| vec![1, 2, 3]),
        identities: vec![identity.into(), format!("{identity}-other")],
    }
}

async fn keep(db: &Db, account: &Account, id: &str, identity: &str) -> Result<(), StoreError> {
    let (allowed, new) = (own::<KeepBackpack>(account), new(id, identity));
    db.write(move |mut tx| Box::pin(async move { imported_badge::insert(&mut tx, &allowed, &new).await })).await
}

on_both_engines! {
    async fn a_badge_is_kept_with_its_file_and_goes_with_its_owner(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        keep(&db, &amira, "one", "x").await.unwrap();
        keep(&db, &amira, "two", "y").await.unwrap();
        assert!(matches!(keep(&db, &amira, "three", "x").await, Err(StoreError::Duplicate(_))));
        keep(&db, &luka, "four", "x").await.unwrap();
        let known = |account: Account, names: &'static [&'static str]| {
            let db = db.clone();
            async move {
                let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
                imported_badge::known_as(&mut db.read(), &account.id, &names).await.unwrap()
            }
        };
        assert_eq!(known(amira.clone(), &["x-other"]).await.as_deref(), Some("one"));
        assert_eq!(known(amira.clone(), &["q", "y"]).await.as_deref(), Some("two"));
        assert_eq!(known(luka.clone(), &["y"]).await, None);
        assert_eq!(known(luka.clone(), &[]).await, None);
        assert_eq!(
            imported_badge::usage(&mut db.read(), &amira.id).await.unwrap(),
            Usage { badges: 2, bytes: 4 + 2 + 3 + 4 + 2 }
        );
        let all = imported_badge::of(&mut db.read(), &amira.id).await.unwrap();
        assert_eq!(all.iter().map(|b| (b.id.as_str(), b.pictured)).collect::<Vec<_>>(), [("one", true), ("two", false)]);
        let found = imported_badge::find(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!((found.account, found.trust, found.visibility), (amira.id.clone(), Trust::Proven, Visibility::Private));
        let content = imported_badge::content(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!((content.original, content.issued_to.as_str()), (vec![0, 159, 146, 150], "Amira@learner.example"));
        assert_eq!(imported_badge::picture(&mut db.read(), "one").await.unwrap(), Some(vec![1, 2, 3]));
        assert_eq!(imported_badge::picture(&mut db.read(), "two").await.unwrap(), None);

        let (mine, not_mine) = (own::<KeepBackpack>(&amira), own::<KeepBackpack>(&luka));
        let (changed, not, gone) = committed!(db, |tx| {
            let changed = imported_badge::set_showing(&mut tx, &mine, "one", Visibility::Link, false).await?;
            let not = imported_badge::set_showing(&mut tx, &not_mine, "one", Visibility::Public, true).await?;
            Ok((changed, not, imported_badge::remove(&mut tx, &not_mine, "two").await?))
        });
        assert_eq!((changed, not, gone), (true, false, false));
        let found = imported_badge::find(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!((found.visibility, found.show_name), (Visibility::Link, false));
        db.run(view::noted(Seen::Imported("one"), "v", morning())).await.unwrap();
        db.run(view::noted(Seen::Imported("one"), "v", morning())).await.unwrap();
        assert_eq!(view::count(&mut db.read(), Seen::Imported("one")).await.unwrap(), 1);
        assert!(view::is_noted(&mut db.read(), Seen::Imported("one"), "v").await.unwrap());

        let (mine, bye) = (own::<KeepBackpack>(&amira), own::<KeepAccount>(&amira));
        assert!(committed!(db, |tx| imported_badge::remove(&mut tx, &mine, "two").await));
        assert!(imported_badge::content(&mut db.read(), "two").await.unwrap().is_none());
        keep(&db, &amira, "five", "y").await.unwrap();
        committed!(db, |tx| accounts::delete(&mut tx, &bye).await);
        for id in ["one", "five"] {
            assert!(imported_badge::content(&mut db.read(), id).await.unwrap().is_none());
        }
        assert!(imported_badge::find(&mut db.read(), "four").await.unwrap().is_some());
    }

    async fn one_of_several_readers_has_it_checked_again(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        keep(&db, &amira, "two", "y").await.unwrap();
        let now = morning() + TimeDelta::hours(2);
        let claim = |settled, now| {
            let db = db.clone();
            async move { committed!(db, |tx| imported_badge::claim_check(&mut tx, "two", settled, now).await) }
        };
        assert!(!claim(morning() - TimeDelta::milliseconds(1), now).await, "it was asked for after that");
        assert!(claim(morning(), now).await);
        assert!(!claim(morning(), now).await);
        let checked = |trust, at: crate::domain::time::Moment, name: Option<&str>| Checked {
            trust,
            at,
            reports: format!("[\"{trust}\"]"),
            expires_at: Some(at),
            name: name.map(str::to_owned),
            issuer: None,
            host: None,
            issued_at: None,
            picture: name.map(|_| vec![7]),
        };
        let (doubt, right) = (checked(Trust::Doubted, now, None), checked(Trust::Proven, now, Some("Better")));
        committed!(db, |tx| imported_badge::note_check(&mut tx, "two", &doubt).await);
        let found = imported_badge::find(&mut db.read(), "two").await.unwrap().unwrap();
        assert_eq!((found.trust, found.checked_at, found.name.as_str(), found.pictured), (Trust::Doubted, now, "Baking", false));
        assert_eq!(found.proven_at, badge().proven_at, "when it was last right stays");
        committed!(db, |tx| imported_badge::note_check(&mut tx, "two", &right).await);
        let found = imported_badge::find(&mut db.read(), "two").await.unwrap().unwrap();
        assert_eq!((found.proven_at, found.expires_at), (Some(now), Some(now)));
        assert_eq!((found.name.as_str(), found.issuer.as_deref(), found.pictured), ("Better", Some("Other School"), true));
        assert_eq!(imported_badge::content(&mut db.read(), "two").await.unwrap().unwrap().reports, "[\"proven\"]");
    }
}
