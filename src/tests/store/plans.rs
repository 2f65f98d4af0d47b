//! How SQLite finds the rows of each statement of the store: by a key or an index, never by reading a whole table.

use std::fs;

use super::{super::support::database::Engine, TestDatabase, open};
use crate::store::sql::sql;

/// Tables that are read whole on purpose: part of the statement, and why that is fine.
const SCANS: &[(&str, &str)] = &[
    ("WHERE LOWER(a.name) LIKE $1", "an administrator looks for a part of a name: no index helps"),
    ("FROM award_form f JOIN award a", "along an index of only those that wait"),
    ("DELETE FROM job WHERE payload LIKE", "when an account goes, among jobs of the last days"),
    ("DELETE FROM mailbox WHERE recipient", "sample mode only"),
    ("SELECT (SELECT COUNT(*) FROM job", "along indexes of only those that wait or failed"),
    (
        "FROM attempt WHERE enrolment_id IS NULL GROUP BY",
        "an administrator counts: along an index that holds all it needs",
    ),
    ("FROM award WHERE revoked_at IS NOT NULL", "along an index of only those"),
    ("FROM issuer_key ORDER BY", "a handful of keys"),
    ("WHERE m.maker = 'site' ORDER BY", "along an index of only those"),
    ("SELECT version, language FROM question_version", "at the start: all of them are wanted"),
    ("WITH listed AS (", "the learners of one mentor, found by an index, then put in order"),
    ("FROM mailbox ORDER BY created_at DESC", "along the index, fifty rows"),
    ("FROM organisation o LEFT JOIN organisation_filing", "along an index, fifty rows"),
    ("FROM organisation_filing f JOIN organisation o", "along an index of only those that wait"),
    (
        "WHERE (key_id < $1 OR key_id > $1)",
        "on the command line, when the key of files is changed: all of them, in parts",
    ),
    ("FROM signed_paper p CROSS JOIN", "along an index of only those that wait"),
    (
        "FROM findable f JOIN account a ON a.id = f.account_id WHERE f.account_id <>",
        "along an index of only those, ten rows",
    ),
    ("SELECT 1 AS one FROM account_role WHERE role", "at the start, and it ends at the first"),
];

/// The texts of `sql("…")` in a source, as the compiler reads them.
fn statements(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, call) in source.match_indices("sql(") {
        // `raw_sql(` holds commands about transactions.
        let whole = source[..at].chars().next_back().is_none_or(char::is_whitespace);
        let Some(literal) = source[at + call.len()..].trim_start().strip_prefix('"').filter(|_| whole) else {
            continue;
        };
        let mut text = String::new();
        let mut letters = literal.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => match letters.next() {
                    // A line that goes on without its indentation.
                    Some('\n') => {
                        let rest = letters.as_str().trim_start();
                        letters = rest.chars();
                    }
                    Some(escaped) => text.push(escaped),
                    None => break,
                },
                letter => text.push(letter),
            }
        }
        found.push(text);
    }
    found
}

#[tokio::test]
async fn no_statement_reads_a_whole_table() {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let db = open(&database).await;
    let (mut seen, mut slow) = (0, Vec::new());
    for file in fs::read_dir("src/store").unwrap().flatten() {
        let source = fs::read_to_string(file.path()).unwrap();
        for text in statements(&source) {
            let question: &'static str = format!("EXPLAIN QUERY PLAN {text}").leak();
            let plan = sql(question).all(&mut db.read(), |row| row.text(3)).await;
            let plan = plan.unwrap_or_else(|error| panic!("{text}: {error}"));
            seen += 1;
            let scans = plan.iter().any(|step| step.starts_with("SCAN ") && !step.contains("CONSTANT ROW"));
            if scans && !SCANS.iter().any(|(known, _)| text.contains(known)) {
                slow.push(format!("{text}\n    {}", plan.join("\n    ")));
            }
        }
    }
    assert!(seen > 60, "{seen}");
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
