//! The two engines behind one door. SQLite is embedded; PostgreSQL serves when one machine is not enough.
//!
//! SQLite has one writer. Writes that wait for it together are committed together: each whose half would do harm runs in
//! its own savepoint, one commit makes them durable, and nobody hears "saved" before that commit.

use std::{panic::AssertUnwindSafe, path::Path, sync::Arc, time::Duration};

use futures::{FutureExt as _, future::BoxFuture};
use rusqlite::Connection;
use sqlx::{
    Connection as _, PgPool, SqliteConnection, migrate::Migrator, postgres::PgPoolOptions, sqlite::SqliteConnectOptions,
};
use tokio::sync::{mpsc, oneshot};

use super::{
    error::StoreError,
    readers::Readers,
    sql::{Conn, Sql},
    sqlite,
};

static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// How many connections read an SQLite database at once.
const READERS: usize = 4;
/// How many waiting writes share one SQLite commit at most.
const BATCH: usize = 64;
/// How many writes may wait for the SQLite writer before callers wait themselves.
const QUEUE: usize = 1024;

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Arc<Engine>,
}

enum Engine {
    Sqlite { readers: Readers, writer: mpsc::Sender<Write>, path: String },
    Postgres(PgPool),
}

/// Told whether the commit held; only then does the caller hear of its result.
type Finish = Box<dyn FnOnce(Result<(), StoreError>) + Send>;
/// Runs on the writer's connection, and says whether what it did is to be kept.
type Work = Box<dyn for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, (bool, Finish)> + Send>;

/// One write.
struct Write {
    work: Work,
    /// Whether half of it would do harm, so that it must be taken back when it fails in its middle.
    guarded: bool,
}

impl Db {
    /// Opens `postgres://…`, `postgresql://…` or `sqlite:…` (a path). Does not migrate.
    ///
    /// # Errors
    /// When the database cannot be reached or opened.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(Duration::from_secs(5))
                // Asking each connection whether it still lives costs as much as reading; one that was just used does.
                .test_before_acquire(false)
                .before_acquire(|connection, about| {
                    Box::pin(async move {
                        if about.idle_for > Duration::from_secs(1) {
                            connection.ping().await?;
                        }
                        Ok(true)
                    })
                })
                .connect(url)
                .await?;
            return Ok(Self { engine: Arc::new(Engine::Postgres(pool)) });
        }
        let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
        Self::open_sqlite(path).await
    }

    async fn open_sqlite(path: &str) -> Result<Self, StoreError> {
        let writer = sqlite::open(path)?;
        let readers = Readers::open(path, READERS)?;
        let (sender, receiver) = mpsc::channel(QUEUE);
        start_writer(writer, path.to_owned(), receiver)?;
        Ok(Self { engine: Arc::new(Engine::Sqlite { readers, writer: sender, path: path.to_owned() }) })
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// When a migration fails, or the database was migrated by a newer version of the program.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match &*self.engine {
            Engine::Sqlite { path, .. } => {
                let options = SqliteConnectOptions::new().filename(path).foreign_keys(true);
                let mut connection = SqliteConnection::connect_with(&options).await?;
                SQLITE_MIGRATIONS.run(&mut connection).await.map_err(|e| StoreError::Migration(e.to_string()))
            }
            Engine::Postgres(pool) => {
                POSTGRES_MIGRATIONS.run(pool).await.map_err(|e| StoreError::Migration(e.to_string()))
            }
        }
    }

    /// For reading: every statement sees what is committed.
    #[must_use]
    pub fn read(&self) -> Conn<'_> {
        match &*self.engine {
            Engine::Sqlite { readers, .. } => Conn::SqliteReaders(readers),
            Engine::Postgres(pool) => Conn::PostgresPool(pool),
        }
    }

    /// Runs `work` in a transaction and returns once it is durable. An error rolls back all of it.
    ///
    /// # Errors
    /// The error of `work`, or the store's own when the transaction could not be committed.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
    {
        match &*self.engine {
            Engine::Sqlite { writer, .. } => queue(writer, true, work).await,
            Engine::Postgres(pool) => {
                let mut tx = pool.begin().await.map_err(StoreError::from)?;
                let value = work(Conn::Postgres(&mut tx)).await?;
                tx.commit().await.map_err(StoreError::from)?;
                Ok(value)
            }
        }
    }

    /// The same for the most frequent of all writes, of which a half does no harm: on SQLite it goes without a savepoint,
    /// which costs as much as the writing.
    ///
    /// # Errors
    /// The error of `work`, or the store's own when the transaction could not be committed.
    pub async fn write_harmless<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
    {
        match &*self.engine {
            Engine::Sqlite { writer, .. } => queue(writer, false, work).await,
            Engine::Postgres(_) => self.write(work).await,
        }
    }

    /// Runs one statement that changes something, and returns how many rows once that is durable. On PostgreSQL it is one
    /// question instead of three.
    ///
    /// # Errors
    /// The engine's.
    pub async fn run(&self, statement: Sql) -> Result<u64, StoreError> {
        match &*self.engine {
            Engine::Sqlite { writer, .. } => {
                queue(writer, false, |mut conn| Box::pin(async move { statement.run(&mut conn).await })).await
            }
            Engine::Postgres(pool) => statement.run(&mut Conn::PostgresPool(pool)).await,
        }
    }

    /// A consistent copy of the SQLite database at `target`, made while the program runs.
    ///
    /// # Errors
    /// On PostgreSQL (use its own tools), and when the copy cannot be written.
    pub async fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        match &*self.engine {
            Engine::Sqlite { path, .. } => {
                let (path, target) = (path.clone(), target.to_owned());
                tokio::task::spawn_blocking(move || sqlite::copy(&path, &target))
                    .await
                    .map_err(|_| StoreError::Closed)?
            }
            Engine::Postgres(_) => Err(StoreError::NotSqlite),
        }
    }

    /// Whether it is PostgreSQL, for the few statements that each engine wants in its own words.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        matches!(*self.engine, Engine::Postgres(_))
    }

    /// `sqlite` or `postgresql`, for messages and metrics.
    #[must_use]
    pub fn engine_name(&self) -> &'static str {
        match &*self.engine {
            Engine::Sqlite { .. } => "sqlite",
            Engine::Postgres(_) => "postgresql",
        }
    }
}

