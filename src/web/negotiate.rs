//! Which form of a thing a client asks for, and JSON documents as they are served to wallets and verifiers.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sha2::{Digest as _, Sha256};

use super::errors::PageError;
use crate::services::ServiceError;

/// A page for people.
pub const HTML: &str = "text/html";
/// A credential, as Open Badges 3.0 names it.
pub const VC_LD: &str = "application/vc+ld+json";
/// A credential, as W3C names it.
pub const VC: &str = "application/vc";
/// Linked data.
pub const LD: &str = "application/ld+json";
/// A key (RFC 7517).
pub const JWK: &str = "application/jwk+json";
/// Any JSON.
pub const JSON: &str = "application/json";

/// The offer that a client wants most: by its weight, then by how exactly it is named, then in the order of the offers.
/// Who wants anything, or nothing that there is, gets the first.
#[must_use]
pub fn choose(headers: &HeaderMap, offers: &[&'static str]) -> &'static str {
    let accept = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let wanted: Vec<_> = accept.flat_map(|value| value.split(',')).filter_map(range).collect();
    let mut best = (offers.first().copied().unwrap_or(JSON), (0, 0));
    for offer in offers.iter().copied() {
        // What names an offer most exactly decides its weight (RFC 9110 §12.5.1).
        let named = wanted.iter().filter_map(|(range, weight)| Some((exactness(range, offer)?, *weight))).max();
        if let Some((exactness, weight)) = named
            && weight > 0
            && (weight, exactness) > best.1
        {
            best = (offer, (weight, exactness));
        }
    }
    best.0
}

/// A media range and its weight in thousandths.
fn range(text: &str) -> Option<(String, u16)> {
    let mut parts = text.split(';').map(|part| part.trim().to_ascii_lowercase());
    let range = parts.next().filter(|range| range.contains('/'))?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").and_then(thousandths)).unwrap_or(1000);
    Some((range, weight))
}

/// `0.85` as 850.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let decimals: String = decimals.chars().chain("000".chars()).take(3).collect();
    Some((whole.parse::<u16>().ok()?.min(1) * 1000 + decimals.parse::<u16>().ok()?).min(1000))
}

fn exactness(range: &str, offer: &str) -> Option<u8> {
    if range == offer {
        Some(2)
    } else if range.strip_suffix("/*").is_some_and(|kind| offer.split('/').next() == Some(kind)) {
        Some(1)
    } else {
        (range == "*/*").then_some(0)
    }
}

/// How long others may keep a document.
#[derive(Clone, Copy, Debug)]
pub enum Keep {
    /// Anyone, for so many seconds.
    For(i64),
    /// Only the one who asked, and not at all.
    Not,
}

/// Bytes with a type, a tag and a stated time to keep; 304 when the client has them already.
pub fn serve(headers: &HeaderMap, kind: &'static str, bytes: impl Into<Vec<u8>>, keep: Keep) -> Response {
    let bytes = bytes.into();
    let tag = format!("\"{}\"", hex::encode(Sha256::digest(&bytes)).chars().take(32).collect::<String>());
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut response = if known.is_some_and(|known| known.contains(&tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = bytes.into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        response
    };
    let out = response.headers_mut();
    let cache = match keep {
        Keep::For(seconds) => format!("public, max-age={seconds}"),
        Keep::Not => "private, no-store".to_owned(),
    };
    for (name, value) in [(header::CACHE_CONTROL, cache), (header::ETAG, tag)] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            out.insert(name, value);
        }
    }
    vary(&mut response);
    response
}

/// A document of ours as JSON.
///
/// # Errors
/// When it is not JSON, which would be a fault of this program.
pub fn json(
    headers: &HeaderMap,
    kind: &'static str,
    document: &impl serde::Serialize,
    keep: Keep,
) -> Result<Response, PageError> {
    let bytes = serde_json::to_vec(document).map_err(|_| ServiceError::Broken("a document that is not JSON"))?;
    Ok(serve(headers, kind, bytes, keep))
}

/// Says that the address has other forms.
pub fn vary(response: &mut Response) {
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept"));
}

/// Lets scripts of other sites read a document: wallets and verifiers run in browsers. Pages for people stay closed.
pub async fn open_to_all(request: Request, next: Next) -> Response {
    let asks = request.method() == Method::OPTIONS;
    let methods = if request.uri().path() == "/api/verify" { "POST" } else { "GET, HEAD" };
    let mut response = if asks { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    let out = response.headers_mut();
    let is_page = out.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        let mut set = |name: HeaderName, value| out.insert(name, HeaderValue::from_static(value));
        set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if asks {
            set(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
            set(header::ACCESS_CONTROL_ALLOW_HEADERS, "*");
            set(header::ACCESS_CONTROL_MAX_AGE, "86400");
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERS: [&str; 5] = [HTML, VC_LD, VC, LD, JSON];

    fn chosen(accept: &str) -> &'static str {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        choose(&headers, &OFFERS)
    }

    #[test]
    fn people_get_pages_and_programs_get_documents() {
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        for (accept, kind) in [
            (browser, HTML),
            ("*/*", HTML),
            ("image/png", HTML),
            ("application/json", JSON),
            ("application/json, text/plain, */*", JSON),
            ("application/ld+json, application/json", LD),
            ("application/ld+json;q=0.5, application/json", JSON),
            ("application/vc+ld+json", VC_LD),
            ("Application/VC", VC),
            ("application/*", VC_LD),
            ("text/html;q=0, */*", VC_LD),
            ("text/html;q=0.4, application/json;q=0.41", JSON),
        ] {
            assert_eq!(chosen(accept), kind, "{accept}");
        }
        assert_eq!(choose(&HeaderMap::new(), &OFFERS), HTML);
    }

    #[test]
    fn a_known_document_is_not_sent_again() {
        let first = serve(&HeaderMap::new(), JSON, "{}", Keep::For(60));
        assert_eq!(first.status(), StatusCode::OK);
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        let again = serve(&headers, JSON, "{}", Keep::For(60));
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(again.headers()[header::CACHE_CONTROL], "public, max-age=60");
        assert_eq!(serve(&headers, JSON, "[]", Keep::For(60)).status(), StatusCode::OK);
    }
}
