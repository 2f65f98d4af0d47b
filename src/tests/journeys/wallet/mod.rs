//! A wallet of somebody else, as a program: it registers, asks, fetches its tokens and reads. And every way in which that
//! must not work.

mod flow;
mod misuse;

use reqwest::{Client, RequestBuilder, Response, header::HeaderMap, redirect::Policy};
use serde_json::{Value, json};

use crate::{
    domain::wallet::scope::Scopes,
    services::{assessment, sample},
    tests::support::{
        browser::{Browser, Page},
        site::TestSite,
    },
};

const AMIRA: &str = "amira@learner.example";
const BACK: &str = "http://127.0.0.1:9999/back?from=softskills";
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";
const PROFILE: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly";

/// What came back.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    async fn of(request: RequestBuilder) -> Self {
        let response: Response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, text: response.text().await.unwrap() }
    }

    #[track_caller]
    fn json(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        serde_json::from_str(&self.text).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// An error of OAuth, kept by nobody.
    #[track_caller]
    fn fails(&self, status: u16, error: &str) {
        assert_eq!(self.json(status)["error"], error);
        assert_eq!(self.header("cache-control"), "no-store");
    }
}

/// What a wallet says of itself.
fn metadata() -> Value {
    json!({
        "client_name": "Pocket Wallet",
        "client_uri": "https://wallet.example/",
        "logo_uri": "https://wallet.example/logo.png",
        "tos_uri": "https://wallet.example/terms",
        "policy_uri": "https://wallet.example/privacy",
        "software_id": "c88b6ed8-269e-448e-99be-7e2ff47167d1",
        "software_version": "1.0",
        "redirect_uris": [BACK],
        "grant_types": ["authorization_code", "refresh_token"],
        "scope": Scopes::all().to_string(),
    })
}

/// A wallet.
struct Wallet {
    http: Client,
    base: String,
    id: String,
    secret: String,
}

impl Wallet {
    /// One that is not registered.
    fn stranger(site: &TestSite) -> Self {
        let http = Client::builder().redirect(Policy::none()).build().unwrap();
        Self { http, base: site.base.clone(), id: String::new(), secret: String::new() }
    }

    async fn registered(site: &TestSite) -> Self {
        let mut wallet = Self::stranger(site);
        let answer = wallet.register(&metadata()).await.json(201);
        wallet.id = answer["client_id"].as_str().unwrap().to_owned();
        wallet.secret = answer["client_secret"].as_str().unwrap().to_owned();
        wallet
    }

    async fn register(&self, metadata: &Value) -> Answer {
        Answer::of(self.http.post(format!("{}/oauth/register", self.base)).json(metadata)).await
    }

    /// The path with which it sends a learner here; `changes` replaces parameters, an empty value takes one out.
    fn question(&self, changes: &[(&str, &str)]) -> String {
        let scope = Scopes::all().to_string();
        let mut all = vec![
            ("response_type", "code"),
            ("client_id", self.id.as_str()),
            ("redirect_uri", BACK),
            ("scope", &scope),
            ("state", "st&te 1"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        for (name, value) in changes {
            all.retain(|(n, _)| n != name);
            if !value.is_empty() {
                all.push((name, value));
            }
        }
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(all).finish();
        format!("/oauth/authorize?{query}")
    }

    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let request = self.http.post(format!("{}{path}", self.base)).basic_auth(&self.id, Some(&self.secret));
        Answer::of(request.form(form)).await
    }

    async fn exchange(&self, code: &str) -> Answer {
        let form =
            [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", BACK), ("code_verifier", VERIFIER)];
        self.post("/oauth/token", &form).await
    }

    async fn refresh(&self, token: &str) -> Answer {
        self.post("/oauth/token", &[("grant_type", "refresh_token"), ("refresh_token", token)]).await
    }

    async fn read(&self, path: &str, token: &str) -> Answer {
        let request = self.http.get(format!("{}/ims/ob/v3p0/{path}", self.base)).bearer_auth(token);
        Answer::of(request.header("accept", "application/json")).await
    }

    /// Asks a learner, who says yes to these; the tokens.
    async fn connect(&self, browser: &Browser, choices: &[(&str, &str)]) -> Value {
        let code = code_of(&self.asked(browser, choices).await);
        self.exchange(&code).await.json(200)
    }

    async fn asked(&self, browser: &Browser, choices: &[(&str, &str)]) -> Page {
        let question = self.question(&[]);
        browser.get(&question).await.is(200);
        browser.post(&question, &[choices, &[("go", "allow")]].concat()).await
    }
}

/// All that can be allowed.
const ALL: [(&str, &str); 4] = [("read", "badges"), ("read", "profile"), ("reach", "all"), ("time", "later")];

/// Where a page leads back to, as parameters.
fn led_back(page: &Page) -> Vec<(String, String)> {
    let href = page
        .text
        .split("class=\"button\" href=\"")
        .nth(1)
        .or_else(|| page.text.split("href=\"http://127.0.0.1:9999").nth(1));
    let href = href.unwrap_or_else(|| panic!("{}", page.text)).split('"').next().unwrap().replace("&amp;", "&");
    url::form_urlencoded::parse(href.split_once('?').unwrap().1.as_bytes()).into_owned().collect()
}

fn value<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    let found: Vec<_> = pairs.iter().filter(|(n, _)| n == name).collect();
    assert!(found.len() < 2, "{pairs:?}");
    found.first().map_or("", |(_, value)| value)
}

fn code_of(page: &Page) -> String {
    value(&led_back(page), "code").to_owned()
}

/// A learner who has passed these modules.
async fn learner(site: &TestSite, modules: &[&'static str]) -> Browser {
    let browser = site.person("Amira Haddad", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    for module in modules {
        let attempt = sample::answer_without_submitting(&site.app, &viewer, module, |p| p < 16).await.unwrap().unwrap();
        assessment::submit(&site.app, &viewer, &attempt).await.unwrap();
        site.app.clock.advance(chrono::TimeDelta::seconds(10));
    }
    browser
}

fn text<'a>(json: &'a Value, member: &str) -> &'a str {
    json[member].as_str().unwrap_or_else(|| panic!("no {member} in {json:#}"))
}
