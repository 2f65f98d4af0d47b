use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        achievement::Achievement,
        award::{Award, Held, Holdings, Visibility},
        open_badges::signed_forms::SignedForms,
        policy::{HoldAward, KeepAccount, RevokeAward},
        tier::Tier,
        time::Moment,
    },
    store::{
        account as accounts, audit, award,
        award::Documents,
        award_form,
        issuer_key::{self, KeyKind},
        progress,
        view::{self, Seen},
    },
};

fn award_of(account: &Account, id: &str, index: u32) -> Award {
    Award {
        id: id.into(),
        account: Some(account.id.clone()),
        achievement: Achievement::Module("social", Tier::Good).into(),
        percent: Some(78),
        issued_at: morning(),
        status_index: index,
        visibility: Visibility::Link,
        show_name: true,
        recipient_name: Some(account.name.clone()),
        revoked: None,
        expires_at: None,
        succeeded_at: None,
    }
}

async fn give(db: &Db, account: &Account, id: &str) -> bool {
    let (account, id) = (account.clone(), id.to_owned());
    committed!(db, |tx| {
        let index = award::next_status_index(&mut tx).await?;
        let documents = Documents { ob2: "{\"two\":2}".into(), ob3: "{\"three\":3}".into() };
        award::insert(&mut tx, &award_of(&account, &id, index), Some("attempt"), "evidence", &documents).await
    })
}

