use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        finding::{Look, Shown, Standing, Tongue, Wanted},
        organisation::{Facts, Membership, OrganisationId, Rank, Website},
        policy::{BeFound, FindPeople, JoinOrganisation, JudgeOrganisation},
        role::Roles,
    },
    store::{finding, found_message, organisation},
};

fn id() -> OrganisationId {
    OrganisationId("bakery".into())
}

fn finds(account: &Account) -> Allowed<FindPeople, OrganisationId> {
    let membership = Membership { account: account.id.clone(), organisation: id(), rank: Rank::Member, verified: true };
    policy::permit_member(&account.roles, &membership).unwrap()
}

async fn bakery(db: &Db, manager: &Account) {
    let facts = Facts {
        name: "Bakery".into(),
        country: "nl".parse().unwrap(),
        website: Website::parse("bakery.example").unwrap(),
        email: Email::parse("info@bakery.example").unwrap(),
    };
    let join = own::<JoinOrganisation>(manager);
    let judge: Allowed<JudgeOrganisation, OrganisationId> =
        policy::permit_organisation(&manager.id, &Roles::from([Role::Administrator]), &id()).unwrap();
    committed!(db, |tx| {
        organisation::insert(&mut tx, &join, &id(), &facts, "We bake.", morning()).await?;
        organisation::verify(&mut tx, &judge, &facts, morning()).await
    });
}

async fn keep(db: &Db, account: &Account, new: &str, shown: Shown, minutes: i64) {
    let (allowed, new, at) = (own::<BeFound>(account), new.to_owned(), morning() + TimeDelta::minutes(minutes));
    committed!(db, |tx| finding::keep(&mut tx, &allowed, &new, &shown, at).await);
}

async fn found(db: &Db, employer: &Account, wanted: Wanted, limit: i64, offset: i64) -> Vec<String> {
    let people = finding::search(&mut db.read(), &finds(employer), &wanted, morning(), limit, offset).await.unwrap();
    people.into_iter().map(|person| person.id).collect()
}

