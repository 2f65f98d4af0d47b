use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        achievement::Achievement,
        award::{Award, Visibility},
        endorsement::{Consent, Endorsement, Target},
        organisation::{Facts, Membership, OrganisationId, Rank, Website},
        policy::{Endorse, HoldAward, JoinOrganisation, JudgeOrganisation, KeepAccount, ManageOrganisation},
        role::Roles,
    },
    store::{
        award,
        endorsement::{self, Documents},
        organisation,
        organisation_key::{self, StoredKey},
    },
};

const AWARD: &str = "7b0e4c1a-2f0e-4f6e-9c1c-0a3f6f1d2b11";

fn id() -> OrganisationId {
    OrganisationId("bakery".into())
}

fn manages<A: Permission>(account: &Account) -> Allowed<A, OrganisationId> {
    let membership =
        Membership { account: account.id.clone(), organisation: id(), rank: Rank::Manager, verified: true };
    policy::permit_member(&account.roles, &membership).unwrap()
}

fn judge(account: &Account) -> Allowed<JudgeOrganisation, OrganisationId> {
    policy::permit_organisation(&account.id, &Roles::from([Role::Administrator]), &id()).unwrap()
}

/// A verified organisation.
async fn bakery(db: &Db, manager: &Account) {
    let facts = Facts {
        name: "Bakery".into(),
        country: "nl".parse().unwrap(),
        website: Website::parse("bakery.example").unwrap(),
        email: Email::parse("info@bakery.example").unwrap(),
    };
    let (join, judge) = (own::<JoinOrganisation>(manager), judge(manager));
    committed!(db, |tx| {
        organisation::insert(&mut tx, &join, &id(), &facts, "We bake.", morning()).await?;
        organisation::verify(&mut tx, &judge, &facts, morning()).await
    });
}

async fn award_of(db: &Db, holder: &Account) {
    let account = Some(holder.id.clone());
    committed!(db, |tx| {
        let award = Award {
            id: AWARD.into(),
            account,
            achievement: Achievement::Super.into(),
            percent: None,
            issued_at: morning(),
            status_index: award::next_status_index(&mut tx).await?,
            visibility: Visibility::Link,
            show_name: true,
            recipient_name: None,
            revoked: None,
            expires_at: None,
            succeeded_at: None,
        };
        let documents = award::Documents { ob2: "{}".into(), ob3: "{}".into() };
        award::insert(&mut tx, &award, None, "", &documents).await
    });
}

async fn give(db: &Db, manager: &Account, new: &str, target: Target) -> bool {
    let (allowed, new) = (manages::<Endorse>(manager), new.to_owned());
    committed!(db, |tx| {
        let endorsement = Endorsement {
            status_index: endorsement::next_status_index(&mut tx, &id()).await?,
            id: new,
            organisation: id(),
            target,
            comment: "Good.".into(),
            given_at: morning(),
            consent: Consent::Needless,
            withdrawn: None,
        };
        let documents = Documents { ob2: "two".into(), ob3: "three".into() };
        endorsement::insert(&mut tx, &allowed, &endorsement, &documents).await
    })
}

async fn withdraw(db: &Db, manager: &Account, one: &str) -> bool {
    let (allowed, one) = (manages::<ManageOrganisation>(manager), one.to_owned());
    committed!(db, |tx| endorsement::withdraw(&mut tx, &allowed, &one, "no more", morning()).await)
}

