//! `make bench`: how much the site bears, beside what the machine could bear with no site on it.
//!
//! Starts the release server on a new database, lets learners drive it over HTTP from this process, and prints one
//! table. Ends with a look into the database: whatever the server called submitted must be there after it was killed.

mod cases;
mod child;
mod client;
mod learners;
mod limits;
mod machine;
mod report;
mod response;
mod stats;
mod worker;

use std::{
    collections::BTreeMap,
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use clap::{Parser, Subcommand, builder::PossibleValuesParser};
use softskills::{
    adapters::reader,
    config::Config,
    server::{self, Doubles},
    services::App,
};

use cases::{At, World};
use child::Server;

/// People with an account.
const LEARNERS: usize = 200;
/// How long raw commits are counted.
const COMMITS_FOR: Duration = Duration::from_secs(3);
/// The server's program, beside this one.
const SERVER: &str = "softskills";

/// Measures the site: pages, saved answers, whole attempts, badges.
///
/// With DATABASE_URL=postgres://… it uses that database, which must be empty; else a new SQLite file.
#[derive(Parser)]
struct Arguments {
    /// How many learners are there at once
    #[arg(long, env = "BENCH_LEARNERS", default_value_t = 8)]
    learners: usize,
    /// How many seconds each case is measured
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// How many seconds each case runs before that
    #[arg(long, default_value_t = 1)]
    warm_up: u64,
    /// Measure only these
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(cases::ALL.iter().map(|case| case.id)))]
    only: Vec<String>,
    #[command(subcommand)]
    role: Option<Role>,
}

