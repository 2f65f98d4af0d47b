//! Tokens: why none are given (RFC 6749 §5.2, RFC 7009 §2.2.1), the proof of who asked for a code (RFC 7636), and how a
//! wallet names itself (RFC 7617).

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use sha2::{Digest as _, Sha256};

/// Why no tokens are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// Something is missing, twice there, or not as it should be.
    Request,
    /// The wallet is not known, or its secret is wrong.
    Client,
    /// The code or refresh token is wrong, used, expired, or somebody else's.
    Grant,
    /// The wallet has not registered for this.
    Unauthorized,
    /// There is no such way to get tokens.
    GrantType,
    /// More than was allowed.
    Scope,
}

impl TokenError {
    /// The error code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Request => "invalid_request",
            Self::Client => "invalid_client",
            Self::Grant => "invalid_grant",
            Self::Unauthorized => "unauthorized_client",
            Self::GrantType => "unsupported_grant_type",
            Self::Scope => "invalid_scope",
        }
    }
}

/// Whether a text is a SHA-256 hash in base64url, as a challenge must be.
#[must_use]
pub fn is_challenge(text: &str) -> bool {
    text.len() == 43 && URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == 32)
}

/// Whether a verifier is the one behind a challenge. The examples of Open Badges 3.0 hold characters that RFC 7636 does
/// not name, so every visible one may stand in it.
#[must_use]
pub fn answers(verifier: &str, challenge: &str) -> bool {
    (43..=128).contains(&verifier.len())
        && verifier.bytes().all(|b| b.is_ascii_graphic())
        && URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) == challenge
}

/// Id and secret out of an `Authorization` header. Both are form-encoded first (RFC 6749 §2.3.1).
#[must_use]
pub fn basic(header: &str) -> Option<(String, String)> {
    let (kind, code) = header.split_once(' ')?;
    let text = kind.eq_ignore_ascii_case("basic").then(|| STANDARD.decode(code.trim()).ok()).flatten()?;
    let text = String::from_utf8(text).ok()?;
    let (id, secret) = text.split_once(':')?;
    let decoded = |part: &str| {
        let part = part.replace('+', " ");
        percent_encoding::percent_decode_str(&part).decode_utf8().ok().map(std::borrow::Cow::into_owned)
    };
    Some((decoded(id)?, decoded(secret)?))
}

/// The token out of an `Authorization` header (RFC 6750 §2.1).
#[must_use]
pub fn bearer(header: &str) -> Option<&str> {
    let (kind, token) = header.split_once(' ')?;
    let token = token.trim();
    (kind.eq_ignore_ascii_case("bearer") && !token.is_empty() && !token.contains(' ')).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7636, appendix B.
    #[test]
    fn the_published_verifier_answers_its_challenge() {
        let (verifier, challenge) =
            ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert!(is_challenge(challenge) && answers(verifier, challenge));
        assert!(!answers("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl", challenge));
        assert!(!answers("short", &URL_SAFE_NO_PAD.encode(Sha256::digest("short"))));
        for wrong in ["", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM"] {
            assert!(!is_challenge(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_wallet_names_itself_in_the_header() {
        // RFC 6749 §2.3.1's own example, and one that needs decoding.
        assert_eq!(basic("Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW"), Some(("s6BhdRkqt3".into(), "gX1fBat3bV".into())));
        let coded = format!("basic {}", STANDARD.encode("a%20b:c%3Ad+e"));
        assert_eq!(basic(&coded), Some(("a b".into(), "c:d e".into())));
        for wrong in ["", "Basic", "Basic !!!", "Bearer czZCaGRSa3F0MzpnWDFmQmF0M2JW", "Basic bm9jb2xvbg=="] {
            assert_eq!(basic(wrong), None, "{wrong}");
        }
        assert_eq!(bearer("Bearer abc"), Some("abc"));
        for wrong in ["", "Bearer", "Bearer ", "Basic abc", "Bearer a b"] {
            assert_eq!(bearer(wrong), None, "{wrong}");
        }
    }
}
