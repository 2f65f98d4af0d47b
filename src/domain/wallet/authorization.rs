//! A wallet asks a learner: the authorization request and what goes back (RFC 6749 §4.1, RFC 7636, RFC 9207; Open
//! Badges 3.0 API §7.1.2).

use url::Url;

use super::{Client, scope::Scopes, token::is_challenge};

/// Longest state that is carried, in bytes: it comes back in an address.
const STATE_MAX: usize = 1000;

/// A request that can be put to a learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Where the learner is sent back to; one of the wallet's own.
    pub redirect_uri: String,
    /// What may be asked for: what the wallet wants, as far as this site and its registration have it.
    pub scopes: Scopes,
    /// Comes back as it was.
    pub state: String,
    /// The hash of the secret that the wallet will show.
    pub challenge: String,
}

/// An error that the wallet is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it is told.
    pub redirect_uri: String,
    /// Its state, if it sent one.
    pub state: Option<String>,
    /// The error code (RFC 6749 §4.1.2.1).
    pub error: &'static str,
    /// For the maker of the wallet: ASCII.
    pub description: &'static str,
}

/// Why a request cannot be put to a learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoRequest {
    /// The wallet or its redirect address is not known: nobody is sent anywhere.
    Unknown,
    /// The wallet has made a mistake, and may be told so.
    Fault(Fault),
}

/// The value of a parameter that is there once.
#[must_use]
pub fn once<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut all = fields.iter().filter(|(n, _)| n == name).map(|(_, value)| value.as_str());
    match (all.next(), all.next()) {
        (Some(value), None) if !value.is_empty() => Some(value),
        _ => None,
    }
}

/// Checks the parameters of a request by a client that is known.
///
/// # Errors
/// Why it cannot be put to a learner.
pub fn check(client: &Client, fields: &[(String, String)]) -> Result<Request, NoRequest> {
    let redirect_uri = once(fields, "redirect_uri").filter(|uri| client.registration.redirects_to(uri));
    let redirect_uri = redirect_uri.ok_or(NoRequest::Unknown)?.to_owned();
    let state = once(fields, "state").filter(|state| state.len() <= STATE_MAX).map(str::to_owned);
    let fault = |error, description| {
        NoRequest::Fault(Fault { redirect_uri: redirect_uri.clone(), state: state.clone(), error, description })
    };
    let names =
        ["response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method"];
    if names.iter().any(|name| fields.iter().filter(|(n, _)| n == name).count() > 1) {
        return Err(fault("invalid_request", "A parameter is there more than once."));
    }
    match once(fields, "response_type") {
        Some("code") => {}
        None => return Err(fault("invalid_request", "response_type is missing.")),
        Some(_) => return Err(fault("unsupported_response_type", "response_type must be code.")),
    }
    let Some(carried) = state.clone() else {
        return Err(fault("invalid_request", "state is missing or too long."));
    };
    if once(fields, "code_challenge_method") != Some("S256") {
        return Err(fault("invalid_request", "code_challenge_method must be S256."));
    }
    let challenge = once(fields, "code_challenge").filter(|challenge| is_challenge(challenge));
    let Some(challenge) = challenge else {
        return Err(fault("invalid_request", "code_challenge is missing or not a SHA-256 hash in base64url."));
    };
    let scopes = client.registration.offered(&Scopes::parse(once(fields, "scope").unwrap_or_default()));
    if !scopes.reads() {
        return Err(fault("invalid_scope", "scope names nothing that can be read here."));
    }
    Ok(Request { redirect_uri: redirect_uri.clone(), scopes, state: carried, challenge: challenge.to_owned() })
}

fn back(redirect_uri: &str, pairs: &[(&str, &str)]) -> Option<String> {
    let mut url = Url::parse(redirect_uri).ok()?;
    url.query_pairs_mut().extend_pairs(pairs);
    Some(url.into())
}

impl Request {
    /// The address with the code. `issuer` says who answers (RFC 9207).
    #[must_use]
    pub fn with_code(&self, code: &str, granted: &Scopes, issuer: &str) -> Option<String> {
        let scope = granted.to_string();
        back(&self.redirect_uri, &[("code", code), ("scope", &scope), ("state", &self.state), ("iss", issuer)])
    }