on_both_engines! {
    async fn an_achievement_is_held_once_until_it_is_withdrawn(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        assert!(give(&db, &amira, "one").await);
        assert!(!give(&db, &amira, "two").await);
        assert!(give(&db, &luka, "three").await);
        assert_eq!(award::holdings(&mut db.read(), &amira.id, morning()).await.unwrap(), [Achievement::Module("social", Tier::Good)].into());
        assert_eq!(award::of_attempt(&mut db.read(), &amira.id, "attempt").await.unwrap().len(), 1);
        assert_eq!(award::documents(&mut db.read(), "one").await.unwrap().unwrap().ob3, "{\"three\":3}");

        let not_mine = own::<RevokeAward>(&luka);
        assert!(!committed!(db, |tx| award::revoke(&mut tx, &not_mine, "one", "no", morning()).await));
        let mine = own::<RevokeAward>(&amira);
        assert!(committed!(db, |tx| award::revoke(&mut tx, &mine, "one", "a mistake", morning()).await));
        assert!(award::holdings(&mut db.read(), &amira.id, morning()).await.unwrap().is_empty());
        let found = award::find(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!(found.revoked.unwrap().reason, "a mistake");
        assert_eq!(award::revoked(&mut db.read()).await.unwrap(), [(found.status_index, "one".into())]);
        assert!(give(&db, &amira, "four").await, "it can be earned again");
        assert_eq!(award::of(&mut db.read(), &amira.id).await.unwrap().len(), 2);
    }

    async fn an_award_that_has_expired_does_not_count_and_can_be_earned_again(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        let end = morning() + TimeDelta::days(1095);
        let give = |id: &str, index: u32, at: Moment| {
            let award = Award { issued_at: at, expires_at: Some(at + TimeDelta::days(1095)), ..award_of(&amira, id, index) };
            let documents = Documents { ob2: "{}".into(), ob3: "{}".into() };
            let db = db.clone();
            async move { committed!(db, |tx| award::insert(&mut tx, &award, None, "evidence", &documents).await) }
        };
        let held = |at: Moment| {
            let (db, id) = (db.clone(), amira.id.clone());
            async move { award::held(&mut db.read(), &id, at).await.unwrap() }
        };
        let good = Holdings::from([Achievement::Module("social", Tier::Good)]);
        assert!(give("one", 1, morning()).await);
        assert!(!give("two", 2, end).await, "it is valid to the last moment");
        assert_eq!(held(end).await, Held { now: good.clone(), lapsed: Holdings::new() });
        let later = end + TimeDelta::milliseconds(1);
        assert_eq!(held(later).await, Held { now: Holdings::new(), lapsed: good.clone() });
        let badges = |at| {
            let (db, id) = (db.clone(), amira.id.clone());
            async move { progress::in_module(&mut db.read(), &id, "social", at).await.unwrap().badges.len() }
        };
        assert_eq!((badges(end).await, badges(later).await), (1, 0));
        assert!(give("three", 3, later).await);
        assert!(!give("four", 4, later).await);
        assert_eq!(held(later).await, Held { now: good, lapsed: Holdings::new() });
        let all = award::of(&mut db.read(), &amira.id).await.unwrap();
        let told: Vec<_> = all.iter().map(|a| (a.id.as_str(), a.succeeded_at, a.counts(later))).collect();
        assert_eq!(told, [("three", None, true), ("one", Some(later), false)]);
    }

    async fn the_earner_decides_who_sees_it_and_views_count_visitors(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        give(&db, &amira, "one").await;
        let (mine, not_mine) = (own::<HoldAward>(&amira), own::<HoldAward>(&luka));
        assert!(!committed!(db, |tx| award::set_showing(&mut tx, &not_mine, "one", Visibility::Public, true).await));
        assert!(committed!(db, |tx| award::set_showing(&mut tx, &mine, "one", Visibility::Private, false).await));
        let found = award::find(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!((found.visibility, found.show_name), (Visibility::Private, false));
        for visitor in ["x", "x", "y"] {
            db.run(view::noted(Seen::Award("one"), visitor, morning())).await.unwrap();
        }
        assert_eq!(view::count(&mut db.read(), Seen::Award("one")).await.unwrap(), 2);
    }

    async fn badges_can_outlive_an_account_without_a_name(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        give(&db, &amira, "one").await;
        give(&db, &luka, "two").await;
        let (keep, withdraw) = (own::<KeepAccount>(&amira), own::<KeepAccount>(&luka));
        committed!(db, |tx| {
            award::let_go(&mut tx, &keep, None, morning()).await?;
            accounts::delete(&mut tx, &keep).await?;
            award::let_go(&mut tx, &withdraw, Some("gone"), morning()).await?;
            accounts::delete(&mut tx, &withdraw).await
        });
        let kept = award::find(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!((kept.account, kept.recipient_name, kept.revoked), (None, None, None));
        assert_eq!(award::find(&mut db.read(), "two").await.unwrap().unwrap().revoked.unwrap().reason, "gone");
        assert!(accounts::by_id(&mut db.read(), &amira.id).await.unwrap().is_none());
    }

    async fn keys_and_acts_are_kept(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let key = issuer_key::StoredKey { id: "k".into(), kind: KeyKind::Rsa, public_key: "PEM".into(), created_at: morning() };
        let again = key.clone();
        committed!(db, |tx| {
            issuer_key::insert(&mut tx, &key).await?;
            issuer_key::insert(&mut tx, &again).await?;
            audit::note(&mut tx, "n", None, "grant mentor", "x", morning()).await
        });
        let keys = issuer_key::all(&mut db.read()).await.unwrap();
        assert_eq!(keys.iter().map(|key| (key.id.as_str(), key.kind)).collect::<Vec<_>>(), [("k", KeyKind::Rsa)]);
    }

    async fn signed_forms_are_kept_once_and_made_again_for_a_new_issue(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        give(&db, &amira, "one").await;
        give(&db, &luka, "two").await;
        let due = award_form::due(&mut db.read(), 10).await.unwrap();
        assert_eq!(due.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(award_form::due(&mut db.read(), 1).await.unwrap().len(), 1);
        assert_eq!(award_form::of(&mut db.read(), "one").await.unwrap(), None);
        let forms = |name: &str| SignedForms { jws: format!("{name} jws"), jwt: format!("{name} jwt") };
        let (documents, first, second) = (due[0].1.clone(), forms("first"), forms("second"));
        let (kept, again) = committed!(db, |tx| {
            let kept = award_form::keep(&mut tx, "one", &documents, &first, morning()).await?;
            Ok((kept, award_form::keep(&mut tx, "one", &documents, &second, morning()).await?))
        });
        assert_eq!((kept, again), (true, false));
        assert_eq!(award_form::of(&mut db.read(), "one").await.unwrap(), Some(forms("first")));
        assert_eq!(award_form::due(&mut db.read(), 10).await.unwrap().len(), 1);

        let (mine, not_mine) = (own::<HoldAward>(&amira), own::<HoldAward>(&luka));
        let anew = Documents { ob2: "{\"two\":22}".into(), ob3: "{\"three\":33}".into() };
        let (old, other) = (due[0].1.clone(), anew.clone());
        assert!(!committed!(db, |tx| award::reissue(&mut tx, &not_mine, "one", "Luka", Some(&other), morning()).await));
        assert!(committed!(db, |tx| award::reissue(&mut tx, &mine, "one", "Amira", None, morning()).await));
        let whole = &award_form::all_of(&mut db.read(), &amira.id).await.unwrap()[0];
        assert_eq!(whole.forms, Some(forms("first")), "a new name alone signs nothing anew");
        assert_eq!((whole.award.recipient_name.as_deref(), whole.documents.ob3.as_str()), (Some("Amira"), "{\"three\":3}"));
        let mine = own::<HoldAward>(&amira);
        assert!(committed!(db, |tx| award::reissue(&mut tx, &mine, "one", "Amira H.", Some(&anew), morning()).await));
        assert_eq!(award::find(&mut db.read(), "one").await.unwrap().unwrap().recipient_name.as_deref(), Some("Amira H."));
        assert_eq!(award::documents(&mut db.read(), "one").await.unwrap().unwrap().ob3, "{\"three\":33}");
        assert_eq!(award_form::of(&mut db.read(), "one").await.unwrap(), None);
        let late = forms("late");
        assert!(!committed!(db, |tx| award_form::keep(&mut tx, "one", &old, &late, morning()).await), "made from the old");
        assert_eq!(award_form::due(&mut db.read(), 10).await.unwrap().len(), 2);
    }
}
