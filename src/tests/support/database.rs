//! A new, empty database for each test: SQLite in memory-backed files, PostgreSQL as a database of its own.

use sqlx::{Connection as _, Executor as _, PgConnection};
use tempfile::TempDir;

/// Which engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A database that goes when the test does.
pub struct TestDatabase {
    pub url: String,
    pub folder: TempDir,
}

/// Names the server that `tools/postgres` started.
const POSTGRES: &str = "SOFTSKILLS_TEST_POSTGRES";

impl TestDatabase {
    /// Makes one.
    pub async fn new(engine: Engine) -> Self {
        let folder = if std::path::Path::new("/dev/shm").is_dir() {
            tempfile::tempdir_in("/dev/shm").unwrap()
        } else {
            tempfile::tempdir().unwrap()
        };
        let url = match engine {
            Engine::Sqlite => format!("sqlite:{}", folder.path().join("test.db").display()),
            Engine::Postgres => postgres(folder.path()).await,
        };
        Self { url, folder }
    }
}

async fn postgres(unique: &std::path::Path) -> String {
    let server = std::env::var(POSTGRES).unwrap_or_else(|_| {
        panic!("{POSTGRES} names no server: run the tests through tools/postgres, as make test does")
    });
    let name: String = unique.file_name().unwrap().to_string_lossy().to_lowercase().replace('.', "t");
    let mut connection = PgConnection::connect(&server).await.unwrap();
    connection.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE \"{name}\""))).await.unwrap();
    let (start, _) = server.rsplit_once('/').unwrap();
    format!("{start}/{name}")
}

/// Runs a test on both engines, each as a test of its own.
macro_rules! on_both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($engine:ident: Engine) $body:block)*) => {$(
        mod $name {
            use super::*;
            $(#[$meta])*
            async fn run($engine: Engine) $body
            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn sqlite() {
                run(Engine::Sqlite).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn postgres() {
                run(Engine::Postgres).await;
            }
        }
    )*};
}
pub(crate) use on_both_engines;
