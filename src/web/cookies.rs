//! The four cookies: session, language, the text after a redirect, and the name of a parked form.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::config::Config;

/// The session's secret.
pub const SESSION: &str = "session";
/// The language of a visitor.
pub const LANGUAGE: &str = "language";
/// What was done, told on the next page.
pub const FLASH: &str = "flash";
/// The secret of a form that waits for its owner to sign in.
pub const PARKED: &str = "parked";

/// The full name: `__Host-` keeps a cookie to this very host, and browsers take it over https only.
fn name(config: &Config, cookie: &str) -> String {
    if secure(config) { format!("__Host-{cookie}") } else { cookie.to_owned() }
}

fn secure(config: &Config) -> bool {
    config.base_url.starts_with("https://")
}

/// The value of a cookie of ours.
#[must_use]
pub fn get(headers: &HeaderMap, config: &Config, cookie: &str) -> Option<String> {
    let wanted = name(config, cookie);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value.to_owned())
}

/// A header that sets a cookie. Values are ids, tokens and tags of ours: nothing that needs quoting.
#[must_use]
pub fn set(config: &Config, cookie: &str, value: &str, seconds: i64) -> Option<HeaderValue> {
    let secure = if secure(config) { "; Secure" } else { "" };
    let name = name(config, cookie);
    HeaderValue::from_str(&format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")).ok()
}

/// A header that removes a cookie.
#[must_use]
pub fn remove(config: &Config, cookie: &str) -> Option<HeaderValue> {
    set(config, cookie, "", 0)
}
