use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{policy::KeepAccount, policy::ManagePeople},
    store::account as accounts,
};

on_both_engines! {
    async fn an_address_has_one_account(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        assert_eq!(amira.name, "Person amira");
        assert!(amira.roles.contains(&Role::Learner));
        let again = NewAccount {
            id: AccountId("other".into()),
            name: "Other".into(),
            email: Email::parse("AMIRA@learner.example").unwrap(),
            password_hash: None,
            language: Language::Nl,
            at: morning(),
        };
        assert!(!committed!(db, |tx| accounts::insert(&mut tx, &again).await));
        let (found, hash) = accounts::by_email(&mut db.read(), &Email::parse("Amira@Learner.Example").unwrap()).await.unwrap().unwrap();
        assert_eq!((found.id, hash.as_deref()), (amira.id, Some("hash")));
    }

    async fn profile_password_and_address_change(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let keep = own::<KeepAccount>(&amira);
        committed!(db, |tx| {
            accounts::set_profile(&mut tx, &keep, "Amira H.", Language::Nl).await?;
            accounts::set_password(&mut tx, &keep, "new").await?;
            accounts::verify_email_by_link(&mut tx, keep.owner(), morning()).await
        });
        let id = amira.id.clone();
        let taken = luka.email.clone();
        assert!(!committed!(db, |tx| accounts::change_email_by_link(&mut tx, &id, &taken, morning()).await));
        let (id, new) = (amira.id.clone(), Email::parse("new@learner.example").unwrap());
        assert!(committed!(db, |tx| accounts::change_email_by_link(&mut tx, &id, &new, morning()).await));
        let now = accounts::by_id(&mut db.read(), &amira.id).await.unwrap().unwrap();
        assert_eq!((now.name.as_str(), now.language, now.email.as_typed()), ("Amira H.", Language::Nl, "new@learner.example"));
        assert_eq!(now.email_verified_at, Some(morning()));
        assert_eq!(accounts::password_hash(&mut db.read(), &amira.id).await.unwrap().as_deref(), Some("new"));
    }

    async fn roles_are_given_taken_and_listed(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (boss, luka) = (learner(&db, "boss").await, learner(&db, "luka").await);
        assert!(!accounts::role_is_held(&mut db.read(), Role::Administrator).await.unwrap());
        let id = boss.id.clone();
        committed!(db, |tx| accounts::found_role(&mut tx, &id, Role::Administrator, morning()).await);
        assert!(accounts::role_is_held(&mut db.read(), Role::Administrator).await.unwrap());
        let boss = accounts::by_id(&mut db.read(), &boss.id).await.unwrap().unwrap();
        let manage: Allowed<ManagePeople> = policy::permit(&boss.id, &boss.roles, &luka.id).unwrap();
        assert!(policy::permit::<ManagePeople>(&luka.id, &luka.roles, &boss.id).is_none());
        let give = manage.clone();
        committed!(db, |tx| {
            accounts::grant_role(&mut tx, &give, Role::Mentor, morning()).await?;
            accounts::grant_role(&mut tx, &give, Role::Mentor, morning()).await
        });
        let found = accounts::list(&mut db.read(), "LUKA", 10, 0).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].roles, [Role::Learner, Role::Mentor].into());
        committed!(db, |tx| accounts::take_role(&mut tx, &manage, Role::Mentor).await);
        assert_eq!(accounts::by_id(&mut db.read(), &luka.id).await.unwrap().unwrap().roles, [Role::Learner].into());
        assert_eq!(accounts::list(&mut db.read(), "", 1, 1).await.unwrap().len(), 1);
        assert_eq!(accounts::list(&mut db.read(), "%", 10, 0).await.unwrap().len(), 2);
    }
}