on_both_engines! {
    async fn something_is_endorsed_once_at_a_time(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let sanne = learner(&db, "sanne").await;
        bakery(&db, &sanne).await;
        assert!(give(&db, &sanne, "one", Target::Issuer).await);
        assert!(!give(&db, &sanne, "two", Target::Issuer).await, "once");
        assert!(give(&db, &sanne, "three", Target::Achievement(Achievement::Super)).await);
        let found = endorsement::find(&mut db.read(), "three").await.unwrap().unwrap();
        assert_eq!((found.endorsement.status_index, found.verified, found.organisation.as_str()), (1, true, "Bakery"));
        assert_eq!(endorsement::documents(&mut db.read(), "one").await.unwrap().unwrap().ob3, "three");
        assert_eq!(endorsement::open_of(&mut db.read(), &Target::Issuer, 9).await.unwrap().len(), 1);
        assert!(withdraw(&db, &sanne, "one").await);
        assert!(!withdraw(&db, &sanne, "one").await, "once");
        assert!(endorsement::open_of(&mut db.read(), &Target::Issuer, 9).await.unwrap().is_empty());
        assert_eq!(endorsement::void(&mut db.read(), &id()).await.unwrap(), [0]);
        assert!(give(&db, &sanne, "four", Target::Issuer).await, "again, after a withdrawal");
        let given = endorsement::given(&mut db.read(), &id()).await.unwrap();
        assert_eq!(given.len(), 3);
        let last = given.iter().find(|listed| listed.endorsement.id == "four").unwrap();
        assert_eq!(last.endorsement.status_index, 2, "no place is given twice");

        let judge = judge(&sanne);
        committed!(db, |tx| organisation::withdraw(&mut tx, &judge, "gone", morning()).await);
        assert!(endorsement::open_of(&mut db.read(), &Target::Issuer, 9).await.unwrap().is_empty());
        assert_eq!(endorsement::void(&mut db.read(), &id()).await.unwrap(), [0, 1, 2]);
        committed!(db, |tx| endorsement::withdraw_all(&mut tx, &id(), "closed", morning()).await);
        let found = endorsement::find(&mut db.read(), "three").await.unwrap().unwrap();
        assert_eq!(found.endorsement.withdrawn.unwrap().1, "closed");
    }

    async fn of_an_award_only_with_the_consent_of_its_holder(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (sanne, amira) = (learner(&db, "sanne").await, learner(&db, "amira").await);
        bakery(&db, &sanne).await;
        award_of(&db, &amira).await;
        let target = Target::Award(AWARD.into());
        assert!(give(&db, &sanne, "one", target.clone()).await);
        let consent = async |holder: &Account, shown: bool| {
            let allowed = own::<HoldAward>(holder);
            committed!(db, |tx| endorsement::set_consent(&mut tx, &allowed, AWARD, "one", shown, morning()).await)
        };
        let open = async || endorsement::open_of(&mut db.read(), &target, 9).await.unwrap().len();
        let state = async || endorsement::find(&mut db.read(), "one").await.unwrap().unwrap().endorsement.consent;
        assert_eq!((open().await, state().await), (0, Consent::Waiting));
        assert!(!consent(&sanne, true).await, "not theirs");
        assert!(consent(&amira, true).await);
        assert_eq!((open().await, state().await), (1, Consent::Given));
        assert!(consent(&amira, false).await);
        assert_eq!((open().await, state().await), (0, Consent::Refused));
        assert!(consent(&amira, true).await);
        assert_eq!(open().await, 1);
        let mine = endorsement::of_award(&mut db.read(), &own::<HoldAward>(&amira), AWARD).await.unwrap();
        assert_eq!(mine.len(), 1);
        assert_eq!(endorsement::of_holder(&mut db.read(), &amira.id).await.unwrap().len(), 1);

        let gone = own::<KeepAccount>(&amira);
        committed!(db, |tx| endorsement::let_go(&mut tx, &gone, "deleted", morning()).await);
        assert_eq!(open().await, 0);
        let found = endorsement::find(&mut db.read(), "one").await.unwrap().unwrap();
        assert_eq!((found.endorsement.comment.as_str(), found.endorsement.withdrawn.is_some()), ("", true));
        assert_eq!(endorsement::documents(&mut db.read(), "one").await.unwrap().unwrap().ob3, "{}");
    }

    async fn keys_are_published_once_and_found_by_what_they_signed(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let sanne = learner(&db, "sanne").await;
        bakery(&db, &sanne).await;
        give(&db, &sanne, "one", Target::Issuer).await;
        for key in ["k1", "k1", "k2"] {
            let key = StoredKey { id: key.into(), public_key: "z6Mk".into(), created_at: morning() };
            committed!(db, |tx| organisation_key::insert(&mut tx, &id(), &key).await);
        }
        let keys = organisation_key::of(&mut db.read(), &id()).await.unwrap();
        assert_eq!(keys.iter().map(|key| key.id.as_str()).collect::<Vec<_>>(), ["k1", "k2"]);
        let found = organisation_key::of_target(&mut db.read(), &Target::Issuer).await.unwrap();
        assert_eq!(found.len(), 2);
        let other = Target::Achievement(Achievement::Super);
        assert!(organisation_key::of_target(&mut db.read(), &other).await.unwrap().is_empty());
    }
}