#[derive(Subcommand)]
enum Role {
    /// Serve "ok" (the limit of pages; this program starts itself so)
    #[command(hide = true)]
    Bare { address: SocketAddr },
    /// Read one file (the reader of files starts its own program so)
    #[command(name = reader::COMMAND, hide = true)]
    Read,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.role {
        Some(Role::Bare { address }) => serve_bare(address),
        Some(Role::Read) => reader::serve().map(|()| true).map_err(|e| e.to_string()),
        None => bench(&arguments),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn serve_bare(address: SocketAddr) -> Result<bool, String> {
    // As many workers as the site has, for the same split of the processors.
    let workers = std::thread::available_parallelism().map_or(4, |n| n.get().max(4));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build();
    runtime.map_err(|e| e.to_string())?.block_on(limits::bare_server(address)).map(|()| true)
}

fn bench(arguments: &Arguments) -> Result<bool, String> {
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    let beside = program.parent().ok_or("this program stands nowhere")?;
    let site = build_server(beside)?;
    let folder = Folder::make(&beside.with_file_name("bench"))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|e| e.to_string())?;
    // The library's parts expect a runtime around them, to the very end.
    let _inside = runtime.enter();
    let url = std::env::var("DATABASE_URL").ok().filter(|url| url.starts_with("postgres"));
    let engine = if url.is_some() { "PostgreSQL" } else { "SQLite" };
    println!("{}", machine::describe());
    println!(
        "{} learners at once, {} s a case, {engine}; the driver runs beside the server",
        arguments.learners, arguments.seconds
    );

    let address = child::free_address()?;
    let settings = settings(address, &folder.0, url.as_deref());
    let config =
        Config::read(&settings, None).map_err(|errors| errors.iter().map(ToString::to_string).collect::<String>())?;
    let app = runtime.block_on(server::open(config, Doubles::default())).map_err(|e| e.to_string())?;
    let learners = runtime.block_on(learners::make(&app, LEARNERS))?;
    let world = World {
        threads: arguments.learners.clamp(1, learners.len()),
        learners,
        runtime: runtime.handle().clone(),
        span: Duration::from_secs(arguments.seconds),
        warm_up: Duration::from_secs(arguments.warm_up),
        submitted: AtomicU64::new(0),
        app,
    };
    let before = runtime.block_on(submitted(&world.app, &world))?;

    report::header();
    let limits = measure_limits(&world, &program, &runtime, &folder.0, url.as_deref())?;
    let server = Server::start(&site, &["serve"], &settings, address, "/healthz")?;
    let wanted = |case: &cases::Case| arguments.only.is_empty() || arguments.only.iter().any(|only| only == case.id);
    let mut errors = 0;
    let mut measure = |case: &cases::Case, server: Option<&Server>| {
        let outcome = cases::run(&world, case, server);
        errors += outcome.seen.errors;
        report::outcome(case, outcome, &limits);
    };
    for case in cases::ALL.iter().filter(|case| case.at == At::Server && wanted(case)) {
        measure(case, Some(&server));
    }
    let memory = server.peak_memory();
    drop(server);
    for case in cases::ALL.iter().filter(|case| case.at != At::Server && wanted(case)) {
        measure(case, None);
    }
    if let Some(mib) = memory {
        println!("The server held {mib} MiB at most.");
    }
    let said = world.submitted.load(Ordering::Relaxed);
    let stored = runtime.block_on(submitted(&world.app, &world))? - before;
    println!("Attempts that the server called submitted: {said}. In the database, after it was killed: {stored}.");
    Ok(errors == 0 && stored >= said)
}

/// How many attempts of the learners are submitted.
async fn submitted(app: &App, world: &World) -> Result<u64, String> {
    let mut sum = 0;
    for learner in &world.learners {
        sum += learner.submitted(app).await?;
    }
    Ok(sum)
}

fn measure_limits(
    world: &World,
    program: &Path,
    runtime: &tokio::runtime::Runtime,
    folder: &Path,
    url: Option<&str>,
) -> Result<report::Limits, String> {
    let address = child::free_address()?;
    let bare = Server::start(program, &["bare", &address.to_string()], &BTreeMap::new(), address, "/")?;
    let outcome = cases::run(world, &cases::BARE, Some(&bare));
    drop(bare);
    let rate = cases::BARE.aim.map_or(0.0, |aim| outcome.rate(aim.what));
    let mut limits = report::Limits { bare: rate, commits: 0.0 };
    report::outcome(&cases::BARE, outcome, &limits);
    let commits = runtime.block_on(limits::sqlite_commits(folder, COMMITS_FOR))?;
    limits.commits = commits.rate;
    report::commits("SQLite", commits);
    if let Some(url) = url {
        let commits = runtime.block_on(limits::postgres_commits(url, COMMITS_FOR))?;
        limits.commits = commits.rate;
        report::commits("PostgreSQL", commits);
    }
    Ok(limits)
}

/// The settings of the server under test.
fn settings(address: SocketAddr, folder: &Path, url: Option<&str>) -> BTreeMap<String, String> {
    let mut settings: BTreeMap<String, String> = [
        ("SOFTSKILLS_ADDR", address.to_string()),
        ("SOFTSKILLS_DATA", folder.to_string_lossy().into_owned()),
        // Mail is written and tried; nobody takes it.
        ("SOFTSKILLS_SMTP_URL", "smtp://127.0.0.1:1".into()),
        // The learners come again and again.
        ("SOFTSKILLS_COOL_DOWN_HOURS", "0".into()),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect();
    let database = url.map_or_else(|| format!("sqlite:{}", folder.join("softskills.db").display()), str::to_owned);
    settings.insert("DATABASE_URL".into(), database);
    settings
}

/// The server's program, brought up to date when cargo started this one.
fn build_server(beside: &Path) -> Result<PathBuf, String> {
    let site = beside.join(SERVER);
    let cargo = std::env::var_os("CARGO");
    if site.exists() && cargo.is_none() {
        return Ok(site);
    }
    let mut cargo = Command::new(cargo.unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--features", "ssr", "--bin", SERVER]);
    if beside.ends_with("release") {
        cargo.arg("--release");
    }
    let built = cargo.status().map_err(|e| format!("cannot run cargo to build the server: {e}"))?;
    if built.success() { Ok(site) } else { Err("the server could not be built".into()) }
}

/// A folder that is empty at the start and gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn make(path: &Path) -> Result<Self, String> {
        let fail = |e: std::io::Error| format!("{}: {e}", path.display());
        if path.exists() {
            fs::remove_dir_all(path).map_err(fail)?;
        }
        fs::create_dir_all(path).map_err(fail)?;
        Ok(Self(path.to_owned()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.0);
    }
}
