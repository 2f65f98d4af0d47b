//! Every store function, on SQLite and on PostgreSQL alike.

mod accounts;
mod assignments;
mod attempts;
mod audits;
mod awards;
mod backpacks;
mod checklists;
mod collections;
mod courses;
mod endorsements;
mod events;
mod finding;
mod givings;
mod gradebook;
mod jobs;
mod links;
mod made;
mod material;
mod organisations;
mod passports;
mod plans;
mod reflections;
mod schema;
mod search;
mod sessions;
mod signed_papers;
mod students;
mod transactions;
mod uploads;
mod wallets;

use super::support::{database::TestDatabase, morning};
use crate::{
    domain::{
        account::{Account, AccountId},
        email::Email,
        language::Language,
        policy::{self, Allowed, Permission},
        role::Role,
    },
    store::{
        Db, StoreError,
        account::{self, NewAccount},
    },
};

/// A migrated database.
async fn open(database: &TestDatabase) -> Db {
    let db = Db::open(&database.url).await.unwrap();
    db.migrate().await.unwrap();
    db
}

/// A learner.
async fn learner(db: &Db, id: &str) -> Account {
    let new = NewAccount {
        id: AccountId(id.to_owned()),
        name: format!("Person {id}"),
        email: Email::parse(&format!("{id}@learner.example")).unwrap(),
        password_hash: Some("hash".into()),
        language: Language::En,
        at: morning(),
    };
    let id = new.id.clone();
    db.write(move |mut tx| {
        Box::pin(async move {
            assert!(account::insert(&mut tx, &new).await?);
            account::found_role(&mut tx, &new.id, Role::Learner, new.at).await
        })
    })
    .await
    .unwrap();
    account::by_id(&mut db.read(), &id).await.unwrap().unwrap()
}

/// A person's permission to act on their own things.
fn own<A: Permission>(account: &Account) -> Allowed<A> {
    policy::permit(&account.id, &account.roles, &account.id).unwrap()
}

/// Runs a write that only the store can fail.
macro_rules! committed {
    ($db:expr, |$tx:ident| $body:expr) => {
        $db.write(move |mut $tx| Box::pin(async move { $body })).await.map_err(|error: StoreError| error).unwrap()
    };
}
use committed;
