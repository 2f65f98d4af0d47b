//! Settings: from the environment, else from the TOML file that `SOFTSKILLS_CONFIG` names, else a default.
//! All are checked once, at the start, and each error names its key.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use url::Url;

use crate::domain::{achievement::Achievement, attempt::Rules, email::Email};

/// The keys, as the environment and the file spell them.
const KEYS: [&str; 15] = [
    "SOFTSKILLS_ADDR",
    "SOFTSKILLS_BASE_URL",
    "SOFTSKILLS_DATA",
    "DATABASE_URL",
    "SOFTSKILLS_FILES",
    "SOFTSKILLS_SMTP_URL",
    "SOFTSKILLS_MAIL_FROM",
    "SOFTSKILLS_CONTACT",
    "SOFTSKILLS_KEY_FILE",
    "SOFTSKILLS_SAMPLE",
    "SOFTSKILLS_METRICS_TOKEN",
    "SOFTSKILLS_TIME_LIMIT_MINUTES",
    "SOFTSKILLS_COOL_DOWN_HOURS",
    "SOFTSKILLS_BADGE_MONTHS",
    "SOFTSKILLS_VERIFY_LOOPBACK",
];

/// The checked settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen.
    pub addr: SocketAddr,
    /// The public address, without a trailing slash; never derived from a request.
    pub base_url: String,
    /// The folder for the database, the key and the files.
    pub data: PathBuf,
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// Where uploaded files live: `file:///…` or `s3://…`.
    pub files_url: Url,
    /// The mail server; `None` keeps mail in the mailbox page (sample mode only).
    pub smtp_url: Option<String>,
    /// The sender of mail.
    pub mail_from: String,
    /// The e-mail address for questions: on the pages about privacy and accessibility.
    pub contact: Option<String>,
    /// The file with the key that signs badges.
    pub key_file: PathBuf,
    /// Sample people, "sign in as", and mail on a page: loopback only.
    pub sample: bool,
    /// Who may read `/metrics` from elsewhere than loopback.
    pub metrics_token: Option<String>,
    /// How long an attempt may take, in minutes; `None` for as long as one likes.
    pub time_limit_minutes: Option<i64>,
    /// The pause after three attempts in a row, in hours.
    pub cool_down_hours: i64,
    /// After how many months a new badge expires, by the slug of its achievement; the others never do.
    pub badge_months: BTreeMap<String, u32>,
    /// Whether verifying a badge may call this machine: for tests, in sample mode only.
    pub verify_loopback: bool,
    /// Where the settings that were given come from.
    given: BTreeMap<String, Origin>,
}

/// Where a setting comes from: the environment, the file that `SOFTSKILLS_CONFIG` names, or nobody set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "said above")]
pub enum Origin {
    Environment,
    File,
    Default,
}

/// A setting that cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {problem}")]
pub struct ConfigError {
    /// The key at fault.
    pub key: String,
    /// What is wrong and what to do.
    pub problem: String,
}

impl ConfigError {
    fn new(key: &str, problem: impl Into<String>) -> Self {
        Self { key: key.to_owned(), problem: problem.into() }
    }
}

impl Config {
    /// The rules of assessments.
    #[must_use]
    pub fn rules(&self) -> Rules {
        Rules {
            time_limit: self.time_limit_minutes.map(chrono::TimeDelta::minutes),
            cool_down: chrono::TimeDelta::hours(self.cool_down_hours),
            ..Rules::default()
        }
    }

    /// Where a setting comes from.
    #[must_use]
    pub fn origin(&self, key: &str) -> Origin {
        self.given.get(key).copied().unwrap_or(Origin::Default)
    }

    /// Reads the process's environment and the file it names.
    ///
    /// # Errors
    /// Every problem found, each with its key.
    pub fn from_environment() -> Result<Self, Vec<ConfigError>> {
        let environment: BTreeMap<String, String> = std::env::vars().collect();
        let file = match environment.get("SOFTSKILLS_CONFIG") {
            None => None,
            Some(path) => Some(
                std::fs::read_to_string(path)
                    .map_err(|e| vec![ConfigError::new("SOFTSKILLS_CONFIG", format!("cannot read {path}: {e}"))])?,
            ),
        };
        Self::read(&environment, file.as_deref())
    }

