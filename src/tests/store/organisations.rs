use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        organisation::{Facts, Filing, Membership, OrganisationId, Outcome, Rank, Website},
        policy::{JoinOrganisation, JudgeOrganisation, KeepAccount, ManageOrganisation},
        role::Roles,
        time::Moment,
    },
    store::{
        organisation,
        organisation_filing::{self, Link},
        organisation_invitation::{self, Invitation},
        organisation_member,
    },
};
use chrono::TimeDelta;

fn id(text: &str) -> OrganisationId {
    OrganisationId(text.into())
}

fn facts(name: &str, website: &str) -> Facts {
    Facts {
        name: name.into(),
        country: "nl".parse().unwrap(),
        website: Website::parse(website).unwrap(),
        email: Email::parse(&format!("Info@{website}")).unwrap(),
    }
}

fn filing(new: &str, of: &str, facts: Facts, by: &Account, at: Moment) -> Filing {
    Filing {
        id: new.into(),
        organisation: id(of),
        facts,
        filed_by: Some(by.id.clone()),
        filed_at: at,
        confirmed_at: None,
        decided: None,
    }
}

fn judge(account: &Account, of: &str) -> Allowed<JudgeOrganisation, OrganisationId> {
    let roles = Roles::from([Role::Administrator]);
    policy::permit_organisation(&account.id, &roles, &id(of)).unwrap()
}

fn manage(account: &Account, of: &str) -> Allowed<ManageOrganisation, OrganisationId> {
    let membership =
        Membership { account: account.id.clone(), organisation: id(of), rank: Rank::Manager, verified: false };
    policy::permit_member(&account.roles, &membership).unwrap()
}

/// An organisation of a manager, with a filing whose link is `token`.
async fn registered(db: &Db, of: &str, manager: &Account, token: &str) {
    let (allowed, of, token) = (own::<JoinOrganisation>(manager), of.to_owned(), token.to_owned());
    let facts = facts(&of, &format!("{of}.example"));
    let filing = filing(&format!("f-{of}"), &of, facts.clone(), manager, morning());
    committed!(db, |tx| {
        organisation::insert(&mut tx, &allowed, &id(&of), &facts, "We bake.", morning()).await?;
        organisation_member::insert(&mut tx, &allowed, &id(&of), Rank::Manager, morning()).await?;
        let link = Link { token_hash: token, expires_at: morning() + TimeDelta::days(7) };
        organisation_filing::insert(&mut tx, &filing, Some(&link)).await
    });
}

async fn confirm(db: &Db, token: &str, days: i64) -> bool {
    let (token, at) = (token.to_owned(), morning() + TimeDelta::days(days));
    committed!(db, |tx| organisation_filing::confirm(&mut tx, &token, at).await)
}

async fn verify(db: &Db, of: &str, filing: &str, judge: Allowed<JudgeOrganisation, OrganisationId>) -> bool {
    let (of, filing) = (of.to_owned(), filing.to_owned());
    let facts = facts(&of, &format!("{of}.example"));
    committed!(db, |tx| {
        let done = organisation_filing::decide(&mut tx, &judge, &filing, Outcome::Verified, None, morning()).await?;
        if done {
            organisation::verify(&mut tx, &judge, &facts, morning()).await?;
            organisation_member::make_employers(&mut tx, &judge, morning()).await?;
        }
        Ok(done)
    })
}

