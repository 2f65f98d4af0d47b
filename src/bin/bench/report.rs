//! The table.

use super::{
    cases::{Case, Outcome},
    limits::Commits,
    stats::Times,
    worker::What,
};

/// What the site is to reach on two cores, with this driver beside it.
const AIM_PAGES: f64 = 4000.0;
const AIM_SAVES: f64 = 3000.0;
const AIM_ATTEMPTS: f64 = 210.0;
/// No request may take longer than this, but for one in a hundred.
const AIM_P99_MS: f64 = 50.0;
/// Commits that a whole attempt asks for: the start, twenty answers, the result.
const COMMITS_AN_ATTEMPT: f64 = 22.0;

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
pub fn outcome(mut outcome: Outcome, limits: &Limits) {
    let kinds: Vec<What> = outcome.seen.times.keys().copied().collect();
    let requests: usize = kinds
        .iter()
        .filter(|kind| **kind != What::Attempt)
        .filter_map(|kind| outcome.seen.times.get(kind))
        .map(Times::count)
        .sum();
    for (number, what) in kinds.into_iter().enumerate() {
        let rate = outcome.rate(what);
        let (share, aim) = match (outcome.case, what) {
            (Case::Page { .. }, _) => (share(rate, limits.bare, "bare"), met(rate, AIM_PAGES)),
            (Case::Save, What::Save) => (share(rate, limits.commits, "commits"), met(rate, AIM_SAVES)),
            (Case::Attempt, What::Attempt) => {
                (share(rate * COMMITS_AN_ATTEMPT, limits.commits, "commits"), met(rate, AIM_ATTEMPTS))
            }
            _ => (String::new(), String::new()),
        };
        let name = match (outcome.case, what) {
            (Case::Page { compressed: true }, _) => "module page, compressed",
            (Case::Attempt, What::Save) => "  save an answer",
            _ => what.name(),
        };
        let first = number == 0;
        let only = |text: String| if first { text } else { String::new() };
        let errors = only(outcome.seen.errors.to_string());
        let processor = only(each(outcome.processor.map(|time| time.as_secs_f64() * 1e6), requests));
        #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
        let bytes = only(each(Some(outcome.seen.bytes as f64), requests));
        if let Some(times) = outcome.seen.times.get_mut(&what) {
            let slow = what != What::Attempt && times.percentile(99.0).is_some_and(|p99| p99 >= AIM_P99_MS);
            let aim = if slow { format!("{aim} p99 missed") } else { aim };
            print_row(name, rate, times, &[&errors, &processor, &bytes, &share, &aim]);
        }
    }
    if let Some(error) = outcome.seen.first_error {
        println!("    the first error: {error}");
    }
}

fn share(rate: f64, limit: f64, name: &str) -> String {
    format!("{:.2} {name}", rate / limit)
}

fn met(rate: f64, aim: f64) -> String {
    format!("{aim} {}", if rate >= aim { "met" } else { "missed" })
}

/// A sum as a share of each request.
fn each(sum: Option<f64>, requests: usize) -> String {
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
