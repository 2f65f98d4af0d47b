//! Addresses as badges write them.

use url::Url;

/// Longer addresses are refused.
const MAX: usize = 2000;

/// A web address that could be called: http or https, with a host, without a user's name.
#[must_use]
pub fn web(text: &str) -> Option<Url> {
    if text.len() > MAX {
        return None;
    }
    let url = Url::parse(text).ok()?;
    let sound = matches!(url.scheme(), "http" | "https") && url.has_host();
    (sound && url.username().is_empty() && url.password().is_none()).then_some(url)
}

/// An address up to its fragment.
#[must_use]
pub fn without_fragment(text: &str) -> &str {
    text.split('#').next().unwrap_or(text)
}

/// Whether both are web addresses of one scheme, host and port.
#[must_use]
pub fn same_origin(one: &str, other: &str) -> bool {
    match (web(one), web(other)) {
        (Some(one), Some(other)) => one.origin() == other.origin(),
        _ => false,
    }
}

/// The host of a web address or of a `did:web`, for people to read.
#[must_use]
pub fn host(text: &str) -> Option<String> {
    let url = if text.starts_with("did:web:") { web(&did_web(text)?)? } else { web(text)? };
    let host = url.host_str()?;
    Some(match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    })
}

/// Where the document of a `did:web` lies (did:web method, "Read (Resolve)").
#[must_use]
pub fn did_web(did: &str) -> Option<String> {
    let name = without_fragment(did).strip_prefix("did:web:")?;
    let mut parts = name.split(':');
    let host = parts.next()?.replace("%3A", ":").replace("%3a", ":");
    let path: Vec<&str> = parts.collect();
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._%".contains(&b))
    };
    let host_is_plain = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.:".contains(&b));
    if !host_is_plain || !path.iter().all(|part| plain(part)) {
        return None;
    }
    let path = if path.is_empty() { ".well-known".to_owned() } else { path.join("/") };
    Some(format!("https://{host}/{path}/did.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_are_called() {
        for good in ["https://x.example/a?b#c", "http://127.0.0.1:3000/x"] {
            assert!(web(good).is_some(), "{good}");
        }
        for bad in ["ftp://x.example", "file:///etc/passwd", "https://u:p@x.example", "x.example", "data:,x", ""] {
            assert!(web(bad).is_none(), "{bad}");
        }
        assert!(web(&format!("https://x.example/{}", "a".repeat(MAX))).is_none());
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        assert!(same_origin("https://X.example/a", "https://x.example:443/b#c"));
        for other in ["http://x.example", "https://x.example:444", "https://y.example", "urn:uuid:1"] {
            assert!(!same_origin("https://x.example", other), "{other}");
        }
        assert!(!same_origin("urn:a", "urn:a"));
    }

    #[test]
    fn did_web_documents() {
        for (did, url) in [
            ("did:web:x.example", Some("https://x.example/.well-known/did.json")),
            ("did:web:x.example%3A3000:users:ana#k1", Some("https://x.example:3000/users/ana/did.json")),
            ("did:web:", None),
            ("did:web:x.example:..:a", None),
            ("did:web:x.example/a", None),
            ("did:web:u@x.example", None),
            ("did:key:z6Mk", None),
        ] {
            assert_eq!(did_web(did).as_deref(), url, "{did}");
        }
        assert_eq!(host("did:web:x.example%3A3000").as_deref(), Some("x.example:3000"));
        assert_eq!(host("did:key:z6Mk"), None);
    }
}