/// Hands a write to SQLite's writer and waits until it is committed.
async fn queue<T, E, F>(writer: &mpsc::Sender<Write>, guarded: bool, work: F) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    F: for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T, E>> + Send + 'static,
{
    let (sender, receiver) = oneshot::channel();
    let work: Work = Box::new(move |conn| {
        Box::pin(async move {
            let result = work(conn).await;
            let keep = result.is_ok();
            let finish: Finish = Box::new(move |committed| {
                let answer = match (result, committed) {
                    (Ok(_), Err(error)) => Err(E::from(error)),
                    (result, _) => result,
                };
                // The caller may have gone away: its transaction stands all the same.
                let _gone = sender.send(answer);
            });
            (keep, finish)
        })
    });
    writer.send(Write { work, guarded }).await.map_err(|_| E::from(StoreError::Closed))?;
    receiver.await.map_err(|_| E::from(StoreError::Closed))?
}

/// The writer has a thread of its own, on which it may wait for the disk.
fn start_writer(connection: Connection, path: String, queue: mpsc::Receiver<Write>) -> Result<(), StoreError> {
    let fail = |error: std::io::Error| StoreError::from(sqlx::Error::Io(error));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(fail)?;
    std::thread::Builder::new()
        .name("writer".into())
        .spawn(move || runtime.block_on(write_loop(connection, path, queue)))
        .map(drop)
        .map_err(fail)
}

async fn write_loop(mut connection: Connection, path: String, mut queue: mpsc::Receiver<Write>) {
    let mut batch = Vec::with_capacity(BATCH);
    while queue.recv_many(&mut batch, BATCH).await > 0 {
        let mut finishers = Vec::with_capacity(batch.len());
        let outcome = run_batch(&mut connection, &mut batch, &mut finishers).await;
        if outcome.is_err() {
            // Writes that never ran are dropped, and their callers hear that the store is closed to them.
            batch.clear();
            // A transaction that cannot be ended is ended by its connection.
            if ask(&connection, "ROLLBACK").is_err()
                && let Ok(fresh) = sqlite::open(&path)
            {
                connection = fresh;
            }
        }
        for finish in finishers {
            finish(outcome.clone());
        }
    }
}

async fn run_batch(
    connection: &mut Connection,
    batch: &mut Vec<Write>,
    finishers: &mut Vec<Finish>,
) -> Result<(), StoreError> {
    // A write that is alone is taken back with its transaction; others share it.
    let alone = batch.len() == 1;
    ask(connection, "BEGIN IMMEDIATE")?;
    for Write { work, guarded } in batch.drain(..) {
        let guarded = guarded && !alone;
        if guarded {
            ask(connection, "SAVEPOINT one")?;
        }
        // A fault in one write must not end the writer.
        let done = AssertUnwindSafe(work(Conn::Sqlite(&mut *connection))).catch_unwind().await;
        let (keep, finish) = done.map_err(|_| StoreError::Closed)?;
        finishers.push(finish);
        match (guarded, keep) {
            (true, true) => ask(connection, "RELEASE one")?,
            (true, false) => {
                ask(connection, "ROLLBACK TO one")?;
                ask(connection, "RELEASE one")?;
            }
            (false, false) if alone => return ask(connection, "ROLLBACK"),
            // A disk that is full may have ended the whole transaction: then nothing was kept.
            (false, false) if connection.is_autocommit() => return Err(StoreError::Closed),
            (false, _) => {}
        }
    }
    ask(connection, "COMMIT")
}

fn ask(connection: &Connection, command: &'static str) -> Result<(), StoreError> {
    connection.prepare_cached(command)?.raw_execute()?;
    Ok(())
}
