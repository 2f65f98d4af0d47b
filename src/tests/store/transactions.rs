//! All or nothing, also where several writes share one commit.

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::store::{audit, sql::sql};

async fn notes(db: &Db) -> i64 {
    sql("SELECT COUNT(*) FROM audit_log").first(&mut db.read(), |row| row.int(0)).await.unwrap().unwrap()
}

on_both_engines! {
    async fn a_failing_write_takes_nothing_with_it(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let writes = (0..40).map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                db.write(move |mut tx| {
                    Box::pin(async move {
                        audit::note(&mut tx, &format!("a{n}"), None, "x", "y", morning()).await?;
                        audit::note(&mut tx, &format!("b{n}"), None, "x", "y", morning()).await?;
                        if n % 2 == 0 { Err(StoreError::Corrupt("on purpose")) } else { Ok(()) }
                    })
                })
                .await
            })
        });
        let mut good = 0;
        for write in writes.collect::<Vec<_>>() {
            good += i64::from(write.await.unwrap().is_ok());
        }
        assert_eq!(good, 20);
        assert_eq!(notes(&db).await, 40);
    }

    async fn a_unique_key_is_told_apart_from_other_failures(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        committed!(db, |tx| audit::note(&mut tx, "same", None, "x", "y", morning()).await);
        let again: Result<(), StoreError> =
            db.write(|mut tx| Box::pin(async move { audit::note(&mut tx, "same", None, "x", "y", morning()).await })).await;
        assert!(matches!(again, Err(StoreError::Duplicate(_))), "{again:?}");
        assert_eq!(notes(&db).await, 1);
    }

    async fn a_caller_that_goes_away_leaves_its_write_whole(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let inner = db.clone();
        let task = tokio::spawn(async move {
            committed!(inner, |tx| {
                audit::note(&mut tx, "one", None, "x", "y", morning()).await?;
                audit::note(&mut tx, "two", None, "x", "y", morning()).await
            });
        });
        task.abort();
        let _aborted = task.await;
        committed!(db, |tx| audit::note(&mut tx, "after", None, "x", "y", morning()).await);
        let count = notes(&db).await;
        assert!(count == 1 || count == 3, "{count}: half a transaction");
    }
}

#[tokio::test]
async fn a_copy_of_sqlite_is_whole_and_postgres_says_what_to_use() {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let db = open(&database).await;
    learner(&db, "amira").await;
    let target = database.folder.path().join("copy.db");
    db.copy_to(&target).await.unwrap();
    let copy = Db::open(&format!("sqlite:{}", target.display())).await.unwrap();
    assert!(account::by_id(&mut copy.read(), &AccountId("amira".into())).await.unwrap().is_some());
    let postgres = TestDatabase::new(Engine::Postgres).await;
    assert!(matches!(open(&postgres).await.copy_to(&target).await, Err(StoreError::NotSqlite)));
}
