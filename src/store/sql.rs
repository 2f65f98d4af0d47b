//! One SQL text for both engines: `$1` placeholders, a few types of argument, rows read by position.

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use sqlx::{
    PgConnection, PgPool, Row as _,
    postgres::{PgArguments, PgRow},
    query::Query,
};

use super::{error::StoreError, readers::Readers, sqlite};

/// Where a statement runs: a pool (reading) or a transaction's connection.
pub enum Conn<'c> {
    /// SQLite's readers.
    SqliteReaders(&'c Readers),
    /// SQLite's writer, inside a transaction.
    Sqlite(&'c mut rusqlite::Connection),
    /// PostgreSQL, outside a transaction.
    PostgresPool(&'c PgPool),
    /// PostgreSQL, inside a transaction.
    Postgres(&'c mut PgConnection),
}

pub(super) enum Arg {
    Text(Option<String>),
    Int(Option<i64>),
    Bytes(Option<Vec<u8>>),
}

impl ToSql for Arg {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Text(Some(text)) => ValueRef::Text(text.as_bytes()),
            Self::Int(Some(number)) => ValueRef::Integer(*number),
            Self::Bytes(Some(bytes)) => ValueRef::Blob(bytes),
            Self::Text(None) | Self::Int(None) | Self::Bytes(None) => ValueRef::Null,
        }))
    }
}

/// A statement with its arguments.
pub struct Sql {
    pub(super) text: &'static str,
    pub(super) args: Vec<Arg>,
}

/// A statement; bind its arguments in the order of their numbers.
#[must_use]
pub const fn sql(text: &'static str) -> Sql {
    Sql { text, args: Vec::new() }
}

/// A row of either engine.
pub enum Row<'r> {
    /// SQLite's.
    Sqlite(&'r rusqlite::Row<'r>),
    /// PostgreSQL's.
    Postgres(&'r PgRow),
}

macro_rules! column {
    ($name:ident, $type:ty) => {
        /// The column at `index` (from 0).
        ///
        /// # Errors
        /// When the column is missing or of another type.
        pub fn $name(&self, index: usize) -> Result<$type, StoreError> {
            Ok(match self {
                Self::Sqlite(row) => row.get(index)?,
                Self::Postgres(row) => row.try_get(index)?,
            })
        }
    };
}

impl Row<'_> {
    column!(text, String);
    column!(opt_text, Option<String>);
    column!(int, i64);
    column!(opt_int, Option<i64>);
    column!(bytes, Vec<u8>);
    column!(opt_bytes, Option<Vec<u8>>);
}

impl Sql {
    /// Binds a text.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.args.push(Arg::Text(Some(value.into())));
        self
    }

    /// Binds a text or NULL.
    pub fn opt_text(mut self, value: Option<impl Into<String>>) -> Self {
        self.args.push(Arg::Text(value.map(Into::into)));
        self
    }

    /// Binds a whole number.
    pub fn int(mut self, value: impl Into<i64>) -> Self {
        self.args.push(Arg::Int(Some(value.into())));
        self
    }

    /// Binds a whole number or NULL.
    pub fn opt_int(mut self, value: Option<impl Into<i64>>) -> Self {
        self.args.push(Arg::Int(value.map(Into::into)));
        self
    }

    /// Binds bytes.
    pub fn bytes(self, value: Vec<u8>) -> Self {
        self.opt_bytes(Some(value))
    }

    /// Binds bytes or NULL.
    pub fn opt_bytes(mut self, value: Option<Vec<u8>>) -> Self {
        self.args.push(Arg::Bytes(value));
        self
    }

    fn postgres(self) -> Query<'static, sqlx::Postgres, PgArguments> {
        let mut query = sqlx::query(self.text);
        for arg in self.args {
            query = match arg {
                Arg::Text(value) => query.bind(value),
                Arg::Int(value) => query.bind(value),
                Arg::Bytes(value) => query.bind(value),
            };
        }
        query
    }

    /// Runs it; how many rows it changed.
    ///
    /// # Errors
    /// The engine's.
    pub async fn run(self, conn: &mut Conn<'_>) -> Result<u64, StoreError> {
        #[cfg(test)]
        counted::note();
        Ok(match conn {
            Conn::SqliteReaders(readers) => sqlite::run(&*readers.get()?, &self)?,
            Conn::Sqlite(tx) => sqlite::run(tx, &self)?,
            Conn::PostgresPool(pool) => self.postgres().execute(*pool).await?.rows_affected(),
            Conn::Postgres(tx) => self.postgres().execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// The first row, if any, made into a `T`.
    ///
    /// # Errors
    /// The engine's, or `make`'s.
    pub async fn first<T>(
        self,
        conn: &mut Conn<'_>,
        make: impl FnOnce(&Row) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        #[cfg(test)]
        counted::note();
        let row = match conn {
            Conn::SqliteReaders(readers) => return sqlite::first(&*readers.get()?, &self, make),
            Conn::Sqlite(tx) => return sqlite::first(tx, &self, make),
            Conn::PostgresPool(pool) => self.postgres().fetch_optional(*pool).await?,
            Conn::Postgres(tx) => self.postgres().fetch_optional(&mut **tx).await?,
        };
        row.as_ref().map(|row| make(&Row::Postgres(row))).transpose()
    }

    /// Every row, made into a `T`. The statement bounds how many there can be.
    ///
    /// # Errors
    /// The engine's, or `make`'s.
    pub async fn all<T>(
        self,
        conn: &mut Conn<'_>,
        make: impl Fn(&Row) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        #[cfg(test)]
        counted::note();
        let rows = match conn {
            Conn::SqliteReaders(readers) => return sqlite::all(&*readers.get()?, &self, make),
            Conn::Sqlite(tx) => return sqlite::all(tx, &self, make),
            Conn::PostgresPool(pool) => self.postgres().fetch_all(*pool).await?,
            Conn::Postgres(tx) => self.postgres().fetch_all(&mut **tx).await?,
        };
        rows.iter().map(|row| make(&Row::Postgres(row))).collect()
    }
}

/// How many statements were run, for tests: each test is a process of its own.
#[cfg(test)]
pub mod counted {
    use std::sync::atomic::{AtomicU64, Ordering};

    static COUNT: AtomicU64 = AtomicU64::new(0);

    pub(super) fn note() {
        COUNT.fetch_add(1, Ordering::Relaxed);
    }

    /// How many so far.
    pub fn statements() -> u64 {
        COUNT.load(Ordering::Relaxed)
    }
}
