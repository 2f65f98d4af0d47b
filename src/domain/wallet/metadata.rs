//! What a wallet reads first: the metadata of the authorisation server (RFC 8414). The description of the interface that
//! Open Badges 3.0 asks for is a file, `assets/openapi-wallet.json`.

use serde_json::{Value, json};

use super::scope::Scope;
use crate::domain::language::Language;

/// Where a learner is asked.
pub const AUTHORIZE: &str = "/oauth/authorize";
/// Where wallets fetch tokens.
pub const TOKEN: &str = "/oauth/token";
/// Where they register.
pub const REGISTER: &str = "/oauth/register";
/// Where they give tokens back.
pub const REVOKE: &str = "/oauth/revoke";

/// The metadata. `base` is the public address of the site, and so the name of the server.
#[must_use]
pub fn metadata(base: &str, languages: &[Language]) -> Value {
    let at = |path: &str| format!("{base}{path}");
    json!({
        "issuer": base,
        "authorization_endpoint": at(AUTHORIZE),
        "token_endpoint": at(TOKEN),
        "registration_endpoint": at(REGISTER),
        "revocation_endpoint": at(REVOKE),
        "scopes_supported": Scope::ALL.map(Scope::uri),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "revocation_endpoint_auth_methods_supported": ["client_secret_basic"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
        "service_documentation": at("/wallets"),
        "ui_locales_supported": languages.iter().map(|language| language.tag()).collect::<Vec<_>>(),
        "op_policy_uri": at("/privacy"),
        "op_tos_uri": at("/wallets#terms"),
    })
}