    /// The settings out of an environment and the text of a TOML file. The environment wins.
    ///
    /// # Errors
    /// Every problem found, each with its key.
    pub fn read(environment: &BTreeMap<String, String>, file: Option<&str>) -> Result<Self, Vec<ConfigError>> {
        let mut values = match file {
            None => BTreeMap::new(),
            Some(text) => read_file(text)?,
        };
        let mut given: BTreeMap<_, _> = values.keys().cloned().map(|key| (key, Origin::File)).collect();
        for key in KEYS {
            if let Some(value) = environment.get(key) {
                values.insert(key.to_owned(), value.clone());
                given.insert(key.to_owned(), Origin::Environment);
            }
        }
        // An empty value is the same as none: `make run` passes each key on, set or not.
        values.retain(|_, value| !value.trim().is_empty());
        given.retain(|key, _| values.contains_key(key));
        check(&values).map(|config| Self { given, ..config })
    }
}

fn read_file(text: &str) -> Result<BTreeMap<String, String>, Vec<ConfigError>> {
    let table: toml::Table =
        text.parse().map_err(|e| vec![ConfigError::new("SOFTSKILLS_CONFIG", format!("is not TOML: {e}"))])?;
    let mut values = BTreeMap::new();
    let mut errors = Vec::new();
    for (key, value) in table {
        match value {
            _ if !KEYS.contains(&key.as_str()) => {
                errors.push(ConfigError::new(&key, format!("is not a key; the keys are {}", KEYS.join(", "))));
            }
            toml::Value::String(text) => {
                values.insert(key, text);
            }
            toml::Value::Integer(number) => {
                values.insert(key, number.to_string());
            }
            toml::Value::Boolean(flag) => {
                values.insert(key, flag.to_string());
            }
            _ => errors.push(ConfigError::new(&key, "must be a text in quotes")),
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

fn check(values: &BTreeMap<String, String>) -> Result<Config, Vec<ConfigError>> {
    let get = |key: &str| values.get(key).map(|v| v.trim().to_owned());
    let mut errors = Vec::new();
    let addr: SocketAddr =
        get("SOFTSKILLS_ADDR").unwrap_or_else(|| "127.0.0.1:3000".into()).parse().unwrap_or_else(|_| {
            errors.push(ConfigError::new("SOFTSKILLS_ADDR", "must be an address and a port, such as 127.0.0.1:3000"));
            SocketAddr::from(([127, 0, 0, 1], 3000))
        });
    let base_url = base_url(get("SOFTSKILLS_BASE_URL"), addr, &mut errors);
    let data = PathBuf::from(get("SOFTSKILLS_DATA").unwrap_or_else(|| "data".into()));
    let database_url =
        get("DATABASE_URL").unwrap_or_else(|| format!("sqlite:{}", data.join("softskills.db").to_string_lossy()));
    if !["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| database_url.starts_with(scheme)) {
        errors.push(ConfigError::new("DATABASE_URL", "must start with sqlite: or postgres://"));
    }
    let files_url = files_url(get("SOFTSKILLS_FILES"), &data, &mut errors);
    let mut flag = |key: &str| match get(key).as_deref() {
        None | Some("0" | "false" | "no") => false,
        Some("1" | "true" | "yes") => true,
        Some(_) => {
            errors.push(ConfigError::new(key, "must be true or false"));
            false
        }
    };
    let (sample, verify_loopback) = (flag("SOFTSKILLS_SAMPLE"), flag("SOFTSKILLS_VERIFY_LOOPBACK"));
    if verify_loopback && !sample {
        errors.push(ConfigError::new(
            "SOFTSKILLS_VERIFY_LOOPBACK",
            "lets strangers have this machine called: only together with SOFTSKILLS_SAMPLE=true",
        ));
    }
    if sample && !addr.ip().is_loopback() {
        errors.push(ConfigError::new(
            "SOFTSKILLS_SAMPLE",
            format!("sample people can be signed in as by anyone: only on a loopback address, not on {addr}"),
        ));
    }
    let smtp_url = get("SOFTSKILLS_SMTP_URL");
    match &smtp_url {
        Some(url) if !url.starts_with("smtp://") && !url.starts_with("smtps://") => {
            errors.push(ConfigError::new("SOFTSKILLS_SMTP_URL", "must start with smtp:// or smtps://"));
        }
        None if !sample => errors.push(ConfigError::new(
            "SOFTSKILLS_SMTP_URL",
            "is needed to send mail, such as smtps://user:password@mail.example.org; or set SOFTSKILLS_SAMPLE=true to try the site",
        )),
        _ => {}
    }
    let mail_from = get("SOFTSKILLS_MAIL_FROM").unwrap_or_else(|| {
        let host = Url::parse(&base_url).ok().and_then(|u| u.host_str().map(str::to_owned)).unwrap_or_default();
        // A bare address of loopback is no mail domain; the sample mailbox does not mind.
        let host = if host.parse::<IpAddr>().is_ok() || host.is_empty() { "localhost".to_owned() } else { host };
        format!("SoftSkills4EU <no-reply@{host}>")
    });
    if mail_from.parse::<lettre::message::Mailbox>().is_err() {
        errors.push(ConfigError::new("SOFTSKILLS_MAIL_FROM", "must be an e-mail address, or a name with one in <>"));
    }
    let contact = get("SOFTSKILLS_CONTACT");
    if contact.as_deref().is_some_and(|address| Email::parse(address).is_none()) {
        errors.push(ConfigError::new("SOFTSKILLS_CONTACT", "must be an e-mail address, such as help@example.org"));
    }
    let key_file = get("SOFTSKILLS_KEY_FILE").map_or_else(|| data.join("issuer.key"), PathBuf::from);
    let metrics_token = get("SOFTSKILLS_METRICS_TOKEN");
    if metrics_token.as_ref().is_some_and(|t| t.len() < 16) {
        errors.push(ConfigError::new("SOFTSKILLS_METRICS_TOKEN", "must have 16 characters or more"));
    }
    let mut number = |key: &str, least: i64, most: i64| {
        let text = get(key)?;
        let number = text.parse::<i64>().ok().filter(|n| (least..=most).contains(n));
        if number.is_none() {
            errors.push(ConfigError::new(key, format!("must be a whole number from {least} to {most}")));
        }
        number
    };
    let time_limit_minutes = number("SOFTSKILLS_TIME_LIMIT_MINUTES", 5, 600);
    let cool_down_hours = number("SOFTSKILLS_COOL_DOWN_HOURS", 0, 720).unwrap_or(24);
    let badge_months = badge_months(get("SOFTSKILLS_BADGE_MONTHS"), &mut errors);
    if errors.is_empty() {
        Ok(Config {
            addr,
            base_url,
            data,
            database_url,
            files_url,
            smtp_url,
            mail_from,
            contact,
            key_file,
            sample,
            metrics_token,
            time_limit_minutes,
            cool_down_hours,
            badge_months,
            verify_loopback,
            given: BTreeMap::new(),
        })
    } else {
        Err(errors)
    }
}

fn base_url(given: Option<String>, addr: SocketAddr, errors: &mut Vec<ConfigError>) -> String {
    const KEY: &str = "SOFTSKILLS_BASE_URL";
    let Some(text) = given else {
        if !addr.ip().is_loopback() {
            errors.push(ConfigError::new(
                KEY,
                "is needed when the site listens beyond loopback: it stands in every badge, such as https://badges.example.org",
            ));
        }
        return format!("http://{addr}");
    };
    match Url::parse(&text) {
        Ok(url) if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() => {
            errors.push(ConfigError::new(KEY, "must start with https:// (or http://)"));
        }
        Ok(url)
            if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() =>
        {
            errors.push(ConfigError::new(KEY, "must be a scheme, a host and perhaps a port, and no more"));
        }
        Ok(_) => {}
        Err(e) => errors.push(ConfigError::new(KEY, format!("is not an address: {e}"))),
    }
    text.trim_end_matches('/').to_owned()
}

/// `super=36, mentor=24`.
fn badge_months(given: Option<String>, errors: &mut Vec<ConfigError>) -> BTreeMap<String, u32> {
    let given = given.unwrap_or_default();
    let pairs = given.split(',').map(str::trim).filter(|pair| !pair.is_empty());
    let read = |pair: &str| {
        let (slug, months) = pair.split_once('=')?;
        let months = months.trim().parse().ok().filter(|months| (1..=1200).contains(months))?;
        Some((Achievement::from_slug(slug.trim())?.slug(), months))
    };
    let months: Option<BTreeMap<_, _>> = pairs.map(read).collect();
    months.unwrap_or_else(|| {
        let problem = "must name badges and months (1 to 1200), such as super=36, mentor=24";
        errors.push(ConfigError::new("SOFTSKILLS_BADGE_MONTHS", problem));
        BTreeMap::new()
    })
}

fn files_url(given: Option<String>, data: &std::path::Path, errors: &mut Vec<ConfigError>) -> Url {
    const KEY: &str = "SOFTSKILLS_FILES";
    let fallback = || {
        let folder = std::path::absolute(data.join("files")).unwrap_or_else(|_| PathBuf::from("/files"));
        Url::from_directory_path(folder).ok()
    };
    let url = match given {
        None => fallback(),
        Some(text) => Url::parse(&text).ok().filter(|u| matches!(u.scheme(), "file" | "s3")),
    };
    url.unwrap_or_else(|| {
        errors.push(ConfigError::new(KEY, "must be file:///folder or s3://bucket/prefix"));
        Url::parse("file:///").unwrap_or_else(|_| unreachable!("a constant address"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)], file: Option<&str>) -> Result<Config, Vec<String>> {
        let environment = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Config::read(&environment, file).map_err(|errors| errors.into_iter().map(|e| e.key).collect())
    }

    #[test]
    fn sample_mode_needs_nothing_else() {
        let config = read(&[("SOFTSKILLS_SAMPLE", "true")], None).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:3000");
        assert_eq!(config.database_url, "sqlite:data/softskills.db");
        assert!(config.files_url.path().ends_with("/data/files/"));
        assert!(config.badge_months.is_empty());
        let months = [("SOFTSKILLS_SAMPLE", "true"), ("SOFTSKILLS_BADGE_MONTHS", "super=36, social-good = 24,")];
        assert_eq!(
            read(&months, None).unwrap().badge_months,
            [("super".into(), 36), ("social-good".into(), 24)].into()
        );
    }

    #[test]
    fn every_error_names_its_key() {
        type Pairs = &'static [(&'static str, &'static str)];
        let table: [(Pairs, &[&str]); 12] = [
            (&[], &["SOFTSKILLS_SMTP_URL"]),
            (&[("SOFTSKILLS_ADDR", "here"), ("SOFTSKILLS_SAMPLE", "1")], &["SOFTSKILLS_ADDR"]),
            (
                &[("SOFTSKILLS_ADDR", "0.0.0.0:80"), ("SOFTSKILLS_SAMPLE", "1")],
                &["SOFTSKILLS_BASE_URL", "SOFTSKILLS_SAMPLE"],
            ),
            (&[("SOFTSKILLS_BASE_URL", "https://x.example/sub"), ("SOFTSKILLS_SAMPLE", "1")], &["SOFTSKILLS_BASE_URL"]),
            (&[("SOFTSKILLS_BASE_URL", "ftp://x.example"), ("SOFTSKILLS_SAMPLE", "1")], &["SOFTSKILLS_BASE_URL"]),
            (&[("SOFTSKILLS_BADGE_MONTHS", "supper=36"), ("SOFTSKILLS_SAMPLE", "1")], &["SOFTSKILLS_BADGE_MONTHS"]),
            (&[("SOFTSKILLS_BADGE_MONTHS", "super=0"), ("SOFTSKILLS_SAMPLE", "1")], &["SOFTSKILLS_BADGE_MONTHS"]),
            (&[("DATABASE_URL", "mysql://x"), ("SOFTSKILLS_SAMPLE", "1")], &["DATABASE_URL"]),
            (&[("SOFTSKILLS_CONTACT", "nobody"), ("SOFTSKILLS_SAMPLE", "1")], &["SOFTSKILLS_CONTACT"]),
            (&[("SOFTSKILLS_FILES", "ftp://x"), ("SOFTSKILLS_SAMPLE", "1")], &["SOFTSKILLS_FILES"]),
            (
                &[("SOFTSKILLS_SAMPLE", "perhaps"), ("SOFTSKILLS_SMTP_URL", "mail")],
                &["SOFTSKILLS_SAMPLE", "SOFTSKILLS_SMTP_URL"],
            ),
            (
                &[("SOFTSKILLS_VERIFY_LOOPBACK", "yes"), ("SOFTSKILLS_SMTP_URL", "smtp://x.example")],
                &["SOFTSKILLS_VERIFY_LOOPBACK"],
            ),
        ];
        for (environment, keys) in table {
            assert_eq!(read(environment, None).unwrap_err(), keys, "{environment:?}");
        }
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let file = "SOFTSKILLS_SAMPLE = true\nSOFTSKILLS_ADDR = \"127.0.0.1:4000\"\n";
        let config = read(&[], Some(file)).unwrap();
        assert_eq!((config.addr.port(), config.origin("SOFTSKILLS_ADDR")), (4000, Origin::File));
        let config = read(&[("SOFTSKILLS_ADDR", "127.0.0.1:5000"), ("SOFTSKILLS_DATA", "")], Some(file)).unwrap();
        let origins = ["SOFTSKILLS_ADDR", "SOFTSKILLS_DATA"].map(|key| config.origin(key));
        assert_eq!((config.addr.port(), origins), (5000, [Origin::Environment, Origin::Default]));
        assert_eq!(read(&[], Some("SOFTSKILLS_SIMPLE = true")).unwrap_err(), ["SOFTSKILLS_SIMPLE"]);
    }
}
