//! What the machine gives at most, with no site around it: a handler that says "ok", and commits of one row.

use std::{
    net::SocketAddr,
    path::Path,
    time::{Duration, Instant},
};

use sqlx::{
    ConnectOptions as _, Connection as _, PgConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::stats::Times;

const UPSERT: &str = "INSERT INTO bench_commit (id, value) VALUES ($1, $2) \
     ON CONFLICT (id) DO UPDATE SET value = excluded.value";
/// Rows that the commits take turns on.
const ROWS: i64 = 200;

/// Serves "ok" until the process is ended.
pub async fn bare_server(address: SocketAddr) -> Result<(), String> {
    let router = axum::Router::new().route("/", axum::routing::get(|| async { "ok" }));
    let listener = tokio::net::TcpListener::bind(address).await.map_err(|e| e.to_string())?;
    axum::serve(listener, router).await.map_err(|e| e.to_string())
}

/// Commits, one after the other, and how long they took.
pub struct Commits {
    /// How many a second.
    pub rate: f64,
    /// How long each took.
    pub times: Times,
}

/// One-row upserts on one SQLite connection with `synchronous=FULL`, each a commit, in a file in `folder`.
pub async fn sqlite_commits(folder: &Path, span: Duration) -> Result<Commits, String> {
    let options = SqliteConnectOptions::new()
        .filename(folder.join("commits.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = options.connect().await.map_err(|e| e.to_string())?;
    sqlx::query("CREATE TABLE bench_commit (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)")
        .execute(&mut connection)
        .await
        .map_err(|e| e.to_string())?;
    let mut commits = Counter::new(span);
    while commits.goes_on() {
        let upsert = sqlx::query(UPSERT).bind(commits.row()).bind(commits.number);
        upsert.execute(&mut connection).await.map_err(|e| e.to_string())?;
        commits.done();
    }
    connection.close().await.map_err(|e| e.to_string())?;
    Ok(commits.result())
}

/// The same on one PostgreSQL connection.
pub async fn postgres_commits(url: &str, span: Duration) -> Result<Commits, String> {
    let mut connection = PgConnection::connect(url).await.map_err(|e| e.to_string())?;
    for statement in [
        "DROP TABLE IF EXISTS bench_commit",
        "CREATE TABLE bench_commit (id BIGINT PRIMARY KEY, value BIGINT NOT NULL)",
    ] {
        sqlx::query(statement).execute(&mut connection).await.map_err(|e| e.to_string())?;
    }
    let mut commits = Counter::new(span);
    while commits.goes_on() {
        let upsert = sqlx::query(UPSERT).bind(commits.row()).bind(commits.number);
        upsert.execute(&mut connection).await.map_err(|e| e.to_string())?;
        commits.done();
    }
    sqlx::query("DROP TABLE bench_commit").execute(&mut connection).await.map_err(|e| e.to_string())?;
    connection.close().await.map_err(|e| e.to_string())?;
    Ok(commits.result())
}

struct Counter {
    begun: Instant,
    last: Instant,
    span: Duration,
    number: i64,
    times: Times,
}

impl Counter {
    fn new(span: Duration) -> Self {
        let now = Instant::now();
        Self { begun: now, last: now, span, number: 0, times: Times::default() }
    }

    fn goes_on(&self) -> bool {
        self.last - self.begun < self.span
    }

    const fn row(&self) -> i64 {
        self.number % ROWS
    }

    fn done(&mut self) {
        let now = Instant::now();
        self.times.note(now - self.last);
        self.last = now;
        self.number += 1;
    }

    fn result(self) -> Commits {
        #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
        let number = self.number as f64;
        Commits { rate: number / (self.last - self.begun).as_secs_f64(), times: self.times }
    }
}
