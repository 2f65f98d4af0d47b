//! A wallet makes itself known: the client metadata of RFC 7591 as Open Badges 3.0 API §7.1.1 asks for them.

use serde_json::{Map, Value, json};
use url::Url;

use super::scope::{Scope, Scopes};

/// Longest name of a wallet, in characters.
pub const NAME_MAX: usize = 80;
/// Longest address, in bytes.
const URL_MAX: usize = 500;
/// Longest other text, in bytes.
const TEXT_MAX: usize = 200;
/// Most entries of a list.
const LIST_MAX: usize = 10;

/// What a wallet said of itself, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration(Map<String, Value>);

/// Why a registration is refused (RFC 7591 §3.2.2); the text is for the maker of the wallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// `invalid_redirect_uri`.
    RedirectUri(&'static str),
    /// `invalid_client_metadata`.
    Metadata(&'static str),
}

impl Refused {
    /// The error code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::RedirectUri(_) => "invalid_redirect_uri",
            Self::Metadata(_) => "invalid_client_metadata",
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::RedirectUri(text) | Self::Metadata(text) => text,
        }
    }
}

/// Whether a host is the machine that asks (RFC 8252 §7.3).
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// An address that may stand here: no user name, no fragment, nothing that two readers would read in two ways.
fn address(text: &str) -> Option<Url> {
    let plain = text.len() <= URL_MAX && text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    let url = Url::parse(text).ok().filter(|_| plain)?;
    let bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    (bare && url.host().is_some()).then_some(url)
}

/// A text in one line that shows as what it is: control characters and those that turn the direction of writing are none.
fn line(text: &str, max: usize) -> Option<String> {
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let text = text.trim();
    (!text.is_empty() && text.chars().count() <= max && !text.chars().any(odd)).then(|| text.to_owned())
}

impl Registration {
    /// Reads and checks client metadata. Members that this site does not know are ignored (RFC 7591 §2).
    ///
    /// # Errors
    /// Why it is refused.
    pub fn new(metadata: &Value) -> Result<Self, Refused> {
        use Refused::{Metadata, RedirectUri};
        let given = metadata.as_object().ok_or(Metadata("The body must be a JSON object."))?;
        let mut kept = Map::new();
        let name = given.get("client_name").and_then(Value::as_str).and_then(|text| line(text, NAME_MAX));
        kept.insert("client_name".into(), name.ok_or(Metadata("client_name is missing or not a short line."))?.into());
        let mut host: Option<String> = None;
        for member in ["client_uri", "logo_uri", "tos_uri", "policy_uri"] {
            let text = given.get(member).and_then(Value::as_str);
            let url = text.and_then(address).filter(|url| url.scheme() == "https");
            let (text, url) = text
                .zip(url)
                .ok_or(Metadata("client_uri, logo_uri, tos_uri and policy_uri must be https addresses."))?;
            same_host(&mut host, &url).map_err(|()| Metadata("All addresses must have the same host."))?;
            kept.insert(member.into(), text.into());
        }
        for member in ["software_id", "software_version"] {
            let text = given.get(member).and_then(Value::as_str).and_then(|text| line(text, TEXT_MAX));
            kept.insert(
                member.into(),
                text.ok_or(Metadata("software_id and software_version must be short texts."))?.into(),
            );
        }
        let uris = list(given, "redirect_uris").ok().flatten().filter(|uris| !uris.is_empty());
        let uris = uris.ok_or(RedirectUri("redirect_uris must be a list of one to ten addresses."))?;
        for uri in &uris {
            let url = address(uri).ok_or(RedirectUri("A redirect address is not a plain address."))?;
            // A program on the learner's own machine listens there (RFC 8252 §7.3), whatever host its maker has.
            if is_loopback(&url) && matches!(url.scheme(), "http" | "https") {
                continue;
            }
            if url.scheme() != "https" {
                return Err(RedirectUri("A redirect address must begin with https, or lead to the own machine."));
            }
            same_host(&mut host, &url).map_err(|()| RedirectUri("All addresses must have the same host."))?;
        }
        kept.insert("redirect_uris".into(), json!(uris));
        let only = |member: &str, allowed: &[&str]| match list(given, member) {
            Ok(None) => Ok(None),
            Ok(Some(values)) if values.iter().all(|value| allowed.contains(&value.as_str())) => Ok(Some(values)),
            _ => Err(Metadata("grant_types, response_types or contacts holds what this site does not know.")),
        };
        let grants = only("grant_types", &["authorization_code", "refresh_token"])?;
        let grants = grants.unwrap_or_else(|| vec!["authorization_code".into()]);
        if !grants.iter().any(|grant| grant == "authorization_code") {
            return Err(Metadata("grant_types must name authorization_code."));
        }
        kept.insert("grant_types".into(), json!(grants));
        kept.insert(
            "response_types".into(),
            json!(only("response_types", &["code"])?.unwrap_or_else(|| vec!["code".into()])),
        );
        match given.get("token_endpoint_auth_method").map(Value::as_str) {
            None | Some(Some("client_secret_basic")) => {}
            Some(_) => return Err(Metadata("token_endpoint_auth_method must be client_secret_basic.")),
        }
        kept.insert("token_endpoint_auth_method".into(), "client_secret_basic".into());
        if let Some(contacts) =
            list(given, "contacts").map_err(|()| Metadata("contacts must be a short list of texts."))?
        {
            kept.insert("contacts".into(), json!(contacts));
        }
        let scopes = match given.get("scope") {
            None => Scopes::all(),
            Some(scope) => Scopes::parse(scope.as_str().unwrap_or_default()),
        };
        if !scopes.reads() {
            return Err(Metadata("scope names nothing that can be read here."));
        }
        kept.insert("scope".into(), scopes.to_string().into());
        Ok(Self(kept))
    }

