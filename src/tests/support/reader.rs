//! The process that reads files, as tests have it: the test program itself, which ends where the real one would.

use crate::adapters::reader::{Reader, serve};

/// Reads files in a process of its own, like the real one.
pub fn double() -> Reader {
    let arguments = ["tests::support::reader::is_asked_to_read_a_file", "--exact", "--nocapture"];
    Reader::by(std::env::current_exe().unwrap(), arguments.map(str::to_owned).to_vec())
}

/// No test: what [`double`] starts.
#[test]
fn is_asked_to_read_a_file() {
    if std::env::var_os("SOFTSKILLS_READ_PAGES").is_some() {
        serve().unwrap();
        std::process::exit(0);
    }
}
