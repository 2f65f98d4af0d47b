//! The process that reads one file: its bounds, what it is given, and what it answers.

use std::io::{Read as _, Write as _};

use super::{Answer, MEMORY, PATIENCE, put_together, work};
use crate::domain::upload::{FILE_MAX, Refused};

/// The command of this program that reads a file from its standard input.
pub const COMMAND: &str = "read-file";
/// How many pages become pictures.
pub(super) const PAGES: &str = "SOFTSKILLS_READ_PAGES";
/// How a process ends that panicked.
pub(super) const PANICKED: i32 = 101;

/// Reads one file and answers. Called by a process of its own.
///
/// # Errors
/// When there is nobody to answer to.
pub fn serve() -> std::io::Result<()> {
    bound();
    let pages = std::env::var(PAGES).ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut bytes = Vec::new();
    std::io::stdin().take(FILE_MAX as u64 + 1).read_to_end(&mut bytes)?;
    let outcome = if bytes.len() > FILE_MAX { Err(Refused::TooLarge) } else { work::read(&bytes, pages) };
    let mut out = std::io::stdout();
    out.write_all(&put_together(&Answer { outcome, peak: peak() }))?;
    out.flush()
}

/// Lets the system end this process when it wants too much.
#[cfg(unix)]
fn bound() {
    use rlimit::Resource;
    let seconds = PATIENCE.as_secs();
    // What is there already stays: a limit that cannot be set lower is the system's own.
    for (resource, limit) in
        [(Resource::DATA, MEMORY), (Resource::AS, 4 * MEMORY), (Resource::CPU, seconds), (Resource::CORE, 0)]
    {
        let _kept = resource.set(limit, limit);
    }
}

#[cfg(not(unix))]
const fn bound() {}

/// The most memory that this process has had, in KiB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
