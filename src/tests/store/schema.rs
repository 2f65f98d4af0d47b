//! The two schemas have the same tables, columns and required columns.

use std::collections::BTreeSet;

use super::{super::support::database::Engine, TestDatabase, open};
use crate::store::sql::sql;

type Columns = BTreeSet<(String, String, bool)>;

async fn columns(engine: Engine) -> Columns {
    let database = TestDatabase::new(engine).await;
    let db = open(&database).await;
    let query = match engine {
        Engine::Sqlite => {
            "SELECT t.name, c.name, c.\"notnull\" FROM sqlite_schema t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%' \
             AND t.name NOT LIKE 'lesson\\_section\\_words%' ESCAPE '\\'"
        }
        Engine::Postgres => {
            "SELECT table_name::text, column_name::text, (CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END)::bigint \
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'"
        }
    };
    let rows = sql(query).all(&mut db.read(), |row| Ok((row.text(0)?, row.text(1)?, row.int(2)? == 1))).await.unwrap();
    rows.into_iter().collect()
}

#[tokio::test]
async fn both_engines_have_the_same_schema() {
    let (sqlite, postgres) = (columns(Engine::Sqlite).await, columns(Engine::Postgres).await);
    assert!(sqlite.len() > 80, "{}", sqlite.len());
    let only = |a: &Columns, b: &Columns| a.difference(b).cloned().collect::<Vec<_>>();
    assert_eq!(only(&sqlite, &postgres), []);
    assert_eq!(only(&postgres, &sqlite), []);
}
