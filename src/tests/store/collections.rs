use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        achievement::Achievement,
        award::{Award, Visibility},
        backpack::{Imported, tests::badge},
        collection::{Item, Words},
        policy::{KeepAccount, KeepBackpack, KeepCollections},
        tier::Tier,
    },
    store::{
        account as accounts,
        award::{self, Documents},
        collection,
        imported_badge::{self, Content, NewImport},
        view::{self, Seen},
    },
};

fn words(title: &str) -> Words {
    Words { title: title.into(), introduction: "Hello".into(), visibility: Visibility::Private, show_name: true }
}

on_both_engines! {
    async fn badges_stand_in_an_order_and_leave_when_they_go(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let (account, packing) = (amira.clone(), own::<KeepBackpack>(&amira));
        committed!(db, |tx| {
            for (index, module) in [(1, "social"), (2, "personal")] {
                let award = Award {
                    id: module.into(),
                    account: Some(account.id.clone()),
                    achievement: Achievement::Module(module, Tier::Good).into(),
                    percent: Some(78),
                    issued_at: morning(),
                    status_index: index,
                    visibility: Visibility::Link,
                    show_name: true,
                    recipient_name: None,
                    revoked: None,
                    expires_at: None,
                    succeeded_at: None,
                };
                let documents = Documents { ob2: "{}".into(), ob3: "{}".into() };
                award::insert(&mut tx, &award, None, "", &documents).await?;
            }
            let content = Content { original: vec![1], reports: "[]".into(), issued_to: "x".into() };
            let badge = Imported { id: "other".into(), ..badge() };
            let new = NewImport { badge, content, picture: None, identities: vec!["x".into()] };
            imported_badge::insert(&mut tx, &packing, &new).await
        });
        let (mine, not_mine) = (own::<KeepCollections>(&amira), own::<KeepCollections>(&luka));
        let item = |id: &str| Item::Award(id.into());
        let imported = Item::Imported("other".into());
        let all = [item("social"), item("personal"), imported.clone()];
        let adding = all.clone();
        committed!(db, |tx| {
            collection::insert(&mut tx, &mine, "one", &words("First"), morning()).await?;
            collection::insert(&mut tx, &mine, "two", &words("Second"), morning()).await?;
            for item in adding.iter().chain(&adding) {
                collection::add(&mut tx, &mine, "one", item).await?;
            }
            Ok(())
        });
        let items = || {
            let db = db.clone();
            async move { collection::items(&mut db.read(), "one").await.unwrap() }
        };
        assert_eq!(items().await, all);
        let listed = collection::of(&mut db.read(), &amira.id).await.unwrap();
        assert_eq!(listed.iter().map(|(c, n)| (c.words.title.as_str(), *n)).collect::<Vec<_>>(), [("First", 3), ("Second", 0)]);
        assert!(collection::of(&mut db.read(), &luka.id).await.unwrap().is_empty());

        let (one, other) = (item("social"), imported.clone());
        let mine = own::<KeepCollections>(&amira);
        let (held, stranger) = committed!(db, |tx| {
            let held = collection::hold(&mut tx, &mine, "one").await?;
            let stranger = collection::hold(&mut tx, &not_mine, "one").await?;
            collection::exchange(&mut tx, &mine, "one", &one, &other).await?;
            collection::set_words(&mut tx, &mine, "one", &words("New"), morning()).await?;
            collection::set_words(&mut tx, &not_mine, "one", &words("Theft"), morning()).await?;
            Ok((held.is_some(), stranger.is_some()))
        });
        assert_eq!((held, stranger), (true, false));
        assert_eq!(items().await, [imported.clone(), item("personal"), item("social")]);
        assert_eq!(collection::find(&mut db.read(), "one").await.unwrap().unwrap().words, words("New"));
        db.run(view::noted(Seen::Collection("one"), "v", morning())).await.unwrap();
        assert!(view::is_noted(&mut db.read(), Seen::Collection("one"), "v").await.unwrap());
        assert_eq!(view::count(&mut db.read(), Seen::Collection("one")).await.unwrap(), 1);

        let (mine, packing, not_mine) = (own::<KeepCollections>(&amira), own::<KeepBackpack>(&amira), own::<KeepCollections>(&luka));
        let (out, away) = committed!(db, |tx| {
            let out = collection::take_out(&mut tx, &mine, "one", &Item::Award("personal".into())).await?;
            imported_badge::remove(&mut tx, &packing, "other").await?;
            Ok((out, collection::remove(&mut tx, &not_mine, "one").await?))
        });
        assert_eq!((out, away), (true, false));
        assert_eq!(items().await, [item("social")]);
        let (mine, bye) = (own::<KeepCollections>(&amira), own::<KeepAccount>(&amira));
        assert!(committed!(db, |tx| collection::remove(&mut tx, &mine, "one").await));
        committed!(db, |tx| accounts::delete(&mut tx, &bye).await);
        assert!(collection::find(&mut db.read(), "two").await.unwrap().is_none());
    }
}
