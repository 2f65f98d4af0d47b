//! An application with a clock that stands still, and a site that serves it on a free port.

use std::{
    collections::BTreeMap, io::Write as _, net::SocketAddr, os::unix::fs::OpenOptionsExt as _, path::Path, sync::Arc,
};

use tokio::net::TcpListener;

use super::{
    browser::Browser,
    database::{Engine, TestDatabase},
    morning, reader,
};
use crate::{
    adapters::{clock::Clock, fetch::Fetch, keys::rsa_file, rng::Rng},
    config::Config,
    domain::{account::Account, attempt::Rules, email::Email, role::Role},
    server::{Doubles, open},
    services::{App, Viewer, mailing},
    store::{account, mailbox},
    web::{Assets, Web, router},
};

/// A running site.
pub struct TestSite {
    pub app: App,
    pub base: String,
    database: TestDatabase,
}

/// An application on a new database, with the public address `base`; `others` are the other sites that it knows, `settings`
/// what it is set to beside the usual.
pub async fn app_on(
    database: &TestDatabase,
    base: &str,
    rules: Rules,
    clock: Clock,
    others: Option<Arc<dyn Fetch>>,
    settings: &[(&str, &str)],
) -> App {
    let environment: BTreeMap<String, String> = [
        ("SOFTSKILLS_SAMPLE", "true"),
        ("SOFTSKILLS_BASE_URL", base),
        ("SOFTSKILLS_DATA", &database.folder.path().join("data").to_string_lossy()),
        ("DATABASE_URL", &database.url),
    ]
    .into_iter()
    .chain(settings.iter().copied())
    .map(|(key, value)| (key.to_owned(), value.to_owned()))
    .collect();
    let config = Config::read(&environment, None).unwrap();
    use_published_rsa_key(&config.key_file);
    let doubles =
        Doubles { clock, rng: Rng::system(), weak_hashing: true, rules, fetcher: others, reader: reader::double() };
    open(config, doubles).await.unwrap()
}

/// Making an RSA key takes a while, and few tests are about that: they get the one that RFC 7515 prints.
fn use_published_rsa_key(key_file: &Path) {
    let file = rsa_file(key_file);
    if !file.exists() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.write(true).create(true).mode(0o600).open(&file).unwrap();
        file.write_all(include_bytes!("../../domain/open_badges/vectors/rfc7515/private-key.pem")).unwrap();
    }
}

impl TestSite {
    /// A site on SQLite with the usual rules.
    pub async fn new() -> Self {
        Self::with(Engine::Sqlite, Rules::default()).await
    }

    /// A site on an engine, with rules.
    pub async fn with(engine: Engine, rules: Rules) -> Self {
        Self::made(engine, rules, None, &[]).await
    }

    /// A site among others.
    pub async fn among(others: impl Fetch + 'static) -> Self {
        Self::made(Engine::Sqlite, Rules::default(), Some(Arc::new(others)), &[]).await
    }

    /// A site with settings of its own.
    pub async fn set_to(settings: &[(&str, &str)]) -> Self {
        Self::made(Engine::Sqlite, Rules::default(), None, settings).await
    }

    async fn made(engine: Engine, rules: Rules, others: Option<Arc<dyn Fetch>>, settings: &[(&str, &str)]) -> Self {
        let database = TestDatabase::new(engine).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let app = app_on(&database, &base, rules, Clock::fixed(morning()), others, settings).await;
        let web = Web {
            app: app.clone(),
            assets: Arc::new(Assets::load(Path::new("nowhere"))),
            metrics: None,
            set_up: Arc::default(),
        };
        tokio::spawn(async move {
            axum::serve(listener, router(web).into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
        });
        Self { app, base, database }
    }

    /// A second server on the same database, as after a restart.
    pub async fn restarted(self) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let app = app_on(&self.database, &self.base, self.app.rules, self.app.clock.clone(), None, &[]).await;
        let web = Web {
            app: app.clone(),
            assets: Arc::new(Assets::load(Path::new("nowhere"))),
            metrics: None,
            set_up: Arc::default(),
        };
        tokio::spawn(async move {
            axum::serve(listener, router(web).into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
        });
        Self { app, base, database: self.database }
    }

    /// What it stands on.
    pub const fn database(&self) -> &TestDatabase {
        &self.database
    }

    /// Somebody's browser, with no cookies.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.base)
    }

    /// The newest mail to an address, once the worker has been round.
    pub async fn mail_to(&self, address: &str) -> mailbox::Mail {
        // A later mail must be newer, though the clock stands still.
        self.app.clock.advance(chrono::TimeDelta::milliseconds(1));
        while mailing::send_due(&self.app).await.unwrap() > 0 {}
        let mails = mailbox::newest(&mut self.app.db.read()).await.unwrap();
        mails.into_iter().find(|m| m.recipient == address).unwrap_or_else(|| panic!("no mail to {address}"))
    }

    /// Whether an address got a mail with this in its subject, whichever came last.
    pub async fn was_mailed(&self, address: &str, subject: &str) -> bool {
        while mailing::send_due(&self.app).await.unwrap() > 0 {}
        let mails = mailbox::newest(&mut self.app.db.read()).await.unwrap();
        mails.iter().any(|mail| mail.recipient == address && mail.subject.contains(subject))
    }

    /// How many mails an address got.
    pub async fn mails_to(&self, address: &str) -> usize {
        while mailing::send_due(&self.app).await.unwrap() > 0 {}
        let mails = mailbox::newest(&mut self.app.db.read()).await.unwrap();
        mails.iter().filter(|m| m.recipient == address).count()
    }

    /// The account of an address.
    pub async fn account(&self, address: &str) -> Account {
        let email = Email::parse(address).unwrap();
        account::by_email(&mut self.app.db.read(), &email).await.unwrap().unwrap().0
    }

    /// A person as services see them.
    pub async fn viewer(&self, address: &str) -> Viewer {
        Viewer { account: self.account(address).await, session: String::new() }
    }

    /// A new person with a verified address, signed in.
    pub async fn person(&self, name: &str, address: &str) -> Browser {
        let browser = self.browser();
        let page = browser.post("/sign-up", &[("name", name), ("email", address), ("password", PASSWORD)]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        let link = link_in(&self.mail_to(address).await.body);
        let page = browser.post(&self.path_of(&link), &[]).await;
        assert_eq!((page.status, page.location.as_str()), (303, "/my"));
        browser
    }

    /// The same with a further role.
    pub async fn person_as(&self, role: Role, name: &str, address: &str) -> Browser {
        let browser = self.person(name, address).await;
        let (account, now) = (self.account(address).await.id, self.app.clock.now());
        let granted = self
            .app
            .db
            .write(move |mut tx| Box::pin(async move { account::found_role(&mut tx, &account, role, now).await }));
        granted.await.unwrap();
        browser
    }

    /// The path of an address of this site (mails name the address the site was first started with).
    pub fn path_of(&self, link: &str) -> String {
        format!("/{}", link.splitn(4, '/').nth(3).unwrap())
    }
}

/// What test people use.
pub const PASSWORD: &str = "a green bicycle in the rain";

/// The link in a mail.
pub fn link_in(body: &str) -> String {
    body.lines().find(|line| line.starts_with("http")).unwrap().to_owned()
}