    /// As it is stored.
    #[must_use]
    pub fn to_json(&self) -> String {
        Value::Object(self.0.clone()).to_string()
    }

    /// A stored one. It was checked when it came.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().map(Self)
    }

    /// The answer to the wallet (RFC 7591 §3.2.1): all that was kept, and its id and secret, which does not expire.
    /// `issued` is in seconds since 1970.
    #[must_use]
    pub fn answer(&self, id: &str, secret: &str, issued: i64) -> Value {
        let mut answer = self.0.clone();
        answer.insert("client_id".into(), id.into());
        answer.insert("client_secret".into(), secret.into());
        answer.insert("client_id_issued_at".into(), issued.into());
        answer.insert("client_secret_expires_at".into(), 0.into());
        Value::Object(answer)
    }

    fn text(&self, member: &str) -> &str {
        self.0.get(member).and_then(Value::as_str).unwrap_or_default()
    }

    /// What it calls itself.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text("client_name")
    }

    /// The page about it.
    #[must_use]
    pub fn site(&self) -> &str {
        self.text("client_uri")
    }

    /// What it does with data.
    #[must_use]
    pub fn policy(&self) -> &str {
        self.text("policy_uri")
    }

    /// Its terms.
    #[must_use]
    pub fn terms(&self) -> &str {
        self.text("tos_uri")
    }

    /// What it may ask for.
    #[must_use]
    pub fn scopes(&self) -> Scopes {
        Scopes::parse(self.text("scope"))
    }

    /// Whether it knows how to renew its access.
    #[must_use]
    pub fn renews(&self) -> bool {
        self.has("grant_types", "refresh_token")
    }

    /// Whether this is one of its redirect addresses: letter by letter (RFC 9700 §2.1).
    #[must_use]
    pub fn redirects_to(&self, uri: &str) -> bool {
        self.has("redirect_uris", uri)
    }

    fn has(&self, member: &str, value: &str) -> bool {
        self.0.get(member).and_then(Value::as_array).is_some_and(|list| list.iter().any(|entry| entry == value))
    }

    /// What may be asked of a learner: what both this site and the wallet know.
    #[must_use]
    pub fn offered(&self, asked: &Scopes) -> Scopes {
        let both = self.scopes().both(asked);
        both.iter().filter(|scope| *scope != Scope::Offline || self.renews()).collect()
    }
}

/// The first host is kept, and the others must be it.
fn same_host(host: &mut Option<String>, url: &Url) -> Result<(), ()> {
    let this = url.host_str().unwrap_or_default();
    match host {
        None => *host = Some(this.to_owned()),
        Some(first) if first == this => {}
        Some(_) => return Err(()),
    }
    Ok(())
}

