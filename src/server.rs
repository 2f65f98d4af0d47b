//! Puts the parts together and serves.

use std::{io, net::SocketAddr, path::PathBuf, sync::Arc};

use moka::sync::Cache;
use tokio::net::TcpListener;

use crate::{
    adapters::{
        clock::Clock,
        content,
        fetch::{Fetch, Http, SampleWeb},
        files::Files,
        hasher::Hasher,
        keys,
        mail::Mailer,
        reader::Reader,
        rng::Rng,
        texts::Texts,
        vault::{Vault, vault_file},
    },
    config::Config,
    domain::attempt::Rules,
    services::{
        App,
        app::Inner,
        course::Versions,
        courseware::{self, Courseware},
        forms, housekeeping,
        issuer::Issuer,
        mailing, people, sample, search, secret, verification,
    },
    store::Db,
    telemetry,
    web::{Assets, Web, router},
};

/// Why the program could not start: a line for the person who started it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct StartError(pub String);

/// What a test may put in the place of the real thing.
#[derive(Clone, Default)]
pub struct Doubles {
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub rng: Rng,
    /// Weak password hashing, so that tests are quick.
    pub weak_hashing: bool,
    /// The rules of assessments.
    pub rules: Rules,
    /// Other sites.
    pub fetcher: Option<Arc<dyn Fetch>>,
    /// Who reads files that people hand in.
    pub reader: Reader,
}

/// Of how many attempts the questions are kept at hand; they take some kilobytes each.
const PAPERS_AT_HAND: u64 = 2_000;

/// Opens everything that the settings name, and brings database and courses up to date.
///
/// # Errors
/// With a line that says what is wrong and what to do.
pub async fn open(config: Config, doubles: Doubles) -> Result<App, StartError> {
    let fail = |what: &str, error: &dyn std::fmt::Display| StartError(format!("{what}: {error}"));
    std::fs::create_dir_all(&config.data)
        .map_err(|e| fail(&format!("SOFTSKILLS_DATA: cannot make the folder {}", config.data.display()), &e))?;
    let db = Db::open(&config.database_url).await.map_err(|e| fail("DATABASE_URL", &e))?;
    db.migrate().await.map_err(|e| fail("DATABASE_URL", &e))?;
    let texts = Texts::load().map_err(|errors| StartError(errors.join("\n")))?;
    let catalogue = content::catalogue()
        .map_err(|errors| StartError(errors.iter().map(|e| format!("content/{e}")).collect::<Vec<_>>().join("\n")))?;
    let now = doubles.clock.now();
    courseware::store_versions(&db, &catalogue, now).await.map_err(|e| fail("storing the questions", &e))?;
    let courses_since =
        search::fill(&db, &catalogue, now).await.map_err(|e| fail("making the lessons searchable", &e))?;
    let secrets = keys::load_or_create(&config.key_file, &doubles.rng)
        .map_err(|e| fail(&format!("SOFTSKILLS_KEY_FILE: {}", config.key_file.display()), &e))?;
    let vault = Vault::load_or_create(&vault_file(&config.key_file), &doubles.rng)
        .map_err(|e| fail("SOFTSKILLS_KEY_FILE", &e))?;
    let issuer = Issuer::open(&db, &config.base_url, secrets, &texts, &catalogue, now)
        .await
        .map_err(|e| fail("SOFTSKILLS_BASE_URL", &e))?;
    let mailer =
        Mailer::open(config.smtp_url.as_deref(), &config.mail_from).map_err(|e| fail("SOFTSKILLS_SMTP_URL", &e))?;
    let files = Files::open(&config.files_url).map_err(|e| fail("SOFTSKILLS_FILES", &e))?;
    let hasher = Hasher::new(doubles.weak_hashing).map_err(|e| fail("argon2", &e))?;
    let fetcher = doubles.fetcher.unwrap_or_else(|| {
        let web: Arc<dyn Fetch> = Arc::new(Http::new(config.verify_loopback));
        if config.sample { Arc::new(SampleWeb::around(web)) } else { web }
    });
    Ok(App::new(Inner {
        config,
        db,
        course: Courseware::new(catalogue, &texts),
        papers: Cache::new(PAPERS_AT_HAND),
        versions: Versions::default(),
        courses_since,
        texts,
        issuer,
        clock: doubles.clock,
        rng: doubles.rng,
        hasher,
        mailer,
        files,
        vault,
        reader: doubles.reader,
        rules: doubles.rules,
        jobs: tokio::sync::Notify::new(),
        fetcher,
        verifying: tokio::sync::Semaphore::new(verification::AT_ONCE),
    }))
}

/// The folder with the browser bundle: what cargo-leptos names, or `target/site`.
fn site() -> PathBuf {
    std::env::var_os("LEPTOS_SITE_ROOT").map_or_else(|| PathBuf::from("target/site"), PathBuf::from)
}

/// Serves until it is told to stop (SIGINT, SIGTERM): then it takes no new requests and finishes those it has.
///
/// # Errors
/// With a line that says what is wrong and what to do.
pub async fn serve(config: Config) -> Result<(), StartError> {
    let metrics = telemetry::start_metrics();
    let rules = config.rules();
    let app = open(config, Doubles { rules, ..Doubles::default() }).await?;
    let address = app.config.addr;
    let listener = TcpListener::bind(address).await.map_err(|e| {
        let hint = if e.kind() == io::ErrorKind::AddrInUse { " (is the site running already?)" } else { "" };
        StartError(format!("SOFTSKILLS_ADDR: cannot listen on {address}: {e}{hint}"))
    })?;
    let mut set_up = None;
    if app.config.sample {
        sample::seed(&app).await.map_err(|e| StartError(format!("sample data: {e}")))?;
    } else if !people::has_administrator(&app).await.map_err(|e| StartError(format!("DATABASE_URL: {e}")))? {
        let token = app.rng.token();
        set_up = Some(secret::hash(&token));
        println!("The site has no administrator yet. This link sets one up, once, while this program runs:");
        println!("  {}/set-up/{token}", app.config.base_url);
    }
    let assets = Assets::load(&site());
    if assets.links.islands.is_none() {
        println!("The browser bundle was not built: the site is served without JavaScript, and every page works.");
    }
    println!("SoftSkills4EU serves {} ({})", app.config.base_url, app.db.engine_name());
    if app.config.sample {
        println!("Sample data: open {} and choose who to be in the bar on top.", app.config.base_url);
    }
    tokio::spawn(mailing::work(app.clone()));
    tokio::spawn(forms::work(app.clone()));
    tokio::spawn(housekeeping::work(app.clone()));
    let web = Web { app, assets: Arc::new(assets), metrics, set_up: Arc::new(std::sync::Mutex::new(set_up)) };
    axum::serve(listener, router(web).into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop())
        .await
        .map_err(|e| StartError(format!("serving stopped: {e}")))
}

async fn stop() {
    let interrupt = async {
        let _told = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {},
        () = terminate => {},
    }
}
