//! Where a request comes from, for limits; and where a form may lead back to.

use std::net::SocketAddr;

use axum::http::HeaderMap;

/// The address of the client. Behind a proxy on the same machine it is the last one that the proxy names; what a client
/// writes there itself is not believed.
#[must_use]
pub fn client(headers: &HeaderMap, peer: SocketAddr) -> String {
    let forwarded = headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next())
        .map(str::trim)
        .filter(|value| value.parse::<std::net::IpAddr>().is_ok());
    match forwarded {
        Some(address) if peer.ip().is_loopback() => address.to_owned(),
        _ => peer.ip().to_string(),
    }
}

/// The longest path to go on to, in bytes: a wallet's question carries its own address and state.
const LONGEST: usize = 4000;

/// A path of this site to go on to; anything else is the fallback.
#[must_use]
pub fn local<'a>(next: Option<&'a str>, fallback: &'a str) -> &'a str {
    match next {
        Some(path)
            if path.starts_with('/')
                && !path.starts_with("//")
                && !path.contains('\\')
                && !path.chars().any(char::is_control)
                && path.len() < LONGEST =>
        {
            path
        }
        _ => fallback,
    }
}

/// A path, and a section of its page if it is named as ours are.
#[must_use]
pub fn at_section(path: &str, section: Option<&str>) -> String {
    let sound = |id: &&str| {
        (1..=40).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    match section.filter(sound) {
        Some(section) if !path.contains('#') => format!("{path}#{section}"),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{at_section, local};

    #[test]
    fn a_section_is_a_name_and_nothing_else() {
        assert_eq!(at_section("/modules/social/stress", Some("o2")), "/modules/social/stress#o2");
        for bad in [None, Some(""), Some("a b"), Some("\r\nx"), Some("A"), Some("x".repeat(41).as_str())] {
            assert_eq!(at_section("/x", bad), "/x", "{bad:?}");
        }
        assert_eq!(at_section("/x#y", Some("o2")), "/x#y");
    }

    #[test]
    fn forms_lead_back_to_this_site_only() {
        for good in ["/", "/modules/social?step=2", "/my"] {
            assert_eq!(local(Some(good), "/my"), good);
        }
        for bad in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "",
            "/a\r\nSet-Cookie: x",
        ] {
            assert_eq!(local(Some(bad), "/my"), "/my", "{bad}");
        }
        assert_eq!(local(None, "/x"), "/x");
    }
}
