use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        checklist::{ANSWER_WITHIN, Number, Outcome, Rating, Request, Signature, Status},
        policy::{ConfirmChecklist, KeepAccount, KeepChecklist},
    },
    store::{
        account as accounts, checklist,
        checklist_request::{self, Answer, Decider},
    },
};
use chrono::TimeDelta;

fn number(n: u8) -> Number {
    Number::from_random([n; 8])
}

async fn begin(db: &Db, account: &Account, id: &str, n: u8) -> bool {
    let (allowed, id) = (own::<KeepChecklist>(account), id.to_owned());
    committed!(db, |tx| checklist::insert(&mut tx, &allowed, &id, &number(n), morning()).await)
}

async fn move_to(db: &Db, id: &str, status: Status, version: u32) {
    let id = id.to_owned();
    committed!(db, |tx| {
        let held = checklist::hold(&mut tx, &id).await?.unwrap();
        checklist::set_status(&mut tx, &held, status, version, morning()).await
    });
}

fn request(id: &str, checklist: &str) -> Request {
    Request {
        id: id.into(),
        checklist: checklist.into(),
        version: 1,
        email: Email::parse("Boss@Bakery.example"),
        organisation: "Bakery".into(),
        asked_at: morning(),
        expires_at: morning() + ANSWER_WITHIN,
        closed: None,
    }
}

async fn ask(db: &Db, account: &Account, request: Request, token: &str) -> bool {
    let (allowed, token) = (own::<KeepChecklist>(account), token.to_owned());
    let asked = db
        .write(move |mut tx| {
            Box::pin(async move { checklist_request::insert(&mut tx, &allowed, &request, &token).await })
        })
        .await;
    match asked {
        Ok(()) => true,
        Err(StoreError::Duplicate(_)) => false,
        Err(error) => panic!("{error}"),
    }
}