    /// The address that says that the learner does not want it.
    #[must_use]
    pub fn denied(&self, issuer: &str) -> Option<String> {
        back(&self.redirect_uri, &[("error", "access_denied"), ("state", &self.state), ("iss", issuer)])
    }

    /// The host that the learner is sent to.
    #[must_use]
    pub fn host(&self) -> String {
        host(&self.redirect_uri)
    }
}

impl Fault {
    /// The address that tells the wallet.
    #[must_use]
    pub fn told(&self, issuer: &str) -> Option<String> {
        let state = self.state.as_deref().map(|state| ("state", state));
        let pairs = [("error", self.error), ("error_description", self.description)];
        back(&self.redirect_uri, &pairs.into_iter().chain(state).chain([("iss", issuer)]).collect::<Vec<_>>())
    }
}

/// The host of an address, with its port if that is not the usual one.
#[must_use]
pub fn host(address: &str) -> String {
    let Ok(url) = Url::parse(address) else { return String::new() };
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use super::{
        super::registration::{Registration, tests::metadata},
        *,
    };
    use serde_json::json;

    const BACK: &str = "https://wallet.example/back?from=softskills";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn client() -> Client {
        Client { id: "c".into(), registration: Registration::new(&metadata(json!({}))).unwrap() }
    }

    fn fields(changes: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut all = vec![
            ("response_type", "code"),
            ("client_id", "c"),
            ("redirect_uri", BACK),
            ("scope", "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly offline_access"),
            ("state", "s t&te"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        for (name, value) in changes {
            all.retain(|(n, _)| n != name);
            all.push((name, value));
        }
        all.into_iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect()
    }

    #[test]
    fn a_sound_request_leads_back_with_a_code_or_a_no() {
        let request = check(&client(), &fields(&[])).unwrap();
        let url = Url::parse(&request.with_code("k", &request.scopes, "https://us.example").unwrap()).unwrap();
        let pairs: Vec<_> = url.query_pairs().into_owned().collect();
        let names: Vec<_> = pairs.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["from", "code", "scope", "state", "iss"]);
        assert_eq!(once(&pairs, "state"), Some("s t&te"));
        assert!(request.denied("https://us.example").unwrap().contains("error=access_denied&state=s+t%26te&iss=https"));
        assert_eq!(request.host(), "wallet.example");
        assert_eq!(host("http://127.0.0.1:4000/cb"), "127.0.0.1:4000");
    }

    #[test]
    fn an_unknown_redirect_is_told_to_nobody() {
        for uri in ["https://evil.example/", "https://wallet.example/back", ""] {
            assert_eq!(check(&client(), &fields(&[("redirect_uri", uri)])), Err(NoRequest::Unknown), "{uri}");
        }
        let mut twice = fields(&[]);
        twice.push(("redirect_uri".into(), "https://evil.example/".into()));
        assert_eq!(check(&client(), &twice), Err(NoRequest::Unknown));
    }

    #[test]
    fn each_mistake_has_its_code() {
        let table = [
            ("response_type", "", "invalid_request"),
            ("response_type", "token", "unsupported_response_type"),
            ("state", "", "invalid_request"),
            ("code_challenge", "", "invalid_request"),
            ("code_challenge", "short", "invalid_request"),
            ("code_challenge_method", "", "invalid_request"),
            ("code_challenge_method", "plain", "invalid_request"),
            ("scope", "", "invalid_scope"),
            ("scope", "offline_access", "invalid_scope"),
            ("scope", "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.update", "invalid_scope"),
        ];
        for (name, value, error) in table {
            let Err(NoRequest::Fault(fault)) = check(&client(), &fields(&[(name, value)])) else {
                panic!("{name}={value}")
            };
            assert_eq!(fault.error, error, "{name}={value}");
            let told = fault.told("https://us.example").unwrap();
            assert!(told.contains(error) && told.contains("state=") == (name != "state"), "{told}");
        }
        let mut twice = fields(&[]);
        twice.push(("scope".into(), "x".into()));
        assert!(matches!(check(&client(), &twice), Err(NoRequest::Fault(fault)) if fault.error == "invalid_request"));
    }
}
