//! The command line.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use softskills::{config::Config, server, telemetry};

/// Learn five soft skills, take the assessments, hold Open Badges that anyone can verify.
///
/// Settings come from the environment or from the TOML file that SOFTSKILLS_CONFIG names; the README lists them.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site (brings the database up to date first)
    Serve,
    /// Bring the database up to date, and store new versions of the questions
    Migrate,
    /// Make the sample people (only with SOFTSKILLS_SAMPLE=true)
    Seed {
        /// Let the sample employer earn every badge that assessments bring
        #[arg(long)]
        badges: bool,
    },
    /// Work on the keys that sign badges
    #[command(subcommand)]
    Keys(Keys),
    /// Work on the courses
    #[command(subcommand)]
    Content(Content),
    /// Work on administrators
    #[command(subcommand)]
    Admin(Admin),
    /// Copy database, keys and files into a new folder, while the site runs (SQLite; for PostgreSQL use pg_dump)
    Backup {
        /// The folder to make
        folder: PathBuf,
    },
    /// Put a backup into the (empty) data folder; the site must not run
    Restore {
        /// The folder that `backup` made
        folder: PathBuf,
    },
    /// Read one file that somebody handed in: what `serve` starts for each
    #[command(name = softskills::adapters::reader::COMMAND, hide = true)]
    ReadFile,
}

#[derive(Subcommand)]
enum Keys {
    /// List every key that was ever used
    List,
    /// Sign new badges with new keys from the next start on; old badges keep verifying
    Rotate,
    /// Encrypt all uploaded files with a new key, and forget the old ones; the site may run
    RotateFiles,
}

