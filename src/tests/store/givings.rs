//! Giving made achievements by hand: to whom it can be given, who holds it, and taking it back.

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        made::{Design, MadeId, Maker, Wording},
        mentoring::{Share, Shares},
        policy::{AcceptMentor, GuideStudents, MakeAchievement},
    },
    store::{
        cohort, giving, guidance,
        made::{self, Owner},
    },
};

async fn mentor(db: &Db, id: &str) -> Account {
    let account = learner(db, id).await;
    let (found, cohort) = (account.id.clone(), format!("c-{id}"));
    committed!(db, |tx| account::found_role(&mut tx, &found, Role::Mentor, morning()).await);
    let account = account::by_id(&mut db.read(), &account.id).await.unwrap().unwrap();
    let allowed = own::<GuideStudents>(&account);
    committed!(db, |tx| cohort::insert(&mut tx, &allowed, &cohort, "Job club", morning()).await);
    account
}

async fn accept(db: &Db, learner: &Account, mentor: &Account) {
    let (allowed, mentor_id) = (own::<AcceptMentor>(learner), mentor.id.clone());
    let (bond, cohort) = (format!("b-{}", learner.id.0), format!("c-{}", mentor.id.0));
    let shares: Shares = Share::ALL.into_iter().collect();
    committed!(db, |tx| {
        let new =
            guidance::NewBond { id: &bond, mentor: &mentor_id, cohort: &cohort, join_code: None, shares: &shares };
        guidance::insert(&mut tx, &allowed, &new, morning()).await
    });
}

async fn verified(db: &Db, account: &Account) {
    let id = account.id.clone();
    committed!(db, |tx| account::verify_email_by_link(&mut tx, &id, morning()).await);
}

fn owner(account: &Account) -> Owner {
    Owner::Person(own::<MakeAchievement>(account))
}

on_both_engines! {
    async fn only_ones_own_learners_and_known_addresses_are_found(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, other) = (mentor(&db, "luka").await, mentor(&db, "other").await);
        let mut people = Vec::new();
        for n in 0..60 {
            let person = learner(&db, &format!("p{n:02}")).await;
            if n < 55 {
                accept(&db, &person, &luka).await;
                verified(&db, &person).await;
            }
            people.push(person);
        }
        accept(&db, &people[56], &other).await;
        verified(&db, &luka).await;
        let id = MadeId("00000000-0000-4000-8000-000000000001".into());
        let (mine, made_id) = (owner(&luka), id.clone());
        committed!(db, |tx| {
            let wording = Wording {
                name: "Listening".into(),
                description: "Listens.".into(),
                criteria: "Listen".into(),
                language: Language::En,
                design: Design::Lamp,
            };
            made::insert(&mut tx, &mine, &made_id, &Maker::Person(Some("Luka".into())), &wording, morning()).await
        });
        let mine = owner(&luka);
        let ids: Vec<String> = people.iter().map(|person| person.id.0.clone()).chain(["luka".into()]).collect();
        // More than one statement asks for, and nobody else's learner.
        assert_eq!(giving::of_own(&mut db.read(), &mine, &ids).await.unwrap().len(), 55);
        let keys: Vec<String> =
            people.iter().map(|person| person.email.key()).chain([luka.email.key(), "x@y.example".into()]).collect();
        let found = giving::by_address(&mut db.read(), &mine, &keys).await.unwrap();
        assert_eq!(found.len(), 55, "whoever has shown that the address is theirs, and not oneself");
        assert!(giving::of_own(&mut db.read(), &mine, &[]).await.unwrap().is_empty());
        assert!(giving::holding(&mut db.read(), &id, &ids).await.unwrap().is_empty());
        let page = giving::in_cohort(&mut db.read(), &mine, &id, "c-luka", 2, 1).await.unwrap();
        assert_eq!(page.iter().map(|one| one.id.0.as_str()).collect::<Vec<_>>(), ["p01", "p02"]);
        assert!(giving::in_cohort(&mut db.read(), &mine, &id, "c-other", 9, 0).await.unwrap().is_empty());
        assert!(giving::in_course(&mut db.read(), &mine, &id, "none", 9, 0).await.unwrap().is_empty());
        assert!(giving::given(&mut db.read(), &mine, &id, 9, 0).await.unwrap().is_empty());
        let made_id = id.clone();
        let taken = committed!(db, |tx| giving::take_back(&mut tx, &mine, &made_id, "none", "why", morning()).await);
        assert!(!taken);
    }
}
