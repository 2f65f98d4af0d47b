use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        policy::{KeepAccount, KeepUpload},
        time::Moment,
        upload::{Kind, LOOSE_FOR, Purpose, Upload},
    },
    store::upload,
};
use chrono::TimeDelta;

fn file(account: &Account, id: &str, size: u64, at: Moment) -> Upload {
    Upload {
        id: id.into(),
        account: Some(account.id.clone()),
        purpose: Purpose::Paper,
        kind: Kind::Jpeg,
        name: "scan".into(),
        size,
        created_at: at,
        expires_at: None,
    }
}

async fn put(db: &Db, account: &Account, id: &str, size: u64) -> Upload {
    let (allowed, made) = (own::<KeepUpload>(account), file(account, id, size, morning()));
    let noted = made.clone();
    committed!(db, |tx| upload::insert(&mut tx, &allowed, &noted, &format!("uploads/{}", noted.id), "k1").await);
    made
}

async fn doomed(db: &Db, now: Moment) -> Vec<String> {
    let mut ids: Vec<_> = upload::doomed(&mut db.read(), now).await.unwrap().into_iter().map(|(id, _)| id).collect();
    ids.sort();
    ids
}

on_both_engines! {
    async fn a_file_is_there_once_it_is_stored_and_stays_once_it_is_kept(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let first = put(&db, &amira, "first", 100).await;
        assert!(upload::find(&mut db.read(), "first").await.unwrap().is_none(), "not stored yet");
        assert_eq!(upload::used(&mut db.read(), &amira.id).await.unwrap(), 100, "but its room is taken");
        assert_eq!(upload::used(&mut db.read(), &luka.id).await.unwrap(), 0);
        let (allowed, other, early) = (own::<KeepUpload>(&amira), own::<KeepUpload>(&luka), first.clone());
        let kept = committed!(db, |tx| upload::keep(&mut tx, &allowed, &early, morning()).await);
        assert!(!kept, "what is not stored is not kept");
        let allowed = own::<KeepUpload>(&amira);
        committed!(db, |tx| upload::stored(&mut tx, &allowed, "first", morning()).await);
        let found = upload::find(&mut db.read(), "first").await.unwrap().unwrap();
        assert_eq!((found.upload, found.blob.as_str()), (first.clone(), "uploads/first"));

        let (allowed, theirs, mine) = (own::<KeepUpload>(&amira), first.clone(), first.clone());
        let (stolen, kept) = committed!(db, |tx| {
            let stolen = upload::keep(&mut tx, &other, &theirs, morning()).await?;
            Ok((stolen, upload::keep(&mut tx, &allowed, &mine, morning()).await?))
        });
        assert_eq!((stolen, kept), (false, true));
        let found = upload::all_of(&mut db.read(), &amira.id).await.unwrap();
        assert_eq!(found[0].upload.expires_at, Some(morning() + TimeDelta::days(365)));
        assert!(doomed(&db, morning() + TimeDelta::days(364)).await.is_empty());
        assert_eq!(doomed(&db, morning() + TimeDelta::days(365)).await, ["first"]);
    }

    async fn what_is_not_kept_let_go_or_without_an_owner_is_to_go(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        for id in ["loose", "removed", "waiting"] {
            put(&db, &amira, id, 1).await;
            let allowed = own::<KeepUpload>(&amira);
            if id != "waiting" {
                committed!(db, |tx| upload::stored(&mut tx, &allowed, id, morning()).await);
            }
        }
        put(&db, &luka, "lukas", 1).await;
        let other = own::<KeepUpload>(&luka);
        assert!(!committed!(db, |tx| upload::remove(&mut tx, &other, "removed", morning()).await));
        let allowed = own::<KeepUpload>(&amira);
        assert!(committed!(db, |tx| upload::remove(&mut tx, &allowed, "removed", morning()).await));
        assert!(upload::find(&mut db.read(), "removed").await.unwrap().is_none());
        assert_eq!(upload::used(&mut db.read(), &amira.id).await.unwrap(), 2);
        assert_eq!(doomed(&db, morning()).await, ["removed"]);
        assert_eq!(doomed(&db, morning() + TimeDelta::hours(1)).await, ["lukas", "removed", "waiting"]);
        assert_eq!(doomed(&db, morning() + LOOSE_FOR).await.len(), 4);

        let account = own::<KeepAccount>(&luka);
        committed!(db, |tx| accounts_delete(&mut tx, &account).await);
        assert_eq!(doomed(&db, morning()).await, ["lukas", "removed"]);
        committed!(db, |tx| upload::forget(&mut tx, "lukas").await);
        assert_eq!(doomed(&db, morning()).await, ["removed"]);
    }

    async fn blobs_are_walked_and_moved_to_another_key(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        for id in ["a", "b"] {
            put(&db, &amira, id, 1).await;
            let allowed = own::<KeepUpload>(&amira);
            committed!(db, |tx| upload::stored(&mut tx, &allowed, id, morning()).await);
        }
        assert_eq!(upload::blobs(&mut db.read(), "").await.unwrap(), ["uploads/a", "uploads/b"]);
        assert_eq!(upload::blobs(&mut db.read(), "uploads/a").await.unwrap(), ["uploads/b"]);
        assert!(upload::under_other_keys(&mut db.read(), "k1").await.unwrap().is_empty());
        assert_eq!(upload::under_other_keys(&mut db.read(), "k2").await.unwrap().len(), 2);
        let moved = committed!(db, |tx| {
            let moved = upload::resealed(&mut tx, "a", "uploads/a", "uploads/c", "k2").await?;
            Ok((moved, upload::resealed(&mut tx, "a", "uploads/a", "uploads/d", "k2").await?))
        });
        assert_eq!(moved, (true, false), "only from where it lay");
        let left = upload::under_other_keys(&mut db.read(), "k2").await.unwrap();
        assert_eq!(left.iter().map(|s| s.blob.as_str()).collect::<Vec<_>>(), ["uploads/b"]);
    }
}

use crate::store::account::delete as accounts_delete;
