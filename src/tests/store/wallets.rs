use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        policy::ConnectWallet,
        wallet::{
            Client, Consent, Reach,
            authorization::Request,
            registration::{Registration, tests::metadata},
            scope::{Scope, Scopes},
        },
    },
    store::{
        wallet, wallet_code, wallet_grant,
        wallet_token::{self, Kind},
    },
};
use chrono::TimeDelta;

async fn registered(db: &Db, id: &str) -> Client {
    let registration = Registration::new(&metadata(serde_json::json!({}))).unwrap();
    let client = Client { id: id.into(), registration };
    let kept = client.clone();
    committed!(db, |tx| wallet::insert(&mut tx, &kept, "secret hash", morning()).await);
    client
}

fn consent() -> Consent {
    Consent { scopes: [Scope::Credentials, Scope::Offline].into_iter().collect(), reach: Reach::All }
}

async fn connect(db: &Db, id: &'static str, account: &Account, client: &Client) {
    let (account, client) = (account.id.clone(), client.id.clone());
    committed!(db, |tx| {
        let until = morning() + TimeDelta::days(1);
        wallet_grant::insert(&mut tx, id, (&account, &client), &consent(), morning(), until).await?;
        let (access, refresh) = (format!("{id}-access"), format!("{id}-refresh"));
        wallet_token::insert(&mut tx, (Kind::Access, &access), id, &consent().scopes, morning(), until).await?;
        wallet_token::insert(&mut tx, (Kind::Refresh, &refresh), id, &consent().scopes, morning(), until).await
    });
}

on_both_engines! {
    async fn a_wallet_is_kept_while_somebody_is_connected(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        let (used, unused) = (registered(&db, "used").await, registered(&db, "unused").await);
        connect(&db, "one", &amira, &used).await;
        let later = morning() + TimeDelta::seconds(1);
        committed!(&db, |tx| wallet::sweep(&mut tx, later).await);
        assert_eq!(wallet::find(&mut db.read(), &used.id).await.unwrap(), Some((used, "secret hash".into())));
        assert_eq!(wallet::find(&mut db.read(), &unused.id).await.unwrap(), None);
        assert_eq!(wallet_grant::of(&mut db.read(), &amira.id, morning() + TimeDelta::days(1)).await.unwrap().len(), 0);
        committed!(&db, |tx| wallet_grant::sweep(&mut tx, morning() + TimeDelta::days(1)).await);
        assert!(wallet_token::access(&mut db.read(), "one-access", morning()).await.unwrap().is_none());
    }

    async fn a_code_carries_the_consent_and_is_spent(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        let client = registered(&db, "w").await;
        let allowed = own::<ConnectWallet>(&amira);
        let request = Request { redirect_uri: "https://wallet.example/".into(), scopes: Scopes::all(), state: "s".into(), challenge: "c".into() };
        committed!(&db, |tx| {
            let what = (client.id.as_str(), &request, &consent());
            wallet_code::insert(&mut tx, &allowed, "code", what, morning(), morning() + TimeDelta::minutes(10)).await?;
            let held = wallet_code::hold(&mut tx, "code").await?.unwrap();
            assert_eq!((&held.consent, &held.redirect_uri, &held.used_at), (&consent(), &request.redirect_uri, &None));
            wallet_code::spend(&mut tx, "code", Some("grant"), morning()).await?;
            let held = wallet_code::hold(&mut tx, "code").await?.unwrap();
            assert_eq!((held.used_at, held.grant.as_deref()), (Some(morning()), Some("grant")));
            wallet_code::sweep(&mut tx, morning() + TimeDelta::minutes(11)).await?;
            assert!(wallet_code::hold(&mut tx, "code").await?.is_none());
            Ok(())
        });
    }

    async fn one_connection_a_wallet_and_its_tokens_go_with_it(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        let client = registered(&db, "w").await;
        connect(&db, "one", &amira, &client).await;
        connect(&db, "lukas", &luka, &client).await;
        connect(&db, "two", &amira, &client).await;
        assert!(wallet_token::access(&mut db.read(), "one-access", morning()).await.unwrap().is_none());
        let access = wallet_token::access(&mut db.read(), "two-access", morning()).await.unwrap().unwrap();
        assert_eq!((access.account, access.consent, access.read_at), (amira.id.clone(), consent(), None));
        assert!(wallet_token::access(&mut db.read(), "two-refresh", morning()).await.unwrap().is_none());
        let late = morning() + TimeDelta::days(1);
        assert!(wallet_token::access(&mut db.read(), "two-access", late).await.unwrap().is_none());
        let belongs = wallet_token::belongs_to(&mut db.read(), "two-refresh").await.unwrap();
        assert_eq!(belongs, Some(("two".into(), "w".into())));
        committed!(&db, |tx| {
            let held = wallet_token::hold_refresh(&mut tx, "two-refresh").await?.unwrap();
            assert_eq!((held.client.as_str(), held.used_at), ("w", None));
            wallet_token::spend(&mut tx, "two-refresh", morning()).await?;
            assert_eq!(wallet_token::hold_refresh(&mut tx, "two-refresh").await?.unwrap().used_at, Some(morning()));
            assert!(wallet_token::hold_refresh(&mut tx, "two-access").await?.is_none());
            wallet_grant::note_read(&mut tx, "two", morning()).await
        });
        let listed = wallet_grant::of(&mut db.read(), &amira.id, morning()).await.unwrap();
        assert_eq!((listed.len(), listed[0].read_at), (1, Some(morning())));

        let (mine, theirs) = (own::<ConnectWallet>(&amira), own::<ConnectWallet>(&luka));
        committed!(&db, |tx| {
            assert!(!wallet_grant::end(&mut tx, &theirs, "two").await?, "it is not theirs");
            assert!(wallet_grant::end(&mut tx, &mine, "two").await?);
            assert!(!wallet_grant::end(&mut tx, &mine, "two").await?);
            Ok(())
        });
        assert!(wallet_token::belongs_to(&mut db.read(), "two-refresh").await.unwrap().is_none());
        assert!(wallet_token::access(&mut db.read(), "lukas-access", morning()).await.unwrap().is_some());
    }
}
