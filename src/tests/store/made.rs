use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        award::{Award, Visibility},
        made::{Design, Made, MadeId, Maker, Wording},
        organisation::{Membership, OrganisationId, Rank},
        policy::{ActForSite, KeepAccount, MakeAchievement},
    },
    store::{
        account as accounts, award,
        award::Documents,
        made::{self, Owner},
    },
};

fn wording(name: &str) -> Wording {
    Wording {
        name: name.into(),
        description: "What it means.".into(),
        criteria: "- Come to the evening".into(),
        language: Language::Nl,
        design: Design::Lamp,
    }
}

async fn mentor(db: &Db, id: &str) -> Account {
    let account = learner(db, id).await;
    let who = account.id.clone();
    committed!(db, |tx| accounts::found_role(&mut tx, &who, Role::Mentor, morning()).await);
    accounts::by_id(&mut db.read(), &account.id).await.unwrap().unwrap()
}

async fn make(db: &Db, owner: Owner, maker: Maker, id: &str) -> MadeId {
    let id = MadeId(id.into());
    committed!(db, |tx| {
        made::insert(&mut tx, &owner, &id, &maker, &wording("Listening"), morning()).await?;
        Ok(id)
    })
}

async fn write(db: &Db, owner: Owner, id: &MadeId, name: &str) -> Made {
    let (id, name) = (id.clone(), name.to_owned());
    committed!(db, |tx| {
        assert!(made::lock(&mut tx, &id).await? && made::is_of(&mut tx, &owner, &id).await?);
        made::write(&mut tx, &owner, &id, &Maker::Person(Some("New name".into())), &wording(&name), morning()).await?;
        Ok(made::newest(&mut tx, &id).await?.unwrap().0)
    })
}

/// Awards the newest version, as services do.
async fn give(db: &Db, learner: &Account, id: &MadeId, award: &str) -> bool {
    let (account, name, id, award) = (learner.id.clone(), learner.name.clone(), id.clone(), award.to_owned());
    committed!(db, |tx| {
        made::lock(&mut tx, &id).await?;
        let Some(made) = made::freeze(&mut tx, &id, morning()).await? else { return Ok(false) };
        let award = Award {
            id: award,
            account: Some(account),
            achievement: made.into(),
            percent: None,
            issued_at: morning(),
            status_index: award::next_status_index(&mut tx).await?,
            visibility: Visibility::Link,
            show_name: true,
            recipient_name: Some(name),
            revoked: None,
            expires_at: None,
            succeeded_at: None,
        };
        let documents = Documents { ob2: "{}".into(), ob3: "{}".into() };
        award::insert(&mut tx, &award, None, "", &documents).await
    })
}

