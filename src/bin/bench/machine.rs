//! What it was measured on.

use std::{fs, thread};

/// The machine in a line: processors and memory.
pub fn describe() -> String {
    let cores = thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "processor unknown".into());
    let memory = field("/proc/meminfo", "MemTotal")
        .and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok())
        .map_or_else(|| "memory unknown".into(), |kib| format!("{:.1} GiB", to_gib(kib)));
    format!("{cores} cores ({model}), {memory}, {}", std::env::consts::OS)
}

#[expect(clippy::cast_precision_loss, reason = "far less than 2^52")]
fn to_gib(kib: u64) -> f64 {
    kib as f64 / f64::from(1 << 20)
}

fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