on_both_engines! {
    async fn people_are_found_in_pages_by_what_they_show(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (sanne, amira, luka) = (learner(&db, "sanne").await, learner(&db, "amira").await, learner(&db, "luka").await);
        bakery(&db, &sanne).await;
        let dutch: Tongue = "nl".parse().unwrap();
        let shown = Shown {
            name: true,
            country: "nl".parse().ok(),
            region: Some("Oss".into()),
            languages: [dutch, "ar".parse().unwrap()].into(),
            badges: ["of nobody".to_owned()].into(),
        };
        keep(&db, &amira, "one", shown.clone(), 0).await;
        keep(&db, &luka, "two", Shown { languages: [dutch].into(), ..Shown::default() }, 1).await;
        keep(&db, &sanne, "self", Shown::default(), 2).await;
        let any = Wanted::default;
        assert_eq!(found(&db, &sanne, any(), 10, 0).await, ["two", "one"], "never oneself");
        assert_eq!(found(&db, &sanne, any(), 1, 1).await, ["one"]);
        assert_eq!(found(&db, &sanne, Wanted { language: Some(dutch), ..any() }, 10, 0).await, ["two", "one"]);
        for wanted in [
            Wanted { country: "nl".parse().ok(), ..any() },
            Wanted { region: "os".into(), ..any() },
            Wanted { language: "ar".parse().ok(), ..any() },
        ] {
            assert_eq!(found(&db, &sanne, wanted, 10, 0).await, ["one"]);
        }
        for wanted in [
            Wanted { module: Some("social"), ..any() },
            Wanted { badge: Some(crate::domain::achievement::Achievement::Super), ..any() },
            Wanted { region: "%".into(), country: "de".parse().ok(), ..any() },
        ] {
            assert!(found(&db, &sanne, wanted, 10, 0).await.is_empty());
        }
        let own_of = finding::own(&mut db.read(), &amira.id).await.unwrap().unwrap();
        assert_eq!(own_of.shown, Shown { badges: Default::default(), ..shown });
        // Written again: the id and the beginning stay.
        keep(&db, &amira, "three", Shown::default(), 60).await;
        let again = finding::own(&mut db.read(), &amira.id).await.unwrap().unwrap();
        assert_eq!((again.id.as_str(), again.since, again.shown), ("one", own_of.since, Shown::default()));
        let (account, person) =
            finding::find(&mut db.read(), &finds(&sanne), "one", morning()).await.unwrap().unwrap();
        assert_eq!((account, person.name, person.languages.len()), (amira.id.clone(), None, 0));

        let (allowed, at) = (finds(&sanne), morning());
        committed!(db, |tx| {
            let people = ["one".to_owned(), "gone".to_owned()];
            finding::note(&mut tx, &allowed, "opening", Look::Result, &people, at).await
        });
        let looks = finding::looks(&mut db.read(), &own::<BeFound>(&amira), 10, 0).await.unwrap();
        let [look] = looks.as_slice() else { panic!("{looks:?}") };
        assert_eq!((look.organisation.1.as_str(), look.person.as_deref()), ("Bakery", Some("Person sanne")));
        assert_eq!((look.look, look.at), (Look::Result, at));
        assert!(finding::looks(&mut db.read(), &own::<BeFound>(&luka), 10, 0).await.unwrap().is_empty());
        committed!(db, |tx| finding::sweep(&mut tx, at + TimeDelta::minutes(1)).await);
        assert!(finding::looks(&mut db.read(), &own::<BeFound>(&amira), 10, 0).await.unwrap().is_empty());
        let allowed = own::<BeFound>(&amira);
        assert!(committed!(db, |tx| finding::stop(&mut tx, &allowed).await));
        assert!(finding::own(&mut db.read(), &amira.id).await.unwrap().is_none());
        assert_eq!(found(&db, &sanne, Wanted::default(), 10, 0).await, ["two"]);
    }

    async fn messages_are_answered_declined_and_closed(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (sanne, amira) = (learner(&db, "sanne").await, learner(&db, "amira").await);
        bakery(&db, &sanne).await;
        let write = |new: &'static str| {
            let (db, allowed, to) = (db.clone(), finds(&sanne), amira.id.clone());
            async move {
                committed!(db, |tx| found_message::insert(&mut tx, &allowed, new, &to, "Come.", morning()).await)
            }
        };
        assert!(!write("early").await, "they are not to be found");
        keep(&db, &amira, "one", Shown::default(), 0).await;
        assert!(write("m1").await);
        assert!(!write("m2").await, "one at a time");
        let read = || async {
            found_message::between(&mut db.read(), &finds(&sanne), &amira.id).await.unwrap()
        };
        let message = read().await.unwrap();
        assert_eq!((message.learner, message.email.is_some(), message.standing), (None, false, Standing::Waiting));
        let answer = |by: &Account, reveal: bool| {
            let (db, allowed) = (db.clone(), own::<BeFound>(by));
            async move {
                committed!(db, |tx| found_message::answer(&mut tx, &allowed, "m1", "Yes.", reveal, morning()).await)
            }
        };
        assert_eq!(answer(&sanne, true).await, None);
        assert_eq!(answer(&amira, true).await, Some(Some(sanne.id.clone())));
        assert_eq!(answer(&amira, true).await, None);
        let message = read().await.unwrap();
        assert_eq!((message.standing, message.email), (Standing::Answered, Some(amira.email.clone())));
        assert_eq!(message.learner.as_deref(), Some("Person amira"));
        assert!(found_message::to_learner(&mut db.read(), &own::<BeFound>(&sanne), "m1").await.unwrap().is_none());
        assert_eq!(found_message::of_organisation(&mut db.read(), &finds(&sanne)).await.unwrap().len(), 1);

        let allowed = own::<BeFound>(&amira);
        committed!(db, |tx| found_message::close_all(&mut tx, &allowed, morning()).await);
        assert!(read().await.is_none());
        let listed = found_message::of_learner(&mut db.read(), &own::<BeFound>(&amira)).await.unwrap();
        let [closed] = listed.as_slice() else { panic!("{listed:?}") };
        assert_eq!((closed.standing, closed.email.is_some()), (Standing::Closed, false));
        assert!(write("m3").await, "after a new beginning");
        let allowed = own::<BeFound>(&amira);
        assert!(committed!(db, |tx| found_message::decline(&mut tx, &allowed, "m3", morning()).await));
        let allowed = own::<BeFound>(&amira);
        committed!(db, |tx| found_message::close_all(&mut tx, &allowed, morning()).await);
        assert!(!write("m4").await, "what was declined stays declined");
    }
}