on_both_engines! {
    async fn a_registration_is_confirmed_in_time_and_decided_once(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (sanne, eleni) = (learner(&db, "sanne").await, learner(&db, "eleni").await);
        registered(&db, "bakery", &sanne, "secret").await;
        assert!(organisation::waiting(&mut db.read(), 10, 0).await.unwrap().is_empty());
        assert!(!verify(&db, "bakery", "f-bakery", judge(&eleni, "bakery")).await, "not confirmed");
        assert!(!confirm(&db, "wrong", 0).await);
        assert!(!confirm(&db, "secret", 7).await, "too late");
        assert!(confirm(&db, "secret", 6).await);
        assert!(!confirm(&db, "secret", 6).await, "once");
        let waiting = organisation::waiting(&mut db.read(), 10, 0).await.unwrap();
        assert_eq!(waiting[0].filing.as_ref().unwrap().facts, facts("bakery", "bakery.example"));
        assert!(!verify(&db, "bakery", "f-bakery", judge(&eleni, "other")).await, "another organisation's");

        assert!(verify(&db, "bakery", "f-bakery", judge(&eleni, "bakery")).await);
        assert!(!verify(&db, "bakery", "f-bakery", judge(&eleni, "bakery")).await, "once");
        let found = organisation::find(&mut db.read(), &id("bakery")).await.unwrap().unwrap();
        assert_eq!((found.is_verified(), found.verified_at), (true, Some(morning())));
        assert_eq!(organisation::verified(&mut db.read(), 10, 0).await.unwrap().len(), 1);
        assert!(organisation::waiting(&mut db.read(), 10, 0).await.unwrap().is_empty());
        let sanne = account::by_id(&mut db.read(), &sanne.id).await.unwrap().unwrap();
        assert!(sanne.roles.contains(&Role::Employer));
        assert_eq!(account::holding(&mut db.read(), Role::Employer, 5).await.unwrap().len(), 1);
        let membership = organisation_member::find(&mut db.read(), &sanne.id, &id("bakery")).await.unwrap().unwrap();
        assert!(membership.verified);

        let allowed = judge(&eleni, "bakery");
        let withdraw = committed!(db, |tx| organisation::withdraw(&mut tx, &allowed, "gone", morning()).await);
        assert!(withdraw);
        let found = organisation::find(&mut db.read(), &id("bakery")).await.unwrap().unwrap();
        assert_eq!(found.withdrawn.unwrap().1, "gone");
        assert!(!organisation_member::of_account(&mut db.read(), &sanne.id).await.unwrap()[0].verified);
    }

    async fn a_new_filing_takes_the_place_of_the_last(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let sanne = learner(&db, "sanne").await;
        registered(&db, "bakery", &sanne, "secret").await;
        let (new, allowed) = (facts("Bread", "bread.example"), manage(&sanne, "bakery"));
        let next = filing("next", "bakery", new.clone(), &sanne, morning() + TimeDelta::days(1));
        committed!(db, |tx| {
            organisation::set_unverified(&mut tx, &allowed, &new).await?;
            organisation_filing::insert(&mut tx, &next, None).await
        });
        assert!(!confirm(&db, "secret", 1).await, "the old link is dead");
        let newest = organisation_filing::newest(&mut db.read(), &id("bakery")).await.unwrap().unwrap();
        assert_eq!((newest.id.as_str(), newest.facts.name.as_str()), ("next", "Bread"));
        assert_eq!(organisation_filing::history(&mut db.read(), &id("bakery")).await.unwrap().len(), 2);
        assert_eq!(organisation_filing::of_account(&mut db.read(), &sanne.id).await.unwrap().len(), 2);
        let found = organisation::find(&mut db.read(), &id("bakery")).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.website.host()), ("Bread", "bread.example"));
        registered(&db, "bread", &sanne, "third").await;
        let others = organisation::on_host(&mut db.read(), "bread.example", &id("bread")).await.unwrap();
        assert_eq!(others.iter().map(|o| o.id.clone()).collect::<Vec<_>>(), [id("bakery")]);

        let link = Link { token_hash: "fresh".into(), expires_at: morning() + TimeDelta::days(9) };
        assert!(committed!(db, |tx| organisation_filing::set_link(&mut tx, "next", &link).await));
        let found = organisation_filing::by_token(&mut db.read(), "fresh", morning()).await.unwrap();
        assert_eq!(found.unwrap().id, "next");
        let allowed = manage(&sanne, "bakery");
        assert!(committed!(db, |tx| organisation_filing::take_back(&mut tx, &allowed, morning()).await));
        assert!(organisation_filing::newest(&mut db.read(), &id("bakery")).await.unwrap().is_none());
        assert_eq!(organisation::all(&mut db.read(), 10, 0).await.unwrap().len(), 2);
    }

    async fn members_come_and_go(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (sanne, luka) = (learner(&db, "sanne").await, learner(&db, "luka").await);
        registered(&db, "bakery", &sanne, "secret").await;
        let (allowed, later) = (own::<JoinOrganisation>(&luka), morning() + TimeDelta::days(1));
        for first in [true, false] {
            let allowed = allowed.clone();
            let made = committed!(db, |tx| {
                organisation_member::insert(&mut tx, &allowed, &id("bakery"), Rank::Member, later).await
            });
            assert_eq!(made, first);
        }
        let members = organisation_member::of_organisation(&mut db.read(), &id("bakery")).await.unwrap();
        let ranks: Vec<_> = members.iter().map(|m| (m.account.name.as_str(), m.rank)).collect();
        assert_eq!(ranks, [("Person sanne", Rank::Manager), ("Person luka", Rank::Member)]);
        let fellows = organisation_member::fellows(&mut db.read(), &sanne.id).await.unwrap();
        assert_eq!((fellows.len(), fellows[0].name.as_str()), (1, "Person luka"));
        assert!(organisation_member::fellows(&mut db.read(), &luka.id).await.unwrap().is_empty(), "no manager");
        let (allowed, person) = (manage(&sanne, "bakery"), luka.id.clone());
        assert!(committed!(db, |tx| {
            organisation_member::set_rank(&mut tx, &allowed, &person, Rank::Manager).await
        }));
        let (mine, _) = organisation::of_account(&mut db.read(), &luka.id).await.unwrap().pop().unwrap();
        assert_eq!(mine.organisation.id, id("bakery"));
        let (allowed, person) = (manage(&sanne, "bakery"), luka.id.clone());
        assert!(committed!(db, |tx| organisation_member::remove(&mut tx, &allowed, &person).await));
        assert!(organisation_member::find(&mut db.read(), &luka.id, &id("bakery")).await.unwrap().is_none());

        // An account that goes takes its part along, and what it filed stays without it.
        let gone = own::<KeepAccount>(&sanne);
        committed!(db, |tx| account::delete(&mut tx, &gone).await);
        assert!(organisation_member::of_organisation(&mut db.read(), &id("bakery")).await.unwrap().is_empty());
        let newest = organisation_filing::newest(&mut db.read(), &id("bakery")).await.unwrap().unwrap();
        assert_eq!(newest.filed_by, None);
    }

    async fn an_invitation_works_once_and_in_time(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let sanne = learner(&db, "sanne").await;
        registered(&db, "bakery", &sanne, "secret").await;
        let invite = async |invitation: &str, token: &str| {
            let (allowed, token) = (manage(&sanne, "bakery"), token.to_owned());
            let new = Invitation {
                id: invitation.into(),
                organisation: id("bakery"),
                email: Email::parse("Luka@bakery.example").unwrap(),
                rank: Rank::Member,
                invited_at: morning(),
                expires_at: morning() + TimeDelta::days(14),
            };
            committed!(db, |tx| organisation_invitation::insert(&mut tx, &allowed, &new, &token).await);
        };
        let take = async |token: &'static str, days: i64| {
            let at = morning() + TimeDelta::days(days);
            committed!(db, |tx| organisation_invitation::take(&mut tx, token, at).await)
        };
        invite("one", "first").await;
        invite("two", "second").await;
        let open = organisation_invitation::of_organisation(&mut db.read(), &id("bakery"), morning()).await.unwrap();
        assert_eq!(open.len(), 1, "one an address");
        assert!(take("first", 0).await.is_none());
        assert!(take("second", 14).await.is_none(), "too late");
        assert_eq!(take("second", 13).await.unwrap().id, "two");
        assert!(take("second", 13).await.is_none(), "once");
        invite("three", "third").await;
        let other = manage(&sanne, "other");
        assert!(!committed!(db, |tx| organisation_invitation::withdraw(&mut tx, &other, "three").await));
        let allowed = manage(&sanne, "bakery");
        assert!(committed!(db, |tx| organisation_invitation::withdraw(&mut tx, &allowed, "three").await));
        invite("four", "fourth").await;
        let (forget, address) = (own::<KeepAccount>(&sanne), Email::parse("luka@bakery.example").unwrap());
        committed!(db, |tx| organisation_invitation::forget(&mut tx, &forget, &address).await);
        assert!(organisation_invitation::by_token(&mut db.read(), "fourth", morning()).await.unwrap().is_none());
        invite("five", "fifth").await;
        let late = morning() + TimeDelta::days(14);
        committed!(db, |tx| organisation_invitation::sweep(&mut tx, late).await);
        assert!(organisation_invitation::by_token(&mut db.read(), "fifth", morning()).await.unwrap().is_none());
    }

    async fn a_closed_one_leaves_what_was_verified_and_nothing_else(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (sanne, eleni) = (learner(&db, "sanne").await, learner(&db, "eleni").await);
        registered(&db, "bakery", &sanne, "secret").await;
        registered(&db, "never", &sanne, "other").await;
        confirm(&db, "secret", 0).await;
        verify(&db, "bakery", "f-bakery", judge(&eleni, "bakery")).await;
        for of in ["bakery", "never"] {
            committed!(db, |tx| organisation::close(&mut tx, &id(of), morning()).await);
        }
        assert!(organisation::find(&mut db.read(), &id("never")).await.unwrap().is_none());
        let found = organisation::find(&mut db.read(), &id("bakery")).await.unwrap().unwrap();
        assert_eq!((found.is_verified(), found.email, found.closed_at), (false, None, Some(morning())));
        assert!(organisation_member::of_account(&mut db.read(), &sanne.id).await.unwrap().is_empty());
        assert!(organisation::verified(&mut db.read(), 10, 0).await.unwrap().is_empty());
        assert!(organisation::all(&mut db.read(), 10, 0).await.unwrap()[0].filing.is_none());
    }
}