on_both_engines! {
    async fn one_checklist_is_open_at_a_time(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        assert!(begin(&db, &amira, "one", 1).await);
        assert!(!begin(&db, &amira, "two", 2).await, "one is open");
        assert!(!begin(&db, &luka, "three", 1).await, "the number is taken");
        assert!(begin(&db, &luka, "three", 3).await);
        for open in Status::ALL.into_iter().filter(|s| s.is_open()) {
            move_to(&db, "one", open, 1).await;
            assert!(!begin(&db, &amira, "two", 2).await, "{open}");
        }
        move_to(&db, "one", Status::Withdrawn, 3).await;
        assert!(begin(&db, &amira, "two", 2).await);
        assert_eq!(checklist::all_of(&mut db.read(), &amira.id).await.unwrap().len(), 2);
        let found = checklist::by_number(&mut db.read(), &number(1)).await.unwrap().unwrap();
        assert_eq!((found.status, found.version, found.account), (Status::Withdrawn, 3, amira.id));
    }

    async fn only_the_owner_rates_and_only_a_draft(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        begin(&db, &amira, "one", 1).await;
        let rate = async |account: &Account, number: i64| {
            let (allowed, rating) = (own::<KeepChecklist>(account), Rating::new(number).unwrap());
            committed!(db, |tx| checklist::rate(&mut tx, &allowed, "one", "stress-1", rating).await)
        };
        assert!(rate(&amira, 2).await);
        assert!(rate(&amira, 4).await);
        assert!(!rate(&luka, 1).await);
        move_to(&db, "one", Status::Ready, 1).await;
        assert!(!rate(&amira, 1).await);
        let ratings = checklist::ratings(&mut db.read(), "one").await.unwrap();
        assert_eq!(ratings.into_iter().collect::<Vec<_>>(), [("stress-1".to_owned(), Rating::new(4).unwrap())]);
    }

    async fn a_question_is_answered_once_and_in_time_by_who_was_asked(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, boss) = (learner(&db, "amira").await, learner(&db, "boss").await);
        begin(&db, &amira, "one", 1).await;
        assert!(ask(&db, &amira, request("r", "one"), "secret").await);
        assert!(!ask(&db, &amira, request("s", "one"), "other").await, "one question at a time");
        let answer = async |decider: Decider, days: i64| {
            let at = morning() + TimeDelta::days(days);
            committed!(db, |tx| {
                let signature = Signature { name: "S".into(), organisation: "O".into(), function: "F".into() };
                let answer = Answer::Confirm(&signature, Some("fine"), "award", "receipt");
                checklist_request::answer(&mut tx, &decider, "r", answer, at).await
            })
        };
        let account = |email: &str| {
            let allowed = policy::permit::<ConfirmChecklist>(&boss.id, &boss.roles, &amira.id).unwrap();
            Decider::Account(allowed, Email::parse(email).unwrap())
        };
        assert!(policy::permit::<ConfirmChecklist>(&amira.id, &amira.roles, &amira.id).is_none(), "not one's own");
        assert!(!answer(Decider::Link("wrong".into()), 1).await);
        assert!(!answer(account("else@bakery.example"), 1).await);
        assert!(!answer(Decider::Link("secret".into()), 30).await, "too late");
        assert!(answer(account("boss@bakery.example"), 29).await);
        assert!(!answer(Decider::Link("secret".into()), 29).await, "answered");
        committed!(db, |tx| checklist_request::rate(&mut tx, "r", "stress-1", Rating::new(5).unwrap()).await);
        assert_eq!(checklist_request::ratings(&mut db.read(), "r").await.unwrap().len(), 1);

        let found = checklist_request::by_token(&mut db.read(), "secret").await.unwrap().unwrap();
        let closed = found.closed.unwrap();
        assert_eq!((closed.how, closed.words.as_deref()), (Outcome::Confirmed, Some("fine")));
        assert_eq!(closed.signature.unwrap().function, "F");
        assert!(checklist_request::of_award(&mut db.read(), "award").await.unwrap().is_some());
        assert!(checklist_request::by_receipt(&mut db.read(), "receipt").await.unwrap().is_some());
        assert_eq!(checklist_request::all_of(&mut db.read(), &amira.id).await.unwrap().len(), 1);

        let retract = async |days: i64| {
            let at = morning() + TimeDelta::days(29 + days);
            committed!(db, |tx| checklist_request::retract(&mut tx, "receipt", "no", at).await)
        };
        assert!(!retract(14).await, "too late");
        assert!(retract(13).await);
        assert!(!retract(13).await, "once");
        let found = checklist_request::find(&mut db.read(), "r").await.unwrap().unwrap();
        assert_eq!(found.closed.unwrap().retracted.unwrap().1, "no");
    }

    async fn an_address_sees_what_it_was_asked_until_it_is_forgotten(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, boss) = (learner(&db, "amira").await, learner(&db, "boss").await);
        let email = Email::parse("boss@bakery.example").unwrap();
        begin(&db, &amira, "one", 1).await;
        ask(&db, &amira, request("r", "one"), "secret").await;
        let listed = checklist_request::of_address(&mut db.read(), &email).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!((listed[0].learner.as_str(), listed[0].number.as_str()), ("Person amira", number(1).plain()));
        committed!(db, |tx| checklist_request::close(&mut tx, "one", Outcome::Void, morning()).await);
        assert!(checklist_request::of_address(&mut db.read(), &email).await.unwrap().is_empty(), "void");
        assert!(ask(&db, &amira, request("s", "one"), "other").await);
        assert_eq!(checklist_request::latest(&mut db.read(), "one").await.unwrap().unwrap().checklist, "one");
        let (forget, address) = (own::<KeepAccount>(&boss), email.clone());
        committed!(db, |tx| checklist_request::forget_address(&mut tx, &forget, &address).await);
        assert!(checklist_request::of_address(&mut db.read(), &email).await.unwrap().is_empty());
        assert!(checklist_request::find(&mut db.read(), "s").await.unwrap().unwrap().email.is_none());
        let gone = own::<KeepAccount>(&amira);
        committed!(db, |tx| accounts::delete(&mut tx, &gone).await);
        assert!(checklist::find(&mut db.read(), "one").await.unwrap().is_none());
        assert!(checklist_request::find(&mut db.read(), "s").await.unwrap().is_none());
    }

    async fn time_ends_a_question_and_its_checklist(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        begin(&db, &amira, "one", 1).await;
        ask(&db, &amira, request("r", "one"), "secret").await;
        move_to(&db, "one", Status::Waiting, 1).await;
        for (days, status, outcome) in [(29, Status::Waiting, None), (30, Status::Expired, Some(Outcome::Expired))] {
            let now = morning() + TimeDelta::days(days);
            committed!(db, |tx| checklist_request::sweep(&mut tx, now).await);
            assert_eq!(checklist::latest(&mut db.read(), &amira.id).await.unwrap().unwrap().status, status);
            let found = checklist_request::find(&mut db.read(), "r").await.unwrap().unwrap();
            assert_eq!(found.closed.map(|c| c.how), outcome);
        }
    }
}
