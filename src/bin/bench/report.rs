//! The table.

use super::{
    cases::{Aim, Case, Limit, Outcome},
    limits::Commits,
    stats::Times,
};

/// No request may take longer than this, but for one in a hundred.
const AIM_P99_MS: f64 = 50.0;

/// What the figures are held against.
pub struct Limits {
    /// Requests a second of the bare handler.
    pub bare: f64,
    /// Commits a second, one after the other.
    pub commits: f64,
}

const HEADER: &str = "                                  a second    p50    p95    p99    max ms  errors  CPU µs   bytes  of its limit         aim";

/// Prints the names of the columns.
pub fn header() {
    println!("{HEADER}");
}

/// Prints the raw commits.
pub fn commits(engine: &str, mut commits: Commits) {
    let name = format!("{engine} commits, one by one");
    print_row(&name, commits.rate, &mut commits.times, &["", "", "", "", ""]);
}

/// Prints what came of a case; afterwards what went wrong first, if anything did.
pub fn outcome(case: &Case, mut outcome: Outcome, limits: &Limits) {
    let whole = case.aim.map_or("", |aim| aim.what);
    // What the case is about comes first.
    outcome.seen.times.sort_by_key(|(what, _)| *what != whole);
    let count = outcome.seen.answers.max(u64::try_from(outcome.seen.count(whole)).unwrap_or_default());
    let several = outcome.seen.times.len() > 1;
    let rates: Vec<f64> = outcome.seen.times.iter().map(|(what, _)| outcome.rate(what)).collect();
    let errors = outcome.seen.errors.to_string();
    let processor = each(outcome.processor.map(|time| time.as_secs_f64() * 1e6), count);
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
    let bytes = each((outcome.seen.answers > 0).then_some(outcome.seen.bytes as f64), count);
    for ((what, times), rate) in outcome.seen.times.iter_mut().zip(rates) {
        let first = *what == whole;
        let (share, aim) = case.aim.filter(|_| first).map_or_else(Default::default, |aim| held(aim, rate, limits));
        // What is made of many requests may take longer than one.
        let one = !(first && several) && outcome.seen.answers > 0;
        let slow = one && times.percentile(99.0).is_some_and(|p99| p99 >= AIM_P99_MS);
        let aim = if slow { format!("{aim} p99 missed") } else { aim };
        let [errors, processor, bytes]: [&str; 3] = if first { [&errors, &processor, &bytes] } else { [""; 3] };
        print_row(what, rate, times, &[errors, processor, bytes, &share, &aim]);
    }
    if let Some(peak) = outcome.seen.memory {
        println!("    one reading took at most {} MiB", peak / 1024);
    }
    if let Some(error) = outcome.seen.first_error {
        println!("    the first error: {error}");
    }
}

/// The share of the limit, and whether the aim is met.
fn held(aim: Aim, rate: f64, limits: &Limits) -> (String, String) {
    let share = match aim.limit {
        Limit::Bare => format!("{:.2} bare", rate / limits.bare),
        Limit::Commits(each) => format!("{:.2} commits", rate * each / limits.commits),
        Limit::None => String::new(),
    };
    let met = |wanted| format!("{wanted} {}", if rate >= wanted { "met" } else { "missed" });
    (share, aim.rate.map_or_else(String::new, met))
}

/// A sum as a share of each request.
fn each(sum: Option<f64>, requests: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
    let requests = requests.max(1) as f64;
    sum.map_or_else(String::new, |sum| format!("{:.0}", sum / requests))
}

fn print_row(name: &str, rate: f64, times: &mut Times, rest: &[&str; 5]) {
    let mut ms = |percent: f64| times.percentile(percent).map_or_else(|| "-".to_owned(), |ms| format!("{ms:.2}"));
    let (p50, p95, p99, max) = (ms(50.0), ms(95.0), ms(99.0), ms(100.0));
    let [errors, processor, bytes, share, aim] = rest;
    let line = format!(
        "{name:<32}{rate:>10.1} {p50:>6} {p95:>6} {p99:>6} {max:>6}    {errors:>6}  {processor:>6}  {bytes:>6}  {share:>12}  {aim:>10}"
    );
    println!("{}", line.trim_end());
}