on_both_engines! {
    async fn a_version_that_somebody_holds_is_frozen(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, amira, sam) = (mentor(&db, "luka").await, learner(&db, "amira").await, learner(&db, "sam").await);
        let person = || Owner::Person(own::<MakeAchievement>(&luka));
        let id = make(&db, person(), Maker::Person(Some("Luka".into())), "one").await;
        let second = write(&db, person(), &id, "Listening well").await;
        assert_eq!((second.id.version, second.wording.name.as_str(), second.frozen_at), (1, "Listening well", None));

        assert!(give(&db, &amira, &id, "a").await);
        let third = write(&db, person(), &id, "Listening better").await;
        assert_eq!((third.id.version, third.frozen_at), (2, None));
        let first = made::version(&mut db.read(), &second.id).await.unwrap().unwrap();
        assert_eq!((first.wording.name.as_str(), first.frozen_at), ("Listening well", Some(morning())));
        assert_eq!(first.maker, Maker::Person(Some("New name".into())));

        // Once for each person, whichever version.
        assert!(!give(&db, &amira, &id, "b").await);
        assert!(made::is_held(&mut db.read(), &amira.id, &id).await.unwrap());
        assert!(give(&db, &sam, &id, "c").await);
        let held = |award: &'static str| {
            let db = db.clone();
            async move { award::find(&mut db.read(), award).await.unwrap().unwrap().achievement }
        };
        assert_eq!(held("a").await.made().unwrap().wording.name, "Listening well");
        assert_eq!(held("c").await.made().unwrap().id, third.id);
        let listed = made::of(&mut db.read(), &person()).await.unwrap();
        assert_eq!((listed.len(), listed[0].held, listed[0].made.id.version), (1, 2, 2));
        assert_eq!(award::of(&mut db.read(), &amira.id).await.unwrap()[0].achievement.slug(), "made-one-1");
        assert!(award::holdings(&mut db.read(), &amira.id, morning()).await.unwrap().is_empty(), "it is none of the eighteen");
    }

    async fn what_is_retired_is_awarded_no_more(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, amira) = (mentor(&db, "luka").await, learner(&db, "amira").await);
        let id = make(&db, Owner::Person(own(&luka)), Maker::Person(None), "one").await;
        for (end, given) in [(Some(morning()), false), (None, true)] {
            let (owner, id) = (Owner::Person(own::<MakeAchievement>(&luka)), id.clone());
            let made = id.clone();
            committed!(db, |tx| made::retire(&mut tx, &owner, &id, end).await);
            assert_eq!(made::newest(&mut db.read(), &made).await.unwrap().unwrap().1, end);
            assert_eq!(give(&db, &amira, &made, "a").await, given);
        }
        assert!(!give(&db, &amira, &MadeId("nothing".into()), "b").await);
    }

    async fn everybody_finds_their_own(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, mira, boss) = (mentor(&db, "luka").await, mentor(&db, "mira").await, learner(&db, "boss").await);
        let who = boss.id.clone();
        committed!(db, |tx| accounts::found_role(&mut tx, &who, Role::Administrator, morning()).await);
        let boss = accounts::by_id(&mut db.read(), &boss.id).await.unwrap().unwrap();
        let bakery = |account: &Account| {
            let organisation = OrganisationId("bakery".into());
            let membership = Membership { account: account.id.clone(), organisation, rank: Rank::Manager, verified: true };
            Owner::Organisation(policy::permit_member::<MakeAchievement>(&account.roles, &membership).unwrap())
        };
        let maker = Maker::Organisation { name: "Bakery".into(), url: Some("https://bakery.example".into()) };
        make(&db, Owner::Person(own(&luka)), Maker::Person(Some("Luka".into())), "of-luka").await;
        make(&db, bakery(&mira), maker.clone(), "of-bakery").await;
        make(&db, Owner::Site(own::<ActForSite>(&boss)), Maker::Site, "of-site").await;
        for (owner, theirs) in [
            (Owner::Person(own(&luka)), Some("of-luka")),
            (Owner::Person(own(&mira)), None),
            (bakery(&luka), Some("of-bakery")),
            (Owner::Site(own(&boss)), Some("of-site")),
        ] {
            let found: Vec<_> = made::of(&mut db.read(), &owner).await.unwrap();
            assert_eq!(found.iter().map(|l| l.made.id.made.0.as_str()).collect::<Vec<_>>(), Vec::from_iter(theirs));
            for id in ["of-luka", "of-bakery", "of-site"] {
                let is_of = made::is_of(&mut db.read(), &owner, &MadeId(id.into())).await.unwrap();
                assert_eq!(is_of, theirs == Some(id), "{id}");
            }
        }
        assert_eq!(made::of(&mut db.read(), &bakery(&luka)).await.unwrap()[0].made.maker, maker);
    }

    async fn a_maker_who_leaves_takes_their_name_along(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, amira) = (mentor(&db, "luka").await, learner(&db, "amira").await);
        let id = make(&db, Owner::Person(own(&luka)), Maker::Person(Some("Luka".into())), "one").await;
        assert!(give(&db, &amira, &id, "a").await);
        let leaving = own::<KeepAccount>(&luka);
        committed!(db, |tx| {
            made::let_go(&mut tx, &leaving).await?;
            accounts::delete(&mut tx, &leaving).await
        });
        let kept = award::find(&mut db.read(), "a").await.unwrap().unwrap();
        assert_eq!(kept.achievement.made().unwrap().maker, Maker::Person(None));
        assert!(made::newest(&mut db.read(), &id).await.unwrap().unwrap().1.is_some(), "nobody can award it now");
    }
}