#[derive(Subcommand)]
enum Content {
    /// Check lessons and questions: form, languages, reading level, and whether guessing passes
    Check {
        /// The folder with the courses; without it those built into the program
        folder: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum Admin {
    /// Make an administrator (or make an account one) and print the link that sets the password
    Create {
        /// The e-mail address
        #[arg(long)]
        email: String,
        /// The name
        #[arg(long, default_value = "Administrator")]
        name: String,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    if matches!(cli.command, Command::ReadFile) {
        return if softskills::adapters::reader::serve().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    telemetry::start_logging();
    if let Command::Content(Content::Check { folder }) = &cli.command {
        return commands::content_check(folder.as_deref());
    }
    let config = match Config::from_environment() {
        Ok(config) => config,
        Err(errors) => {
            for error in errors {
                eprintln!("{error}");
            }
            return ExitCode::from(2);
        }
    };
    // At least four, even on one core: a page that waits for the database must not keep the others waiting.
    let workers = std::thread::available_parallelism().map_or(4, |n| n.get().max(4));
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    let outcome = runtime.block_on(async {
        match cli.command {
            Command::Serve => server::serve(config).await,
            Command::Migrate => commands::migrate(config).await,
            Command::Seed { badges } => commands::seed(config, badges).await,
            Command::Keys(Keys::List) => commands::list_keys(config).await,
            Command::Keys(Keys::Rotate) => commands::rotate_keys(config).await,
            Command::Keys(Keys::RotateFiles) => commands::rotate_files(config).await,
            Command::Admin(Admin::Create { email, name }) => commands::create_admin(config, &email, &name).await,
            Command::Backup { folder } => commands::backup(config, &folder).await,
            Command::Restore { folder } => commands::restore(&config, &folder),
            Command::Content(_) | Command::ReadFile => Ok(()),
        }
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

mod commands {
    //! What each command does.

    use std::{fs, path::Path, process::ExitCode};

    use softskills::{
        adapters::{
            content,
            keys::{organisations_file, rsa_file},
            texts,
            vault::vault_file,
        },
        config::Config,
        domain::{content::check::check, email::Email, time::iso},
        server::{Doubles, StartError, open},
        services::{keys, people, sample, uploads},
    };

    fn fail(error: impl std::fmt::Display) -> StartError {
        StartError(error.to_string())
    }

    pub fn content_check(folder: Option<&Path>) -> ExitCode {
        let files = match folder {
            None => content::files().collect(),
            Some(folder) => read_folder(folder),
        };
        let texts::check::Faults { mut errors, mut warnings } = texts::check::check(&files);
        match content::read(&files) {
            Ok(catalogue) => {
                let report = check(&catalogue);
                print!("{}", report.table());
                warnings.extend(report.warnings);
                errors.extend(report.errors);
                errors.extend(texts::check::statements(&files, catalogue.framework()));
            }
            Err(unread) => errors.extend(unread),
        }
        for warning in &warnings {
            println!("warning: {warning}");
        }
        for error in &errors {
            println!("error: {error}");
        }
        println!("{} errors, {} warnings", errors.len(), warnings.len());
        if errors.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn read_folder(folder: &Path) -> Vec<(String, String)> {
        let mut files = Vec::new();
        let mut folders = vec![folder.to_path_buf()];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(&next).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(text) = fs::read_to_string(&path)
                    && let Ok(relative) = path.strip_prefix(folder)
                {
                    files.push((relative.to_string_lossy().replace('\\', "/"), text));
                }
            }
        }
        files
    }

    pub async fn migrate(config: Config) -> Result<(), StartError> {
        let app = open(config, Doubles::default()).await?;
        println!("The {} database is up to date; courses {}.", app.db.engine_name(), app.course.catalogue().version());
        Ok(())
    }

    pub async fn list_keys(config: Config) -> Result<(), StartError> {
        let app = open(config, Doubles::default()).await?;
        for (key, signs) in keys::list(&app).await.map_err(fail)? {
            let state = if signs { "signs new badges" } else { "published, for older badges" };
            println!("{:<18} {:<8} since {}  {state}", key.id, key.kind.id(), iso(key.created_at));
        }
        Ok(())
    }

    pub async fn rotate_keys(config: Config) -> Result<(), StartError> {
        let app = open(config, Doubles::default()).await?;
        for key in keys::rotate(&app).await.map_err(fail)? {
            println!("New key {}", key.id);
        }
        println!(
            "Start the site again: until then it signs with the old keys. Badges signed with them keep verifying."
        );
        println!("With several servers, copy both key files to each of them first.");
        Ok(())
    }

    pub async fn rotate_files(config: Config) -> Result<(), StartError> {
        let app = open(config, Doubles::default()).await?;
        let count = uploads::rotate(&app).await.map_err(fail)?;
        println!("Encrypted {count} files with a new key, and forgot the old ones.");
        println!(
            "With several servers, copy the key file to each of them now: until then they cannot read these files."
        );
        Ok(())
    }

    pub async fn seed(config: Config, badges: bool) -> Result<(), StartError> {
        if !config.sample {
            return Err(fail("SOFTSKILLS_SAMPLE: sample people are made only when it is true"));
        }
        let app = open(config, Doubles::default()).await?;
        sample::seed(&app).await.map_err(fail)?;
        if badges {
            sample::earn_all(&app).await.map_err(fail)?;
        }
        println!("The sample people are there.");
        Ok(())
    }

    pub async fn create_admin(config: Config, email: &str, name: &str) -> Result<(), StartError> {
        let email = Email::parse(email).ok_or_else(|| fail("--email: is not an e-mail address"))?;
        let app = open(config, Doubles::default()).await?;
        let link = people::create_administrator(&app, name, &email).await.map_err(fail)?;
        println!("This link sets the password, once, within two days:\n  {link}");
        Ok(())
    }

    /// The names in a backup folder.
    const DATABASE: &str = "softskills.db";
    const KEY: &str = "issuer.key";
    const FILES: &str = "files";

    pub async fn backup(config: Config, folder: &Path) -> Result<(), StartError> {
        fs::create_dir(folder).map_err(|e| fail(format!("cannot make {}: {e}", folder.display())))?;
        let files = config.files_url.to_file_path().ok();
        let key = config.key_file.clone();
        let app = open(config, Doubles::default()).await?;
        app.db.copy_to(&folder.join(DATABASE)).await.map_err(fail)?;
        let copy = folder.join(KEY);
        let all = [
            (key.clone(), copy.clone()),
            (rsa_file(&key), rsa_file(&copy)),
            (vault_file(&key), vault_file(&copy)),
            (organisations_file(&key), organisations_file(&copy)),
        ];
        for (from, to) in all {
            fs::copy(&from, &to).map_err(|e| fail(format!("cannot copy the key {}: {e}", from.display())))?;
        }
        match files {
            Some(from) if from.exists() => copy_folder(&from, &folder.join(FILES)).map_err(fail)?,
            Some(_) => {}
            None => println!("Files are in a store of their own: back that up with its own tools."),
        }
        println!(
            "The backup is in {}. It holds the keys that sign badges and open files: keep it as safe.",
            folder.display()
        );
        Ok(())
    }

    pub fn restore(config: &Config, folder: &Path) -> Result<(), StartError> {
        let Some(database) = config.database_url.strip_prefix("sqlite:") else {
            return Err(fail("DATABASE_URL: restore is for SQLite; for PostgreSQL use pg_restore"));
        };
        let database = Path::new(database.trim_start_matches("//"));
        if database.exists() || config.key_file.exists() {
            return Err(fail(format!(
                "{} is not empty: move what is there away first, so that nothing is lost",
                config.data.display()
            )));
        }
        fs::create_dir_all(&config.data).map_err(fail)?;
        fs::copy(folder.join(DATABASE), database).map_err(|e| fail(format!("cannot restore the database: {e}")))?;
        fs::copy(folder.join(KEY), &config.key_file).map_err(|e| fail(format!("cannot restore the key: {e}")))?;
        // A backup of an earlier version lacks some keys: the next start makes them.
        for beside in [rsa_file, vault_file, organisations_file] {
            let key = beside(&folder.join(KEY));
            if key.exists() {
                fs::copy(key, beside(&config.key_file)).map_err(|e| fail(format!("cannot restore the key: {e}")))?;
            }
        }
        if let (true, Ok(files)) = (folder.join(FILES).exists(), config.files_url.to_file_path()) {
            copy_folder(&folder.join(FILES), &files).map_err(fail)?;
        }
        println!("Restored. Start the site with `serve`.");
        Ok(())
    }

    fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let target = to.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                copy_folder(&entry.path(), &target)?;
            } else {
                fs::copy(entry.path(), target)?;
            }
        }
        Ok(())
    }
}
