//! SQLite, called where one stands: the database is a file of this machine, and what is asked of it takes some microseconds.
//! Handing each question to a thread of its own, as sqlx does, costs several times as much as answering it.

use std::{path::Path, time::Duration};

use rusqlite::{CachedStatement, Connection, OpenFlags, config::DbConfig};

use super::{
    error::StoreError,
    sql::{Row, Sql},
};

/// How many prepared statements a connection keeps; there are about as many in the store.
const STATEMENTS: usize = 512;

/// Opens the writer, and makes the file if there is none.
pub(super) fn open(path: &str) -> Result<Connection, StoreError> {
    let connection =
        Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // A badge that was shown must survive a power cut.
    connection.pragma_update(None, "synchronous", "FULL")?;
    set_up(connection)
}

/// Opens a connection that only reads. The file must be there.
pub(super) fn open_reader(path: &str) -> Result<Connection, StoreError> {
    set_up(Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_ONLY))?)
}

/// Each connection is used by one thread at a time: SQLite need not look after that itself.
fn flags(access: OpenFlags) -> OpenFlags {
    access | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

fn set_up(connection: Connection) -> Result<Connection, StoreError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -16_000)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    // A plan is made once: else SQLite makes a new one for each value bound to what a partial index asks for.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// A consistent copy of the database at `from`, made while others use it.
pub(super) fn copy(from: &str, target: &Path) -> Result<(), StoreError> {
    open_reader(from)?.execute("VACUUM INTO ?1", [target.to_string_lossy()])?;
    Ok(())
}

/// The statement, with its arguments. `$2` is the second of them, wherever it stands in the text.
fn prepared<'c>(connection: &'c Connection, sql: &Sql) -> Result<CachedStatement<'c>, StoreError> {
    let mut statement = connection.prepare_cached(sql.text)?;
    for place in 1..=statement.parameter_count() {
        let name = statement.parameter_name(place).and_then(|name| name.strip_prefix('$'));
        let number = name.and_then(|digits| digits.parse::<usize>().ok()).and_then(|number| number.checked_sub(1));
        if let Some(arg) = number.and_then(|number| sql.args.get(number)) {
            statement.raw_bind_parameter(place, arg)?;
        }
    }
    Ok(statement)
}

/// Runs a statement; how many rows it changed.
pub(super) fn run(connection: &Connection, sql: &Sql) -> Result<u64, StoreError> {
    let changed = prepared(connection, sql)?.raw_execute()?;
    Ok(u64::try_from(changed).unwrap_or(u64::MAX))
}

/// The first row, if any, made into a `T`.
pub(super) fn first<T>(
    connection: &Connection,
    sql: &Sql,
    make: impl FnOnce(&Row) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = prepared(connection, sql)?;
    let mut rows = statement.raw_query();
    rows.next()?.map(|row| make(&Row::Sqlite(row))).transpose()
}

/// Every row, made into a `T`.
pub(super) fn all<T>(
    connection: &Connection,
    sql: &Sql,
    make: impl Fn(&Row) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = prepared(connection, sql)?;
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(make(&Row::Sqlite(row))?);
    }
    Ok(found)
}