/// A member that is a list of texts; `None` when it is not there.
fn list(given: &Map<String, Value>, member: &str) -> Result<Option<Vec<String>>, ()> {
    let Some(value) = given.get(member) else { return Ok(None) };
    let entries = value.as_array().filter(|entries| entries.len() <= LIST_MAX).ok_or(())?;
    let texts = entries.iter().map(|entry| entry.as_str().filter(|t| t.len() <= URL_MAX).map(str::to_owned));
    texts.collect::<Option<Vec<_>>>().map(Some).ok_or(())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// What a wallet sends, with members changed; `null` takes one out.
    pub(crate) fn metadata(changes: Value) -> Value {
        let mut all = json!({
            "client_name": "Pocket Wallet",
            "client_uri": "https://wallet.example/",
            "logo_uri": "https://wallet.example/logo.png",
            "tos_uri": "https://wallet.example/terms",
            "policy_uri": "https://wallet.example/privacy",
            "software_id": "c88b6ed8-269e-448e-99be-7e2ff47167d1",
            "software_version": "v4.0",
            "redirect_uris": ["https://wallet.example/back?from=softskills"],
            "grant_types": ["authorization_code", "refresh_token"],
            "response_types": ["code"],
            "scope": Scopes::all().to_string(),
        });
        let members = all.as_object_mut().unwrap();
        for (member, value) in changes.as_object().unwrap() {
            if value.is_null() {
                members.remove(member);
            } else {
                members.insert(member.clone(), value.clone());
            }
        }
        all
    }

    #[test]
    fn what_the_specification_shows_is_taken_and_comes_back() {
        let registration =
            Registration::new(&metadata(json!({"unknown": 1, "contacts": ["mailto:x@wallet.example"]}))).unwrap();
        assert_eq!(Registration::from_json(&registration.to_json()), Some(registration.clone()));
        let answer = registration.answer("id", "secret", 7);
        assert_eq!(answer["client_secret_expires_at"], 0);
        assert_eq!(answer["token_endpoint_auth_method"], "client_secret_basic");
        assert_eq!(answer["contacts"][0], "mailto:x@wallet.example");
        assert!(answer.get("unknown").is_none());
        assert!(registration.renews());
        assert!(registration.redirects_to("https://wallet.example/back?from=softskills"));
        for other in [
            "https://wallet.example/back",
            "https://wallet.example/back?from=softskills#",
            "HTTPS://wallet.example/back?from=softskills",
        ] {
            assert!(!registration.redirects_to(other), "{other}");
        }
        let plain = Registration::new(&metadata(json!({"grant_types": null, "scope": null}))).unwrap();
        assert_eq!(plain.scopes(), Scopes::all());
        assert!(!plain.offered(&Scopes::all()).has(Scope::Offline), "without refresh tokens there is no later");
    }

    #[test]
    fn loopback_redirects_are_for_programs_on_the_own_machine() {
        for uri in
            ["http://127.0.0.1:49152/cb", "http://[::1]:8080/", "http://localhost/cb", "https://localhost:8443/cb"]
        {
            assert!(Registration::new(&metadata(json!({"redirect_uris": [uri]}))).is_ok(), "{uri}");
        }
    }

    #[test]
    fn what_is_not_sound_is_refused() {
        for uri in [
            "http://wallet.example/cb",
            "https://other.example/cb",
            "https://wallet.example/cb#part",
            "https://user@wallet.example/cb",
            "https://127.0.0.1.wallet.example/cb",
            "javascript:alert(1)",
            "data:text/html,x",
            "wallet:/cb",
            "https://wallet.example/ cb",
            "https:\\\\wallet.example/cb",
            "/cb",
            "",
        ] {
            let refused = Registration::new(&metadata(json!({"redirect_uris": [uri]}))).unwrap_err();
            assert_eq!(refused.code(), "invalid_redirect_uri", "{uri}");
        }
        for changes in [
            json!({"redirect_uris": null}),
            json!({"redirect_uris": []}),
            json!({"redirect_uris": "https://wallet.example/cb"}),
            json!({"redirect_uris": vec!["https://wallet.example/cb"; 11]}),
        ] {
            assert_eq!(Registration::new(&metadata(changes)).unwrap_err().code(), "invalid_redirect_uri");
        }
        for changes in [
            json!({"client_name": null}),
            json!({"client_name": ""}),
            json!({"client_name": "x".repeat(81)}),
            json!({"client_name": "Pocket\u{202e}tellaW"}),
            json!({"client_uri": null}),
            json!({"logo_uri": "http://wallet.example/logo.png"}),
            json!({"policy_uri": "https://other.example/privacy"}),
            json!({"software_id": null}),
            json!({"software_version": 4}),
            json!({"grant_types": ["client_credentials"]}),
            json!({"grant_types": ["refresh_token"]}),
            json!({"response_types": ["token"]}),
            json!({"token_endpoint_auth_method": "none"}),
            json!({"scope": "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert"}),
            json!({"scope": "offline_access"}),
            json!({"contacts": [1]}),
        ] {
            let refused = Registration::new(&metadata(changes.clone())).unwrap_err();
            assert_eq!(refused.code(), "invalid_client_metadata", "{changes}");
        }
        assert!(Registration::new(&json!([])).is_err());
    }
}
